import { Int32, Table, makeData, makeVector, tableToIPC } from 'apache-arrow';
import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { name, text } from '$lib/engine/sql.ts';
import type { RejectedRow } from '../findings.ts';
import type { TableName } from '../model.ts';
import { textVector } from '../reading/text-vector.ts';

/** The quarantine of a build: one row per row that was not loaded, with its cells as a JSON list. */
export function quarantineTable(target: string): string {
	return (
		`CREATE TABLE ${name(target)} (file VARCHAR, kind VARCHAR, src_row INTEGER, ` +
		'code VARCHAR, field VARCHAR, cells VARCHAR)'
	);
}

/** A file and its headers. */
export interface FileHeaders {
	file: string;
	headers: string[];
}

/** The headers of each file, for writing its quarantine. */
export function headersTable(target: string, files: readonly FileHeaders[]): string {
	const rows = files.map(({ file, headers }) => `(${text(file)}, ${text(JSON.stringify(headers))})`);
	return `CREATE TABLE ${name(target)} AS SELECT * FROM (VALUES ${rows.join(', ')}) v(file, headers)`;
}

/** Adds rows to a quarantine. */
export async function addToQuarantine(
	engine: Engine,
	target: string,
	file: string,
	kind: TableName,
	rows: readonly RejectedRow[],
	signal?: AbortSignal
): Promise<void> {
	if (rows.length === 0) return;
	const table = new Table({
		file: textVector(rows.map(() => file)),
		kind: textVector(rows.map(() => kind)),
		src_row: makeVector(
			makeData({ type: new Int32(), length: rows.length, data: Int32Array.from(rows, ({ row }) => row) })
		),
		code: textVector(rows.map(({ code }) => code)),
		field: textVector(rows.map(({ field }) => field)),
		cells: textVector(rows.map(({ cells }) => JSON.stringify(cells)))
	});
	await engine.insertArrow(target, tableToIPC(table, 'stream'), signal);
}

const strings = z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json)));

/** A row that was not loaded. */
export const quarantinedRow = z.object({
	file: z.string(),
	src_row: z.number(),
	code: z.string(),
	field: z.string().nullable(),
	cells: strings
});
export type QuarantinedRow = z.output<typeof quarantinedRow>;

/** The files of the dataset on show with their headers, in the order of their numbers. */
export const shownHeaders = (engine: Engine, signal?: AbortSignal): Promise<FileHeaders[]> =>
	engine.query(
		'SELECT file, headers FROM source_headers ORDER BY rowid',
		z.object({ file: z.string(), headers: strings }),
		signal
	);

/** The rows of the dataset on show that were not loaded, per file with its headers. */
export async function quarantinedRows(
	engine: Engine,
	signal?: AbortSignal
): Promise<(FileHeaders & { rows: QuarantinedRow[] })[]> {
	const files = (await shownHeaders(engine, signal)).sort((a, b) => (a.file < b.file ? -1 : 1));
	const rows = await engine.query(
		'SELECT file, src_row, code, field, cells FROM quarantine ORDER BY file, src_row',
		quarantinedRow,
		signal
	);
	return files
		.map(({ file, headers }) => ({ file, headers, rows: rows.filter((row) => row.file === file) }))
		.filter(({ rows }) => rows.length > 0);
}
