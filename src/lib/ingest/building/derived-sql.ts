import { name } from '$lib/engine/sql.ts';

/** Half-open spells at a level: hired at level 0, then each published final level; a level held again goes on. */
export function levelHistorySql(employees: string, assessments: string, target: string): string {
	return `CREATE TABLE ${name(target)} AS
WITH spells AS (
	SELECT employee_id, spell_no, hire_date, leave_date FROM ${name(employees)} WHERE NOT is_non_starter
), known AS (
	SELECT DISTINCT employee_id FROM ${name(employees)}
), grades AS (
	SELECT a.employee_id, coalesce(s.spell_no, 1) AS spell_no, coalesce(a.publish_date, a.assess_date) AS valid_from,
		max(a.final_level) AS level, any_value(s.leave_date) AS leave_date
	FROM ${name(assessments)} a
	LEFT JOIN spells s ON s.employee_id = a.employee_id AND coalesce(a.publish_date, a.assess_date) >= s.hire_date
		AND coalesce(a.publish_date, a.assess_date) < coalesce(s.leave_date, DATE '9999-12-31')
	WHERE a.final_level IS NOT NULL
		AND (s.employee_id IS NOT NULL OR a.employee_id NOT IN (SELECT employee_id FROM known))
	GROUP BY ALL
), steps AS (
	SELECT employee_id, spell_no, valid_from, level, leave_date FROM grades
	UNION ALL
	SELECT employee_id, spell_no, hire_date, 0, leave_date FROM spells s
	WHERE NOT EXISTS (
		SELECT 1 FROM grades g
		WHERE g.employee_id = s.employee_id AND g.spell_no = s.spell_no AND g.valid_from = s.hire_date
	)
), changes AS (
	SELECT * FROM steps
	QUALIFY level IS DISTINCT FROM lag(level) OVER (PARTITION BY employee_id, spell_no ORDER BY valid_from)
)
SELECT employee_id, spell_no::INTEGER AS spell_no, level::INTEGER AS level, valid_from::DATE AS valid_from,
	coalesce(lead(valid_from) OVER (PARTITION BY employee_id, spell_no ORDER BY valid_from), leave_date)::DATE
		AS valid_to
FROM changes
ORDER BY employee_id, spell_no, valid_from`;
}

/** One row per assessment round, in order. */
export function roundsSql(assessments: string, target: string): string {
	return `CREATE TABLE ${name(target)} AS
SELECT round_id, round_no::INTEGER AS round_no, min(coalesce(self_date, assess_date, publish_date))::DATE AS start_date,
	max(assess_date)::DATE AS assess_date, max(publish_date)::DATE AS publish_date,
	count(DISTINCT employee_id)::INTEGER AS assessed
FROM ${name(assessments)}
GROUP BY round_id, round_no
ORDER BY round_no`;
}
