import { z } from 'zod';
import { withCases } from '../assessments/cases.ts';
import { everyLevel, type Level } from '$lib/programme/criteria.ts';
import { type Kappa, weightedKappa } from '$lib/stats/groups/agreement.ts';
import { decisionWindow, off } from '../assessments/decisions.ts';
import { reasons } from '../assessments/shares.ts';
import { finite } from '../assessments/waiting.ts';
import type { Metric } from '../metric.ts';
import type { DataTable } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { agreementMatrix, kappaSql, type MatrixRow, uncounted } from './agreement.ts';
import { PAIR, type Pair, pairNeeds, pairsOf, type Rater } from './pairs.ts';
import { noteOf } from '../note.ts';

/** Fewer assessments than this carry no kappa. */
export const FEWEST = 20;

const ofPair = (rows: readonly MatrixRow[], { pair }: Pair): MatrixRow[] => rows.filter((row) => row.pair === pair);

/** Raters of a pair who give everybody one and the same level: nothing can be read from what never varies. */
function constantRaters(rows: readonly MatrixRow[], pair: Pair): Rater[] {
	const given = rows.filter(({ cases }) => cases > 0);
	return (['first', 'second'] as const)
		.filter((side) => new Set(given.map((row) => row[side])).size < 2)
		.map((side) => pair[side]);
}

/**
 * Kappa of a pair over every level of the plan, ungraded among them; null below `FEWEST` or where a rater never varies.
 */
function kappaOf(rows: readonly MatrixRow[], pair: Pair, levels: readonly Level[]): Kappa | null {
	const cell = (i: number, j: number) => rows.find((row) => row.first === i && row.second === j)?.cases ?? 0;
	const table = levels.map((i) => levels.map((j) => cell(i, j)));
	const enough = table.flat().reduce((a, b) => a + b, 0) >= FEWEST;
	return enough && constantRaters(rows, pair).length === 0 ? weightedKappa(table, 'quadratic') : null;
}

/** The large-sample interval within the bounds of a kappa; none where everybody agrees, for it would have no width. */
function intervalOf(kappa: Kappa | null): { low: number | null; high: number | null } {
	if (!kappa || !(kappa.se > 0)) return { low: null, high: null };
	return { low: finite(Math.max(-1, kappa.low)), high: finite(Math.min(1, kappa.high)) };
}

function summary(rows: readonly MatrixRow[], chosen: readonly Pair[], levels: readonly Level[]): DataTable {
	const shares = ['low', 'high', 'observed', 'expected'].map((key) => column(key, 'measure', 'number', 'none'));
	return {
		...tableOf(
			[
				PAIR,
				column('cases', 'people', 'number', 'count'),
				column('kappa', 'measure', 'number', 'none'),
				...shares,
				column('bias', 'measure', 'number', 'level')
			],
			chosen.map((pair) => {
				const own = ofPair(rows, pair);
				const cases = own.reduce((sum, row) => sum + row.cases, 0);
				const kappa = kappaOf(own, pair, levels);
				return {
					pair: pair.pair,
					cases,
					kappa: kappa?.value,
					...intervalOf(kappa),
					observed: kappa?.observed,
					expected: kappa?.expected,
					bias: own.reduce((sum, row) => sum + row.cases * (row.second - row.first), 0) / cases
				};
			})
		),
		additive: []
	};
}

/** How often each rater of a pair gives each level: skewed margins make a kappa small. */
function marginals(rows: readonly MatrixRow[], chosen: readonly Pair[], levels: readonly Level[]): DataTable {
	const found = chosen.flatMap((pair) => {
		const own = ofPair(rows, pair);
		const total = own.reduce((sum, row) => sum + row.cases, 0);
		return (['first', 'second'] as const).flatMap((side) =>
			levels.map((level) => {
				const cases = own.filter((row) => row[side] === level).reduce((sum, row) => sum + row.cases, 0);
				return { pair: pair.pair, rater: pair[side], level, cases, share: cases / total };
			})
		);
	});
	return {
		...tableOf(
			[
				PAIR,
				column('rater', 'dimension', 'code'),
				column('level', 'dimension', 'level', 'level'),
				column('cases', 'people', 'number', 'count'),
				column('share', 'measure', 'number', 'share')
			],
			found
		),
		additive: ['level']
	};
}

/** F2: agreement of two raters beyond chance, near misses counting in part. */
export const kappa: Metric = {
	id: 'F2',
	family: 'F',
	formula: 'κ = 1 − Σ(i−j)²·p / Σ(i−j)²·r·c',
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
		const [row] = await context.engine.query(
			query,
			z.object({ value: z.number().nullable(), cases: z.number(), people: z.number() }),
			context.signal
		);
		const levels = everyLevel(context.plan.criteria);
		const found = await agreementMatrix(context, chosen);
		const common = {
			...(await reasons(context, withCases(uncounted(context, [main])))),
			window: decisionWindow(context),
			n: row?.cases ?? 0,
			people: row?.people ?? 0,
			tables: { byPair: summary(found, chosen, levels), marginals: marginals(found, chosen, levels) }
		};
		if (!row || row.cases < FEWEST) return { ...off('too_few_pairs', [], query), ...common };
		const own = ofPair(found, main);
		const constant = constantRaters(own, main).map((rater) => `assessments.${rater}_level`);
		if (row.value === null || constant.length > 0) return { ...off('no_variation', constant, query), ...common };
		const interval = intervalOf(kappaOf(own, main, levels));
		return {
			...common,
			value: row.value,
			sql: query,
			...interval,
			denominator: row.cases,
			notes: [noteOf('main_pair', { pair: main.pair }), ...(interval.low === null ? [noteOf('all_agree')] : [])]
		};
	}
};
