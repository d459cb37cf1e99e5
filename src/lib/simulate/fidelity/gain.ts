import type { CriteriaSet } from '$lib/programme/criteria.ts';
import type { Estimate } from '$lib/stats/estimate.ts';
import { zFor } from '$lib/stats/distributions/distributions.ts';
import { evaluate, type Evaluation, judgedAt, MET, UNKNOWN } from '../judge/evaluate.ts';
import { RESULT, type Rounds } from '../judge/load-people.ts';

/** What criteria make of a past decision: repeated, not repeated, or not to be told. */
export const REPEATED = 1;
export const MISSED = 0;
export const UNDECIDED = -1;

/** Every past decision under one set of criteria, with how many can be told and how many are repeated. */
export interface Repeats {
	rows: Int8Array;
	repeated: number;
	decided: number;
}

/** Judges every past decision; buffers of an earlier evaluation are used again. */
export function repeatsOf(
	rounds: Rounds,
	set: CriteriaSet,
	earlier?: Evaluation
): { repeats: Repeats; evaluation: Evaluation } {
	const evaluation = evaluate(rounds, set, earlier);
	const levels = set.rules.map(({ level }) => judgedAt(evaluation, level).status);
	const rows = new Int8Array(rounds.size).fill(UNDECIDED);
	let [repeated, decided] = [0, 0];
	for (let i = 0; i < rounds.size; i++) {
		const result = rounds.result[i];
		const status = levels[(rounds.target[i] ?? 0) - 1]?.[i] ?? UNKNOWN;
		if (status === UNKNOWN || (result !== RESULT.pass && result !== RESULT.fail)) continue;
		const same = (status === MET) === (result === RESULT.pass);
		rows[i] = same ? REPEATED : MISSED;
		decided += 1;
		repeated += Number(same);
	}
	return { repeats: { rows, repeated, decided }, evaluation };
}

/** The share of past decisions that are repeated, of those that can be told. */
export const shareOf = ({ repeated, decided }: Repeats): number => (decided > 0 ? repeated / decided : NaN);

/** Engineers of whom at least one decision comes out otherwise. */
export function peopleBetween(person: Int32Array, before: Repeats, after: Repeats): number {
	const changed = new Set<number>();
	for (let i = 0; i < person.length; i++) if (before.rows[i] !== after.rows[i]) changed.add(person[i] ?? -1);
	return changed.size;
}

/**
 * By how much the share of repeated decisions differs between two sets of criteria, on the same decisions: difference
 * of two ratios, its variance by linearisation with engineers as clusters (Cochran 1977, 6.4; Binder 1983).
 */
export function gainOf(person: Int32Array, before: Repeats, after: Repeats, confidence = 0.95): Estimate {
	const [from, to] = [shareOf(before), shareOf(after)];
	const influence = new Map<number, number>();
	const pull = ({ rows, decided }: Repeats, i: number, share: number): number =>
		rows[i] === UNDECIDED ? 0 : ((rows[i] ?? 0) - share) / decided;
	for (let i = 0; i < person.length; i++) {
		const own = person[i] ?? -1;
		influence.set(own, (influence.get(own) ?? 0) + pull(after, i, to) - pull(before, i, from));
	}
	const people = influence.size;
	let squares = 0;
	for (const value of influence.values()) squares += value * value;
	const half = people > 1 ? zFor(confidence) * Math.sqrt((squares * people) / (people - 1)) : NaN;
	return { value: to - from, low: to - from - half, high: to - from + half };
}
