import { holm } from '$lib/stats/counts/holm.ts';
import type { Level } from '$lib/programme/criteria.ts';
import { percentileInterval } from '$lib/stats/resampling/bootstrap.ts';
import { koopman, type Share, sharesDiffer } from '$lib/stats/counts/proportions.ts';
import { mulberry32 } from '$lib/stats/numeric/random.ts';
import type { Comparison } from '../judge/compare.ts';
import { type Side, sides } from './eligible.ts';
import { judgedAt, MET, UNKNOWN } from '../judge/evaluate.ts';
import type { Grouping } from '../judge/people.ts';
import { redraw } from './redraw.ts';
import { at as itemAt } from '$lib/stats/numeric/at.ts';

export const flags = ['fine', 'watch', 'investigate', 'too_small', 'reference'] as const;
export type Flag = (typeof flags)[number];

/** A group at one level: 3 × 3 counts, baseline status by scenario status. */
export interface GroupStatuses {
	group: string | null;
	counts: Int32Array;
}

/** One group's selection under one set of criteria; the ratio is to the highest group's rate. */
export interface Selection extends Share {
	group: string | null;
	unknown: number;
	ratio: number | null;
	low: number | null;
	high: number | null;
	p: number | null;
	flag: Flag;
}

/** Crosses the statuses of a level by group in one pass; the unknown group comes last. */
export function groupStatuses(
	{ people, baseline, scenario }: Comparison,
	level: Level,
	grouping: Grouping
): GroupStatuses[] {
	const { codes, labels } = people.groups[grouping];
	const [before, after] = [judgedAt(baseline, level).status, judgedAt(scenario, level).status];
	const all = new Int32Array((labels.length + 1) * 9);
	for (let i = 0; i < codes.length; i++) {
		const place = (itemAt(codes, i) + 1) * 9 + itemAt(before, i) * 3 + itemAt(after, i);
		all[place] = itemAt(all, place) + 1;
	}
	const order = [...labels.keys()].map((code) => code + 1);
	return [...order, 0]
		.map((place) => ({ group: labels[place - 1] ?? null, counts: all.subarray(place * 9, place * 9 + 9) }))
		.filter(({ counts }) => counts.some((count) => count > 0));
}

/** Met and known people of a group on one side. */
export function shareOf(counts: ArrayLike<number>, side: Side): Share & { unknown: number } {
	const share = { hits: 0, total: 0, unknown: 0 };
	for (let place = 0; place < 9; place++) {
		const status = side === 'baseline' ? Math.floor(place / 3) : place % 3;
		const people = counts[place] ?? 0;
		if (status === UNKNOWN) share.unknown += people;
		else share.total += people;
		if (status === MET) share.hits += people;
	}
	return share;
}

export const FOUR_FIFTHS = 0.8;
/** Groups of a smaller share of everybody are not compared. */
export const SMALLEST_SHARE = 0.02;

function flagOf(ratio: number, p: number): Selection['flag'] {
	if (ratio >= FOUR_FIFTHS) return 'fine';
	return p < 0.05 ? 'investigate' : 'watch';
}

/**
 * Four-fifths rule with Fisher's exact test, adjusted by Holm, against the highest group; groups under k people or 2
 * % are not compared.
 */
export function selectionRatios(groups: readonly GroupStatuses[], side: Side, k: number): Selection[] {
	const shares = groups.map(({ group, counts }) => ({ group, ...shareOf(counts, side) }));
	const all = shares.reduce((sum, { total }) => sum + total, 0);
	const comparable = shares.filter(
		({ group, total }) => group !== null && total >= k && total >= SMALLEST_SHARE * all
	);
	const [best] = [...comparable].sort((a, b) => b.hits / b.total - a.hits / a.total);
	const compared = shares.map((share): Selection => {
		const none = { ...share, ratio: null, low: null, high: null, p: null };
		if (!best || best.hits === 0 || comparable.length < 2 || !comparable.includes(share))
			return { ...none, flag: 'too_small' };
		if (share === best) return { ...none, ratio: 1, flag: 'reference' };
		const { value: ratio, low, high } = koopman(share, best);
		return { ...share, ratio, low, high, p: sharesDiffer(share, best), flag: 'fine' };
	});
	const adjusted = holm(compared.map(({ p }) => p));
	return compared.map((one, i): Selection => {
		const p = adjusted[i] ?? null;
		return p === null || one.ratio === null ? one : { ...one, p, flag: flagOf(one.ratio, p) };
	});
}

/** The lowest compared group, null where fewer than two can be compared. */
export function lowest(selections: readonly Selection[]): Selection | null {
	const [worst] = selections.filter(({ ratio }) => ratio !== null).sort((a, b) => (a.ratio ?? 1) - (b.ratio ?? 1));
	return worst ?? null;
}

/** Change of a group's ratio from baseline to scenario, by resampling people within groups. */
export interface RatioChange {
	group: string | null;
	change: number;
	low: number | null;
	high: number | null;
}

interface Ratios {
	before: number;
	after: number;
}

function ratiosOf(own: ArrayLike<number>, bestBefore: ArrayLike<number>, bestAfter: ArrayLike<number>): Ratios {
	const ratio = (side: Side, best: ArrayLike<number>): number => {
		const [group, top] = [shareOf(own, side), shareOf(best, side)];
		return group.hits / group.total / (top.hits / top.total);
	};
	return { before: ratio('baseline', bestBefore), after: ratio('scenario', bestAfter) };
}

const SEED = 20_260_601;

/** How the ratios of the compared groups change, with percentile intervals; the highest groups are those observed. */
export function ratioChanges(groups: readonly GroupStatuses[], k: number, draws = 1000): RatioChange[] {
	const [before, after] = sides.map((side) => selectionRatios(groups, side, k)) as [Selection[], Selection[]];
	const [top, topAfter] = [before, after].map((side) => side.findIndex(({ flag }) => flag === 'reference')) as [
		number,
		number
	];
	if (top < 0 || topAfter < 0) return [];
	const compared = groups.flatMap((_, index) =>
		before[index]?.ratio != null && after[index]?.ratio != null ? [index] : []
	);
	const random = mulberry32(SEED);
	const change = (counts: readonly ArrayLike<number>[], index: number): number => {
		const ratios = ratiosOf(counts[index] ?? [], counts[top] ?? [], counts[topAfter] ?? []);
		return ratios.after - ratios.before;
	};
	const resamples = Array.from({ length: draws }, () => groups.map(({ counts }) => redraw(counts, random)));
	return compared.map((index) => {
		const replicates = resamples.map((counts) => change(counts, index)).filter(Number.isFinite);
		const interval = replicates.length > draws / 2 ? percentileInterval(replicates) : { low: null, high: null };
		return {
			group: groups[index]?.group ?? null,
			change: change(
				groups.map(({ counts }) => counts),
				index
			),
			low: interval.low,
			high: interval.high
		};
	});
}
