import { tFor, tTwoSided } from '../distributions/distributions.ts';
import type { Estimate } from '../estimate.ts';
import { addOuter, inverse, product, times, zeros, type Matrix } from '../numeric/matrix.ts';
import { at } from '../numeric/at.ts';

/** A cluster-robust estimate: t with `clusters` − 1 degrees of freedom. */
export interface ClusterEstimate extends Estimate {
	se: number;
	df: number;
	clusters: number;
}

/**
 * Interval of `value` from the clusters' summed influences: V = G/(G − 1) Σψ², t with G − 1 df; NaN below two
 * clusters.
 */
export function fromInfluence(value: number, influence: ArrayLike<number>, confidence = 0.95): ClusterEstimate {
	const clusters = influence.length;
	let squares = 0;
	for (let g = 0; g < clusters; g++) squares += at(influence, g) ** 2;
	const df = clusters - 1;
	const se = df > 0 ? Math.sqrt((clusters / df) * squares) : NaN;
	const half = df > 0 ? tFor(confidence, df) * se : NaN;
	return { value, low: value - half, high: value + half, se, df, clusters };
}

/** As `fromInfluence`, but `influence` and interval are those of ln value. */
export function fromLogInfluence(value: number, influence: ArrayLike<number>, confidence = 0.95): ClusterEstimate {
	const log = fromInfluence(Math.log(value), influence, confidence);
	return { ...log, value, low: Math.exp(log.low), high: Math.exp(log.high) };
}

/** Influence of each cluster on Σy/Σn: (y − r·n)/Σn. */
function ratioInfluence(y: ArrayLike<number>, n: ArrayLike<number>): { value: number; influence: Float64Array } {
	let [top, bottom] = [0, 0];
	for (let g = 0; g < y.length; g++) {
		top += at(y, g);
		bottom += at(n, g);
	}
	const value = top / bottom;
	const influence = Float64Array.from({ length: y.length }, (_, g) => (at(y, g) - value * at(n, g)) / bottom);
	return { value, influence };
}

/**
 * Cluster-linearised ratio Σy/Σn (a share, a mean): v = G/(G − 1) Σ(y − r·n)²/(Σn)²; one entry per cluster.
 */
export function clusterRatio(y: ArrayLike<number>, n: ArrayLike<number>, confidence = 0.95): ClusterEstimate {
	const { value, influence } = ratioInfluence(y, n);
	return fromInfluence(value, influence, confidence);
}

/** Per-cluster sums before and after, the same cluster at the same place; n = 0 where it is absent. */
export interface TwoPeriods {
	after: { y: ArrayLike<number>; n: ArrayLike<number> };
	before: { y: ArrayLike<number>; n: ArrayLike<number> };
}

/** Relative change (Σy/Σn after) ÷ (Σy/Σn before) with clusters working in both periods, on the log scale. */
export function clusterRatioOfRatios({ after, before }: TwoPeriods, confidence = 0.95): ClusterEstimate {
	const [a, b] = [ratioInfluence(after.y, after.n), ratioInfluence(before.y, before.n)];
	const influence = a.influence.map((x, g) => x / a.value - at(b.influence, g) / b.value);
	return fromLogInfluence(a.value / b.value, influence, confidence);
}

/** Change in points, Σy/Σn after − Σy/Σn before, with clusters working in both periods. */
export function clusterDifference({ after, before }: TwoPeriods, confidence = 0.95): ClusterEstimate {
	const [a, b] = [ratioInfluence(after.y, after.n), ratioInfluence(before.y, before.n)];
	const influence = a.influence.map((x, g) => x - at(b.influence, g));
	return fromInfluence(a.value - b.value, influence, confidence);
}

/** A linear model with cluster-robust covariance. */
export interface ClusterModel {
	coefficients: ClusterEstimate[];
	p: number[];
	covariance: Matrix;
}

/**
 * Least squares of y on the rows of `design` with CR1 covariance: G/(G − 1)·(n − 1)/(n − k)·sandwich, t with G
 * − 1 df (Liang & Zeger 1986; Cameron & Miller 2015). `cluster` holds codes 0 … G − 1. Null where the design is
 * singular.
 */
export function clusterRegression(
	design: Matrix,
	y: ArrayLike<number>,
	cluster: ArrayLike<number>,
	confidence = 0.95
): ClusterModel | null {
	const k = design[0]?.length ?? 0;
	const [cross, right] = [zeros(k, k), new Array<number>(k).fill(0)];
	for (const [i, row] of design.entries()) {
		addOuter(cross, row, 1);
		for (const [j, x] of row.entries()) right[j] = at(right, j) + x * at(y, i);
	}
	const bread = inverse(cross);
	if (!bread) return null;
	const beta = times(bread, right);
	const scores = new Map<number, number[]>();
	for (const [i, row] of design.entries()) {
		const residual = at(y, i) - row.reduce((s, x, j) => s + x * at(beta, j), 0);
		const score = scores.get(at(cluster, i)) ?? new Array<number>(k).fill(0);
		scores.set(
			at(cluster, i),
			score.map((s, j) => s + at(row, j) * residual)
		);
	}
	const meat = zeros(k, k);
	const [clusters, n] = [scores.size, design.length];
	const scale = (clusters / (clusters - 1)) * ((n - 1) / (n - k));
	for (const score of scores.values()) addOuter(meat, score, scale);
	const covariance = product(product(bread, meat), bread);
	const df = clusters - 1;
	const t = tFor(confidence, df);
	const coefficients = beta.map((value, j) => {
		const se = Math.sqrt(at(at(covariance, j), j));
		return { value, low: value - t * se, high: value + t * se, se, df, clusters };
	});
	return { coefficients, p: coefficients.map(({ value, se }) => tTwoSided(value / se, df)), covariance };
}

/** Design effect 1 + (m̄ − 1)·ICC of clusters of mean size m̄ (Kish 1965). */
export const designEffect = (meanSize: number, icc: number): number => 1 + (meanSize - 1) * icc;

/** Cluster-robust variance over the variance that ignores clusters. */
export const designEffectOf = (clusterSe: number, naiveSe: number): number => (clusterSe / naiveSe) ** 2;
