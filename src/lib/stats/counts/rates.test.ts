import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree } from '../../../../tests/oracles/agree.ts';
import { rateCases } from '../../../../tests/oracles/cases/rates.ts';
import { binomialPmf } from '../distributions/distributions.ts';
import {
	binomialTwoSided,
	garwood,
	probabilityRatioBelow,
	rateRatio,
	rateRatioAtLeast,
	rateRatioMidP
} from './rates.ts';

describe('against reference values', () => agree(rateCases));

describe('numbers worked by hand', () => {
	it.each([
		[12, 50, 0.24, 0.124, 0.4192],
		[3, 10, 0.3, 0.0619, 0.8767]
	])('%i leavers in %i person-years', (events, exposure, value, low, high) => {
		const rate = garwood({ events, exposure });
		expect(rate.value).toBeCloseTo(value, 12);
		expect(rate.low).toBeCloseTo(low, 4);
		expect(rate.high).toBeCloseTo(high, 4);
	});

	it('equal rates are as likely above as below', () => {
		const rate = { events: 20, exposure: 100 };
		expect(probabilityRatioBelow(rate, rate, 1)).toBeCloseTo(0.5, 12);
		expect(probabilityRatioBelow({ events: 5, exposure: 100 }, rate, 0.85)).toBeGreaterThan(0.97);
	});
});

const rate = fc.record({
	events: fc.integer({ min: 0, max: 300 }),
	exposure: fc.double({ min: 1, max: 900, noNaN: true })
});

describe('laws', () => {
	it('two-sided p is the sum of every outcome no likelier than the one seen', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 60 }),
				fc.double({ min: 0.02, max: 0.98, noNaN: true }),
				fc.nat(60),
				(n, p, k) => {
					fc.pre(k <= n);
					const masses = Array.from({ length: n + 1 }, (_, i) => binomialPmf(i, n, p));
					const bound = (masses[k] ?? 0) * (1 + 1e-7);
					const sum = masses.filter((mass) => mass <= bound).reduce((a, b) => a + b, 0);
					expect(binomialTwoSided(k, n, p)).toBeCloseTo(Math.min(1, sum), 10);
				}
			)
		);
	});

	it.each([
		[0, 1, 0.5],
		[1, 3, 0.5],
		[2, 3, 0.5],
		[0, 3, 0.25],
		[2, 5, 0.5]
	])('of two outcomes that are likeliest, %i of %i at %f tells nothing', (k, n, p) => {
		expect(binomialTwoSided(k, n, p)).toBe(1);
	});

	it('what can not happen tells all, what must tells nothing', () => {
		expect([0, 3].map((k) => binomialTwoSided(k, 3, 1))).toEqual([0, 1]);
		expect([0, 3].map((k) => binomialTwoSided(k, 3, 0))).toEqual([1, 0]);
	});

	it('swapping the two periods inverts the interval', () => {
		fc.assert(
			fc.property(rate, rate, (a, b) => {
				fc.pre(a.events > 0 && b.events > 0);
				expect(Math.log(rateRatio(a, b).low)).toBeCloseTo(-Math.log(rateRatio(b, a).high), 9);
			}),
			{ numRuns: 50 }
		);
	});

	it('mid-p is never wider than exact', () => {
		fc.assert(
			fc.property(rate, rate, (a, b) => {
				fc.pre(a.events + b.events > 0);
				const [exact, mid] = [rateRatio(a, b), rateRatioMidP(a, b)];
				expect(mid.low).toBeGreaterThanOrEqual(exact.low * (1 - 1e-9));
				expect(mid.high).toBeLessThanOrEqual(exact.high * (1 + 1e-9));
			}),
			{ numRuns: 50 }
		);
	});

	it('a lower goal is harder to show', () => {
		const [a, b] = [
			{ events: 30, exposure: 400 },
			{ events: 60, exposure: 400 }
		];
		expect(rateRatioAtLeast(a, b, 0.7).p).toBeGreaterThan(rateRatioAtLeast(a, b, 0.85).p);
	});
});

it('no leavers at all leaves everything open', () => {
	const none = { events: 0, exposure: 40 };
	expect(rateRatio(none, none)).toEqual({ value: NaN, low: 0, high: Infinity, p: 1 });
	expect(garwood(none).low).toBe(0);
});
