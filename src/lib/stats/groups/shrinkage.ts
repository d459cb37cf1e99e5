import { zFor } from '../distributions/distributions.ts';
import type { Estimate, Interval } from '../estimate.ts';

/** One supervisor's (team's) values: how many, their mean and their sum of squares about it. */
export interface GroupMean {
	n: number;
	mean: number;
	sumOfSquares: number;
}

/** A group's mean drawn towards the overall mean. */
export interface Shrunk extends Estimate {
	se: number;
	/** Weight on the group's own mean, τ²/(τ² + σ²/n). */
	weight: number;
}

/** All groups with what they were shrunk by. */
export interface Shrinkage {
	groups: Shrunk[];
	overall: number;
	/** Variance between groups by the method of moments; 0 where they differ no more than chance. */
	betweenVariance: number;
	/** Pooled variance within groups. */
	withinVariance: number;
}

/**
 * Empirical-Bayes means: μ + w(ȳ − μ), w = τ²/(τ² + σ²/n), σ² pooled within, τ² by the method of moments
 * (DerSimonian & Laird 1986; Efron & Morris 1975). The interval leaves out the doubt in τ² itself.
 */
export function shrinkMeans(groups: readonly GroupMean[], confidence = 0.95): Shrinkage {
	const total = (f: (group: GroupMean) => number): number => groups.reduce((s, group) => s + f(group), 0);
	const withinVariance = total((g) => g.sumOfSquares) / (total((g) => g.n) - groups.length);
	const precision = (g: GroupMean): number => g.n / withinVariance;
	const sum = total(precision);
	const fixed = total((g) => precision(g) * g.mean) / sum;
	const excess = total((g) => precision(g) * (g.mean - fixed) ** 2) - (groups.length - 1);
	const moment = excess / (sum - total((g) => precision(g) ** 2) / sum);
	const betweenVariance = groups.length > 1 && Number.isFinite(moment) ? Math.max(0, moment) : 0;
	const random = (g: GroupMean): number => 1 / (betweenVariance + withinVariance / g.n);
	const overall = total((g) => random(g) * g.mean) / total(random);
	const z = zFor(confidence);
	const shrunk = groups.map((g) => {
		const weight = betweenVariance * random(g);
		const value = overall + weight * (g.mean - overall);
		const se = Math.sqrt((weight * withinVariance) / g.n);
		return { value, low: value - z * se, high: value + z * se, se, weight };
	});
	return { groups: shrunk, overall, betweenVariance, withinVariance };
}

/** Share of all variance that lies between groups, one-way ICC1 = (MSB − MSW)/(MSB + (n₀ − 1)MSW). */
export function betweenShare(groups: readonly GroupMean[]): number {
	const n = groups.reduce((s, g) => s + g.n, 0);
	const centre = groups.reduce((s, g) => s + g.n * g.mean, 0) / n;
	const between = groups.reduce((s, g) => s + g.n * (g.mean - centre) ** 2, 0) / (groups.length - 1);
	const within = groups.reduce((s, g) => s + g.sumOfSquares, 0) / (n - groups.length);
	const size = (n - groups.reduce((s, g) => s + g.n ** 2, 0) / n) / (groups.length - 1);
	return (between - within) / (between + (size - 1) * within);
}

/** Funnel limits about an overall mean for a group of n values with standard deviation sd (Spiegelhalter 2005). */
export function funnelMean(overall: number, sd: number, n: number, confidence: number): Interval {
	const half = (zFor(confidence) * sd) / Math.sqrt(n);
	return { low: overall - half, high: overall + half };
}

/** Funnel limits about an overall share for a group of n: p ± z√(p(1 − p)/n), kept within 0 to 1. */
export function funnelProportion(overall: number, n: number, confidence: number): Interval {
	const { low, high } = funnelMean(overall, Math.sqrt(overall * (1 - overall)), n, confidence);
	return { low: Math.max(0, low), high: Math.min(1, high) };
}
