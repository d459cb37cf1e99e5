import { z } from 'zod';
import { isMetricCode, type MetricCode } from '$lib/i18n/metrics/reasons.ts';

/** Half-open span of days, `[start, end)`. */
export const span = z.object({ start: z.iso.date(), end: z.iso.date() });
export type Span = z.output<typeof span>;

/** Units of values; a `share` is 0 to 1, a `change` is current/baseline - 1, `points` are differences of shares. */
export const units = [
	'share',
	'change',
	'points',
	'hours',
	'days',
	'months',
	'count',
	'people',
	'rate',
	'per100',
	'cny',
	'ratio',
	'score',
	'level',
	'probability',
	'none'
] as const;
export type Unit = (typeof units)[number];

/** Verdicts in the order of their rules (I6). */
export const verdicts = [
	'too_early',
	'too_few',
	'worse',
	'met',
	'reached_uncertain',
	'within_noise',
	'improved_below',
	'no_change',
	'already_moving',
	'unusual_baseline'
] as const;
export type Verdict = (typeof verdicts)[number];

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type Cell = z.output<typeof cell>;

/**
 * One column of the data behind a picture. `role` tells the small-cell gate what it sees: `dimension` names the row,
 * `people` counts persons (rows below k lose every measure), `events` counts persons among them, `measure` is anything
 * else. `kind` is how it is written: a level number, a month, a plain text from the data, a number in `unit`, or a code
 * that the catalogue translates.
 */
export const dataColumn = z.object({
	key: z.string(),
	role: z.enum(['dimension', 'people', 'events', 'measure']),
	kind: z.enum(['text', 'code', 'level', 'month', 'day', 'number']),
	unit: z.enum(units)
});
export type DataColumn = z.output<typeof dataColumn>;

/** Columns and rows behind a picture; a suppressed row keeps its dimensions and has null elsewhere. */
export const dataTable = z.object({
	columns: z.array(dataColumn),
	rows: z.array(z.array(cell)),
	/** Rows whose measures the small-cell gate emptied, by index. */
	suppressed: z.array(z.number().int()),
	/**
	 * Dimensions along which people add up to a total that a reader may know; without it every dimension of kind text,
	 * code or level. The small-cell gate hides further rows along these.
	 */
	additive: z.array(z.string()).optional()
});
export type DataTable = z.output<typeof dataTable>;

/** A value in one window. */
export const estimate = z.object({
	value: z.number().nullable(),
	low: z.number().nullable(),
	high: z.number().nullable(),
	n: z.number(),
	numerator: z.number().nullable(),
	denominator: z.number().nullable(),
	window: span.nullable()
});
export type Estimate = z.output<typeof estimate>;

/** A code that the catalogues have words for. */
const code = z.custom<MetricCode>((given) => typeof given === 'string' && isMetricCode(given));

/** Something the reader must know; the code is a key of the message catalogue, values fill its gaps. */
export const note = z.object({ code, values: z.record(z.string(), z.union([z.string(), z.number()])) });
export type Note = z.output<typeof note>;

/** Everything known about one number: enough to draw it, to judge it and to say how it was computed. */
export const result = z.object({
	id: z.string(),
	value: z.number().nullable(),
	unit: z.enum(units),
	numerator: z.number().nullable(),
	denominator: z.number().nullable(),
	n: z.number(),
	missing: z.number(),
	excluded: z.record(z.string(), z.number()),
	low: z.number().nullable(),
	high: z.number().nullable(),
	/** Interval method as a code of the catalogue: wilson, newcombe, km_loglog, cluster_t, garwood, ... or none. */
	method: z.string(),
	window: span.nullable(),
	asOf: z.string(),
	suppressed: z.boolean(),
	/**
	 * One SELECT that any reader can paste into the same engine; its column `value` is this value, or the inputs of
	 * `method`.
	 */
	sql: z.string(),
	/** Why there is no value: a code of the catalogue and the columns that would switch it on. */
	off: z.object({ reason: code, needs: z.array(z.string()) }).nullable(),
	baseline: estimate.nullable(),
	current: estimate.nullable(),
	target: z.number().nullable(),
	verdict: z.enum(verdicts).nullable(),
	notes: z.array(note),
	/** The data behind the pictures, by name. */
	tables: z.record(z.string(), dataTable)
});
export type Result = z.output<typeof result>;

/** The value of a dimension that a row of a table tells of, by its column. */
export interface Place {
	column: string;
	value: string;
}

/** What may not be told of a result's rows. */
export interface Told {
	/** True of a row of a table that may not be shown, by the value of each of its dimensions. */
	hides: (places: readonly Place[], table: string) => boolean;
	/** True of a group whose events are few, or given back by those of others; without places, of the view itself. */
	few: (places: readonly Place[], event?: { table: string; column: string }) => boolean;
}

/**
 * What a metric returns (with a unit only where the plan changes it); the registry fills in the rest and passes it
 * through the small-cell gate.
 */
export type Draft = Pick<Result, 'value' | 'sql'> &
	Partial<Omit<Result, 'id' | 'asOf' | 'suppressed'>> & {
		/** Distinct persons behind the headline, for the small-cell gate, where `n` counts something else. */
		people?: number;
		/** What an entry's own cases say may not be told, beside the populations of people. */
		cases?: Told;
	};

/** A draft with all that it leaves out, as the small-cell gate takes it. */
export const completed = (
	of: Pick<Result, 'id' | 'unit' | 'asOf' | 'method' | 'window'>,
	draft: Omit<Draft, 'people' | 'cases'>
): Result => ({
	...of,
	suppressed: false,
	numerator: null,
	denominator: null,
	n: 0,
	missing: 0,
	excluded: {},
	low: null,
	high: null,
	off: null,
	baseline: null,
	current: null,
	target: null,
	verdict: null,
	notes: [],
	tables: {},
	...draft
});
