import { describe, expect, it } from 'vitest';
import { number, numbers, table } from '../../../../tests/oracles/reference.ts';
import { mulberry32 } from '../numeric/random.ts';
import { lastingRegression } from './lasting-regression.ts';
import { randomisedRatio, type TeamSums } from './randomised-did.ts';

describe('a series with a step, two months left out, against an independent calculation', () => {
	const at = '14_shared_shocks/lasting';
	const start = number(`${at}/start`);
	const out = numbers(`${at}/left_out`);
	const all = numbers(`${at}/y`);
	const t = [...all.keys()].filter((i) => !out.includes(i));
	const fit = lastingRegression(
		t.map((i) => [1, i, i >= start ? 1 : 0, Math.max(0, i - start)]),
		t.map((i) => all[i] as number),
		t
	);

	it('level, interval, p and expected autocorrelation agree', () => {
		const level = fit?.contrast([0, 0, 1, 0]);
		expect(level?.value).toBeCloseTo(number(`${at}/level`), 9);
		expect(level?.low).toBeCloseTo(number(`${at}/low`), 8);
		expect(level?.high).toBeCloseTo(number(`${at}/high`), 8);
		expect(level?.p).toBeCloseTo(number(`${at}/p`), 9);
		expect(fit?.rho).toBeCloseTo(number(`${at}/rho`), 10);
	});

	it('time may be counted from anywhere, and the outcome in any unit', () => {
		const moved = lastingRegression(
			t.map((i) => [1, i + 7, i >= start ? 1 : 0, Math.max(0, i - start)]),
			t.map((i) => 60 * (all[i] as number)),
			t.map((i) => i + 7)
		);
		expect((moved?.contrast([0, 0, 1, 0]).low ?? NaN) / 60).toBeCloseTo(number(`${at}/low`), 7);
	});

	it('too few points and a design that repeats itself have no fit', () => {
		expect(
			lastingRegression(
				[
					[1, 0],
					[1, 1],
					[1, 2],
					[1, 3]
				],
				[1, 2, 3, 5],
				[0, 1, 2, 3]
			)
		).toBeNull();
		expect(
			lastingRegression(
				all.map(() => [1, 1]),
				all,
				[...all.keys()]
			)
		).toBeNull();
	});
});

describe('exchanging which teams were graded', () => {
	const at = '14_shared_shocks/exchange';
	const graded = number(`${at}/graded`);
	const teams = table(`${at}/teams`).map(([y0 = NaN, n0 = NaN, y1 = NaN, n1 = NaN]): TeamSums => ({
		before: { y: y0, n: n0 },
		after: { y: y1, n: n1 }
	}));

	it('agrees with all 462 exchanges counted independently', () => {
		const found = randomisedRatio(teams.slice(0, graded), teams.slice(graded));
		expect(found.exchanges).toBe(number(`${at}/exchanges`));
		expect(found.value).toBeCloseTo(number(`${at}/value`), 12);
		expect(found.p).toBeCloseTo(number(`${at}/p`), 12);
		expect(found.low).toBeCloseTo(number(`${at}/low`), 6);
		expect(found.high).toBeCloseTo(number(`${at}/high`), 6);
	});

	it('says nothing below five teams an arm, and draws exchanges where there are too many to count', () => {
		expect(randomisedRatio(teams.slice(0, 4), teams.slice(4)).low).toBeNaN();
		const next = mulberry32(5);
		const many = Array.from({ length: 24 }, (): TeamSums => ({
			before: { y: 100 + 20 * next(), n: 10 },
			after: { y: 100 + 20 * next(), n: 10 }
		}));
		const drawn = randomisedRatio(many.slice(0, 12), many.slice(12));
		expect(drawn.exchanges).toBe(2000);
		expect(drawn.low).toBeLessThan(drawn.value);
		expect(drawn.high).toBeGreaterThan(drawn.value);
	});
});
