import type { CriteriaSet } from '$lib/programme/criteria.ts';
import { at } from '$lib/stats/numeric/at.ts';
import { ascending, mean } from '$lib/stats/numeric/descriptive.ts';
import type { Slices } from '../slices.ts';
import { chancesOf, type Moment, pastOf } from './chances.ts';
import { classesOf } from './classes.ts';
import { drawn } from './project.ts';
import type { PastRounds } from './past.ts';

/** The share of possible futures that a band holds. */
export const BAND = 0.8;

/** Mean and band of drawn counts: whole people, so that at least the share of `BAND` lies in it. */
export function bandOf(values: readonly number[]): { value: number; low: number; high: number } {
	const sorted = ascending(values);
	const end = (1 - BAND) / 2;
	const low = at(sorted, Math.floor(end * (sorted.length - 1)));
	const high = at(sorted, Math.ceil((1 - end) * (sorted.length - 1)));
	return { value: mean(sorted), low, high };
}

/** One past count beside what would have been projected for it from an earlier round. */
export interface Checked {
	from: string;
	to: string;
	/** Level, or one above the highest for those who left. */
	place: number;
	value: number;
	low: number;
	high: number;
	actual: number;
}

const DRAWS = 400;

/** Where the people of one moment stand at another. */
function actualAt(set: CriteriaSet, from: Moment, to: Moment): number[] {
	const levels = set.rules.length;
	const now = new Map(to.people.ids.map((id, i) => [id, at(to.people.level, i)]));
	const counts = Array.from({ length: levels + 2 }, () => 0);
	for (let i = 0; i < from.people.size; i++) {
		if (at(from.people.level, i) < 0) continue;
		const level = now.get(at(from.people.ids, i));
		const place = level === undefined || level < 0 ? levels + 1 : level;
		counts[place] = at(counts, place) + 1;
	}
	return counts;
}

/**
 * What would have been projected from every past round that had one before it to learn from, knowing only what was
 * known then, beside what came. Counts that could come out in one way only are left out.
 */
export async function backTest(set: CriteriaSet, { moments }: Pick<PastRounds, 'moments'>, slices?: Slices) {
	const past = moments.slice(1).map((to, index) => pastOf(set, at(moments, index), to));
	const checked: Checked[] = [];
	for (let origin = 1; origin < moments.length - 1; origin++) {
		const from = at(moments, origin);
		const ahead = moments.slice(origin + 1);
		const rounds = ahead.map(({ days }) => days);
		const classes = await classesOf(from.people, [set], rounds, slices);
		const course = { from: from.days.effect, rounds, levels: set.rules.length };
		const futures = await drawn(classes, course, chancesOf(set, past.slice(0, origin)), { draws: DRAWS, slices });
		for (const [step, to] of ahead.entries()) {
			for (const [place, actual] of actualAt(set, from, to).entries()) {
				const band = bandOf(futures.map(([only]) => at(at(only?.after ?? [], step), place)));
				if (band.low < band.high || band.low !== actual)
					checked.push({ from: from.round, to: to.round, place, ...band, actual });
			}
		}
	}
	return checked;
}

/** Whether a past count lies in its band. */
export const inside = ({ low, high, actual }: Checked): boolean => actual >= low && actual <= high;
