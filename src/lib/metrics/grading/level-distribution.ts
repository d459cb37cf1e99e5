import { latestBy } from '$lib/engine/dialect/forms.ts';
import { z } from 'zod';
import { everyLevel } from '$lib/programme/criteria.ts';
import * as sql from '$lib/engine/sql.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { DataTable } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { active, employedOn } from '../people/active.ts';

/** Every level of the plan as `l(level)`. */
const ladder = ({ plan }: MetricContext): string =>
	`(VALUES ${everyLevel(plan.criteria)
		.map((level) => `(${String(level)})`)
		.join(', ')}) AS l(level)`;

const headlineSql = (context: MetricContext): string => `${active(context)}
SELECT count(*)::DOUBLE AS value FROM active`;

/** Active engineers by level: as a whole, by region and by department, every level present. */
const groupsSql = (context: MetricContext): string => `${active(context)},
grouped AS (
	SELECT 'all' AS grouping, NULL AS name, level FROM active
	UNION ALL SELECT 'region', region, level FROM active
	UNION ALL SELECT 'department', department, level FROM active
),
groups AS (SELECT grouping, name, count(*) AS total FROM grouped GROUP BY ALL),
counted AS (SELECT grouping, name, level, count(*) AS people FROM grouped GROUP BY ALL)
SELECT g.grouping, g.name, l.level::INTEGER AS level, coalesce(c.people, 0)::INTEGER AS people,
	(coalesce(c.people, 0) / g.total)::DOUBLE AS share
FROM groups g CROSS JOIN ${ladder(context)}
LEFT JOIN counted c ON c.grouping = g.grouping AND c.name IS NOT DISTINCT FROM g.name AND c.level = l.level
ORDER BY g.grouping, g.name, l.level`;

/** Engineers by level on the day before the programme and on the day each round took effect. */
const roundsSql = (context: MetricContext): string => `${active(context)},
round_days AS (
	SELECT 'round' AS stage, round_id AS round, max(coalesce(publish_date, assess_date)) AS day
	FROM assessments GROUP BY round_id
),
first_day AS (SELECT ${context.windows.programmeStart ? sql.date(context.windows.programmeStart) : 'min(day)'} AS day
	FROM round_days),
days AS (
	SELECT 'before' AS stage, NULL AS round, day - 1 AS day FROM first_day WHERE day IS NOT NULL
	UNION ALL
	SELECT round_days.* FROM round_days, today WHERE round_days.day <= today.day
),
held AS (
	SELECT d.stage, d.round, d.day,
		coalesce(${latestBy('h.level', 'h.valid_from')} FILTER (WHERE h.valid_from <= d.day), 0) AS level
	FROM e JOIN days d ON ${employedOn('d.day')}
	LEFT JOIN level_history h ON h.employee_id = e.employee_id AND h.spell_no = e.spell_no
	GROUP BY d.stage, d.round, d.day, e.employee_id, e.spell_no
),
totals AS (SELECT stage, round, day, count(*) AS total FROM held GROUP BY ALL),
counted AS (SELECT stage, round, day, level, count(*) AS people FROM held GROUP BY ALL)
SELECT t.stage, t.round, t.day, l.level::INTEGER AS level, coalesce(c.people, 0)::INTEGER AS people,
	(coalesce(c.people, 0) / t.total)::DOUBLE AS share, t.total::INTEGER AS total
FROM totals t CROSS JOIN ${ladder(context)}
LEFT JOIN counted c ON c.stage = t.stage AND c.round IS NOT DISTINCT FROM t.round AND c.day = t.day
	AND c.level = l.level
ORDER BY t.day, t.stage, t.round, l.level`;

const groupRow = z.object({
	grouping: z.enum(['all', 'region', 'department']),
	name: z.string().nullable(),
	level: z.number(),
	people: z.number(),
	share: z.number()
});
const roundRow = z.object({
	stage: z.enum(['before', 'round']),
	round: z.string().nullable(),
	day: z.iso.date(),
	level: z.number(),
	people: z.number(),
	share: z.number(),
	total: z.number()
});

const measures = [
	column('level', 'dimension', 'level', 'level'),
	column('people', 'people', 'number', 'people'),
	column('share', 'measure', 'number', 'share')
];

type GroupRow = z.output<typeof groupRow>;

function tables(groups: readonly GroupRow[], rounds: readonly z.output<typeof roundRow>[]): Record<string, DataTable> {
	const named = (grouping: 'region' | 'department') =>
		tableOf(
			[column(grouping, 'dimension', 'text'), ...measures],
			groups.filter((row) => row.grouping === grouping).map((row) => ({ ...row, [grouping]: row.name }))
		);
	const days = rounds.filter(({ level }) => level === 0);
	return {
		rounds: {
			...tableOf(
				[
					column('stage', 'dimension', 'code'),
					column('round', 'dimension', 'text'),
					column('day', 'dimension', 'day'),
					column('people', 'people', 'number', 'people')
				],
				days.map(({ stage, round, day, total }) => ({ stage, round, day, people: total }))
			),
			additive: []
		},
		byLevel: tableOf(
			measures,
			groups.filter((row) => row.grouping === 'all')
		),
		byRound: {
			...tableOf(
				[
					column('stage', 'dimension', 'code'),
					column('round', 'dimension', 'text'),
					column('day', 'dimension', 'day'),
					...measures
				],
				rounds
			),
			additive: ['level']
		},
		byRegion: named('region'),
		byDepartment: named('department')
	};
}

/** G1: how many active engineers hold each level now, and held it before the programme and after each round. */
export const levelDistribution: Metric = {
	id: 'G1',
	family: 'G',
	formula: 'people(level) / Σ people',
	unit: 'people',
	better: 'none',
	method: 'none',
	needs: ['employees.hire_date'],
	people: true,
	source: 'census',
	async compute(context) {
		const { engine, signal } = context;
		const query = headlineSql(context);
		const groups = await engine.query(groupsSql(context), groupRow, signal);
		const all = groups.filter((row) => row.grouping === 'all');
		const count = (rows: readonly GroupRow[]) => rows.reduce((sum, row) => sum + row.people, 0);
		if (all.length === 0) return { value: null, sql: query, off: { reason: 'no_active_engineers', needs: [] } };
		const rounds = await engine.query(roundsSql(context), roundRow, signal);
		return {
			value: count(all),
			sql: query,
			numerator: count(all.filter(({ level }) => level >= 1)),
			denominator: count(all),
			n: count(all),
			window: null,
			tables: tables(groups, rounds)
		};
	}
};
