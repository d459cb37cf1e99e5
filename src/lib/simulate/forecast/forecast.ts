import type { CriteriaSet } from '$lib/programme/criteria.ts';
import { at } from '$lib/stats/numeric/at.ts';
import { Slices } from '../slices.ts';
import { backTest, type Checked } from './back-test.ts';
import { differing, fewBeside } from './beside.ts';
import { chancesOf, pastOf } from './chances.ts';
import { type Classes, classesOf } from './classes.ts';
import { comingRounds, type PastRounds } from './past.ts';
import { type Counted, drawn } from './project.ts';
import type { RoundDays } from './scripts.ts';

/** A baseline and a scenario taken through the next rounds, with what the same method says of past ones. */
export interface Forecast {
	rounds: readonly RoundDays[];
	classes: Classes;
	/** `[draw][0 = baseline, 1 = scenario]`. */
	futures: readonly Counted[][];
	checked: readonly Checked[];
	/** By round: people of whom the two sets say something else at it or before. */
	differ: readonly number[];
	/** By set and round: whether criteria a step away differ from it by few people. */
	beside: Readonly<Record<'baseline' | 'scenario', readonly boolean[]>>;
}

/** Fewest past rounds: one to learn from, one to project from, one to compare with. */
export const FEWEST_ROUNDS = 3;
/** Rounds looked ahead to where nobody says otherwise: two years. */
export const USUAL_AHEAD = 4;
const DRAWS = 1000;
/** Of a large company chance is so small that fewer draws say the same. */
const DRAWS_OF_MANY = 300;
const MANY = 2_000;

/** The learning from the past, made once for a company and its published criteria: see `backTest`. */
export interface Learnt {
	past: PastRounds;
	criteria: CriteriaSet;
	checked: readonly Checked[];
}

/** Learns from past rounds and checks the method on them; null where there are too few. */
export async function learn(past: PastRounds, criteria: CriteriaSet, signal?: AbortSignal): Promise<Learnt | null> {
	if (past.moments.length < FEWEST_ROUNDS) return null;
	return { past, criteria, checked: await backTest(criteria, past, new Slices(signal)) };
}

/** Takes two sets of criteria through the next rounds on what past rounds under the published criteria taught. */
export async function forecast(
	{ past, criteria, checked }: Learnt,
	sets: { baseline: CriteriaSet; scenario: CriteriaSet },
	{ ahead, k, signal }: { ahead: number; k: number; signal?: AbortSignal | undefined }
): Promise<Forecast> {
	const slices = new Slices(signal);
	const { moments, now, today } = past;
	const chances = chancesOf(
		criteria,
		moments.slice(1).map((to, index) => pastOf(criteria, at(moments, index), to))
	);
	const rounds = comingRounds(past, ahead);
	const classes = await classesOf(now, [sets.baseline, sets.scenario], rounds, slices);
	const course = { from: today, rounds, levels: sets.baseline.rules.length };
	const draws = classes.people > MANY ? DRAWS_OF_MANY : DRAWS;
	const futures = await drawn(classes, course, chances, { draws, slices });
	const demotion = sets.baseline.allowDemotion !== sets.scenario.allowDemotion;
	const differ = rounds.map((_, round) => (demotion ? classes.people : differing(classes.classes, 0, 1, round)));
	const few = (set: CriteriaSet) => fewBeside({ people: now, set, published: criteria }, rounds, k, slices);
	const beside = { baseline: await few(sets.baseline), scenario: await few(sets.scenario) };
	return { rounds, classes, futures, checked, differ, beside };
}
