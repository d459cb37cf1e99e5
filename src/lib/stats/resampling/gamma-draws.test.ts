import { expect, it } from 'vitest';
import { gammaQuantile } from '../distributions/distributions.ts';
import { gammaSampler } from './gamma-draws.ts';

it.each([0.5, 1.5, 10.5, 250.5])('reads off the quantiles of shape %d', (shape) => {
	const sample = gammaSampler(shape);
	for (let i = 1; i < 400; i += 1) {
		const u = i / 400;
		const exact = gammaQuantile(u, shape);
		expect(Math.abs(sample(u) - exact)).toBeLessThan(1e-4 * shape);
	}
	for (const u of [1e-12, 1e-9, 1 - 1e-9, 1 - 1e-12]) expect(sample(u) / gammaQuantile(u, shape)).toBeCloseTo(1, 2);
});
