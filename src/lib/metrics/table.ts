import type { Cell, DataColumn, DataTable, Unit } from './result.ts';

/** One column of a data table; text-like kinds need no unit. */
export function column(
	key: string,
	role: DataColumn['role'],
	kind: DataColumn['kind'],
	unit: Unit = 'none'
): DataColumn {
	return { key, role, kind, unit };
}

/** A data table from row objects, cells picked by column key; a missing or non-finite cell is null. */
export function tableOf(columns: readonly DataColumn[], rows: readonly object[]): DataTable {
	return {
		columns: [...columns],
		rows: rows.map((row) => columns.map(({ key }) => cell((row as Record<string, unknown>)[key]))),
		suppressed: []
	};
}

function cell(value: unknown): Cell {
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

/** One column by key; nulls where a row has none. */
export function columnOf(table: DataTable | undefined, key: string): Cell[] {
	const index = table?.columns.findIndex((found) => found.key === key) ?? -1;
	return (table?.rows ?? []).map((row) => row[index] ?? null);
}

/** A cell's number; null where it holds none. */
export const numberOf = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);

/** Counts by reason without the reasons that nobody has. */
export function withoutZeros(counts: Readonly<Record<string, number>>): Record<string, number> {
	return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
