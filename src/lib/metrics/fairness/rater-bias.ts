import { z } from 'zod';
import { blandAltman } from '$lib/stats/groups/agreement.ts';
import { clusterRegression } from '$lib/stats/groups/cluster.ts';
import type { MetricContext } from '../run/context.ts';
import { decisionWindow, off } from '../assessments/decisions.ts';
import { reasons } from '../assessments/shares.ts';
import { finite } from '../assessments/waiting.ts';
import type { Metric } from '../metric.ts';
import type { Cell, DataTable, Note } from '../result.ts';
import { column, tableOf, numberOf } from '../table.ts';
import { PAIR, type Pair, pairNeeds, pairsOf, rated } from './pairs.ts';
import { noteOf } from '../note.ts';
import { numbersIn } from '../../engine/columns.ts';

const rows = (context: MetricContext, chosen: readonly Pair[]): string => `${rated(context, chosen, 'total')},
x AS (
	SELECT *, (first - second)::DOUBLE AS gap, ((first + second) / 2)::DOUBLE AS middle,
		CASE WHEN away THEN 'absent' WHEN first IS NULL OR second IS NULL THEN 'missing' END AS why
	FROM rated
)`;

const headlineSql = (context: MetricContext, pair: Pair): string => `${rows(context, [pair])}
SELECT avg(gap) AS value, count(*)::DOUBLE AS cases, count(DISTINCT employee_id)::DOUBLE AS people
FROM x
WHERE why IS NULL`;

const scoresSql = (context: MetricContext, chosen: readonly Pair[]): string => `${rows(context, chosen)}
SELECT place::DOUBLE AS pair, first::DOUBLE AS first, second::DOUBLE AS second,
	dense_rank() OVER (ORDER BY employee_id)::DOUBLE AS person
FROM x WHERE why IS NULL`;

/** Means and spreads of the differences along the scale, and how often each size of difference occurs. */
const bandsSql = (context: MetricContext, chosen: readonly Pair[]): string => `${rows(context, chosen)}
SELECT 'band' AS cut, pair, (floor(least(middle, 99.9) / 10) * 10)::DOUBLE AS bin,
	count(DISTINCT employee_id)::DOUBLE AS people,
	count(*)::DOUBLE AS cases, avg(gap) AS difference, stddev_samp(gap) AS sd
FROM x WHERE why IS NULL GROUP BY ALL
UNION ALL
SELECT 'gap', pair, (round(gap / 5) * 5)::DOUBLE, count(DISTINCT employee_id)::DOUBLE, count(*)::DOUBLE, NULL, NULL
FROM x WHERE why IS NULL GROUP BY ALL
ORDER BY cut, pair, bin`;

const bandRow = z.object({
	cut: z.enum(['band', 'gap']),
	pair: z.string(),
	bin: z.number(),
	people: z.number(),
	cases: z.number(),
	difference: z.number().nullable(),
	sd: z.number().nullable()
});

/** Bland–Altman of one pair, with the slope of the difference on the mean. */
function compare(
	{ pair }: Pair,
	first: readonly number[],
	second: readonly number[],
	person: readonly number[]
): Record<string, Cell> {
	if (first.length < 3) return { pair, people: first.length };
	const { bias, sd, limits } = blandAltman(first, second);
	const design = first.map((score, i) => [1, (score + (second[i] ?? NaN)) / 2]);
	const model = clusterRegression(
		design,
		first.map((score, i) => score - (second[i] ?? NaN)),
		person
	);
	const slope = model?.coefficients[1];
	return {
		pair,
		people: new Set(person).size,
		cases: first.length,
		bias: bias.value,
		low: finite(bias.low),
		high: finite(bias.high),
		sd,
		lowerLimit: limits.low,
		upperLimit: limits.high,
		slope: slope?.value ?? null,
		slopeLow: finite(slope?.low ?? NaN),
		slopeHigh: finite(slope?.high ?? NaN),
		slopeP: finite(model?.p[1] ?? NaN)
	};
}

/** Every pair compared, in their order. */
async function comparisons(context: MetricContext, chosen: readonly Pair[]): Promise<Record<string, Cell>[]> {
	const columns = await context.engine.columns(scoresSql(context, chosen), context.signal);
	const of = (name: string) => numbersIn(columns, name);
	return chosen.map((pair, place) => {
		const own = [...of('pair').keys()].filter((i) => of('pair')[i] === place);
		const [first, second, person] = ['first', 'second', 'person'].map((name) => own.map((i) => of(name)[i] ?? NaN));
		return compare(pair, first ?? [], second ?? [], person ?? []);
	});
}

const score = (key: string) => column(key, 'measure', 'number', 'score');
const plain = (key: string) => column(key, 'measure', 'number', 'none');
const counts = [column('people', 'people', 'number', 'people'), column('cases', 'events', 'number', 'count')];

async function tables(
	context: MetricContext,
	chosen: readonly Pair[],
	compared: readonly Record<string, Cell>[]
): Promise<Record<string, DataTable>> {
	const found = await context.engine.query(bandsSql(context, chosen), bandRow, context.signal);
	const cut = (name: 'band' | 'gap') =>
		found.filter((row) => row.cut === name).map((row) => ({ ...row, [name]: row.bin }));
	return {
		byPair: {
			...tableOf(
				[
					PAIR,
					...counts,
					...['bias', 'low', 'high', 'sd', 'lowerLimit', 'upperLimit'].map(score),
					plain('slope'),
					plain('slopeLow'),
					plain('slopeHigh'),
					column('slopeP', 'measure', 'number', 'probability')
				],
				compared
			),
			additive: []
		},
		byBand: {
			...tableOf(
				[PAIR, column('band', 'dimension', 'number', 'score'), ...counts, score('difference'), score('sd')],
				cut('band')
			),
			additive: ['band']
		},
		differences: {
			...tableOf([PAIR, column('gap', 'dimension', 'number', 'score'), ...counts], cut('gap')),
			additive: ['gap']
		}
	};
}

function notesOf(pair: Pair, main: Record<string, Cell>): Note[] {
	const { slope, slopeP } = main;
	const leaning = typeof slopeP === 'number' && slopeP < 0.05 && typeof slope === 'number';
	return [
		noteOf('main_pair', { pair: pair.pair }),
		...(leaning ? [noteOf(slope > 0 ? 'gap_grows' : 'gap_shrinks', { slope, p: slopeP })] : [])
	];
}

/** F3: how far one rater's scores lie from another's. */
export const raterBias: Metric = {
	id: 'F3',
	family: 'F',
	formula: 'mean(first − second) ± 1.96·SD',
	unit: 'score',
	better: 'none',
	method: 't',
	needs: ['assessments.employee_id'],
	people: true,
	source: 'Bland & Altman 1986',
	async compute(context) {
		const chosen = pairsOf(context, 'total');
		const [main] = chosen;
		if (!main) return off('missing_columns', pairNeeds('total'));
		const query = headlineSql(context, main);
		const [row] = await context.engine.query(
			query,
			z.object({ value: z.number().nullable(), cases: z.number(), people: z.number() }),
			context.signal
		);
		const left = await reasons(context, rows(context, [main]));
		if (!row || row.value === null || row.cases < 3) return { ...off('no_pairs', [], query), ...left };
		const compared = await comparisons(context, chosen);
		const own = compared.find(({ pair }) => pair === main.pair) ?? {};
		return {
			...left,
			value: row.value,
			sql: query,
			low: numberOf(own.low),
			high: numberOf(own.high),
			n: row.cases,
			denominator: row.cases,
			people: row.people,
			window: decisionWindow(context),
			notes: notesOf(main, own),
			tables: await tables(context, chosen, compared)
		};
	}
};
