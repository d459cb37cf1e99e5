import { z } from 'zod';
import { fromInfluence } from '$lib/stats/groups/cluster.ts';
import { mean, variance } from '$lib/stats/numeric/descriptive.ts';
import type { MetricContext } from '../run/context.ts';
import { decisionWindow, off } from '../assessments/decisions.ts';
import { reasons, REGION, ROUND } from '../assessments/shares.ts';
import { finite } from '../assessments/waiting.ts';
import type { Metric } from '../metric.ts';
import { type DataColumn, type DataTable } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { hasTotal, pairs, rated } from './pairs.ts';
import { noteOf } from '../note.ts';
import { numbersIn } from '../../engine/columns.ts';

/** Self-ratings against supervisors elsewhere, in standard deviations. */
const REFERENCE = 0.32;

const rows = (context: MetricContext): string => `${rated(
	context,
	pairs.filter(({ pair }) => pair === 'self_supervisor'),
	'total'
)},
x AS (
	SELECT *, CASE WHEN away THEN 'absent' WHEN first IS NULL OR second IS NULL THEN 'missing' END AS why FROM rated
)`;

const SIZE = 'avg(first - second) / nullif(sqrt((var_samp(first) + var_samp(second)) / 2), 0)';

const headlineSql = (context: MetricContext): string => `${rows(context)}
SELECT ${SIZE} AS value, count(*)::DOUBLE AS cases, count(DISTINCT employee_id)::DOUBLE AS people,
	avg(first - second) AS gap FROM x WHERE why IS NULL`;

async function cut(context: MetricContext, dimension: DataColumn, order = dimension.key): Promise<DataTable> {
	const found = await context.engine.query(
		`${rows(context)}
SELECT ${dimension.key}, count(DISTINCT employee_id)::DOUBLE AS people, count(*)::DOUBLE AS cases,
	avg(first - second) AS gap, ${SIZE} AS size
FROM x WHERE why IS NULL GROUP BY ${dimension.key} ORDER BY min(${order})`,
		z.looseObject({}),
		context.signal
	);
	return tableOf(
		[
			dimension,
			column('people', 'people', 'number', 'people'),
			column('cases', 'events', 'number', 'count'),
			column('gap', 'measure', 'number', 'score'),
			column('size', 'measure', 'number', 'none')
		],
		found
	);
}

/** Interval of the standardised gap by its linearisation, summed by engineer. */
async function interval(context: MetricContext, value: number): Promise<{ low: number | null; high: number | null }> {
	const columns = await context.engine.columns(
		`${rows(context)}
SELECT first::DOUBLE AS self, second::DOUBLE AS other, dense_rank() OVER (ORDER BY employee_id)::DOUBLE AS person
FROM x
WHERE why IS NULL`,
		context.signal
	);
	const of = (name: string) => Array.from(numbersIn(columns, name));
	const [self, other, person] = [of('self'), of('other'), of('person')];
	const [selfMean, otherMean, selfVariance, otherVariance] = [
		mean(self),
		mean(other),
		variance(self),
		variance(other)
	];
	const [gap, spread] = [selfMean - otherMean, Math.sqrt((selfVariance + otherVariance) / 2)];
	const influence = new Map<number, number>();
	for (const [i, x] of self.entries()) {
		const [y, who] = [other[i] ?? NaN, person[i] ?? 0];
		const wider = ((x - selfMean) ** 2 - selfVariance + (y - otherMean) ** 2 - otherVariance) / 2;
		const own = (x - y - gap) / spread - (gap * wider) / (2 * spread ** 3);
		influence.set(who, (influence.get(who) ?? 0) + own / self.length);
	}
	const { low, high } = fromInfluence(value, [...influence.values()]);
	return { low: finite(low), high: finite(high) };
}

/** F7: how far people rate themselves above their supervisor. */
export const selfInflation: Metric = {
	id: 'F7',
	family: 'F',
	formula: 'd = mean(self − supervisor) / √((s²self + s²supervisor)/2)',
	unit: 'none',
	better: 'none',
	method: 'cluster_t',
	needs: ['assessments.employee_id'],
	people: true,
	source: 'Cohen 1988; Heidemeier & Moser 2009',
	async compute(context) {
		const needs = (['self', 'supervisor'] as const)
			.filter((rater) => !hasTotal(context, rater))
			.map((rater) => `assessments.${rater}_total`);
		if (needs.length > 0) return off('missing_columns', needs);
		const query = headlineSql(context);
		const [row] = await context.engine.query(
			query,
			z.object({
				value: z.number().nullable(),
				cases: z.number(),
				people: z.number(),
				gap: z.number().nullable()
			}),
			context.signal
		);
		const left = await reasons(context, rows(context));
		if (!row || row.cases < 2) return { ...off('no_pairs', [], query), ...left };
		if (row.value === null)
			return {
				...off('no_variation', ['assessments.self_total', 'assessments.supervisor_total'], query),
				...left
			};
		const { floors } = context.plan;
		const few = row.people < floors.engineers;
		return {
			...left,
			value: row.value,
			sql: query,
			...(few ? {} : await interval(context, row.value)),
			n: row.cases,
			denominator: row.cases,
			people: row.people,
			window: decisionWindow(context),
			notes: [
				noteOf('self_reference', { gap: row.gap ?? 0, reference: REFERENCE }),
				...(few ? [noteOf('too_few_engineers', { engineers: row.people, floor: floors.engineers })] : [])
			],
			tables: { byRound: await cut(context, ROUND, 'round_no'), byRegion: await cut(context, REGION) }
		};
	}
};
