import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import * as sql from '$lib/engine/sql.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { dataTable } from '$lib/metrics/result.ts';

/**
 * What is published of a dataset: how the files were read and checked, without a value or a row number of theirs.
 */
export const withoutRows = (dataset: DatasetInfo): DatasetInfo => ({
	...dataset,
	findings: dataset.findings.map((finding) => ({ ...finding, examples: [] })),
	reading: {
		tables: dataset.reading.tables.map((table) => ({
			...table,
			notes: table.notes.map((note) => ({ ...note, example: null })),
			unusedColumns: table.unusedColumns.map((column) => ({ ...column, example: null }))
		})),
		leftOut: dataset.reading.leftOut.map((one) => ({ ...one, data: {} }))
	}
});

/** Columns of which a value is a person, a customer, a ticket or a machine. */
const identifying = {
	employees: ['employee_id', 'name', 'supervisor_id', 'supervisor_name'],
	assessments: ['employee_id', 'supervisor_id', 'supervisor_name', 'panel_id'],
	tickets: ['ticket_id', 'customer_id', 'serial_no', 'engineer_id', 'engineer_name']
} as const;

/** Data tables among results, whatever holds them. */
const tables = z.record(z.string(), dataTable);

/** What stands between blanks and signs of a text: where an id could hide in one. */
const partsOf = (text: string): string[] => [text, ...text.split(/[\s'",;:=()[\]{}<>|/\\]+/u)];

const literals = (sql: string): string[] => [...sql.matchAll(/'((?:[^']|'')*)'/g)].map(([, text = '']) => text);

/** Texts that came out of a table of the data: the cells that are no code, level or day of ours. */
const cellsOf = (table: z.output<typeof dataTable>): string[] =>
	table.columns.flatMap(({ kind }, at) =>
		kind === 'text' ? table.rows.flatMap((row) => (typeof row[at] === 'string' ? [row[at]] : [])) : []
	);

/**
 * Every text of a publication that the rows may have given it: cells of tables, literals of SELECTs, gaps of notes, and
 * whatever is said of the files. Codes, keys and ids of metrics are this program's own words.
 */
function textsFromRows(value: unknown, found: Set<string>): void {
	if (Array.isArray(value)) for (const one of value) textsFromRows(one, found);
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
	for (const [key, one] of Object.entries(value)) {
		const told = key === 'tables' ? tables.safeParse(one) : null;
		if (told?.success) for (const text of Object.values(told.data).flatMap(cellsOf)) found.add(text);
		else if (key === 'sql' && typeof one === 'string') for (const text of literals(one)) found.add(text);
		else if (typeof one === 'string' && fromRows.has(key)) found.add(one);
		else if (key === 'values' && typeof one === 'object') textsIn(one, found);
		else textsFromRows(one, found);
	}
}

/** Keys under which the files' own words stand. */
const fromRows: ReadonlySet<string> = new Set(['file', 'sheet', 'header', 'example', 'value', 'name']);

function textsIn(value: unknown, found: Set<string>): void {
	if (typeof value === 'string') found.add(value);
	else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) textsIn(one, found);
}

/**
 * Texts of what is to be published that are an id or a name of the rows, other than words that a reader chooses from;
 * empty as it should be.
 */
export async function identified(engine: Engine, dataset: DatasetInfo, published: unknown): Promise<string[]> {
	const texts = new Set<string>();
	textsFromRows(published, texts);
	const words = new Set(Object.values(dataset.values).flat());
	// A number within a text can't be told from any other number; one that is the whole text may be an id, unless it is
	// short enough to be a count or a score.
	const mayBeId = (part: string): boolean =>
		!/^[\d.+\-eE:T ]*$/.test(part) || (texts.has(part) && /^\d{4,}$/.test(part));
	const parts = [...new Set([...texts].flatMap(partsOf))].filter(
		(part) => part !== '' && !words.has(part) && mayBeId(part)
	);
	const places = Object.entries(identifying).flatMap(([table, names]) => names.map((name) => ({ table, name })));
	const found = new Set<string>();
	for (let start = 0; start < parts.length; start += 5_000) {
		const list = sql.textList(parts.slice(start, start + 5_000));
		const selects = places.map(
			({ table, name }) => `SELECT ${name} AS found FROM ${table} WHERE ${name} IN ${list}`
		);
		const rows = await engine.query(
			`SELECT DISTINCT found FROM (${selects.join(' UNION ALL ')})`,
			z.object({ found: z.string() })
		);
		for (const row of rows) found.add(row.found);
	}
	return [...found];
}
