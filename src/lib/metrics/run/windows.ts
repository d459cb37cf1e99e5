import { z } from 'zod';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { firstDayOf, monthNumber } from '$lib/programme/months.ts';
import type { Plan } from '$lib/programme/plan.ts';
import type { MetricContext, Windows } from './context.ts';
import type { Span } from '../result.ts';

const WINDOW_MONTHS = 12;
const MINIMUM_MONTHS = 6;

/** First day of the month `count` months after the month of `day`. */
export function addMonths(day: string, count: number): string {
	return firstDayOf(monthNumber(day) + count);
}

/** Whole months from one first-of-month to another. */
export function monthsBetween(start: string, end: string): number {
	return monthNumber(end) - monthNumber(start);
}

/** Every month of a span, as first days. */
export function monthsOf(window: Span): string[] {
	return Array.from({ length: monthsBetween(window.start, window.end) }, (_, i) => addMonths(window.start, i));
}

/** The day after that of a day or an instant. */
export function dayAfter(day: string): string {
	return new Date(Date.parse(day.slice(0, 10)) + 86_400_000).toISOString().slice(0, 10);
}

/** First day after the last complete month at `asOf`: a month is complete when as-of lies on its last day or later. */
export function lastCompleteMonthEnd(asOf: string): string {
	return addMonths(dayAfter(asOf), 0);
}

/**
 * A month is quiet on its first days (New Year, a weekend), so a first record on one of them is no sign that it is cut
 * off.
 */
const QUIET_DAYS = 3;

/** First complete month of a record whose first entry is of `day`. */
export function firstCompleteMonth(day: string): string {
	return addMonths(day, Number(day.slice(8, 10)) <= QUIET_DAYS ? 0 : 1);
}

/** A roster alone reaches back to the oldest hire on it, decades at times: no series begins earlier than this. */
const MOST_MONTHS = 240;

/**
 * Where the data begin: the first ticket dates the company's records, and hires long before it do not. A roster alone
 * counts from its first hire, from which on somebody could have left, or from where its leavers are on record: a window
 * that began with the first leaver would begin because somebody left.
 */
const ticketsSql = 'SELECT min(created_at)::DATE AS first_ticket FROM tickets';
const peopleSql = `
SELECT
	(SELECT min(hire_date) FROM employees) AS first_hire,
	(SELECT min(coalesce(publish_date, assess_date)) FROM rounds) AS first_round`;

const ticketsRow = z.object({ first_ticket: z.iso.date().nullable() });
const peopleRow = z.object({ first_hire: z.iso.date().nullable(), first_round: z.iso.date().nullable() });
type Extent = z.output<typeof ticketsRow> & z.output<typeof peopleRow>;

async function extentOf({ engine, tickets }: Pick<MetricContext, 'engine' | 'tickets'>): Promise<Extent> {
	const [people = { first_hire: null, first_round: null }] = await engine.query(peopleSql, peopleRow);
	const [work = { first_ticket: null }] = await tickets.query(ticketsSql, ticketsRow);
	return { ...people, ...work };
}

const later = (a: string, b: string): string => (a > b ? a : b);

function startOf({ first_ticket: ticket, first_hire: hire }: Extent, dataset: DatasetInfo, end: string): string {
	if (ticket !== null) return firstCompleteMonth(ticket);
	if (hire === null) return addMonths(end, -WINDOW_MONTHS);
	const recorded = dataset.flags.leftTruncatedFrom ?? hire;
	return later(firstCompleteMonth(later(hire, recorded)), addMonths(end, -MOST_MONTHS));
}

function baselineOf(plan: Plan, programmeStart: string | null, dataStart: string): Span | null {
	if (plan.baseline) return { start: plan.baseline.start, end: plan.baseline.end };
	if (!programmeStart) return null;
	const end = addMonths(programmeStart, 0);
	const wanted = addMonths(end, -WINDOW_MONTHS);
	const start = wanted < dataStart ? dataStart : wanted;
	return monthsBetween(start, end) >= MINIMUM_MONTHS ? { start, end } : null;
}

/** Start of the usual window that ends with a month: twelve months, none before the programme or the data begin. */
export function usualStart(end: string, programmeStart: string | null, dataStart: string): string {
	const floor = programmeStart === null ? dataStart : addMonths(programmeStart, 0);
	return later(addMonths(end, -WINDOW_MONTHS), floor);
}

function currentOf(plan: Plan, programmeStart: string | null, dataEnd: string, dataStart: string): Span | null {
	if (plan.current) return { start: plan.current.start, end: plan.current.end };
	const start = usualStart(dataEnd, programmeStart, dataStart);
	return start < dataEnd ? { start, end: dataEnd } : null;
}

/** The current window where a reader chooses no period. */
export const usualWindow = (plan: Plan, { programmeStart, data }: Windows): Span | null =>
	currentOf(plan, programmeStart, data.end, data.start);

/** Resolves the plan's windows on a dataset: months are whole and the incomplete last one is left out. */
export async function resolveWindows(
	engines: Pick<MetricContext, 'engine' | 'tickets'>,
	plan: Plan,
	dataset: DatasetInfo,
	period: Span | null
): Promise<Windows> {
	const extent = await extentOf(engines);
	const end = lastCompleteMonthEnd(dataset.asOf);
	const start = startOf(extent, dataset, end);
	const programmeStart = plan.programmeStart ?? (extent.first_round ? addMonths(extent.first_round, 0) : null);
	return {
		programmeStart,
		baseline: baselineOf(plan, programmeStart, start),
		current: period ?? currentOf(plan, programmeStart, end, start),
		data: { start: start < end ? start : addMonths(end, -1), end }
	};
}
