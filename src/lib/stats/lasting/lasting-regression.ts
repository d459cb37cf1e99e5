import { tCdf } from '../distributions/distributions.ts';
import { inverse, type Matrix, quadratic, times, zeros, addOuter } from '../numeric/matrix.ts';
import { bisect } from '../numeric/root-finding.ts';
import { at as itemAt } from '../numeric/at.ts';

/** A linear combination of coefficients with its interval and two-sided p. */
export interface Contrast {
	value: number;
	low: number;
	high: number;
	p: number;
	se: number;
}

/** One value of ρ: how likely the series makes it, and what the coefficients are under it. */
interface Under {
	rho: number;
	weight: number;
	coefficients: number[];
	covariance: Matrix;
}

/** A regression whose errors last from point to point to a degree that is itself uncertain. */
export interface LastingFit {
	/** Coefficients averaged over what ρ may be. */
	coefficients: number[];
	/** Expected autocorrelation. */
	rho: number;
	df: number;
	contrast(weights: readonly number[], confidence?: number): Contrast;
}

const GRID = Array.from({ length: 20 }, (_, i) => i / 20);

/**
 * Takes AR(1) of `rho` out of rows that may lie several steps apart; `logScale` is ln of the determinant of that map.
 */
function whitened(rows: Matrix, t: readonly number[], rho: number): { rows: Matrix; logScale: number } {
	const root = Math.sqrt(1 - rho * rho);
	let logScale = 0;
	const out = rows.map((row, i) => {
		const carried = i === 0 ? 0 : rho ** (itemAt(t, i) - itemAt(t, i - 1));
		const scale = root / Math.sqrt(1 - carried * carried);
		logScale += Math.log(scale);
		return row.map((x, j) => (x - carried * (rows[i - 1]?.[j] ?? 0)) * scale);
	});
	return { rows: out, logScale };
}

/** ln of a positive definite matrix's determinant, by Gaussian elimination. */
function logDeterminant(m: Matrix): number {
	const work = m.map((row) => [...row]);
	let total = 0;
	for (let k = 0; k < work.length; k++) {
		const pivot = itemAt(itemAt(work, k), k);
		total += Math.log(pivot);
		for (let i = k + 1; i < work.length; i++) {
			const factor = itemAt(itemAt(work, i), k) / pivot;
			for (let j = k; j < work.length; j++)
				itemAt(work, i)[j] = itemAt(itemAt(work, i), j) - factor * itemAt(itemAt(work, k), j);
		}
	}
	return total;
}

/** Generalised least squares at one ρ with the restricted log likelihood, the error variance profiled out. */
function under(
	rho: number,
	design: Matrix,
	y: readonly number[],
	t: readonly number[]
): (Omit<Under, 'weight'> & { logLikelihood: number }) | null {
	const { rows, logScale } = whitened(
		design.map((row, i) => [...row, itemAt(y, i)]),
		t,
		rho
	);
	const k = design[0]?.length ?? 0;
	const [cross, right] = [zeros(k, k), new Array<number>(k).fill(0)];
	for (const row of rows) {
		const x = row.slice(0, k);
		addOuter(cross, x, 1);
		for (let j = 0; j < k; j++) right[j] = itemAt(right, j) + itemAt(x, j) * itemAt(row, k);
	}
	const bread = inverse(cross);
	if (!bread) return null;
	const coefficients = times(bread, right);
	const squares = rows.reduce(
		(sum, row) => sum + (itemAt(row, k) - coefficients.reduce((s, b, j) => s + b * itemAt(row, j), 0)) ** 2,
		0
	);
	const df = rows.length - k;
	const logLikelihood =
		logScale - logDeterminant(cross) / 2 - (df / 2) * Math.log(Math.max(squares, Number.MIN_VALUE));
	return { rho, coefficients, covariance: bread.map((row) => row.map((x) => (x * squares) / df)), logLikelihood };
}

function contrastOf(fits: readonly Under[], df: number, weights: readonly number[], confidence: number): Contrast {
	const parts = fits.map(({ weight, coefficients, covariance }) => ({
		weight,
		at: coefficients.reduce((s, b, j) => s + b * itemAt(weights, j), 0),
		se: Math.sqrt(quadratic(covariance, weights))
	}));
	const value = parts.reduce((s, { weight, at }) => s + weight * at, 0);
	const below = (x: number): number =>
		parts.reduce((s, { weight, at, se }) => s + weight * tCdf((x - at) / se, df), 0);
	const widest = Math.max(...parts.map(({ at, se }) => se + Math.abs(at - value)));
	const quantile = (p: number): number => bisect((x) => below(value + x * widest) - p, -200, 200) * widest + value;
	const tail = (1 - confidence) / 2;
	const spread = parts.reduce((s, { weight, at, se }) => s + weight * (se ** 2 + (at - value) ** 2), 0);
	const lower = below(0);
	return {
		value,
		low: quantile(tail),
		high: quantile(1 - tail),
		p: Math.min(1, 2 * Math.min(lower, 1 - lower)),
		se: Math.sqrt(spread)
	};
}

/**
 * Regression of a short series with AR(1) errors: instead of one estimated ρ, which short series put too low, every
 * ρ of 0 to 0.95 by how likely it makes the series (restricted likelihood, Harville 1974; ρ uniform, variance and
 * coefficients flat, as in Zellner & Tiao 1964), each with t on n − k degrees of freedom. `t` are the points'
 * places in time, gaps allowed. Null where the design is singular or leaves fewer than 3 degrees of freedom.
 */
export function lastingRegression(design: Matrix, y: readonly number[], t: readonly number[]): LastingFit | null {
	const k = design[0]?.length ?? 0;
	const df = y.length - k;
	if (df < 3) return null;
	const found = GRID.map((rho) => under(rho, design, y, t));
	const fits = found.filter((fit) => fit !== null);
	if (fits.length < found.length) return null;
	const most = Math.max(...fits.map(({ logLikelihood }) => logLikelihood));
	const raw = fits.map(({ logLikelihood }) => Math.exp(logLikelihood - most));
	const total = raw.reduce((s, one) => s + one, 0);
	const weighed = fits.map((fit, i): Under => ({ ...fit, weight: itemAt(raw, i) / total }));
	const average = (of: (fit: Under) => number): number => weighed.reduce((s, fit) => s + fit.weight * of(fit), 0);
	return {
		coefficients: Array.from({ length: k }, (_, j) => average(({ coefficients }) => itemAt(coefficients, j))),
		rho: average(({ rho }) => rho),
		df,
		contrast: (weights, confidence = 0.95) => contrastOf(weighed, df, weights, confidence)
	};
}
