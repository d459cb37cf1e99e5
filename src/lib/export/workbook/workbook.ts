import { strFromU8, strToU8 } from 'fflate';
import type { Cell, WriteOptions, WriteSheet } from 'hucre/xlsx';
import { guardText } from '../safe-text.ts';
import type { ExportWords } from '$lib/i18n/export.ts';
import { languageTag } from '$lib/i18n/locale.ts';
import { captionedSvg } from '../caption/caption.ts';
import { chartSheet, columnLetters, sheetRows } from '../office-chart/chart-sheet.ts';
import { chartXml } from '../office-chart/chart-xml.ts';
import { officeFont } from '../office-chart/chart-xml-pieces.ts';
import { type Absent, type ExportItem, type Stamp, wordsOf } from '../item.ts';
import type { NativeChart } from '../office-chart/native.ts';
import { nativeChart } from '../office-chart/native-chart.ts';
import { numberFormat } from '../office-chart/number-format.ts';
import { presets } from '../caption/presets.ts';
import { factsOf } from '../provenance.ts';
import { tableCells } from './table-cells.ts';
import { pack, unpack } from '../zip.ts';

/** Draws an SVG as PNG, `scale` pixels to one of its own; the browser and the command line each bring theirs. */
export type Rasterize = (svg: string, scale: number) => Promise<Uint8Array>;

/** Reports steps done, and lets go of the thread so that a cancel is heard. */
export interface Progress {
	step(done: number, total: number): Promise<void>;
}

type CellAt = [at: string, cell: Partial<Cell>];

const font = { name: officeFont, size: 10 };
const bold = { font: { ...font, bold: true } };
/** Said in place of a number: small, so that it fits the column. */
const quiet = { font: { ...font, size: 8, color: { rgb: '6B6F74' } }, alignment: { wrapText: true } };
const wrapped = { font, alignment: { wrapText: true, vertical: 'top' as const } };

/** A name that a sheet may carry, unlike those taken. */
export function sheetName(wanted: string, taken: Set<string>): string {
	const clean =
		wanted
			.replace(/[[\]:*?/\\']/g, ' ')
			.trim()
			.slice(0, 28) || 'sheet';
	const free = Array.from({ length: 1000 }, (_, index) =>
		index === 0 ? clean : `${clean.slice(0, 26)} ${String(index + 1)}`
	).find((name) => !taken.has(name.toLowerCase()));
	const name = free ?? clean;
	taken.add(name.toLowerCase());
	return name;
}

/** Characters that a column needs, Chinese counting double. */
const width = (texts: readonly string[]): number =>
	Math.min(
		42,
		Math.max(
			9,
			...texts.map((text) => [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1.1), 2))
		)
	);

function dataSheet(item: ExportItem, name: string): WriteSheet {
	const { headers, rows } = tableCells(item);
	const { columns } = item.figure.table;
	return {
		name,
		columns: columns.map(({ unit, kind }, index) => ({
			width: width([
				headers[index] ?? '',
				...(kind === 'text' ? rows.slice(0, 200).map((row) => String(row[index] ?? '')) : [])
			]),
			style: { font, ...(kind === 'number' && { numFmt: numberFormat(unit) }) }
		})),
		rows: [headers, ...rows],
		cells: new Map([
			...headers.map((value, index): CellAt => [
				`0,${String(index)}`,
				{ value, style: { ...bold, numFmt: 'General' } }
			]),
			...rows.flatMap((row, r) =>
				row.flatMap((value, c): CellAt[] =>
					typeof value === 'string' && columns[c]?.kind === 'number'
						? [[`${String(r + 1)},${String(c)}`, { value, style: quiet }]]
						: []
				)
			)
		]),
		freezePane: { rows: 1 },
		pageSetup: {
			paperSize: 'a4',
			orientation: 'landscape',
			fitToPage: true,
			fitToWidth: 1,
			fitToHeight: 0,
			printTitlesRow: '$1:$1'
		}
	};
}

function aboutSheet(item: ExportItem, stamp: Stamp, name: string): WriteSheet {
	return {
		name,
		columns: [
			{ width: 16, style: bold },
			{ width: 90, style: wrapped }
		],
		rows: factsOf(item, stamp).map(({ label, text }) => [guardText(label), guardText(text)])
	};
}

/** Pixels of a native chart beside its numbers. */
const CHART = { width: 820, height: 440 };
const EMU_A_PIXEL = 9525;

/** The sheet behind a native chart, with a chart beside it that is filled in afterwards. */
function nativeSheet(chart: NativeChart, item: ExportItem, name: string): WriteSheet {
	const { m } = wordsOf(item);
	const { columns } = chartSheet(chart, m);
	const from = columns.length + 1;
	return {
		name,
		columns: columns.map(({ header, format, values }) => ({
			width: width([header, ...values.flatMap((value) => (typeof value === 'string' ? [value] : []))]),
			style: { font, ...(format && { numFmt: format }) }
		})),
		rows: sheetRows(columns),
		charts: [
			{
				type: 'column',
				series: [{ values: `${columnLetters(1)}2:${columnLetters(1)}3` }],
				anchor: { from: { row: 1, col: from } },
				altText: item.figure.title
			}
		]
	};
}

async function pictureSheet(item: ExportItem, stamp: Stamp, name: string, raster: Rasterize): Promise<WriteSheet> {
	const svg = captionedSvg(item, stamp, presets.column);
	const [, height = '450'] = /<svg[^>]* height="(\d+)"/.exec(svg) ?? [];
	return {
		name,
		rows: [],
		images: [
			{
				data: await raster(svg, 2),
				type: 'png',
				anchor: { from: { row: 0, col: 0 } },
				width: presets.column.width,
				height: Number(height),
				altText: item.figure.title
			}
		]
	};
}

/**
 * Fixes an object's size in pixels; held between two cells it would be stretched by their heights, which differ
 * between programs.
 */
function inPixels(drawing: string, { width: across, height }: { width: number; height: number }): string {
	const extent = `<xdr:ext cx="${String(across * EMU_A_PIXEL)}" cy="${String(height * EMU_A_PIXEL)}"/>`;
	return drawing
		.replaceAll(/<(\/?)xdr:twoCellAnchor[^>]*>/g, '<$1xdr:oneCellAnchor>')
		.replaceAll(/<xdr:to>.*?<\/xdr:to>/gs, extent);
}

/** A workbook from sheets, with our own chart parts in place of the writer's. */
async function write(
	sheets: WriteSheet[],
	charts: readonly string[],
	title: string,
	stamp: Stamp
): Promise<Uint8Array> {
	const { writeXlsx } = await import('hucre/xlsx');
	const day = new Date(`${stamp.date}T00:00:00Z`);
	const printed = sheets.map((sheet): WriteSheet => ({
		pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 1 },
		...sheet
	}));
	const options: WriteOptions = {
		sheets: printed,
		defaultFont: font,
		properties: { title, creator: `Grading Outcomes ${stamp.version}`, created: day, modified: day }
	};
	const parts = unpack(await writeXlsx(options));
	charts.forEach((xml, index) => {
		parts[`xl/charts/chart${String(index + 1)}.xml`] = strToU8(xml);
	});
	sheets.forEach(({ images }, index) => {
		const drawing = `xl/drawings/drawing${String(index + 1)}.xml`;
		const part = parts[drawing];
		if (part)
			parts[drawing] = strToU8(
				inPixels(strFromU8(part), {
					...CHART,
					...images?.map(({ width: across = 0, height = 0 }) => ({ width: across, height }))[0]
				})
			);
	});
	return pack(parts);
}

/** The workbook inside a slide's chart: what "edit data" opens. */
export async function chartWorkbook(
	chart: NativeChart,
	m: ExportWords,
	name: string,
	stamp: Stamp
): Promise<Uint8Array> {
	const { columns } = chartSheet(chart, m);
	return write(
		[
			{
				name,
				columns: columns.map(({ format }) => ({
					width: 16,
					style: { font, ...(format && { numFmt: format }) }
				})),
				rows: sheetRows(columns)
			}
		],
		[],
		name,
		stamp
	);
}

/** Sheets of one figure: its data, its chart, and where it all comes from. */
async function figureSheets(
	item: ExportItem,
	stamp: Stamp,
	raster: Rasterize,
	taken: Set<string>,
	prefix: string
): Promise<{ sheets: WriteSheet[]; charts: string[] }> {
	const { m } = wordsOf(item);
	const name = (word: string): string => sheetName(prefix === '' ? word : `${prefix} ${word}`, taken);
	const data = dataSheet(item, name(m.sheets.data));
	const about = (): WriteSheet => aboutSheet(item, stamp, name(m.sheets.about));
	if (!item.figure.chart || item.figure.off) return { sheets: [data, about()], charts: [] };
	const chart = nativeChart(item.figure.chart, m);
	const chartName = name(m.sheets.chart);
	if (!chart) return { sheets: [data, await pictureSheet(item, stamp, chartName, raster), about()], charts: [] };
	const xml = chartXml(chart, m, { sheet: chartName, textSize: 9, locale: languageTag[item.locale] });
	return { sheets: [data, nativeSheet(chart, item, chartName), about()], charts: [xml] };
}

/** One figure as a workbook, or the same figure in several languages. */
export async function figureXlsx(items: readonly ExportItem[], stamp: Stamp, raster: Rasterize): Promise<Uint8Array> {
	return workbook(items, stamp, raster, (item) => (items.length > 1 ? item.locale : ''));
}

async function workbook(
	items: readonly ExportItem[],
	stamp: Stamp,
	raster: Rasterize,
	prefix: (item: ExportItem, index: number) => string,
	progress?: Progress,
	front: WriteSheet[] = []
): Promise<Uint8Array> {
	const taken = new Set(front.map(({ name }) => name.toLowerCase()));
	const sheets = [...front];
	const charts: string[] = [];
	for (const [index, item] of items.entries()) {
		await progress?.step(index, items.length);
		const own = await figureSheets(item, stamp, raster, taken, prefix(item, index));
		sheets.push(...own.sheets);
		charts.push(...own.charts);
	}
	await progress?.step(items.length, items.length);
	return write(sheets, charts, items[0]?.figure.title ?? '', stamp);
}

/** A report's tables with their charts, a table of contents in front that ends with what could not be computed. */
export async function reportXlsx(
	items: readonly ExportItem[],
	stamp: Stamp,
	raster: Rasterize,
	progress?: Progress,
	absent: readonly Absent[] = []
): Promise<Uint8Array> {
	const first = items[0] ?? absent[0];
	if (!first) throw new RangeError('a workbook needs a figure');
	const { m } = wordsOf(first);
	const contents: WriteSheet = {
		name: m.sheets.contents,
		columns: [
			{ width: 6, style: { font } },
			{ width: 70, style: wrapped },
			{ width: 60, style: wrapped },
			{ width: 26, style: wrapped }
		],
		rows: [
			['', m.labels.finding, m.labels.measure, m.labels.data],
			...items.map(({ figure }, index) => [
				index + 1,
				guardText(figure.title),
				guardText(figure.subtitle),
				figure.sample ? m.simulatedData : figure.fingerprint
			]),
			...(absent.length === 0 ? [] : [[], ['', m.report.absent]]),
			...absent.map(({ name, reason }) => ['', guardText(name), guardText(reason)])
		]
	};
	return workbook(items, stamp, raster, (_, index) => String(index + 1), progress, [contents]);
}
