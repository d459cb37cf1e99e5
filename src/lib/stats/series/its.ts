import { quadratic, type Matrix } from '../numeric/matrix.ts';
import {
	classicalCovariance,
	leastSquares,
	neweyWest,
	usualLag,
	withT,
	type Coefficient,
	type Fit
} from './regression.ts';
import { at } from '../numeric/at.ts';

/** A series cut at an intervention: y = b₀ + b₁t + b₂·post + b₃·post·(t − start). */
export interface Segmented {
	intercept: Coefficient;
	/** Slope per step before. */
	trend: Coefficient;
	/** Step at the intervention. */
	level: Coefficient;
	/** Change of the slope. */
	slope: Coefficient;
	/** Slope after: trend + slope. */
	postTrend: Coefficient;
	/** Per point, masked ones too. */
	fitted: number[];
	/** What the trend before would have come to; from `start` on. */
	counterfactual: number[];
	/** Effect of level and slope together, from `start` on. */
	effects: Coefficient[];
	/** Their mean. */
	meanEffect: Coefficient;
	fit: Fit;
	covariance: Matrix;
	/** Autocorrelation ρ put into the model; 0 by least squares. */
	rho: number;
	method: 'newey-west' | 'ols' | 'ar1-gls';
}

/** Where the intervention starts and which points are left out (a transition). */
export interface Interruption {
	/** Index of the first point after. */
	start: number;
	/** Indices left out of the fit; time keeps running through them. */
	masked?: readonly number[];
	confidence?: number;
}

const rowAt = (t: number, start: number): number[] => (t >= start ? [1, t, 1, t - start] : [1, t, 0, 0]);

interface Fitted {
	fit: Fit;
	covariance: Matrix;
	rho: number;
	method: Segmented['method'];
}

function report(
	n: number,
	{ start, confidence = 0.95 }: Interruption,
	{ fit, covariance, rho, method }: Fitted
): Segmented {
	const [b0 = NaN, b1 = NaN, b2 = NaN, b3 = NaN] = fit.coefficients;
	const contrast = (weights: number[]): Coefficient => {
		const value = weights.reduce((s, w, i) => s + w * at(fit.coefficients, i), 0);
		return withT(value, Math.sqrt(quadratic(covariance, weights)), fit.df, confidence);
	};
	const after = Array.from({ length: n - start }, (_, i) => i);
	return {
		intercept: contrast([1, 0, 0, 0]),
		trend: contrast([0, 1, 0, 0]),
		level: contrast([0, 0, 1, 0]),
		slope: contrast([0, 0, 0, 1]),
		postTrend: contrast([0, 1, 0, 1]),
		fitted: Array.from({ length: n }, (_, t) => b0 + b1 * t + (t >= start ? b2 + b3 * (t - start) : 0)),
		counterfactual: after.map((i) => b0 + b1 * (start + i)),
		effects: after.map((i) => contrast([0, 0, 1, i])),
		meanEffect: contrast([0, 0, 1, (n - start - 1) / 2]),
		fit,
		covariance,
		rho,
		method
	};
}

/** The points that are fitted: neither masked nor missing (NaN). */
function kept(
	values: readonly number[],
	{ start, masked = [] }: Interruption
): { t: number[]; design: Matrix; y: number[] } {
	const t = values.map((_, i) => i).filter((i) => !masked.includes(i) && Number.isFinite(values[i]));
	return { t, design: t.map((i) => rowAt(i, start)), y: t.map((i) => at(values, i)) };
}

/**
 * Segmented regression by least squares; Newey–West standard errors with `lag`, classical ones where lag is null
 * (Wagner 2002; Bernal 2017).
 */
export function segmentedRegression(
	values: readonly number[],
	interruption: Interruption,
	lag: number | null = usualLag(values.length)
): Segmented | null {
	const { design, y } = kept(values, interruption);
	const fit = leastSquares(design, y);
	if (!fit) return null;
	const covariance = lag === null ? classicalCovariance(fit) : neweyWest(fit, design, lag);
	const method = lag === null ? 'ols' : 'newey-west';
	return report(values.length, interruption, { fit, covariance, rho: 0, method });
}

/**
 * Removes AR(1) from rows that may lie several steps apart: x − ρ^gap·x₋₁, scaled to one variance; the first
 * keeps √(1 − ρ²).
 */
function whiten(rows: Matrix, t: readonly number[], rho: number): Matrix {
	const root = Math.sqrt(1 - rho * rho);
	return rows.map((row, i) => {
		if (i === 0) return row.map((x) => x * root);
		const carried = rho ** (at(t, i) - at(t, i - 1));
		const scale = root / Math.sqrt(1 - carried * carried);
		return row.map((x, j) => (x - carried * at(at(rows, i - 1), j)) * scale);
	});
}

/** ρ of residuals one step apart, Σeₜeₜ₋₁/Σe²ₜ₋₁, kept inside (−1, 1). */
function lagOne(residuals: readonly number[], t: readonly number[]): number {
	let [cross, squares] = [0, 0];
	for (let i = 1; i < residuals.length; i++) {
		if (at(t, i) - at(t, i - 1) !== 1) continue;
		cross += at(residuals, i) * at(residuals, i - 1);
		squares += at(residuals, i - 1) ** 2;
	}
	return squares > 0 ? Math.max(-0.99, Math.min(0.99, cross / squares)) : 0;
}

/**
 * Segmented regression with AR(1) errors: Prais–Winsten, ρ and coefficients in turn until ρ stands still (Prais &
 * Winsten 1954).
 */
export function segmentedAr1(values: readonly number[], interruption: Interruption): Segmented | null {
	const { t, design, y } = kept(values, interruption);
	const column = y.map((value) => [value]);
	let rho = 0;
	for (let round = 0; round < 200; round++) {
		const white = whiten(column, t, rho).map(([value = NaN]) => value);
		const fit = leastSquares(whiten(design, t, rho), white);
		if (!fit) return null;
		const plain = y.map(
			(value, i) => value - at(design, i).reduce((s, x, j) => s + x * at(fit.coefficients, j), 0)
		);
		const next = lagOne(plain, t);
		if (Math.abs(next - rho) < 1e-12 || round === 199) {
			const whole = { ...fit, residuals: plain };
			return report(values.length, interruption, {
				fit: whole,
				covariance: classicalCovariance(fit),
				rho,
				method: 'ar1-gls'
			});
		}
		rho = next;
	}
	return null;
}
