import { describe, expect, it } from 'vitest';
import { differenceInDifferences, type Team } from './did.ts';

const team = (before: number, after: number, n = 10): Team => ({
	before: { y: before * n, n },
	after: { y: after * n, n }
});

describe('difference in differences', () => {
	const graded = [team(50, 40), team(60, 47), team(55, 45)];
	const others = [team(52, 50), team(58, 55), team(61, 58)];

	it('takes what happened anyway from what happened to the graded', () => {
		const found = differenceInDifferences(graded, others);
		expect(found.graded).toBeCloseTo(-11, 12);
		expect(found.others).toBeCloseTo(-8 / 3, 12);
		expect(found.value).toBeCloseTo(-11 + 8 / 3, 12);
		expect(found.low).toBeLessThan(found.value);
		expect(found.high).toBeLessThan(0);
	});

	it('pools tickets, never averages teams', () => {
		const uneven = [team(50, 40, 1000), team(50, 80, 10)];
		expect(differenceInDifferences(uneven, others).graded).toBeCloseTo((40 * 1000 + 80 * 10) / 1010 - 50, 10);
	});

	it('as a ratio of ratios', () => {
		const found = differenceInDifferences([team(50, 40), team(100, 80)], [team(50, 50), team(20, 20)], {
			scale: 'ratio'
		});
		expect(found.value).toBeCloseTo(0.8, 12);
		expect(found.low).toBeCloseTo(0.8, 9);
		expect(found.high).toBeCloseTo(0.8, 9);
	});

	it('one team is no arm', () => {
		const found = differenceInDifferences(graded.slice(0, 1), others);
		expect(found.value).toBeCloseTo(-10 + 8 / 3, 12);
		expect(found.low).toBeNaN();
	});

	it('the same seed gives the same interval', () => {
		expect(differenceInDifferences(graded, others, { seed: 4 })).toEqual(
			differenceInDifferences(graded, others, { seed: 4 })
		);
	});
});
