import type { MetricContext } from '../run/context.ts';
import { AT_LEVEL, type Cases } from '../assessments/cases.ts';
import type { Metric } from '../metric.ts';
import { decisions, decisionWindow } from '../assessments/decisions.ts';
import { DEPARTMENT, REGION, ROUND, shareDraft, TARGET } from '../assessments/shares.ts';

const rows = (context: MetricContext): Cases => ({
	from: decisions(context),
	x: `SELECT employee_id, round, round_no, target_level, region, department, ${AT_LEVEL},
		result = 'pass' AS hit,
		CASE WHEN result IS NULL THEN 'missing' WHEN result NOT IN ('pass', 'fail') THEN result END AS why
	FROM d`
});

/** G4: passes among decided assessments. */
export const passRate: Metric = {
	id: 'G4',
	family: 'G',
	formula: 'pass / (pass + fail)',
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
				rows,
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
