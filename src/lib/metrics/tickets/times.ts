import type { Column } from '$lib/engine/engine.ts';
import type { MetricContext } from '../run/context.ts';
import { once } from '../run/once.ts';
import { finite, UNASSIGNED } from './clusters.ts';
import type { Compared } from './compared.ts';
import { keptLifetimes, lifetimes, type Timing, timingKey } from './lifetimes.ts';
import type { Dimension } from './by-dimension.ts';
import type { MonthCell } from './spreads.ts';
import { curveCtes, resolutionQuantile, resolvedBy, restrictedMean } from './survival-sql.ts';

/** Minutes of the plan's stated baseline; the share resolved by then stands beside the mean. */
export const markMinutes = ({ plan }: Pick<MetricContext, 'plan'>): number => 60 * plan.targets.handling.statedHours;

/**
 * Some tickets of one engineer in a group: how many, and their summed influence on its mean (hours) and its share open
 * at the mark.
 */
interface Effects {
	n: number;
	mean: number;
	open: number;
}

/** One engineer's tickets in a group, and the same by month and team where the group is a whole window. */
export interface Influence extends Effects {
	months?: (Effects & Pick<MonthCell, 'month' | 'team' | 'y'>)[];
}

/** Times of a group of tickets created in one window. */
export interface Times {
	n: number;
	/** Still open at the as-of date, hence censored. */
	open: number;
	/** Restricted mean, hours; null where not followed to the horizon. */
	mean: number | null;
	/** Share resolved within the mark. */
	within: number | null;
	/** Hours by which half and nine in ten are resolved; null = not reached. */
	median: number | null;
	p90: number | null;
	/** Share still open at the horizon. */
	openAtHorizon: number | null;
	/** Hours of the longest time seen, resolved or not. */
	longest: number;
	engineers: ReadonlyMap<string, Influence>;
}

/** Times in both windows to one horizon, whole or by the values of a dimension. */
export interface TimesBy {
	before: ReadonlyMap<string, Times>;
	after: ReadonlyMap<string, Times>;
}

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
		: [context.engine.dialect.isoDay('life.month'), 'life.department'];
	const same = (table: string) =>
		`${table}.w = curve.w${dimension ? ` AND ${table}.${dimension} = curve.${dimension}` : ''}`;
	return `${await keptLifetimes(context, timing, windows, dimension ? [dimension] : ['month', 'department'])},
${curveCtes(by, where, 60 * horizon, markMinutes(context))},
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

/** Adds tickets to an engineer's, under their month where it is told. */
function addTo(
	engineers: Map<string, Influence>,
	name: string,
	effects: Effects,
	{ month, team }: { month: string | null; team: string | null }
): void {
	const own = engineers.get(name) ?? { n: 0, mean: 0, open: 0 };
	const sums = { n: own.n + effects.n, mean: own.mean + effects.mean, open: own.open + effects.open };
	engineers.set(
		name,
		month === null
			? sums
			: { ...sums, months: [...(own.months ?? []), { ...effects, month, team, y: effects.mean }] }
	);
}

function collect(columns: Map<string, Column>): TimesBy {
	const texts = (name: string) => (columns.get(name) ?? []) as (string | null)[];
	const numbers = (name: string) => (columns.get(name) ?? []) as Float64Array;
	const [whole, w, n, open, mean] = [numbers('whole'), numbers('w'), numbers('n'), numbers('open'), numbers('mean')];
	const at = (name: string, i: number) => finite(numbers(name)[i] ?? NaN);
	const [key, engineer, month, team] = [texts('key'), texts('engineer'), texts('month'), texts('team')];
	const groups = { before: new Map<string, Times>(), after: new Map<string, Times>() };
	const engineers = new Map<string, Map<string, Influence>>();
	for (const [i, group] of key.entries()) {
		const id = `${String(w[i])} ${group ?? ''}`;
		const influence = engineers.get(id) ?? new Map<string, Influence>();
		engineers.set(id, influence);
		const effects = { n: n[i] ?? 0, mean: mean[i] ?? 0, open: open[i] ?? 0 };
		if (whole[i] === 0)
			addTo(influence, engineer[i] ?? UNASSIGNED, effects, { month: month[i] ?? null, team: team[i] ?? null });
		else
			groups[w[i] === 0 ? 'before' : 'after'].set(group ?? '', {
				n: n[i] ?? 0,
				open: open[i] ?? 0,
				mean: at('mean', i),
				within: at('within', i),
				median: at('median', i),
				p90: at('p90', i),
				openAtHorizon: at('open_at_horizon', i),
				longest: numbers('longest')[i] ?? 0,
				engineers: influence
			});
	}
	return groups;
}

/** Times of both windows, whole (under the key '') or by a dimension; made once a run. */
export function timesBy(
	context: MetricContext,
	timing: Timing,
	windows: Compared,
	horizon: number,
	dimension: Dimension | null
): Promise<TimesBy> {
	const key = ['times', timingKey(timing), horizon, dimension].join(' ');
	return once(context, key, async () =>
		collect(
			await context.engine.columns(await timesSql(context, timing, windows, horizon, dimension), context.signal)
		)
	);
}

/** One SELECT of the restricted mean in the current window as its column `value`. */
export function restrictedMeanSql(context: MetricContext, timing: Timing, windows: Compared, horizon: number): string {
	return `${lifetimes(context, timing, { ...windows, baseline: null })},
${curveCtes('w', 'w = 1', 60 * horizon, markMinutes(context))}
SELECT (${restrictedMean(60 * horizon)})::DOUBLE AS value FROM curve`;
}

/** One SELECT of the share resolved within the mark in the current window as its column `value`. */
export function withinSql(context: MetricContext, timing: Timing, windows: Compared, horizon: number): string {
	return `${lifetimes(context, timing, { ...windows, baseline: null })},
${curveCtes('w', 'w = 1', 60 * horizon, markMinutes(context))}
SELECT (${resolvedBy(markMinutes(context))})::DOUBLE AS value FROM curve`;
}

/**
 * One SELECT of the time by which a share of the current window's tickets is resolved, in hours, as its column `value`.
 */
export function quantileSql(
	context: MetricContext,
	timing: Timing,
	windows: Compared,
	horizon: number,
	p: number
): string {
	return `${lifetimes(context, timing, { ...windows, baseline: null })},
${curveCtes('w', 'w = 1', 60 * horizon, markMinutes(context))}
SELECT (${resolutionQuantile(p)})::DOUBLE AS value FROM curve`;
}
