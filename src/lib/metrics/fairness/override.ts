import type { MetricContext } from '../run/context.ts';
import type { Cases } from '../assessments/cases.ts';
import { decisions, decisionWindow } from '../assessments/decisions.ts';
import { DEPARTMENT, REGION, ROUND, shareDraft, TARGET } from '../assessments/shares.ts';
import type { Metric } from '../metric.ts';

const rows = (context: MetricContext): Cases => ({
	from: decisions(context),
	x: `SELECT employee_id, round, round_no, target_level, region, department, panel_level <> supervisor_level AS hit,
		panel_level > supervisor_level AS raised, panel_level < supervisor_level AS lowered,
		CASE WHEN result = 'absent' THEN 'absent' WHEN panel_level IS NULL
			OR supervisor_level IS NULL THEN 'missing' END AS why
	FROM d`
});

/** F5: how often the panel departs from the supervisor. */
export const override: Metric = {
	id: 'F5',
	family: 'F',
	name: { zh: '评审改判率', en: 'Panel override' },
	definition: {
		zh: '评审定级与主管评级不同的比例，分上调与下调。',
		en:
			'Share of assessments in which the panel’s level differs from ' +
			'the supervisor’s, split into raised and lowered.'
	},
	formula: '(panel ≠ supervisor) / both given',
	denominator: {
		zh: '主管与评审均给出等级的评定。',
		en: 'Assessments with a level from both supervisor and panel.'
	},
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
				rows: rows(context),
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
