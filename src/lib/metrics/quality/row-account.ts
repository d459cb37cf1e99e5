import { z } from 'zod';
import * as sql from '$lib/engine/sql.ts';
import { type RowAccount, type TableName, tableNames } from '$lib/ingest/model.ts';
import { holderOf, type MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import { off } from '../people/spells.ts';
import type { Draft, Note } from '../result.ts';
import { column, tableOf, withoutZeros } from '../table.ts';
import { noteOf } from '../note.ts';

const storedRow = z.object({ kind: z.string(), file: z.string().nullable(), stored: z.number() });

/** Rows that the tables hold from each file. */
const storedSql = (table: TableName): string =>
	`SELECT ${sql.text(table)} AS kind, src_file AS file, count(*)::INTEGER AS stored
FROM ${sql.name(table)} GROUP BY src_file`;

/** What a file's account leaves unexplained; 0 where it balances. */
export const unexplained = ({ read, loaded, duplicates, quarantined }: RowAccount): number =>
	read - loaded - duplicates - quarantined;

function accountSql(account: readonly RowAccount[]): string {
	const rows = account.map(
		(row) =>
			`(${sql.text(row.file)}, ${sql.text(row.kind)}, ` +
			`${[row.read, row.loaded, row.duplicates, row.quarantined].map(String).join(', ')})`
	);
	return `SELECT sum(loaded)::DOUBLE / nullif(sum(rows_read), 0)::DOUBLE AS value,
	(sum(rows_read) - sum(loaded) - sum(duplicates) - sum(quarantined))::DOUBLE AS unexplained
FROM (VALUES ${rows.join(', ')}) AS account(file, kind, rows_read, loaded, duplicates, quarantined)`;
}

async function compute(context: MetricContext): Promise<Draft> {
	const { dataset, signal } = context;
	const { account } = dataset;
	if (account.length === 0) return off('no_files', []);
	const tables = tableNames.map((table) => holderOf(context, table).query(storedSql(table), storedRow, signal));
	const stored = (await Promise.all(tables)).flat();
	const sum = (key: 'read' | 'loaded' | 'duplicates' | 'quarantined') =>
		account.reduce((total, row) => total + row[key], 0);
	const rows = account.map((row) => ({
		...row,
		unexplained: unexplained(row),
		stored: stored.find(({ kind, file }) => kind === row.kind && file === row.file)?.stored ?? 0
	}));
	const unbalanced = rows.filter((row) => row.unexplained !== 0);
	const notes: Note[] = unbalanced.map((row) => noteOf('unbalanced', { file: row.file, rows: row.unexplained }));
	const [read, loaded] = [sum('read'), sum('loaded')];
	const count = (key: string) => column(key, 'measure', 'number', 'count');
	return {
		value: read > 0 ? loaded / read : null,
		numerator: loaded,
		denominator: read,
		n: read,
		window: null,
		excluded: withoutZeros({ duplicate: sum('duplicates'), quarantined: sum('quarantined') }),
		sql: accountSql(account),
		off: read === 0 ? { reason: 'no_rows', needs: [] } : null,
		notes: notes.length > 0 ? notes : [noteOf('balanced', { rows: read })],
		tables: {
			account: tableOf(
				[
					column('file', 'dimension', 'text'),
					column('kind', 'dimension', 'code'),
					count('read'),
					count('loaded'),
					count('duplicates'),
					count('quarantined'),
					count('unexplained'),
					count('stored')
				],
				rows
			),
			findings: tableOf(
				[
					column('code', 'dimension', 'code'),
					column('severity', 'dimension', 'code'),
					column('kind', 'dimension', 'code'),
					column('file', 'dimension', 'text'),
					column('field', 'dimension', 'code'),
					count('count')
				],
				dataset.findings
			)
		}
	};
}

export const rowAccounting: Metric = {
	id: 'Q1',
	family: 'Q',
	formula: 'loaded ÷ read; read = loaded + duplicates + quarantined',
	unit: 'share',
	better: 'higher',
	method: 'none',
	needs: [],
	people: false,
	source: 'ISO/IEC 25012:2008 (completeness, traceability)',
	compute
};
