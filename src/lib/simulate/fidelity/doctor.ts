import type { CriteriaSet } from '$lib/programme/criteria.ts';
import type { Plan } from '$lib/programme/plan.ts';
import type { Estimate } from '$lib/stats/estimate.ts';
import type { Evaluation } from '../judge/evaluate.ts';
import type { Rounds } from '../judge/load-people.ts';
import { Slices } from '../slices.ts';
import { gainOf, peopleBetween, type Repeats, repeatsOf, shareOf } from './gain.ts';
import { type Trial, trialsOf } from './trials.ts';

/** Below this share of past decisions repeated, other answers to the plan's open questions are tried. */
export const DOCTOR_BELOW = 0.95;

/** What other answers come to on the same past decisions. */
export interface Tried extends Trial {
	repeats: Repeats;
	/** Change in the share repeated; its interval allows for as many trials as were made. */
	gain: Estimate;
	/** Engineers of whom a decision comes out otherwise. */
	people: number;
}

/** Everything that was tried, the answers that repeat most first, and which to take. */
export interface Diagnosis {
	set: CriteriaSet;
	now: Repeats;
	/** How many sets of answers were tried. */
	trials: number;
	better: Tried[];
	/** The simplest answers that repeat more beyond noise; null where none do. */
	best: Tried | null;
}

/** More decisions repeated first, then fewer answers changed. */
const order = (a: Tried, b: Tried): number =>
	shareOf(b.repeats) - shareOf(a.repeats) || a.answers.length - b.answers.length;

/** The best single answer, unless a pair repeats more than it beyond noise. */
function bestOf(person: Int32Array, better: readonly Tried[], confidence: number): Tried | null {
	const sure = better.filter(({ gain }) => gain.low > 0);
	const single = sure.find(({ answers }) => answers.length === 1);
	const pair = sure.find(({ answers }) => answers.length === 2);
	if (!single || !pair) return single ?? pair ?? null;
	return gainOf(person, single.repeats, pair.repeats, confidence).low > 0 ? pair : single;
}

/**
 * Tries the other answers to a plan's open questions on every past decision, alone and in pairs. Only those count as
 * better that repeat more decisions both as a share and in number, so that none wins by leaving decisions open.
 */
export async function diagnose(
	rounds: Rounds,
	set: CriteriaSet,
	plan: Pick<Plan, 'levels'>,
	signal?: AbortSignal
): Promise<Diagnosis> {
	const now = repeatsOf(rounds, set).repeats;
	const trials = trialsOf(set, plan);
	const confidence = 1 - 0.05 / Math.max(1, trials.length);
	const better: Tried[] = [];
	let scratch: Evaluation | undefined;
	const slices = new Slices(signal);
	for (const trial of trials) {
		const { repeats, evaluation } = repeatsOf(rounds, trial.set, scratch);
		scratch = evaluation;
		if (shareOf(repeats) > shareOf(now) && repeats.repeated > now.repeated)
			better.push({
				...trial,
				repeats,
				gain: gainOf(rounds.person, now, repeats, confidence),
				people: peopleBetween(rounds.person, now, repeats)
			});
		if (slices.over) await slices.next();
	}
	better.sort(order);
	return { set, now, trials: trials.length, better, best: bestOf(rounds.person, better, confidence) };
}
