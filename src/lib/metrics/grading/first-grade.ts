import { daysBetween } from '$lib/engine/dialect/forms.ts';
import * as sql from '$lib/engine/sql.ts';
import type { MetricContext } from '../run/context.ts';
import type { Cases } from '../assessments/cases.ts';
import type { Metric } from '../metric.ts';
import { levelSpells } from '../people/level-spells.ts';
import { column } from '../table.ts';
import { waitingDraft } from '../assessments/waiting.ts';

/**
 * `x`: one row per employment spell, from hiring to the first grade; watched from the start of the data at the
 * earliest.
 */
function rows(context: MetricContext): Cases {
	const { programmeStart, data } = context.windows;
	return {
		from: `${levelSpells(context)},
first_grade AS (
	SELECT employee_id, spell_no, min(valid_from) AS day FROM level_history WHERE level >= 1 GROUP BY ALL
),
watched AS (
	SELECT spell.*, coalesce(f.day <= exited, false) AS event, CASE WHEN f.day <= exited THEN f.day
		ELSE exited END AS ended,
		greatest(entered, ${sql.date(data.start)}) AS watched_from
	FROM spell LEFT JOIN first_grade f USING (employee_id, spell_no)
)`,
		x: `SELECT employee_id, greatest(${daysBetween('hire_date', 'ended')}, 1) AS days, event,
		CASE WHEN watched_from > hire_date THEN ${daysBetween('hire_date', 'watched_from')} ELSE -1 END AS entry,
		${
			programmeStart
				? `CASE WHEN hire_date < ${sql.date(programmeStart)} THEN 'hired_before'
			ELSE 'hired_since' END`
				: `'hired_before'`
		} AS cohort,
		CASE WHEN ended <= watched_from AND watched_from > hire_date THEN 'before_data' END AS why
	FROM watched`
	};
}

/** G8: how long a newcomer waits for the first grade. */
export const firstGrade: Metric = {
	id: 'G8',
	family: 'G',
	formula: 'min { t : S(t) ≤ 1/2 }',
	unit: 'months',
	better: 'lower',
	method: 'km_brookmeyer_crowley',
	needs: ['employees.hire_date', 'assessments.final_level'],
	people: true,
	source: 'Kaplan & Meier 1958; Brookmeyer & Crowley 1982',
	async compute(context) {
		const draft = await waitingDraft(
			context,
			{
				rows: rows(context),
				group: column('cohort', 'dimension', 'code'),
				unit: 'months',
				marks: [6, 12, 18, 24]
			},
			'no_engineers'
		);
		return { ...draft, window: null };
	}
};
