import { describe, expect, it } from 'vitest';
import { agree } from '../../../../tests/oracles/agree.ts';
import { monteCarloCases } from '../../../../tests/oracles/cases/finance.ts';
import { number } from '../../../../tests/oracles/reference.ts';
import { inverseCdf, sensitivity, shareAbove, simulate, summarise, type Belief } from './monte-carlo.ts';

describe('against reference values', () => agree(monteCarloCases));

it('the mean is that of the formula within the noise of the draws', () => {
	const [mean, sd, n] = [number('10_montecarlo/npv_mean'), number('10_montecarlo/npv_sd'), number('10_montecarlo/N')];
	expect(Math.abs(mean - number('10_montecarlo/analytic/mean'))).toBeLessThan((4 * sd) / Math.sqrt(n));
	const products = simulate(
		{ x: { type: 'uniform', low: 0, high: 2 }, y: { type: 'normal', mean: 3, sd: 1 } },
		({ x, y }) => x * y,
		{ draws: 20_000, seed: 5 }
	);
	// Var(XY) = VxVy + VxEy² + VyEx².
	const spread = Math.sqrt(1 / 3 + 9 / 3 + 1);
	const found = summarise(products.outcomes);
	expect(Math.abs(found.mean - 3)).toBeLessThan((4 * spread) / Math.sqrt(20_000));
	expect(found.sd / spread).toBeCloseTo(1, 1);
});

describe('beliefs', () => {
	it('that leave no doubt stay what they are', () => {
		const certain: Belief[] = [
			{ type: 'fixed', value: 7 },
			{ type: 'triangular', low: 7, mode: 7, high: 7 },
			{ type: 'pert', low: 7, mode: 7, high: 7 },
			{ type: 'uniform', low: 7, high: 7 }
		];
		for (const belief of certain) expect(inverseCdf(belief, 0.3)).toBe(7);
	});

	it('with the mode at an end keep within their bounds', () => {
		for (const type of ['triangular', 'pert'] as const) {
			for (const mode of [2, 5]) {
				const at = (u: number) => inverseCdf({ type, low: 2, mode, high: 5 }, u);
				expect(at(0.001)).toBeGreaterThanOrEqual(2);
				expect(at(0.999)).toBeLessThanOrEqual(5);
				expect(at(0.3)).toBeLessThan(at(0.6));
			}
		}
	});
});

it('the input that drives the outcome is named first', () => {
	const run = simulate(
		{ weak: { type: 'uniform', low: 0, high: 1 }, strong: { type: 'uniform', low: 0, high: 1 } },
		({ weak, strong }) => weak - 9 * strong,
		{ draws: 500 }
	);
	expect(sensitivity(run).map((s) => s.name)).toEqual(['strong', 'weak']);
	expect(sensitivity(run)[0]?.spearman).toBeLessThan(-0.9);
	expect(shareAbove(Float64Array.of(1, 2, 2, 3), 2)).toBe(0.25);
});

it('the same seed gives the same outcomes', () => {
	const run = (seed: number) =>
		simulate({ x: { type: 'normal', mean: 0, sd: 1 } }, ({ x }) => x, { draws: 10, seed }).outcomes;
	expect(run(1)).toEqual(run(1));
	expect(run(1)).not.toEqual(run(2));
});
