import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { name } from '$lib/engine/sql.ts';
import type { Build } from '../checked-tables.ts';

const joinedRow = z.object({ src: z.number(), src_row: z.number(), value: z.string().nullable(), joined: z.boolean() });
export type JoinedRow = z.output<typeof joinedRow>;

/** What a list of leavers adds to the row of the roster, where it has it. */
const added = ['leave_date', 'leave_apply_date', 'leave_type', 'leave_type_text', 'leave_reason', 'regretted'];

/**
 * Brings the rows of mere lists of leavers to the spells of the same people: by id, else by a name that one person has;
 * of several spells it is the latest begun by then. What the roster says itself stays. The rows of the lists are gone
 * afterwards; what became of each is the answer.
 */
export async function joinLeavers(
	engine: Engine,
	tables: Build,
	columns: readonly string[],
	signal?: AbortSignal
): Promise<JoinedRow[]> {
	const rows = name(tables.rows('employees'));
	const found = name(tables.table('losers'));
	const has = (column: string) => columns.includes(column);
	const [called, byName] = has('name')
		? [
				'l.name',
				'LEFT JOIN (SELECT name, min(employee_id) AS id FROM spells GROUP BY name ' +
					'HAVING count(DISTINCT employee_id) = 1) n ON l.employee_id IS NULL AND n.name = l.name'
			]
		: ['NULL', 'CROSS JOIN (SELECT NULL::VARCHAR AS id) n'];
	await engine.run(
		`CREATE OR REPLACE TABLE ${found} AS
		WITH leavers AS (SELECT rowid AS id, * FROM ${rows} WHERE hire_date IS NULL),
		spells AS (SELECT rowid AS id, * FROM ${rows} WHERE hire_date IS NOT NULL),
		known AS (
			SELECT l.id, l.src, l.src_row, l.leave_date, coalesce(l.employee_id, ${called}) AS value,
				coalesce(l.employee_id, n.id) AS person
			FROM leavers l ${byName}
		)
		SELECT k.id, k.src, k.src_row, k.value, max_by(s.id, s.hire_date) AS spell
		FROM known k LEFT JOIN spells s ON s.employee_id = k.person AND s.hire_date <= k.leave_date
		GROUP BY ALL`,
		signal
	);
	const sets = added
		.filter(has)
		.map((column) => `${name(column)} = coalesce(${rows}.${name(column)}, l.${name(column)})`);
	if (has('status')) sets.push('status = NULL');
	await engine.run(
		`UPDATE ${rows} SET ${sets.join(', ')}
		FROM (SELECT f.spell, o.* FROM ${found} f JOIN ${rows} o ON o.rowid = f.id WHERE f.spell IS NOT NULL
			QUALIFY row_number() OVER (PARTITION BY f.spell ORDER BY o.src DESC, o.src_row DESC) = 1) l
		WHERE ${rows}.rowid = l.spell`,
		signal
	);
	const answer = await engine.query(
		`SELECT src::INTEGER AS src, src_row::INTEGER AS src_row, value, spell IS NOT NULL AS joined
		FROM ${found} ORDER BY ALL`,
		joinedRow,
		signal
	);
	await engine.run(`DELETE FROM ${rows} WHERE hire_date IS NULL`, signal);
	await engine.run(`DROP TABLE ${found}`);
	return answer;
}
