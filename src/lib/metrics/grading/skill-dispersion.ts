import { rowsOf } from '$lib/engine/dialect/forms.ts';
import { z } from 'zod';
import { fromLogInfluence } from '$lib/stats/groups/cluster.ts';
import { mean, standardDeviation, sumOfSquares } from '$lib/stats/numeric/descriptive.ts';
import { betweenShare } from '$lib/stats/groups/shrinkage.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { Cell, DataColumn, DataTable } from '../result.ts';
import { column, tableOf, numberOf } from '../table.ts';
import { active } from '../people/active.ts';
import { DECIDED_ON, has, off } from '../assessments/decisions.ts';
import { DEPARTMENT, REGION, ROUND } from '../assessments/shares.ts';
import { finite } from '../assessments/waiting.ts';
import { noteOf } from '../note.ts';
import { numbersIn, textsIn } from '../../engine/columns.ts';

const skills = ['practice', 'knowledge'] as const;
type Skill = (typeof skills)[number];

/** `seen`: panel scores of each assessment so far; `latest`: the last ones of everybody still employed. */
const scores = (context: MetricContext): string => `${active(context)},
seen AS (
	SELECT a.employee_id, a.round_id AS round, a.round_no, a.region, a.department, a.panel_practice AS practice,
		a.panel_knowledge AS knowledge,
		row_number() OVER (PARTITION BY a.employee_id ORDER BY ${DECIDED_ON} DESC, a.target_level DESC) AS back
	FROM a, today
	WHERE ${DECIDED_ON} <= today.day AND coalesce(result, '') <> 'absent'
		AND (panel_practice IS NOT NULL OR panel_knowledge IS NOT NULL)
),
latest AS (
	SELECT active.employee_id, active.region, active.department, seen.practice, seen.knowledge
	FROM active LEFT JOIN seen ON seen.employee_id = active.employee_id AND seen.back = 1
)`;

const headlineSql = (context: MetricContext, skill: Skill): string => `${scores(context)}
SELECT stddev_samp(${skill}) AS value, count(${skill})::DOUBLE AS people,
	(count(*) - count(${skill}))::DOUBLE AS missing FROM latest`;

const SPREADS = `SELECT ${rowsOf(`['practice', 'knowledge']`)} AS skill, ${rowsOf('[practice, knowledge]')} AS score`;

/** Spread of both skills as a whole, by region and department, and of each round. */
function spreadsSql(context: MetricContext): string {
	const { quantile } = context.engine.dialect;
	return `${scores(context)},
long AS (
	${SPREADS}, 'whole' AS cut, NULL AS name, 0 AS place, employee_id FROM latest
	UNION ALL ${SPREADS}, 'region', region, 0, employee_id FROM latest
	UNION ALL ${SPREADS}, 'department', department, 0, employee_id FROM latest
	UNION ALL ${SPREADS}, 'round', round, round_no, employee_id FROM seen
)
SELECT cut, skill, name, count(DISTINCT employee_id)::DOUBLE AS people, avg(score) AS mean, stddev_samp(score) AS sd,
	${quantile('score', 0.1)} AS p10, ${quantile('score', 0.9)} AS p90,
		${quantile('score', 0.9)} - ${quantile('score', 0.1)} AS spread
FROM long WHERE score IS NOT NULL GROUP BY cut, skill, name ORDER BY cut, skill DESC, min(place), name`;
}

const number = z.number().nullable();
const spreadRow = z.object({
	cut: z.string(),
	skill: z.string(),
	name: z.string().nullable(),
	people: z.number(),
	mean: number,
	sd: number,
	p10: number,
	p90: number,
	spread: number
});
type Spread = z.output<typeof spreadRow>;

const SKILL = column('skill', 'dimension', 'code');
const score = (key: string) => column(key, 'measure', 'number', 'score');
const measures = [column('people', 'people', 'number', 'people'), ...['mean', 'sd', 'p10', 'p90', 'spread'].map(score)];

/** Interval of a standard deviation on the log scale, and the share of variance between teams. */
function judged(xs: readonly number[], teams: readonly (string | null)[]): Record<string, Cell> {
	const [centre, sd] = [mean(xs), standardDeviation(xs)];
	const estimate = fromLogInfluence(
		sd,
		xs.map((x) => (((x - centre) / sd) ** 2 - 1) / (2 * xs.length))
	);
	const groups = [...new Set(teams)]
		.map((team) => xs.filter((_, i) => teams[i] === team))
		.map((own) => ({ n: own.length, mean: mean(own), sumOfSquares: sumOfSquares(own) }));
	return {
		low: finite(estimate.low),
		high: finite(estimate.high),
		between: finite(groups.length > 1 ? betweenShare(groups) : NaN)
	};
}

async function whole(context: MetricContext, spreads: readonly Spread[]): Promise<Record<string, Cell>[]> {
	const columns = await context.engine.columns(
		`${scores(context)}\nSELECT practice::DOUBLE AS practice, knowledge::DOUBLE ` +
			`AS knowledge, coalesce(department, '') AS team FROM latest`,
		context.signal
	);
	const team = textsIn(columns, 'team');
	return spreads
		.filter(({ cut }) => cut === 'whole')
		.map((row) => {
			const all = Array.from(numbersIn(columns, row.skill));
			const known = [...all.keys()].filter((i) => !Number.isNaN(all[i]));
			return {
				...row,
				...judged(
					known.map((i) => all[i] ?? NaN),
					known.map((i) => team[i] ?? '')
				)
			};
		});
}

function tables(spreads: readonly Spread[], bySkill: readonly Record<string, Cell>[]): Record<string, DataTable> {
	const cut = (dimension: DataColumn) => ({
		...tableOf(
			[SKILL, dimension, ...measures],
			spreads.filter((row) => row.cut === dimension.key).map((row) => ({ ...row, [dimension.key]: row.name }))
		),
		additive: [dimension.key]
	});
	return {
		bySkill: {
			...tableOf(
				[SKILL, ...measures, score('low'), score('high'), column('between', 'measure', 'number', 'share')],
				bySkill
			),
			additive: []
		},
		// Somebody assessed in several rounds counts in each.
		byRound: { ...cut(ROUND), additive: [] },
		byRegion: cut(REGION),
		byDepartment: cut(DEPARTMENT)
	};
}

/** G11: how far engineers' skills lie apart. */
export const skillDispersion: Metric = {
	id: 'G11',
	family: 'G',
	formula: '√( Σ(x − x̄)² / (n − 1) )',
	unit: 'score',
	better: 'lower',
	method: 'log_t',
	needs: ['employees.hire_date', 'assessments.employee_id'],
	people: true,
	source: 'Shrout & Fleiss 1979',
	async compute(context) {
		const main = skills.find((skill) => has(context, `assessments.panel_${skill}`));
		if (!main) return off('missing_columns', ['assessments.panel_practice', 'assessments.panel_knowledge']);
		const query = headlineSql(context, main);
		const [row] = await context.engine.query(
			query,
			z.object({ value: z.number().nullable(), people: z.number(), missing: z.number() }),
			context.signal
		);
		if (!row || row.value === null || row.people < 3) return off('no_scores', [], query);
		const spreads = await context.engine.query(spreadsSql(context), spreadRow, context.signal);
		const bySkill = await whole(context, spreads);
		const own = bySkill.find(({ skill }) => skill === main);
		return {
			value: row.value,
			sql: query,
			low: numberOf(own?.low),
			high: numberOf(own?.high),
			n: row.people,
			denominator: row.people,
			missing: row.missing,
			window: null,
			notes: [noteOf('main_skill', { skill: main })],
			tables: tables(spreads, bySkill)
		};
	}
};
