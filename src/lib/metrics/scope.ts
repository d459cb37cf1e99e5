import * as sql from '$lib/engine/sql.ts';
import type { Filters, MetricContext } from './context.ts';

/** `AND column IN (...)`, or nothing where the reader chose nothing. */
function among(column: string, values: readonly string[]): string {
	return values.length === 0 ? '' : ` AND ${column} IN ${sql.textList(values)}`;
}

function amongLevels(column: string, values: readonly number[]): string {
	return values.length === 0 ? '' : ` AND ${column} IN (${values.map((value) => String(Math.trunc(value))).join(', ')})`;
}

/** The tickets that count, and all of them, under the reader's filters. */
function ticketCtes(filters: Filters): string {
	return `t_all AS (
	SELECT * FROM tickets
	WHERE true${among('region', filters.regions)}${among('department', filters.departments)}${amongLevels('level', filters.levels)}${among('product', filters.products)}${among('category', filters.categories)}${among('record_type', filters.recordTypes)}
),
t AS (
	SELECT * FROM t_all
	WHERE status IS NULL OR status NOT IN ('draft', 'cancelled')
)`;
}

/** What `scope` gives of tickets alone: `t`, `t_all` and `params`; a plan of the other tables would cost more than many a count. */
export function ticketScope({ dataset, filters }: Pick<MetricContext, 'dataset' | 'filters'>): string {
	return `WITH params AS (SELECT ${sql.timestamp(dataset.asOf)} AS as_of),
${ticketCtes(filters)}`;
}

/**
 * Common table expressions that every metric starts from, with plan scope and the reader's filters applied:
 * `e` employment spells in scope with `level` (as of the as-of date or the last day), `a` assessments, `t` tickets that
 * count (drafts and cancelled ones out; `t_all` has them), `params(as_of)`.
 * Write a metric as `${scope(context)} SELECT ...`, adding further expressions after a comma.
 */
export function scope({ plan, dataset, filters }: MetricContext): string {
	const types = plan.measurement.employmentTypes;
	const asOf = sql.timestamp(dataset.asOf);
	return `WITH params AS (SELECT ${asOf} AS as_of),
e AS (
	SELECT s.*
	FROM (
		SELECT employees.*, coalesce((
			SELECT max_by(h.level, h.valid_from) FROM level_history h
			WHERE h.employee_id = employees.employee_id AND h.spell_no = employees.spell_no AND h.valid_from <= ${asOf}::DATE
		), 0)::INTEGER AS level
		FROM employees
	) s
	WHERE ${types.length === 0 ? 'true' : `coalesce(employment_type, 'regular') IN ${sql.textList(types)}`}${among('region', filters.regions)}${among('department', filters.departments)}${amongLevels('level', filters.levels)}
),
a AS (
	SELECT * FROM assessments
	WHERE ${types.length === 0 ? 'true' : `employee_id NOT IN (
		SELECT employee_id FROM employees GROUP BY employee_id
		HAVING NOT bool_or(coalesce(employment_type, 'regular') IN ${sql.textList(types)})
	)`}${among('region', filters.regions)}${among('department', filters.departments)}${amongLevels('coalesce(final_level, current_level)', filters.levels)}
),
${ticketCtes(filters)}`;
}
