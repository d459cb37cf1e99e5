import type { DataTable, Result } from '$lib/metrics/result.ts';
import { columnOf } from '$lib/metrics/table.ts';
import type { FigureTable } from './figure.ts';
import type { FigureEnv } from './env.ts';

export { columnOf };

/** A named table of a result; empty where the result has none. */
export function tableOf(result: Result | undefined, name: string): DataTable {
	return result?.tables[name] ?? { columns: [], rows: [], suppressed: [] };
}

/** One column as numbers; anything else is null. */
export function numbersOf(table: DataTable, key: string): (number | null)[] {
	return columnOf(table, key).map((value) => (typeof value === 'number' && Number.isFinite(value) ? value : null));
}

/** One column as text; an empty cell is an empty text. */
export function textsOf(table: DataTable, key: string): string[] {
	return columnOf(table, key).map((value) => (value === null ? '' : String(value)));
}

/** The table behind a figure: the data's columns under the reader's labels, level numbers and codes in words. */
export function figureTable(
	table: DataTable,
	labels: Readonly<Record<string, string>>,
	env: FigureEnv,
	codes: Readonly<Record<string, string>> = {}
): FigureTable {
	const shown = table.columns
		.map((column, index) => ({ column, index }))
		.filter(({ column }) => column.key in labels);
	return {
		columns: shown.map(({ column }) => ({
			label: labels[column.key] ?? column.key,
			unit: column.unit,
			kind: column.kind === 'level' || column.kind === 'code' ? 'text' : column.kind
		})),
		rows: table.rows.map((row) =>
			shown.map(({ column, index }) => {
				const value = row[index] ?? null;
				if (value === null) return null;
				if (column.kind === 'level') return env.messages.shell.levels[Number(value)] ?? value;
				if (column.kind === 'code') return codes[String(value)] ?? value;
				return value;
			})
		),
		suppressed: table.suppressed
	};
}
