import type { MetricContext } from '../run/context.ts';
import { AT_LEVEL, type Cases } from '../assessments/cases.ts';
import { decisions, decisionWindow, has, off } from '../assessments/decisions.ts';
import { REGION, ROUND, shareDraft, TARGET } from '../assessments/shares.ts';
import type { Metric } from '../metric.ts';
import { column } from '../table.ts';

/**
 * SQL for whether somebody appealed, null = unknown. Where a yes/no column is kept an empty cell says nothing; a date
 * or an outcome alone is only written where there was an appeal.
 */
function appealed(context: MetricContext): string {
	const traces = `CASE WHEN appeal_date IS NOT NULL OR appeal_result IS NOT NULL THEN true END`;
	return has(context, 'assessments.appeal_flag') ? `coalesce(appeal_flag, ${traces})` : `coalesce(${traces}, false)`;
}

function missing(context: MetricContext): string[] {
	const any = ['appeal_flag', 'appeal_date', 'appeal_result'].some((name) => has(context, `assessments.${name}`));
	return any ? [] : ['assessments.appeal_flag'];
}

const rateRows = (context: MetricContext): Cases => ({
	from: decisions(context),
	x: `SELECT employee_id, round, round_no, target_level, region, department, ${AT_LEVEL}, result,
		${appealed(context)} AS hit,
		CASE
			WHEN result IS NULL THEN 'no_result'
			WHEN result NOT IN ('pass', 'fail') THEN result
			WHEN publish_date IS NULL OR publish_date > params.as_of::DATE THEN 'unpublished'
			WHEN ${appealed(context)} IS NULL THEN 'missing'
		END AS why
	FROM d, params`
});

/** F9: how many published decisions were appealed against. */
export const appealRate: Metric = {
	id: 'F9',
	family: 'F',
	formula: 'appeals / published decisions',
	unit: 'share',
	better: 'none',
	method: 'wilson',
	needs: ['assessments.result', 'assessments.publish_date'],
	people: true,
	source: 'Wilson 1927',
	async compute(context) {
		const needs = missing(context);
		if (needs.length > 0) return off('missing_columns', needs);
		const draft = await shareDraft(
			context,
			{
				rows: rateRows,
				order: { round: 'round_no' },
				cuts: {
					byResult: [column('result', 'dimension', 'code')],
					byRound: [ROUND],
					byTarget: [TARGET],
					byRegion: [REGION]
				}
			},
			'no_published_decisions'
		);
		return { ...draft, window: decisionWindow(context) };
	}
};

const overturnRows = (context: MetricContext): Cases => ({
	from: decisions(context),
	x: `SELECT employee_id, round, round_no, target_level, region, department, ${AT_LEVEL}, appeal_result,
		appeal_result IN ('overturned', 'partial') AS hit,
		CASE WHEN appeal_result IS NULL THEN 'missing'
			WHEN appeal_result IN ('withdrawn', 'pending') THEN appeal_result END AS why
	FROM d WHERE ${appealed(context)}`
});

/** F10: how many decided appeals changed the decision. */
export const overturnRate: Metric = {
	id: 'F10',
	family: 'F',
	formula: '(overturned + partial) / (overturned + partial + upheld)',
	unit: 'share',
	better: 'none',
	method: 'wilson',
	needs: ['assessments.appeal_result'],
	people: true,
	source: 'Wilson 1927',
	async compute(context) {
		const draft = await shareDraft(
			context,
			{
				rows: overturnRows,
				order: { round: 'round_no' },
				cuts: {
					byOutcome: [column('appeal_result', 'dimension', 'code')],
					byRound: [ROUND],
					byTarget: [TARGET]
				}
			},
			'no_decided_appeals'
		);
		return { ...draft, window: decisionWindow(context) };
	}
};
