import { z } from 'zod';
import type { MetricContext } from '../run/context.ts';
import { once } from '../run/once.ts';
import type { Span } from '../result.ts';
import { scope } from '../run/scope.ts';
import { addMonths, monthsBetween } from '../run/windows.ts';

/** A team and the month in which its first decision was published; null where none was. */
export interface TeamStart {
	team: string;
	start: string | null;
}

const startRow = z.object({ team: z.string(), start: z.string().nullable() });

/** Every team that has tickets or decisions, with its first published decision. */
export function teamStarts(context: MetricContext): Promise<TeamStart[]> {
	const { month } = context.engine.dialect;
	return once(context, 'team starts', () =>
		context.engine.query(
			`${scope(context)},
decided AS (
	SELECT department, min(${month('coalesce(publish_date, assess_date)')}) AS start
	FROM a WHERE department IS NOT NULL AND result IN ('pass', 'fail')
		AND coalesce(publish_date, assess_date) <= (SELECT as_of FROM params)
	GROUP BY department
),
teams AS (SELECT DISTINCT department FROM t WHERE department IS NOT NULL)
SELECT coalesce(teams.department, decided.department) AS team, start
FROM teams FULL JOIN decided ON teams.department = decided.department ORDER BY team`,
			startRow,
			context.signal
		)
	);
}

/** Teams graded first against teams not graded until at least half a year later, over equal spans before and after. */
export interface Arms {
	graded: string[];
	others: string[];
	before: Span;
	after: Span;
	months: number;
}

const LATE_BY = 6;
const LONGEST = 12;

/** The arms that a roll-out offers; either may be empty. */
export function armsOf(teams: readonly TeamStart[], data: Span): Arms | null {
	const starts = teams.flatMap(({ start }) => start ?? []).sort();
	const [first] = starts;
	if (!first) return null;
	const graded = teams.filter(({ start }) => start !== null && monthsBetween(first, start) <= 1);
	const others = teams.filter(({ start }) => start === null || monthsBetween(first, start) >= LATE_BY);
	const end = others.reduce((least, { start }) => (start !== null && start < least ? start : least), data.end);
	const months = Math.max(0, Math.min(LONGEST, monthsBetween(first, end), monthsBetween(data.start, first)));
	return {
		graded: graded.map(({ team }) => team),
		others: others.map(({ team }) => team),
		months,
		before: { start: addMonths(first, -months), end: first },
		after: { start: first, end: addMonths(first, months) }
	};
}

/** Waves of at least two teams that can each be compared with two or more still ungraded for another half-year. */
export function wavesOf(teams: readonly TeamStart[], data: Span): number {
	const starts = [...new Set(teams.flatMap(({ start }) => start ?? []))].sort();
	return starts.filter((wave) => {
		const own = teams.filter(({ start }) => start === wave);
		const later = teams.filter(({ start }) => start === null || monthsBetween(wave, start) >= LATE_BY);
		return own.length >= 2 && later.length >= 2 && monthsBetween(wave, data.end) >= LATE_BY;
	}).length;
}
