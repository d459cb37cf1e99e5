import { name } from '$lib/engine/sql.ts';
import type { TableName } from '../model.ts';
import { columns } from '../vocabulary/columns/tables.ts';

/** What names a row of a checked table; two exports of the same thing meet here. */
const keys: Record<TableName, readonly string[]> = {
	employees: ['employee_id', 'hire_date'],
	assessments: ['employee_id', 'round_id', 'target_level'],
	tickets: ['ticket_id']
};

/** Columns that differ between two imports of the same rows: customers are hidden under a salt of each import's own. */
const own = new Set(['customer_id']);

/** Counts tickets that are open in `before` and done in `after`. */
export function openTicketsDone(before: string, after: string): string {
	const open = (one: string): string =>
		`(${one}.resolved_at IS NULL AND coalesce(${one}.status::VARCHAR IN ('open', ` +
		`'pending'), true) AND NOT coalesce(${one}.closed_without_time, false))`;
	return `SELECT count(*)::INTEGER AS n FROM ${name(before)} o JOIN ${name(after)} n ON n.ticket_id = o.ticket_id
WHERE ${open('o')} AND NOT ${open('n')}`;
}

/** Counts, by key, rows of `after` that are new, changed or the same against `before`, and rows that `after` lacks. */
export function comparison(kind: TableName, before: string, after: string): string {
	// Two imports store the same text under different codes.
	const content = Object.entries(columns[kind])
		.filter(([column]) => !own.has(column))
		.map(([column, type]) => `${name(column)}::${type}`)
		.join(', ');
	const [first = ''] = keys[kind];
	const side = (table: string): string =>
		`SELECT ${keys[kind].map(name).join(', ')}, hash(${content}) AS content FROM ${name(table)}`;
	const on = keys[kind].map((key) => `o.${name(key)} IS NOT DISTINCT FROM n.${name(key)}`).join(' AND ');
	return `WITH o AS (${side(before)}), n AS (${side(after)}),
	paired AS (
		SELECT o.${name(first)} AS old, n.${name(first)} AS new, o.content IS NOT DISTINCT FROM n.content AS same
		FROM o FULL JOIN n ON ${on}
	)
SELECT (count(*) FILTER (WHERE old IS NULL))::INTEGER AS fresh,
	(count(*) FILTER (WHERE old IS NOT NULL AND new IS NOT NULL AND NOT same))::INTEGER AS changed,
	(count(*) FILTER (WHERE old IS NOT NULL AND new IS NOT NULL AND same))::INTEGER AS same,
	(count(*) FILTER (WHERE new IS NULL))::INTEGER AS gone
FROM paired`;
}
