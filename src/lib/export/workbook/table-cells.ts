import { guardText } from '../safe-text.ts';
import type { FigureTable } from '$lib/figures/figure.ts';
import type { ExportWords } from '$lib/i18n/export.ts';
import type { Cell } from '$lib/metrics/result.ts';
import type { ExportItem } from '../item.ts';
import { wordsOf } from '../item.ts';

/** A column's label with the unit in which its raw numbers stand. */
export function headerOf({ label, unit, kind }: FigureTable['columns'][number], m: ExportWords): string {
	const word = kind === 'number' ? (m.perUnit[unit] ?? '') : '';
	if (word === '' || label.includes(word)) return guardText(label);
	return guardText(m.colon === '：' ? `${label}（${word}）` : `${label} (${word})`);
}

/** The figure's table for a file: numbers raw, text guarded, hidden cells saying that they are hidden. */
export function tableCells(item: ExportItem): { headers: string[]; rows: Cell[][] } {
	const { m } = wordsOf(item);
	const { columns, rows, suppressed } = item.figure.table;
	const hidden = new Set(suppressed);
	const mark = m.suppressedCell;
	return {
		headers: columns.map((column) => headerOf(column, m)),
		rows: rows.map((row, index) =>
			columns.map((column, c) => {
				const cell = row[c] ?? null;
				if (cell === null) return hidden.has(index) ? mark : null;
				if (typeof cell === 'string') return guardText(column.kind === 'month' ? cell.slice(0, 7) : cell);
				return cell;
			})
		)
	};
}
