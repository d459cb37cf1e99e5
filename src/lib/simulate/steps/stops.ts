import type { CriteriaSet, Level } from '$lib/programme/criteria.ts';
import { at } from '$lib/stats/numeric/at.ts';
import type { Evaluation } from '../judge/evaluate.ts';
import { type NumericPart, ruleOf, thresholdOf, unitOf } from '../judge/rule-parts.ts';
import { sweep, thresholdsFor } from '../judge/sweep.ts';

/** More stops than these can't be told apart on a slider. */
const MOST_STOPS = 40;
/** Round numbers come before others, so that they are the ones to stop at. */
const round = [100, 50, 10, 5, 2, 1] as const;
/** Between these a stop is of use only where somebody changes. */
const COARSE = round.indexOf(5);
/** Finer than this nobody moves a threshold over a range. */
const MOST_CANDIDATES = 1_000;

const stepsIn = (part: NumericPart): number => (part === 'csat' ? 1 / unitOf(part) : 1);

const rank = (steps: number): number => {
	const found = round.findIndex((step) => steps % step === 0);
	return found < 0 ? round.length : found;
};

/** Whole units over the range that people show, and what is not whole of `also`. */
function candidates(evaluation: Evaluation, level: Level, part: NumericPart, also: readonly number[]): Float64Array {
	const grid = thresholdsFor(evaluation, level, part, also);
	const scale = stepsIn(part);
	const [first, last] = [at(grid, 0), at(grid, grid.length - 1)].map((end) => Math.round(end * scale));
	const [from, to] = [Math.max(0, first ?? 0), last ?? 0];
	if (to - from > MOST_CANDIDATES) return grid.filter((threshold) => threshold >= 0);
	const units = Array.from({ length: to - from + 1 }, (_, step) => (from + step) / scale);
	return Float64Array.from(new Set([...units, ...also])).sort();
}

/** True of a difference that tells of nobody, or of enough. */
export const tellsOfEnough = (one: number, other: number, k: number): boolean =>
	one === other || Math.abs(one - other) >= k;

/**
 * Thresholds of a part at which a reader may stop, in the order in which they were chosen: the published one, then
 * round ones first. Between any two of them either nobody comes to reach the level or leaves it, or at least k people
 * do, all else as in the evaluation. Where the threshold stands now does not matter, so that every reader has the same.
 */
export function stopsOf(
	evaluation: Evaluation,
	published: CriteriaSet,
	{ level, part }: { level: Level; part: NumericPart },
	k: number,
	most = MOST_STOPS
): number[] {
	const own = thresholdOf(ruleOf(published, level), part);
	const grid = candidates(evaluation, level, part, [0, own]);
	const { eligible } = sweep(evaluation, level, part, grid);
	const ranks = Array.from(grid, (threshold) => rank(Math.round(threshold * stepsIn(part) * 100) / 100));
	const order = [...grid.keys()].sort(
		(a, b) => Number(at(grid, b) === own) - Number(at(grid, a) === own) || at(ranks, a) - at(ranks, b) || a - b
	);
	const stops: number[] = [];
	for (const place of order) {
		if (stops.length === most) break;
		const fine = at(ranks, place) > COARSE;
		const people = at(eligible, place);
		const fits = stops.every((stop) => tellsOfEnough(at(eligible, stop), people, k));
		if (fits && !(fine && stops.some((stop) => at(eligible, stop) === people))) stops.push(place);
	}
	return stops.map((place) => at(grid, place));
}

/** The stop that comes next from where a threshold stands towards where the reader moves it. */
export function stopTowards(stops: readonly number[], from: number, wanted: number): number {
	const nearest = [...stops].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b);
	const beyond = nearest.filter((stop) => (wanted > from ? stop > from : stop < from));
	return beyond[0] ?? nearest[0] ?? wanted;
}
