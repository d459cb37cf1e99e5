import * as sql from '$lib/engine/sql.ts';
import type { MetricContext } from '../context.ts';
import type { Span } from '../result.ts';
import { type NamedSpan, spanRows, spells, YEAR } from './spells.ts';

/**
 * Spells plus `held`: employment split at each change of level, `[since, until)`, with `leaves` true on the part that a
 * leaver left from. Waiting before the first grade belongs to level 0, so nobody's level is credited with having stayed.
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
	SELECT steps.*, lead(valid_from) OVER (PARTITION BY employee_id, spell_no ORDER BY valid_from) AS valid_until FROM steps
),
held AS (
	SELECT spell.employee_id, spell.spell_no, spell.department, spell.region, spell.leave_type, spell.regretted, stays.level::INTEGER AS level,
		greatest(entered, valid_from) AS since, least(exited, coalesce(valid_until, exited)) AS until,
		leaves AND coalesce(valid_until >= exited, true) AS leaves
	FROM spell JOIN stays ON stays.employee_id = spell.employee_id AND stays.spell_no = spell.spell_no
	WHERE greatest(entered, valid_from) < least(exited, coalesce(valid_until, exited)) OR (entered = exited AND leaves AND valid_from <= entered AND coalesce(valid_until > entered, true))
)`;
}

/** Person-years at each level inside a window: `level`, `years`. */
export function levelYearsSql(context: MetricContext, window: Span): string {
	const [start, end] = [sql.date(window.start), sql.date(window.end)];
	return `${levelSpells(context)}
SELECT level, sum(greatest(date_diff('day', greatest(since, ${start}), least(until, ${end})), 0) / ${String(YEAR)})::DOUBLE AS years
FROM held WHERE since < ${end} AND until > ${start} GROUP BY level`;
}

/**
 * Level spells plus `at_level`: one row per stay at a level and window that it touches, with `years` inside `[s, e)` and
 * whether it ends there with a leaver.
 */
export function levelAtRisk(context: MetricContext, spans: readonly NamedSpan[]): string {
	return `${levelSpells(context)},
w(span, s, e) AS (VALUES ${spanRows(spans)}),
at_level AS (
	SELECT held.*, w.span, greatest(date_diff('day', greatest(since, w.s), least(until, w.e)), 0) / ${String(YEAR)} AS years,
		leaves AND until >= w.s AND until < w.e AS leaver
	FROM held JOIN w ON since < w.e AND (until > w.s OR (leaves AND until = w.s))
)`;
}
