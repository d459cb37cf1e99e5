import { gradedLevels, type Level } from '$lib/programme/criteria.ts';
import type { Plan } from '$lib/programme/plan.ts';
import { type Comparison, swapTotal } from '../judge/compare.ts';
import { costChange } from '../results/cost.ts';
import type { Grouping } from '../judge/people.ts';
import { groupStatuses, lowest, selectionRatios } from '../results/selection-ratios.ts';

/** What a search is asked for; several goals are all wanted. */
export type Goal =
	/** Shares of every level among those whom the rules give a level, in order; they add up to 1. */
	| { kind: 'shares'; shares: readonly number[] }
	/** Yearly cost may change by at most this, CNY. */
	| { kind: 'budget'; max: number }
	/** The lowest group's eligible share over the highest's at a level, at least `min`. */
	| { kind: 'ratio'; level: Level; grouping: Grouping; min: number };

/** What no rule set may break: at every level that moves, the least of each group's share over the best one's. */
export interface Floor {
	grouping: Grouping;
	min: number;
}

/** The lowest ratio between groups at any of the levels; null where no two groups compare. */
export function lowestRatio(
	comparison: Comparison,
	levels: readonly Level[],
	grouping: Grouping,
	k: number
): number | null {
	const ratios = levels.flatMap(
		(level) => lowest(selectionRatios(groupStatuses(comparison, level, grouping), 'scenario', k))?.ratio ?? []
	);
	return ratios.length > 0 ? Math.min(...ratios) : null;
}

/** What one rule set leads to, as the goals measure it. */
export interface Measured {
	/** Shares of every level among those who qualify for one; null where nobody does. */
	shares: number[] | null;
	/** CNY a year against the baseline. */
	cost: number;
	/** Lowest selection ratio of each ratio goal, in their order; null where fewer than two groups compare. */
	ratios: (number | null)[];
	/** People who come to qualify for a higher or a lower level than under the baseline. */
	in: number;
	out: number;
	/** How far each goal is missed, 0 = kept, 1 = as far as can be. */
	misses: number[];
}

function qualifyingShares({ qualifying, places, baseline }: Comparison): number[] | null {
	const counts = gradedLevels(baseline.set).map((level) => {
		let people = 0;
		for (let from = 0; from < places; from++) people += qualifying[from * places + level] ?? 0;
		return people;
	});
	const total = counts.reduce((sum, people) => sum + people, 0);
	return total > 0 ? counts.map((people) => people / total) : null;
}

/** Half of what two distributions differ by: the share of people who would have to move. */
const distance = (a: readonly number[], b: readonly number[]): number =>
	a.reduce((sum, share, i) => sum + Math.abs(share - (b[i] ?? 0)), 0) / 2;

/** An overrun of this many CNY counts as half of the worst. */
const BUDGET_SCALE = 50_000;

/** Measures a comparison against the goals. */
export function measure(comparison: Comparison, goals: readonly Goal[], { costs, measurement: { k } }: Plan): Measured {
	const shares = qualifyingShares(comparison);
	const cost = costChange(comparison, costs).total.base;
	const ratios: (number | null)[] = [];
	const misses = goals.map((goal) => {
		if (goal.kind === 'shares') return shares ? distance(shares, goal.shares) : 1;
		if (goal.kind === 'budget') return cost > goal.max ? (cost - goal.max) / (cost - goal.max + BUDGET_SCALE) : 0;
		const ratio = lowestRatio(comparison, [goal.level], goal.grouping, k);
		ratios.push(ratio);
		return ratio === null ? 1 : Math.max(0, goal.min - ratio);
	});
	const total = swapTotal(comparison);
	return { shares, cost, ratios, in: total.in, out: total.out, misses };
}

/** What each of `count` levels has where nobody says otherwise, percent: fewer the higher. */
export const usualShare = (index: number, count: number): number =>
	Math.round((200 * (count - index)) / (count * (count + 1)));
