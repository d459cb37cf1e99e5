import { normalTwoSided, zFor } from '../distributions/distributions.ts';
import type { Estimate } from '../estimate.ts';
import { leastSquares } from './regression.ts';
import { times, type Matrix } from '../numeric/matrix.ts';
import { at } from '../numeric/at.ts';

/** A log-linear model of counts: each term as a rate ratio. */
export interface CountModel {
	coefficients: number[];
	se: number[];
	/** exp of each coefficient with its Wald interval, and p. */
	ratios: (Estimate & { p: number })[];
	/** Pearson χ² over its degrees of freedom; 1 would be Poisson. */
	dispersion: number;
	deviance: number;
}

/** Sine and cosine of each of the first `harmonics` harmonics at time t of a `period`. */
export const harmonicTerms = (t: number, period: number, harmonics: number): number[] =>
	Array.from({ length: harmonics }, (_, k) => (2 * Math.PI * (k + 1) * t) / period).flatMap((angle) => [
		Math.sin(angle),
		Math.cos(angle)
	]);

/**
 * Poisson regression of counts on `design` with ln(exposure) as offset, by iterated least squares; standard errors
 * scaled by the Pearson dispersion unless `poisson` (McCullagh & Nelder 1989; Bernal 2017). Null where it cannot be
 * fitted.
 */
export function quasiPoisson(
	design: Matrix,
	counts: readonly number[],
	exposure: readonly number[],
	{ poisson = false, confidence = 0.95 }: { poisson?: boolean; confidence?: number } = {}
): CountModel | null {
	const offset = exposure.map(Math.log);
	let fitted = counts.map((count) => count + 0.1);
	let before = Infinity;
	for (let round = 0; round < 100; round++) {
		const working = fitted.map((m, i) => Math.log(m) - at(offset, i) + (at(counts, i) - m) / m);
		const fit = leastSquares(design, working, fitted);
		if (!fit) return null;
		fitted = times(design, fit.coefficients).map((eta, i) => Math.exp(eta + at(offset, i)));
		const deviance =
			2 *
			fitted.reduce((s, m, i) => {
				const y = at(counts, i);
				return s + (y > 0 ? y * Math.log(y / m) : 0) - (y - m);
			}, 0);
		// One more round after the deviance has settled squares away what is left in the coefficients.
		if (Math.abs(deviance - before) < 1e-13 * (deviance + 1)) {
			const pearson = fitted.reduce((s, m, i) => s + (at(counts, i) - m) ** 2 / m, 0);
			const dispersion = poisson ? 1 : pearson / fit.df;
			const se = fit.bread.map((row, j) => Math.sqrt(at(row, j) * dispersion));
			const z = zFor(confidence);
			const ratios = fit.coefficients.map((b, j) => {
				const half = z * at(se, j);
				return {
					value: Math.exp(b),
					low: Math.exp(b - half),
					high: Math.exp(b + half),
					p: normalTwoSided(b / at(se, j))
				};
			});
			return { coefficients: fit.coefficients, se, ratios, dispersion, deviance };
		}
		before = deviance;
	}
	return null;
}
