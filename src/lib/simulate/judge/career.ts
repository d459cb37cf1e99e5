import { type CriteriaSet, gradedLevels, type Level } from '$lib/programme/criteria.ts';
import { dayAfterMonths, isoDay } from './day-numbers.ts';
import { hitsNeeded, SLACK } from './csat-gate.ts';
import { evaluate, judgedAt, MET, UNMET } from './evaluate.ts';
import { bitOf, isCount, type NumericPart, parts, ruleOf, thresholdOf, valuesOf } from './rule-parts.ts';
import type { People } from './people.ts';

export type RuleState = 'met' | 'unmet' | 'unknown';

/** One part of a level's rule for one engineer. */
export interface CareerPart {
	part: NumericPart;
	state: RuleState;
	/** What the part compares; null = not known. */
	value: number | null;
	threshold: number;
	/** How much is missing, 0 where it is met; null = not known. */
	gap: number | null;
	/** Day on which nothing is missing any more at the pace of the last 12 months; null = met, or not to be told. */
	by: string | null;
}

/** One level as the engineer's next goal. */
export interface CareerStep {
	level: Level;
	state: RuleState;
	/** True where a level in between would have to be held first. */
	blocked: boolean;
	parts: CareerPart[];
	/**
	 * First day on which tenure suffices, all else aside; null where a level in between must come first, or dates are
	 * missing.
	 */
	earliest: string | null;
	/**
	 * Satisfied ratings in a row that would lift the rate over the gate; null where it is met, not asked for or not to
	 * be told.
	 */
	ratingsNeeded: number | null;
}

const MOST_RATINGS = 10_000;

/** Fewest further ratings, all satisfied, after which the gate passes. */
function ratingsNeeded(people: People, set: CriteriaSet, level: Level, index: number): number | null {
	const { csat } = ruleOf(set, level);
	const [rate, n] = [people.csatRate[index] ?? NaN, Math.round(people.csatN[index] ?? NaN)];
	if (!csat || Number.isNaN(rate * n)) return null;
	const hits = Math.round(rate * n);
	for (let more = 0; more <= MOST_RATINGS; more++) {
		const needed = hitsNeeded(csat, n + more, people.csatPrior);
		if (needed !== null && hits + more >= needed) return more === 0 ? null : more;
	}
	return null;
}

function earliest(people: People, set: CriteriaSet, level: Level, index: number): string | null {
	const { months, basis } = ruleOf(set, level).tenure;
	const [from, today] = [
		basis === 'since_hire' ? people.hired[index] : people.enteredBelow[set.placement][level - 1]?.[index],
		people.day[index]
	];
	if (from === undefined || today === undefined || !Number.isFinite(from)) return null;
	return isoDay(Math.max(dayAfterMonths(from, months), today));
}

const MONTHS = 12;
const DAYS_A_MONTH = 365.25 / 12;
/** Beyond this many months a pace tells nothing. */
const FARTHEST = 120;

/** Days until a gap is closed at what the last 12 months brought; null where they brought nothing or it is not told. */
function daysAtPace(gap: number, lastYear: number): number | null {
	if (!(lastYear > 0)) return null;
	const months = (gap / lastYear) * MONTHS;
	return months > FARTHEST ? null : Math.ceil(months * DAYS_A_MONTH);
}

/** What one part still takes, in days from the day of judgement; a count over a moving year never grows at one pace. */
function daysLeft(
	people: People,
	set: CriteriaSet,
	part: NumericPart,
	gap: number,
	ratings: number | null
): number | null {
	if (part === 'csat') return ratings === null ? null : daysAtPace(ratings, people.csatN[0] ?? NaN);
	if (part === 'tenure' || !isCount(part) || set.countsWindow === 'last_12_months') return null;
	return daysAtPace(gap, people.counts.last_12_months[part][0] ?? NaN);
}

/** The levels above the one that an engineer holds (all of them for `all`), with every part of their rules. */
export function careerOf(people: People, index: number, set: CriteriaSet, { all = false } = {}): CareerStep[] {
	const own = one(people, index);
	const evaluation = evaluate(own, { ...set, missing: 'unknown' });
	const held = own.level[0] ?? 0;
	return gradedLevels(set)
		.filter((level) => all || level > held)
		.map((level): CareerStep => {
			const judged = judgedAt(evaluation, level);
			const rule = ruleOf(set, level);
			const asked = parts.filter((part): part is NumericPart => part !== 'step' && thresholdOf(rule, part) > 0);
			const [unmet, unknown] = [judged.unmet[0] ?? 0, judged.unknown[0] ?? 0];
			const stateOf = (bits: number): RuleState =>
				(unmet & bits) !== 0 ? 'unmet' : (unknown & bits) !== 0 ? 'unknown' : 'met';
			const blocked = (unmet & bitOf('step')) !== 0;
			const first = blocked ? null : earliest(own, set, level, 0);
			const ratings = ratingsNeeded(own, set, level, 0);
			return {
				level,
				blocked,
				state: judged.status[0] === MET ? 'met' : judged.status[0] === UNMET ? 'unmet' : 'unknown',
				parts: asked.map((part) => {
					const [value, threshold] = [valuesOf(own, set, rule, part)[0] ?? NaN, thresholdOf(rule, part)];
					const known = !Number.isNaN(value);
					const gap = known ? Math.max(0, value >= threshold - SLACK ? 0 : threshold - value) : null;
					const days = gap === null || gap === 0 ? null : daysLeft(own, set, part, gap, ratings);
					const today = own.day[0];
					const atPace = days === null || today === undefined ? null : isoDay(today + days);
					return {
						part,
						state: stateOf(bitOf(part)),
						value: known ? value : null,
						threshold,
						gap,
						by: part === 'tenure' && gap !== 0 ? first : atPace
					};
				}),
				earliest: first,
				ratingsNeeded: ratings
			};
		});
}

/** The same columns with one engineer in them; satisfaction is still drawn to everybody's share. */
function one(people: People, index: number): People {
	const cut = <T extends Float64Array | Int8Array>(values: T): T => values.slice(index, index + 1) as T;
	const each = <T extends Record<string, Float64Array>>(columns: T): T =>
		Object.fromEntries(Object.entries(columns).map(([key, values]) => [key, cut(values)])) as T;
	const levels = (columns: People['enteredBelow']): People['enteredBelow'] => ({
		any_level: columns.any_level.map(cut),
		one_step: columns.one_step.map(cut)
	});
	return {
		...people,
		size: 1,
		ids: people.ids.slice(index, index + 1),
		day: cut(people.day),
		level: cut(people.level),
		hired: cut(people.hired),
		monthsSinceHire: cut(people.monthsSinceHire),
		monthsInLevel: levels(people.monthsInLevel),
		enteredBelow: levels(people.enteredBelow),
		counts: {
			cumulative: each(people.counts.cumulative),
			since_level: each(people.counts.since_level),
			last_12_months: each(people.counts.last_12_months)
		},
		scores: each(people.scores),
		csatRate: cut(people.csatRate),
		csatN: cut(people.csatN),
		groups: people.groups
	};
}
