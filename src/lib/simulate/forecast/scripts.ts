import { at } from '$lib/stats/numeric/at.ts';
import type { CriteriaSet } from '$lib/programme/criteria.ts';
import type { People } from '../judge/people.ts';
import { type Readiness, readinessOf, type ReadyFrom } from './readiness.ts';

/** A round: the day whose evidence counts, and the day from which its levels hold; days since 1970. */
export interface RoundDays {
	day: number;
	effect: number;
}

export const statuses = ['unmet', 'unknown', 'met'] as const;
export type Status = (typeof statuses)[number];

/** What a round would say of somebody at a level: where to, and whether the rule is met. */
export interface Said {
	status: Status;
	/** The level aimed at. */
	target: number;
	/** True where even the rules of the level held and all above it are known not to be met. */
	falls: boolean;
}

/**
 * What one person's evidence comes to at every coming round, for every level that may be held then: per place the first
 * round at which the rule is met (as many as there are rounds: at none), as -1 - round where a part stays open.
 */
export interface Script {
	held: number;
	/** By level, as seen from the level held now. */
	here: Int8Array;
	/** By level entered, round in which it was entered, and level. */
	later: Int8Array;
}

/** The place in `later`. */
const placeOf = (entered: number, round: number, level: number, rounds: number, levels: number): number =>
	(entered * rounds + round) * (levels + 1) + level;

/** Levels that may be aimed at from one: the next, all above where skipping is allowed or nobody was graded before. */
function* reachable(set: CriteriaSet, from: number): Generator<number> {
	const last = set.allowSkip || (from === 0 && set.placement === 'any_level') ? set.rules.length : from + 1;
	for (let level = from + 1; level <= Math.min(last, set.rules.length); level++) yield level;
}

/** Writes scripts for people one by one. */
export class Scripts {
	readonly #readiness: readonly Readiness[];
	readonly #set: CriteriaSet;
	readonly #rounds: readonly RoundDays[];
	// The same is asked in every possible future.
	readonly #told = new WeakMap<Script, Said[]>();

	constructor(people: People, set: CriteriaSet, rounds: readonly RoundDays[]) {
		this.#set = set;
		this.#rounds = rounds;
		this.#readiness = set.rules.map((rule) => readinessOf(people, set, rule));
	}

	/** The first round at which something is met, and whether a part stays open. */
	#round({ day, open }: ReadyFrom): number {
		const first = this.#rounds.findIndex((round) => day <= round.day);
		const round = first < 0 ? this.#rounds.length : first;
		return open ? -1 - round : round;
	}

	of(i: number, held: number): Script {
		const [levels, rounds] = [this.#set.rules.length, this.#rounds.length];
		const never = rounds;
		const here = new Int8Array(levels + 1).fill(never);
		const [lowest] = this.#set.allowDemotion ? [1] : [held + 1];
		for (let level = lowest ?? 1; level <= levels; level++)
			here[level] = this.#round(at(this.#readiness, level - 1).here(i));
		const later = new Int8Array((levels + 1) * rounds * (levels + 1)).fill(never);
		for (let entered = held + 1; entered < levels; entered++) {
			for (const [round, { effect }] of this.#rounds.entries()) {
				for (const level of reachable(this.#set, entered)) {
					const ready = at(this.#readiness, level - 1).after(i, effect, level === entered + 1);
					later[placeOf(entered, round, level, rounds, levels)] = this.#round(ready);
				}
			}
		}
		return { held, here, later };
	}

	/** What a round says of somebody who has held `level` since a round, -1 = since before all of them. */
	said(script: Script, level: number, since: number, round: number): Said {
		const known = this.#told.get(script) ?? [];
		this.#told.set(script, known);
		const place = (level * (this.#rounds.length + 1) + since + 1) * this.#rounds.length + round;
		const said = known[place] ?? this.#say(script, level, since, round);
		known[place] = said;
		return said;
	}

	#say({ held, here, later }: Script, level: number, since: number, round: number): Said {
		const [levels, rounds] = [this.#set.rules.length, this.#rounds.length];
		const value = (aim: number): number =>
			since < 0 || aim <= held ? at(here, aim) : at(later, placeOf(level, since, aim, rounds, levels));
		const is = (aim: number): Status => {
			const first = value(aim);
			const from = first < 0 ? -1 - first : first;
			if (from > round) return 'unmet';
			return first < 0 ? 'unknown' : 'met';
		};
		const aims = [...reachable(this.#set, level)];
		const highest = aims.findLast((aim) => is(aim) === 'met');
		const falls =
			this.#set.allowDemotion && level > 0 && since < 0 && [level, ...aims].every((aim) => is(aim) === 'unmet');
		if (highest !== undefined) return { status: 'met', target: highest, falls };
		const open = aims.find((aim) => is(aim) === 'unknown');
		return { status: open === undefined ? 'unmet' : 'unknown', target: open ?? level + 1, falls };
	}

	/** The level that somebody falls to: the highest whose rule is met. */
	fallsTo({ here }: Script, level: number, round: number): number {
		for (let lower = level - 1; lower > 0; lower--)
			if (at(here, lower) >= 0 && at(here, lower) <= round) return lower;
		return 0;
	}
}

/** What tells a script from another. */
export const scriptKey = ({ held, here, later }: Script): string =>
	String.fromCharCode(held, ...here.map((value) => value + 64), ...later.map((value) => value + 64));
