import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { name } from '$lib/engine/sql.ts';
import type { Build } from './checked-tables.ts';
import type { Findings } from '../findings.ts';
import type { TableName } from '../model.ts';

/** What makes two rows the same thing. */
const keys: Record<TableName, string[]> = {
	employees: ['employee_id', 'hire_date'],
	assessments: ['employee_id', `coalesce(round_id, publish_date::VARCHAR, assess_date::VARCHAR)`, 'target_level'],
	tickets: ['ticket_id']
};

/** Of several rows of one key and of files of one rank the one with the later news is kept. */
const news: Record<TableName, string> = {
	employees: 'leave_date',
	assessments: 'coalesce(publish_date, assess_date)',
	tickets: 'greatest(resolved_at, closed_at)'
};

/** The row to keep comes first: the file of higher rank, then the later news, then the later row. */
function order(kind: TableName, ranks: readonly number[]): string {
	const cases = ranks.map((rank, src) => `WHEN ${String(src)} THEN ${String(rank)}`).join(' ');
	return `CASE src ${cases} ELSE 0 END DESC, ${news[kind]} DESC NULLS LAST, src DESC, src_row DESC`;
}

const removed = z.object({ src: z.number(), src_row: z.number(), same: z.boolean(), value: z.string().nullable() });

/**
 * Leaves one row per key, of the file that ranks highest; `sources` are name and rank of each file.
 *
 * Rows with the same content and rows that contradict are counted apart, per file.
 */
export async function dedupe(
	engine: Engine,
	tables: Build,
	kind: TableName,
	columns: readonly string[],
	sources: readonly { file: string; rank: number; keepsAll?: boolean }[],
	findings: Findings,
	signal?: AbortSignal
): Promise<Map<number, number>> {
	const stage = name(tables.stage(kind));
	const losers = name(tables.table('losers'));
	const content = columns
		.filter((column) => column !== 'src' && column !== 'src_row')
		.map(name)
		.join(', ');
	const key = keys[kind];
	const all = sources.flatMap(({ keepsAll }, src) => (keepsAll ? [String(src)] : []));
	const repeated = key.map((part, at) => `${part} AS k${String(at)}`).join(', ');
	const on = key.map((part, at) => `${part} IS NOT DISTINCT FROM d.k${String(at)}`).join(' AND ');
	await engine.run(
		`CREATE OR REPLACE TABLE ${losers} AS
		WITH one AS (SELECT * FROM ${stage} WHERE NOT list_contains([${all.join(', ')}]::INTEGER[], src)),
		d AS (SELECT ${repeated} FROM one GROUP BY ALL HAVING count(*) > 1),
		ranked AS (
			SELECT s.id, src, src_row, ${key[0] ?? ''} AS value,
				row_number() OVER w AS place, hash(${content}) AS content, first_value(hash(${content})) OVER w AS kept
			FROM one s JOIN d ON ${on}
			WINDOW w AS (PARTITION BY ${key.join(', ')} ORDER BY ${order(
				kind,
				sources.map(({ rank }) => rank)
			)})
		)
		SELECT id, src, src_row, value, content = kept AS same FROM ranked WHERE place > 1`,
		signal
	);
	const rows = await engine.query(
		`SELECT src, src_row, same, value FROM ${losers} ORDER BY src, src_row`,
		removed,
		signal
	);
	if (rows.length > 0)
		await engine.run(`DELETE FROM ${name(tables.rows(kind))} WHERE rowid IN (SELECT id FROM ${losers})`, signal);
	await engine.run(`DROP TABLE ${losers}`);
	const perFile = new Map<number, number>();
	for (const { src, src_row: row, same, value } of rows) {
		perFile.set(src, (perFile.get(src) ?? 0) + 1);
		const code = same ? 'duplicate' : 'duplicate_conflict';
		findings.add(
			{ severity: 'warning', code, kind, file: sources[src]?.file ?? null, field: null, header: null },
			row,
			() => value ?? ''
		);
	}
	return perFile;
}
