import type { MetricContext } from '../run/context.ts';
import type { Cases } from '../assessments/cases.ts';
import type { Metric } from '../metric.ts';
import { decisions, decisionWindow } from '../assessments/decisions.ts';
import { DEPARTMENT, REGION, ROUND, shareDraft, TARGET } from '../assessments/shares.ts';

const rows = (context: MetricContext): Cases => ({
	from: decisions(context),
	x: `SELECT employee_id, round, round_no, target_level, region, department, result = 'pass' AS hit,
		CASE WHEN result IS NULL THEN 'missing' WHEN result NOT IN ('pass', 'fail') THEN result END AS why
	FROM d`
});

/** G4: passes among decided assessments. */
export const passRate: Metric = {
	id: 'G4',
	family: 'G',
	name: { zh: '通过率', en: 'Pass rate' },
	definition: {
		zh: '有明确结论的评定中通过的比例，按目标等级与轮次列示。',
		en: 'Share of decided assessments that passed, by target level and round.'
	},
	formula: 'pass / (pass + fail)',
	denominator: {
		zh: '结论为通过或未通过的评定；暂缓与缺席除外并单列。',
		en: 'Assessments that passed or failed; deferred and absent ones are left out and listed.'
	},
	unit: 'share',
	better: 'none',
	method: 'wilson',
	needs: ['assessments.result'],
	people: true,
	source: 'Wilson 1927',
	async compute(context) {
		const draft = await shareDraft(
			context,
			{
				rows: rows(context),
				cuts: {
					byRound: [ROUND],
					byTarget: [TARGET],
					byRoundTarget: [ROUND, TARGET],
					byRegion: [REGION],
					byDepartment: [DEPARTMENT]
				},
				order: { round: 'round_no' }
			},
			'no_decisions'
		);
		return { ...draft, window: decisionWindow(context) };
	}
};
