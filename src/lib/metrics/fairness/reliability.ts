import { z } from 'zod';
import { iccAgreement } from '$lib/stats/groups/agreement.ts';
import type { MetricContext } from '../run/context.ts';
import { decisions, decisionWindow, has, off } from '../assessments/decisions.ts';
import { finite } from '../assessments/waiting.ts';
import type { Metric } from '../metric.ts';
import type { Cell } from '../result.ts';
import { column, tableOf, numberOf } from '../table.ts';
import { FEWEST } from './kappa.ts';
import { hasTotal, totalOf } from './pairs.ts';
import { noteOf } from '../note.ts';
import { numbersIn } from '../../engine/columns.ts';

const dimensions = ['total', 'knowledge', 'practice', 'attitude'] as const;
type Dimension = (typeof dimensions)[number];

/** Dimensions that supervisor and panel both scored, the total first. */
function scored(context: MetricContext): Dimension[] {
	return dimensions.filter((dimension) =>
		dimension === 'total'
			? hasTotal(context, 'supervisor') && hasTotal(context, 'panel')
			: has(context, `assessments.supervisor_${dimension}`) && has(context, `assessments.panel_${dimension}`)
	);
}

const given = (rater: 'supervisor' | 'panel', dimension: Dimension): string =>
	dimension === 'total' ? totalOf(rater) : `${rater}_${dimension}`;

const rows = (context: MetricContext, dimension: Dimension): string => `${decisions(context)},
scored AS (
	SELECT employee_id, (${given('supervisor', dimension)})::DOUBLE AS supervisor,
		(${given('panel', dimension)})::DOUBLE AS panel
	FROM d WHERE coalesce(result, '') <> 'absent'
),
x AS (SELECT * FROM scored WHERE supervisor IS NOT NULL AND panel IS NOT NULL)`;

/** Two raters: mean squares of subjects, raters and error from moments. */
const headlineSql = (context: MetricContext, dimension: Dimension): string => `${rows(context, dimension)},
squares AS (
	SELECT count(*) AS n, 2 * var_samp((supervisor + panel) / 2) AS subjects,
		count(*) * pow(avg(supervisor) - avg(panel), 2) / 2 AS raters,
		var_samp(supervisor - panel) / 2 AS error, count(DISTINCT employee_id)::DOUBLE AS people
	FROM x
)
SELECT (subjects - error) / nullif(subjects + error + 2 * (raters - error) / n, 0) AS value, n::DOUBLE AS cases, people,
	(SELECT count(*) FROM scored)::DOUBLE - n AS missing
FROM squares`;

const headline = z.object({ value: z.number().nullable(), cases: z.number(), people: z.number(), missing: z.number() });

/** Scores of every dimension from both, one column each. */
function scoresSql(context: MetricContext, chosen: readonly Dimension[]): string {
	const raters = ['supervisor', 'panel'] as const;
	const scores = chosen.flatMap((dimension) =>
		raters.map((rater) => `(${given(rater, dimension)})::DOUBLE AS ${rater}_${dimension}`)
	);
	return `${decisions(context)}
SELECT ${scores.join(', ')}
FROM d WHERE coalesce(result, '') <> 'absent'`;
}

async function estimates(context: MetricContext, chosen: readonly Dimension[]): Promise<Record<string, Cell>[]> {
	const columns = await context.engine.columns(scoresSql(context, chosen), context.signal);
	return chosen.map((dimension) => {
		const [supervisor, panel] = ['supervisor', 'panel'].map((rater) =>
			Array.from(numbersIn(columns, `${rater}_${dimension}`))
		);
		const scores = (supervisor ?? [])
			.map((score, i) => [score, panel?.[i] ?? NaN])
			.filter((both) => !both.some(Number.isNaN));
		if (scores.length < FEWEST) return { dimension, cases: scores.length, icc: null, low: null, high: null };
		const { value, low, high } = iccAgreement(scores);
		return { dimension, cases: scores.length, icc: finite(value), low: finite(low), high: finite(high) };
	});
}

/** F4: how far two assessors would give the same score. */
export const reliability: Metric = {
	id: 'F4',
	family: 'F',
	formula: '(MSR − MSE) / (MSR + (k−1)·MSE + k·(MSC − MSE)/n), k = 2',
	unit: 'none',
	better: 'higher',
	method: 'icc_f',
	needs: ['assessments.employee_id'],
	people: true,
	source: 'Shrout & Fleiss 1979; McGraw & Wong 1996',
	async compute(context) {
		const [main, ...others] = scored(context);
		if (!main) return off('missing_columns', ['assessments.supervisor_total', 'assessments.panel_total']);
		const query = headlineSql(context, main);
		const [row] = await context.engine.query(query, headline, context.signal);
		if (!row || row.cases < FEWEST)
			return { ...off('too_few_pairs', [], query), n: row?.cases ?? 0, missing: row?.missing ?? 0 };
		if (row.value === null)
			return off('no_variation', [`assessments.supervisor_${main}`, `assessments.panel_${main}`], query);
		const byDimension = await estimates(context, [main, ...others]);
		const measure = (key: string) => column(key, 'measure', 'number', 'none');
		return {
			value: row.value,
			sql: query,
			low: numberOf(byDimension[0]?.low),
			high: numberOf(byDimension[0]?.high),
			n: row.cases,
			denominator: row.cases,
			people: row.people,
			missing: row.missing,
			window: decisionWindow(context),
			notes: [noteOf('main_dimension', { dimension: main })],
			tables: {
				byDimension: {
					...tableOf(
						[
							column('dimension', 'dimension', 'code'),
							column('cases', 'people', 'number', 'count'),
							measure('icc'),
							measure('low'),
							measure('high')
						],
						byDimension
					),
					additive: []
				}
			}
		};
	}
};
