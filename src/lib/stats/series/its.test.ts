import { describe, expect, it } from 'vitest';
import { agree } from '../../../../tests/oracles/agree.ts';
import { chartCases } from '../../../../tests/oracles/cases/charts.ts';
import { numbers } from '../../../../tests/oracles/reference.ts';
import { segmentedAr1, segmentedRegression } from './its.ts';
import { inverse, product, times, type Matrix } from '../numeric/matrix.ts';
import { quasiPoisson } from './quasi-poisson.ts';

describe('against reference values', () => agree(chartCases.filter((c) => c.reference.startsWith('05_its'))));

const smoking = numbers('05_its_neweywest/prop99/input/cigsale');
const design = (t: number[], start: number): Matrix =>
	t.map((i) => [1, i, Number(i >= start), i >= start ? i - start : 0]);

/** Generalised least squares in full: (X′Ω⁻¹X)⁻¹ X′Ω⁻¹y with Ω = ρ^|i − j|. */
function generalised(t: number[], y: number[], start: number, rho: number): { beta: number[]; se: number[] } {
	const x = design(t, start);
	const transposed = (x[0] ?? []).map((_, j) => x.map((row) => row[j] ?? NaN));
	const omega = inverse(t.map((a) => t.map((b) => rho ** Math.abs(a - b)))) ?? [];
	const weighted = product(transposed, omega);
	const bread = inverse(product(weighted, x)) ?? [];
	const beta = times(bread, times(weighted, y));
	const fitted = times(x, beta);
	const e = y.map((value, i) => value - (fitted[i] ?? NaN));
	const sigma2 = times(omega, e).reduce((s, v, i) => s + v * (e[i] ?? NaN), 0) / (y.length - 4);
	return { beta, se: bread.map((row, j) => Math.sqrt((row[j] ?? NaN) * sigma2)) };
}

describe('AR(1) errors', () => {
	const ar = segmentedAr1(smoking, { start: 19 });
	const terms = ar ? [ar.intercept, ar.trend, ar.level, ar.slope] : [];

	it('is generalised least squares at its own ρ', () => {
		const full = generalised(
			smoking.map((_, i) => i),
			smoking,
			19,
			ar?.rho ?? NaN
		);
		expect(terms.map((c) => c.value)).toEqual(full.beta.map((b) => expect.closeTo(b, 8)));
		expect(terms.map((c) => c.se)).toEqual(full.se.map((se) => expect.closeTo(se, 8)));
	});

	it('ρ is the lag-1 regression of its own residuals', () => {
		const e = ar?.fit.residuals ?? [];
		const cross = e.slice(1).reduce((s, x, i) => s + x * (e[i] ?? NaN), 0);
		expect(ar?.rho).toBeCloseTo(cross / e.slice(0, -1).reduce((s, x) => s + x * x, 0), 9);
		expect(ar?.rho).toBeGreaterThan(0.6);
	});

	it('is less sure of the trend than least squares that ignore it', () => {
		expect(ar?.trend.se).toBeGreaterThan(segmentedRegression(smoking, { start: 19 }, null)?.trend.se ?? Infinity);
	});

	it('with a masked transition it still is generalised least squares over the gap', () => {
		const masked = [19, 20, 21];
		const t = smoking.map((_, i) => i).filter((i) => !masked.includes(i));
		const gap = segmentedAr1(smoking, { start: 19, masked });
		const full = generalised(
			t,
			t.map((i) => smoking[i] ?? NaN),
			19,
			gap?.rho ?? NaN
		);
		const e = gap?.fit.residuals ?? [];
		const neighbours = t.map((_, i) => i).filter((i) => i > 0 && t[i] === (t[i - 1] ?? NaN) + 1);
		const total = (f: (i: number) => number) => neighbours.reduce((s, i) => s + f(i), 0);
		expect(gap?.rho).toBeCloseTo(
			total((i) => (e[i] ?? NaN) * (e[i - 1] ?? NaN)) / total((i) => (e[i - 1] ?? NaN) ** 2),
			9
		);
		expect([gap?.level.value, gap?.level.se]).toEqual([
			expect.closeTo(full.beta[2] ?? NaN, 8),
			expect.closeTo(full.se[2] ?? NaN, 8)
		]);
	});
});

describe('an exact step', () => {
	const made = Array.from({ length: 20 }, (_, t) => 5 + 2 * t + (t >= 10 ? -8 - 1.5 * (t - 10) : 0) + (t % 2) * 1e-6);

	it('is found', () => {
		const fit = segmentedRegression(made, { start: 10 });
		expect(fit?.level.value).toBeCloseTo(-8, 4);
		expect(fit?.slope.value).toBeCloseTo(-1.5, 4);
		expect(fit?.postTrend.value).toBeCloseTo(0.5, 4);
		expect(fit?.effects).toHaveLength(10);
		expect(fit?.effects.at(-1)?.value).toBeCloseTo(-8 - 13.5, 4);
		expect(fit?.counterfactual[0]).toBeCloseTo(25, 4);
	});

	it('is found with the transition masked and a month missing', () => {
		const spoilt = made.map((y, t) => (t === 10 ? 99 : t === 4 ? NaN : y));
		expect(segmentedRegression(spoilt, { start: 10, masked: [10] })?.level.value).toBeCloseTo(-8, 4);
	});
});

it('too few points have no fit', () => {
	expect(segmentedRegression([1, 2, 3, 4], { start: 2 })).toBeNull();
	expect(segmentedAr1([1, 2, 3, 4, 5], { start: 5 })).toBeNull();
	expect(
		quasiPoisson(
			[[1], [1]].map((row) => [...row, ...row]),
			[1, 2],
			[1, 1]
		)
	).toBeNull();
});
