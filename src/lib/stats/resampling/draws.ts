import { normalQuantile } from '../distributions/distributions.ts';
import type { Uniform } from '../numeric/random.ts';

/** A draw that is never 0 or 1, where quantiles have no end. */
const inside = (next: Uniform): number => Math.min(Math.max(next(), 1e-12), 1 - 1e-12);

/** One standard normal number. */
export const normalDraw = (next: Uniform): number => normalQuantile(inside(next));

/** One number from Gamma(shape, 1); Marsaglia & Tsang 2000, with their boost below a shape of 1. */
export function gammaDraw(next: Uniform, shape: number): number {
	if (shape < 1) return gammaDraw(next, shape + 1) * inside(next) ** (1 / shape);
	const d = shape - 1 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const x = normalDraw(next);
		const v = (1 + c * x) ** 3;
		if (v > 0 && Math.log(inside(next)) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
	}
}

/** One share from Beta(a, b): of two gamma numbers. */
export function betaDraw(next: Uniform, a: number, b: number): number {
	const [x, y] = [gammaDraw(next, a), gammaDraw(next, b)];
	return x / (x + y);
}

/** Above this variance the normal number rounded to a whole one serves as a binomial one. */
const LARGE = 100;

/** How many of `n` happen that each happen with probability `p`: by inversion, for large numbers by the normal. */
export function binomialDraw(next: Uniform, n: number, p: number): number {
	if (n === 0 || p <= 0) return 0;
	if (p >= 1) return n;
	if (p > 0.5) return n - binomialDraw(next, n, 1 - p);
	if (n * p * (1 - p) > LARGE) {
		const drawn = Math.round(n * p + normalDraw(next) * Math.sqrt(n * p * (1 - p)));
		return Math.min(n, Math.max(0, drawn));
	}
	const odds = p / (1 - p);
	let [count, chance, left] = [0, (1 - p) ** n, next()];
	while (left > chance && count < n) {
		left -= chance;
		count += 1;
		chance *= (odds * (n - count + 1)) / count;
	}
	return count;
}
