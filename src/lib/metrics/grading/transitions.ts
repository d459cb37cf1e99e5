import { earliestBy, latestBy, rowsOf } from '$lib/engine/dialect/forms.ts';
import { z } from 'zod';
import { everyLevel } from '$lib/programme/criteria.ts';
import * as sql from '$lib/engine/sql.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { Span } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { scope } from '../run/scope.ts';
import { employedOn } from '../people/active.ts';
import { off } from '../assessments/decisions.ts';

/**
 * `moved`: each person once, from the level on the eve of the window (or new) to the level on its last day (or left, or
 * transferred); nobody who was not employed in it.
 */
const moved = (context: MetricContext, { start, end }: Span): string => `${scope(context)},
edge AS (SELECT ${sql.date(start)} - 1 AS eve, ${sql.date(end)} - 1 AS last_day),
spell AS (
	SELECT e.employee_id, e.spell_no, e.hire_date, coalesce(is_transfer, false) AS is_transfer,
		CASE WHEN ${employedOn('edge.eve')}
			THEN coalesce(${latestBy('h.level', 'h.valid_from')} FILTER (WHERE h.valid_from <= edge.eve), 0)
			END AS start_level,
		CASE WHEN ${employedOn('edge.last_day')}
			THEN coalesce(${latestBy('h.level', 'h.valid_from')} FILTER (WHERE h.valid_from <= edge.last_day), 0)
			END AS end_level
	FROM e CROSS JOIN edge LEFT JOIN level_history h ON h.employee_id = e.employee_id AND h.spell_no = e.spell_no
	WHERE e.hire_date <= edge.last_day AND NOT coalesce(e.is_non_starter, false)
		AND (e.leave_date > edge.eve OR (e.leave_date IS NULL AND coalesce(e.status, '') <> 'left'))
	GROUP BY e.employee_id, e.spell_no, e.hire_date, e.leave_date, e.status, e.is_transfer, e.is_non_starter, edge.eve,
		edge.last_day
),
person AS (
	SELECT employee_id, ${earliestBy('start_level', 'hire_date')} AS start_level,
		bool_or(start_level IS NOT NULL) AS was_here,
		max(end_level) AS end_level, ${latestBy('is_transfer', 'hire_date')} AS is_transfer
	FROM spell GROUP BY employee_id
),
moved AS (
	SELECT employee_id, start_level, end_level,
		CASE WHEN was_here THEN 'level_' || start_level ELSE 'new' END AS origin,
		CASE WHEN end_level IS NOT NULL THEN 'level_' || end_level WHEN is_transfer THEN 'transferred'
			ELSE 'left' END AS outcome
	FROM person
)`;

const riseSql = (context: MetricContext, window: Span): string => `${moved(context, window)}
SELECT (count(*) FILTER (WHERE end_level > start_level))::DOUBLE AS value FROM moved`;

const listed = (codes: readonly string[]): string => rowsOf(`[${codes.map(sql.text).join(', ')}]`);

const matrixSql = (context: MetricContext, window: Span): string => {
	const levels = everyLevel(context.plan.criteria).map((level) => `level_${String(level)}`);
	return `${moved(context, window)},
origins AS (SELECT ${listed([...levels, 'new'])} AS origin),
outcomes AS (SELECT ${listed([...levels, 'left', 'transferred'])} AS outcome)
SELECT origins.origin, outcomes.outcome, count(moved.employee_id)::DOUBLE AS people
FROM origins CROSS JOIN outcomes
LEFT JOIN moved ON moved.origin = origins.origin AND moved.outcome = outcomes.outcome
GROUP BY ALL ORDER BY origins.origin, outcomes.outcome`;
};

const cell = z.object({ origin: z.string(), outcome: z.string(), people: z.number() });
type Cell = z.output<typeof cell>;

/** Level 2 before level 10. */
const { compare: inOrder } = new Intl.Collator('en', { numeric: true });

const levelIn = (code: string): number => Number(code.slice('level_'.length));

/** G6: where everybody was at the start of the window and where they are at its end. */
export const transitions: Metric = {
	id: 'G6',
	family: 'G',
	formula: 'people(level at end > level at start)',
	unit: 'people',
	better: 'none',
	method: 'none',
	needs: ['employees.hire_date', 'assessments.final_level'],
	people: true,
	source: 'census',
	async compute(context) {
		const window = context.windows.current;
		if (!window) return off('no_current');
		const query = riseSql(context, window);
		const found = await context.engine.query(matrixSql(context, window), cell, context.signal);
		const cells = found.toSorted((a, b) => inOrder(a.origin, b.origin) || inOrder(a.outcome, b.outcome));
		const count = (among: (row: Cell) => boolean) => cells.filter(among).reduce((sum, row) => sum + row.people, 0);
		const stayed = ({ origin, outcome }: Cell) => origin.startsWith('level_') && outcome.startsWith('level_');
		const rose = count((row) => stayed(row) && levelIn(row.outcome) > levelIn(row.origin));
		const everyone = count(() => true);
		if (everyone === 0) return off('no_engineers', [], query);
		return {
			value: rose,
			numerator: rose,
			denominator: count(stayed),
			n: everyone,
			sql: query,
			window,
			tables: {
				matrix: tableOf(
					[
						column('origin', 'dimension', 'code'),
						column('outcome', 'dimension', 'code'),
						column('people', 'people', 'number', 'people')
					],
					cells
				)
			}
		};
	}
};
