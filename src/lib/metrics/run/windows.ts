import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import type { Plan } from '$lib/programme/plan.ts';
import type { Windows } from './context.ts';
import type { Span } from '../result.ts';

const WINDOW_MONTHS = 12;
const MINIMUM_MONTHS = 6;

/** First day of the month `count` months after the month of `day`. */
export function addMonths(day: string, count: number): string {
	const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
	const year = String(Math.floor(index / 12)).padStart(4, '0');
	return `${year}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

/** Whole months from one first-of-month to another. */
export function monthsBetween(start: string, end: string): number {
	const index = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
	return index(end) - index(start);
}

/** Every month of a span, as first days. */
export function monthsOf(window: Span): string[] {
	return Array.from({ length: monthsBetween(window.start, window.end) }, (_, i) => addMonths(window.start, i));
}

/** First day after the last complete month at `asOf`. */
export function lastCompleteMonthEnd(asOf: string): string {
	return addMonths(asOf, 0);
}

/**
 * Where the data begin: tickets and assessments date the company's records, and hires long before them do not.
 * A roster alone counts from its first recorded leaver.
 */
const extentSql = `
SELECT
	(SELECT min(created_at)::DATE FROM tickets) AS first_ticket,
	(SELECT min(leave_date) FROM employees) AS first_leave,
	(SELECT min(hire_date) FROM employees) AS first_hire,
	(SELECT min(coalesce(publish_date, assess_date)) FROM rounds) AS first_round`;

const extentRow = z.object({
	first_ticket: z.iso.date().nullable(),
	first_leave: z.iso.date().nullable(),
	first_hire: z.iso.date().nullable(),
	first_round: z.iso.date().nullable()
});

/** First complete month at or after a day. */
function firstCompleteMonth(day: string): string {
	return day.endsWith('-01') ? day : addMonths(day, 1);
}

function baselineOf(plan: Plan, programmeStart: string | null, dataStart: string): Span | null {
	if (plan.baseline) return { start: plan.baseline.start, end: plan.baseline.end };
	if (!programmeStart) return null;
	const end = addMonths(programmeStart, 0);
	const wanted = addMonths(end, -WINDOW_MONTHS);
	const start = wanted < dataStart ? dataStart : wanted;
	return monthsBetween(start, end) >= MINIMUM_MONTHS ? { start, end } : null;
}

function currentOf(plan: Plan, programmeStart: string | null, dataEnd: string, dataStart: string): Span | null {
	if (plan.current) return { start: plan.current.start, end: plan.current.end };
	const wanted = addMonths(dataEnd, -WINDOW_MONTHS);
	const floor = programmeStart ? addMonths(programmeStart, 0) : dataStart;
	const start = wanted < floor ? floor : wanted;
	return start < dataEnd ? { start, end: dataEnd } : null;
}

/** Resolves the plan's windows on a dataset: months are whole and the incomplete last one is left out. */
export async function resolveWindows(engine: Engine, plan: Plan, dataset: DatasetInfo, period: Span | null): Promise<Windows> {
	const [extent] = await engine.query(extentSql, extentRow);
	const end = lastCompleteMonthEnd(dataset.asOf.slice(0, 10));
	const first = extent?.first_ticket ?? extent?.first_leave ?? extent?.first_hire ?? addMonths(end, -WINDOW_MONTHS);
	const start = firstCompleteMonth(first);
	const programmeStart = plan.programmeStart ?? (extent?.first_round ? addMonths(extent.first_round, 0) : null);
	return {
		programmeStart,
		baseline: baselineOf(plan, programmeStart, start),
		current: period ?? currentOf(plan, programmeStart, end, start),
		data: { start: start < end ? start : addMonths(end, -1), end }
	};
}
