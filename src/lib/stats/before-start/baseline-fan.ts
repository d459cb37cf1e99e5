import type { MonthlyValue } from './already-moving.ts';
import { at } from '../numeric/at.ts';

/** The baselines that could have been chosen, and where the chosen one stands among them. */
export interface Fan {
	/** Pooled value of each window of as many months before the start, the earliest first. */
	values: number[];
	median: number;
	chosen: number;
	/** Share of them at which the outcome stood as ill as in the chosen one or worse. */
	asIll: number;
}

/** Fewer windows than this are no choice. */
const FEWEST_WINDOWS = 7;

function pooled(points: readonly MonthlyValue[], start: number, count: number): number | null {
	const own = points.filter(({ month }) => month >= start && month < start + count);
	if (own.length < count) return null;
	const weight = own.reduce((sum, one) => sum + one.weight, 0);
	return own.reduce((sum, one) => sum + one.weight * one.value, 0) / weight;
}

function medianOf(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const upper = at(sorted, middle);
	return sorted.length % 2 === 1 ? upper : (at(sorted, middle - 1) + upper) / 2;
}

/**
 * Every baseline of `count` complete months before `start`, a month apart, weighed by what stands behind each month;
 * the chosen one begins at `chosen`. Null where fewer than seven could have been chosen or the chosen one is not
 * among them.
 */
export function fanOf(
	points: readonly MonthlyValue[],
	{ start, count, chosen, better }: { start: number; count: number; chosen: number; better: 'higher' | 'lower' }
): Fan | null {
	const first = Math.min(...points.map(({ month }) => month));
	const windows = Array.from({ length: Math.max(0, start - count - first + 1) }, (_, i) =>
		pooled(points, first + i, count)
	);
	const values = windows.filter((value) => value !== null);
	const own = pooled(points, chosen, count);
	if (own === null || chosen + count > start || values.length < FEWEST_WINDOWS) return null;
	const ill = better === 'lower' ? values.filter((value) => value >= own) : values.filter((value) => value <= own);
	return { values, median: medianOf(values), chosen: own, asIll: ill.length / values.length };
}
