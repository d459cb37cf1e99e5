import { bootstrapTwoSamples, percentileInterval, type Resampling } from '../resampling/bootstrap.ts';
import type { Estimate } from '../estimate.ts';

/** A team's sums in one period: of the outcome, and of what it is divided by (tickets, person-years). */
export interface Sums {
	y: number;
	n: number;
}

/** One team in both periods. */
export interface Team {
	before: Sums;
	after: Sums;
}

const pooled = (teams: readonly Team[], when: 'before' | 'after'): number =>
	teams.reduce((s, team) => s + team[when].y, 0) / teams.reduce((s, team) => s + team[when].n, 0);

const change = (teams: readonly Team[], scale: 'difference' | 'ratio'): number => {
	const [before, after] = [pooled(teams, 'before'), pooled(teams, 'after')];
	return scale === 'ratio' ? Math.log(after / before) : after - before;
};

/**
 * Difference in differences of pooled means or rates, (graded after − before) − (others after − before); as a
 * ratio of ratios where `scale` is 'ratio'. Interval: percentile bootstrap of whole teams within each arm. NaN below
 * two teams an arm.
 */
export function differenceInDifferences(
	graded: readonly Team[],
	others: readonly Team[],
	{
		scale = 'difference',
		confidence = 0.95,
		...resampling
	}: { scale?: 'difference' | 'ratio'; confidence?: number } & Resampling = {}
): Estimate & { graded: number; others: number } {
	const back = (x: number): number => (scale === 'ratio' ? Math.exp(x) : x);
	const [own, other] = [change(graded, scale), change(others, scale)];
	const point = { value: back(own - other), graded: back(own), others: back(other) };
	if (graded.length < 2 || others.length < 2) return { ...point, low: NaN, high: NaN };
	const pick = (arm: readonly Team[], drawn: Float64Array): Team[] => Array.from(drawn, (i) => arm[i] as Team);
	const replicates = bootstrapTwoSamples(
		[...graded.keys()],
		[...others.keys()],
		(mine, theirs) => change(pick(graded, mine), scale) - change(pick(others, theirs), scale),
		resampling
	);
	const { low, high } = percentileInterval(replicates, confidence);
	return { ...point, low: back(low), high: back(high) };
}
