import { z } from 'zod';
import * as sql from '$lib/engine/sql.ts';
import type { MetricContext } from '../run/context.ts';
import { countedTickets, FILTERED, source, ticketFilter } from '../run/scope.ts';
import { addMonths } from '../run/windows.ts';

/**
 * Tickets with the instant they stopped being open, and whether a month ended meanwhile; those done without a time are
 * out.
 */
export function openedSql(context: MetricContext, carried = FILTERED): string {
	const { month } = context.tickets.dialect;
	return `${countedTickets(context)}
SELECT created_at, resolved_at, resolved_at IS NULL OR ${month('resolved_at')} > ${month('created_at')} AS crosses,
	${carried}
FROM t
WHERE created_at <= (SELECT as_of FROM params)
	AND NOT (resolved_at IS NULL AND coalesce(status, '') IN ('resolved', 'closed'))`;
}

export const openedFrom = (context: MetricContext, from: string): string =>
	`WITH opened AS (SELECT * FROM ${from} WHERE ${ticketFilter(context.filters)})`;

/** Upper ends of the age classes, days; the last class is open. */
export const AGES = [2, 7, 14, 30] as const;
export const ageColumns = ['upto_2', 'upto_7', 'upto_14', 'upto_30', 'over_30'] as const;

const monthRow = z.object({
	month: z.string(),
	open: z.number(),
	p50: z.number().nullable(),
	p90: z.number().nullable(),
	upto_2: z.number(),
	upto_7: z.number(),
	upto_14: z.number(),
	upto_30: z.number(),
	over_30: z.number()
});

/** What is open at a month end, and for how many days it has been. */
export type MonthOpen = z.output<typeof monthRow>;

/** What is open at each month end, and for how long it has been. */
function backlogSql(context: MetricContext, from: string, months: readonly string[]): string {
	const ends = months.map((month) => `(${sql.date(month)}, ${sql.date(addMonths(month, 1))})`).join(', ');
	const classes = ageColumns.map((name, i) => {
		const [over, upTo] = [AGES[i - 1], AGES[i]];
		const when = [
			over === undefined ? '' : `days > ${String(over)}`,
			upTo === undefined ? '' : `days <= ${String(upTo)}`
		]
			.filter(Boolean)
			.join(' AND ');
		return `(count(*) FILTER (WHERE ${when}))::DOUBLE AS ${name}`;
	});
	const { quantile, secondsBetween } = context.tickets.dialect;
	return `${openedFrom(context, from)},
ends(month, ending) AS (VALUES ${ends}),
crossing AS (SELECT * FROM opened WHERE crosses),
aged AS (
	SELECT month, ${secondsBetween('created_at', 'ending::TIMESTAMP')} / 86400 AS days
	FROM ends JOIN crossing ON created_at < ending AND (resolved_at IS NULL OR resolved_at >= ending)
)
SELECT ends.month, count(days)::DOUBLE AS open, ${quantile('days', 0.5)}::DOUBLE AS p50,
	${quantile('days', 0.9)}::DOUBLE AS p90, ${classes.join(', ')}
FROM ends LEFT JOIN aged USING (month) GROUP BY ends.month ORDER BY ends.month`;
}

/** What is open at each month end, by first days of months; null where the filters leave no ticket at all. */
export async function backlogBySql(context: MetricContext, months: readonly string[]): Promise<MonthOpen[] | null> {
	const from = await source(context, openedSql(context));
	const rows = await context.tickets.query(backlogSql(context, from, months), monthRow, context.signal);
	const [seen] = await context.tickets.query(
		`${openedFrom(context, from)} SELECT count(*)::DOUBLE AS n FROM opened`,
		z.object({ n: z.number() }),
		context.signal
	);
	return seen?.n ? rows : null;
}
