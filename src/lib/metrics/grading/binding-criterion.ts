import type { MetricContext } from '../run/context.ts';
import { AT_LEVEL, type Cases, withCases } from '../assessments/cases.ts';
import type { Metric } from '../metric.ts';
import { HIT } from '../privacy/cases-behind.ts';
import type { DataColumn, DataTable, Told } from '../result.ts';
import { column, columnOf } from '../table.ts';
import { asksForSomething } from '$lib/programme/criteria.ts';
import { levelCount } from '$lib/programme/levels.ts';
import { checks } from './checks.ts';
import { decisionWindow, off } from '../assessments/decisions.ts';
import { shareDraft, shareOf, TARGET } from '../assessments/shares.ts';
import { noteOf } from '../note.ts';

/**
 * `x`: each candidate with why they are left out (tenure too short or unknown, the set met, or not to be told), else
 * every part but tenure of the set that they miss; a hit is the only part unmet, with all others known and met.
 */
const rows = (context: MetricContext): Cases => ({
	from: checks(context),
	x: `SELECT 'part' AS kind, c.employee_id, c.case_no, c.round, c.region, c.department,
		coalesce(c.final_level, c.current_level) AS at_level, c.target_level, c.rule, c.rule_place, NOT c.met AS unmet,
		coalesce(NOT c.met, false) AND s.unmet = 1 AND s.unknown = 0 AS hit, NULL::VARCHAR AS why
	FROM checks c JOIN sets s USING (case_no)
	WHERE s.met = false AND s.tenure_met AND c.rule <> 'tenure'
	UNION ALL
	SELECT 'set', employee_id, case_no, round, region, department, ${AT_LEVEL}, target_level, NULL, 0, NULL,
		s.unmet = 1 AND s.unknown = 0, CASE
		WHEN target_level IS NULL OR target_level NOT BETWEEN 1 AND ${String(levelCount(context.plan))} THEN 'no_target'
		WHEN met THEN 'set_met'
		WHEN met IS NULL THEN 'missing'
		WHEN NOT tenure_met THEN 'short_tenure'
	END
	FROM sets s`
});

/** The largest share that one part alone stands in the way of. */
const headlineSql = (context: MetricContext): string => `${withCases(rows(context))},
by_rule AS (SELECT rule, (count(*) FILTER (WHERE hit))::DOUBLE AS hits FROM x WHERE kind = 'part' GROUP BY rule)
SELECT hits / nullif((SELECT count(*) FROM x WHERE kind = 'set' AND why IS NULL), 0)::DOUBLE AS value, rule, hits
FROM by_rule ORDER BY hits DESC, rule LIMIT 1`;

/** The headline is told where the row of its rule is. */
const alsoBy = (rule: string, { hides, few }: Told): Told => ({
	hides,
	few: (places, event) =>
		few(places, event) ||
		(places.length === 0 && few([{ column: 'rule', value: rule }], { table: 'byRule', column: HIT }))
});

/** How many each part alone keeps back. */
function ruleHits(table: DataTable | undefined): { rule: string; hits: number }[] {
	const hits = columnOf(table, 'hits');
	return columnOf(table, 'rule').map((rule, i) => ({ rule: String(rule), hits: Number(hits[i]) }));
}

/** G10: which criterion alone keeps people from the next level. */
export const bindingCriterion: Metric = {
	id: 'G10',
	family: 'G',
	formula: 'max over criteria of people(only this unmet) / people(tenure met, set unmet)',
	unit: 'share',
	better: 'none',
	method: 'wilson',
	needs: ['assessments.target_level'],
	people: true,
	source: 'Wilson 1927',
	async compute(context) {
		if (!asksForSomething(context.plan.criteria)) return off('no_criteria');
		const rule = column('rule', 'dimension', 'code');
		const apart = (dimensions: DataColumn[], additive: string[]) => ({
			dimensions,
			when: `kind = 'part'`,
			additive
		});
		const draft = await shareDraft(
			context,
			{
				rows,
				main: `kind = 'set'`,
				cuts: {},
				order: { rule: 'rule_place' },
				also: { unmet: 'unmet' },
				apart: { byRule: apart([rule], []), byTargetRule: apart([TARGET, rule], [TARGET.key]) }
			},
			'nobody_misses_the_set'
		);
		const query = headlineSql(context);
		if (draft.off) return { ...draft, sql: query };
		const [top] = ruleHits(draft.tables?.byRule).toSorted((a, b) => b.hits - a.hits || (a.rule < b.rule ? -1 : 1));
		const hits = top?.hits ?? 0;
		return {
			...draft,
			...(top && draft.cases && { cases: alsoBy(top.rule, draft.cases) }),
			...shareOf(hits, draft.n ?? 0),
			sql: query,
			numerator: hits,
			window: decisionWindow(context),
			notes: top ? [noteOf('binding_rule', { rule: top.rule })] : []
		};
	}
};
