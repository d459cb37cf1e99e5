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
	x: `SELECT employee_id, region, department, ${yearOf('hire_date')} AS hired, level >= 1 AS hit,
		CASE WHEN ${context.engine.dialect.addMonths('hire_date', Math.ceil(firstGradeMonths(context)))} > today.day
			THEN 'short_tenure' END AS why
	FROM active, today`
});

/** G2: the share of engineers long enough with the company who hold a grade. */
export const coverage: Metric = {
	id: 'G2',
	family: 'G',
	name: { zh: '定级覆盖率', en: 'Grading coverage' },
	definition: {
		zh: '入职满首次定级年限（默认 6 个月）的在职工程师中，' + '已获得等级的比例。',
		en:
			'Share of engineers employed on the as-of day, past the tenure for a first ' +
			'grade (6 months by default), who hold level 1 or above.'
	},
	formula: 'people(level ≥ 1) / people(tenure ≥ 6 months)',
	denominator: {
		zh: '数据日在职且入职满年限的工程师；年限不足者单列。',
		en: 'Engineers employed on the as-of day with enough tenure; those with less are listed.'
	},
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
		return { ...(await shareDraft(context, { rows: rows(context), cuts }, 'no_active_engineers')), window: null };
	}
};
