import {
	betaIsf,
	betaQuantile,
	chiSquareSf,
	hypergeometricPmf,
	normalSf,
	zFor
} from '../distributions/distributions.ts';
import type { Estimate, Interval } from '../estimate.ts';
import { bisect } from '../numeric/root-finding.ts';

/** `hits` out of `total`. */
export interface Share {
	hits: number;
	total: number;
}

const of = ({ hits, total }: Share): number => hits / total;
const NOTHING: Interval = { low: NaN, high: NaN };

/** Wilson's score interval for one proportion (Wilson 1927). */
export function wilson(share: Share, confidence = 0.95): Estimate {
	const { hits, total } = share;
	if (!(total > 0)) return { value: NaN, ...NOTHING };
	const z = zFor(confidence);
	const p = hits / total;
	const centre = p + (z * z) / (2 * total);
	const spread = z * Math.sqrt((p * (1 - p)) / total + (z * z) / (4 * total * total));
	const scale = 1 + (z * z) / total;
	return {
		value: p,
		low: hits === 0 ? 0 : (centre - spread) / scale,
		high: hits === total ? 1 : (centre + spread) / scale
	};
}

/** Exact interval for one proportion from beta quantiles (Clopper & Pearson 1934). */
export function clopperPearson({ hits, total }: Share, confidence = 0.95): Estimate {
	const tail = (1 - confidence) / 2;
	return {
		value: hits / total,
		low: hits === 0 ? 0 : betaQuantile(tail, hits, total - hits + 1),
		high: hits === total ? 1 : betaIsf(tail, hits + 1, total - hits)
	};
}

/** Difference a − b of two proportions with the hybrid score interval (Newcombe 1998b, method 10). */
export function newcombe(a: Share, b: Share, confidence = 0.95): Estimate {
	const [first, second] = [wilson(a, confidence), wilson(b, confidence)];
	const value = first.value - second.value;
	return {
		value,
		low: value - Math.hypot(first.value - first.low, second.high - second.value),
		high: value + Math.hypot(first.high - first.value, second.value - second.low)
	};
}

/** Ratio a ÷ b of two proportions with the log interval (Katz 1978); needs a hit in both. */
export function katz(a: Share, b: Share, confidence = 0.95): Estimate {
	const value = of(a) / of(b);
	if (a.hits === 0 || b.hits === 0) return { value, ...NOTHING };
	const half = zFor(confidence) * Math.sqrt(1 / a.hits - 1 / a.total + 1 / b.hits - 1 / b.total);
	return { value, low: value * Math.exp(-half), high: value * Math.exp(half) };
}

/** Signed score statistic of H₀: p₁/p₂ = ratio, with the restricted maximum-likelihood proportions. */
function koopmanScore(a: Share, b: Share, ratio: number): number {
	const n = a.total + b.total;
	const hits = a.hits + b.hits;
	const half = a.total * ratio + a.hits + b.total + b.hits * ratio;
	// The stable root of nθp² − half·p + hits = 0.
	const p2 = (2 * hits) / (half + Math.sqrt(Math.max(0, half * half - 4 * n * ratio * hits)));
	const p1 = ratio * p2;
	const variance = (p1 * (1 - p1)) / a.total + (ratio * ratio * p2 * (1 - p2)) / b.total;
	const distance = of(a) - ratio * of(b);
	return distance === 0 ? 0 : distance / Math.sqrt(variance);
}

/** Ratio a ÷ b of two proportions with the score interval (Koopman 1984; Miettinen & Nurminen 1985). */
export function koopman(a: Share, b: Share, confidence = 0.95): Estimate {
	const value = of(a) / of(b);
	if (a.hits + b.hits === 0 || !(a.total > 0) || !(b.total > 0)) return { value: NaN, low: 0, high: Infinity };
	const z = zFor(confidence);
	const limit = (target: number): number =>
		Math.exp(bisect((logRatio) => koopmanScore(a, b, Math.exp(logRatio)) - target, -40, 40));
	return { value, low: a.hits === 0 ? 0 : limit(z), high: b.hits === 0 ? Infinity : limit(-z) };
}

/** Ratio a ÷ b from the two Wilson intervals (MOVER-R, Donner & Zou 2012). */
export function moverR(a: Share, b: Share, confidence = 0.95): Estimate {
	const [first, second] = [wilson(a, confidence), wilson(b, confidence)];
	const product = first.value * second.value;
	const limit = (own: number, other: number, sign: 1 | -1): number => {
		const scale = other * (2 * second.value - other);
		return (product + sign * Math.sqrt(product ** 2 - own * (2 * first.value - own) * scale)) / scale;
	};
	return {
		value: first.value / second.value,
		low: limit(first.low, second.high, -1),
		high: second.low === 0 ? Infinity : limit(first.high, second.low, 1)
	};
}

/** Pooled two-sample z test of equal proportions, (p₁ − p₂)/√(p̄(1 − p̄)(1/n₁ + 1/n₂)). */
export function twoProportionZ(a: Share, b: Share): { z: number; p: number; pGreater: number } {
	const pooled = (a.hits + b.hits) / (a.total + b.total);
	const z = (of(a) - of(b)) / Math.sqrt(pooled * (1 - pooled) * (1 / a.total + 1 / b.total));
	return { z, p: 2 * normalSf(Math.abs(z)), pGreater: normalSf(z) };
}

/** Pearson's chi-square test that k proportions are equal. */
export function equalProportions(shares: readonly Share[]): { chiSquare: number; df: number; p: number } {
	const hits = shares.reduce((n, share) => n + share.hits, 0);
	const total = shares.reduce((n, share) => n + share.total, 0);
	const pooled = hits / total;
	const chiSquare = shares.reduce(
		(x, share) => x + (share.hits - share.total * pooled) ** 2 / (share.total * pooled * (1 - pooled)),
		0
	);
	const df = shares.length - 1;
	return { chiSquare, df, p: chiSquareSf(chiSquare, df) };
}

/**
 * The place where a yes/no question that is no up to somewhere and yes from there on turns to yes; `to` where it never
 * does.
 */
function turn(from: number, to: number, yes: (k: number) => boolean): number {
	let [low, high] = [from, to];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (yes(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

/**
 * Fisher's exact two-sided p: the probability of every table, margins fixed, no likelier than the observed one. Tables
 * get less likely away from the likeliest one on both sides, so that only the two ends are summed.
 */
export function fisherExact(a: Share, b: Share): { p: number } {
	const drawn = a.hits + b.hits;
	const mass = (k: number): number => hypergeometricPmf(k, a.total, b.total, drawn);
	// Ties in exact arithmetic differ in the last digits here.
	const bound = mass(a.hits) * (1 + 1e-7);
	const [first, last] = [Math.max(0, drawn - b.total), Math.min(a.total, drawn)];
	const likeliest = Math.floor(((drawn + 1) * (a.total + 1)) / (a.total + b.total + 2));
	const lowEnd = turn(first, likeliest, (k) => mass(k) > bound) - 1;
	const highEnd = turn(Math.max(likeliest, lowEnd + 1), last + 1, (k) => mass(k) <= bound);
	let p = 0;
	for (const [from, step] of [
		[lowEnd, -1],
		[highEnd, 1]
	] as const) {
		for (let k = from; k >= first && k <= last; k += step) {
			const one = mass(k);
			p += one;
			if (one < (p * Number.EPSILON) / 16) break;
		}
	}
	return { p: Math.min(1, p) };
}

/** Above this many people Fisher's test takes longer than a frame and the normal test says the same. */
const LARGE = 5_000;

/** Whether two shares differ, as a two-sided p: exact where they are of few enough people. */
export const sharesDiffer = (a: Share, b: Share): number =>
	a.total + b.total > LARGE ? twoProportionZ(a, b).p : fisherExact(a, b).p;
