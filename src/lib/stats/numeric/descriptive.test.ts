import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, median, pearson, quantile, ranks, robustSd, standardDeviation } from './descriptive.ts';

const xs = fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { minLength: 2, maxLength: 60 });

describe('quantiles', () => {
	it('lie linearly between the values', () => {
		expect([0, 0.25, 0.5, 0.9, 1].map((p) => quantile([4, 1, 3, 2], p))).toEqual([
			1,
			1.75,
			2.5,
			expect.closeTo(3.7, 12),
			4
		]);
		expect(quantile([], 0.5)).toBeNaN();
	});

	it('rise with p and stay within the values', () => {
		fc.assert(
			fc.property(xs, fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
				expect(quantile(values, p)).toBeGreaterThanOrEqual(Math.min(...values));
				expect(quantile(values, p)).toBeLessThanOrEqual(quantile(values, 1));
			})
		);
	});
});

it('mean and standard deviation of a worked example', () => {
	expect(mean([2, 4, 4, 4, 5, 5, 7, 9])).toBe(5);
	expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 12);
	expect(standardDeviation([3])).toBeNaN();
	expect(mean([])).toBeNaN();
});

it('one wild value moves the robust spread little', () => {
	expect(robustSd([1, 2, 3, 4, 500])).toBeCloseTo(1.4826, 12);
	expect(median([1, 2, 3, 4, 500])).toBe(3);
});

it('ties share their mean rank', () => expect(Array.from(ranks([10, 20, 20, 5]))).toEqual([2, 3.5, 3.5, 1]));

it('correlation is 1 along a rising line', () => {
	expect(pearson([1, 2, 3], [10, 20, 30])).toBeCloseTo(1, 12);
	expect(pearson([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
});
