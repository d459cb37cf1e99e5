import { z } from 'zod';
import type { Dialect } from '$lib/engine/dialect/dialect.ts';
import * as sql from '$lib/engine/sql.ts';
import type { TeamSums } from '$lib/stats/lasting/randomised-did.ts';
import type { MetricContext } from '../run/context.ts';
import type { lifetimes } from '../tickets/lifetimes.ts';
import { curveCtes, restrictedMean } from '../tickets/survival-sql.ts';
import type { Arms } from './team-starts.ts';

/** A team followed for less than this is left out rather than letting it shorten everybody's horizon. */
export const SHORTEST_HOURS = 48;

/** Tickets of a team within either window. */
export const IN_A_WINDOW = 'w IS NOT NULL AND department IS NOT NULL';

/** Which arm a team is in, as SQL; null for neither. */
function armOf({ graded, others }: Arms): string {
	return (
		`CASE WHEN department IN ${sql.textList(graded)} THEN 'graded' WHEN ` +
		`department IN ${sql.textList(others)} THEN 'others' END`
	);
}

export const workOf = (context: MetricContext, arms: Arms) =>
	[
		context,
		{ clock: context.plan.measurement.clock, tickets: 'work', until: 'resolved' },
		{ baseline: arms.before, current: arms.after, overlap: false },
		['department', 'month']
	] as const satisfies Parameters<typeof lifetimes>;

/**
 * Restricted means of both arms' teams by month, `w` 0 before and 1 after, each as `y` of as many cases `n` as it has
 * tickets: open ones are censored as in every other handling time. A team that is not followed to the horizon is out.
 */
export function hoursCtes(dialect: Dialect, arms: Arms, life: string, tau: number, by: 'w' | 'month'): string {
	return `${life},
${curveCtes(dialect, `department, ${by}`, IN_A_WINDOW, 60 * tau, 60 * SHORTEST_HOURS)},
engineers AS (SELECT department, count(DISTINCT engineer) AS people FROM life WHERE w IS NOT NULL GROUP BY department),
outcome AS (
	SELECT department, ${armOf(arms)} AS arm, ${by}, sum(n) AS n, sum(n) * (${restrictedMean(60 * tau)}) AS y,
		(SELECT people FROM engineers WHERE engineers.department = curve.department) AS people
	FROM curve GROUP BY department, ${by} HAVING (${restrictedMean(60 * tau)}) IS NOT NULL
)`;
}

export function ratingCtes({ before, after, ...arms }: Arms, cases: string): string {
	const inside = (span: typeof before) => `day >= ${sql.date(span.start)} AND day < ${sql.date(span.end)}`;
	return `${cases},
rated AS (
	SELECT department, CASE WHEN ${inside(before)} THEN 0 WHEN ${inside(after)} THEN 1 END AS w,
		engineer_id AS engineer, y FROM cases
),
outcome AS (
	SELECT department, ${armOf({ before, after, ...arms })} AS arm, w, count(*) AS n, sum(y) AS y,
		count(DISTINCT engineer) AS people
	FROM rated WHERE ${IN_A_WINDOW} GROUP BY department, w
)`;
}

const teamRow = z.object({
	team: z.string(),
	arm: z.enum(['graded', 'others']),
	people: z.number(),
	n0: z.number(),
	y0: z.number(),
	n1: z.number(),
	y1: z.number()
});
export type TeamRow = z.output<typeof teamRow>;

/** Each team's sums on either side; a team without cases on one side can't be compared. */
export async function teamSums(context: MetricContext, ctes: string): Promise<TeamRow[]> {
	const rows = await context.tickets.query(
		`${ctes}
SELECT department::VARCHAR AS team, arm, max(people)::INTEGER AS people,
	coalesce(sum(n) FILTER (WHERE w = 0), 0)::DOUBLE AS n0, coalesce(sum(y) FILTER (WHERE w = 0), 0)::DOUBLE AS y0,
	coalesce(sum(n) FILTER (WHERE w = 1), 0)::DOUBLE AS n1, coalesce(sum(y) FILTER (WHERE w = 1), 0)::DOUBLE AS y1
FROM outcome WHERE arm IS NOT NULL GROUP BY team, arm ORDER BY team`,
		teamRow,
		context.signal
	);
	return rows.filter(({ n0, n1 }) => n0 > 0 && n1 > 0);
}

export const teamsIn = (rows: readonly TeamRow[], arm: TeamRow['arm']): TeamSums[] =>
	rows
		.filter((row) => row.arm === arm)
		.map(({ n0, y0, n1, y1 }) => ({ before: { n: n0, y: y0 }, after: { n: n1, y: y1 } }));

export function effectSql(ctes: string): string {
	const sum = (what: string, arm: string, w: number) =>
		`sum(${what}) FILTER (WHERE arm = '${arm}' AND w = ${String(w)} AND ` +
		'department IN (SELECT department FROM both_sides))';
	const mean = (arm: string, w: number) => `${sum('y', arm, w)} / nullif(${sum('n', arm, w)}, 0)`;
	return `${ctes},
both_sides AS (SELECT department FROM outcome WHERE arm IS NOT NULL GROUP BY department HAVING count(DISTINCT w) = 2)
SELECT (${mean('graded', 1)}) / nullif(${mean('graded', 0)},
	0) / nullif((${mean('others', 1)}) / nullif(${mean('others', 0)}, 0), 0) - 1 AS value FROM outcome`;
}
