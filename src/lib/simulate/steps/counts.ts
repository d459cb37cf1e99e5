import type { Cell, DataTable, Result } from '$lib/metrics/result.ts';
import { at } from '$lib/stats/numeric/at.ts';

export type Results = Readonly<Record<string, Result>>;

/** Counts of people that stand or fall together, by what shows them: a row of a table, or a headline; null = hidden. */
export type Counts = ReadonlyMap<string, readonly number[] | null>;

const dimensionsOf = ({ columns }: DataTable, row: readonly Cell[]): Cell[] =>
	row.filter((_, place) => at(columns, place).role === 'dimension');

/** The name of a row of a result's table. */
export const rowKey = (id: string, name: string, table: DataTable, row: readonly Cell[]): string =>
	JSON.stringify([id, name, ...dimensionsOf(table, row)]);

const counted = ({ columns }: DataTable, row: readonly Cell[]): number[] =>
	row.flatMap((cell, place) => {
		const { role, unit } = at(columns, place);
		const counts = role === 'people' || role === 'events' || unit === 'count';
		return counts && role !== 'dimension' && typeof cell === 'number' ? [cell] : [];
	});

/** The counts of all rows of a table; null where one of them is hidden. */
function rowsOf(result: Result | undefined, name: string): number[] | null {
	const table = result?.tables[name];
	if (!table || table.suppressed.length > 0) return null;
	return table.rows.flatMap((row) => counted(table, row));
}

const together = (...parts: (number[] | null)[]): number[] | null =>
	parts.every((part) => part !== null) ? parts.flat() : null;

/** What a headline is made of where it is not itself a count of people; null where a part of it is hidden. */
const behind: Readonly<Record<string, (results: Results) => number[] | null>> = {
	S7: ({ S7 }) => [S7?.missing ?? 0],
	S8: ({ S4, S8 }) => together(rowsOf(S4, 'distribution'), rowsOf(S8, 'effort')),
	what_if: ({ S4 }) => rowsOf(S4, 'distribution'),
	// How often a gate errs follows from how many ratings people have, whoever passes it.
	S10: () => []
};

export const headlineKey = (id: string): string => JSON.stringify([id]);

/** What is neither gained nor lost follows from what is: it is hidden with that. */
const follows = ({ columns }: DataTable, row: readonly Cell[]): boolean =>
	row[columns.findIndex(({ key }) => key === 'cell')] === 'rest';

/** Everything counted in some results. */
export function countsIn(results: Results): Counts {
	const counts = new Map<string, number[] | null>();
	for (const [id, result] of Object.entries(results)) {
		const { numerator, missing, suppressed } = result;
		const parts = behind[id];
		const headline = parts ? parts(results) : [numerator ?? 0, missing];
		counts.set(headlineKey(id), suppressed ? null : headline);
		for (const [name, table] of Object.entries(result.tables)) {
			const hidden = new Set(table.suppressed);
			for (const [index, row] of table.rows.entries()) {
				if (follows(table, row)) continue;
				const own = counted(table, row);
				if (hidden.has(index)) counts.set(rowKey(id, name, table, row), null);
				else if (own.length > 0) counts.set(rowKey(id, name, table, row), own);
			}
		}
	}
	return counts;
}

const OR = '_or_';

/** The counts of a row; of one that takes two together, such as `neither_or_unknown`, their sum. */
export function countsOf(counts: Counts, key: string): readonly number[] | null {
	const own = counts.get(key);
	if (own !== undefined || !key.includes(OR)) return own ?? null;
	const [head = '', rest = ''] = key.split(OR);
	const [start, end] = [head.lastIndexOf('"') + 1, rest.indexOf('"')];
	const parts = [head + rest.slice(end), head.slice(0, start) + rest].map((part) => counts.get(part));
	const [one, other] = parts;
	if (!one || !other) return null;
	return one.map((count, place) => count + (other[place] ?? 0));
}
