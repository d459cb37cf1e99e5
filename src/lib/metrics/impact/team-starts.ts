import { z } from 'zod';
import type { MetricContext } from '../run/context.ts';
import { once } from '../run/once.ts';
import type { Span } from '../result.ts';
import { scope, ticketScope } from '../run/scope.ts';
import { addMonths, monthsBetween } from '../run/windows.ts';

/** A team and the month in which its first decision was published; null where none was. */
export interface TeamStart {
	team: string;
	start: string | null;
}

const teamRow = z.object({ team: z.string() });
const startRow = teamRow.extend({ start: z.string().nullable() });

async function startsOf(context: MetricContext): Promise<TeamStart[]> {
	const { engine, tickets, signal } = context;
	const decided = await engine.query(
		`${scope(context)}
SELECT department::VARCHAR AS team, min(${engine.dialect.month('coalesce(publish_date, assess_date)')}) AS start
FROM a WHERE department IS NOT NULL AND result IN ('pass', 'fail')
	AND coalesce(publish_date, assess_date) <= (SELECT as_of FROM params)
GROUP BY department`,
		startRow,
		signal
	);
	const working = await tickets.query(
		`${ticketScope(context)} SELECT DISTINCT department::VARCHAR AS team FROM t WHERE department IS NOT NULL`,
		teamRow,
		signal
	);
	const starts = new Map(decided.map(({ team, start }) => [team, start]));
	// Code units, which put UTF-8 texts in the order of the engines.
	const teams = [...new Set([...working.map(({ team }) => team), ...starts.keys()])].sort();
	return teams.map((team) => ({ team, start: starts.get(team) ?? null }));
}

/** Every team that has tickets or decisions, with its first published decision. */
export const teamStarts = (context: MetricContext): Promise<TeamStart[]> =>
	once(context, 'team starts', () => startsOf(context));

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
