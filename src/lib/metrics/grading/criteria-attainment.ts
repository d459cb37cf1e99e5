import type { MetricContext } from '../context.ts';
import type { Metric } from '../metric.ts';
import { column } from '../table.ts';
import { checks } from './checks.ts';
import { decisionWindow } from './decisions.ts';
import { DEPARTMENT, REGION, ROUND, shareDraft, shareTables, TARGET } from './shares.ts';

const setRows = (context: MetricContext): string => `${checks(context)},
x AS (
	SELECT employee_id, round, round_no, target_level, region, department, coalesce(met, false) AS hit,
		CASE WHEN target_level IS NULL OR target_level NOT BETWEEN 1 AND 4 THEN 'no_target' WHEN met IS NULL THEN 'missing' END AS why
	FROM sets
)`;

/** Unknown evidence counts as a case of its own, never as unmet. */
const partRows = (context: MetricContext, known: boolean): string => `${checks(context)},
x AS (
	SELECT employee_id, target_level, rule, rule_place, ${known ? 'met' : 'met IS NULL'} AS hit,
		${known ? `CASE WHEN met IS NULL THEN 'missing' END` : 'NULL::VARCHAR'} AS why
	FROM checks
)`;

/** G9: how many candidates meet each criterion of their target level. */
export const criteriaAttainment: Metric = {
	id: 'G9',
	family: 'G',
	name: { zh: '单项达标率', en: 'Criterion attainment' },
	definition: {
		zh: '参评者按目标等级逐项达到标准的比例；数值为全部条件均达到的比例。证据缺失记为未知，不算未达标。',
		en: 'Share of candidates who meet each criterion of their target level; the value is the share who meet the whole set. Missing evidence is unknown, never unmet.'
	},
	formula: 'met / (met + unmet)',
	denominator: { zh: '条件是否达到可以判定的评定；未知与缺席除外并单列。', en: 'Assessments for which it can be told; unknown ones and absentees are left out and listed.' },
	unit: 'share',
	better: 'none',
	method: 'wilson',
	needs: ['assessments.target_level'],
	people: true,
	source: 'Wilson 1927',
	async compute(context) {
		const order = { round: 'round_no', rule: 'rule_place' };
		const draft = await shareDraft(context, {
			rows: setRows(context), order, cuts: { byTarget: [TARGET], byRound: [ROUND], byRegion: [REGION], byDepartment: [DEPARTMENT] }
		}, 'no_known_evidence');
		const rule = column('rule', 'dimension', 'code');
		// A candidate is checked against every part, so people add up over levels only.
		const tables = {
			...await shareTables(context, { rows: partRows(context, true), order, cuts: { byRule: [TARGET, rule] } }, [TARGET.key]),
			...await shareTables(context, { rows: partRows(context, false), order, cuts: { unknownByRule: [TARGET, rule] } }, [TARGET.key])
		};
		return { ...draft, window: decisionWindow(context), tables: { ...draft.tables, ...tables } };
	}
};
