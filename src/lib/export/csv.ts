import type { Cell } from '$lib/metrics/result.ts';
import { guardText } from './guard.ts';
import type { ExportItem, Stamp } from './item.ts';
import { factsOf } from './provenance.ts';
import { tableCells } from './table-cells.ts';

function field(cell: Cell): string {
	if (cell === null) return '';
	const text = String(cell);
	return /[",\r\n]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The figure's table as CSV that spreadsheets open as it is meant (BOM, CRLF), what it shows and whence below it. */
export function figureCsv(item: ExportItem, stamp: Stamp): string {
	const { headers, rows } = tableCells(item);
	const facts = factsOf(item, stamp).map(({ label, text }) => [guardText(label), guardText(text)]);
	const lines = [headers, ...rows, [], ...facts].map((row: readonly Cell[]) => row.map(field).join(','));
	return `\uFEFF${lines.join('\r\n')}\r\n`;
}
