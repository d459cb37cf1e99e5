import { asksForSomething, type CriteriaSet, gradedLevels } from '$lib/programme/criteria.ts';
import type { Result } from '$lib/metrics/result.ts';
import { column, tableOf } from '$lib/metrics/table.ts';
import { type Estimate as Interval } from '$lib/stats/estimate.ts';
import { wilson } from '$lib/stats/counts/proportions.ts';
import { evaluate, judgedAt, MET, UNKNOWN } from '../judge/evaluate.ts';
import { RESULT, type Rounds } from '../judge/load-people.ts';
import { partsIn } from '../judge/rule-parts.ts';
import { FIDELITY_FLOOR, resultOf, type Simulation } from './simulation.ts';
import { noteOf } from '$lib/metrics/note.ts';
import { at } from '$lib/stats/numeric/at.ts';

/** How a past assessment compares with what the rule says: agreements, and which way it was missed. */
export const replayOutcomes = [
	'agree_pass',
	'agree_fail',
	'stricter',
	'looser',
	'unknown',
	'deferred',
	'absent',
	'no_result',
	'no_target'
] as const;
export type ReplayOutcome = (typeof replayOutcomes)[number];

/** Rows by outcome, and the parts that a stricter rule found unmet. */
export interface Replay {
	outcome: ReplayOutcome[];
	/** Bits of the unmet parts of the target level's rule. */
	unmet: Uint16Array;
}

function outcomeOf(status: number | undefined, result: number): ReplayOutcome {
	if (result === RESULT.deferred) return 'deferred';
	if (result === RESULT.absent) return 'absent';
	if (result !== RESULT.pass && result !== RESULT.fail) return 'no_result';
	if (status === undefined) return 'no_target';
	if (status === UNKNOWN) return 'unknown';
	if (status === MET) return result === RESULT.pass ? 'agree_pass' : 'looser';
	return result === RESULT.pass ? 'stricter' : 'agree_fail';
}

/** Judges every past assessment by the rule of the level that it aimed at. */
export function replay(rounds: Rounds, set: CriteriaSet): Replay {
	const evaluation = evaluate(rounds, set);
	const unmet = new Uint16Array(rounds.size);
	const outcome = Array.from({ length: rounds.size }, (_, i) => {
		const target = at(rounds.target, i);
		const judged = target >= 1 && target <= set.rules.length ? judgedAt(evaluation, target) : null;
		unmet[i] = judged?.unmet[i] ?? 0;
		return outcomeOf(judged?.status[i], at(rounds.result, i));
	});
	return { outcome, unmet };
}

/** Rows and distinct engineers under each key. */
class Tally {
	readonly #seen = new Map<
		string,
		{ rows: number; agree: number; people: Set<number>; fields: Record<string, string | number | null> }
	>();

	add(fields: Record<string, string | number | null>, person: number, agree = false): void {
		const key = JSON.stringify(fields);
		const known = this.#seen.get(key) ?? { rows: 0, agree: 0, people: new Set<number>(), fields };
		known.rows += 1;
		known.agree += Number(agree);
		known.people.add(person);
		this.#seen.set(key, known);
	}

	rows(): Record<string, string | number | null>[] {
		return [...this.#seen.values()].map(({ rows, agree, people, fields }) => ({
			...fields,
			rows,
			agree,
			people: people.size,
			share: agree / rows
		}));
	}
}

const PEOPLE = column('people', 'people', 'number', 'people');
const ROWS = column('rows', 'events', 'number', 'count');
const AGREE = [column('agree', 'events', 'number', 'count'), column('share', 'measure', 'number', 'share')];

function tables(rounds: Rounds, { outcome, unmet }: Replay): Result['tables'] {
	const [byOutcome, byPart, byReason, byRound, byTarget] = [
		new Tally(),
		new Tally(),
		new Tally(),
		new Tally(),
		new Tally()
	] as const;
	for (const [i, what] of outcome.entries()) {
		const person = at(rounds.person, i);
		byOutcome.add({ outcome: what }, person);
		if (what === 'stricter') for (const part of partsIn(at(unmet, i))) byPart.add({ part }, person);
		if (what === 'looser')
			byReason.add({ reason: rounds.failReason.labels[at(rounds.failReason.codes, i)] ?? null }, person);
		if (!['agree_pass', 'agree_fail', 'stricter', 'looser'].includes(what)) continue;
		const agree = what.startsWith('agree');
		byRound.add({ round: rounds.round.labels[at(rounds.round.codes, i)] ?? null }, person, agree);
		byTarget.add({ level: at(rounds.target, i) }, person, agree);
	}
	const many = (rows: Record<string, string | number | null>[]) =>
		rows.sort((a, b) => Number(b.rows) - Number(a.rows));
	const inOrder = byOutcome
		.rows()
		.sort(
			(a, b) =>
				replayOutcomes.indexOf(a.outcome as ReplayOutcome) - replayOutcomes.indexOf(b.outcome as ReplayOutcome)
		);
	return {
		outcomes: {
			...tableOf([column('outcome', 'dimension', 'code'), ROWS, PEOPLE], inOrder),
			additive: ['outcome']
		},
		stricter: {
			...tableOf([column('part', 'dimension', 'code'), ROWS, PEOPLE], many(byPart.rows())),
			additive: []
		},
		looser: {
			...tableOf([column('reason', 'dimension', 'text'), ROWS, PEOPLE], many(byReason.rows())),
			additive: ['reason']
		},
		byRound: {
			...tableOf([column('round', 'dimension', 'text'), ROWS, PEOPLE, ...AGREE], byRound.rows()),
			additive: []
		},
		byTarget: {
			...tableOf(
				[column('level', 'dimension', 'level', 'level'), ROWS, PEOPLE, ...AGREE],
				byTarget.rows().sort((a, b) => Number(a.level) - Number(b.level))
			),
			additive: []
		}
	};
}

/** S1: the share of past assessments whose result the criteria reproduce. */
export function replayResult(rounds: Rounds, set: CriteriaSet, base: Pick<Simulation, 'plan' | 'dataset'>): Result {
	if (!asksForSomething(set))
		return resultOf('S1', base, { value: null, sql: rounds.sql, off: { reason: 'no_criteria', needs: [] } });
	const played = replay(rounds, set);
	const count = (...outcomes: ReplayOutcome[]): number =>
		played.outcome.filter((outcome) => outcomes.includes(outcome)).length;
	const [agree, missed] = [count('agree_pass', 'agree_fail'), count('stricter', 'looser')];
	const left = {
		missing: count('unknown'),
		excluded: Object.fromEntries(
			(['deferred', 'absent', 'no_result', 'no_target'] as const)
				.map((why) => [why, count(why)] as const)
				.filter(([, rows]) => rows > 0)
		)
	};
	if (agree + missed === 0)
		return resultOf('S1', base, {
			value: null,
			sql: rounds.sql,
			off: { reason: 'no_past_decisions', needs: [] },
			...left
		});
	const interval = wilson({ hits: agree, total: agree + missed });
	return resultOf('S1', base, {
		...interval,
		sql: rounds.sql,
		numerator: agree,
		denominator: agree + missed,
		n: agree + missed,
		...left,
		target: FIDELITY_FLOOR,
		notes:
			interval.value < FIDELITY_FLOOR
				? [noteOf('headline_withheld', { share: interval.value, floor: FIDELITY_FLOOR })]
				: [],
		tables: tables(rounds, played)
	});
}

/**
 * The panel's historic pass rate by target level (index 0 = level 1), passes of decided assessments; null where there
 * are none.
 */
export function panelRates(rounds: Rounds, set: Pick<CriteriaSet, 'rules'>): (Interval | null)[] {
	return gradedLevels(set).map((level) => {
		let [hits, total] = [0, 0];
		for (let i = 0; i < rounds.size; i++) {
			const result = rounds.result[i];
			if (rounds.target[i] !== level || (result !== RESULT.pass && result !== RESULT.fail)) continue;
			total += 1;
			hits += Number(result === RESULT.pass);
		}
		return total > 0 ? wilson({ hits, total }) : null;
	});
}
