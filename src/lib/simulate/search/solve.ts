import { type CriteriaSet, gradedLevels, type Level, type LevelRule } from '$lib/programme/criteria.ts';
import { gateTable } from '$lib/metrics/privacy/gate.ts';
import type { DataTable } from '$lib/metrics/result.ts';
import { column, tableOf } from '$lib/metrics/table.ts';
import type { Plan } from '$lib/programme/plan.ts';
import { compare, type Comparison } from '../judge/compare.ts';
import { evaluate, type Evaluation } from '../judge/evaluate.ts';
import { type Floor, type Goal, lowestRatio, type Measured, measure } from './goals.ts';
import { type NumericPart, ruleOf, thresholdOf, withThreshold } from '../judge/rule-parts.ts';
import type { People } from '../judge/people.ts';
import { thresholdsFor } from '../judge/sweep.ts';
import { Slices } from '../slices.ts';
import { at } from '$lib/stats/numeric/at.ts';

/**
 * A threshold that a search may move, and the values that it tries; without them round ones over the observed range.
 */
export interface Knob {
	level: Level;
	part: NumericPart;
	values?: readonly number[];
}

/** What to look for, and from where. */
export interface SolveOptions {
	plan: Plan;
	/** Against what moves and costs are measured. */
	baseline: CriteriaSet;
	start: CriteriaSet;
	knobs: readonly Knob[];
	goals: readonly Goal[];
	/** What none may break; what breaks it comes after everything that does not. */
	floor?: Floor | undefined;
	/** How many rule sets to list. */
	best?: number;
}

/** One rule set that was found, with what it costs to have. */
export interface Solution extends Measured {
	set: CriteriaSet;
	moves: { level: Level; part: NumericPart; from: number; to: number }[];
	/** Sum of the misses, to three decimals: 0 = every goal kept. */
	miss: number;
	/** The lowest ratio that a floor is held against, and by how much it is broken, to three decimals. */
	lowest: number | null;
	broken: number;
}

/** `done` of at most `total` rule sets tried; `best` so far. */
export interface SolveProgress {
	done: number;
	total: number;
	best: Solution[];
}

const GRID = 24;
const EXHAUSTIVE = 1_500;
const BEAM = 5;
const ROUNDS = 8;

/** At most GRID of the thresholds that tell people apart, the present one among them. */
function gridOf(evaluation: Evaluation, { level, part, values }: Knob): readonly number[] {
	if (values && values.length > 0) return values;
	const now = thresholdOf(ruleOf(evaluation.set, level), part);
	const all = thresholdsFor(evaluation, level, part, [now]).filter((value) => value >= 0);
	const every = Math.ceil(all.length / GRID);
	return [...new Set([...all.filter((_, index) => index % every === 0), now])].sort((a, b) => a - b);
}

/**
 * What holds the floor first, then fewest misses, then fewest people moved, then fewest thresholds moved, then in a
 * fixed order.
 */
function better(a: Solution, b: Solution): number {
	return (
		a.broken - b.broken ||
		a.miss - b.miss ||
		a.in + a.out - (b.in + b.out) ||
		a.moves.length - b.moves.length ||
		(keyOf(a) < keyOf(b) ? -1 : 1)
	);
}
const thousandths = (value: number): number => Math.round(1000 * value) / 1000;
const keyOf = ({ moves }: Solution): string =>
	moves.map(({ level, part, to }) => `${String(level)}${part}${String(to)}`).join();
const outcomeKey = ({ shares, cost, ratios, in: ins, out }: Solution): string =>
	JSON.stringify([shares, cost, ratios, ins, out]);

/**
 * Tries rule sets of one search, each once; levels whose thresholds stay keep their rule object, so only moved ones are
 * judged.
 */
class Trials {
	readonly #options: SolveOptions;
	readonly #baseline: Evaluation;
	readonly #rules = new Map<string, LevelRule>();
	readonly #tried = new Map<string, Solution>();
	readonly grids: readonly (readonly number[])[];
	#scratch: Evaluation;
	#comparison: Comparison | undefined;

	constructor(people: People, options: SolveOptions) {
		this.#options = options;
		this.#baseline = evaluate(people, options.baseline);
		this.#scratch = evaluate(people, options.start);
		this.grids = options.knobs.map((knob) => gridOf(this.#scratch, knob));
	}

	#ruleAt(level: Level, values: readonly number[]): LevelRule {
		const { knobs, start } = this.#options;
		const own = knobs.flatMap((knob, index) =>
			knob.level === level ? [[knob.part, at(values, index)] as const] : []
		);
		const key = JSON.stringify([level, own]);
		const rule =
			this.#rules.get(key) ??
			own.reduce(
				(changed, [part, value]) =>
					thresholdOf(changed, part) === value ? changed : withThreshold(changed, part, value),
				ruleOf(start, level)
			);
		this.#rules.set(key, rule);
		return rule;
	}

	/** The solution at these knob values, and whether it had to be worked out. */
	at(values: readonly number[]): { solution: Solution; fresh: boolean } {
		const { start, knobs, goals, plan } = this.#options;
		const key = values.join();
		const known = this.#tried.get(key);
		if (known) return { solution: known, fresh: false };
		const set: CriteriaSet = { ...start, rules: start.rules.map((rule) => this.#ruleAt(rule.level, values)) };
		this.#scratch = evaluate(this.#scratch.people, set, this.#scratch);
		this.#comparison = compare(this.#baseline, this.#scratch, this.#comparison);
		const measured = measure(this.#comparison, goals, plan);
		const moves = knobs.flatMap(({ level, part }, index) => {
			const [from, to] = [thresholdOf(ruleOf(start, level), part), at(values, index)];
			return from === to ? [] : [{ level, part, from, to }];
		});
		const { floor } = this.#options;
		const levels = [...new Set(knobs.map(({ level }) => level))];
		const lowest = floor ? lowestRatio(this.#comparison, levels, floor.grouping, plan.measurement.k) : null;
		const broken = floor && lowest !== null ? Math.max(0, floor.min - lowest) : 0;
		const solution = {
			...measured,
			lowest,
			broken: thousandths(broken),
			set,
			moves,
			miss: thousandths(measured.misses.reduce((sum, miss) => sum + miss, 0))
		};
		this.#tried.set(key, solution);
		return { solution, fresh: true };
	}

	/** The best rule sets so far that differ in what they lead to. */
	best(count: number): Solution[] {
		const seen = new Set<string>();
		return [...this.#tried.values()]
			.sort(better)
			.filter((solution) => {
				const key = outcomeKey(solution);
				return seen.has(key) ? false : seen.add(key);
			})
			.slice(0, count);
	}
}

/** Every combination of the grids, the last knob fastest. */
function* combinations(grids: readonly (readonly number[])[]): Generator<number[]> {
	const [first, ...rest] = grids;
	if (!first) {
		yield [];
		return;
	}
	for (const value of first) for (const others of combinations(rest)) yield [value, ...others];
}

/** From the best so far one knob at a time over its whole grid, until a round finds nothing better. */
function* beam(trials: Trials, from: number[]): Generator<number[]> {
	let front = [from];
	let known = '';
	for (let round = 0; round < ROUNDS; round++) {
		const tried: number[][] = [...front];
		for (const values of front) {
			for (const [knob, grid] of trials.grids.entries()) {
				for (const value of grid) {
					const next = values.with(knob, value);
					yield next;
					tried.push(next);
				}
			}
		}
		const ranked = [...new Map(tried.map((values) => [values.join(), values])).values()].sort((a, b) =>
			better(trials.at(a).solution, trials.at(b).solution)
		);
		front = ranked.slice(0, BEAM);
		const now = front.map((values) => values.join()).join(' ');
		if (now === known) return;
		known = now;
	}
}

/**
 * Looks for rule sets that keep the goals: all combinations where they are few, else step by step from the best. The
 * same question always gives the same answer. Yields progress about every 12 ms and then lets the event loop run; a
 * cancelled signal ends it with the signal's reason. Returns the best few, least missed and least moved first.
 */
export async function* solve(
	people: People,
	options: SolveOptions,
	signal?: AbortSignal
): AsyncGenerator<SolveProgress, Solution[]> {
	signal?.throwIfAborted();
	const count = options.best ?? 5;
	const trials = new Trials(people, options);
	const all = trials.grids.reduce((product, { length }) => product * length, 1);
	const exhaustive = all <= EXHAUSTIVE;
	const total = exhaustive
		? all
		: trials.grids.reduce((sum, { length }) => sum + length, 0) * (1 + BEAM * (ROUNDS - 1));
	const start = options.knobs.map(({ level, part }) => thresholdOf(ruleOf(options.start, level), part));
	const slices = new Slices(signal);
	let done = 0;
	trials.at(start);
	for (const values of exhaustive ? combinations(trials.grids) : beam(trials, start)) {
		trials.at(values);
		done += 1;
		if (!slices.over) continue;
		yield { done, total, best: trials.best(count) };
		await slices.next();
	}
	const best = trials.best(count);
	yield { done: total, total, best };
	return best;
}

/**
 * Solutions side by side, gated: shares to whole percents, people moved rounded down to whole k, as rows differ by few.
 */
export function solutionsTable(solutions: readonly Solution[], k: number): DataTable {
	const levels = solutions[0] ? gradedLevels(solutions[0].set) : [];
	const whole = (people: number): number => Math.floor(people / k) * k;
	const share = (value: number | undefined): number | null =>
		value === undefined ? null : Math.round(value * 100) / 100;
	const hundredths = (all: readonly number[]): number | null =>
		all.length > 0 ? Math.round(Math.min(...all) * 100) / 100 : null;
	const rows = solutions.map(({ shares, cost, ratios, moves, miss, lowest, ...moved }, index) => ({
		rank: index + 1,
		miss,
		in: whole(moved.in),
		out: whole(moved.out),
		thresholds: moves.length,
		cost: Math.round(cost / 1000) * 1000,
		ratio: hundredths([...ratios.map((ratio) => ratio ?? 0), ...(lowest === null ? [] : [lowest])]),
		...Object.fromEntries(levels.map((level) => [`level_${String(level)}`, share(shares?.[level - 1])]))
	}));
	return gateTable(
		{
			...tableOf(
				[
					column('rank', 'dimension', 'number', 'count'),
					column('miss', 'measure', 'number', 'ratio'),
					...levels.map((level) => column(`level_${String(level)}`, 'measure', 'number', 'share')),
					column('ratio', 'measure', 'number', 'ratio'),
					column('cost', 'measure', 'number', 'cny'),
					column('in', 'people', 'number', 'people'),
					column('out', 'people', 'number', 'people'),
					column('thresholds', 'measure', 'number', 'count')
				],
				rows
			),
			additive: []
		},
		k
	);
}
