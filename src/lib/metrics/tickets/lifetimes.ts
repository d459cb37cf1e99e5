import type { Dialect } from '$lib/engine/dialect/dialect.ts';
import type { Plan } from '$lib/programme/plan.ts';
import type { MetricContext } from '../run/context.ts';
import * as sql from '$lib/engine/sql.ts';
import { FILTER_COLUMNS, source, ticketFilter } from '../run/scope.ts';
import { calendarCte, workdayMinutes, workingMinutes } from './calendar.ts';
import { type Compared, inside, reportedSpan, windowCode } from './compared.ts';

export type Clock = Plan['measurement']['clock'];

/** Tickets by record type: complaints; complaints and service without inquiries; all that the filters leave. */
const selections = {
	complaint: `record_type = 'complaint'`,
	work: `(record_type IS NULL OR record_type <> 'inquiry')`,
	all: 'true'
} as const;
export type Selection = keyof typeof selections;

/** Which tickets are timed, by which clock and until what. */
export interface Timing {
	clock: Clock;
	tickets: Selection;
	until: 'resolved' | 'responded';
}

/** The timing by which two runs of a query are the same. */
export const timingKey = ({ clock, tickets, until }: Timing): string => `${clock} ${tickets} ${until}`;

/** A ticket that is done although its time is not on record. */
const DONE_WITHOUT_TIME = {
	resolved: `resolved_at IS NULL AND hours IS NULL AND coalesce(status, '') IN ('resolved', 'closed')`,
	responded: `responded_at IS NULL AND (resolved_at IS NOT NULL OR coalesce(status, '') IN ('resolved', 'closed'))`
} as const;

/** When it happened, null where it has not; a recorded duration stands in for a missing time of resolution. */
const HAPPENED = {
	resolved: ({ seconds, nearest }: Dialect) =>
		`CASE WHEN resolved_at IS NULL THEN created_at + ${seconds(nearest('3600 * hours'))} ELSE resolved_at END`,
	responded: () => 'responded_at'
} as const;

/** Minutes from creation to `finish` by the clock, at least 0; whole ones where times are counted by the minute. */
function minutes(clock: Clock, context: MetricContext, whole: boolean): string {
	if (clock === 'working') {
		const { first } = workdayMinutes(context);
		return (
			`greatest(${workingMinutes('finished', 'finish', first)} - ` +
			`${workingMinutes('begun', 'created_at', first)}, 0)::INTEGER`
		);
	}
	const hold = clock === 'net' ? ' - 60 * coalesce(pending_hours, 0)' : '';
	const { secondsBetween, nearest } = context.tickets.dialect;
	const elapsed = `${secondsBetween('created_at', 'finish')} / 60${hold}`;
	return whole ? `greatest(${nearest(elapsed)}, 0)::INTEGER` : `greatest(${elapsed}, 0)::DOUBLE`;
}

/** Tickets created in either window, in any month that is reported, or at any time. */
export type Created = 'windows' | 'reported' | 'ever';

function createdIn(created: Created, context: MetricContext, windows: Compared): string {
	if (created === 'ever') return 'true';
	if (created === 'reported') return inside('created_at', reportedSpan(context));
	const spans = [windows.current, ...(windows.baseline ? [windows.baseline] : [])];
	return spans.map((span) => `(${inside('created_at', span)})`).join(' OR ');
}

/**
 * Every ticket created by the as-of date, whatever the reader narrows to: `month` of creation, `engineer`, `minutes`
 * from creation to the event or, where it has not happened, to the as-of date (`finish`), whether it is `resolved` (or
 * responded to), and the `reason` for which it is not timed. Times are whole minutes unless asked for as they are.
 */
export function livesSql(
	context: MetricContext,
	{ clock, until, whole = true }: Pick<Timing, 'clock' | 'until'> & { whole?: boolean }
): string {
	const joins =
		clock === 'working'
			? `
LEFT JOIN calendar begun ON begun.day = created_at::DATE
LEFT JOIN calendar finished ON finished.day = finish::DATE`
			: '';
	const calendar = clock === 'working' ? `${calendarCte(context)},\n` : '';
	const asOf = sql.timestamp(context.dataset.asOf);
	const { dialect } = context.tickets;
	const attributes = [...new Set([...FILTER_COLUMNS, 'priority', 'is_onsite', 'created_at'])].join(', ');
	return `WITH ${calendar}happened AS (
	SELECT ${attributes}, pending_hours, engineer_id, ${HAPPENED[until](dialect)} AS happened,
		CASE WHEN status IN ('draft', 'cancelled') THEN status::VARCHAR
			WHEN ${DONE_WITHOUT_TIME[until]} THEN 'no_time' END AS reason
	FROM tickets WHERE created_at <= ${asOf}
),
timed AS (
	SELECT *, coalesce(happened <= ${asOf}, false) AS resolved, CASE WHEN happened <= ${asOf} THEN happened
		ELSE ${asOf} END AS finish FROM happened
)
SELECT ${attributes}, ${dialect.month('created_at')} AS month, engineer_id AS engineer, reason, resolved,
	finish, ${minutes(clock, context, whole)} AS minutes
FROM timed${joins}`;
}

/** `life` read from `lives`; the columns are `w`, `engineer`, `resolved`, `minutes` and those asked for. */
function lifeCte(
	context: MetricContext,
	lives: string,
	{ tickets }: Timing,
	windows: Compared,
	more: readonly string[],
	created: Created
): string {
	return `life AS MATERIALIZED (
	SELECT ${[`${windowCode('created_at', windows)} AS w`, ...more, 'engineer', 'resolved', 'minutes'].join(', ')}
	FROM ${lives}
	WHERE reason IS NULL AND (${createdIn(created, context, windows)}) AND ${selections[tickets]}
		AND ${ticketFilter(context.filters)}
)`;
}

/**
 * `life`: one row per ticket created in the windows (or otherwise) by the as-of date that has a known or a running
 * time: `w` (1 current, 0 baseline), `engineer`, `minutes` to the event or to the as-of date, and whether it is
 * `resolved` (or responded to), with any further columns of tickets that are asked for. Tickets that are done without a
 * time are out.
 */
export function lifetimes(
	context: MetricContext,
	timing: Timing,
	windows: Compared,
	more: readonly string[] = [],
	created: Created = 'windows'
): string {
	return `WITH lives AS (
${livesSql(context, timing)}
),
${lifeCte(context, 'lives', timing, windows, more, created)}`;
}

/** The same `life` for a query to be run: what filters don't change is worked out once. */
export async function keptLifetimes(
	context: MetricContext,
	timing: Timing,
	windows: Compared,
	more: readonly string[] = [],
	created: Created = 'windows'
): Promise<string> {
	return `WITH ${lifeCte(context, await source(context, livesSql(context, timing)), timing, windows, more, created)}`;
}

/** Tickets created in the current window that are not timed, by reason. */
export async function notTimedSql(context: MetricContext, timing: Timing, { current }: Compared): Promise<string> {
	return `SELECT reason, count(*)::INTEGER AS n FROM ${await source(context, livesSql(context, timing))}
WHERE reason IS NOT NULL AND ${inside('created_at', current)} AND ${selections[timing.tickets]}
	AND ${ticketFilter(context.filters)} GROUP BY reason`;
}
