import type { MetricContext } from '../run/context.ts';
import { AT_LEVEL, type Cases } from '../assessments/cases.ts';
import type { Metric } from '../metric.ts';
import { column } from '../table.ts';
import { asksForSomething } from '$lib/programme/criteria.ts';
import { levelCount } from '$lib/programme/levels.ts';
import { checks } from './checks.ts';
import { decisionWindow, off } from '../assessments/decisions.ts';
import { DEPARTMENT, REGION, ROUND, shareDraft, TARGET } from '../assessments/shares.ts';

/**
 * Whole sets, known parts and unknown parts as cases side by side: unknown evidence is a case of its own, never unmet.
 */
const rows = (context: MetricContext): Cases => ({
	from: checks(context),
	x: `SELECT 'set' AS kind, employee_id, round, round_no, target_level, region, department, ${AT_LEVEL},
		NULL AS rule, 0 AS rule_place,
		coalesce(met, false) AS hit,
		CASE
			WHEN target_level IS NULL OR target_level NOT BETWEEN 1 AND ${String(levelCount(context.plan))}
			THEN 'no_target'
			WHEN met IS NULL THEN 'missing' END AS why
	FROM sets
	UNION ALL
	SELECT 'part', employee_id, round, round_no, target_level, region, department, ${AT_LEVEL}, rule, rule_place, met,
		CASE
		WHEN met IS NULL THEN 'missing' END FROM checks
	UNION ALL
	SELECT 'unknown', employee_id, round, round_no, target_level, region, department, ${AT_LEVEL}, rule,
		rule_place, met IS NULL, NULL FROM checks`
});

/** G9: how many candidates meet each criterion of their target level. */
export const criteriaAttainment: Metric = {
	id: 'G9',
	family: 'G',
	formula: 'met / (met + unmet)',
	unit: 'share',
	better: 'none',
	method: 'wilson',
	needs: ['assessments.target_level'],
	people: true,
	source: 'Wilson 1927',
	async compute(context) {
		if (!asksForSomething(context.plan.criteria)) return off('no_criteria');
		const rule = column('rule', 'dimension', 'code');
		// A candidate is checked against every part, so people add up over levels only.
		const apart = (kind: string) => ({
			dimensions: [TARGET, rule],
			when: `kind = '${kind}'`,
			additive: [TARGET.key]
		});
		const draft = await shareDraft(
			context,
			{
				rows,
				main: `kind = 'set'`,
				order: { round: 'round_no', rule: 'rule_place' },
				cuts: { byTarget: [TARGET], byRound: [ROUND], byRegion: [REGION], byDepartment: [DEPARTMENT] },
				apart: { byRule: apart('part'), unknownByRule: apart('unknown') }
			},
			'no_known_evidence'
		);
		return { ...draft, window: decisionWindow(context) };
	}
};
