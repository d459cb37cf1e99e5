import { palettes } from '$lib/charts/palette.ts';
import { ruleStroke } from '$lib/charts/build/roles.ts';
import { niceScale } from '$lib/charts/build/scale.ts';
import type { Axis, Rule } from '$lib/charts/spec.ts';
import { axisFormat, numberFormat } from './number-format.ts';

export type Dash = 'solid' | 'dash' | 'sysDot';

/** Colour as `#rrggbb`, width in points. */
export interface Stroke {
	color: string;
	width: number;
	dash: Dash;
}

export interface Marker {
	symbol: 'circle' | 'diamond';
	/** Points. */
	size: number;
	color: string;
	hollow: boolean;
}

/** One series over categories; what an office program can edit. */
export interface NativeSeries {
	name: string;
	values: (number | null)[];
	/** Filled bars, or a line where there is a stroke, with markers where there is one. */
	bar?: { color: string; hatched: boolean };
	stroke?: Stroke;
	marker?: Marker;
	/** Single marks in another colour, by index. */
	points?: { index: number; color: string }[];
	errors?: { minus: (number | null)[]; plus: (number | null)[]; color: string };
	/** A line from each point down to the axis, with the series' name beside it. */
	drop?: Stroke;
	/** Stands in the plot only: a bound of an interval has no place in the legend. */
	quiet?: boolean;
	/** Numbers at the marks. */
	labels?: { format: string; color: string; hidden: number[] };
}

export interface NativeAxis {
	label: string;
	min: number;
	max: number;
	step: number;
	/** As its labels are written, and as a single value is. */
	format: string;
	value: string;
	/** Drawn without an axis where the numbers stand in the bars. */
	hidden: boolean;
}

export interface CategoryChart {
	kind: 'category';
	categories: string[];
	series: NativeSeries[];
	lying: boolean;
	stacked: boolean;
	axis: NativeAxis;
}

export interface XySeries {
	name: string;
	/** A point without a height is a gap in the line. */
	points: [x: number, y: number | null][];
	stroke?: Stroke;
	marker?: Marker;
	marked?: { index: number; color: string }[];
	errors?: { minus: number[]; plus: number[]; color: string };
	/** Stands in the plot only, not in the legend. */
	quiet?: boolean;
	/** Words left of its points, one each. */
	texts?: string[];
	/** Writes the series' name at its last point. */
	named?: boolean;
}

export interface XyChart {
	kind: 'xy';
	x: NativeAxis;
	y: NativeAxis;
	series: XySeries[];
	/** Share of the width that words left of the plot need. */
	left?: number;
}

/** A chart as office programs know it: data in a sheet, drawn by the program, open to changes. */
export type NativeChart = CategoryChart | XyChart;

export const ink = palettes.report;

/** A value axis over everything that is drawn on it. */
export function nativeAxis(
	{ label, unit, zero, max }: Axis,
	values: readonly (number | null | undefined)[],
	hidden = false
): NativeAxis {
	const scale = niceScale(values, { zero, max });
	return {
		label,
		min: scale.min,
		max: scale.max,
		step: scale.step,
		format: axisFormat(unit, scale.step),
		value: numberFormat(unit),
		hidden
	};
}

/** Pixels of the drawing library's dashes as the nearest named one. */
export const dashOf = (dash: readonly number[] | undefined): Dash =>
	dash === undefined ? 'solid' : (dash[0] ?? 0) <= 3 ? 'sysDot' : 'dash';

/** A rule's line: target dashed green, the rest grey. */
export function ruleLine(role: Rule['role']): Stroke {
	const { color, width, dash } = ruleStroke(role, ink);
	return { color, width, dash: dashOf(dash) };
}
