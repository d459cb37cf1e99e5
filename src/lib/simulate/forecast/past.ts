import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { median } from '$lib/stats/numeric/descriptive.ts';
import { dayAfterMonths, dayNumber } from '../judge/day-numbers.ts';
import { type LoadOptions, loadPeople } from '../judge/load-people.ts';
import type { People } from '../judge/people.ts';
import type { Moment } from './chances.ts';
import type { RoundDays } from './scripts.ts';

/** Past rounds with everybody as each left them, and everybody now. */
export interface PastRounds {
	moments: readonly Moment[];
	now: People;
	/** Day of the records. */
	today: number;
}

const roundRow = z.object({ round: z.string(), day: z.iso.date(), effect: z.iso.date() });
/** More past rounds than these say little of the next ones. */
const MOST = 8;

/** Loads everybody on the day that each past round's levels held from, and today; whatever level a filter asks for. */
export async function loadPast(engine: Engine, options: LoadOptions): Promise<PastRounds> {
	const rows = await engine.query(
		`SELECT round_id AS round, coalesce(assess_date, publish_date) AS day,
			greatest(coalesce(publish_date, assess_date), coalesce(assess_date, publish_date)) AS effect
		FROM rounds WHERE coalesce(assess_date, publish_date) IS NOT NULL ORDER BY round_no`,
		roundRow,
		options.signal
	);
	const asOf = options.dataset.asOf.slice(0, 10);
	const filters = options.filters && { ...options.filters, levels: [] };
	const wanted: LoadOptions = {
		...options,
		...(filters && { filters }),
		topUp: true
	};
	const moments: Moment[] = [];
	for (const { round, day, effect } of rows.filter((row) => row.effect <= asOf).slice(-MOST)) {
		const people = await loadPeople(engine, { ...wanted, asOf: effect });
		moments.push({ round, days: { day: dayNumber(day), effect: dayNumber(effect) }, people });
	}
	return { moments, now: await loadPeople(engine, wanted), today: dayNumber(asOf) };
}

const HALF_YEAR = 6;
/** The most rounds that are looked ahead to. */
export const MOST_AHEAD = 6;

/** The next rounds, two a year after the last one; levels hold as long after the assessment as they usually did. */
export function comingRounds({ moments, today }: Omit<PastRounds, 'now'>, count: number): RoundDays[] {
	const last = moments.at(-1)?.days.day ?? today;
	const wait = moments.length > 0 ? Math.round(median(moments.map(({ days }) => days.effect - days.day))) : 0;
	const rounds: RoundDays[] = [];
	for (let step = 1; rounds.length < Math.min(count, MOST_AHEAD); step++) {
		const day = dayAfterMonths(last, step * HALF_YEAR);
		if (day > today) rounds.push({ day, effect: day + wait });
	}
	return rounds;
}
