import { z } from 'zod';
import type { MetricContext } from '../context.ts';
import type { Metric } from '../metric.ts';
import { column } from '../table.ts';
import { checks } from './checks.ts';
import { decisionWindow, off } from './decisions.ts';
import { reasons, shareOf, shareTables, TARGET } from './shares.ts';

/** `x`: every part but tenure for candidates of sufficient tenure who miss the set; a hit is the only part unmet, with all others known and met. */
const rows = (context: MetricContext): string => `${checks(context)},
x AS (
	SELECT c.employee_id, c.case_no, c.target_level, c.rule, c.rule_place, NOT c.met AS unmet,
		coalesce(NOT c.met, false) AND s.unmet = 1 AND s.unknown = 0 AS hit, NULL::VARCHAR AS why
	FROM checks c JOIN sets s USING (case_no)
	WHERE s.met = false AND s.tenure_met AND c.rule <> 'tenure'
)`;

const headlineSql = (context: MetricContext): string => `${rows(context)},
by_rule AS (SELECT rule, (count(*) FILTER (WHERE hit))::DOUBLE AS hits FROM x GROUP BY rule),
whole AS (SELECT count(DISTINCT case_no)::DOUBLE AS cases, count(DISTINCT employee_id)::DOUBLE AS people FROM x)
SELECT hits / nullif(cases, 0) AS value, rule, hits, cases, people FROM by_rule, whole ORDER BY hits DESC, rule LIMIT 1`;

/** Who is left out: tenure too short or unknown, the set met, or not to be told. */
const leftOut = (context: MetricContext): string => `${checks(context)},
x AS (
	SELECT CASE
		WHEN target_level IS NULL OR target_level NOT BETWEEN 1 AND 4 THEN 'no_target'
		WHEN met THEN 'set_met'
		WHEN met IS NULL THEN 'missing'
		WHEN NOT coalesce(tenure_met, false) THEN 'short_tenure'
	END AS why FROM sets
)`;

const headline = z.object({ value: z.number().nullable(), rule: z.string(), hits: z.number(), cases: z.number(), people: z.number() });

/** G10: which criterion alone keeps people from the next level. */
export const bindingCriterion: Metric = {
	id: 'G10',
	family: 'G',
	name: { zh: '关键短板', en: 'Binding criterion' },
	definition: {
		zh: '年限已够但未达全套标准的参评者中，只差某一项的比例；数值取占比最高的那一项，另列各项未达标人次。',
		en: 'Among candidates of sufficient tenure who miss the set, the share for whom one criterion is the only one unmet; the value is the largest, with how often each is unmet.'
	},
	formula: 'max over criteria of people(only this unmet) / people(tenure met, set unmet)',
	denominator: { zh: '年限达标而至少一项未达标的评定；无法判定者单列。', en: 'Assessments with enough tenure and at least one criterion unmet; those that can’t be told are listed.' },
	unit: 'share',
	better: 'none',
	method: 'wilson',
	needs: ['assessments.target_level'],
	people: true,
	source: 'Wilson 1927',
	async compute(context) {
		const query = headlineSql(context);
		const [row] = await context.engine.query(query, headline, context.signal);
		const left = await reasons(context, leftOut(context));
		if (!row || row.cases === 0) return { ...off('nobody_misses_the_set', [], query), ...left };
		const rule = column('rule', 'dimension', 'code');
		const tables = await shareTables(context, {
			rows: rows(context), cuts: { byRule: [rule], byTargetRule: [TARGET, rule] }, order: { rule: 'rule_place' }, also: { unmet: 'unmet' }
		}, [TARGET.key]);
		return {
			...shareOf(row.hits, row.cases), sql: query, numerator: row.hits, denominator: row.cases, n: row.cases, people: row.people, ...left,
			window: decisionWindow(context), notes: [{ code: 'binding_rule', values: { rule: row.rule } }], tables
		};
	}
};
