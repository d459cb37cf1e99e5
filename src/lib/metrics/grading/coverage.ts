import { yearOf } from '$lib/engine/dialect/forms.ts';
import type { MetricContext } from '../run/context.ts';
import type { Cases } from '../assessments/cases.ts';
import type { Metric } from '../metric.ts';
import { column } from '../table.ts';
import { active } from '../people/active.ts';
import { DEPARTMENT, REGION, shareDraft } from '../assessments/shares.ts';

/** Whole months after hiring at which the programme grades somebody first. */
export function firstGradeMonths({ plan }: MetricContext): number {
	return plan.criteria.rules.find((rule) => rule.level === 1)?.tenure.months ?? 0;
}

const rows = (context: MetricContext): Cases => ({
	from: active(context),
	x: `SELECT employee_id, region, department, level AS at_level, ${yearOf('hire_date')} AS hired, level >= 1 AS hit,
		CASE WHEN ${context.engine.dialect.addMonths('hire_date', Math.ceil(firstGradeMonths(context)))} > today.day
			THEN 'short_tenure' END AS why
	FROM active, today`
});

/** G2: the share of engineers long enough with the company who hold a grade. */
export const coverage: Metric = {
	id: 'G2',
	family: 'G',
	formula: 'people(level ≥ 1) / people(tenure ≥ 6 months)',
	unit: 'share',
	better: 'higher',
	method: 'wilson',
	needs: ['employees.hire_date', 'assessments.employee_id'],
	people: true,
	source: 'Wilson 1927',
	async compute(context) {
		const cuts = {
			byRegion: [REGION],
			byDepartment: [DEPARTMENT],
			byHireYear: [column('hired', 'dimension', 'day')]
		};
		return { ...(await shareDraft(context, { rows, rounds: false, cuts }, 'no_active_engineers')), window: null };
	}
};
