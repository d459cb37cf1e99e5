// The data rather than the package's functions: those read days in the zone of the process.
import notices from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import * as sql from '$lib/engine/sql.ts';
import type { MetricContext } from '../run/context.ts';
import { addMonths } from '../run/windows.ts';
import { reportedSpan } from './compared.ts';

const DAY = 86_400_000;

/** Every day from `start` to before `end`, as ISO days. */
function daysOf(start: string, end: string): string[] {
	const first = Date.parse(`${start}T00:00:00Z`);
	const count = Math.max(0, Math.round((Date.parse(`${end}T00:00:00Z`) - first) / DAY));
	return Array.from({ length: count }, (_, i) => new Date(first + i * DAY).toISOString().slice(0, 10));
}

function isWeekday(day: string): boolean {
	const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
	return weekday !== 0 && weekday !== 6;
}

const holidays: Record<string, string> = notices.holidays;
const madeUp: Record<string, string> = notices.workdays;

/** Last day for which the State Council's holidays are known here; later days count by weekday alone. */
export const CALENDAR_END = `${Object.keys(holidays).sort().at(-1)?.slice(0, 4) ?? '0000'}-12-31`;

/**
 * Days on which the calendar departs from the week: public holidays on weekdays, and weekend days worked in exchange.
 */
export function departures(start: string, end: string): string[] {
	return daysOf(start, end).filter((day) => (isWeekday(day) ? day in holidays && !(day in madeUp) : day in madeUp));
}

/**
 * The expression `calendar(day, works, before)`: one row a day from a month before the reported span to the as-of date,
 * whether it is worked, and the working minutes before it.
 */
export function calendarCte(context: MetricContext): string {
	const { eachDay, weekday } = context.tickets.dialect;
	const start = addMonths(reportedSpan(context).start, -1);
	const last = context.dataset.asOf.slice(0, 10);
	const end = new Date(Date.parse(`${last}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
	const swapped = departures(start, end).map((day) => sql.date(day));
	const length = String(workdayMinutes(context).length);
	return `week AS (
	SELECT range::DATE AS day,
		((${weekday('range')} < 6)
			<> (${swapped.length === 0 ? 'false' : `range::DATE IN (${swapped.join(', ')})`}))::INTEGER AS works
	FROM ${eachDay(sql.date(start), sql.date(end))}
),
calendar AS (
	SELECT day, works * ${length} AS works, ((sum(works) OVER (ORDER BY day) - works) * ${length})::INTEGER AS before
	FROM week
)`;
}

/** First minute and length of the working day. */
export function workdayMinutes({ plan }: Pick<MetricContext, 'plan'>): { first: number; length: number } {
	const { startHour, endHour } = plan.measurement.workday;
	return { first: 60 * startHour, length: Math.max(0, 60 * (endHour - startHour)) };
}

/** Working minutes up to an instant whose day is joined as `calendar`. */
export function workingMinutes(calendar: string, instant: string, first: number): string {
	const sinceMidnight = `(60 * hour(${instant}) + minute(${instant}))`;
	return `(${calendar}.before + least(greatest(${sinceMidnight} - ${String(first)}, 0), ${calendar}.works))`;
}
