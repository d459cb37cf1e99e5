import { rowsOf } from '$lib/engine/dialect/forms.ts';
import { z } from 'zod';
import * as sql from '$lib/engine/sql.ts';
import type { MetricContext } from '../run/context.ts';
import { type Cases, withCases } from '../assessments/cases.ts';
import { decisionWindow, off } from '../assessments/decisions.ts';
import { REGION, ROUND, shareDraft, TARGET, withShareOf } from '../assessments/shares.ts';
import type { Metric } from '../metric.ts';
import type { DataTable } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { PAIR, type Pair, pairNeeds, pairsOf, rated } from './pairs.ts';
import { noteOf } from '../note.ts';

/** Pairs of levels as `x`, with `why` they don't count: the same for agreement and kappa. */
export const uncounted = (context: MetricContext, chosen: readonly Pair[]): Cases => ({
	from: rated(context, chosen, 'level'),
	x: `SELECT *, first = second AS hit, abs(first - second) <= 1 AS adjacent,
		CASE WHEN away THEN 'absent' WHEN first IS NULL OR second IS NULL THEN 'missing' END AS why
	FROM rated`
});

/** Every combination of levels that occur in a pair, zero cells too. */
const matrixSql = (
	context: MetricContext,
	chosen: readonly Pair[]
): string => `${withCases(uncounted(context, chosen))},
counted AS (
	SELECT pair, first, second, count(DISTINCT employee_id) AS people, count(*) AS cases
	FROM x
	WHERE why IS NULL
	GROUP BY ALL
),
seen AS (SELECT DISTINCT pair, ${rowsOf('[first, second]')} AS level FROM counted)
SELECT a.pair, a.level::INTEGER AS first, b.level::INTEGER AS second, coalesce(people, 0)::DOUBLE AS people,
	coalesce(cases, 0)::DOUBLE AS cases
FROM seen a JOIN seen b USING (pair)
LEFT JOIN counted c ON c.pair = a.pair AND c.first = a.level AND c.second = b.level
ORDER BY a.pair, a.level, b.level`;

const matrixRow = z.object({
	pair: z.string(),
	first: z.number(),
	second: z.number(),
	people: z.number(),
	cases: z.number()
});
export type MatrixRow = z.output<typeof matrixRow>;

/** Counts of level against level for each pair. */
export function agreementMatrix(context: MetricContext, chosen: readonly Pair[]): Promise<MatrixRow[]> {
	return context.engine.query(matrixSql(context, chosen), matrixRow, context.signal);
}

function matrixTable(found: readonly MatrixRow[]): DataTable {
	return {
		...tableOf(
			[
				PAIR,
				column('first', 'dimension', 'level', 'level'),
				column('second', 'dimension', 'level', 'level'),
				column('people', 'people', 'number', 'people'),
				column('cases', 'events', 'number', 'count')
			],
			found
		),
		additive: ['first', 'second']
	};
}

/** F1: how often two raters give the same level. */
export const agreement: Metric = {
	id: 'F1',
	family: 'F',
	formula: 'equal / both given',
	unit: 'share',
	better: 'higher',
	method: 'wilson',
	needs: ['assessments.employee_id'],
	people: true,
	source: 'Wilson 1927',
	async compute(context) {
		const chosen = pairsOf(context, 'level');
		const [main] = chosen;
		if (!main) return off('missing_columns', pairNeeds('level'));
		const draft = await shareDraft(
			context,
			{
				rows: (given) => uncounted(given, chosen),
				main: `pair = ${sql.text(main.pair)}`,
				order: { round: 'round_no', pair: 'place' },
				also: { adjacent: 'adjacent' },
				cuts: { byRound: [ROUND], byTarget: [TARGET], byRegion: [REGION] },
				// An assessment counts in every pair, so people don't add up over pairs.
				apart: { byPair: { dimensions: [PAIR], when: 'true' } }
			},
			'no_pairs'
		);
		if (draft.off) return draft;
		const tables = Object.entries(draft.tables ?? {}).map(([name, table]): [string, DataTable] => [
			name,
			withShareOf(table, 'adjacent')
		]);
		return {
			...draft,
			window: decisionWindow(context),
			notes: [noteOf('main_pair', { pair: main.pair })],
			tables: { ...Object.fromEntries(tables), matrix: matrixTable(await agreementMatrix(context, chosen)) }
		};
	}
};

/** SELECT of a quadratic-weighted kappa from moments: 2·cov / (var + var + (difference of means)²). */
export function kappaSql(context: MetricContext, pair: Pair): string {
	return `${rated(context, [pair], 'level')}
SELECT 2 * covar_pop(first, second) / nullif(var_pop(first) + var_pop(second) + pow(avg(first) - avg(second), 2),
	0) AS value,
	count(*)::DOUBLE AS cases, count(DISTINCT employee_id)::DOUBLE AS people
FROM rated WHERE NOT away AND first IS NOT NULL AND second IS NOT NULL`;
}
