import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases, grid } from '../../../../tests/oracles/cases/distributions.ts';
import { difference } from '../../../../tests/oracles/reference.ts';
import * as d from './distributions.ts';

describe('distribution functions', () => {
	it.each(cases().map((c) => [c.method, c] as const))('%s agree with R to 1e-9', (_, { want, ours }) => {
		expect(difference(want, ours())).toBeLessThanOrEqual(1e-9);
	});

	it('at 583 points', () => expect(grid).toHaveLength(583));
});

const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
const shape = fc.double({ min: 0.05, max: 500, noNaN: true });

describe('laws', () => {
	it('a quantile is undone by its cdf', () => {
		fc.assert(
			fc.property(probability, shape, shape, (p, a, b) => {
				const close = (back: number) => expect(Math.abs(back - p)).toBeLessThan(1e-10);
				close(d.normalCdf(d.normalQuantile(p)));
				close(d.tCdf(d.tQuantile(p, a + 0.5), a + 0.5));
				close(d.gammaCdf(d.gammaQuantile(p, a, b), a, b));
				close(d.fCdf(d.fQuantile(p, a + 0.5, b + 0.5), a + 0.5, b + 0.5));
			}),
			{ numRuns: 100 }
		);
	});

	it('both tails add to one', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1, noNaN: true }), shape, shape, (x, a, b) => {
				expect(d.betaCdf(x, a, b) + d.betaSf(x, a, b)).toBeCloseTo(1, 12);
				expect(d.gammaCdf(x * 40, a) + d.gammaSf(x * 40, a)).toBeCloseTo(1, 12);
			}),
			{ numRuns: 100 }
		);
	});

	it('binomial masses add up to the cdf', () => {
		const sum = Array.from({ length: 13 }, (_, k) => d.binomialPmf(k, 40, 0.3)).reduce((a, b) => a + b);
		expect(d.binomialCdf(12, 40, 0.3)).toBeCloseTo(sum, 13);
		expect(d.binomialSf(12, 40, 0.3)).toBeCloseTo(1 - sum, 13);
	});

	it('keeps tails that 1 − p cannot hold', () => {
		expect(d.normalSf(9) / 1.12858840595384e-19).toBeCloseTo(1, 9);
		expect(d.normalIsf(1e-300)).toBeCloseTo(37.0470962993612, 9);
		expect(d.chiSquareSf(d.chiSquareIsf(1e-200, 3), 3) / 1e-200).toBeCloseTo(1, 9);
	});

	it('has no answer outside its domain', () => {
		expect(d.normalQuantile(-0.1)).toBeNaN();
		expect(d.tQuantile(1.2, 5)).toBeNaN();
		expect(d.gammaQuantile(NaN, 2)).toBeNaN();
		expect(d.normalQuantile(0)).toBe(-Infinity);
		expect(d.gammaQuantile(1, 2)).toBe(Infinity);
	});
});
