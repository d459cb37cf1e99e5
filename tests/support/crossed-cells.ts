import { monthNumber } from '../../src/lib/programme/months.ts';
import type { InfluenceCells, SumCells } from '../../src/lib/stats/crossed/influence-cells.ts';
import type { Row } from './tickets.ts';

/** Engineer, month and team of each row as one text: what a cell is. */
export const cellOf = (row: Row, day: string): string =>
	[row.engineer_id, String(row[day]).slice(0, 7), row.department].map(String).join('|');

/** Numbers for names in the order in which they first come. */
export function numbering(): (name: string) => number {
	const known = new Map<string, number>();
	return (name) => {
		const number = known.get(name) ?? known.size;
		known.set(name, number);
		return number;
	};
}

/** Numberings that both windows share. */
export interface Shared {
	engineers: (name: string) => number;
	teams: (name: string) => number;
}

const keysOf = (cells: readonly string[], { engineers, teams }: Shared) => {
	const parts = cells.map((cell) => cell.split('|'));
	return {
		engineer: parts.map(([engineer = '']) => engineers(engineer)),
		month: parts.map(([, month = '']) => monthNumber(month)),
		team: parts.map(([, , team = '']) => teams(team))
	};
};

/** Rows of the window that begins with a year as sums by cell. */
export function sumCells(
	rows: readonly Row[],
	day: string,
	year: number,
	hit: (row: Row) => number,
	shared: Shared
): SumCells {
	const sums = new Map<string, { y: number; n: number }>();
	for (const row of rows) {
		const { y, n } = sums.get(cellOf(row, day)) ?? { y: 0, n: 0 };
		sums.set(cellOf(row, day), { y: y + hit(row), n: n + 1 });
	}
	return {
		months: { first: 12 * year, count: 12 },
		...keysOf([...sums.keys()], shared),
		y: [...sums.values()].map(({ y }) => y),
		n: [...sums.values()].map(({ n }) => n)
	};
}

/** Influences by cell of the window that begins with a year; `influence` holds them at the cells' numbers. */
export function influencesOf(
	rows: readonly Row[],
	day: string,
	year: number,
	{ influence, code, shared }: { influence: ArrayLike<number>; code: (cell: string) => number; shared: Shared }
): InfluenceCells {
	const counts = new Map<string, number>();
	for (const row of rows) counts.set(cellOf(row, day), (counts.get(cellOf(row, day)) ?? 0) + 1);
	const cells = [...counts.keys()];
	return {
		months: { first: 12 * year, count: 12 },
		...keysOf(cells, shared),
		influence: cells.map((cell) => influence[code(cell)] ?? NaN),
		share: cells.map((cell) => (counts.get(cell) ?? 0) / rows.length)
	};
}
