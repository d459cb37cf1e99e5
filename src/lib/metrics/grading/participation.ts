import { latestBy, monthsSpan } from '$lib/engine/dialect/forms.ts';
import * as sql from '$lib/engine/sql.ts';
import type { MetricContext } from '../run/context.ts';
import type { Cases } from '../assessments/cases.ts';
import type { Metric } from '../metric.ts';
import { column } from '../table.ts';
import { employedOn } from '../people/active.ts';
import { decisions, decisionWindow } from '../assessments/decisions.ts';
import { DEPARTMENT, REGION, ROUND, shareDraft } from '../assessments/shares.ts';

/** When somebody at a level may be assessed for the next one: rows of `rule(level, months, in_level)`. */
function tenureRules({ plan }: MetricContext): string {
	return plan.criteria.rules
		.map(
			({ level, tenure }) =>
				`(${String(level - 1)}, ${String(Math.ceil(tenure.months))}, ${String(tenure.basis === 'in_level')})`
		)
		.join(', ');
}

/**
 * `x`: engineers employed on the day of a round, with the level that they held on the eve. Those in their level too
 * short a time, and those who hold the top level, are out.
 */
const rows = (context: MetricContext): Cases => ({
	from: `${decisions(context)},
rule(level, months, in_level) AS (VALUES ${tenureRules(context)}),
round_day AS (
	SELECT round_id, round_no, coalesce(assess_date, publish_date) AS day FROM rounds, params
	WHERE coalesce(publish_date, assess_date) >= ${sql.date(decisionWindow(context).start)}
		AND coalesce(publish_date, assess_date) < ${sql.date(decisionWindow(context).end)}
		AND coalesce(publish_date, assess_date) <= params.as_of::DATE
),
roster AS (
	SELECT r.round_id, r.round_no, r.day, e.employee_id, e.region, e.department, e.hire_date,
		e.level AS at_level,
		coalesce(${latestBy('h.level', 'h.valid_from')} FILTER (WHERE h.valid_from < r.day), 0) AS held,
		coalesce(max(h.valid_from) FILTER (WHERE h.valid_from < r.day), e.hire_date) AS held_since
	FROM e JOIN round_day r ON ${employedOn('r.day')}
	LEFT JOIN level_history h ON h.employee_id = e.employee_id AND h.spell_no = e.spell_no
	GROUP BY r.round_id, r.round_no, r.day, e.employee_id, e.spell_no, e.region, e.department, e.hire_date,
		e.level
),
taken AS (
	SELECT employee_id, round_id, bool_or(coalesce(result, '') <> 'absent') AS assessed,
		bool_or(result = 'absent') AS absent
	FROM assessments GROUP BY ALL
)`,
	x: `SELECT r.employee_id, r.round_id AS round, r.round_no, r.region, r.department, r.at_level, r.held AS level,
		coalesce(t.assessed, false) AS hit, coalesce(t.absent, false) AND NOT coalesce(t.assessed, false) AS absent,
		CASE
			WHEN rule.level IS NULL THEN 'top_level'
			WHEN (CASE WHEN rule.in_level AND r.held > 0 THEN r.held_since ELSE r.hire_date END)
				+ ${monthsSpan('rule.months')} > r.day THEN 'short_tenure'
		END AS why
	FROM roster r
	LEFT JOIN rule ON rule.level = r.held
	LEFT JOIN taken t ON t.employee_id = r.employee_id AND t.round_id = r.round_id`
});

/** G3: who was assessed among those whose tenure allowed it. */
export const participation: Metric = {
	id: 'G3',
	family: 'G',
	formula: 'Σ assessed / Σ eligible by tenure, over rounds',
	unit: 'share',
	better: 'higher',
	method: 'wilson',
	needs: ['employees.hire_date', 'assessments.employee_id'],
	people: true,
	source: 'Wilson 1927',
	async compute(context) {
		const draft = await shareDraft(
			context,
			{
				rows,
				cuts: {
					byRound: [ROUND],
					byLevel: [column('level', 'dimension', 'level', 'level')],
					byRegion: [REGION],
					byDepartment: [DEPARTMENT]
				},
				order: { round: 'round_no' },
				also: { absent: 'absent' }
			},
			'no_rounds'
		);
		return { ...draft, window: decisionWindow(context) };
	}
};
