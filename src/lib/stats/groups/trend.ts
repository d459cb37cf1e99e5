import { normalTwoSided, tTwoSided, zFor } from '../distributions/distributions.ts';
import { pearson, ranks } from '../numeric/descriptive.ts';
import type { Estimate } from '../estimate.ts';

const tally = (values: readonly number[]): number[] => {
	const counts = new Map<number, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts.values()];
};

/** Variance of Jonckheere's J over all orders of the pooled values, ties corrected (Hollander & Wolfe 1973). */
function jonckheereVariance(sizes: readonly number[], ties: readonly number[]): number {
	const n = sizes.reduce((a, b) => a + b, 0);
	const total = (xs: readonly number[], f: (x: number) => number): number => xs.reduce((s, x) => s + f(x), 0);
	const square = (x: number): number => x * (x - 1) * (2 * x + 5);
	const triple = (x: number): number => x * (x - 1) * (x - 2);
	const pair = (x: number): number => x * (x - 1);
	const first = (square(n) - total(sizes, square) - total(ties, square)) / 72;
	const second = n > 2 ? (total(sizes, triple) * total(ties, triple)) / (36 * triple(n)) : 0;
	return first + second + (total(sizes, pair) * total(ties, pair)) / (8 * pair(n));
}

/**
 * Jonckheere–Terpstra test of a trend over ordered groups: J counts the pairs that rise from an earlier to a later
 * group, ties ½; z with the tie-corrected variance (Jonckheere 1954; Terpstra 1952).
 */
export function jonckheere(groups: readonly (readonly number[])[]): {
	j: number;
	expected: number;
	z: number;
	p: number;
	n: number;
} {
	let j = 0;
	for (const [i, earlier] of groups.entries()) {
		for (const later of groups.slice(i + 1)) {
			const both = ranks([...earlier, ...later]);
			const own = both.subarray(earlier.length).reduce((a, b) => a + b, 0);
			j += own - (later.length * (later.length + 1)) / 2;
		}
	}
	const sizes = groups.map((group) => group.length);
	const n = sizes.reduce((a, b) => a + b, 0);
	const expected = (n * n - sizes.reduce((s, size) => s + size * size, 0)) / 4;
	const z = (j - expected) / Math.sqrt(jonckheereVariance(sizes, tally(groups.flat())));
	return { j, expected, z, p: normalTwoSided(z), n };
}

/**
 * Spearman's rank correlation: p by t with n − 2 df, interval on Fisher's z with se √((1 + ρ²/2)/(n − 3))
 * (Bonett & Wright 2000).
 */
export function spearman(
	x: ArrayLike<number>,
	y: ArrayLike<number>,
	confidence = 0.95
): Estimate & { p: number; n: number } {
	const n = x.length;
	const value = pearson(ranks(x), ranks(y));
	const half = zFor(confidence) * Math.sqrt((1 + value ** 2 / 2) / (n - 3));
	const z = Math.atanh(value);
	const t = value * Math.sqrt((n - 2) / (1 - value ** 2));
	return { value, low: Math.tanh(z - half), high: Math.tanh(z + half), p: tTwoSided(t, n - 2), n };
}
