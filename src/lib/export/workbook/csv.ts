import { guardedCsv } from '../safe-text.ts';
import type { ExportItem, Stamp } from '../item.ts';
import { factsOf } from '../provenance.ts';
import { tableCells } from './table-cells.ts';

/** The figure's table as CSV that spreadsheets open as it is meant, what it shows and whence below it. */
export function figureCsv(item: ExportItem, stamp: Stamp): string {
	const { headers, rows } = tableCells(item);
	const facts = factsOf(item, stamp).map(({ label, text }) => [label, text]);
	return guardedCsv([
		headers,
		...rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
		[],
		...facts
	]);
}
