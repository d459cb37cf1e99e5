import type { Cell, DataTable, Place } from '../result.ts';
import { at } from '$lib/stats/numeric/at.ts';
import { combinationsOf } from './views.ts';

/** Dimensions of a table by which rows add up to totals that a reader may know. */
export function additive({ columns, additive: chosen }: DataTable): number[] {
	return columns.flatMap(({ key, role, kind }, index) => {
		if (role !== 'dimension') return [];
		return (chosen ? chosen.includes(key) : kind === 'text' || kind === 'code' || kind === 'level') ? [index] : [];
	});
}

/** Rows by the values of some dimensions. */
export function grouped(table: DataTable, dimensions: readonly number[]): Map<string, number[]> {
	const groups = new Map<string, number[]>();
	for (const [index, row] of table.rows.entries()) {
		const key = JSON.stringify(dimensions.map((d) => at(row, d)));
		const group = groups.get(key);
		if (group) group.push(index);
		else groups.set(key, [index]);
	}
	return groups;
}

/** Every choice of some of the items, all among them. */
export const subsets = <T>(items: readonly T[]): T[][] => combinationsOf(items).filter((some) => some.length > 0);

/** The value of each dimension of a row. */
export function placesOf({ columns }: DataTable, row: readonly Cell[]): Place[] {
	return columns.flatMap(({ key, role }, place) =>
		role === 'dimension' ? [{ column: key, value: String(at(row, place) ?? '') }] : []
	);
}
