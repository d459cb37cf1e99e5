import { at } from '$lib/stats/numeric/at.ts';
import type { CriteriaSet, LevelRule } from '$lib/programme/criteria.ts';
import { SLACK } from '../judge/csat-gate.ts';
import { dayAfterMonths } from '../judge/day-numbers.ts';
import type { CountEvidence, People } from '../judge/people.ts';
import { isCount, type NumericPart, parts, thresholdOf, valuesOf } from '../judge/rule-parts.ts';

const DAYS_A_YEAR = 365.25;
const DAYS_A_MONTH = DAYS_A_YEAR / 12;

/** Evidence a day: what the last 12 months brought; where that is not known, what the time since hiring brought. */
function paceOf(people: People, part: CountEvidence, i: number): number {
	const year = at(people.counts.last_12_months[part], i);
	if (!Number.isNaN(year)) return year / DAYS_A_YEAR;
	const days = at(people.day, i) - at(people.hired, i);
	return days > 0 ? at(people.counts.cumulative[part], i) / days : NaN;
}

/** From when on a level's rule is met, in days since 1970; the rest of the rule is not known where `open`. */
export interface ReadyFrom {
	/** Latest day on which a part comes to be met; -Infinity = all are met, Infinity = one never is. */
	day: number;
	/** True where a part can't be judged. */
	open: boolean;
}

/** One level's rule for everybody, as time goes on. */
export interface Readiness {
	/** For somebody who stays at the level held. */
	here(i: number): ReadyFrom;
	/** For somebody who enters a level on a day: the one below where `next`, else one further down. */
	after(i: number, entered: number, next: boolean): ReadyFrom;
}

const NOW = -Infinity;
const met: ReadyFrom = { day: NOW, open: false };

/** A part that is met, or a day from which it is; NaN leaves the part open. */
const until = (day: number): ReadyFrom => (Number.isNaN(day) ? { day: NOW, open: true } : { day, open: false });

const both = (a: ReadyFrom, b: ReadyFrom): ReadyFrom => ({ day: Math.max(a.day, b.day), open: a.open || b.open });

/** When a value that grows by `pace` a day comes up to a threshold; what does not grow stays where it is. */
function grown(value: number, threshold: number, from: number, pace: number): number {
	if (Number.isNaN(value)) return NaN;
	if (value >= threshold - SLACK) return NOW;
	return pace > 0 ? from + Math.ceil((threshold - value) / pace - SLACK) : Infinity;
}

/** When whole months from a day have passed; where the day is not known, counted on from the months on record. */
function served(from: number, recorded: number, months: number, today: number): number {
	if (from === Infinity) return Infinity;
	if (!Number.isNaN(from)) return dayAfterMonths(from, months);
	return Number.isNaN(recorded) ? NaN : today + Math.max(0, months - recorded) * DAYS_A_MONTH;
}

/** Whether a part starts anew with each level. */
const startsAnew = (part: NumericPart, rule: LevelRule, set: CriteriaSet): boolean =>
	part === 'tenure' ? rule.tenure.basis === 'in_level' : isCounted(part) && set.countsWindow === 'since_level';
const isCounted = (part: NumericPart): part is CountEvidence => part !== 'tenure' && part !== 'csat' && isCount(part);

/** One part for somebody who stays where they are. */
function partHere(people: People, set: CriteriaSet, rule: LevelRule, part: NumericPart, i: number): ReadyFrom {
	const [value, threshold, today] = [
		at(valuesOf(people, set, rule, part), i),
		thresholdOf(rule, part),
		at(people.day, i)
	];
	if (part === 'tenure') {
		const inLevel = rule.tenure.basis === 'in_level';
		const from = at(inLevel ? at(people.enteredBelow[set.placement], rule.level - 1) : people.hired, i);
		return until(served(from, value, threshold, today));
	}
	const grows = isCounted(part) && set.countsWindow !== 'last_12_months';
	return until(grown(value, threshold, today, grows ? paceOf(people, part, i) : 0));
}

/** One part that starts anew, for somebody who enters a level on a day. */
function partAfter(people: People, rule: LevelRule, part: NumericPart, i: number, entered: number): ReadyFrom {
	if (part === 'tenure') return until(dayAfterMonths(entered, rule.tenure.months));
	if (!isCounted(part)) return met;
	const pace = paceOf(people, part, i);
	if (Number.isNaN(at(people.counts.cumulative[part], i))) return until(NaN);
	return until(grown(0, thresholdOf(rule, part), entered, pace));
}

/**
 * How one level's rule comes to be met as evidence goes on at today's pace: counts grow as in the last 12 months, time
 * passes, satisfaction and scores stay as they are. `missing: fail` makes what is not known unmet for good.
 */
export function readinessOf(people: People, set: CriteriaSet, rule: LevelRule): Readiness {
	const asked = parts.filter((part): part is NumericPart => part !== 'step' && thresholdOf(rule, part) > 0);
	const anew = asked.filter((part) => startsAnew(part, rule, set));
	const lasting = asked.filter((part) => !anew.includes(part));
	const settled = (ready: ReadyFrom): ReadyFrom =>
		ready.open && set.missing === 'fail' ? { day: Infinity, open: false } : ready;
	const all = (names: readonly NumericPart[], i: number): ReadyFrom =>
		names.reduce((sum, part) => both(sum, partHere(people, set, rule, part, i)), met);
	return {
		here: (i) => settled(all(asked, i)),
		after: (i, entered, next) => {
			const own = all(lasting, i);
			const tenure = anew.includes('tenure') && !next ? { day: Infinity, open: false } : met;
			const parted = anew.filter((part) => part !== 'tenure' || next);
			const fresh = parted.map((part) => partAfter(people, rule, part, i, entered));
			return settled(fresh.reduce(both, both(own, tenure)));
		}
	};
}
