import type { MetricContext } from '../run/context.ts';
import type { Compared } from '../tickets/compared.ts';
import { keptLifetimes, lifetimes } from '../tickets/lifetimes.ts';

/** Strata from the finest to the whole; a ticket takes the finest one with enough tickets in the baseline. */
export const STRATA = [
	'category, priority, product, onsite',
	'category, priority, product',
	'category, priority',
	'category'
] as const;
const ENOUGH = 10;

const workOf = (context: MetricContext, windows: Compared) =>
	[
		context,
		{ clock: context.plan.measurement.clock, tickets: 'all', until: 'resolved' },
		windows,
		['month', 'level', 'region', 'department', 'category', 'priority', 'product', 'is_onsite']
	] as const satisfies Parameters<typeof lifetimes>;

/**
 * Tickets created in either window and resolved, with `excess`: ln of their hours less the mean ln hours of their kind
 * of work in the baseline. A ticket of no minutes counts as one.
 */
export const excessCtes = (context: MetricContext, windows: Compared): string =>
	excessOver(lifetimes(...workOf(context, windows)));

/** The same for a query to be run. */
export const keptExcessCtes = async (context: MetricContext, windows: Compared): Promise<string> =>
	excessOver(await keptLifetimes(...workOf(context, windows)));

/** Two tables' rows of one kind of work, as finely as a stratum tells. */
export const sameKind = (one: string, other: string, stratum: number): string =>
	(STRATA[stratum] ?? '')
		.split(', ')
		.map((name) => `${one}.${name} = ${other}.${name}`)
		.join(' AND ');

function excessOver(life: string): string {
	const means = STRATA.map(
		(by, i) => `stratum_${String(i)} AS (
	SELECT ${by}, avg(ln_hours) AS usual, count(*)::DOUBLE AS size
	FROM worked WHERE w = 0 GROUP BY ${by} HAVING count(*) >= ${String(ENOUGH)}
)`
	);
	const joins = STRATA.map(
		(_, i) => `LEFT JOIN stratum_${String(i)} ON ${sameKind('worked', `stratum_${String(i)}`, i)}`
	);
	const found = STRATA.map((_, i) => `WHEN stratum_${String(i)}.usual IS NOT NULL THEN ${String(i)}`);
	return `${life},
worked AS MATERIALIZED (
	SELECT w, month, engineer, level, region, department, coalesce(category, '') AS category,
		coalesce(priority, '') AS priority, coalesce(product, '') AS product, coalesce(is_onsite, false) AS onsite,
		ln(greatest(minutes, 1) / 60) AS ln_hours
	FROM life WHERE resolved AND w IS NOT NULL
),
${means.join(',\n')},
whole AS (SELECT avg(ln_hours) AS usual, count(*)::DOUBLE AS size FROM worked WHERE w = 0),
judged AS MATERIALIZED (
	SELECT w, month, engineer, level, region, department, nullif(worked.category, '') AS category, ln_hours,
		worked.priority, worked.product, worked.onsite,
		CASE ${found.join(' ')} ELSE ${String(STRATA.length)} END AS stratum,
		ln_hours - coalesce(${STRATA.map((_, i) => `stratum_${String(i)}.usual`).join(', ')}, whole.usual) AS excess
	FROM worked CROSS JOIN whole ${joins.join(' ')}
	WHERE whole.usual IS NOT NULL
)`;
}
