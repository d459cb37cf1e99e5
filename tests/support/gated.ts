import { completed, type DataTable } from '$lib/metrics/result.ts';
import { column } from '$lib/metrics/table.ts';

export const K = 5;
export const PEOPLE = column('people', 'people', 'number', 'people');
const HITS = column('hits', 'events', 'number', 'count');
export const REGION = column('region', 'dimension', 'text');
export const LEVEL = column('level', 'dimension', 'level', 'level');

const of = { id: 'X1', unit: 'share', method: 'wilson', window: null, asOf: '2026-07-15T00:00:00' } as const;
export const blank = completed(of, {
	value: 0.5,
	numerator: 10,
	denominator: 20,
	n: 20,
	missing: 1,
	excluded: { absent: 2 },
	low: 0.3,
	high: 0.7,
	sql: ''
});

export function counted(...counts: number[]): DataTable {
	return {
		columns: [REGION, PEOPLE, HITS],
		rows: counts.map((n, i) => [`r${String(i)}`, n, Math.floor(n / 2)]),
		suppressed: []
	};
}

export const shown = (table: DataTable | undefined, key = 'people') =>
	table?.rows.map((row) => row[table.columns.findIndex((found) => found.key === key)] ?? null);
