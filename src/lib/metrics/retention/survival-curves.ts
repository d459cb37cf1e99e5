import { z } from 'zod';
import * as sql from '$lib/engine/sql.ts';
import {
	type GroupedTimes,
	isFollowedTo,
	kaplanMeier,
	survivalShareAt,
	type SurvivalCurve
} from '$lib/stats/survival/survival.ts';
import type { Estimate as Interval } from '$lib/stats/estimate.ts';
import type { DataColumn, DataTable } from '../result.ts';
import { column, tableOf } from '../table.ts';

const POINTS = 200;

/**
 * SELECT of follow-up grouped by day from rows `x(days, event, entry, ...)`: `t` with how many left, were censored or
 * came under observation there, for each value of the `by` columns.
 */
export function timesSql(rows: string, by: readonly string[]): string {
	const keys = by.map((key) => `${key}, `).join('');
	return `${rows},
steps AS (
	SELECT ${keys}days AS t, event::INTEGER AS d, 1 - event::INTEGER AS c, 0 AS joined FROM x
	UNION ALL SELECT ${keys}entry, 0, 0, 1 FROM x
)
SELECT ${keys}t::DOUBLE AS t, sum(d)::DOUBLE AS events, sum(c)::DOUBLE AS censored, sum(joined)::DOUBLE AS joined
FROM steps GROUP BY ${keys}t ORDER BY ${keys}t`;
}

export const timeRow = z.object({ t: z.number(), events: z.number(), censored: z.number(), joined: z.number() });
export type TimeRow = z.output<typeof timeRow>;

/** SELECT of the Kaplan–Meier share of the rows `x` still there after `day` days, as its column `value`. */
export function survivalSql(rows: string, day: number, where = 'true'): string {
	return `${rows},
steps AS (
	SELECT days AS t, event::INTEGER AS d, 1 AS gone, 0 AS joined FROM x WHERE ${where}
	UNION ALL SELECT entry, 0, 0, 1 FROM x WHERE ${where}
),
times AS (SELECT t, sum(d)::DOUBLE AS d, sum(gone) AS gone, sum(joined) AS joined FROM steps GROUP BY t),
risk AS (
	SELECT t, d, (sum(joined - gone) OVER (ORDER BY t ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))::DOUBLE AS n
	FROM times
)
SELECT CASE
	WHEN bool_or(d >= n) FILTER (WHERE d > 0 AND t <= ${sql.number(day)}) THEN 0::DOUBLE
	WHEN max(t) >= ${sql.number(day)}
		THEN coalesce(exp(sum(ln(1 - d / n)) FILTER (WHERE d > 0 AND d < n AND t <= ${sql.number(day)})), 1)
	END AS value
FROM risk`;
}

/** Rows of the same days pooled. */
export function followUp(rows: readonly TimeRow[]): GroupedTimes {
	const of = (key: keyof TimeRow) => rows.map((row) => row[key]);
	return { time: of('t'), events: of('events'), censored: of('censored'), entered: of('joined') };
}

export const curveOf = (rows: readonly TimeRow[]): SurvivalCurve => kaplanMeier(followUp(rows));

/**
 * Share still there at a day with its log-log interval, exact where nobody or everybody has left; null beyond the
 * follow-up.
 */
export function stayedAt(curve: SurvivalCurve, day: number): (Interval & { exact: boolean }) | null {
	return curve.n === 0 || !isFollowedTo(curve, day) ? null : survivalShareAt(curve, day);
}

/** Places of at most `POINTS` steps that keep the first and the last. */
function places(length: number): number[] {
	if (length <= POINTS) return Array.from({ length }, (_, i) => i);
	return Array.from({ length: POINTS }, (_, i) => Math.round((i * (length - 1)) / (POINTS - 1)));
}

/** Points of one curve up to a day: how many are at risk counts people, so that thin tails are not shown. */
function pointsOf(curve: SurvivalCurve, until: number) {
	const steps = Array.from(curve.time.keys()).filter(
		(j) => (curve.time[j] ?? Infinity) <= until && (curve.atRisk[j] ?? 0) > 0
	);
	const points = places(steps.length).map((place) => {
		const j = steps[place] ?? 0;
		const [day, people] = [curve.time[j] ?? 0, curve.atRisk[j]];
		const { value, low, high } = survivalShareAt(curve, day);
		return { day, people, stayed: value, low, high };
	});
	const first = points[0];
	return first && first.day !== 0
		? [{ day: 0, people: first.people, stayed: 1, low: 1, high: 1 }, ...points]
		: points;
}

/** Survival curves by group, each from day 0. */
export function curvesTable(
	group: DataColumn,
	curves: readonly { key: string; curve: SurvivalCurve }[],
	until: number
): DataTable {
	const share = (key: string) => column(key, 'measure', 'number', 'share');
	return {
		...tableOf(
			[
				group,
				column('day', 'dimension', 'number', 'days'),
				column('people', 'people', 'number', 'people'),
				share('stayed'),
				share('low'),
				share('high')
			],
			curves.flatMap(({ key, curve }) => pointsOf(curve, until).map((point) => ({ [group.key]: key, ...point })))
		),
		additive: []
	};
}
