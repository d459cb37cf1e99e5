import type { Cell, DataTable, Result } from '$lib/metrics/result.ts';
import { at } from '$lib/stats/numeric/at.ts';
import { togetherWith } from '../judge/joint.ts';

export type Results = Readonly<Record<string, Result>>;

/** Counts of people that stand or fall together, with the name of what they are a part of beside another row. */
interface Counted {
	/** null = hidden. */
	people: readonly number[] | null;
	partOf: string | null;
}

/** What is counted, by what shows it: a row of a table, two that may stand together, or a headline. */
export type Counts = ReadonlyMap<string, Counted>;

const dimensionsOf = ({ columns }: DataTable, row: readonly Cell[]): Cell[] =>
	row.filter((_, place) => at(columns, place).role === 'dimension');

/** The name of a row of a result's table. */
export const rowKey = (id: string, name: string, table: DataTable, row: readonly Cell[]): string =>
	JSON.stringify([id, name, ...dimensionsOf(table, row)]);

/** The name of a row with the one that it may stand together with; null where it stands alone. */
export function jointKey(id: string, name: string, table: DataTable, row: readonly Cell[]): string | null {
	const place = table.columns.findIndex(({ key }, at) => togetherWith(key, row[at]) !== null);
	const column = table.columns[place];
	return column ? rowKey(id, name, table, row.with(place, togetherWith(column.key, row[place]))) : null;
}

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

/** The counts of a row with those of another that it may stand together with. */
function added(people: readonly number[] | null, other: Counted | undefined): readonly number[] | null {
	if (!other || people === null) return people;
	return other.people && people.map((count, place) => count + (other.people?.[place] ?? 0));
}

/** Everything counted in some results. */
export function countsIn(results: Results): Counts {
	const counts = new Map<string, Counted>();
	const whole = (people: readonly number[] | null): Counted => ({ people, partOf: null });
	for (const [id, result] of Object.entries(results)) {
		const { numerator, missing, suppressed } = result;
		const parts = behind[id];
		const headline = parts ? parts(results) : [numerator ?? 0, missing];
		counts.set(headlineKey(id), whole(suppressed ? null : headline));
		for (const [name, table] of Object.entries(result.tables)) {
			const hidden = new Set(table.suppressed);
			for (const [index, row] of table.rows.entries()) {
				if (follows(table, row)) continue;
				const people = hidden.has(index) ? null : counted(table, row);
				if (people?.length === 0) continue;
				const partOf = jointKey(id, name, table, row);
				counts.set(rowKey(id, name, table, row), { people, partOf });
				if (partOf !== null) counts.set(partOf, whole(added(people, counts.get(partOf))));
			}
		}
	}
	return counts;
}
