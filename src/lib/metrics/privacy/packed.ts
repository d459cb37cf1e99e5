import * as sql from '$lib/engine/sql.ts';

const BETWEEN = '\u0001';

/**
 * SQL of a row's values as one text: nothing where a grouping set takes a column's values together, else `=` and the
 * value.
 * `taken` is the SQL of 1 where it does.
 */
export function packedSql(
	columns: readonly string[],
	taken = (column: string): string => `GROUPING(${column})`
): string {
	if (columns.length === 0) return `''`;
	return columns
		.map((column) => `CASE WHEN ${taken(column)} = 1 THEN '' ELSE '=' || coalesce(${column}::VARCHAR, '') END`)
		.join(` || ${sql.text(BETWEEN)} || `);
}

/** The values of so many columns, null where all of them are taken together, the empty text for those without one. */
export const unpacked = (packed: string, columns: number): (string | null)[] =>
	columns === 0 ? [] : packed.split(BETWEEN).map((text) => (text === '' ? null : text.slice(1)));
