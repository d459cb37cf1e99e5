import { meanOfNumbers, rowsOf } from '$lib/engine/dialect/forms.ts';
import { z } from 'zod';
import type { MetricContext } from '../run/context.ts';
import { decisions, decisionWindow, off } from '../assessments/decisions.ts';
import { reasons } from '../assessments/shares.ts';
import type { Metric } from '../metric.ts';
import { column, tableOf } from '../table.ts';
import { noteOf } from '../note.ts';

const scored = [
	'assessments.supervisor_knowledge',
	'assessments.supervisor_practice',
	'assessments.supervisor_attitude'
];

/** A supervisor with fewer assessments is left out. */
const FEWEST = 8;

const rows = (context: MetricContext): string => `${decisions(context)},
supervisors AS (
	SELECT supervisor_id, row_number() OVER (ORDER BY supervisor_id) AS supervisor
	FROM (SELECT DISTINCT supervisor_id FROM assessments WHERE supervisor_id IS NOT NULL)
),
scored AS (
	SELECT employee_id, supervisor_id, supervisor_knowledge AS k, supervisor_practice AS p, supervisor_attitude AS a,
		coalesce(result, '') = 'absent' AS away,
		supervisor_knowledge IS NOT NULL AND supervisor_practice IS NOT NULL
			AND supervisor_attitude IS NOT NULL AS whole
	FROM d
),
x AS (
	SELECT scored.*, supervisor, CASE
		WHEN away THEN 'absent'
		WHEN NOT whole THEN 'missing'
		WHEN supervisor IS NULL THEN 'unknown_supervisor'
		WHEN (count(*) FILTER (WHERE whole AND NOT away) OVER (PARTITION BY supervisor_id)) < ${String(FEWEST)}
			THEN 'few_ratings'
	END AS why
	FROM scored LEFT JOIN supervisors USING (supervisor_id)
),
by_supervisor AS (
	SELECT supervisor, count(DISTINCT employee_id)::DOUBLE AS people, count(*)::DOUBLE AS cases,
		${meanOfNumbers('corr(k, p), corr(k, a), corr(p, a)')} AS correlation,
		(sum((k BETWEEN 40 AND 60)::INTEGER + (p BETWEEN 40 AND 60)::INTEGER + (a BETWEEN 40 AND 60)::INTEGER)
			/ (3 * count(*)))::DOUBLE AS middle
	FROM x WHERE why IS NULL GROUP BY supervisor
)`;

const headlineSql = (context: MetricContext): string => `${rows(context)}
SELECT sum(correlation * cases) / sum(CASE WHEN correlation IS NOT NULL THEN cases END) AS value,
	sum(middle * cases) / sum(cases) AS middle,
	coalesce(sum(cases), 0)::DOUBLE AS cases,
		(SELECT count(DISTINCT employee_id) FROM x WHERE why IS NULL)::DOUBLE AS people, count(*)::DOUBLE AS supervisors
FROM by_supervisor`;

const headline = z.object({
	value: z.number().nullable(),
	middle: z.number().nullable(),
	cases: z.number(),
	people: z.number(),
	supervisors: z.number()
});
const supervisorRow = z.object({
	supervisor: z.number(),
	people: z.number(),
	cases: z.number(),
	correlation: z.number().nullable(),
	middle: z.number()
});

const scoresSql = (context: MetricContext): string => `${rows(context)}
SELECT (floor(least(score, 99.9) / 10) * 10)::DOUBLE AS band, count(DISTINCT employee_id)::DOUBLE AS people,
	count(*)::DOUBLE AS cases
FROM (SELECT employee_id, ${rowsOf('[k, p, a]')} AS score FROM x WHERE why IS NULL) GROUP BY band ORDER BY band`;

/** F8: do supervisors tell the dimensions apart, and use the scale? */
export const halo: Metric = {
	id: 'F8',
	family: 'F',
	formula: 'Σ n·r̄ / Σ n',
	unit: 'none',
	better: 'none',
	method: 'none',
	needs: ['assessments.supervisor_id', ...scored],
	people: true,
	source: 'Cooper 1981',
	async compute(context) {
		const query = headlineSql(context);
		const [row] = await context.engine.query(query, headline, context.signal);
		const left = await reasons(context, rows(context));
		if (!row || row.supervisors === 0) return { ...off('too_few_supervisors', [], query), ...left };
		if (row.value === null) return { ...off('no_variation', scored, query), ...left };
		const supervisors = await context.engine.query(
			`${rows(context)}\nSELECT supervisor::DOUBLE AS supervisor, people, cases, ` +
				'correlation, middle FROM by_supervisor ORDER BY supervisor',
			supervisorRow,
			context.signal
		);
		const bands = await context.engine.query(
			scoresSql(context),
			z.object({ band: z.number(), people: z.number(), cases: z.number() }),
			context.signal
		);
		const counts = [column('people', 'people', 'number', 'people'), column('cases', 'events', 'number', 'count')];
		return {
			...left,
			value: row.value,
			sql: query,
			n: row.cases,
			denominator: row.cases,
			people: row.people,
			window: decisionWindow(context),
			notes: [noteOf('middle_share', { share: row.middle ?? 0, supervisors: row.supervisors })],
			tables: {
				bySupervisor: {
					...tableOf(
						[
							column('supervisor', 'dimension', 'number'),
							...counts,
							column('correlation', 'measure', 'number', 'none'),
							column('middle', 'measure', 'number', 'share')
						],
						supervisors
					),
					additive: ['supervisor']
				},
				byBand: {
					...tableOf([column('band', 'dimension', 'number', 'score'), ...counts], bands),
					additive: ['band']
				}
			}
		};
	}
};
