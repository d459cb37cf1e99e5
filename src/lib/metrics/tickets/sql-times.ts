import { z } from 'zod';
import type { Column } from '$lib/engine/engine.ts';
import { monthNumber } from '$lib/programme/months.ts';
import type { MetricContext } from '../run/context.ts';
import type { Dimension } from './by-dimension.ts';
import { finite } from './clusters.ts';
import type { Compared } from './compared.ts';
import { CellsBuilder, Codes, columnReader } from './engineer-cells.ts';
import { keptLifetimes, notTimedSql, type Timing } from './lifetimes.ts';
import { curveCtes, resolutionQuantile, resolvedBy, restrictedMean } from './survival-sql.ts';
import { markMinutes, type MonthMean, type Times, type TimesBy } from './timed.ts';

/** The query behind `timesBy`: one row a group (`whole` 1) and one an engineer within it. */
async function timesSql(
	context: MetricContext,
	timing: Timing,
	windows: Compared,
	horizon: number,
	dimension: Dimension | null
): Promise<string> {
	const by = dimension ? `w, ${dimension}` : 'w';
	const where = dimension ? `w IS NOT NULL AND ${dimension} IS NOT NULL` : 'w IS NOT NULL';
	const key = (table: string) => (dimension ? `${table}.${dimension}::VARCHAR` : `''`);
	// Months and teams are told apart in whole windows only: groups of one window share its months.
	const [month, team] = dimension
		? ['NULL::VARCHAR', 'NULL::VARCHAR']
		: [context.tickets.dialect.isoDay('life.month'), 'life.department'];
	const same = (table: string) =>
		`${table}.w = curve.w${dimension ? ` AND ${table}.${dimension} = curve.${dimension}` : ''}`;
	return `${await keptLifetimes(context, timing, windows, dimension ? [dimension] : ['month', 'department'])},
${curveCtes(context.tickets.dialect, by, where, 60 * horizon, markMinutes(context))},
opened AS (SELECT ${by}, count(*) FILTER (WHERE NOT resolved) AS open FROM life WHERE ${where} GROUP BY ${by})
SELECT 1 AS whole, curve.w::INTEGER AS w, ${key('curve')} AS key, NULL::VARCHAR AS month, NULL::VARCHAR AS team,
	NULL::VARCHAR AS engineer, sum(n)::DOUBLE AS n, max(opened.open)::DOUBLE AS open,
	(${restrictedMean(60 * horizon)})::DOUBLE AS mean, (${resolvedBy(markMinutes(context))})::DOUBLE AS within,
	(${resolutionQuantile(0.5)})::DOUBLE AS median, (${resolutionQuantile(0.9)})::DOUBLE AS p90,
	(min(s) FILTER (WHERE m <= ${String(60 * horizon)}))::DOUBLE AS open_at_horizon, (max(m) / 60)::DOUBLE AS longest
FROM curve JOIN opened ON ${same('opened')} GROUP BY ALL
UNION ALL
SELECT 0, life.w::INTEGER, ${key('life')}, ${month}, ${team}, engineer, count(*)::DOUBLE,
	sum(CASE WHEN resolved THEN mark_left ELSE mark_stayed END)::DOUBLE,
	(sum(CASE WHEN resolved THEN mean_left ELSE mean_stayed END) / 60)::DOUBLE, NULL, NULL, NULL, NULL, NULL
FROM life JOIN curve ON ${same('life')} AND curve.m = life.minutes
GROUP BY ALL`;
}

type Builder = CellsBuilder<'mean' | 'open'>;

const cellsOf = (cells: Builder): Times['cells'] => ({
	...cells.work(),
	mean: cells.measure('mean'),
	open: cells.measure('open')
});

function collect(columns: Map<string, Column>): TimesBy {
	const { texts, numbers } = columnReader(columns);
	const [whole, w, n, open, mean] = [numbers('whole'), numbers('w'), numbers('n'), numbers('open'), numbers('mean')];
	const at = (name: string, i: number) => finite(numbers(name)[i] ?? NaN);
	const [engineer, month, team] = [texts('engineer'), texts('month'), texts('team')];
	const [engineers, teams] = [new Codes(), new Codes()];
	const groups = { before: new Map<string, Omit<Times, 'cells'>>(), after: new Map<string, Omit<Times, 'cells'>>() };
	const cells = { before: new Map<string, Builder>(), after: new Map<string, Builder>() };
	for (const [i, group] of texts('key').entries()) {
		const [side, key] = [w[i] === 0 ? ('before' as const) : ('after' as const), group ?? ''];
		if (whole[i] === 1) {
			groups[side].set(key, {
				n: n[i] ?? 0,
				open: open[i] ?? 0,
				mean: at('mean', i),
				within: at('within', i),
				median: at('median', i),
				p90: at('p90', i),
				openAtHorizon: at('open_at_horizon', i),
				longest: numbers('longest')[i] ?? 0
			});
			continue;
		}
		const own: Builder = cells[side].get(key) ?? new CellsBuilder();
		cells[side].set(key, own);
		const told = typeof month[i] === 'string' ? { month: monthNumber(month[i]), team: teams.of(team[i]) } : {};
		own.add(
			{ engineer: engineers.of(engineer[i]), n: n[i] ?? 0, ...told },
			{ mean: mean[i] ?? 0, open: open[i] ?? 0 }
		);
	}
	const complete = (side: 'before' | 'after') =>
		new Map(
			[...groups[side]].map(([key, times]) => [
				key,
				{ ...times, cells: cellsOf(cells[side].get(key) ?? new CellsBuilder()) }
			])
		);
	return { before: complete('before'), after: complete('after') };
}

/** Times of both windows, by SQL. */
export async function timesBySql(
	context: MetricContext,
	timing: Timing,
	windows: Compared,
	horizon: number,
	dimension: Dimension | null
): Promise<TimesBy> {
	const statement = await timesSql(context, timing, windows, horizon, dimension);
	return collect(await context.tickets.columns(statement, context.signal));
}

/** `means` by month of creation, from `life`. */
export function meansOver(context: Pick<MetricContext, 'plan' | 'tickets'>, life: string, horizon: number): string {
	const tau = String(60 * horizon);
	const cutShort = 'month IN (SELECT month FROM monthly WHERE cut_short > 0)';
	const curves = curveCtes(context.tickets.dialect, 'month', cutShort, 60 * horizon, markMinutes(context));
	return `${life},
monthly AS (
	SELECT month, count(*)::DOUBLE AS n, (count(*) FILTER (WHERE NOT resolved))::DOUBLE AS open,
		avg(least(minutes, ${tau})) / 60 AS mean,
		((avg(minutes) FILTER (WHERE resolved)) / 60)::DOUBLE AS closed,
		count(*) FILTER (WHERE NOT resolved AND minutes < ${tau}) AS cut_short
	FROM life GROUP BY month
),
${curves},
late AS (SELECT month, ${restrictedMean(60 * horizon)} AS mean FROM curve GROUP BY month),
means AS (
	SELECT month, n, open, closed, (CASE WHEN cut_short = 0 THEN monthly.mean ELSE late.mean END)::DOUBLE AS value
	FROM monthly LEFT JOIN late USING (month)
)`;
}

const monthRow = z.object({
	month: z.string(),
	value: z.number().nullable(),
	closed: z.number().nullable(),
	n: z.number(),
	open: z.number()
});

/** Restricted means by month of creation, by SQL. */
export async function monthMeansBySql(
	context: MetricContext,
	timing: Timing,
	windows: Compared,
	horizon: number
): Promise<MonthMean[]> {
	const life = await keptLifetimes(context, timing, windows, ['month'], 'reported');
	return context.tickets.query(
		`${meansOver(context, life, horizon)} SELECT month, n, open, closed, value FROM means ORDER BY month`,
		monthRow,
		context.signal
	);
}

const leftOut = z.object({ reason: z.string(), n: z.number() });

/** Tickets created in the current window that are not timed, by reason, by SQL. */
export async function notTimedBySql(
	context: MetricContext,
	timing: Timing,
	windows: Compared
): Promise<ReadonlyMap<string, number>> {
	const rows = await context.tickets.query(await notTimedSql(context, timing, windows), leftOut, context.signal);
	return new Map(rows.map(({ reason, n }) => [reason, n]));
}
