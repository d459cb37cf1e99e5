import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { name, text } from '$lib/engine/sql.ts';

/** Columns that every metric filters or groups by. */
const grouped = ['record_type', 'product', 'category', 'status', 'engineer_id', 'region', 'department'] as const;

/** A column with more distinct values is not shortened: its list would cost more than it saves. */
const MOST = 20_000;

const found = z.object({ value: z.string() });

/**
 * Stores the text columns that metrics filter and group by as codes of a list of their values (ENUM).
 *
 * The same SQL then compares and groups small integers: a filter at a million tickets is some seven times faster.
 * Such a column leaves the engine only as `::VARCHAR`.
 *
 * Only for a table of which no row has been deleted: the engine converts the deleted rows too, and their values would
 * be missing from the list.
 * @see https://duckdb.org/docs/stable/sql/data_types/enum
 */
export async function compact(
	engine: Engine,
	table: string,
	columns: readonly string[],
	signal?: AbortSignal
): Promise<void> {
	for (const column of grouped.filter((one) => columns.includes(one))) {
		const values = await engine.query(
			`SELECT DISTINCT ${name(column)} AS value FROM ${name(table)} WHERE ` +
				`${name(column)} IS NOT NULL LIMIT ${String(MOST + 1)}`,
			found,
			signal
		);
		if (values.length === 0 || values.length > MOST) continue;
		const list = values
			.map(({ value }) => value)
			.sort()
			.map(text)
			.join(', ');
		await engine.run(`ALTER TABLE ${name(table)} ALTER ${name(column)} TYPE ENUM(${list})`, signal);
	}
}
