import type { DotsSpec } from '$lib/charts/spec.ts';
import type { DataTable } from '$lib/metrics/result.ts';
import { numbersOf } from '../from-tables.ts';
import { axis } from '../shared-pictures.ts';

interface Shown {
	/** Names of the rows. */
	categories: string[];
	/** The column of the changes; `low` and `high` hold their intervals. */
	value: string;
	name: string;
	none: string;
	concern?: number[];
}

/** One change with its interval for each row of a table, beside a line at no change. */
export function changeDots(table: DataTable, { categories, value, name, none, concern = [] }: Shown): DotsSpec | null {
	if (categories.length === 0) return null;
	const [values, lows, highs] = [numbersOf(table, value), numbersOf(table, 'low'), numbersOf(table, 'high')];
	return {
		kind: 'dots',
		categories,
		x: axis('change', false),
		dumbbell: false,
		concern,
		rules: [{ value: 0, label: none, role: 'baseline' }],
		series: [
			{
				name,
				role: 'actual',
				points: categories.map((_, row) => {
					const own = values[row] ?? null;
					return own === null ? null : { value: own, low: lows[row] ?? null, high: highs[row] ?? null };
				})
			}
		]
	};
}
