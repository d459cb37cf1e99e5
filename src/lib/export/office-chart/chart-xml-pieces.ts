import { escapeHtml } from '$lib/charts/build/escape-html.ts';
import { mix } from '$lib/charts/palette.ts';
import type { Cell } from '$lib/metrics/result.ts';
import { columnLetters, quotedSheet } from './chart-sheet.ts';
import { monthFormat, monthSerials } from './months.ts';
import { ink, type Marker, type NativeAxis, type NativeSeries, type Stroke } from './native.ts';

/** Pieces of a DrawingML chart part (ECMA-376, part 1, section 21.2); the order of elements is the schema's. */

const EMU_A_POINT = 12_700;

/** A font that every office program on a Chinese machine has; others fall back to their own. */
export const officeFont = 'Microsoft YaHei';

/** Where a chart's numbers stand, and the size of its text in points. */
export interface ChartPlace {
	sheet: string;
	/** The top left cell of the numbers, headers included; the sheet's first where absent. */
	corner?: { row: number; column: number };
	textSize: number;
	locale: string;
}

const solid = (color: string): string =>
	`<a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill>`;

/** A line as shape properties' content. */
export function line({ color, width, dash }: Stroke): string {
	return (
		`<a:ln w="${String(Math.round(width * EMU_A_POINT))}" cap="rnd">` +
		`${solid(color)}<a:prstDash val="${dash}"/><a:round/></a:ln>`
	);
}

const noLine = '<a:ln><a:noFill/></a:ln>';

/** A bar's fill; what is simulated is hatched in its own colour. */
export function barShape({ color, hatched }: NonNullable<NativeSeries['bar']>): string {
	const edge = `<a:ln w="9525">${solid(hatched ? color : ink.surface)}</a:ln>`;
	if (!hatched) return `<c:spPr>${solid(color)}${edge}</c:spPr>`;
	const at = (name: string, hex: string): string =>
		`<a:${name}><a:srgbClr val="${hex.slice(1).toUpperCase()}"/></a:${name}>`;
	return (
		`<c:spPr><a:pattFill prst="wdUpDiag">${at('fgClr', color)}${at('bgClr', ink.surface)}` +
		`</a:pattFill>${edge}</c:spPr>`
	);
}

/** A line's properties, or none. */
export const strokeShape = (stroke: Stroke | undefined): string => `<c:spPr>${stroke ? line(stroke) : noLine}</c:spPr>`;

/** A marker in its colour, pale or full: not every program draws the edge that a hollow one lives on. */
export function markerXml(marker: Marker | undefined, color = marker?.color): string {
	if (!marker || !color) return '<c:marker><c:symbol val="none"/></c:marker>';
	return (
		`<c:marker><c:symbol val="${marker.symbol}"/><c:size val="${String(marker.size)}"/><c:spPr>` +
		`${solid(marker.hollow ? mix(color, ink.surface, 0.6) : color)}<a:ln w="15875">${solid(color)}</a:ln>` +
		'</c:spPr></c:marker>'
	);
}

/** Text properties of an element. */
export function textXml(size: number, color: string = ink.ink2, rotation = ''): string {
	return (
		`<c:txPr><a:bodyPr${rotation}/><a:lstStyle/><a:p><a:pPr>` +
		`<a:defRPr sz="${String(Math.round(size * 100))}" b="0">${solid(color)}<a:latin typeface="${officeFont}"/>` +
		`<a:ea typeface="${officeFont}"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`
	);
}

/** Rows of one column as a formula names them, `from` and `to` counted from the header's row. */
function cells({ sheet, corner }: ChartPlace, column: number, from: number, to = from): string {
	const letters = columnLetters((corner?.column ?? 0) + column);
	const at = (row: number): string => `$${letters}$${String((corner?.row ?? 0) + row + 1)}`;
	return escapeHtml(`${quotedSheet(sheet)}!${at(from)}${to === from ? '' : `:${at(to)}`}`);
}

/** The cells of one column below its header. */
const range = (place: ChartPlace, column: number, count: number): string => cells(place, column, 1, Math.max(2, count));

/** The series' name by its header cell. */
export function nameXml(place: ChartPlace, column: number, name: string): string {
	return (
		`<c:tx><c:strRef><c:f>${cells(place, column, 0)}` +
		`</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeHtml(name)}</c:v>` +
		'</c:pt></c:strCache></c:strRef></c:tx>'
	);
}

const points = (values: readonly Cell[]): string =>
	`<c:ptCount val="${String(values.length)}"/>` +
	values
		.map((value, index) =>
			value === null ? '' : `<c:pt idx="${String(index)}"><c:v>${escapeHtml(String(value))}</c:v></c:pt>`
		)
		.join('');

/** Numbers by reference, with the values as they are, so that a reader without a calculation draws them too. */
export function numbers(place: ChartPlace, column: number, values: readonly Cell[], format = 'General'): string {
	return (
		`<c:numRef><c:f>${range(place, column, values.length)}</c:f><c:numCache><c:formatCode>` +
		`${escapeHtml(format)}</c:formatCode>${points(values)}</c:numCache></c:numRef>`
	);
}

/** The names of categories by reference: months as dates, whatever else as texts. */
export function categoryNames(place: ChartPlace, column: number, categories: readonly string[]): string {
	const months = monthSerials(categories);
	return months ? numbers(place, column, months, monthFormat) : texts(place, column, categories);
}

/** Texts by reference. */
function texts(place: ChartPlace, column: number, values: readonly Cell[]): string {
	return (
		`<c:strRef><c:f>${range(place, column, values.length)}</c:f>` +
		`<c:strCache>${points(values)}</c:strCache></c:strRef>`
	);
}

/** What a label shows, in the schema's order. */
export function shows({ value = false, series = false }): string {
	const flag = (name: string, on: boolean): string => `<c:${name} val="${on ? '1' : '0'}"/>`;
	return (
		flag('showLegendKey', false) +
		flag('showVal', value) +
		flag('showCatName', false) +
		flag('showSerName', series) +
		flag('showPercent', false) +
		flag('showBubbleSize', false)
	);
}

/** Numbers at the marks, without those that have no room. */
export function valueLabels(
	{ format, color, hidden }: NonNullable<NativeSeries['labels']>,
	size: number,
	position: 'ctr' | 'outEnd'
): string {
	const left = hidden.map((index) => `<c:dLbl><c:idx val="${String(index)}"/><c:delete val="1"/></c:dLbl>`).join('');
	return (
		`<c:dLbls>${left}<c:numFmt formatCode="${escapeHtml(format)}" sourceLinked="0"/>` +
		`<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(size, color)}` +
		`<c:dLblPos val="${position}"/>${shows({ value: true })}</c:dLbls>`
	);
}

/** The series' name at one of its points. */
export function nameLabel(index: number, size: number, position: 'r' | 't'): string {
	return (
		`<c:dLbls><c:dLbl><c:idx val="${String(index)}"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
		`${textXml(size)}<c:dLblPos val="${position}"/>${shows({ series: true })}</c:dLbl>${shows({})}</c:dLbls>`
	);
}

/** Words of our own left of the points of a series. */
export function textLabels(words: readonly string[], size: number): string {
	const plain = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';
	const label = (text: string, index: number): string =>
		`<c:dLbl><c:idx val="${String(index)}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:r>` +
		`<a:rPr lang="zh-CN" sz="${String(Math.round(size * 100))}">${solid(ink.ink2)}` +
		`<a:latin typeface="${officeFont}"/><a:ea typeface="${officeFont}"/></a:rPr>` +
		`<a:t>${escapeHtml(text)}</a:t></a:r></a:p></c:rich></c:tx>` +
		`${plain}<c:dLblPos val="l"/>${shows({ value: true })}</c:dLbl>`;
	const unwrapped = textXml(size, undefined, ' wrap="none"');
	return `<c:dLbls>${words.map(label).join('')}${plain}${unwrapped}${shows({})}</c:dLbls>`;
}

/** Bars of error from a pair of columns. */
export function errorBars(
	place: ChartPlace,
	at: { minus: number | null; plus: number | null },
	errors: { minus: readonly Cell[]; plus: readonly Cell[]; color: string } | undefined
): string {
	if (!errors || at.minus === null || at.plus === null) return '';
	return (
		'<c:errBars><c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>' +
		`<c:plus>${numbers(place, at.plus, errors.plus)}</c:plus><c:minus>` +
		`${numbers(place, at.minus, errors.minus)}</c:minus>` +
		`<c:spPr>${line({ color: errors.color, width: 1.5, dash: 'solid' })}</c:spPr></c:errBars>`
	);
}

/** A line from the point all the way down to zero. */
export function dropBar(stroke: Stroke): string {
	return (
		'<c:errBars><c:errDir val="y"/><c:errBarType val="minus"/>' +
		'<c:errValType val="percentage"/><c:noEndCap val="1"/><c:val val="100"/>' +
		`<c:spPr>${line(stroke)}</c:spPr></c:errBars>`
	);
}

function title(text: string, size: number, rotation: string): string {
	if (text === '') return '';
	return (
		`<c:title><c:tx><c:rich><a:bodyPr${rotation}/><a:lstStyle/><a:p><a:pPr>` +
		`<a:defRPr sz="${String(size * 100)}" b="0"/></a:pPr><a:r>` +
		`<a:rPr lang="zh-CN" sz="${String(size * 100)}" b="0">${solid(ink.ink2)}<a:latin typeface="${officeFont}"/>` +
		`<a:ea typeface="${officeFont}"/></a:rPr><a:t>${escapeHtml(text)}</a:t></a:r></a:p></c:rich></c:tx>` +
		'<c:overlay val="0"/></c:title>'
	);
}

interface AxisPlace {
	id: number;
	cross: number;
	position: 'b' | 'l' | 't';
	/** Where it meets the other axis. */
	crosses: 'autoZero' | 'max' | 'min';
	/** Between categories or on them. */
	between: 'between' | 'midCat';
	grid: boolean;
}

/** A value axis with its bounds, steps and format. */
export function valueAxis(axis: NativeAxis, at: AxisPlace, size: number): string {
	const rotation = at.position === 'l' ? ' rot="-5400000" vert="horz"' : '';
	const rule = line({ color: ink.rule, width: 0.75, dash: 'solid' });
	return (
		`<c:valAx><c:axId val="${String(at.id)}"/><c:scaling><c:orientation val="minMax"/>` +
		`<c:max val="${String(axis.max)}"/><c:min val="${String(axis.min)}"/></c:scaling>` +
		`<c:delete val="${axis.hidden ? '1' : '0'}"/><c:axPos val="${at.position}"/>` +
		(at.grid && !axis.hidden ? `<c:majorGridlines><c:spPr>${rule}</c:spPr></c:majorGridlines>` : '') +
		title(axis.label, size, rotation) +
		`<c:numFmt formatCode="${escapeHtml(axis.format)}" sourceLinked="0"/><c:majorTickMark val="none"/>` +
		`<c:minorTickMark val="none"/><c:tickLblPos val="${at.crosses === 'max' ? 'nextTo' : 'low'}"/>` +
		`<c:spPr>${at.grid ? noLine : line({ color: ink.previous, width: 1, dash: 'solid' })}</c:spPr>` +
		`${textXml(size)}<c:crossAx val="${String(at.cross)}"/><c:crosses val="${at.crosses}"/>` +
		`<c:crossBetween val="${at.between}"/><c:majorUnit val="${String(axis.step)}"/></c:valAx>`
	);
}

interface CategoryPlace {
	id: number;
	cross: number;
	lying: boolean;
	/** The categories are months. */
	months: boolean;
}

/** The axis of categories; lying bars count from the top, of many months every fourth or so has its name. */
export function categoryAxis(count: number, at: CategoryPlace, size: number): string {
	const step = at.lying || count <= 12 ? 1 : Math.ceil(count / 9);
	const tag = at.months ? 'dateAx' : 'catAx';
	const end = at.months
		? '<c:baseTimeUnit val="months"/>' + `<c:majorUnit val="${String(step)}"/><c:majorTimeUnit val="months"/>`
		: `${step > 1 ? `<c:tickLblSkip val="${String(step)}"/>` : ''}<c:noMultiLvlLbl val="1"/>`;
	return (
		`<c:${tag}><c:axId val="${String(at.id)}"/><c:scaling>` +
		`<c:orientation val="${at.lying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>` +
		`<c:axPos val="${at.lying ? 'l' : 'b'}"/>` +
		`<c:numFmt formatCode="${at.months ? monthFormat : 'General'}" sourceLinked="0"/>` +
		'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>' +
		`${line({ color: ink.previous, width: 1, dash: 'solid' })}</c:spPr>` +
		textXml(size, undefined, at.lying ? '' : ' rot="0" vert="horz"') +
		`<c:crossAx val="${String(at.cross)}"/><c:crosses val="autoZero"/><c:auto val="0"/>` +
		`${at.months ? '' : '<c:lblAlgn val="ctr"/>'}<c:lblOffset val="100"/>${end}</c:${tag}>`
	);
}
