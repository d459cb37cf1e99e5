import type { Plan } from '$lib/programme/plan.ts';
import type { MetricContext } from '../context.ts';
import { scope } from '../scope.ts';
import { calendarCte, workdayMinutes, workingMinutes } from './calendar.ts';
import { type Compared, inside, windowCode } from './compared.ts';

export type Clock = Plan['measurement']['clock'];

/** Tickets by record type: complaints; complaints and service without inquiries; all that the filters leave. */
const selections = { complaint: `record_type = 'complaint'`, work: `coalesce(record_type, '') <> 'inquiry'`, all: 'true' } as const;
export type Selection = keyof typeof selections;

/** Which tickets are timed and by which clock. */
export interface Timing {
	clock: Clock;
	tickets: Selection;
}

/** No time although the ticket says that it is done. */
const DONE_WITHOUT_TIME = `resolved_at IS NULL AND hours IS NULL AND coalesce(status, '') IN ('resolved', 'closed')`;

/** Minutes from creation to `finish` by the clock, at least 0. */
function minutes(clock: Clock, context: MetricContext): string {
	if (clock === 'working') {
		const { first } = workdayMinutes(context);
		return `greatest(${workingMinutes('finished', 'finish', first)} - ${workingMinutes('begun', 'created_at', first)}, 0)`;
	}
	const hold = clock === 'net' ? ' - 60 * coalesce(pending_hours, 0)' : '';
	return `greatest(round((epoch(finish) - epoch(created_at)) / 60${hold}), 0)::INTEGER`;
}

/**
 * Scope plus `life`: one row per ticket created by the as-of date that has a known or a running time: `w` (1 current,
 * 0 baseline), `month` of creation, `engineer`, `minutes` from creation to resolution or, where still open, to the as-of
 * date, and `resolved`, with any further columns that are asked for. Times are whole minutes. Tickets closed without a time
 * are out.
 */
export function lifetimes(context: MetricContext, { clock, tickets }: Timing, windows: Compared, more: readonly string[] = []): string {
	const joins = clock === 'working' ? `
	LEFT JOIN calendar begun ON begun.day = created_at::DATE
	LEFT JOIN calendar finished ON finished.day = finish::DATE` : '';
	const calendar = clock === 'working' ? `\n${calendarCte(context)},` : '';
	return `${scope(context)},${calendar}
timed AS (
	SELECT *, coalesce(resolved_at <= as_of, hours IS NOT NULL) AS resolved,
		CASE
			WHEN resolved_at <= as_of THEN resolved_at
			WHEN resolved_at IS NULL AND hours IS NOT NULL THEN created_at + to_seconds(round(3600 * hours)::BIGINT)
			ELSE as_of
		END AS finish
	FROM t, params
	WHERE created_at <= as_of AND NOT (${DONE_WITHOUT_TIME}) AND ${selections[tickets]}
),
life AS MATERIALIZED (
	SELECT ${[`${windowCode('created_at', windows)} AS w`, `${context.engine.dialect.month('created_at')} AS month`, ...more].join(', ')},
		coalesce(engineer_id, '') AS engineer, resolved, ${minutes(clock, context)} AS minutes
	FROM timed${joins}
)`;
}

/** Tickets created in the current window that are not timed, by reason, as one row. */
export function notTimedSql(context: MetricContext, { tickets }: Timing, { current }: Compared): string {
	return `${scope(context)}
SELECT
	(count(*) FILTER (WHERE status = 'draft'))::INTEGER AS draft,
	(count(*) FILTER (WHERE status = 'cancelled'))::INTEGER AS cancelled,
	(count(*) FILTER (WHERE ${DONE_WITHOUT_TIME}))::INTEGER AS closed_without_time
FROM t_all WHERE ${inside('created_at', current)} AND ${selections[tickets]}`;
}
