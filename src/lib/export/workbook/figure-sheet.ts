import type { WriteSheet } from 'hucre/xlsx';
import { languageTag } from '$lib/i18n/locale.ts';
import { captionedSvg } from '../caption/caption.ts';
import { presets } from '../caption/presets.ts';
import { type ExportItem, type Stamp, wordsOf } from '../item.ts';
import { chartSheet, columnLetters, sheetRows } from '../office-chart/chart-sheet.ts';
import { chartXml } from '../office-chart/chart-xml.ts';
import { nativeChart } from '../office-chart/native-chart.ts';
import { numberFormat } from '../office-chart/number-format.ts';
import { altOf, warningsOf } from '../provenance.ts';
import { guardText } from '../safe-text.ts';
import { font, Grid, printed, styles, width } from './cells.ts';
import { datedCells, dayFormats } from './table-cells.ts';
import type { Rasterize } from '../work.ts';

/** The row in which the columns' headers stand, below finding, measure, warnings and the way back. */
const HEADER = 4;

/** Pixels of a native chart beside its numbers, and columns of usual width that it covers. */
export const CHART = { width: 700, height: 400, columns: 12, rows: 24 };

/** A figure's sheet, and the chart part that belongs to it where it has one. */
export interface FigureSheet {
	sheet: WriteSheet;
	chart: string | null;
}

interface Given {
	stamp: Stamp;
	raster: Rasterize;
	name: string;
	/** The sheet that lists all of them; absent in a workbook of one figure. */
	contents?: string | undefined;
}

function head(grid: Grid, item: ExportItem, contents: string | undefined): void {
	const { figure } = item;
	grid.put(0, 0, guardText(figure.title), { style: styles.heading });
	const measure = [figure.subtitle, figure.filters].filter(Boolean).join(' · ');
	grid.put(1, 0, guardText(measure), { style: styles.measure });
	const warnings = warningsOf(item).join(' · ');
	if (warnings !== '') grid.put(2, 0, guardText(warnings), { style: styles.warning });
	if (contents !== undefined) grid.link(3, 0, wordsOf(item).m.sheets.back, contents);
}

function table(grid: Grid, item: ExportItem): NonNullable<WriteSheet['columns']> {
	const { headers, rows } = datedCells(item);
	const { columns } = item.figure.table;
	grid.header(HEADER, headers);
	rows.forEach((row, index) => {
		row.forEach((value, column) => {
			const said = typeof value === 'string' && columns[column]?.kind === 'number';
			grid.put(HEADER + 1 + index, column, value, said ? { style: styles.quiet } : {});
		});
	});
	return columns.map(({ unit, kind }, index) => {
		const texts = rows.slice(0, 200).flatMap((row) => (typeof row[index] === 'string' ? [row[index]] : []));
		const format = kind === 'number' ? numberFormat(unit) : kind === 'text' ? undefined : dayFormats[kind];
		return {
			width: width([(headers[index] ?? '').slice(0, 24), ...(kind === 'text' ? texts : [])]),
			style: { font, ...(format !== undefined && { numFmt: format }) }
		};
	});
}

async function pictureOf(
	item: ExportItem,
	{ stamp, raster }: Given,
	column: number
): Promise<NonNullable<WriteSheet['images']>[number]> {
	const svg = captionedSvg(item, stamp, presets.column);
	const [, height = '450'] = /<svg[^>]* height="(\d+)"/.exec(svg) ?? [];
	return {
		data: await raster(svg, 2),
		type: 'png',
		anchor: { from: { row: HEADER, col: column } },
		width: presets.column.width,
		height: Number(height),
		altText: altOf(item)
	};
}

/** A figure on one sheet: its table, the chart beside it, and to the right of that the numbers that the chart draws. */
export async function figureSheet(item: ExportItem, given: Given): Promise<FigureSheet> {
	const { m } = wordsOf(item);
	const { figure } = item;
	const grid = new Grid();
	head(grid, item, given.contents);
	const columns = table(grid, item);
	const beside = columns.length + 1;
	const common = { freezePane: { rows: HEADER + 1 } };
	const print = (last: number) => ({
		...printed(HEADER),
		printArea: `$A$1:$${columnLetters(last)}$${String(Math.max(grid.rows.length, HEADER + CHART.rows))}`
	});
	if (!figure.chart || figure.off)
		return {
			sheet: grid.sheet(given.name, { ...common, columns, pageSetup: printed(HEADER) }),
			chart: null
		};
	const chart = nativeChart(figure.chart, m);
	const end = beside + CHART.columns;
	if (!chart)
		return {
			sheet: grid.sheet(given.name, {
				...common,
				columns,
				pageSetup: print(end - 1),
				images: [await pictureOf(item, given, beside)]
			}),
			chart: null
		};
	const behind = chartSheet(chart, m).columns;
	grid.put(HEADER - 1, end, m.sheets.behind, { style: styles.measure });
	sheetRows(behind).forEach((row, index) => {
		row.forEach((value, column) => {
			const numFmt = index === 0 ? null : (behind[column]?.format ?? null);
			const style = index === 0 ? styles.header : { font, ...(numFmt !== null && { numFmt }) };
			grid.put(HEADER + index, end + column, value, { style });
		});
	});
	const gap = Array.from({ length: end - columns.length }, () => ({ width: 9 }));
	const place = {
		sheet: given.name,
		corner: { row: HEADER, column: end },
		textSize: 9,
		locale: languageTag[item.locale]
	};
	return {
		sheet: grid.sheet(given.name, {
			...common,
			columns: [...columns, ...gap, ...behind.map(({ header }) => ({ width: width([header], 24) }))],
			pageSetup: print(end - 1),
			charts: [
				{
					type: 'column',
					series: [{ values: 'B2:B3' }],
					anchor: { from: { row: HEADER, col: beside } },
					altText: altOf(item)
				}
			]
		}),
		chart: chartXml(chart, m, place)
	};
}
