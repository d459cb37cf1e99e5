import { describe, expect, it } from 'vitest';
import { mean, sumOfSquares } from '../numeric/descriptive.ts';
import { mulberry32 } from '../numeric/random.ts';
import { betweenShare, funnelMean, funnelProportion, shrinkMeans, type GroupMean } from './shrinkage.ts';

const group = (...values: number[]): GroupMean => ({
	n: values.length,
	mean: mean(values),
	sumOfSquares: sumOfSquares(values)
});

describe('shrunken means', () => {
	it('of groups of one size: balanced ANOVA components', () => {
		const groups = [group(1, 2, 3, 4), group(5, 6, 7, 8), group(2, 4, 6, 8)];
		const { withinVariance, betweenVariance, overall, groups: shrunk } = shrinkMeans(groups);
		const means = groups.map((g) => g.mean);
		expect(withinVariance).toBeCloseTo((5 + 5 + 20) / 9, 12);
		// With equal n the moment estimator is (MSB − MSW)/n.
		expect(betweenVariance).toBeCloseTo(sumOfSquares(means) / 2 - withinVariance / 4, 12);
		expect(overall).toBeCloseTo(mean(means), 12);
		const weight = betweenVariance / (betweenVariance + withinVariance / 4);
		expect(shrunk[0]).toMatchObject({
			weight: expect.closeTo(weight, 12),
			value: expect.closeTo(overall + weight * (2.5 - overall), 12)
		});
	});

	it('few values are drawn in more than many', () => {
		const { groups, overall } = shrinkMeans([
			group(9, 11),
			group(...Array.from({ length: 40 }, (_, i) => 9 + 2 * (i % 2))),
			group(1, 3, 2),
			group(4, 6, 5, 5)
		]);
		const [few, many] = groups;
		expect(few?.weight).toBeLessThan(many?.weight ?? 0);
		expect(few?.value).toBeLessThan(10);
		expect(few?.value).toBeGreaterThan(overall);
		expect(few?.se).toBeGreaterThan(many?.se ?? Infinity);
	});

	it('groups that differ no more than chance are all the same', () => {
		const { groups, overall, betweenVariance } = shrinkMeans([group(1, 9), group(2, 8), group(0, 10)]);
		expect(betweenVariance).toBe(0);
		expect(groups.map((g) => g.value)).toEqual([overall, overall, overall]);
	});

	it('come nearer the truth than raw means', () => {
		const uniform = mulberry32(9);
		const noise = () => Array.from({ length: 12 }, uniform).reduce((a, b) => a + b, -6);
		const truth = Array.from({ length: 60 }, () => noise());
		const groups = truth.map((t) => group(...Array.from({ length: 5 }, () => t + 3 * noise())));
		const miss = (values: number[]) => mean(values.map((v, i) => (v - (truth[i] ?? NaN)) ** 2));
		expect(miss(shrinkMeans(groups).groups.map((g) => g.value))).toBeLessThan(
			0.75 * miss(groups.map((g) => g.mean))
		);
	});
});

it('share between teams is 1 when all members of a team are alike and at most 0 when the means are', () => {
	expect(betweenShare([group(1, 1), group(5, 5), group(8, 8)])).toBe(1);
	expect(betweenShare([group(1, 9), group(2, 8)])).toBeLessThanOrEqual(0);
});

describe('funnel limits', () => {
	it('narrow with the square root of the size', () => {
		const wide = (n: number) => funnelMean(50, 10, n, 0.998).high - 50;
		expect(wide(4) / wide(16)).toBeCloseTo(2, 12);
		expect(funnelMean(50, 10, 25, 0.95).high).toBeCloseTo(50 + 1.959964 * 2, 5);
	});

	it('of a share keep within 0 and 1', () => {
		expect(funnelProportion(0.9, 3, 0.998)).toMatchObject({ high: 1 });
		expect(funnelProportion(0.5, 100, 0.95).low).toBeCloseTo(0.402, 3);
	});
});
