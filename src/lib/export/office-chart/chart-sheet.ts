import { guardText } from '../safe-text.ts';
import type { Cell } from '$lib/metrics/result.ts';
import type { ExportWords } from '$lib/i18n/export.ts';
import { monthFormat, monthSerials } from './months.ts';
import type { NativeChart } from './native.ts';

/** One column of the sheet behind a chart. */
export interface ChartColumn {
	header: string;
	values: Cell[];
	/** As spreadsheets write it; none for texts. */
	format: string | null;
}

/** Where each series' numbers stand among the columns. */
export interface SeriesColumns {
	x: number;
	y: number;
	minus: number | null;
	plus: number | null;
}

/** The data of a native chart as columns of a sheet: categories or x first, errors after their series. */
export function chartSheet(chart: NativeChart, m: ExportWords): { columns: ChartColumn[]; series: SeriesColumns[] } {
	const columns: ChartColumn[] = [];
	const valueFormat = chart.kind === 'category' ? chart.axis.value : chart.y.value;
	const add = (header: string, values: Cell[], format: string | null = valueFormat): number =>
		columns.push({ header: guardText(header), values, format }) - 1;
	const errors = (name: string, both: { minus: Cell[]; plus: Cell[] } | undefined) =>
		both
			? { minus: add(m.errorMinus({ name }), both.minus), plus: add(m.errorPlus({ name }), both.plus) }
			: { minus: null, plus: null };
	if (chart.kind === 'category') {
		const months = monthSerials(chart.categories);
		const x = months ? add('', months, monthFormat) : add('', chart.categories.map(guardText), null);
		return {
			columns,
			series: chart.series.map((series) => ({
				x,
				y: add(series.name, series.values),
				...errors(series.name, series.errors)
			}))
		};
	}
	for (const { texts = [] } of chart.series) if (texts.length > 0) add('', texts.map(guardText), null);
	return {
		columns,
		series: chart.series.map((series) => ({
			x: add(
				m.xOf({ name: series.name }),
				series.points.map(([x]) => x),
				chart.x.value
			),
			y: add(
				series.name,
				series.points.map(([, y]) => y)
			),
			...errors(series.name, series.errors)
		}))
	};
}

/** A sheet's name as formulas and links write it. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** Letters of a column: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
	return index < 26
		? String.fromCharCode(65 + index)
		: columnLetters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));
}

/** Rows of the sheet, the headers first; shorter columns end in empty cells. */
export function sheetRows(columns: readonly ChartColumn[]): Cell[][] {
	const length = Math.max(0, ...columns.map(({ values }) => values.length));
	return [
		columns.map(({ header }) => header),
		...Array.from({ length }, (_, row) => columns.map(({ values }) => values[row] ?? null))
	];
}
