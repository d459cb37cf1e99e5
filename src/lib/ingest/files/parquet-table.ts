import { DataType, type Table, tableFromIPC, type Vector } from 'apache-arrow';
import { ImportProblem } from '../problem.ts';
import { cellsWithin, mostUnpacked, within } from './bounds.ts';
import { cellText, dateText, type TextSheet } from './workbook.ts';

const DAY = 86_400_000;

/**
 * The cells of a column as a person would have typed them: instants keep their clock unless all are days.
 *
 * `counted` is given every text as it is made: one word of a dictionary may stand in every row.
 */
function textsOf(vector: Vector, counted: (text: string) => string): string[] {
	const [isDay, isInstant] = [DataType.isDate(vector.type), DataType.isTimestamp(vector.type)];
	const length = vector.length;
	if (!isDay && !isInstant) return Array.from({ length }, (_, row) => counted(cellText(vector.get(row))));
	const cells = Array.from({ length }, (_, row): unknown => vector.get(row));
	const clocked = isInstant && cells.some((cell) => typeof cell === 'number' && cell % DAY !== 0);
	return cells.map((cell) => {
		if (typeof cell !== 'number') return cellText(cell);
		const text = dateText(new Date(cell));
		return clocked && text.length === 'yyyy-mm-dd'.length ? `${text} 00:00:00` : text;
	});
}

/** A table of typed columns as a sheet of texts, its names the header. */
function sheetOf(file: string, packed: number, table: Table): TextSheet {
	cellsWithin(file, table.numRows, table.numCols);
	let size = 0;
	const counted = (text: string): string => {
		size += text.length;
		within(file, packed, size);
		return text;
	};
	const columns = table.schema.fields.map((_, index) => {
		const vector = table.getChildAt(index);
		return vector ? textsOf(vector, counted) : [];
	});
	const header = table.schema.fields.map((field) => field.name);
	const rows = Array.from({ length: table.numRows }, (_, row) => columns.map((column) => column[row] ?? ''));
	return { sheet: null, notes: [], rows: [header, ...rows] };
}

/** Rows that are read first, and how much further each next reading goes at most. */
const FIRST = 1_000;
const FURTHER = 64;

/**
 * All rows of a file of which `read` gives some as an Arrow stream: a word of a dictionary that stands in every row
 * fills the memory from a small file, so that no reading goes further than what the rows so far let expect.
 */
function boundedTable(file: string, packed: number, read: (rows: number) => Uint8Array): Table {
	for (let most = FIRST; ;) {
		const stream = read(most);
		within(file, packed, stream.length);
		const table = tableFromIPC(stream);
		cellsWithin(file, table.numRows, table.numCols);
		if (table.numRows < most) return table;
		most *= Math.min(FURTHER, (2 * mostUnpacked(packed)) / stream.length);
	}
}

/** A Parquet file as a sheet; its reader is fetched only when one is dropped. */
export async function parquetSheet(name: string, bytes: Uint8Array): Promise<TextSheet> {
	try {
		const parquet = await import('parquet-wasm');
		if (
			typeof window !== 'undefined' ||
			typeof (globalThis as { importScripts?: unknown }).importScripts === 'function'
		)
			await parquet.default();
		const read = (limit: number) => parquet.readParquet(bytes, { limit: Math.ceil(limit) }).intoIPCStream();
		return sheetOf(name, bytes.length, boundedTable(name, bytes.length, read));
	} catch (cause) {
		if (cause instanceof ImportProblem) throw cause;
		throw new ImportProblem('unreadable_container', { file: name }, cause);
	}
}

/** An Arrow file or stream as a sheet. */
export function arrowSheet(name: string, bytes: Uint8Array): TextSheet {
	try {
		return sheetOf(name, bytes.length, tableFromIPC(bytes));
	} catch (cause) {
		if (cause instanceof ImportProblem) throw cause;
		throw new ImportProblem('unreadable_container', { file: name }, cause);
	}
}
