import { describe, expect, it } from 'vitest';
import { numbers } from '../../../tests/oracles/reference.ts';
import { triangularQuantile } from './triangular.ts';

describe('triangular quantile', () => {
	it('meets the reference values', () => {
		const u = numbers('10_montecarlo/inverse_cdf/u');
		const want = numbers('10_montecarlo/inverse_cdf/triangular');
		for (const [i, p] of u.entries()) {
			expect(triangularQuantile(p, { low: 0.05, base: 0.15, high: 0.22 })).toBeCloseTo(want[i] ?? NaN, 12);
		}
	});

	it('stays at the value that is known', () => {
		expect(triangularQuantile(0.3, { low: 5, base: 5, high: 5 })).toBe(5);
	});
});
