import type { MetricContext } from '../run/context.ts';
import type { Cases } from '../assessments/cases.ts';
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
	x: `SELECT employee_id, round, round_no, target_level, region, result, ${appealed(context)} AS hit,
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
	name: { zh: '申诉率', en: 'Appeal rate' },
	definition: {
		zh: '已公布的评定结论中提出申诉的比例，未通过与通过分列。',
		en: 'Share of published decisions that were appealed against, fails and passes apart.'
	},
	formula: 'appeals / published decisions',
	denominator: {
		zh: '已公布且结论为通过或未通过的评定；是否申诉未知者单列。',
		en: 'Published passes and fails; those for which it is unknown are counted apart.'
	},
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
				rows: rateRows(context),
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
	x: `SELECT employee_id, round, round_no, target_level, appeal_result,
		appeal_result IN ('overturned', 'partial') AS hit,
		CASE WHEN appeal_result IS NULL THEN 'missing'
			WHEN appeal_result IN ('withdrawn', 'pending') THEN appeal_result END AS why
	FROM d WHERE ${appealed(context)}`
});

/** F10: how many decided appeals changed the decision. */
export const overturnRate: Metric = {
	id: 'F10',
	family: 'F',
	name: { zh: '改判率', en: 'Overturn rate' },
	definition: {
		zh: '已裁定的申诉中改判（含部分改判）的比例；撤回与待处理除外并单列。',
		en:
			'Share of decided appeals that were overturned, in full or in part; ' +
			'withdrawn and pending ones are left out and listed.'
	},
	formula: '(overturned + partial) / (overturned + partial + upheld)',
	denominator: { zh: '已有裁定结果的申诉。', en: 'Appeals with a decision.' },
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
				rows: overturnRows(context),
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
