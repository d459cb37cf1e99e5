import { DataType, tableFromIPC } from 'apache-arrow';
import { ImportProblem } from '../problem.ts';
import { cellText, dateText, type TextSheet } from './workbook.ts';

/** A Parquet file as a sheet; its reader is fetched only when one is dropped. */
export async function parquetSheet(name: string, bytes: Uint8Array): Promise<TextSheet> {
	try {
		const parquet = await import('parquet-wasm');
		if (
			typeof window !== 'undefined' ||
			typeof (globalThis as { importScripts?: unknown }).importScripts === 'function'
		)
			await parquet.default();
		const table = tableFromIPC(parquet.readParquet(bytes).intoIPCStream());
		const columns = table.schema.fields.map((field, index) => {
			const vector = table.getChildAt(index);
			const dated = DataType.isDate(field.type) || DataType.isTimestamp(field.type);
			return Array.from({ length: table.numRows }, (_, row) => {
				const value: unknown = vector?.get(row);
				return dated && typeof value === 'number' ? dateText(new Date(value)) : cellText(value);
			});
		});
		const header = table.schema.fields.map((field) => field.name);
		const rows = Array.from({ length: table.numRows }, (_, row) => columns.map((column) => column[row] ?? ''));
		return { sheet: null, notes: [], rows: [header, ...rows] };
	} catch (cause) {
		throw new ImportProblem('unreadable_container', { file: name }, cause);
	}
}
