import { guardText } from '../safe-text.ts';
import type { FigureTable } from '$lib/figures/figure.ts';
import type { ExportWords } from '$lib/i18n/export.ts';
import type { Cell } from '$lib/metrics/result.ts';
import type { ExportItem } from '../item.ts';
import { wordsOf } from '../item.ts';

/** A column's label with the unit in which its raw numbers stand. */
export function headerOf({ label, unit, kind }: FigureTable['columns'][number], m: ExportWords): string {
	const word = kind === 'number' ? m.perUnit[unit] : '';
	if (word === '' || label.includes(word)) return guardText(label);
	return guardText(m.colon === '：' ? `${label}（${word}）` : `${label} (${word})`);
}

/** Number formats of months and days. */
export const dayFormats = { month: 'yyyy-mm', day: 'yyyy-mm-dd' } as const;

/** A day or a month as a moment that a spreadsheet takes for a date (midnight UTC); null for other texts. */
export function dayOf(text: string): Date | null {
	const [, month, day = '01'] = /^(\d{4}-\d{2})(?:-(\d{2}))?(?:[T ][\d:.]*)?$/.exec(text) ?? [];
	const moment = month === undefined ? null : new Date(`${month}-${day}T00:00:00Z`);
	return moment === null || Number.isNaN(moment.getTime()) ? null : moment;
}

/** The figure's table for a spreadsheet: as for a file, months and days as dates. */
export function datedCells(item: ExportItem): { headers: string[]; rows: (Cell | Date)[][] } {
	const { headers, rows } = tableCells(item);
	const { columns } = item.figure.table;
	return {
		headers,
		rows: rows.map((row) =>
			row.map((value, index) => {
				const dated = ['month', 'day'].includes(columns[index]?.kind ?? '');
				return dated && typeof value === 'string' ? (dayOf(value) ?? value) : value;
			})
		)
	};
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
