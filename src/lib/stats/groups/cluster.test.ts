import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { number } from '../../../../tests/oracles/reference.ts';
import {
	clusterDifference,
	clusterRatio,
	clusterRatioOfRatios,
	clusterRegression,
	designEffect,
	designEffectOf,
	fromLogInfluence
} from './cluster.ts';
import { tFor } from '../distributions/distributions.ts';

describe('a share of clusters', () => {
	it('is linearised: v = G/(G − 1) Σ(y − p·n)²/(Σn)²', () => {
		const share = clusterRatio([8, 3, 5, 9], [10, 10, 5, 15]);
		expect(share.value).toBe(25 / 40);
		const squares = [8 - 6.25, 3 - 6.25, 5 - 3.125, 9 - 9.375].reduce((s, x) => s + x * x, 0);
		expect(share.se).toBeCloseTo(Math.sqrt((4 / 3) * squares) / 40, 14);
		expect(share.high - share.value).toBeCloseTo(tFor(0.95, 3) * share.se, 14);
		expect(share).toMatchObject({ df: 3, clusters: 4 });
	});

	it('of clusters of one ticket is the plain share: v = p(1 − p)/(n − 1)', () => {
		const y = [1, 0, 1, 1, 0, 1, 1, 1];
		expect(
			clusterRatio(
				y,
				y.map(() => 1)
			).se
		).toBeCloseTo(Math.sqrt((0.75 * 0.25) / 7), 14);
	});

	it('of one cluster has no interval', () => {
		const share = clusterRatio([3], [10]);
		expect(share.value).toBe(0.3);
		expect(share.low).toBeNaN();
	});
});

describe('two periods', () => {
	const n = [20, 30, 25, 40, 10];
	const before = { y: [10, 12, 20, 16, 3], n };

	it('the same change everywhere leaves nothing uncertain', () => {
		const change = clusterRatioOfRatios({ before, after: { n, y: before.y.map((y) => y * 0.8) } });
		expect(change.value).toBeCloseTo(0.8, 12);
		expect(change.low).toBeCloseTo(0.8, 9);
		expect(change.high).toBeCloseTo(0.8, 9);
	});

	it('different clusters in each add as independent', () => {
		const off = [0, 0, 0, 0, 0];
		const apart = {
			after: { y: [...before.y, ...off], n: [...n, ...off] },
			before: { y: [...off, ...before.y], n: [...off, ...n] }
		};
		const gap = clusterDifference(apart);
		const alone = clusterRatio(before.y, n);
		// Each sum of squares keeps G/(G − 1) of its own group there, and of both groups here.
		expect(gap.value).toBe(0);
		expect(gap.se).toBeCloseTo(alone.se * Math.sqrt(2 * (10 / 9) * (4 / 5)), 12);
	});

	it('ratio and its inverse mirror each other', () => {
		const after = { n, y: [7, 15, 11, 20, 4] };
		const [forth, back] = [
			clusterRatioOfRatios({ after, before }),
			clusterRatioOfRatios({ after: before, before: after })
		];
		expect(forth.low * back.high).toBeCloseTo(1, 12);
	});
});

describe('the geometric ratio of a service log with 181 resolvers', () => {
	it('has the t interval with 180 degrees of freedom on the log scale', () => {
		const at = '11_cluster/servicenow';
		const se = number(`${at}/cluster_se`);
		const influence = new Float64Array(181);
		influence[0] = se * Math.sqrt(180 / 181);
		const ratio = fromLogInfluence(number(`${at}/geo_ratio`), influence);
		expect(ratio.se).toBeCloseTo(se, 12);
		expect(ratio.low).toBeCloseTo(number(`${at}/cluster_ci_t/0`), 10);
		expect(ratio.high).toBeCloseTo(number(`${at}/cluster_ci_t/1`), 10);
	});

	it('a design effect is a ratio of variances', () => {
		expect(designEffectOf(0.3, 0.1)).toBeCloseTo(9, 12);
		expect(designEffect(83.5635, 0.4)).toBeCloseTo(34.0254, 10);
	});
});

it('a design that repeats itself has no coefficients', () => {
	expect(
		clusterRegression(
			[
				[1, 2],
				[1, 2],
				[1, 2]
			],
			[1, 2, 3],
			[0, 1, 2]
		)
	).toBeNull();
});

it('regression on a constant is the share of clusters', () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.nat(6), fc.integer({ min: 0, max: 9 })), { minLength: 8, maxLength: 40 }),
			(rows) => {
				const codes = new Set(rows.map(([g]) => g));
				fc.pre(codes.size > 1);
				const list = [...codes];
				const n = list.map((g) => rows.filter(([h]) => h === g).length);
				const y = list.map((g) => rows.filter(([h]) => h === g).reduce((s, [, v]) => s + v, 0));
				const model = clusterRegression(
					rows.map(() => [1]),
					rows.map(([, v]) => v),
					rows.map(([g]) => g)
				);
				expect(model?.coefficients[0]?.value).toBeCloseTo(clusterRatio(y, n).value, 10);
				expect(model?.coefficients[0]?.se).toBeCloseTo(clusterRatio(y, n).se, 10);
			}
		),
		{ numRuns: 30 }
	);
});
