import { binomialTwoSided } from './rates.ts';

/** Counts on either side of a threshold against what the neighbourhood would lead one to expect. */
export interface Bunching {
	/** In [threshold − width, threshold). */
	below: number;
	/** In [threshold, threshold + width). */
	above: number;
	/** Share expected above, from the straight line through the neighbouring bins. */
	expectedShare: number;
	/** Exact two-sided binomial p of `above` of both at `expectedShare`. */
	p: number;
}

const NEIGHBOURS = 3;

/**
 * Straight-line forecast of the counts of the bins −1 and 0 from bins −1 − NEIGHBOURS … −2 and 1 …
 * NEIGHBOURS.
 */
function forecast(count: (bin: number) => number): { below: number; above: number } {
	const bins = Array.from({ length: NEIGHBOURS }, (_, i) => [-2 - i, 1 + i]).flat();
	const mean = bins.reduce((s, bin) => s + count(bin), 0) / bins.length;
	const squares = bins.reduce((s, bin) => s + (bin + 0.5) ** 2, 0);
	// The bins lie evenly about −½, so the line goes through their mean there.
	const slope = bins.reduce((s, bin) => s + (bin + 0.5) * count(bin), 0) / squares;
	return { below: Math.max(0, mean - slope / 2), above: Math.max(0, mean + slope / 2) };
}

/**
 * Bunching at a threshold: exact binomial test of the two bins beside it, after a local linear trend (after McCrary
 * 2008).
 */
export function bunching(values: readonly number[], threshold: number, width: number): Bunching {
	// A score of 0.85 must not fall below 0.85 by its binary rounding.
	const binOf = (value: number): number => Math.floor((value - threshold) / width + 1e-9);
	const counts = new Map<number, number>();
	for (const value of values) counts.set(binOf(value), (counts.get(binOf(value)) ?? 0) + 1);
	const count = (bin: number): number => counts.get(bin) ?? 0;
	const [below, above] = [count(-1), count(0)];
	const expected = forecast(count);
	const sum = expected.below + expected.above;
	const expectedShare = sum > 0 ? Math.min(0.95, Math.max(0.05, expected.above / sum)) : 0.5;
	return {
		below,
		above,
		expectedShare,
		p: below + above > 0 ? binomialTwoSided(above, below + above, expectedShare) : NaN
	};
}
