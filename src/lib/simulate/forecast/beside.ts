import type { CriteriaSet } from '$lib/programme/criteria.ts';
import { at } from '$lib/stats/numeric/at.ts';
import { evaluate } from '../judge/evaluate.ts';
import type { People } from '../judge/people.ts';
import type { Slices } from '../slices.ts';
import { linesThrough } from '../steps/lines.ts';
import { tellsOfEnough } from '../steps/stops.ts';
import { classesOf, type SameScript } from './classes.ts';
import type { RoundDays, Script } from './scripts.ts';

/** Whether two scripts say the same of every round up to one. */
function alike(a: Script, b: Script, round: number): boolean {
	if (a === b) return true;
	const shown = (value: number): number => {
		const first = value < 0 ? -1 - value : value;
		return first > round ? round + 1 : value;
	};
	const same = (left: Int8Array, right: Int8Array): boolean =>
		left.every((value, place) => shown(value) === shown(at(right, place)));
	return same(a.here, b.here) && same(a.later, b.later);
}

/** People of whom two of the sets compared say something else at a round or before. */
export function differing(classes: readonly SameScript[], one: number, other: number, round: number): number {
	return classes.reduce(
		(sum, { scripts, people }) => (alike(at(scripts, one), at(scripts, other), round) ? sum : sum + people),
		0
	);
}

/**
 * By round: whether criteria a step away, which a reader may look at as well, differ from a set by 1 to k - 1 people,
 * so that both projections together would tell of these. Between two stops a set is told where it says what one of them
 * does.
 */
export async function fewBeside(
	{ people, set, published }: { people: People; set: CriteriaSet; published: CriteriaSet },
	rounds: readonly RoundDays[],
	k: number,
	slices?: Slices
): Promise<boolean[]> {
	const few = rounds.map(() => false);
	for (const { points, own } of linesThrough(evaluate(people, set), published, k)) {
		const others = (own < 0 ? points : points.slice(0, own)).filter(
			({ allowDemotion }) => allowDemotion === set.allowDemotion
		);
		const { classes } = await classesOf(people, [set, ...others], rounds, slices);
		for (const round of rounds.keys()) {
			const counts = others.map((_, place) => differing(classes, 0, place + 1, round));
			const told = counts.every((count) => tellsOfEnough(count, 0, k)) && (own >= 0 || counts.includes(0));
			if (!told) few[round] = true;
		}
	}
	return few;
}
