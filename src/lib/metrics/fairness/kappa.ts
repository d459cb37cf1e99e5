import { z } from 'zod';
import { type Kappa, weightedKappa } from '$lib/stats/groups/agreement.ts';
import type { MetricContext } from '../run/context.ts';
import { decisionWindow, off } from '../assessments/decisions.ts';
import { reasons } from '../assessments/shares.ts';
import { finite } from '../assessments/waiting.ts';
import type { Metric } from '../metric.ts';
import type { DataTable } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { agreementMatrix, kappaSql, type MatrixRow } from './agreement.ts';
import { PAIR, type Pair, pairNeeds, pairsOf, rated } from './pairs.ts';

/** Fewer assessments than this carry no kappa. */
export const FEWEST = 20;
const LEVELS = [1, 2, 3, 4] as const;

const graded = (rows: readonly MatrixRow[], pair: Pair): MatrixRow[] =>
	rows.filter((row) => row.pair === pair.pair && row.first >= 1 && row.second >= 1);

/** The 4 × 4 table of a pair, and its kappa where there is enough. */
function kappaOf(rows: readonly MatrixRow[]): Kappa | null {
	const cell = (i: number, j: number) => rows.find((row) => row.first === i && row.second === j)?.cases ?? 0;
	const table = LEVELS.map((i) => LEVELS.map((j) => cell(i, j)));
	return table.flat().reduce((a, b) => a + b, 0) >= FEWEST ? weightedKappa(table, 'quadratic') : null;
}

function summary(rows: readonly MatrixRow[], chosen: readonly Pair[]): DataTable {
	const shares = ['low', 'high', 'observed', 'expected'].map((key) => column(key, 'measure', 'number', 'none'));
	return {
		...tableOf([
			PAIR, column('cases', 'people', 'number', 'count'), column('kappa', 'measure', 'number', 'none'), ...shares,
			column('bias', 'measure', 'number', 'level')
		], chosen.map((pair) => {
			const own = graded(rows, pair);
			const cases = own.reduce((sum, row) => sum + row.cases, 0);
			const kappa = kappaOf(own);
			return {
				pair: pair.pair, cases, kappa: kappa?.value, low: kappa?.low, high: kappa?.high, observed: kappa?.observed, expected: kappa?.expected,
				bias: own.reduce((sum, row) => sum + row.cases * (row.second - row.first), 0) / cases
			};
		})),
		additive: []
	};
}

/** How often each rater of a pair gives each level: skewed margins make a kappa small. */
function marginals(rows: readonly MatrixRow[], chosen: readonly Pair[]): DataTable {
	const found = chosen.flatMap((pair) => {
		const own = graded(rows, pair);
		const total = own.reduce((sum, row) => sum + row.cases, 0);
		return (['first', 'second'] as const).flatMap((side) => LEVELS.map((level) => {
			const cases = own.filter((row) => row[side] === level).reduce((sum, row) => sum + row.cases, 0);
			return { pair: pair.pair, rater: pair[side], level, cases, share: cases / total };
		}));
	});
	return {
		...tableOf([
			PAIR, column('rater', 'dimension', 'code'), column('level', 'dimension', 'level', 'level'),
			column('cases', 'people', 'number', 'count'), column('share', 'measure', 'number', 'share')
		], found),
		additive: ['level']
	};
}

const leftOut = (context: MetricContext, pair: Pair): string => `${rated(context, [pair], 'level')},
x AS (
	SELECT CASE
		WHEN away THEN 'absent'
		WHEN first IS NULL OR second IS NULL THEN 'missing'
		WHEN first = 0 OR second = 0 THEN 'ungraded'
	END AS why FROM rated
)`;

/** F2: agreement of two raters beyond chance, near misses counting in part. */
export const kappa: Metric = {
	id: 'F2',
	family: 'F',
	name: { zh: '加权κ', en: 'Weighted κ' },
	definition: {
		zh: '两方评级（1–4 级）超出偶然的一致程度，二次加权；与边际分布和平均偏差并列，不作形容词分级，少于 20 对不显示。',
		en: 'Agreement of two raters over levels 1 to 4 beyond chance, quadratically weighted; shown beside the margins and the mean difference, without adjectives, not below 20 pairs.'
	},
	formula: 'κ = 1 − Σ(i−j)²·p / Σ(i−j)²·r·c',
	denominator: { zh: '双方均给出 1–4 级的评定；未定级与缺失者单列。', en: 'Assessments with levels 1 to 4 from both; ungraded and missing ones are counted apart.' },
	unit: 'none',
	better: 'higher',
	method: 'kappa_fleiss',
	needs: ['assessments.employee_id'],
	people: true,
	source: 'Cohen 1968; Fleiss, Cohen & Everitt 1969',
	async compute(context) {
		const chosen = pairsOf(context, 'level');
		const [main] = chosen;
		if (!main) return off('missing_columns', pairNeeds('level'));
		const query = kappaSql(context, main);
		const [row] = await context.engine.query(query, z.object({ value: z.number().nullable(), cases: z.number(), people: z.number() }), context.signal);
		const found = await agreementMatrix(context, chosen);
		const common = {
			...await reasons(context, leftOut(context, main)), window: decisionWindow(context), n: row?.cases ?? 0, people: row?.people ?? 0,
			tables: { byPair: summary(found, chosen), marginals: marginals(found, chosen) }
		};
		if (!row || row.cases < FEWEST) return { ...off('too_few_pairs', [], query), ...common };
		const estimate = kappaOf(graded(found, main));
		if (row.value === null) return { ...off('no_variation', [], query), ...common };
		return {
			...common, value: row.value, sql: query, low: finite(estimate?.low ?? NaN), high: finite(estimate?.high ?? NaN), denominator: row.cases,
			notes: [{ code: 'main_pair', values: { pair: main.pair } }]
		};
	}
};
