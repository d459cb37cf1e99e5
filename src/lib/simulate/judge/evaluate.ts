import { type CriteriaSet, type LevelRule } from '$lib/programme/criteria.ts';
import { SLACK } from './csat-gate.ts';
import { bitOf, type NumericPart, parts, thresholdOf, valuesOf, withThreshold } from './rule-parts.ts';
import type { People } from './people.ts';

export const UNMET = 0;
export const UNKNOWN = 1;
export const MET = 2;

/** One level's rule, judged for everybody: bits of the parts that are unmet and unknown, and what follows from them. */
export interface Judged {
	unmet: Uint16Array;
	unknown: Uint16Array;
	/** UNMET, UNKNOWN or MET: one unmet part decides, else an unknown one leaves it open. */
	status: Int8Array;
	/** Grows each time that the level is judged. */
	stamp: number;
}

/** Everybody judged by one set of criteria; buffers are used again by `evaluate`. */
export interface Evaluation {
	people: People;
	set: CriteriaSet;
	/** By level minus one. */
	judged: readonly Judged[];
	/** What the statuses of all levels lead to, as one number: see `outcomeOf`. */
	code: Uint8Array;
}

function emptyEvaluation(people: People, set: CriteriaSet): Evaluation {
	const one = (): Judged => ({
		unmet: new Uint16Array(people.size),
		unknown: new Uint16Array(people.size),
		status: new Int8Array(people.size),
		stamp: 0
	});
	return { people, set, judged: set.rules.map(one), code: new Uint8Array(people.size) };
}

// Written without branches: on real data they are mispredicted so often that this is twice as fast.
function markBelow(values: Float64Array, threshold: number, bit: number, { unmet, unknown }: Judged): void {
	const limit = threshold - SLACK;
	for (let i = 0; i < values.length; i++) {
		const value = values[i] as number;
		unmet[i] = (unmet[i] as number) | (Number(value < limit) * bit);
		unknown[i] = (unknown[i] as number) | (Number(Number.isNaN(value)) * bit);
	}
}

function markSkips(people: People, set: CriteriaSet, rule: LevelRule, { unmet, unknown }: Judged): void {
	if (set.allowSkip || rule.level === 1) return;
	const bit = bitOf('step');
	for (let i = 0; i < people.size; i++) {
		const held = people.level[i] as number;
		if (held >= rule.level - 1 || (held === 0 && set.placement === 'any_level')) continue;
		if (held < 0) unknown[i] = (unknown[i] as number) | bit;
		else unmet[i] = (unmet[i] as number) | bit;
	}
}

function settle({ unmet, unknown, status }: Judged, missing: CriteriaSet['missing']): void {
	if (missing === 'fail') {
		for (let i = 0; i < unmet.length; i++) unmet[i] = (unmet[i] as number) | (unknown[i] as number);
		unknown.fill(0);
	}
	for (let i = 0; i < unmet.length; i++) status[i] = Number(unmet[i] === 0) * (UNKNOWN + Number(unknown[i] === 0));
}

const numericParts = parts.filter((part): part is NumericPart => part !== 'step');

function judge(people: People, set: CriteriaSet, rule: LevelRule, into: Judged): void {
	into.stamp += 1;
	into.unmet.fill(0);
	into.unknown.fill(0);
	for (const part of numericParts) {
		const threshold = thresholdOf(rule, part);
		if (threshold > 0) markBelow(valuesOf(people, set, rule, part), threshold, bitOf(part), into);
	}
	markSkips(people, set, rule, into);
	settle(into, set.missing);
}

/** A code holds the highest level met in its upper four bits and the highest not ruled out in its lower four. */
const HALF = 4;
export const metIn = (code: number): number => code >> HALF;
export const codeOf = (met: number, open: number): number => (met << HALF) | open;
export const openIn = (code: number): number => code & ((1 << HALF) - 1);

/** What four statuses lead to. */
export interface Outcome {
	/** Highest level whose rule is met, 0 = none; -1 = open. Nobody's held level counts. */
	qualifies: number;
	/** Bounds of the level that the criteria leave somebody at; they differ where it is open. */
	atLeast: number;
	atMost: number;
}

/**
 * The outcome of a code for somebody who holds a level (-1 = unknown); a held level is kept where the set doesn't allow
 * demotion.
 */
export function outcomeOf(set: CriteriaSet | null, code: number, held: number): Outcome {
	const [met, open] = [metIn(code), openIn(code)];
	const floor = !set || set.allowDemotion ? 0 : held;
	return { qualifies: met === open ? met : -1, atLeast: Math.max(met, floor), atMost: Math.max(open, floor) };
}

/** The outcome of one engineer. */
export function outcomeAt({ people, set, code }: Evaluation, i: number): Outcome {
	return outcomeOf(set, code[i] ?? 0, people.level[i] ?? -1);
}

/** The level that an outcome comes to, -1 = open. */
export const levelIn = ({ atLeast, atMost }: Outcome): number => (atLeast === atMost ? atLeast : -1);

/** The part whose threshold alone tells two rules apart; null where there is more to it. */
function onlyMoved(from: LevelRule, to: LevelRule): NumericPart | null {
	const [part, second] = numericParts.filter((name) => thresholdOf(from, name) !== thresholdOf(to, name));
	if (!part || second) return null;
	return JSON.stringify(withThreshold(from, part, thresholdOf(to, part))) === JSON.stringify(to) ? part : null;
}

/** Judges one part of a level anew; what the other parts came to stands. */
function judgePart(people: People, set: CriteriaSet, rule: LevelRule, part: NumericPart, into: Judged): void {
	into.stamp += 1;
	const [others, threshold] = [~bitOf(part), thresholdOf(rule, part)];
	for (let i = 0; i < into.unmet.length; i++) {
		into.unmet[i] = (into.unmet[i] as number) & others;
		into.unknown[i] = (into.unknown[i] as number) & others;
	}
	if (threshold > 0) markBelow(valuesOf(people, set, rule, part), threshold, bitOf(part), into);
	settle(into, set.missing);
}

const STATUSES = 3;

/** The code after one level more, by code and status: a table, for branches are mispredicted. */
function tableAfter(level: number): Uint8Array {
	return Uint8Array.from({ length: STATUSES << (2 * HALF) }, (_, place) => {
		const [code, status] = [Math.floor(place / STATUSES), place % STATUSES];
		if (status === UNMET) return code;
		return codeOf(status === MET ? level : metIn(code), level);
	});
}

const tables = new Map<number, Uint8Array>();

function nextCodes(level: number): Uint8Array {
	const table = tables.get(level) ?? tableAfter(level);
	tables.set(level, table);
	return table;
}

function combine({ judged, code }: Evaluation): void {
	code.fill(0);
	for (const [index, { status }] of judged.entries()) {
		const next = nextCodes(index + 1);
		for (let i = 0; i < code.length; i++)
			code[i] = next[(code[i] as number) * STATUSES + (status[i] as number)] as number;
	}
}

const sameSwitches = (a: CriteriaSet, b: CriteriaSet): boolean =>
	a.countsWindow === b.countsWindow &&
	a.allowSkip === b.allowSkip &&
	a.placement === b.placement &&
	a.missing === b.missing;

/**
 * Judges everybody by a set of criteria. Given an earlier evaluation of the same people, its buffers are overwritten
 * and only the levels whose rule is another object are judged again, and of those only the part whose threshold moved,
 * where that is all.
 */
export function evaluate(people: People, set: CriteriaSet, earlier?: Evaluation): Evaluation {
	const again = earlier?.people === people && earlier.judged.length === set.rules.length ? earlier : null;
	const into = again ?? emptyEvaluation(people, set);
	const keep = again !== null && sameSwitches(again.set, set);
	for (const [index, rule] of set.rules.entries()) {
		const before = keep ? again.set.rules[index] : undefined;
		if (before === rule) continue;
		const part = before ? onlyMoved(before, rule) : null;
		if (part) judgePart(people, set, rule, part, into.judged[index] as Judged);
		else judge(people, set, rule, into.judged[index] as Judged);
	}
	into.set = set;
	combine(into);
	return into;
}

/** The level judged, from 1. */
export function judgedAt({ judged }: Evaluation, level: number): Judged {
	const found = judged[level - 1];
	if (!found) throw new RangeError(`no level ${String(level)}`);
	return found;
}

const kept = new WeakMap<Judged, Map<string, { stamp: number; value: unknown }>>();

/** What was made of a level's judgement, made again only after it was judged again; `key` names what is made. */
export function ofJudged<T>(judged: Judged, key: string, make: () => T): T {
	const shelf = kept.get(judged) ?? new Map<string, { stamp: number; value: unknown }>();
	kept.set(judged, shelf);
	const known = shelf.get(key);
	if (known?.stamp === judged.stamp) return known.value as T;
	const value = make();
	shelf.set(key, { stamp: judged.stamp, value });
	return value;
}
