import type { CheckCode } from '../sentences/checks.ts';
import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { name, timestamp } from '$lib/engine/sql.ts';
import type { Build } from './checked-tables.ts';
import type { Findings } from '../findings.ts';
import { type TableName, tableNames } from '../model.ts';

interface CrossCheck {
	code: CheckCode;
	kind: TableName;
	field: string | null;
	/** The condition on a row `x` of the table that the finding is about. */
	when: (table: (kind: TableName) => string, asOf: string, tables: Build) => string;
	/** What an example shows. */
	value: string;
}

const example = z.object({ src_row: z.number(), value: z.string().nullable() });

/** Days without anybody joining or leaving before the as-of day, from which a roster looks out of date. */
const EARLY_DAYS = 92;

const spellAt = (day: string): string =>
	`e.employee_id = x.employee_id AND ${day} >= e.hire_date AND (e.leave_date IS NULL OR ${day} <= e.leave_date)`;
const held = 'coalesce(x.assess_date, x.publish_date)';

const checks: CrossCheck[] = [
	{
		code: 'assessee_unknown',
		kind: 'assessments',
		field: 'employee_id',
		value: 'x.employee_id',
		when: (table) => `EXISTS (SELECT 1 FROM ${table('employees')})
			AND x.employee_id NOT IN (SELECT employee_id FROM ${table('employees')})`
	},
	{
		code: 'assessed_outside_employment',
		kind: 'assessments',
		field: 'assess_date',
		value: `strftime(${held}, '%Y-%m-%d')`,
		when: (table) => `x.employee_id IN (SELECT employee_id FROM ${table('employees')})
			AND NOT EXISTS (SELECT 1 FROM ${table('employees')} e WHERE ${spellAt(held)})`
	},
	{
		code: 'created_after_as_of',
		kind: 'tickets',
		field: 'created_at',
		value: `strftime(x.created_at, '%Y-%m-%d %H:%M')`,
		when: (_, asOf) => `x.created_at > ${timestamp(asOf)}`
	},
	{
		code: 'resolved_after_as_of',
		kind: 'tickets',
		field: 'resolved_at',
		value: `strftime(x.resolved_at, '%Y-%m-%d %H:%M')`,
		when: (_, asOf) => `x.resolved_at > ${timestamp(asOf)}`
	},
	{
		code: 'leaves_after_as_of',
		kind: 'employees',
		field: 'leave_date',
		value: `strftime(x.leave_date, '%Y-%m-%d')`,
		when: (_, asOf) => `x.leave_date > ${timestamp(asOf)}`
	},
	{
		code: 'assessed_after_as_of',
		kind: 'assessments',
		field: 'assess_date',
		value: `strftime(${held}, '%Y-%m-%d')`,
		when: (_, asOf) => `${held} > ${timestamp(asOf)}`
	},
	{
		code: 'active_but_left',
		kind: 'employees',
		field: 'status',
		value: `strftime(x.leave_date, '%Y-%m-%d')`,
		when: (_, asOf) => `x.status = 'active' AND x.leave_date <= ${timestamp(asOf)}`
	},
	{
		code: 'leavers_on_first_day',
		kind: 'employees',
		field: 'leave_date',
		value: `strftime(x.leave_date, '%Y-%m-%d')`,
		when: (table) => `x.leave_date = (SELECT min(leave_date) FROM ${table('employees')})
			AND (SELECT count(*) FILTER (WHERE leave_date = (SELECT min(leave_date) FROM ${table('employees')}))
				> greatest(1, 0.05 * count(leave_date)) FROM ${table('employees')})`
	},
	{
		code: 'roster_ends_early',
		kind: 'employees',
		field: 'hire_date',
		value: `strftime(x.hire_date, '%Y-%m-%d')`,
		when: (table, asOf) => `x.hire_date = (SELECT max(hire_date) FROM ${table('employees')})
			AND (SELECT greatest(max(hire_date), max(leave_date) FILTER (WHERE leave_date <= ${timestamp(asOf)}))
				FROM ${table('employees')}) < ${timestamp(asOf)}::DATE - ${String(EARLY_DAYS)}`
	},
	{
		code: 'overlapping_spells',
		kind: 'employees',
		field: 'hire_date',
		value: 'x.employee_id',
		when: (table) => `EXISTS (SELECT 1 FROM ${table('employees')} e WHERE e.employee_id = x.employee_id
			AND e.spell_no < x.spell_no AND (e.leave_date IS NULL OR e.leave_date > x.hire_date))`
	},
	{
		code: 'same_name',
		kind: 'employees',
		field: 'name',
		value: `x.name`,
		when: (table) => `x.name IN (SELECT name FROM ${table('employees')} WHERE name IS NOT NULL
			GROUP BY name HAVING count(DISTINCT employee_id) > 1)`
	},
	{
		code: 'target_inferred',
		kind: 'assessments',
		field: 'target_level',
		value: 'x.target_level::VARCHAR',
		when: () => 'x.target_inferred'
	},
	{
		code: 'level_differs',
		kind: 'employees',
		field: 'level_at_export',
		value: 'x.level_at_export::VARCHAR',
		when: (
			table,
			asOf,
			tables
		) => `x.level_at_export <> (SELECT arg_max(h.level, h.valid_from) FROM ${name(tables.table('level_history'))} h
			WHERE h.employee_id = x.employee_id AND h.spell_no = x.spell_no AND h.valid_from <= ${timestamp(asOf)})
			AND EXISTS (SELECT 1 FROM ${table('assessments')})`
	},
	{
		code: 'months_differ',
		kind: 'assessments',
		field: 'months_in_company',
		value: `format('{:.1f}', x.months_in_company)`,
		when: (_, __, tables) => `EXISTS (SELECT 1 FROM ${name(tables.stage('assessments'))} s
			WHERE s.src = x.src AND s.src_row = x.src_row AND abs(s.months_in_company - x.months_in_company) > 1)`
	}
];

/** Checks what only shows once all tables are built, file by file; each table is passed over once. */
export async function crossChecks(
	engine: Engine,
	tables: Build,
	stored: Record<TableName, ReadonlySet<string>>,
	files: readonly string[],
	headers: (kind: TableName, field: string | null, src: number) => string | null,
	asOf: string,
	findings: Findings,
	signal?: AbortSignal
): Promise<void> {
	const view = (kind: TableName) => name(tables.view(kind));
	for (const kind of tableNames) {
		const mine = checks.filter((check) => check.kind === kind && stored[kind].size > 0);
		if (mine.length === 0) continue;
		const conditions = mine.map(({ code, when }) => `(${when(view, asOf, tables)}) AS ${name(code)}`);
		const counts = mine.map(({ code }) => `(count(*) FILTER (WHERE ${name(code)}))::INTEGER AS ${name(code)}`);
		const rows = await engine.query(
			`SELECT src::INTEGER AS src, ${counts.join(', ')}
			FROM (SELECT src, ${conditions.join(', ')} FROM ${view(kind)} x) GROUP BY src ORDER BY src`,
			z.record(z.string(), z.number()),
			signal
		);
		for (const row of rows) {
			const src = row['src'] ?? 0;
			for (const { code, field, when, value } of mine.filter((check) => (row[check.code] ?? 0) > 0)) {
				const examples = await engine.query(
					`SELECT x.src_row::INTEGER AS src_row, ${value} AS value FROM ${view(kind)} x
					WHERE (${when(view, asOf, tables)}) AND x.src = ${String(src)} ORDER BY x.src_row LIMIT 3`,
					example,
					signal
				);
				findings.addCount(
					{
						severity: 'warning',
						code,
						kind,
						file: files[src] ?? null,
						field,
						header: headers(kind, field, src)
					},
					row[code] ?? 0,
					examples.map((entry) => ({ row: entry.src_row, value: entry.value ?? '' }))
				);
			}
		}
	}
}
