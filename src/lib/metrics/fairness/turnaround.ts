import { daysBetween } from '$lib/engine/dialect/forms.ts';
import type { MetricContext } from '../run/context.ts';
import type { Cases } from '../assessments/cases.ts';
import { decisions, decisionWindow } from '../assessments/decisions.ts';
import { ROUND } from '../assessments/shares.ts';
import { waitingDraft } from '../assessments/waiting.ts';
import type { Metric } from '../metric.ts';

/** The day an appeal was closed, or today while it is open. */
const CLOSED_BY_NOW = 'least(coalesce(appeal_close_date, params.as_of::DATE), params.as_of::DATE)';

/** `x`: from appeal to its close, pending ones up to the as-of day. */
const rows = (context: MetricContext): Cases => ({
	from: decisions(context),
	x: `SELECT employee_id, round, round_no,
		coalesce(appeal_close_date <= params.as_of::DATE, false) AS event, -1 AS entry,
		greatest(${daysBetween('appeal_date', CLOSED_BY_NOW)}, 0) AS days,
		CASE
			WHEN appeal_date IS NULL THEN 'missing'
			WHEN appeal_close_date IS NULL AND appeal_result = 'withdrawn' THEN 'withdrawn'
			WHEN appeal_close_date IS NULL
				AND coalesce(appeal_result, 'pending') <> 'pending' THEN 'closed_without_date'
		END AS why
	FROM d, params WHERE appeal_date IS NOT NULL OR appeal_flag`
});

/** F11: how long an appeal takes. */
export const turnaround: Metric = {
	id: 'F11',
	family: 'F',
	formula: 'min { t : S(t) ≤ 1/2 }',
	unit: 'days',
	better: 'lower',
	method: 'km_brookmeyer_crowley',
	needs: ['assessments.appeal_date', 'assessments.appeal_close_date'],
	people: true,
	source: 'Kaplan & Meier 1958; Brookmeyer & Crowley 1982',
	async compute(context) {
		const draft = await waitingDraft(
			context,
			{ rows: rows(context), group: ROUND, order: 'round_no', unit: 'days', marks: [15, 30] },
			'no_appeals'
		);
		return { ...draft, window: decisionWindow(context) };
	}
};
