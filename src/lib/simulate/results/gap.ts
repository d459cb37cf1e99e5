import { noteOf } from '$lib/metrics/note.ts';
import type { Note } from '$lib/metrics/result.ts';
import type { Level } from '$lib/programme/criteria.ts';
import { zFor } from '$lib/stats/distributions/distributions.ts';
import type { Comparison } from '../judge/compare.ts';
import { MET, UNMET } from '../judge/evaluate.ts';
import type { Grouping } from '../judge/people.ts';
import { unseenChanges } from './selection.ts';
import { groupStatuses, type GroupStatuses, SMALLEST_SHARE } from './selection-ratios.ts';

/** Groups whose gap a scenario may not widen unsaid. */
const watched = ['region', 'department', 'gender', 'age_band'] as const satisfies readonly Grouping[];

/** How the share who qualify changes in a group, on the same people before and after. */
export interface RateChange {
	before: number;
	after: number;
	/**
	 * after − before, and its variance for paired shares (b + c − (b − c)²/n)/n² (Newcombe 1998c, method 1).
	 */
	change: number;
	variance: number;
	people: number;
}

/** Of those who can be judged on both sides. */
export function rateChange({ counts }: Pick<GroupStatuses, 'counts'>): RateChange {
	const at = (from: number, to: number): number => counts[from * 3 + to] ?? 0;
	const decided = [UNMET, MET];
	const known = decided.flatMap((from) => decided.map((to) => at(from, to)));
	const people = known.reduce((sum, count) => sum + count, 0);
	const [lost, won, kept] = [at(MET, UNMET), at(UNMET, MET), at(MET, MET)];
	const change = (won - lost) / people;
	return {
		before: (kept + lost) / people,
		after: (kept + won) / people,
		change,
		variance: (won + lost - people * change ** 2) / people ** 2,
		people
	};
}

/** A gap between two groups that a scenario widens beyond noise. */
interface Gap {
	grouping: Grouping;
	low: string;
	high: string;
	before: number;
	after: number;
	/** The least by which it grows, at the confidence asked for. */
	least: number;
}

/** The gap between the highest and the lowest group under a scenario, where it has grown between the same two. */
function gapOf(comparison: Comparison, level: Level, grouping: Grouping, k: number): Gap | null {
	const groups = groupStatuses(comparison, level, grouping);
	const rated = groups.flatMap(({ group, counts }) => (group === null ? [] : [{ group, ...rateChange({ counts }) }]));
	const everybody = rated.reduce((sum, { people }) => sum + people, 0);
	const ordered = rated
		.filter(({ people }) => people >= k && people >= SMALLEST_SHARE * everybody)
		.sort((a, b) => a.after - b.after);
	const hidden = unseenChanges(groups, k);
	const [low, high] = [ordered[0], ordered.at(-1)];
	if (!low || !high || low === high || hidden.has(low.group) || hidden.has(high.group)) return null;
	const pairs = (ordered.length * (ordered.length - 1)) / 2;
	const z = zFor(1 - 0.05 / (pairs * watched.length));
	const [before, after] = [high.before - low.before, high.after - low.after];
	// Where the two have changed places only what goes beyond the old gap counts.
	const least = after - Math.abs(before) - z * Math.sqrt(high.variance + low.variance);
	if (!(least > 0)) return null;
	return { grouping, low: low.group, high: high.group, before, after, least };
}

/** Says which gap a scenario widens most beyond noise, allowing for every pair and grouping looked at; none else. */
export function widenedGap(comparison: Comparison, level: Level, k: number): Note[] {
	const [widest] = watched
		.flatMap((grouping) => gapOf(comparison, level, grouping, k) ?? [])
		.sort((a, b) => b.least - a.least);
	if (!widest) return [];
	const { grouping, low, high, before, after } = widest;
	return [noteOf('gap_widens', { grouping, low, high, before, after })];
}
