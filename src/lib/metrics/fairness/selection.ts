import { latestBy } from '$lib/engine/dialect/forms.ts';
import { z } from 'zod';
import { fisherExact, koopman, type Share } from '$lib/stats/counts/proportions.ts';
import { holm } from '$lib/stats/counts/holm.ts';
import type { MetricContext } from '../run/context.ts';
import { decisions, decisionWindow, has, off } from '../assessments/decisions.ts';
import { finite } from '../assessments/waiting.ts';
import type { Metric } from '../metric.ts';
import type { Cell } from '../result.ts';
import { column, tableOf, numberOf } from '../table.ts';
import { noteOf } from '../note.ts';
import { keysOf } from '../../programme/records.ts';

/** Four fifths: a lower ratio is looked at. */
const FOUR_FIFTHS = 0.8;
/** Groups with a smaller share of all decisions are not compared. */
const SMALLEST_SHARE = 0.02;

/** By what candidates are grouped, the most telling first. */
const groupings = {
	gender: 'employees.gender',
	age_band: 'employees.birth_band',
	region: 'assessments.region',
	department: 'assessments.department'
} as const;
type Grouping = keyof typeof groupings;

/** `groups`: passes and decisions of each group; `judged` those that are large enough to compare. */
const rows = (context: MetricContext, chosen: readonly Grouping[]): string => `${decisions(context)},
person AS (SELECT employee_id, ${latestBy('gender', 'hire_date')} AS gender,
		${latestBy('birth_band', 'hire_date')} AS age_band
	FROM employees
	GROUP BY employee_id),
judged AS (
	SELECT d.employee_id, d.region, d.department, person.gender, person.age_band, d.result = 'pass' AS passed
	FROM d LEFT JOIN person USING (employee_id) WHERE d.result IN ('pass', 'fail')
),
grouped AS (
	${chosen
		.map(
			(grouping, place) =>
				`SELECT '${grouping}' AS grouping, ${String(place)} AS place,
		` + `${grouping} AS name, employee_id, passed FROM judged`
		)
		.join('\n\tUNION ALL ')}
),
groups AS (
	SELECT grouping, place, name, count(DISTINCT employee_id)::DOUBLE AS people, count(*)::DOUBLE AS cases,
		(count(*) FILTER (WHERE passed))::DOUBLE AS hits,
		name IS NOT NULL AND count(DISTINCT employee_id) >= ${String(context.plan.measurement.k)}
			AND count(*) >= ${String(SMALLEST_SHARE)} * (SELECT count(*) FROM judged) AS large
	FROM grouped GROUP BY grouping, place, name
)`;

/** Lowest pass rate over highest within the first grouping that has two groups to compare. */
const headlineSql = (context: MetricContext, chosen: readonly Grouping[]): string => `${rows(context, chosen)}
SELECT min(hits / cases) / nullif(max(hits / cases), 0) AS value, grouping, sum(cases)::DOUBLE AS cases,
	sum(hits)::DOUBLE AS hits
FROM groups WHERE large GROUP BY grouping, place HAVING count(*) > 1 ORDER BY place LIMIT 1`;

const groupRow = z.object({
	grouping: z.string(),
	name: z.string().nullable(),
	people: z.number(),
	cases: z.number(),
	hits: z.number(),
	large: z.boolean()
});
type Group = z.output<typeof groupRow>;

const shareOf = ({ hits, cases }: Group): Share => ({ hits, total: cases });
const rateOf = ({ hits, cases }: Group): number => hits / cases;

function flagOf(ratio: number, p: number): string {
	if (!(ratio < FOUR_FIFTHS)) return 'no_flag';
	return p < 0.05 ? 'investigate' : 'watch';
}

/** The same with every p-value adjusted for how many groups of its grouping are compared (Holm). */
function adjusted(rows: readonly Record<string, Cell>[]): Record<string, Cell>[] {
	const groups = [...new Set(rows.map(({ grouping }) => grouping))];
	return groups.flatMap((grouping) => {
		const own = rows.filter((row) => row.grouping === grouping);
		const ps = holm(own.map(({ p }) => (typeof p === 'number' ? p : null)));
		return own.map((row, i) => {
			const p = ps[i] ?? null;
			return p === null ? row : { ...row, p, flag: flagOf(Number(row.ratio), p) };
		});
	});
}

/** Each large group against the one with the highest rate in its grouping. */
function judged(groups: readonly Group[]): Record<string, Cell>[] {
	return groups
		.filter(({ large }) => large)
		.map((group) => {
			const peers = groups.filter((other) => other.large && other.grouping === group.grouping);
			const best = peers.reduce((a, b) => (rateOf(b) > rateOf(a) ? b : a), group);
			const base = {
				grouping: group.grouping,
				name: group.name,
				people: group.people,
				cases: group.cases,
				hits: group.hits,
				rate: rateOf(group)
			};
			if (best === group || rateOf(best) === 0)
				return { ...base, ratio: best === group ? 1 : null, low: null, high: null, p: null, flag: 'highest' };
			const { value, low, high } = koopman(shareOf(group), shareOf(best));
			const { p } = fisherExact(shareOf(group), shareOf(best));
			return { ...base, ratio: finite(value), low: finite(low), high: finite(high), p, flag: flagOf(value, p) };
		});
}

/** F12: do some groups pass less often than others? */
export const selectionRatio: Metric = {
	id: 'F12',
	family: 'F',
	formula: 'pass rate(group) / max pass rate',
	unit: 'ratio',
	better: 'higher',
	method: 'koopman',
	needs: ['assessments.result'],
	people: true,
	source: 'EEOC 1978 (four fifths); Koopman 1984; Fisher 1935; Holm 1979',
	async compute(context) {
		const chosen = keysOf(groupings).filter((grouping) => has(context, groupings[grouping]));
		if (chosen.length === 0) return off('missing_columns', ['assessments.region']);
		const query = headlineSql(context, chosen);
		const [row] = await context.engine.query(
			query,
			z.object({ value: z.number().nullable(), grouping: z.string(), cases: z.number(), hits: z.number() }),
			context.signal
		);
		if (!row) return off('no_groups', [], query);
		if (row.value === null) return off('no_variation', ['assessments.result'], query);
		const groups = await context.engine.query(
			`${rows(context, chosen)}\nSELECT grouping, name, people, cases, ` +
				'hits, large FROM groups ORDER BY place, name',
			groupRow,
			context.signal
		);
		const own = groups.filter(({ grouping }) => grouping === row.grouping);
		const cases = (found: readonly Group[]) => found.reduce((sum, group) => sum + group.cases, 0);
		const smallGroups = cases(own.filter(({ name, large }) => name !== null && !large));
		const compared = adjusted(judged(groups));
		const lowest = compared
			.filter(({ grouping, ratio }) => grouping === row.grouping && typeof ratio === 'number')
			.sort((a, b) => Number(a.ratio) - Number(b.ratio))[0];
		const rate = (key: string, unit: 'share' | 'ratio') => column(key, 'measure', 'number', unit);
		return {
			value: row.value,
			sql: query,
			low: numberOf(lowest?.low),
			high: numberOf(lowest?.high),
			numerator: row.hits,
			denominator: row.cases,
			n: row.cases,
			people: own.filter(({ large }) => large).reduce((sum, group) => sum + group.people, 0),
			missing: cases(own.filter(({ name }) => name === null)),
			excluded: smallGroups > 0 ? { small_group: smallGroups } : {},
			window: decisionWindow(context),
			notes: [noteOf('selection_flag', { grouping: row.grouping, flag: String(lowest?.flag) })],
			tables: {
				byGroup: {
					...tableOf(
						[
							column('grouping', 'dimension', 'code'),
							column('name', 'dimension', 'text'),
							column('people', 'people', 'number', 'people'),
							column('cases', 'events', 'number', 'count'),
							column('hits', 'events', 'number', 'count'),
							rate('rate', 'share'),
							rate('ratio', 'ratio'),
							rate('low', 'ratio'),
							rate('high', 'ratio'),
							column('p', 'measure', 'number', 'probability'),
							column('flag', 'measure', 'code')
						],
						compared
					),
					additive: ['name']
				}
			}
		};
	}
};
