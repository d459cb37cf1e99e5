import type { Result } from '$lib/metrics/result.ts';

/** Rows of a result's table as objects. */
export function rowsOf(result: Result, name: string): Record<string, unknown>[] {
	const table = result.tables[name];
	return (table?.rows ?? []).map((row) =>
		Object.fromEntries(row.map((cell, c) => [table?.columns[c]?.key ?? '', cell]))
	);
}
