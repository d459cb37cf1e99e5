import { normalCdf, normalQuantile } from '../distributions/distributions.ts';
import { ascending, mean, sortedQuantile } from '../numeric/descriptive.ts';
import type { Interval } from '../estimate.ts';
import { mulberry32, type Uniform } from '../numeric/random.ts';
import { at } from '../numeric/at.ts';

/** How many resamples, and the seed of their one stream. */
export interface Resampling {
	resamples?: number;
	seed?: number;
}

const DEFAULTS = { resamples: 2000, seed: 20240601 };

function refill(target: Float64Array, source: ArrayLike<number>, uniform: Uniform): void {
	const n = source.length;
	for (let i = 0; i < n; i++) target[i] = at(source, Math.floor(uniform() * n));
}

/** Replicates of a statistic of two samples, each resampled on its own: first x, then y, from one stream. */
export function bootstrapTwoSamples(
	x: ArrayLike<number>,
	y: ArrayLike<number>,
	statistic: (x: Float64Array, y: Float64Array) => number,
	{ resamples = DEFAULTS.resamples, seed = DEFAULTS.seed }: Resampling = {}
): Float64Array {
	const uniform = mulberry32(seed);
	const [drawnX, drawnY] = [new Float64Array(x.length), new Float64Array(y.length)];
	return Float64Array.from({ length: resamples }, () => {
		refill(drawnX, x, uniform);
		refill(drawnY, y, uniform);
		return statistic(drawnX, drawnY);
	});
}

/**
 * Replicates of a statistic of whole clusters (people, teams, customers): `count` cluster indices drawn with
 * replacement, the statistic made of whatever sums the caller keeps per cluster.
 */
export function bootstrapClusters(
	count: number,
	statistic: (drawn: Int32Array) => number,
	{ resamples = DEFAULTS.resamples, seed = DEFAULTS.seed }: Resampling = {}
): Float64Array {
	const uniform = mulberry32(seed);
	const drawn = new Int32Array(count);
	return Float64Array.from({ length: resamples }, () => {
		for (let i = 0; i < count; i++) drawn[i] = Math.floor(uniform() * count);
		return statistic(drawn);
	});
}

/** Percentile interval of the replicates, type-7 quantiles; replicates that are not finite are left out. */
export function percentileInterval(replicates: ArrayLike<number>, confidence = 0.95): Interval {
	const sorted = ascending(Array.from(replicates).filter(Number.isFinite));
	const tail = (1 - confidence) / 2;
	return { low: sortedQuantile(sorted, tail), high: sortedQuantile(sorted, 1 - tail) };
}

/** Leave-one-out influence values (n − 1)(θ̄₍.₎ − θ₍ᵢ₎) of a statistic of one sample. */
export function jackknifeInfluence(xs: ArrayLike<number>, statistic: (xs: Float64Array) => number): Float64Array {
	const all = Float64Array.from(xs);
	const rest = new Float64Array(all.length - 1);
	const left = all.map((_, skip) => {
		rest.set(all.subarray(0, skip));
		rest.set(all.subarray(skip + 1), skip);
		return statistic(rest);
	});
	const centre = mean(left);
	return left.map((value) => (all.length - 1) * (centre - value));
}

/**
 * Acceleration ⅙ Σᵢ n⁻³Σl³ / (Σᵢ n⁻²Σl²)^1.5 over independent samples (Davison & Hinkley 1997,
 * 5.3.2).
 */
function acceleration(influences: readonly Float64Array[]): number {
	let [cubes, squares] = [0, 0];
	for (const influence of influences) {
		const n = influence.length;
		for (const l of influence) {
			cubes += l ** 3 / n ** 3;
			squares += l ** 2 / n ** 2;
		}
	}
	return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}

/** Bias-corrected accelerated interval from replicates and the jackknife influences of each sample (Efron 1987). */
export function bcaInterval(
	replicates: ArrayLike<number>,
	estimate: number,
	influences: readonly Float64Array[],
	confidence = 0.95
): Interval & { bias: number; acceleration: number } {
	const sorted = ascending(Array.from(replicates).filter(Number.isFinite));
	// A replicate equal to the estimate (medians) counts half on either side.
	const below = sorted.reduce((n, t) => n + (t < estimate ? 1 : t === estimate ? 0.5 : 0), 0);
	const bias = normalQuantile(below / sorted.length);
	const a = acceleration(influences);
	const limit = (p: number): number => {
		const shifted = bias + normalQuantile(p);
		return sortedQuantile(sorted, normalCdf(bias + shifted / (1 - a * shifted)));
	};
	const tail = (1 - confidence) / 2;
	return { low: limit(tail), high: limit(1 - tail), bias, acceleration: a };
}
