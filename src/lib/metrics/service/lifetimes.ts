import type { Plan } from '$lib/programme/plan.ts';
import type { MetricContext } from '../context.ts';
import * as sql from '$lib/engine/sql.ts';
import { ticketScope } from '../scope.ts';
import { calendarCte, workdayMinutes, workingMinutes } from './calendar.ts';
import { type Compared, inside, reportedSpan, windowCode } from './compared.ts';

export type Clock = Plan['measurement']['clock'];

/** Tickets by record type: complaints; complaints and service without inquiries; all that the filters leave. */
const selections = { complaint: `record_type = 'complaint'`, work: `(record_type IS NULL OR record_type <> 'inquiry')`, all: 'true' } as const;
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
	resolved: `CASE WHEN resolved_at IS NULL THEN created_at + to_seconds(round(3600 * hours)::BIGINT) ELSE resolved_at END`,
	responded: 'responded_at'
} as const;

/** Minutes from creation to `finish` by the clock, at least 0. */
function minutes(clock: Clock, context: MetricContext): string {
	if (clock === 'working') {
		const { first } = workdayMinutes(context);
		return `greatest(${workingMinutes('finished', 'finish', first)} - ${workingMinutes('begun', 'created_at', first)}, 0)`;
	}
	const hold = clock === 'net' ? ' - 60 * coalesce(pending_hours, 0)' : '';
	return `greatest(round((epoch(finish) - epoch(created_at)) / 60${hold}), 0)::INTEGER`;
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
 * Ticket scope plus `life`: one row per ticket created in the windows (or otherwise) by the as-of date that has a
 * known or a running time: `w` (1 current, 0 baseline), `month` of creation, `engineer`, `minutes` from creation to the event
 * or, where it has not happened, to the as-of date, and whether it is `resolved` (or responded to), with any further columns
 * that are asked for. Times are whole minutes. Tickets that are done without a time are out.
 */
export function lifetimes(context: MetricContext, { clock, tickets, until }: Timing, windows: Compared, more: readonly string[] = [], created: Created = 'windows'): string {
	const joins = clock === 'working' ? `
	LEFT JOIN calendar begun ON begun.day = created_at::DATE
	LEFT JOIN calendar finished ON finished.day = finish::DATE` : '';
	const calendar = clock === 'working' ? `\n${calendarCte(context)},` : '';
	const hold = clock === 'net' ? ['pending_hours'] : [];
	const columns = ['created_at', 'engineer_id', ...hold, ...more.filter((column) => column !== 'finish' && column !== 'month')];
	const asOf = sql.timestamp(context.dataset.asOf);
	const time = more.map((column) => (column === 'month' ? `${context.engine.dialect.month('created_at')} AS month` : column));
	return `${ticketScope(context)},${calendar}
happened AS (
	SELECT ${columns.join(', ')}, ${HAPPENED[until]} AS happened
	FROM t
	WHERE (${createdIn(created, context, windows)}) AND created_at <= ${asOf} AND NOT (${DONE_WITHOUT_TIME[until]}) AND ${selections[tickets]}
),
timed AS (
	SELECT *, coalesce(happened <= ${asOf}, false) AS resolved, CASE WHEN happened <= ${asOf} THEN happened ELSE ${asOf} END AS finish FROM happened
),
life AS MATERIALIZED (
	SELECT ${[`${windowCode('created_at', windows)} AS w`, ...time].join(', ')}, engineer_id AS engineer, resolved, ${minutes(clock, context)} AS minutes
	FROM timed${joins}
)`;
}

/** Tickets created in the current window that are not timed, by reason, as one row. */
export function notTimedSql(context: MetricContext, { tickets, until }: Timing, { current }: Compared): string {
	return `${ticketScope(context)}
SELECT
	(count(*) FILTER (WHERE status = 'draft'))::INTEGER AS draft,
	(count(*) FILTER (WHERE status = 'cancelled'))::INTEGER AS cancelled,
	(count(*) FILTER (WHERE coalesce(status, '') NOT IN ('draft', 'cancelled') AND ${DONE_WITHOUT_TIME[until]}))::INTEGER AS no_time
FROM t_all WHERE ${inside('created_at', current)} AND ${selections[tickets]}`;
}
