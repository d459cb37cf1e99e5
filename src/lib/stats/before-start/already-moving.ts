import { tFor } from '../distributions/distributions.ts';
import type { Estimate } from '../estimate.ts';
import { lastingRegression } from '../lasting/lasting-regression.ts';
import { at } from '../numeric/at.ts';

/** One month of an outcome, in order; months without a value are left out. */
export interface MonthlyValue {
	/** Months from year 0. */
	month: number;
	value: number;
	/** What stands behind it: tickets, ratings, person-years. */
	weight: number;
}

/** Months that a trend before the start is fitted to at least. */
const FEWEST_MONTHS = 8;
/** Month-of-year terms need every month twice. */
const TWO_YEARS = 24;

/** How an outcome moved before the start, a month, on the scale of its comparison (ln, or points). */
export interface Slope extends Estimate {
	se: number;
	p: number;
	months: number;
	/** Whether a season is taken out: there are two years. */
	seasonal: boolean;
}

/**
 * Least-squares slope a month of the months before the start, with errors that may last; null where there are too few
 * months.
 */
export function slopeBefore(points: readonly MonthlyValue[], scale: (value: number) => number): Slope | null {
	const usable = points.filter(({ value }) => Number.isFinite(scale(value)));
	const [first] = usable;
	if (!first || usable.length < FEWEST_MONTHS) return null;
	const seasonal = usable.length >= TWO_YEARS;
	const terms = (month: number): number[] =>
		seasonal ? Array.from({ length: 11 }, (_, m) => (month % 12 === m + 1 ? 1 : 0)) : [];
	const t = usable.map(({ month }) => month - first.month);
	const fit = lastingRegression(
		usable.map(({ month }, i) => [1, at(t, i), ...terms(month)]),
		usable.map(({ value }) => scale(value)),
		t
	);
	if (!fit) return null;
	const { value, low, high, p, se } = fit.contrast([0, 1, ...(seasonal ? new Array<number>(11).fill(0) : [])]);
	return { value, low, high, p, se, months: usable.length, seasonal };
}

/** A change as it compares, on a scale where it adds: ln of a ratio, or points. */
export interface AddingChange {
	value: number;
	se: number;
	df: number;
}

/**
 * The change with the trend before the start, carried on for `gap` months from one window's middle to the other's,
 * taken out.
 */
export function withoutTrend(
	change: AddingChange,
	slope: Pick<Slope, 'value' | 'se' | 'months'>,
	gap: number,
	confidence = 0.95
): Estimate {
	const value = change.value - slope.value * gap;
	const [own, trend] = [change.se ** 2, (slope.se * gap) ** 2];
	const df = (own + trend) ** 2 / (own ** 2 / change.df + trend ** 2 / (slope.months - 2));
	const half = tFor(confidence, df) * Math.sqrt(own + trend);
	return { value, low: value - half, high: value + half };
}
