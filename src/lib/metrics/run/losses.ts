import { type DatasetInfo, type TableName, tableNames } from '$lib/ingest/model.ts';
import { columns } from '$lib/ingest/vocabulary/columns/tables.ts';
import type { TableReading } from '$lib/ingest/reading/reading.ts';
import type { Note } from '../result.ts';
import { noteOf } from '../note.ts';

/** Share of the rows or of the filled values of a file beyond which a number says what was lost. */
const MOST_LOST = 0.05;

/**
 * Fields of a file that a column of the model is made of, where they are not of its own name; the first that is there
 * counts.
 */
const madeOf: Readonly<Record<string, readonly string[]>> = {
	csat_score: ['csat_score', 'csat_raw'],
	csat_satisfied: ['csat_satisfied', 'csat_raw'],
	resolved_at: ['resolved_at', 'duration_raw', 'closed_at'],
	hours: ['resolved_at', 'duration_raw', 'closed_at'],
	annual_salary: ['annual_salary', 'monthly_salary'],
	engineer_id: ['engineer_id', 'engineer_name']
};

/** Columns that one table alone has, so that their name in a statement says whose they are. */
const owners: ReadonlyMap<string, TableName> = new Map(
	tableNames
		.flatMap((table) => Object.keys(columns[table]).map((column) => ({ table, column })))
		.filter(({ column }, _, all) => all.filter((other) => other.column === column).length === 1)
		.map(({ column, table }) => [column, table])
);

interface Use {
	table: string;
	column: string;
}

/** Columns that a number rests on: those that its metric needs, and those that its own statement names. */
function usesOf(needs: readonly string[], sql: string): Use[] {
	const named = new Set(sql.match(/\b[a-z_]+\b/g));
	const found = new Map<string, Use>();
	for (const need of needs) {
		const [table = '', column = ''] = need.split('.');
		found.set(need, { table, column });
	}
	for (const [column, table] of owners) if (named.has(column)) found.set(`${table}.${column}`, { table, column });
	return [...found.values()];
}

/** The field of a file from which a column was made; none where the file does not fill it. */
function sourceOf({ fields }: TableReading, column: string) {
	const [first] = (madeOf[column] ?? [column]).flatMap((name) => fields.filter(({ field }) => field === name));
	return first;
}

const tooMany = (lost: number, of: number): boolean => of > 0 && lost / of > MOST_LOST;

function rowsLost(kinds: ReadonlySet<string>, { account }: DatasetInfo): Note[] {
	return account
		.filter(({ kind, quarantined, read }) => kinds.has(kind) && tooMany(quarantined, read))
		.map(({ file, quarantined, read }) => noteOf('rows_lost', { file, lost: quarantined, of: read }));
}

function valuesLost(uses: readonly Use[], { reading }: DatasetInfo): Note[] {
	const notes = new Map<string, Note>();
	for (const table of reading.tables) {
		for (const use of uses.filter((one) => one.table === table.kind)) {
			const field = sourceOf(table, use.column);
			if (!field || !tooMany(field.total - field.fits, field.total)) continue;
			const file = table.sheet === null ? table.file : `${table.file} · ${table.sheet}`;
			const values = { file, header: field.header, lost: field.total - field.fits, of: field.total };
			notes.set(`${file} ${field.header}`, noteOf('values_lost', values));
		}
	}
	return [...notes.values()];
}

/**
 * What a number must say of the files that it rests on: more than a twentieth of the rows, or of the values it needs,
 * were lost.
 */
export function lossNotes(needs: readonly string[], sql: string, dataset: DatasetInfo): Note[] {
	const uses = usesOf(needs, sql);
	return [...rowsLost(new Set(uses.map(({ table }) => table)), dataset), ...valuesLost(uses, dataset)];
}
