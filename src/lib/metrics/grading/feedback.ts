import { unbroken } from '$lib/i18n/unbroken.ts';
import type { MetricContext } from '../run/context.ts';
import type { Cases } from '../assessments/cases.ts';
import type { Metric } from '../metric.ts';
import { decisions, decisionWindow } from '../assessments/decisions.ts';
import { DEPARTMENT, REGION, ROUND, shareDraft } from '../assessments/shares.ts';

function rows(context: MetricContext): Cases {
	const days = String(context.plan.measurement.feedbackDays);
	return {
		from: decisions(context),
		x: `SELECT employee_id, round, round_no, region, department, result,
		coalesce(feedback_date <= publish_date + ${days}, false) AS hit,
		CASE
			WHEN result = 'absent' THEN 'absent'
			WHEN publish_date IS NULL OR publish_date > params.as_of::DATE THEN 'unpublished'
			WHEN publish_date + ${days} > params.as_of::DATE THEN 'not_due'
		END AS why
	FROM d, params`
	};
}

/** G13: who was told in time why. */
export const feedback: Metric = {
	id: 'G13',
	family: 'G',
	name: { zh: '反馈覆盖率', en: 'Feedback coverage' },
	definition: {
		zh: unbroken`结果公布后反馈期（默认 14 天，可设）内有反馈记录的比例；
			没有反馈日期即视为没有反馈。`,
		en:
			'Share of published results with feedback on record within the ' +
			'feedback period (14 days by default); no date means no feedback.'
	},
	formula: 'feedback ≤ publication + d / published ≥ d ago,  d = feedback days',
	denominator: {
		zh: '已公布且满反馈期的评定；未公布、未满期与缺席者单列。',
		en:
			'Assessments published at least the feedback period ago; ' +
			'unpublished, too recent and absent ones are listed.'
	},
	unit: 'share',
	better: 'higher',
	method: 'wilson',
	needs: ['assessments.publish_date', 'assessments.feedback_date'],
	people: true,
	source: 'Wilson 1927',
	async compute(context) {
		const draft = await shareDraft(
			context,
			{
				rows: rows(context),
				order: { round: 'round_no' },
				cuts: { byRound: [ROUND], byRegion: [REGION], byDepartment: [DEPARTMENT] }
			},
			'no_published_decisions'
		);
		return { ...draft, window: decisionWindow(context) };
	}
};
