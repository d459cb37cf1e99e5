import type { MetricContext } from '../run/context.ts';
import { AT_LEVEL, type Cases } from '../assessments/cases.ts';
import { decisions, decisionWindow } from '../assessments/decisions.ts';
import { DEPARTMENT, REGION, ROUND, shareDraft, TARGET } from '../assessments/shares.ts';
import type { Metric } from '../metric.ts';

const rows = (context: MetricContext): Cases => ({
	from: decisions(context),
	x: `SELECT employee_id, round, round_no, target_level, region, department, ${AT_LEVEL},
		panel_level <> supervisor_level AS hit,
		panel_level > supervisor_level AS raised, panel_level < supervisor_level AS lowered,
		CASE WHEN result = 'absent' THEN 'absent' WHEN panel_level IS NULL
			OR supervisor_level IS NULL THEN 'missing' END AS why
	FROM d`
});

/** F5: how often the panel departs from the supervisor. */
export const override: Metric = {
	id: 'F5',
	family: 'F',
	formula: '(panel ≠ supervisor) / both given',
	unit: 'share',
	better: 'none',
	method: 'wilson',
	needs: ['assessments.supervisor_level', 'assessments.panel_level'],
	people: true,
	source: 'Wilson 1927',
	async compute(context) {
		const draft = await shareDraft(
			context,
			{
				rows,
				order: { round: 'round_no' },
				also: { raised: 'raised', lowered: 'lowered' },
				cuts: {
					total: [],
					byRound: [ROUND],
					byTarget: [TARGET],
					byRegion: [REGION],
					byDepartment: [DEPARTMENT]
				}
			},
			'no_pairs'
		);
		return { ...draft, window: decisionWindow(context) };
	}
};
