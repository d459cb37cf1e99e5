import type { Cell, DataTable, Result } from './result.ts';

const isSmall = (count: Cell, k: number): boolean => typeof count === 'number' && count > 0 && count < k;

/**
 * The small-cell gate: the only place where cells of fewer than k people are emptied, before anything reaches a figure,
 * a table, the command line or an export.
 */
export function gate(result: Result, k: number, people: boolean): Result {
	const tables = Object.fromEntries(Object.entries(result.tables).map(([name, table]) => [name, gateTable(table, k)]));
	if (!people || result.denominator === null || !isSmall(result.denominator, k)) return { ...result, tables };
	return { ...result, value: null, numerator: null, denominator: null, low: null, high: null, suppressed: true, tables };
}

/** Empties every row that counts 1 to k-1 people. */
export function gateTable(table: DataTable, k: number): DataTable {
	const people = table.columns.flatMap((column, index) => (column.role === 'people' ? [index] : []));
	if (people.length === 0) return table;
	const suppressed = table.rows.flatMap((row, index) => (people.some((p) => isSmall(row[p] ?? null, k)) ? [index] : []));
	const hidden = new Set(suppressed);
	const rows = table.rows.map((row, index) =>
		hidden.has(index) ? row.map((value, c) => (table.columns[c]?.role === 'dimension' ? value : null)) : row
	);
	return { ...table, rows, suppressed };
}
