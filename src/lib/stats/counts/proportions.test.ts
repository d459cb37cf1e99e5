import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree } from '../../../../tests/oracles/agree.ts';
import { proportionCases } from '../../../../tests/oracles/cases/proportions.ts';
import { fisherExact, katz, koopman, newcombe, twoProportionZ, wilson } from './proportions.ts';

describe('against reference values', () => agree(proportionCases));

describe('numbers worked by hand', () => {
	it.each([
		[17, 20, 0.6396, 0.9476],
		[9, 10, 0.5958, 0.9821],
		[43, 50, 0.7381, 0.9305],
		[85, 100, 0.7672, 0.9069],
		[425, 500, 0.816, 0.8786],
		[0, 8, 0, 0.3244]
	])('Wilson of %i of %i is %f to %f', (hits, total, low, high) => {
		const share = wilson({ hits, total });
		expect(share.low).toBeCloseTo(low, 4);
		expect(share.high).toBeCloseTo(high, 4);
	});

	it('Newcombe of 176/200 − 160/200 is 0.0800 (0.0079, 0.1518)', () => {
		const change = newcombe({ hits: 176, total: 200 }, { hits: 160, total: 200 });
		expect(change.value).toBeCloseTo(0.08, 12);
		expect(change.low).toBeCloseTo(0.0079, 4);
		expect(change.high).toBeCloseTo(0.1518, 4);
	});
});

/** Binomial coefficient, exact in whole numbers of this size. */
const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);

it('Fisher adds every table that is exactly as likely, ties and all', () => {
	for (const [m, n] of [
		[4, 6],
		[5, 9],
		[6, 6],
		[8, 10]
	] as const) {
		for (let drawn = 1; drawn < m + n; drawn++) {
			const ways = Array.from({ length: m + 1 }, (_, k) =>
				k <= drawn && drawn - k <= n ? choose(m, k) * choose(n, drawn - k) : 0
			);
			for (const [k, own] of ways.entries()) {
				if (own === 0) continue;
				const exact = ways.filter((w) => w <= own).reduce((a, b) => a + b) / choose(m + n, drawn);
				expect(fisherExact({ hits: k, total: m }, { hits: drawn - k, total: n }).p).toBeCloseTo(exact, 10);
			}
		}
	}
});

describe('edges', () => {
	it('nothing counted has no share', () => {
		expect(wilson({ hits: 0, total: 0 })).toEqual({ value: NaN, low: NaN, high: NaN });
	});

	it('a ratio to nothing is open above', () => {
		const none = { hits: 0, total: 29 };
		expect(koopman({ hits: 5, total: 56 }, none).high).toBe(Infinity);
		expect(koopman({ hits: 5, total: 56 }, none).low).toBeGreaterThan(0);
		expect(koopman(none, { hits: 5, total: 56 }).low).toBe(0);
		expect(katz(none, { hits: 5, total: 56 }).high).toBeNaN();
	});
});

const share = fc
	.tuple(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }))
	.map(([total, p]) => ({ hits: Math.round(p * total), total }));

describe('laws', () => {
	it('an interval holds its value and stays within 0 to 1', () => {
		fc.assert(
			fc.property(share, (s) => {
				const { value, low, high } = wilson(s);
				expect(low).toBeGreaterThanOrEqual(0);
				expect(low).toBeLessThanOrEqual(value);
				expect(value).toBeLessThanOrEqual(high);
				expect(high).toBeLessThanOrEqual(1);
			})
		);
	});

	it('swapping the two turns a difference round and inverts a ratio', () => {
		fc.assert(
			fc.property(share, share, (a, b) => {
				expect(newcombe(a, b).low).toBeCloseTo(-newcombe(b, a).high, 12);
				if (a.hits > 0 && b.hits > 0) {
					expect(Math.log(koopman(a, b).low)).toBeCloseTo(-Math.log(koopman(b, a).high), 8);
				}
			}),
			{ numRuns: 50 }
		);
	});

	it('the score interval leaves out 1 exactly when the pooled z test rejects', () => {
		fc.assert(
			fc.property(share, share, (a, b) => {
				const hits = a.hits + b.hits;
				fc.pre(hits > 0 && hits < a.total + b.total);
				const { p } = twoProportionZ(a, b);
				fc.pre(Math.abs(p - 0.05) > 1e-6);
				const { low, high } = koopman(a, b);
				expect(low > 1 || high < 1).toBe(p < 0.05);
			}),
			{ numRuns: 50 }
		);
	});

	it('a p is at most 1', () => {
		fc.assert(
			fc.property(share, share, (a, b) => {
				expect(fisherExact(a, b).p).toBeLessThanOrEqual(1);
			}),
			{ numRuns: 50 }
		);
	});
});
