import type { ChartSpec } from '$lib/charts/spec.ts';
import type { Cell, Unit } from '$lib/metrics/result.ts';
import type { Choice } from '$lib/programme/dimensions.ts';
import type { FigureEnv, Results } from './env.ts';

/** What a finding says; a template never claims success, the numbers choose. */
export type Mood = 'improved' | 'worsened' | 'unclear' | 'plain';

/** The table behind a picture, ready for a reader: labels in the language, cells raw. */
export interface FigureTable {
	columns: { label: string; unit: Unit; kind: 'text' | 'number' | 'month' | 'day' }[];
	rows: Cell[][];
	/** Rows emptied by the small-cell gate, by index. */
	suppressed: number[];
}

/** How one number in a figure was computed. */
export interface Explanation {
	id: string;
	name: string;
	definition: string;
	denominator: string;
	formula: string;
	method: string;
	source: string;
	n: number;
	missing: number;
	excluded: { label: string; count: number }[];
	sql: string;
}

/** Everything a chart says, independent of where it is drawn; plain JSON in one language. */
export interface Figure {
	id: string;
	/** The finding; where it is off, that it was not computed and why. */
	title: string;
	mood: Mood;
	/** Measure, unit, period, population. */
	subtitle: string;
	/** Small n, truncated axis, method. */
	notes: string[];
	/** Files and as-of date. */
	source: string;
	/** The same in a few words: roster, grading (4 sheets), tickets. */
	sourceShort?: string | undefined;
	/** Filters in words; empty where nothing is narrowed. */
	filters: string;
	n: number;
	/** Why there is no picture (missing columns, too few people); the sentence stands in its place. */
	off: string | null;
	chart: ChartSpec | null;
	/** What choosing a mark of the picture narrows the page to, by the mark's place. */
	choices?: (Choice | null)[];
	table: FigureTable;
	/** Ids of the results it draws, the leading one first; `explain` says how each was computed. */
	metrics: string[];
	/** Filled only where the whole figure is a what-if. */
	simulated: boolean;
	asOf: string;
	period: string;
	/** The baseline that its numbers may be compared with, and its hash; empty where there is none. */
	baseline: string;
	fingerprint: string;
	/** Simulated sample data; printed wherever the figure goes. */
	sample: boolean;
}

/** Builds a page's figures, the most telling first. */
export type BuildFigures = (
	results: Results,
	env: FigureEnv,
	off: (code: string, needs: readonly string[], id?: string) => string
) => Figure[];

/** Whether there is anything to take along: not what could not be computed, nor a picture and a table of nothing. */
export function exportable({ off, chart, table }: Pick<Figure, 'off' | 'chart' | 'table'>): boolean {
	return off === null && (chart !== null || table.rows.length > table.suppressed.length);
}
