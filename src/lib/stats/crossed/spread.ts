import { tFor } from '../distributions/distributions.ts';
import type { Interval } from '../estimate.ts';
import { clusterPart } from './clusters.ts';
import type { InfluenceCells } from './influence-cells.ts';
import { monthPart, type MonthPart } from './months.ts';
import type { Pairing } from './pairing.ts';
import { teamPart, type TeamPart } from './teams.ts';
import { at as itemAt } from '../numeric/at.ts';

/** Fewer engineers of equal work than this give no interval. */
export const FEWEST_ENGINEERS = 3;

/** How uncertain a value is where engineers, months and teams are all drawn. */
export interface Spread {
	/** NaN where too few engineers do the work. */
	se: number;
	df: number;
	engineers: number;
	/** Engineers of equal work that would be as many. */
	effective: number;
	pairing: Pairing;
	/** Shares of the variance that months and teams bring. */
	monthShare: number;
	teamShare: number;
	autocorrelation: number;
}

/** Sum of squares of a window's shares of work by month: what a month's own move weighs in the value. */
function monthWeight({ months, month, share }: InfluenceCells): number {
	const sums = new Float64Array(months.count);
	for (let i = 0; i < share.length; i++) {
		const at = itemAt(month, i) - months.first;
		sums[at] = itemAt(sums, at) + itemAt(share, i);
	}
	return sums.reduce((total, one) => total + one ** 2, 0);
}

interface Parts {
	own: readonly InfluenceCells[];
	months: MonthPart;
	teams: TeamPart;
	/** Shares of the moves of months and teams that are this value's. */
	monthWeight: number;
	teamWeight: number;
}

/** Sum of the parts, with Satterthwaite's degrees of freedom. */
function combine({ own, months, teams, monthWeight: weight, teamWeight }: Parts): Spread {
	const engineers = clusterPart(own);
	const [byMonth, byTeam] = [months.variance * weight, teams.variance * teamWeight];
	const variance = engineers.variance + byMonth + byTeam;
	const satterthwaite =
		variance ** 2 / (engineers.variance ** 2 / engineers.df + byMonth ** 2 / months.df + byTeam ** 2 / teams.df);
	// Where nothing differs at all there is nothing to weigh.
	const df = variance > 0 ? satterthwaite : engineers.df;
	const refused = !(engineers.effective >= FEWEST_ENGINEERS);
	return {
		se: refused ? NaN : Math.sqrt(variance),
		df: Math.max(1, df),
		engineers: engineers.count,
		effective: engineers.effective,
		pairing: months.pairing,
		monthShare: variance > 0 ? byMonth / variance : 0,
		teamShare: variance > 0 ? byTeam / variance : 0,
		autocorrelation: months.autocorrelation
	};
}

/** Teams' own moves, learned where both windows know their teams. */
function teamsOf(windows: readonly InfluenceCells[]): TeamPart {
	const known = windows.length > 1 && windows.every(({ team }) => team !== undefined);
	return known
		? teamPart(windows, clusterPart(windows).variance, ({ team = [] }) => team)
		: { variance: 0, df: Infinity };
}

/**
 * Spread of a change between two windows; the influences of both are those on the compared value itself, so that the
 * later window's less the earlier one's sum to it.
 */
export function spreadOfChange(after: InfluenceCells, before: InfluenceCells): Spread {
	const own = [after, before];
	return combine({ own, months: monthPart(own), teams: teamsOf(own), monthWeight: 1, teamWeight: 1 });
}

/**
 * Spread of one window's value. How months and teams move is learned from both windows where there is `other` (its
 * influences on the same scale and of opposite sign, so that a season cancels), and weighed by this window's months.
 */
export function spreadOfWindow(own: InfluenceCells, other: InfluenceCells | null): Spread {
	const none = { variance: 0, df: Infinity };
	if (!other) return combine({ own: [own], months: monthPart([own]), teams: none, monthWeight: 1, teamWeight: 0 });
	const [mine, theirs] = [monthWeight(own), monthWeight(other)];
	const both = [own, other];
	return combine({
		own: [own],
		months: monthPart(both),
		teams: teamsOf(both),
		monthWeight: mine / (mine + theirs),
		teamWeight: 0.5
	});
}

/** value ± t·se. */
export function intervalOf(value: number, { se, df }: Pick<Spread, 'se' | 'df'>, confidence = 0.95): Interval {
	const half = tFor(confidence, df) * se;
	return { low: value - half, high: value + half };
}

/** exp(ln value ± t·se), se being that of ln value. */
export function logIntervalOf(value: number, spread: Pick<Spread, 'se' | 'df'>, confidence = 0.95): Interval {
	const { low, high } = intervalOf(Math.log(value), spread, confidence);
	return { low: Math.exp(low), high: Math.exp(high) };
}

/** Interval of a share on the logit scale, se being that of the share itself; NaN at 0 and 1. */
export function logitIntervalOf(share: number, { se, df }: Pick<Spread, 'se' | 'df'>, confidence = 0.95): Interval {
	const { low, high } = intervalOf(Math.log(share / (1 - share)), { se: se / (share * (1 - share)), df }, confidence);
	const back = (x: number): number => 1 / (1 + Math.exp(-x));
	return { low: back(low), high: back(high) };
}
