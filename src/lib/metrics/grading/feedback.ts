import type { MetricContext } from '../run/context.ts';
import { AT_LEVEL, type Cases } from '../assessments/cases.ts';
import type { Metric } from '../metric.ts';
import { decisions, decisionWindow } from '../assessments/decisions.ts';
import { DEPARTMENT, REGION, ROUND, shareDraft } from '../assessments/shares.ts';

function rows(context: MetricContext): Cases {
	const days = String(context.plan.measurement.feedbackDays);
	return {
		from: decisions(context),
		x: `SELECT employee_id, round, round_no, region, department, ${AT_LEVEL}, result,
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
	formula: 'feedback ≤ publication + d / published ≥ d ago,  d = feedback days',
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
				rows,
				order: { round: 'round_no' },
				cuts: { byRound: [ROUND], byRegion: [REGION], byDepartment: [DEPARTMENT] }
			},
			'no_published_decisions'
		);
		return { ...draft, window: decisionWindow(context) };
	}
};
