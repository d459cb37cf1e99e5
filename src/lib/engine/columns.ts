import type { Column } from './engine.ts';

/**
 * A column of numbers (NaN where null), empty where the statement gave no row; throws a TypeError where it holds text.
 */
export function numbersIn(columns: ReadonlyMap<string, Column>, name: string): Float64Array {
	const column = columns.get(name) ?? new Float64Array();
	if (column instanceof Float64Array) return column;
	if (column.every((value) => value === null)) return new Float64Array(column.length).fill(NaN);
	throw new TypeError(`column ${name} holds text, not numbers`);
}

/** A column of text, empty where the statement gave no row; throws a TypeError where it holds numbers. */
export function textsIn(columns: ReadonlyMap<string, Column>, name: string): (string | null)[] {
	const column = columns.get(name) ?? [];
	if (!(column instanceof Float64Array)) return column;
	if (column.length === 0) return [];
	throw new TypeError(`column ${name} holds numbers, not text`);
}
