import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../numeric/random.ts';
import { mean, variance } from '../numeric/descriptive.ts';
import { betaDraw, binomialDraw, gammaDraw } from './draws.ts';

const DRAWS = 20_000;
const many = (draw: (next: () => number) => number): number[] => {
	const next = mulberry32(7);
	return Array.from({ length: DRAWS }, () => draw(next));
};

/** Mean within four standard errors, variance within a tenth of what it is. */
function agree(values: readonly number[], expected: number, spread: number): void {
	expect(Math.abs(mean(values) - expected)).toBeLessThan(4 * Math.sqrt(spread / DRAWS) + 1e-12);
	expect(Math.abs(variance(values) - spread)).toBeLessThan(0.1 * spread + 1e-12);
}

describe('numbers drawn', () => {
	it.each([0.3, 1, 4.5, 120])('from a Gamma of shape %d', (shape) => {
		agree(
			many((next) => gammaDraw(next, shape)),
			shape,
			shape
		);
	});

	it.each([
		[0.5, 3],
		[2, 2],
		[40, 9]
	])('from a Beta of %d and %d', (a, b) => {
		agree(
			many((next) => betaDraw(next, a, b)),
			a / (a + b),
			(a * b) / ((a + b) ** 2 * (a + b + 1))
		);
	});

	it.each([
		[1, 0.3],
		[12, 0.04],
		[40, 0.85],
		[5_000, 0.4]
	])('from a binomial of %d at %d', (n, p) => {
		const values = many((next) => binomialDraw(next, n, p));
		agree(values, n * p, n * p * (1 - p));
		expect(values.every((value) => Number.isInteger(value) && value >= 0 && value <= n)).toBe(true);
	});

	it('never happen without a chance and always with certainty', () => {
		expect(many((next) => binomialDraw(next, 9, 0)).every((value) => value === 0)).toBe(true);
		expect(many((next) => binomialDraw(next, 9, 1)).every((value) => value === 9)).toBe(true);
	});

	it('from a small binomial come as often as the formula says', () => {
		const values = many((next) => binomialDraw(next, 3, 0.2));
		const seen = [0, 1, 2, 3].map((count) => values.filter((value) => value === count).length / DRAWS);
		[0.512, 0.384, 0.096, 0.008].forEach((share, count) => {
			const error = Math.sqrt((share * (1 - share)) / DRAWS);
			expect(Math.abs((seen[count] ?? 0) - share)).toBeLessThan(4 * error);
		});
	});
});
