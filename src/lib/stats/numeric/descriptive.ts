import { sum } from '../estimate.ts';

/** Arithmetic mean; NaN of nothing. */
export const mean = (xs: ArrayLike<number>): number => sum(xs) / xs.length;

/** Sum of squared deviations from the mean. */
export function sumOfSquares(xs: ArrayLike<number>): number {
	const centre = mean(xs);
	let total = 0;
	for (let i = 0; i < xs.length; i++) total += ((xs[i] as number) - centre) ** 2;
	return total;
}

/** Sample variance with n − 1; NaN below two values. */
export const variance = (xs: ArrayLike<number>): number => (xs.length < 2 ? NaN : sumOfSquares(xs) / (xs.length - 1));

/** Sample standard deviation with n − 1; NaN below two values. */
export const standardDeviation = (xs: ArrayLike<number>): number => Math.sqrt(variance(xs));

/** The values in ascending order, as a new array. */
export const ascending = (xs: ArrayLike<number>): Float64Array => Float64Array.from(xs).sort();

/** Quantile of values already ascending, linear between order statistics at (n − 1)p (Hyndman & Fan's type 7). */
export function sortedQuantile(sorted: ArrayLike<number>, p: number): number {
	if (sorted.length === 0) return NaN;
	const place = (sorted.length - 1) * p;
	const below = Math.floor(place);
	const low = sorted[below] as number;
	const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
	return place === below ? low : low + (place - below) * (high - low);
}

/** Quantile of values in any order, type 7. */
export const quantile = (xs: ArrayLike<number>, p: number): number => sortedQuantile(ascending(xs), p);

/** Median. */
export const median = (xs: ArrayLike<number>): number => quantile(xs, 0.5);

/** Robust standard deviation: 1.4826 × the median absolute deviation from the median. */
export function robustSd(xs: ArrayLike<number>): number {
	const centre = median(xs);
	return 1.4826 * median(Float64Array.from(xs, (x) => Math.abs(x - centre)));
}

/** Pearson's correlation of two lists of one length. */
export function pearson(xs: ArrayLike<number>, ys: ArrayLike<number>): number {
	const [mx, my] = [mean(xs), mean(ys)];
	let cross = 0;
	for (let i = 0; i < xs.length; i++) cross += ((xs[i] as number) - mx) * ((ys[i] as number) - my);
	return cross / Math.sqrt(sumOfSquares(xs) * sumOfSquares(ys));
}

/** Ranks from 1, ties sharing their mean rank. */
export function ranks(xs: ArrayLike<number>): Float64Array {
	const order = Array.from({ length: xs.length }, (_, i) => i);
	order.sort((a, b) => (xs[a] as number) - (xs[b] as number));
	const result = new Float64Array(xs.length);
	for (let start = 0; start < order.length;) {
		let end = start + 1;
		while (end < order.length && xs[order[end] as number] === xs[order[start] as number]) end++;
		for (let i = start; i < end; i++) result[order[i] as number] = (start + 1 + end) / 2;
		start = end;
	}
	return result;
}
