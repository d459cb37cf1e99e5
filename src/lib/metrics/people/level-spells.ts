import { daysBetween } from '$lib/engine/dialect/forms.ts';
import { z } from 'zod';
import * as sql from '$lib/engine/sql.ts';
import type { MetricContext } from '../run/context.ts';
import { once } from '../run/once.ts';
import type { Span } from '../result.ts';
import { comparedWindows, type NamedSpan, personYears, spanRows, spells } from './spells.ts';

/**
 * Spells plus `held`: employment split at each change of level, `[since, until)`, with `leaves` true on the part that a
 * leaver left from. Waiting before the first grade belongs to level 0, so nobody's level is credited with having
 * stayed.
 */
export function levelSpells(context: MetricContext): string {
	return `${spells(context)},
steps AS (
	SELECT employee_id, spell_no, level, valid_from FROM level_history
	UNION ALL
	SELECT employee_id, spell_no, 0, hire_date FROM spell
	WHERE NOT EXISTS (
		SELECT 1 FROM level_history h
		WHERE h.employee_id = spell.employee_id AND h.spell_no = spell.spell_no AND h.valid_from <= spell.hire_date
	)
),
stays AS (
	SELECT steps.*, lead(valid_from) OVER (PARTITION BY employee_id, spell_no ORDER BY valid_from) AS valid_until
	FROM steps
),
held AS (
	SELECT spell.employee_id, spell.spell_no, spell.department, spell.region, spell.leave_type, spell.regretted,
		stays.level::INTEGER AS level,
		greatest(entered, valid_from) AS since, least(stayed_to, coalesce(valid_until, stayed_to)) AS until,
		leaves AND coalesce(valid_until >= exited, true) AS leaves
	FROM spell JOIN stays ON stays.employee_id = spell.employee_id AND stays.spell_no = spell.spell_no
	WHERE greatest(entered, valid_from) < least(stayed_to, coalesce(valid_until, stayed_to))
		OR (entered = exited AND leaves AND valid_from <= entered AND coalesce(valid_until > entered, true))
)`;
}

/** Person-years at each level inside a window: `level`, `years`. */
export function levelYearsSql(context: MetricContext, window: Span): string {
	const [start, end] = [sql.date(window.start), sql.date(window.end)];
	return `${levelSpells(context)}
SELECT level,
	${personYears(`greatest(${daysBetween(`greatest(since, ${start})`, `least(until, ${end})`)}, 0)`)} AS years
FROM held WHERE since < ${end} AND until > ${start} GROUP BY level`;
}

/**
 * Level spells plus `at_level`: one row per stay at a level and window that it touches, with `days` inside `[s, e)` and
 * whether it ends there with a leaver.
 */
export function levelAtRisk(context: MetricContext, spans: readonly NamedSpan[]): string {
	return `${levelSpells(context)},
w(span, s, e) AS (VALUES ${spanRows(spans)}),
at_level AS (
	SELECT held.*, w.span, greatest(${daysBetween('greatest(since, w.s)', 'least(until, w.e)')}, 0)::INTEGER AS days,
		leaves AND until >= w.s AND until < w.e AS leaver
	FROM held JOIN w ON since < w.e AND (until > w.s OR (leaves AND until = w.s))
)`;
}

const levelRow = z.object({
	span: z.string(),
	level: z.number().nullable(),
	core: z.boolean().nullable(),
	people: z.number(),
	years: z.number(),
	leavers: z.number(),
	voluntary: z.number(),
	regretted: z.number(),
	unknown: z.number(),
	unknown_regretted: z.number()
});

/**
 * People, person-years and leavers of a span at one level (`core` null), or at all core levels or all below (`level`
 * null): a person who changes level counts at each, so core people are no sum. `regretted` counts voluntary leavers so
 * marked, `unknown` leavers of unknown type and `unknown_regretted` those of them so marked.
 */
export type LevelExposure = z.output<typeof levelRow>;

/** The SELECT of level exposures of the given spans. */
export function levelExposuresSql(context: MetricContext, spans: readonly NamedSpan[]): string {
	return `${levelAtRisk(context, spans)}
SELECT span, level, core, count(DISTINCT employee_id)::INTEGER AS people, coalesce(${personYears()}, 0) AS years,
	(count(*) FILTER (WHERE leaver))::INTEGER AS leavers,
		(count(*) FILTER (WHERE leaver AND leave_type = 'voluntary'))::INTEGER AS voluntary,
	(count(*) FILTER (WHERE leaver AND leave_type = 'voluntary' AND regretted))::INTEGER AS regretted,
	(count(*) FILTER (WHERE leaver AND coalesce(leave_type, 'unknown') = 'unknown'))::INTEGER AS unknown,
	(count(*) FILTER (WHERE leaver AND coalesce(leave_type, 'unknown') = 'unknown'
		AND regretted))::INTEGER AS unknown_regretted
FROM (SELECT *, level >= ${String(context.plan.measurement.regrettedFrom)} AS core FROM at_level) marked
GROUP BY GROUPING SETS ((span, level), (span, core)) ORDER BY level, core, span`;
}

/** Level exposures of the windows, asked once a run. */
export function levelExposures(context: MetricContext): Promise<LevelExposure[]> {
	return once(context, 'level exposures', () =>
		context.engine.query(levelExposuresSql(context, comparedWindows(context)), levelRow, context.signal)
	);
}
