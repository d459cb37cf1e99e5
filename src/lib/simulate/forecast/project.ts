import { at } from '$lib/stats/numeric/at.ts';
import { mulberry32 } from '$lib/stats/numeric/random.ts';
import { binomialDraw } from '$lib/stats/resampling/draws.ts';
import { type Chances, drawnFuture, type Future } from './chances.ts';
import type { Classes, SameScript } from './classes.ts';
import type { RoundDays, Said } from './scripts.ts';
import type { Slices } from '../slices.ts';

const DAYS_A_YEAR = 365.25;

/** People after each round by level, then those who have left; and how many were put forward at each round. */
export interface Counted {
	/** `[round][level]`; the last place is those who left. */
	after: number[][];
	forward: number[];
}

const emptyCount = (rounds: number, levels: number): Counted => ({
	after: Array.from({ length: rounds }, () => Array.from({ length: levels + 2 }, () => 0)),
	forward: Array.from({ length: rounds }, () => 0)
});

/** How many of `n` with a chance: drawn, or as many as are to be expected. */
type Thin = (n: number, chance: number) => number;

interface Course {
	/** Day from which time runs, and the coming rounds. */
	from: number;
	rounds: readonly RoundDays[];
	levels: number;
}

/** What becomes of those who rise. */
interface Rise {
	level: number;
	round: number;
	future: Future;
	thin: Thin;
	enter: (to: number, count: number) => void;
}

/** Parts those who rise by the level that they come to: the one said where the rule is met, else as in past rounds. */
function enterAll(rises: number, { status, target }: Said, { level, round, future, thin, enter }: Rise): void {
	const said = status === 'met' ? thin(rises, future.asSaid) : 0;
	if (said > 0) enter(target, said);
	let [rest, share] = [rises - said, 1];
	for (const [to, own] of future.reached(level, round).entries()) {
		if (rest <= 0 || own <= 0) continue;
		const count = share - own < 1e-12 ? rest : thin(rest, Math.min(1, own / share));
		if (count > 0) enter(to, count);
		rest -= count;
		share -= own;
	}
}

/** Takes one class through every round and adds what becomes of it to the counts. */
function walk(
	{ held, people, scripts }: SameScript,
	set: number,
	{ readers }: Classes,
	{ from, rounds, levels }: Course,
	{ future, thin, into }: { future: Future; thin: Thin; into: readonly Counted[] }
): void {
	const [script, reader] = [at(scripts, set), at(readers, set)];
	/** By level and by the round in which it was entered, from -1. */
	const width = rounds.length + 1;
	let [states, gone, before] = [new Float64Array((levels + 1) * width), 0, from];
	states[held * width] = people;
	for (const [round, { effect }] of rounds.entries()) {
		const next = new Float64Array(states.length);
		const years = Math.max(0, effect - before) / DAYS_A_YEAR;
		before = effect;
		for (let place = 0; place < states.length; place++) {
			const there = at(states, place);
			if (there === 0) continue;
			const [level, since] = [Math.floor(place / width), (place % width) - 1];
			const left = thin(there, future.leave(level, round, years));
			gone += left;
			const stays = there - left;
			const enter = (to: number, count: number): void => {
				const entry = to * width + round + 1;
				next[entry] = at(next, entry) + count;
			};
			const said = reader.said(script, level, since, round);
			if (said.falls) {
				enter(reader.fallsTo(script, level, round), stays);
				continue;
			}
			const rises = level < levels ? thin(stays, future.rise(said.status, level, round)) : 0;
			if (level < levels && said.status === 'met')
				for (const one of into) one.forward[round] = at(one.forward, round) + stays;
			if (rises > 0) enterAll(rises, said, { level, round, future, thin, enter });
			next[place] = at(next, place) + stays - rises;
		}
		states = next;
		for (const one of into) {
			const after = at(one.after, round);
			after[levels + 1] = at(after, levels + 1) + gone;
			for (let place = 0; place < states.length; place++) {
				const level = Math.floor(place / width);
				after[level] = at(after, level) + at(states, place);
			}
		}
	}
}

/** Counts of every set in one future; those of whom the sets say the same are taken through it once for all. */
function counted(classes: Classes, course: Course, future: Future, thin: Thin): Counted[] {
	const sets = classes.readers.map(() => emptyCount(course.rounds.length, course.levels));
	for (const one of classes.classes) {
		const [first] = one.scripts;
		if (one.scripts.every((script) => script === first))
			walk(one, 0, classes, course, { future, thin, into: sets });
		else for (const [set, own] of sets.entries()) walk(one, set, classes, course, { future, thin, into: [own] });
	}
	return sets;
}

/** What is to be expected of every set in one future, to fractions of people. */
export const expected = (classes: Classes, course: Course, future: Future): Counted[] =>
	counted(classes, course, future, (n, chance) => n * chance);

const SEED = 20_240_601;

/**
 * Possible futures by draws of a fixed stream: chances from what is believed of them, each round leaning its own way,
 * and everybody's own luck. `futures[draw][set]`.
 */
export async function drawn(
	classes: Classes,
	course: Course,
	chances: Chances,
	{ draws, slices }: { draws: number; slices?: Slices | undefined }
): Promise<Counted[][]> {
	const next = mulberry32(SEED);
	const thin: Thin = (n, chance) => binomialDraw(next, n, chance);
	const futures: Counted[][] = [];
	for (let draw = 0; draw < draws; draw++) {
		if (slices?.over) await slices.next();
		futures.push(counted(classes, course, drawnFuture(chances, course.rounds.length, next), thin));
	}
	return futures;
}
