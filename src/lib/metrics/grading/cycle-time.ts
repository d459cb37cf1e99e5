import type { MetricContext } from '../context.ts';
import type { Metric } from '../metric.ts';
import { decisions, decisionWindow } from './decisions.ts';
import { ROUND } from './shares.ts';
import { waitingDraft } from './waiting.ts';

/** `x`: from somebody's own start of the round (else that of the round) to publication, open ones up to the as-of day. */
const rows = (context: MetricContext): string => `${decisions(context)},
begun AS (
	SELECT d.*, coalesce(d.self_date, rounds.start_date) AS started, params.as_of::DATE AS today
	FROM d LEFT JOIN rounds ON rounds.round_id = d.round_id, params
),
x AS (
	SELECT employee_id, round, round_no, greatest(date_diff('day', started, least(coalesce(publish_date, today), today)), 0) AS days,
		coalesce(publish_date <= today, false) AS event, -1 AS entry,
		CASE WHEN result = 'absent' THEN 'absent' WHEN started IS NULL THEN 'missing' END AS why
	FROM begun
)`;

/** G12: how long a round takes for an engineer. */
export const cycleTime: Metric = {
	id: 'G12',
	family: 'G',
	name: { zh: '评定周期', en: 'Round cycle time' },
	definition: {
		zh: '每位工程师从自评（或轮次开始）到结果公布的天数中位数与 P90；未公布者按删失处理。',
		en: 'Median and P90 of days from an engineer’s self-assessment (or the start of the round) to publication; unpublished ones are censored.'
	},
	formula: 'min { t : S(t) ≤ 1/2 }',
	denominator: { zh: '有起始日期的评定；缺席者除外。', en: 'Assessments with a start; absentees are left out.' },
	unit: 'days',
	better: 'lower',
	method: 'km_brookmeyer_crowley',
	needs: ['assessments.publish_date'],
	people: true,
	source: 'Kaplan & Meier 1958; Brookmeyer & Crowley 1982',
	async compute(context) {
		const draft = await waitingDraft(context, {
			rows: rows(context), group: ROUND, order: 'round_no', unit: 'days', marks: [30, 60, 90]
		}, 'no_started_rounds');
		return { ...draft, window: decisionWindow(context) };
	}
};
