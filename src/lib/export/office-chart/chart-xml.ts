import type { ExportWords } from '$lib/i18n/export.ts';
import { chartSheet, type SeriesColumns } from './chart-sheet.ts';
import {
	barShape,
	categoryAxis,
	categoryNames,
	type ChartPlace,
	dropBar,
	errorBars,
	markerXml,
	nameLabel,
	nameXml,
	numbers,
	strokeShape,
	textLabels,
	textXml,
	valueAxis,
	valueLabels
} from './chart-xml-pieces.ts';
import { monthSerials } from './months.ts';
import type { CategoryChart, NativeChart, NativeSeries, XyChart, XySeries } from './native.ts';

const CATEGORY = 111_111_101;
const VALUE = 111_111_102;

const head = (place: ChartPlace, at: SeriesColumns, index: number, name: string): string =>
	`<c:idx val="${String(index)}"/><c:order val="${String(index)}"/>${nameXml(place, at.y, name)}`;

function barSeries(
	chart: CategoryChart,
	series: NativeSeries,
	at: SeriesColumns,
	index: number,
	place: ChartPlace
): string {
	const { bar, points = [], labels } = series;
	if (!bar) return '';
	const marked = points
		.map(
			({ index: point, color }) =>
				`<c:dPt><c:idx val="${String(point)}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>` +
				`${barShape({ color, hatched: bar.hatched })}</c:dPt>`
		)
		.join('');
	return (
		`<c:ser>${head(place, at, index, series.name)}${barShape(bar)}<c:invertIfNegative val="0"/>${marked}` +
		`${labels ? valueLabels(labels, place.textSize, chart.stacked ? 'ctr' : 'outEnd') : ''}<c:cat>` +
		`${categoryNames(place, at.x, chart.categories)}</c:cat><c:val>${numbers(place, at.y, series.values)}</c:val>` +
		'</c:ser>'
	);
}

function lineSeries(
	chart: CategoryChart,
	series: NativeSeries,
	at: SeriesColumns,
	index: number,
	place: ChartPlace
): string {
	const { marker, points = [], stroke } = series;
	const marked = marker ?? { symbol: 'circle' as const, size: 6, color: '#000000', hollow: false };
	const flags = points
		.map(
			({ index: point, color }) =>
				`<c:dPt><c:idx val="${String(point)}"/>` +
				markerXml({ ...marked, size: marked.size + 2, hollow: marked.hollow, symbol: 'circle' }, color) +
				`<c:bubble3D val="0"/>${strokeShape(stroke)}</c:dPt>`
		)
		.join('');
	const dropAt = series.values.findIndex((value) => value !== null);
	const late = dropAt > series.values.length * 0.75;
	const label = series.drop ? nameLabel(dropAt, place.textSize, late ? 't' : 'r') : '';
	return (
		`<c:ser>${head(place, at, index, series.name)}${strokeShape(stroke)}${markerXml(marker)}${flags}${label}` +
		(series.drop ? dropBar(series.drop) : errorBars(place, at, series.errors)) +
		`<c:cat>${categoryNames(place, at.x, chart.categories)}</c:cat><c:val>` +
		`${numbers(place, at.y, series.values)}</c:val><c:smooth val="0"/></c:ser>`
	);
}

function categoryPlot(chart: CategoryChart, columns: readonly SeriesColumns[], place: ChartPlace): string {
	const ids = `<c:axId val="${String(CATEGORY)}"/><c:axId val="${String(VALUE)}"/>`;
	const each = (wanted: boolean, draw: typeof barSeries): string =>
		chart.series
			.map((series, index) => {
				const at = columns[index];
				return at && (series.bar !== undefined) === wanted ? draw(chart, series, at, index, place) : '';
			})
			.join('');
	const bars = each(true, barSeries);
	const lines = each(false, lineSeries);
	const months = monthSerials(chart.categories) !== null;
	return (
		(bars === ''
			? ''
			: `<c:barChart><c:barDir val="${chart.lying ? 'bar' : 'col'}"/>` +
				`<c:grouping val="${chart.stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${bars}` +
				`<c:gapWidth val="${chart.stacked ? '45' : '60'}"/>` +
				`${chart.stacked ? '<c:overlap val="100"/>' : ''}${ids}</c:barChart>`) +
		(lines === ''
			? ''
			: '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>' +
				`${lines}<c:marker val="1"/>${ids}</c:lineChart>`) +
		categoryAxis(
			chart.categories.length,
			{ id: CATEGORY, cross: VALUE, lying: chart.lying, months },
			place.textSize
		) +
		valueAxis(
			chart.axis,
			{
				id: VALUE,
				cross: CATEGORY,
				position: chart.lying ? 'b' : 'l',
				crosses: chart.lying ? 'max' : 'autoZero',
				between: 'between',
				grid: true
			},
			place.textSize
		)
	);
}

/**
 * All series are given the longest one's rows, the rest empty: LibreOffice drops a series that a longer one follows.
 */
function xySeries(series: XySeries, at: SeriesColumns, index: number, place: ChartPlace, length: number): string {
	const { marker, marked = [] } = series;
	const padded = (values: readonly (number | null)[]): (number | null)[] =>
		Array.from({ length }, (_, row) => values[row] ?? null);
	const flags = marker
		? marked
				.map(
					({ index: point, color }) =>
						`<c:dPt><c:idx val="${String(point)}"/>${markerXml(marker, color)}` +
						`<c:bubble3D val="0"/>${strokeShape(series.stroke)}</c:dPt>`
				)
				.join('')
		: '';
	return (
		'<c:ser>' +
		`${head(place, at, index, series.name)}${strokeShape(series.stroke)}${markerXml(marker)}${flags}` +
		(series.named ? nameLabel(series.points.length - 1, place.textSize, 't') : '') +
		(series.texts ? textLabels(series.texts, place.textSize) : '') +
		`${errorBars(place, at, series.errors)}<c:xVal>` +
		`${numbers(place, at.x, padded(series.points.map(([x]) => x)))}</c:xVal><c:yVal>` +
		`${numbers(place, at.y, padded(series.points.map(([, y]) => y)))}</c:yVal><c:smooth val="0"/></c:ser>`
	);
}

function xyPlot(chart: XyChart, columns: readonly SeriesColumns[], place: ChartPlace): string {
	const length = Math.max(...chart.series.map(({ points }) => points.length));
	const series = chart.series
		.map((one, index) => {
			const at = columns[index];
			return at ? xySeries(one, at, index, place, length) : '';
		})
		.join('');
	return (
		`<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}` +
		`<c:axId val="${String(CATEGORY)}"/><c:axId val="${String(VALUE)}"/></c:scatterChart>` +
		valueAxis(
			chart.x,
			{ id: CATEGORY, cross: VALUE, position: 'b', crosses: 'min', between: 'midCat', grid: false },
			place.textSize
		) +
		valueAxis(
			chart.y,
			{ id: VALUE, cross: CATEGORY, position: 'l', crosses: 'min', between: 'midCat', grid: true },
			place.textSize
		)
	);
}

/** The legend, without series whose name stands in the plot or has stood in the legend before. */
function legend(chart: NativeChart, place: ChartPlace): string {
	const named = chart.series.map(
		(series) =>
			series.quiet === true ||
			('drop' in series && series.drop !== undefined) ||
			('named' in series && series.named === true)
	);
	const names = chart.series.map(({ name }) => name);
	const left = names.map((name, index) => named[index] === true || names.indexOf(name) !== index);
	if (left.filter((gone) => !gone).length < 2) return '';
	const gone = left
		.map((out, index) =>
			out ? `<c:legendEntry><c:idx val="${String(index)}"/><c:delete val="1"/></c:legendEntry>` : ''
		)
		.join('');
	return `<c:legend><c:legendPos val="t"/>${gone}<c:overlay val="0"/>${textXml(place.textSize)}</c:legend>`;
}

/** Where the plot stands: as the program likes, unless words beside it need room. */
function layoutXml(chart: NativeChart): string {
	if (chart.kind === 'category' || chart.left === undefined) return '<c:layout/>';
	const [x, w] = [chart.left, 0.97 - chart.left];
	const place = { x, y: 0.12, w, h: chart.x.label === '' ? 0.76 : 0.68 };
	const edges = Object.entries(place).map(([name, share]) => `<c:${name} val="${share.toFixed(4)}"/>`);
	return (
		'<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
		`${edges.join('')}</c:manualLayout></c:layout>`
	);
}

/**
 * A complete chart part over a sheet laid out by `chartSheet`, for spreadsheets and slides alike.
 * `workbook` is the relationship to the embedded workbook of a slide's chart.
 */
export function chartXml(chart: NativeChart, m: ExportWords, place: ChartPlace, workbook?: string): string {
	const { series } = chartSheet(chart, m);
	const plot = chart.kind === 'category' ? categoryPlot(chart, series, place) : xyPlot(chart, series, place);
	return (
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
		'<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
		'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
		'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
		`<c:date1904 val="0"/><c:lang val="${place.locale}"/><c:roundedCorners val="0"/><c:chart>` +
		`<c:autoTitleDeleted val="1"/><c:plotArea>${layoutXml(chart)}${plot}</c:plotArea>${legend(chart, place)}` +
		'<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
		'<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln>' +
		`<a:noFill/></a:ln></c:spPr>${textXml(place.textSize)}` +
		(workbook === undefined ? '' : `<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData>`) +
		'</c:chartSpace>'
	);
}
