import { keysOf } from '$lib/programme/records.ts';
import type { DataColumn, DataTable, Estimate } from '../result.ts';
import { column, tableOf } from '../table.ts';

/** How tickets are broken down, with the kind of each value. */
export const dimensions = { level: 'level', region: 'text', department: 'text', category: 'text' } as const;
export type Dimension = keyof typeof dimensions;
export const names = keysOf(dimensions);

/** Name of the table that breaks down by a dimension. */
export const tableName = (dimension: Dimension): string =>
	`by${dimension.charAt(0).toUpperCase()}${dimension.slice(1)}`;

/** One value of a dimension in both windows. */
export interface Sides {
	key: string;
	now: Estimate;
	was: Estimate;
	/** Engineers at work in each window. */
	people: number;
	baselinePeople: number;
}

const byText = new Intl.Collator('zh').compare;

/** A breakdown with both windows side by side, sorted by its dimension. */
export function sideBySide(dimension: Dimension, unit: DataColumn['unit'], sides: readonly Sides[]): DataTable {
	const measure = (key: string) => column(key, 'measure', 'number', unit);
	const count = (key: string) => column(key, 'measure', 'number', 'count');
	const rows = sides
		.toSorted((a, b) => byText(a.key, b.key))
		.map(({ key, now, was, people, baselinePeople }) => ({
			[dimension]: dimension === 'level' ? Number(key) : key,
			people,
			n: now.n,
			value: now.value,
			low: now.low,
			high: now.high,
			baseline_people: baselinePeople,
			baseline_n: was.n,
			baseline: was.value,
			baseline_low: was.low,
			baseline_high: was.high
		}));
	return tableOf(
		[
			column(dimension, 'dimension', dimensions[dimension]),
			column('people', 'people', 'number', 'people'),
			count('n'),
			measure('value'),
			measure('low'),
			measure('high'),
			column('baseline_people', 'people', 'number', 'people'),
			count('baseline_n'),
			measure('baseline'),
			measure('baseline_low'),
			measure('baseline_high')
		],
		rows
	);
}
