import { binomialCdf, normalQuantile, normalTwoSided, tFor, tTwoSided, zFor } from '../distributions/distributions.ts';
import { ascending, mean, ranks, sortedQuantile, standardDeviation } from '../numeric/descriptive.ts';
import type { Estimate } from '../estimate.ts';
import { at } from '../numeric/at.ts';

/** What a mean needs to be compared: count, mean and sample standard deviation. */
export interface Moments {
	n: number;
	mean: number;
	sd: number;
}

/** Count, mean and sample standard deviation of a list. */
export const moments = (xs: ArrayLike<number>): Moments => ({
	n: xs.length,
	mean: mean(xs),
	sd: standardDeviation(xs)
});

/** Count, mean and standard deviation of the natural logarithms. */
export const logMoments = (xs: ArrayLike<number>): Moments => moments(Float64Array.from(xs, Math.log));

/** A comparison by t: on the log scale for ratios. */
export interface TEstimate extends Estimate {
	se: number;
	df: number;
	p: number;
}

/** Satterthwaite's degrees of freedom of a sum of two independent mean-variances. */
const satterthwaite = (v1: number, n1: number, v2: number, n2: number): number =>
	(v1 + v2) ** 2 / (v1 ** 2 / (n1 - 1) + v2 ** 2 / (n2 - 1));

/** Difference a − b of two means (Welch 1947). */
export function welch(a: Moments, b: Moments, confidence = 0.95): TEstimate & { t: number } {
	const [va, vb] = [a.sd ** 2 / a.n, b.sd ** 2 / b.n];
	const [value, se, df] = [a.mean - b.mean, Math.sqrt(va + vb), satterthwaite(va, a.n, vb, b.n)];
	const half = tFor(confidence, df) * se;
	return { value, low: value - half, high: value + half, se, df, t: value / se, p: tTwoSided(value / se, df) };
}

function onLogScale(value: number, se: number, df: number, confidence: number): TEstimate {
	const half = tFor(confidence, df) * se;
	return {
		value,
		low: value * Math.exp(-half),
		high: value * Math.exp(half),
		se,
		df,
		p: tTwoSided(Math.log(value) / se, df)
	};
}

/** Ratio a ÷ b of two positive means, ln ratio ± t·√Σs²/(n·m²) with Satterthwaite df (Bonett & Price 2020). */
export function ratioOfMeans(a: Moments, b: Moments, confidence = 0.95): TEstimate {
	const [va, vb] = [(a.sd / a.mean) ** 2 / a.n, (b.sd / b.mean) ** 2 / b.n];
	return onLogScale(a.mean / b.mean, Math.sqrt(va + vb), satterthwaite(va, a.n, vb, b.n), confidence);
}

/** Ratio of a mean to a stated constant (48 h), ln ratio ± t·s/(m√n) with n − 1 df. */
export const meanToConstant = (a: Moments, constant: number, confidence = 0.95): TEstimate =>
	onLogScale(a.mean / constant, a.sd / a.mean / Math.sqrt(a.n), a.n - 1, confidence);

/** Ratio of two geometric means: Welch's t on the logarithms, given their moments. */
export function ratioOfGeometricMeans(a: Moments, b: Moments, confidence = 0.95): TEstimate & { t: number } {
	const log = welch(a, b, confidence);
	return { ...log, value: Math.exp(log.value), low: Math.exp(log.low), high: Math.exp(log.high) };
}

/** Ratio a ÷ b of two means after Fieller (1954); open where the lower mean is not clearly off zero (g ≥ 1). */
export function fieller(a: Moments, b: Moments, confidence = 0.95): Estimate & { g: number; df: number } {
	const { df } = ratioOfMeans(a, b, confidence);
	const t2 = tFor(confidence, df) ** 2;
	const [va, vb] = [a.sd ** 2 / a.n, b.sd ** 2 / b.n];
	const g = (t2 * vb) / b.mean ** 2;
	const value = a.mean / b.mean;
	if (g >= 1) return { value, low: -Infinity, high: Infinity, g, df };
	const root = Math.sqrt(t2 * (va * b.mean ** 2 + vb * a.mean ** 2 - t2 * va * vb));
	const scale = b.mean ** 2 - t2 * vb;
	return { value, low: (a.mean * b.mean - root) / scale, high: (a.mean * b.mean + root) / scale, g, df };
}

/** Standard error of a log median from two order statistics (Bonett & Price 2020). */
function logMedianError(sorted: Float64Array): number {
	const n = sorted.length;
	const k = Math.max(1, Math.round(n / 2 - Math.sqrt(n)));
	const z = normalQuantile(1 - binomialCdf(k - 1, n, 0.5));
	return (Math.log(at(sorted, n - k)) - Math.log(at(sorted, k - 1))) / (2 * z);
}

/** Ratio of two medians of positive values, ln ratio ± z·√(se₁² + se₂²) (Bonett & Price 2020). */
export function ratioOfMedians(
	x: ArrayLike<number>,
	y: ArrayLike<number>,
	confidence = 0.95
): Estimate & { se: number } {
	const [sx, sy] = [ascending(x), ascending(y)];
	const value = sortedQuantile(sx, 0.5) / sortedQuantile(sy, 0.5);
	const se = Math.hypot(logMedianError(sx), logMedianError(sy));
	const half = zFor(confidence) * se;
	return { value, low: value * Math.exp(-half), high: value * Math.exp(half), se };
}

/** How many orderings of m and n untied values have each Mann–Whitney U. */
function orderings(m: number, n: number): Float64Array {
	const counts = new Float64Array(m * n + 1);
	counts[0] = 1;
	// Gaussian binomial coefficient: multiply by (1 − q^(n+i)), divide by (1 − q^i).
	for (let i = 1; i <= m; i++) {
		for (let u = m * n; u >= n + i; u--) counts[u] = at(counts, u) - at(counts, u - n - i);
		for (let u = i; u <= m * n; u++) counts[u] = at(counts, u) + at(counts, u - i);
	}
	return counts;
}

/** Smallest u with P(U ≤ u) ≥ tail under no difference. */
function rankSumQuantile(tail: number, m: number, n: number): number {
	const counts = orderings(m, n);
	const total = counts.reduce((a, b) => a + b, 0);
	let below = 0;
	return counts.findIndex((count) => (below += count) / total >= tail * (1 - 1e-12));
}

/**
 * Mann–Whitney test: U of x over y, P(x > y) + ½P(x = y), and p by the tie-corrected normal with continuity
 * correction.
 */
export function mannWhitney(
	x: ArrayLike<number>,
	y: ArrayLike<number>
): { u: number; superiority: number; z: number; p: number } {
	const [m, n] = [x.length, y.length];
	const all = new Float64Array(m + n);
	all.set(x);
	all.set(y, m);
	const ranked = ranks(all);
	const u = ranked.subarray(0, m).reduce((a, b) => a + b, 0) - (m * (m + 1)) / 2;
	const ties = new Map<number, number>();
	for (const rank of ranked) ties.set(rank, (ties.get(rank) ?? 0) + 1);
	const tied = [...ties.values()].reduce((s, t) => s + t ** 3 - t, 0);
	const total = m + n;
	const sd = Math.sqrt(((m * n) / 12) * (total + 1 - tied / (total * (total - 1))));
	const gap = u - (m * n) / 2;
	const z = (gap - 0.5 * Math.sign(gap)) / sd;
	return { u, superiority: u / (m * n), z, p: normalTwoSided(z) };
}

/** Exact two-sided Mann–Whitney p of small samples without ties. */
export function mannWhitneyExact(x: ArrayLike<number>, y: ArrayLike<number>): number {
	const counts = orderings(x.length, y.length);
	const total = counts.reduce((a, b) => a + b, 0);
	const { u } = mannWhitney(x, y);
	const edge = Math.min(u, x.length * y.length - u);
	return Math.min(1, (2 * counts.subarray(0, edge + 1).reduce((a, b) => a + b, 0)) / total);
}

/**
 * Hodges–Lehmann shift: the median of all differences x − y, limits the C-th smallest and largest (Hollander &
 * Wolfe 1973). C is exact up to 49 values a side, beyond that normal. Makes m × n differences: sample larger data
 * first.
 */
export function hodgesLehmann(
	x: ArrayLike<number>,
	y: ArrayLike<number>,
	{ confidence = 0.95, exact = x.length < 50 && y.length < 50 }: { confidence?: number; exact?: boolean } = {}
): Estimate & { rank: number } {
	const [m, n] = [x.length, y.length];
	const gaps = new Float64Array(m * n);
	for (let i = 0; i < m; i++) for (let j = 0; j < n; j++) gaps[i * n + j] = at(x, i) - at(y, j);
	gaps.sort();
	const tail = (1 - confidence) / 2;
	const normal = (m * n) / 2 - zFor(confidence) * Math.sqrt((m * n * (m + n + 1)) / 12);
	const rank = Math.max(1, exact ? rankSumQuantile(tail, m, n) : Math.round(normal));
	return {
		value: sortedQuantile(gaps, 0.5),
		low: at(gaps, rank - 1),
		high: at(gaps, m * n - rank),
		rank
	};
}
