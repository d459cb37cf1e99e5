import type { Unit } from '$lib/metrics/result.ts';

/**
 * What a picture says, as plain data: a renderer for the screen, one for office files and one for print each draw it
 * from here. Values are raw (shares 0 to 1, hours, CNY); renderers write them in the reader's language.
 */
export type ChartSpec =
	LineSpec | StackedSpec | BarsSpec | DotsSpec | CurveSpec | PointsSpec | SankeySpec | MatrixSpec | TornadoSpec;

/**
 * How a mark is to be read: measured, earlier or for comparison, simulated (hatched, hollow), a plain reference, or
 * people not told apart.
 */
export type Role = 'actual' | 'previous' | 'simulated' | 'reference' | 'hidden';

/** A level at which something is compared: drawn solid grey (baseline) or dashed green (target). */
export interface Rule {
	value: number;
	label: string;
	role: 'baseline' | 'target' | 'limit';
}

/** A dated remark on a time axis; `x` is one of the axis labels. */
export interface Mark {
	x: string;
	label: string;
	role: 'programme' | 'annotation' | 'incomplete';
}

export interface Axis {
	label: string;
	unit: Unit;
	/** Starts at zero; bars always do. */
	zero: boolean;
	max?: number | undefined;
}

export interface LineSeries {
	name: string;
	role: Role;
	values: (number | null)[];
	/** Uncertainty around the line. */
	band?: { low: (number | null)[]; high: (number | null)[] } | undefined;
	/** Points that a rule singled out, by index. */
	flags?: { index: number; kind: 'improvement' | 'concern' }[] | undefined;
	level?: number | undefined;
}

/** Lines over ordered categories (months, quarters, rounds), with control limits per segment. */
export interface LineSpec {
	kind: 'line';
	x: string[];
	/** First month of the year, 1 to 12, where x are months: labels fall on it first. */
	yearFrom?: number | undefined;
	y: Axis;
	series: LineSeries[];
	rules: Rule[];
	marks: Mark[];
	/** What the pointer is told beside the values, in words, a text for each label of x. */
	beside?: { name: string; values: string[] }[] | undefined;
	/** Control limits, each over the x labels `from` to `to`. */
	limits: { from: string; to: string; mean: number; low: number; high: number }[];
}

/** Bars divided into ordered parts, one bar a category, drawn lying. */
export interface StackedSpec {
	kind: 'stacked';
	categories: string[];
	parts: { name: string; level?: number | undefined; role: Role }[];
	/** `values[part][category]`. */
	values: (number | null)[][];
	/** As counts or as shares of each bar. */
	share: boolean;
	unit: Unit;
}

/** Plain bars, lying unless the categories are periods. */
export interface BarsSpec {
	kind: 'bars';
	categories: string[];
	series: { name: string; role: Role; values: (number | null)[]; level?: number | undefined }[];
	y: Axis;
	upright: boolean;
	rules: Rule[];
	/** A boundary between two categories (a threshold in a histogram): drawn before the category of this index. */
	thresholds: { before: number; label: string }[];
	/** Categories to single out. */
	concern: number[];
}

/** One dot with its interval a category, for one or more series; lying. */
export interface DotsSpec {
	kind: 'dots';
	categories: string[];
	series: {
		name: string;
		role: Role;
		points: ({ value: number; low: number | null; high: number | null; n?: number | undefined } | null)[];
	}[];
	x: Axis;
	rules: Rule[];
	/** Links the series of a category by a line (before and after). */
	dumbbell: boolean;
	concern: number[];
}

/** Curves over a number (survival, sweep), stepped where the curve is a step function. */
export interface CurveSpec {
	kind: 'curve';
	x: Axis;
	y: Axis;
	series: {
		name: string;
		role: Role;
		step: boolean;
		points: { x: number; y: number; low?: number | null | undefined; high?: number | null | undefined }[];
		level?: number | undefined;
	}[];
	/** Verticals, such as 48 h. */
	rules: Rule[];
	/** Single points to mark, such as the published and the changed threshold. */
	dots: { x: number; y: number; label: string; role: Role }[];
}

/** Points over two numbers with reference lines (funnel, Bland-Altman). */
export interface PointsSpec {
	kind: 'points';
	x: Axis;
	y: Axis;
	points: {
		x: number;
		y: number;
		label: string;
		concern: boolean;
		low?: number | null | undefined;
		high?: number | null | undefined;
	}[];
	lines: { name: string; role: 'mean' | 'limit' | 'wide_limit'; points: [number, number][] }[];
	rules: Rule[];
}

/** Flows between stages; node ids are unique over all stages. */
export interface SankeySpec {
	kind: 'sankey';
	stages: string[];
	nodes: { id: string; label: string; level: number | null; stage: number }[];
	links: { source: string; target: string; value: number; role: Role }[];
}

/** A grid of numbers, shaded by size. */
export interface MatrixSpec {
	kind: 'matrix';
	columns: string[];
	rows: string[];
	columnsLabel: string;
	rowsLabel: string;
	values: (number | null)[][];
	unit: Unit;
	/** Cells to outline: the diagonal of agreement, the published and the changed threshold. */
	outlined: { row: number; column: number; role: Role }[];
}

/** Swing of an outcome over each input's range, widest first. */
export interface TornadoSpec {
	kind: 'tornado';
	base: number;
	unit: Unit;
	label: string;
	items: { name: string; low: number; high: number; lowLabel: string; highLabel: string }[];
	rules: Rule[];
}
