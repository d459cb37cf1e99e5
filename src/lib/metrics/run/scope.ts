import { latestBy } from '$lib/engine/dialect/forms.ts';
import { kept } from '$lib/engine/kept.ts';
import * as sql from '$lib/engine/sql.ts';
import type { TableName } from '$lib/ingest/model.ts';
import { dimensionKeys, dimensionOf } from '$lib/programme/dimensions.ts';
import type { Filters, MetricContext } from './context.ts';

/** `AND column IN (...)` of each dimension that narrows a table, nothing where the reader chose nothing. */
function narrowing(table: TableName, filters: Filters): string {
	return dimensionKeys
		.map((key) => {
			const chosen: readonly (string | number)[] = filters[key];
			const column = dimensionOf(key).of[table];
			if (column === undefined || chosen.length === 0) return '';
			const literals = chosen.map((value) =>
				typeof value === 'number' ? String(Math.trunc(value)) : sql.text(value)
			);
			return ` AND ${column} IN (${literals.join(', ')})`;
		})
		.join('');
}

/** Columns of tickets that a reader can filter by. */
export const FILTER_COLUMNS = dimensionKeys.flatMap((key) => dimensionOf(key).of.tickets ?? []);
export const FILTERED = FILTER_COLUMNS.join(', ');

/** True of a ticket that the reader's filters leave. */
export function ticketFilter(filters: Filters): string {
	return `true${narrowing('tickets', filters)}`;
}

/** True of a ticket that counts: neither a draft nor cancelled. */
export const COUNTS = `status IS NULL OR status NOT IN ('draft', 'cancelled')`;

/** The tickets that count, and all of them, under the reader's filters. */
function ticketCtes(filters: Filters): string {
	return `t_all AS (
	SELECT * FROM tickets
	WHERE ${ticketFilter(filters)}
),
t AS (
	SELECT * FROM t_all
	WHERE ${COUNTS}
)`;
}

const params = ({ dataset }: Pick<MetricContext, 'dataset'>): string =>
	`WITH params AS (SELECT ${sql.timestamp(dataset.asOf)} AS as_of)`;

/** `params` and the tickets that count as `t`, before the reader narrows them. */
export function countedTickets(context: Pick<MetricContext, 'dataset'>): string {
	return `${params(context)},
t AS (
	SELECT * FROM tickets
	WHERE ${COUNTS}
)`;
}

/**
 * What `scope` gives of tickets alone: `t`, `t_all` and `params`; a plan of the other tables would cost more than many
 * a count.
 */
export function ticketScope({ dataset, filters }: Pick<MetricContext, 'dataset' | 'filters'>): string {
	return `${params({ dataset })},
${ticketCtes(filters)}`;
}

/** More tickets than this are worked out anew each time: their kept tables would not fit beside them. */
const MOST_KEPT = 3_000_000;

/** True of a dataset too large to hold anything of its tickets twice. */
export function tooManyToKeep({ dataset }: Pick<MetricContext, 'dataset'>): boolean {
	return dataset.account.reduce((sum, { kind, loaded }) => sum + (kind === 'tickets' ? loaded : 0), 0) > MOST_KEPT;
}

/**
 * Where to read a SELECT from: a kept table that holds its rows or, for a dataset too large to hold anything twice, the
 * SELECT itself. A metric shows its SQL with the SELECT written out; both give the same rows.
 */
export async function source(
	{ tickets, dataset }: Pick<MetricContext, 'tickets' | 'dataset'>,
	select: string
): Promise<string> {
	if (tickets.onlyRead || tooManyToKeep({ dataset })) return `(${select})`;
	return sql.name(await kept(tickets, select));
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
	const ofType = `coalesce(employment_type, 'regular') IN ${sql.textList(types)}`;
	const inScope = types.length === 0 ? 'true' : ofType;
	const everInScope =
		types.length === 0
			? 'true'
			: `employee_id NOT IN (
		SELECT employee_id FROM employees GROUP BY employee_id
		HAVING NOT bool_or(${ofType})
	)`;
	return `${params({ dataset })},
e AS (
	SELECT s.*
	FROM (
		SELECT employees.*, coalesce((
			SELECT ${latestBy('h.level', 'h.valid_from')} FROM level_history h
			WHERE h.employee_id = employees.employee_id AND h.spell_no = employees.spell_no
				AND h.valid_from <= ${asOf}::DATE
		), 0)::INTEGER AS level
		FROM employees
	) s
	WHERE ${inScope}${narrowing('employees', filters)}
),
a AS (
	SELECT * FROM assessments
	WHERE ${everInScope}${narrowing('assessments', filters)}
),
${ticketCtes(filters)}`;
}
