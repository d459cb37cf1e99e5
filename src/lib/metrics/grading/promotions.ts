import { daysBetween } from '$lib/engine/dialect/forms.ts';
import { z } from 'zod';
import * as sql from '$lib/engine/sql.ts';
import { levelCount } from '$lib/programme/levels.ts';
import { garwood } from '$lib/stats/counts/rates.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { Estimate, Span } from '../result.ts';
import { levelSpells } from '../people/level-spells.ts';
import { YEAR } from '../people/spells.ts';
import { column, tableOf } from '../table.ts';
import { addMonths, monthsOf } from '../run/windows.ts';
import { off } from '../assessments/decisions.ts';

/** `rises`: upward changes of level while employed, with the level left; `below`: time held below the top level. */
const rises = (context: MetricContext): string => `${levelSpells(context)},
changes AS (
	SELECT stays.*, lag(level) OVER (PARTITION BY employee_id, spell_no ORDER BY valid_from) AS held_before FROM stays
),
rises AS (
	SELECT c.employee_id, c.held_before::INTEGER AS level, c.valid_from AS day
	FROM changes c JOIN spell USING (employee_id, spell_no)
	WHERE c.level > c.held_before AND c.valid_from >= entered AND c.valid_from <= exited
),
below AS (SELECT * FROM held WHERE level < ${String(levelCount(context.plan))})`;

/** Person-years of `below` inside a window. */
const years = (start: string, end: string): string =>
	`sum(greatest(${daysBetween(`greatest(since, ${start})`, `least(until, ${end})`)}, 0)) / ${String(YEAR)}`;

function rateSql(context: MetricContext, window: Span): string {
	const [start, end] = [sql.date(window.start), sql.date(window.end)];
	return `${rises(context)},
counted AS (SELECT count(*)::DOUBLE AS promotions FROM rises WHERE day >= ${start} AND day < ${end}),
exposed AS (
	SELECT (${years(start, end)})::DOUBLE AS years, count(DISTINCT employee_id)::DOUBLE AS people
	FROM below WHERE since < ${end} AND until > ${start}
)
SELECT promotions / nullif(years, 0) AS value, promotions, coalesce(years, 0) AS years, people FROM counted, exposed`;
}

/** The same for each of several spans as a whole (`level` null) and by level held. */
function ratesSql(context: MetricContext, windows: readonly (Span & { name: string })[]): string {
	const spans = windows
		.map(({ name, start, end }) => `(${sql.text(name)}, ${sql.date(start)}, ${sql.date(end)})`)
		.join(', ');
	return `${rises(context)},
w(name, s, e) AS (VALUES ${spans}),
risen AS (SELECT name, level, count(*) AS promotions
	FROM rises
	JOIN w ON day >= s AND day < e
	GROUP BY CUBE (level), name),
exposed AS (
	SELECT name, level, ${years('s', 'e')} AS years, count(DISTINCT employee_id) AS people
	FROM below JOIN w ON since < e AND until > s GROUP BY CUBE (level), name
)
SELECT x.name, x.level::INTEGER AS level, coalesce(r.promotions, 0)::DOUBLE AS promotions, x.years::DOUBLE AS years,
	x.people::DOUBLE AS people
FROM exposed x LEFT JOIN risen r ON r.name = x.name AND r.level IS NOT DISTINCT FROM x.level
ORDER BY x.name, x.level`;
}

const exposure = z.object({ promotions: z.number(), years: z.number(), people: z.number() });
type Exposure = z.output<typeof exposure>;

function rateOf({ promotions, years: exposed }: Exposure): {
	value: number | null;
	low: number | null;
	high: number | null;
} {
	return exposed > 0 ? garwood({ events: promotions, exposure: exposed }) : { value: null, low: null, high: null };
}

const rateRow = exposure.extend({ name: z.string(), level: z.number().nullable() });
type RateRow = z.output<typeof rateRow>;

function estimateIn(rows: readonly RateRow[], name: string, window: Span | null): Estimate | null {
	if (!window) return null;
	const row = rows.find((found) => found.name === name && found.level === null) ?? {
		promotions: 0,
		years: 0,
		people: 0
	};
	return { ...rateOf(row), n: row.people, numerator: row.promotions, denominator: row.years, window };
}

/** G5: promotions per person-year below the top level. */
export const promotionRate: Metric = {
	id: 'G5',
	family: 'G',
	formula: 'Σ promotions / Σ person-years below the top level',
	unit: 'rate',
	better: 'none',
	method: 'garwood',
	needs: ['employees.hire_date', 'assessments.final_level'],
	people: true,
	source: 'Garwood 1936',
	async compute(context) {
		const { windows, engine, signal } = context;
		if (!windows.current) return off('no_current');
		const query = rateSql(context, windows.current);
		const months = monthsOf(windows.data).map((month) => ({ name: month, start: month, end: addMonths(month, 1) }));
		const spans = [
			...(windows.baseline ? [{ name: 'baseline', ...windows.baseline }] : []),
			{ name: 'current', ...windows.current },
			...months
		];
		const rows = await engine.query(ratesSql(context, spans), rateRow, signal);
		const current = estimateIn(rows, 'current', windows.current);
		if (!current || current.value === null) return off('no_exposure', [], query);
		const levels = rows.filter(({ name, level }) => name === 'current' && level !== null);
		const rate = (key: string) => column(key, 'measure', 'number', 'rate');
		const people = column('people', 'people', 'number', 'people');
		const promotions = column('promotions', 'events', 'number', 'count');
		return {
			...current,
			sql: query,
			current,
			baseline: estimateIn(rows, 'baseline', windows.baseline),
			tables: {
				byLevel: {
					// Somebody promoted inside the window counts at both levels, so people don't add up.
					...tableOf(
						[
							column('level', 'dimension', 'level', 'level'),
							people,
							promotions,
							column('years', 'measure', 'number', 'none'),
							rate('rate'),
							rate('low'),
							rate('high')
						],
						levels.map((row) => ({ ...row, ...rateOf(row), rate: rateOf(row).value }))
					),
					additive: []
				},
				byMonth: tableOf(
					[column('month', 'dimension', 'month'), people, promotions],
					months.map(({ name: month }) => {
						const found = estimateIn(rows, month, windows.data);
						return { month, people: found?.n, promotions: found?.numerator };
					})
				)
			}
		};
	}
};
