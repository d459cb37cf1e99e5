import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree } from '../../../../tests/oracles/agree.ts';
import { locationCases } from '../../../../tests/oracles/cases/location.ts';
import {
	fieller,
	hodgesLehmann,
	logMoments,
	mannWhitney,
	mannWhitneyExact,
	moments,
	ratioOfGeometricMeans,
	ratioOfMeans,
	ratioOfMedians
} from './location.ts';

describe('against reference values', () => agree(locationCases));

it('a mean that may be zero gives no bounded ratio', () => {
	const ratio = fieller(moments([5, 6, 7]), moments([-4, 1, 5]));
	expect(ratio.g).toBeGreaterThan(1);
	expect([ratio.low, ratio.high]).toEqual([-Infinity, Infinity]);
});

it('Mann–Whitney counts every order of three and two values', () => {
	// Of the ten orders one has U = 0 and one U = 1, and as many at the other end.
	expect(mannWhitneyExact([1, 2, 3], [4, 5])).toBeCloseTo(0.2, 12);
	expect(mannWhitneyExact([1, 2, 4], [3, 5])).toBeCloseTo(0.4, 12);
	expect(mannWhitney([1, 2], [1, 2]).superiority).toBe(0.5);
});

const hours = fc.array(fc.double({ min: 0.1, max: 900, noNaN: true }), { minLength: 5, maxLength: 40 });

describe('laws', () => {
	it('every ratio turns over when the periods are swapped', () => {
		fc.assert(
			fc.property(hours, hours, (x, y) => {
				const mirrored = (forth: { low: number }, back: { high: number }) =>
					expect(Math.log(forth.low)).toBeCloseTo(-Math.log(back.high), 8);
				fc.pre(moments(x).sd > 0 && moments(y).sd > 0);
				mirrored(ratioOfMeans(moments(x), moments(y)), ratioOfMeans(moments(y), moments(x)));
				mirrored(ratioOfMedians(x, y), ratioOfMedians(y, x));
				mirrored(
					ratioOfGeometricMeans(logMoments(x), logMoments(y)),
					ratioOfGeometricMeans(logMoments(y), logMoments(x))
				);
			}),
			{ numRuns: 50 }
		);
	});

	it('minutes or hours, the ratio is the same', () => {
		fc.assert(
			fc.property(hours, hours, (x, y) => {
				fc.pre(moments(x).sd > 0 && moments(y).sd > 0);
				const minutes = (xs: number[]) => xs.map((v) => 60 * v);
				expect(
					ratioOfMeans(moments(minutes(x)), moments(minutes(y))).high /
						ratioOfMeans(moments(x), moments(y)).high
				).toBeCloseTo(1, 9);
				expect(ratioOfMedians(minutes(x), minutes(y)).low / ratioOfMedians(x, y).low).toBeCloseTo(1, 9);
			}),
			{ numRuns: 50 }
		);
	});

	it('a shift of five hours is found as five hours', () => {
		fc.assert(
			fc.property(hours, (x) => {
				const shift = hodgesLehmann(
					x.map((v) => v + 5),
					x
				);
				expect(shift.value).toBeCloseTo(5, 9);
				expect(shift.low).toBeLessThanOrEqual(5 + 1e-9);
				expect(shift.high).toBeGreaterThanOrEqual(5 - 1e-9);
			}),
			{ numRuns: 30 }
		);
	});
});
