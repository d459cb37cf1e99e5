import type { Format } from '$lib/i18n/format.ts';
import type { Cell } from '$lib/metrics/result.ts';
import type { FigureTable } from '../figure.ts';

/** A cell as the reader sees it; nothing known is a dash, never a zero. */
export function cellText(cell: Cell, column: FigureTable['columns'][number], format: Format): string {
	if (cell === null) return '–';
	if (typeof cell === 'number') return format.unit(cell, column.unit);
	if (column.kind === 'month') return String(cell).slice(0, 7);
	return String(cell);
}
