import type { Dialect } from '$lib/engine/dialect/dialect.ts';
import * as sql from '$lib/engine/sql.ts';

/**
 * Kaplan-Meier as further expressions after `life`: `curve` has one row per group and distinct time `m` (minutes), with
 * `y` at risk just before, `d` resolved, `s` the share still open after it and `next` time. `area` is the area from
 * here to the horizon. A ticket's influence on the restricted mean is `mean_left` where it is resolved here and
 * `mean_stayed` where it leaves unresolved; on the share still open at `mark` likewise `mark_left` and `mark_stayed`:
 * derivatives of the product-limit estimate in the ticket's weight, by Greenwood's terms.
 * Groups are the values of `by`; `where` picks rows of life; horizon and mark are minutes.
 */
export function curveCtes(dialect: Dialect, by: string, where: string, horizon: number, mark: number): string {
	const [tau, at] = [sql.number(horizon), sql.number(mark)];
	return `times AS (
	SELECT ${by}, minutes AS m, count(*)::DOUBLE AS n, (count(*) FILTER (WHERE resolved))::DOUBLE AS d
	FROM life WHERE ${where} GROUP BY ${by}, minutes
),
risk AS (
	SELECT *, sum(n) OVER (PARTITION BY ${by} ORDER BY m DESC) AS y,
		lead(m) OVER (PARTITION BY ${by} ORDER BY m) AS next FROM times
),
open_share AS (SELECT *, ${dialect.product('1 - d / y', `PARTITION BY ${by} ORDER BY m`)} AS s FROM risk),
areas AS (
	SELECT *, sum(s * (least(coalesce(next, ${tau}), ${tau}) - least(m, ${tau})))
			OVER (PARTITION BY ${by} ORDER BY m DESC) AS area,
		CASE WHEN m <= ${at} THEN coalesce(min(s) FILTER (WHERE m <= ${at}) OVER (PARTITION BY ${by}), 1)
			ELSE 0 END AS at_mark
	FROM open_share
),
stays AS (
	SELECT *, coalesce(sum(CASE WHEN d < y THEN area * d / (y * (y - d)) END) OVER (PARTITION BY ${by} ORDER BY m),
		0) AS mean_stayed,
		coalesce(sum(CASE WHEN d < y THEN at_mark * d / (y * (y - d)) END) OVER (PARTITION BY ${by} ORDER BY m),
			0) AS mark_stayed
	FROM areas
),
curve AS MATERIALIZED (
	SELECT *, mean_stayed - CASE WHEN d < y THEN area / (y - d) ELSE 0 END AS mean_left,
		mark_stayed - CASE WHEN d < y THEN at_mark / (y - d) ELSE 0 END AS mark_left
	FROM stays
)`;
}

/**
 * Of a group of `curve`: restricted mean in hours, its area summed in the order of time so that every run gives the
 * same digits; null where the last ticket is still open before the horizon.
 */
export function restrictedMean(horizon: number): string {
	const tau = sql.number(horizon);
	return `CASE WHEN max(m) >= ${tau} OR min(s) = 0
		THEN (least(min(m), ${tau}) + max(area)) / 60 END`;
}

/** Of a group of `curve`: share resolved by `mark` minutes; null where nothing was followed that long. */
export function resolvedBy(mark: number): string {
	const at = sql.number(mark);
	return `CASE WHEN max(m) >= ${at} OR min(s) = 0 THEN 1 - coalesce(min(s) FILTER (WHERE m <= ${at}), 1) END`;
}

/**
 * Of a group of `curve`: hours by which a share `p` is resolved, the middle of the flat where the curve stands exactly
 * there; null where it is not reached.
 */
export function resolutionQuantile(p: number): string {
	const [upper, lower] = [sql.number(1 - p + 1.5e-8), sql.number(1 - p - 1.5e-8)];
	return `(min(m) FILTER (WHERE s <= ${upper}) + coalesce(min(m) FILTER (WHERE s < ${lower}), max(m))) / 120`;
}
