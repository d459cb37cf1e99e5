import { describe, expect, it } from 'vitest';
import { agree } from '../../../../tests/oracles/agree.ts';
import { resamplingCases } from '../../../../tests/oracles/cases/resampling.ts';
import { bootstrapClusters, bootstrapTwoSamples, percentileInterval } from './bootstrap.ts';

describe('against reference values', () => agree(resamplingCases));

it('the same seed gives the same resamples, another seed others', () => {
	const draw = (seed: number) =>
		bootstrapTwoSamples([1, 2, 5], [3, 4], (x, y) => (x[0] ?? 0) - (y[0] ?? 0), { resamples: 20, seed });
	expect(draw(1)).toEqual(draw(1));
	expect(draw(1)).not.toEqual(draw(2));
});

it('clusters are drawn whole, as many as there are', () => {
	const seen = new Set<number>();
	const sizes = bootstrapClusters(
		7,
		(drawn) => {
			drawn.forEach((g) => seen.add(g));
			return drawn.length;
		},
		{ resamples: 50 }
	);
	expect(new Set(sizes)).toEqual(new Set([7]));
	expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

it('a resample without an answer does not spoil the interval', () => {
	expect(percentileInterval([1, NaN, 2, Infinity, 3], 0.5)).toEqual({ low: 1.5, high: 2.5 });
});
