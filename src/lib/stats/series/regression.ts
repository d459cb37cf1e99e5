import { tFor, tTwoSided } from '../distributions/distributions.ts';
import { mean } from '../numeric/descriptive.ts';
import type { Estimate } from '../estimate.ts';
import { addOuter, inverse, product, times, zeros, type Matrix } from '../numeric/matrix.ts';
import { at } from '../numeric/at.ts';

/** A coefficient with its standard error, t interval and two-sided p. */
export interface Coefficient extends Estimate {
	se: number;
	p: number;
}

/** A least-squares fit. */
export interface Fit {
	coefficients: number[];
	residuals: number[];
	/** (X′X)⁻¹. */
	bread: Matrix;
	/** Residual degrees of freedom n − k. */
	df: number;
	/** Residual standard deviation. */
	sigma: number;
	r2: number;
	durbinWatson: number;
	/** Lag-1 autocorrelation of the residuals, Σeₜeₜ₋₁/Σe². */
	autocorrelation: number;
}

/** Least squares by the normal equations; null where the design is singular or has no residual degrees of freedom. */
export function leastSquares(design: Matrix, y: readonly number[], weights?: readonly number[]): Fit | null {
	const [n, k] = [design.length, design[0]?.length ?? 0];
	const cross = zeros(k, k);
	const right = new Array<number>(k).fill(0);
	for (const [i, row] of design.entries()) {
		const w = weights?.[i] ?? 1;
		addOuter(cross, row, w);
		for (const [j, x] of row.entries()) right[j] = at(right, j) + w * x * at(y, i);
	}
	const bread = inverse(cross);
	if (!bread || n <= k) return null;
	const coefficients = times(bread, right);
	const fitted = times(design, coefficients);
	const residuals = y.map((value, i) => value - at(fitted, i));
	const squares = residuals.reduce((s, e, i) => s + (weights?.[i] ?? 1) * e * e, 0);
	const plain = residuals.reduce((s, e) => s + e * e, 0);
	const centre = mean(y);
	const neighbours = residuals.slice(1).map((e, i) => [e, at(residuals, i)] as const);
	return {
		coefficients,
		residuals,
		bread,
		df: n - k,
		sigma: Math.sqrt(squares / (n - k)),
		r2: 1 - plain / y.reduce((s, value) => s + (value - centre) ** 2, 0),
		durbinWatson: neighbours.reduce((s, [e, before]) => s + (e - before) ** 2, 0) / plain,
		autocorrelation: neighbours.reduce((s, [e, before]) => s + e * before, 0) / plain
	};
}

/** Classical covariance s²(X′X)⁻¹. */
export const classicalCovariance = (fit: Fit): Matrix => fit.bread.map((row) => row.map((x) => x * fit.sigma ** 2));

/**
 * Newey–West covariance with Bartlett weights 1 − l/(L + 1), no prewhitening, times n/(n − k) (Newey & West
 * 1987); lag 0 is White's HC1.
 */
export function neweyWest(fit: Fit, design: Matrix, lag: number): Matrix {
	const k = design[0]?.length ?? 0;
	const n = design.length;
	const meat = zeros(k, k);
	const score = (t: number): number[] => at(design, t).map((x) => x * at(fit.residuals, t));
	for (let l = 0; l <= lag; l++) {
		const weight = 1 - l / (lag + 1);
		for (let t = l; t < n; t++) {
			addOuter(meat, score(t), weight, score(t - l));
			if (l > 0) addOuter(meat, score(t - l), weight, score(t));
		}
	}
	return product(product(fit.bread, meat), fit.bread).map((row) => row.map((x) => (x * n) / fit.df));
}

/** The usual lag for n points, ⌊4(n/100)^(2/9)⌋. */
export const usualLag = (n: number): number => Math.floor(4 * (n / 100) ** (2 / 9));

/** A value with its standard error as a t interval. */
export function withT(value: number, se: number, df: number, confidence = 0.95): Coefficient {
	const half = tFor(confidence, df) * se;
	return { value, low: value - half, high: value + half, se, p: tTwoSided(value / se, df) };
}
