import { z } from 'zod';
import { funnelMean, type GroupMean, type Shrinkage, shrinkMeans } from '$lib/stats/groups/shrinkage.ts';
import type { MetricContext } from '../run/context.ts';
import { decisions, decisionWindow, off } from '../assessments/decisions.ts';
import { reasons } from '../assessments/shares.ts';
import { finite } from '../assessments/waiting.ts';
import type { Metric } from '../metric.ts';
import type { DataTable } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { hasTotal, totalOf } from './pairs.ts';
import { noteOf } from '../note.ts';

/** A supervisor with fewer assessments is left out. */
const FEWEST = 5;

/** Supervisors go by a number in the order of their ids, the same under every filter. */
const rows = (context: MetricContext): string => `${decisions(context)},
supervisors AS (
	SELECT supervisor_id, row_number() OVER (ORDER BY supervisor_id) AS supervisor
	FROM (SELECT DISTINCT supervisor_id FROM assessments WHERE supervisor_id IS NOT NULL)
),
gaps AS (
	SELECT employee_id, supervisor_id, (${totalOf('supervisor')} - ${totalOf('panel')})::DOUBLE AS gap,
		coalesce(result, '') = 'absent' AS away FROM d
),
x AS (
	SELECT gaps.*, supervisor, CASE
		WHEN away THEN 'absent'
		WHEN gap IS NULL THEN 'missing'
		WHEN supervisor IS NULL THEN 'unknown_supervisor'
		WHEN count(gap) FILTER (WHERE NOT away) OVER (PARTITION BY supervisor_id) < ${String(FEWEST)} THEN 'few_ratings'
	END AS why
	FROM gaps LEFT JOIN supervisors USING (supervisor_id)
),
groups AS (
	SELECT supervisor, count(DISTINCT employee_id)::DOUBLE AS people, count(*)::DOUBLE AS n, avg(gap) AS mean,
		var_pop(gap) * count(*) AS squares
	FROM x WHERE why IS NULL GROUP BY supervisor
)`;

/** Between-supervisor standard deviation by the method of moments (DerSimonian & Laird). */
const headlineSql = (context: MetricContext): string => `${rows(context)},
within AS (SELECT sum(squares) / (sum(n) - count(*)) AS variance FROM groups),
weighed AS (SELECT n / variance AS w, mean FROM groups, within WHERE variance > 0),
centre AS (SELECT sum(w * mean) / sum(w) AS mu, sum(w) AS w1, sum(w * w) AS w2, count(*) AS k FROM weighed),
spread AS (SELECT sum(w * pow(mean - mu, 2)) AS q FROM weighed, centre)
SELECT sqrt(greatest(0, (q - (k - 1)) / nullif(CASE WHEN k > 1 THEN w1 - w2 / w1 END, 0))) AS value,
	(SELECT count(*) FROM groups)::DOUBLE AS supervisors, (SELECT coalesce(sum(n), 0) FROM groups)::DOUBLE AS cases,
	(SELECT count(DISTINCT employee_id) FROM x WHERE why IS NULL)::DOUBLE AS people
FROM centre, spread`;

const headline = z.object({
	value: z.number().nullable(),
	supervisors: z.number(),
	cases: z.number(),
	people: z.number()
});
const groupRow = z.object({
	supervisor: z.number(),
	people: z.number(),
	n: z.number(),
	mean: z.number(),
	squares: z.number()
});
type Group = z.output<typeof groupRow>;

const asMean = ({ n, mean, squares }: Group): GroupMean => ({ n, mean, sumOfSquares: squares });

const score = (key: string) => column(key, 'measure', 'number', 'score');
const limits = ['low95', 'high95', 'low998', 'high998'].map(score);

function limitsAt(n: number, { overall, withinVariance }: Shrinkage) {
	const [inner, outer] = [0.95, 0.998].map((confidence) =>
		funnelMean(overall, Math.sqrt(withinVariance), n, confidence)
	);
	return { low95: inner?.low, high95: inner?.high, low998: outer?.low, high998: outer?.high };
}

function where(mean: number, at: ReturnType<typeof limitsAt>): string {
	const beyond = (low?: number, high?: number) => mean < (low ?? -Infinity) || mean > (high ?? Infinity);
	if (beyond(at.low998, at.high998)) return 'beyond_998';
	return beyond(at.low95, at.high95) ? 'beyond_95' : 'inside';
}

/** One row per supervisor, and the funnel as a curve over how many were assessed. */
function tables(groups: readonly Group[], shrunk: Shrinkage): Record<string, DataTable> {
	const most = Math.max(...groups.map(({ n }) => n));
	const steps = Array.from({ length: 40 }, (_, i) => FEWEST + ((most * 1.1 - FEWEST) * i) / 39);
	return {
		bySupervisor: {
			...tableOf(
				[
					column('supervisor', 'dimension', 'number'),
					column('people', 'people', 'number', 'people'),
					column('n', 'events', 'number', 'count'),
					score('mean'),
					score('shrunk'),
					score('low'),
					score('high'),
					column('weight', 'measure', 'number', 'share'),
					...limits,
					column('position', 'measure', 'code')
				],
				groups.map((group, i) => {
					const own = shrunk.groups[i];
					const at = limitsAt(group.n, shrunk);
					return {
						...group,
						...at,
						shrunk: own?.value,
						low: own?.low,
						high: own?.high,
						weight: own?.weight,
						position: where(group.mean, at)
					};
				})
			),
			additive: ['supervisor']
		},
		funnel: tableOf(
			[column('n', 'dimension', 'number', 'count'), score('overall'), ...limits],
			steps.map((n) => ({ n, overall: shrunk.overall, ...limitsAt(n, shrunk) }))
		)
	};
}

/** F6: how far supervisors differ in strictness, measured against the panel. */
export const severity: Metric = {
	id: 'F6',
	family: 'F',
	formula: 'w·ȳ + (1 − w)·μ, w = τ²/(τ² + σ²/n); value = τ',
	unit: 'score',
	better: 'lower',
	method: 'none',
	needs: ['assessments.supervisor_id'],
	people: true,
	source: 'Efron & Morris 1975; DerSimonian & Laird 1986; Spiegelhalter 2005',
	async compute(context) {
		const needs = (['supervisor', 'panel'] as const)
			.filter((rater) => !hasTotal(context, rater))
			.map((rater) => `assessments.${rater}_total`);
		if (needs.length > 0) return off('missing_columns', needs);
		const query = headlineSql(context);
		const [row] = await context.engine.query(query, headline, context.signal);
		const left = await reasons(context, rows(context));
		if (!row || row.supervisors < 2) return { ...off('too_few_supervisors', [], query), ...left };
		if (row.value === null)
			return {
				...off('no_variation', ['assessments.supervisor_total', 'assessments.panel_total'], query),
				...left
			};
		const groups = await context.engine.query(
			`${rows(context)}\nSELECT supervisor::DOUBLE AS supervisor, people, ` +
				'n, mean, squares FROM groups ORDER BY supervisor',
			groupRow,
			context.signal
		);
		const shrunk = shrinkMeans(groups.map(asMean));
		return {
			...left,
			value: row.value,
			sql: query,
			n: row.cases,
			denominator: row.cases,
			people: row.people,
			window: decisionWindow(context),
			notes: [noteOf('severity_centre', { overall: finite(shrunk.overall) ?? 0, supervisors: row.supervisors })],
			tables: tables(groups, shrunk)
		};
	}
};
