import { tFor } from '../distributions/distributions.ts';
import type { Estimate } from '../estimate.ts';
import { leastSquares } from '../series/regression.ts';

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

/** How an outcome moved a month, on the scale of its comparison (ln, or points). */
export interface Slope extends Estimate {
	se: number;
	df: number;
	months: number;
	/** Whether a season is taken out: there are two years before the start. */
	seasonal: boolean;
}

/**
 * Least-squares slope a month of months weighed by what stands behind each, with a step at `start` where it lies among
 * them: the slope that both sides share. Month-of-year terms where two years lie before it. Null where there are too
 * few months.
 */
export function slopeOf(
	points: readonly MonthlyValue[],
	scale: (value: number) => number,
	start = Infinity
): Slope | null {
	const usable = points.filter(({ value, weight }) => Number.isFinite(scale(value)) && weight > 0);
	const [first] = usable;
	const before = usable.filter(({ month }) => month < start).length;
	if (!first || before < FEWEST_MONTHS) return null;
	const seasonal = before >= TWO_YEARS;
	const stepped = before < usable.length;
	const terms = (month: number): number[] =>
		seasonal ? Array.from({ length: 11 }, (_, m) => (month % 12 === m + 1 ? 1 : 0)) : [];
	const fit = leastSquares(
		usable.map(({ month }) => [
			1,
			month - first.month,
			...(stepped ? [Number(month >= start)] : []),
			...terms(month)
		]),
		usable.map(({ value }) => scale(value)),
		usable.map(({ weight }) => weight)
	);
	const [value, spread] = [fit?.coefficients[1], fit?.bread[1]?.[1]];
	if (!fit || value === undefined || spread === undefined) return null;
	const se = fit.sigma * Math.sqrt(spread);
	const half = tFor(0.95, fit.df) * se;
	return { value, low: value - half, high: value + half, se, df: fit.df, months: before, seasonal };
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
	slope: Pick<Slope, 'value' | 'se' | 'df'>,
	gap: number,
	confidence = 0.95
): Estimate {
	const value = change.value - slope.value * gap;
	const [own, trend] = [change.se ** 2, (slope.se * gap) ** 2];
	const df = (own + trend) ** 2 / (own ** 2 / change.df + trend ** 2 / slope.df);
	const half = tFor(confidence, df) * Math.sqrt(own + trend);
	return { value, low: value - half, high: value + half };
}
