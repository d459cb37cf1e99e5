import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import * as sql from '$lib/engine/sql.ts';
import type { Span } from '$lib/metrics/result.ts';
import { dimensionKeys } from '$lib/programme/dimensions.ts';
import { casesSql, columnOf, type Narrowed, type Target } from './views.ts';

/** What is counted of two facets' values in exactly some of the windows, with those behind it where they are few. */
export interface Cell {
	values: Narrowed;
	/** One sign a window: `1` where it counts the cell. */
	mask: string;
	/** Persons of each kind; null where they are k or more, so that nothing that holds the cell is small. */
	engineers: readonly string[] | null;
	customers: readonly string[] | null;
}

const ones = (count: number) => Array.from({ length: count }, (_, at) => at);

/** Everything that a metric counts in any of the windows, once, with the windows that count it. */
export async function keepCases(
	engine: Engine,
	metric: Target['metric'],
	spans: readonly Span[],
	asOf: string
): Promise<string> {
	const table = `attacked_${metric}`;
	const facets = dimensionKeys.map(columnOf).join(', ');
	const counted = spans.map((span, at) => `SELECT ${String(at)} AS place, * FROM (${casesSql(metric, span, asOf)})`);
	const mask = ones(spans.length)
		.map((at) => `CASE WHEN max(CASE WHEN place = ${String(at)} THEN 1 ELSE 0 END) = 1 THEN '1' ELSE '0' END`)
		.join(' || ');
	await engine.run(`CREATE OR REPLACE TEMP TABLE ${sql.name(table)} AS
SELECT ${facets}, engineer, customer, ${mask} AS mask
FROM (${counted.join('\nUNION ALL\n')})
GROUP BY key, ${facets}, engineer, customer`);
	return table;
}

const cellRow = z.object({
	one: z.string(),
	other: z.string(),
	mask: z.string(),
	engineers: z.number(),
	customers: z.number()
});
const personRow = z.object({ one: z.string(), other: z.string(), mask: z.string(), person: z.string() });

/** The cells of two facets in a kept table of cases; persons are read only where they are fewer than k. */
export async function cellsOf(
	engine: Engine,
	table: string,
	[first, second]: readonly [string, string],
	k: number
): Promise<Cell[]> {
	const text = (column: string) => `coalesce(${column}::VARCHAR, '')`;
	const key = `${text(first)} AS one, ${text(second)} AS other, mask`;
	const from = `(SELECT ${key}, engineer, customer FROM ${sql.name(table)})`;
	const counts = await engine.query(
		`SELECT one, other, mask, count(DISTINCT engineer)::INTEGER AS engineers,
			count(DISTINCT customer)::INTEGER AS customers
FROM ${from} GROUP BY one, other, mask ORDER BY one, other, mask`,
		cellRow
	);
	const nameOf = ({ one, other, mask }: { one: string; other: string; mask: string }) =>
		JSON.stringify([one, other, mask]);
	const behind = async (person: 'engineer' | 'customer'): Promise<Map<string, string[]>> => {
		const rows = await engine.query(
			`SELECT DISTINCT one, other, mask, ${person} AS person FROM ${from}
			WHERE ${person} IS NOT NULL AND (one, other, mask) IN (
	SELECT (one, other, mask) FROM ${from} GROUP BY one, other, mask HAVING count(DISTINCT ${person}) < ${String(k)})`,
			personRow
		);
		const found = new Map<string, string[]>();
		for (const row of rows) found.set(nameOf(row), [...(found.get(nameOf(row)) ?? []), row.person]);
		return found;
	};
	const [engineers, customers] = [await behind('engineer'), await behind('customer')];
	return counts.map((row) => ({
		values: { [first]: row.one, [second]: row.other },
		mask: row.mask,
		engineers: row.engineers < k ? (engineers.get(nameOf(row)) ?? []) : null,
		customers: row.customers < k ? (customers.get(nameOf(row)) ?? []) : null
	}));
}

/** The fewest persons of a kind behind some cells; 0 where none are named, Infinity where they are not few. */
export function fewest(cells: readonly Cell[], k: number): number {
	const counts = (['engineers', 'customers'] as const).map((kind) => {
		const persons = new Set<string>();
		for (const cell of cells) {
			const own = cell[kind];
			if (own === null) return Infinity;
			for (const person of own) persons.add(person);
			if (persons.size >= k) return Infinity;
		}
		return persons.size;
	});
	const told = counts.filter((count) => count > 0);
	return told.length === 0 ? 0 : Math.min(...told);
}
