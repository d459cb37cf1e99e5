import { DataType, type Table, tableFromIPC, type Vector } from 'apache-arrow';
import { ImportProblem } from '../problem.ts';
import { cellText, dateText, type TextSheet } from './workbook.ts';

const DAY = 86_400_000;

/** The cells of a column as a person would have typed them: instants keep their clock unless all are days. */
function textsOf(vector: Vector): string[] {
	const cells = Array.from({ length: vector.length }, (_, row): unknown => vector.get(row));
	const [isDay, isInstant] = [DataType.isDate(vector.type), DataType.isTimestamp(vector.type)];
	if (!isDay && !isInstant) return cells.map(cellText);
	const clocked = isInstant && cells.some((cell) => typeof cell === 'number' && cell % DAY !== 0);
	return cells.map((cell) => {
		if (typeof cell !== 'number') return cellText(cell);
		const text = dateText(new Date(cell));
		return clocked && text.length === 'yyyy-mm-dd'.length ? `${text} 00:00:00` : text;
	});
}

/** A table of typed columns as a sheet of texts, its names the header. */
function sheetOf(table: Table): TextSheet {
	const columns = table.schema.fields.map((_, index) => {
		const vector = table.getChildAt(index);
		return vector ? textsOf(vector) : [];
	});
	const header = table.schema.fields.map((field) => field.name);
	const rows = Array.from({ length: table.numRows }, (_, row) => columns.map((column) => column[row] ?? ''));
	return { sheet: null, notes: [], rows: [header, ...rows] };
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
		return sheetOf(tableFromIPC(parquet.readParquet(bytes).intoIPCStream()));
	} catch (cause) {
		throw new ImportProblem('unreadable_container', { file: name }, cause);
	}
}

/** An Arrow file or stream as a sheet. */
export function arrowSheet(name: string, bytes: Uint8Array): TextSheet {
	try {
		return sheetOf(tableFromIPC(bytes));
	} catch (cause) {
		throw new ImportProblem('unreadable_container', { file: name }, cause);
	}
}
