import { at } from './numeric/at.ts';

/** A two-sided interval; an open side is ±Infinity, one that cannot be given is NaN. */
export interface Interval {
	low: number;
	high: number;
}

/** A point value with its interval, on the value's own scale. */
export interface Estimate extends Interval {
	value: number;
}

/** Sum of the numbers. */
export function sum(xs: ArrayLike<number>): number {
	let total = 0;
	for (let i = 0; i < xs.length; i++) total += at(xs, i);
	return total;
}
