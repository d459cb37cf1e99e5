import { z } from 'zod';
import * as sql from '$lib/engine/sql.ts';
import { type ClusterEstimate, clusterDifference } from '$lib/stats/groups/cluster.ts';
import type { MetricContext } from '../run/context.ts';
import { ticketScope } from '../run/scope.ts';

/** Labour hours a ticket in both windows, and what was saved. */
export interface Handling {
	before: number;
	now: number;
	/** Hours saved a ticket, baseline less current; positive is good. */
	saved: ClusterEstimate;
	tickets: number;
	baselineTickets: number;
	engineers: number;
	withoutEngineer: number;
	withoutHours: number;
}

function window(context: MetricContext, name: 'baseline' | 'current'): string {
	const span = context.windows[name];
	return span ? `resolved_at >= ${sql.date(span.start)} AND resolved_at < ${sql.date(span.end)}` : 'false';
}

/** Labour hours and tickets resolved in each window, for each responsible engineer. */
function byEngineerCte(context: MetricContext): string {
	return `${ticketScope(context)},
worked AS (
	SELECT engineer_id::VARCHAR AS engineer_id, labour_hours, coalesce(${window(context, 'current')}, false) AS now,
		coalesce(${window(context, 'baseline')}, false) AS before
	FROM t
),
by_engineer AS (
	SELECT engineer_id,
		coalesce(sum(labour_hours) FILTER (WHERE now), 0)::DOUBLE AS hours_now,
			(count(labour_hours) FILTER (WHERE now))::DOUBLE AS tickets_now,
		coalesce(sum(labour_hours) FILTER (WHERE before), 0)::DOUBLE AS hours_before,
			(count(labour_hours) FILTER (WHERE before))::DOUBLE AS tickets_before,
		(count(*) FILTER (WHERE now AND labour_hours IS NULL))::DOUBLE AS empty_now
	FROM worked WHERE now OR before GROUP BY engineer_id
)`;
}

const engineerRow = z.object({
	engineer_id: z.string().nullable(),
	hours_now: z.number(),
	tickets_now: z.number(),
	hours_before: z.number(),
	tickets_before: z.number(),
	empty_now: z.number()
});

/** One SELECT of hours saved a ticket and the tickets they are saved on, as `saved` and `tickets`. */
export function savedHoursSql(context: MetricContext): string {
	return `${byEngineerCte(context)}
SELECT sum(hours_before) / nullif(sum(tickets_before), 0) - sum(hours_now) / nullif(sum(tickets_now), 0) AS saved,
	sum(tickets_now) AS tickets
FROM by_engineer WHERE engineer_id IS NOT NULL`;
}

/** Labour hours of both windows, cluster-robust by engineer; null where either window has none. */
export async function handling(context: MetricContext): Promise<Handling | null> {
	const sqlText = `${byEngineerCte(context)} SELECT * FROM by_engineer ORDER BY engineer_id`;
	const rows = await context.tickets.query(sqlText, engineerRow, context.signal);
	const known = rows.filter((row) => row.engineer_id !== null);
	const sum = (
		of: readonly z.output<typeof engineerRow>[],
		key: 'hours_now' | 'tickets_now' | 'hours_before' | 'tickets_before' | 'empty_now'
	) => of.reduce((total, row) => total + row[key], 0);
	const [tickets, baselineTickets] = [sum(known, 'tickets_now'), sum(known, 'tickets_before')];
	if (tickets === 0 || baselineTickets === 0) return null;
	const saved = clusterDifference({
		after: { y: known.map((row) => row.hours_before), n: known.map((row) => row.tickets_before) },
		before: { y: known.map((row) => row.hours_now), n: known.map((row) => row.tickets_now) }
	});
	return {
		before: sum(known, 'hours_before') / baselineTickets,
		now: sum(known, 'hours_now') / tickets,
		saved,
		tickets,
		baselineTickets,
		engineers: known.length,
		withoutEngineer: sum(
			rows.filter((row) => row.engineer_id === null),
			'tickets_now'
		),
		withoutHours: sum(rows, 'empty_now')
	};
}
