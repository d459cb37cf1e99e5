import { dimensions, type PeopleKey, peopleKeys } from '$lib/programme/dimensions.ts';
import { recordOf } from '$lib/programme/records.ts';
import { type Filters, noFilters } from '../run/context.ts';
import { isSmall } from './suppression.ts';
import { subsets } from './tables.ts';
import { combinationsOf, type Group, hiddenGroups, peopleFacets, viewIsSafe } from './views.ts';

/** People in one cell of the dimensions that divide them, by the column of each; a text is null where it is unknown. */
export type FacetCell = { people: number } & Readonly<Record<string, string | number | null>>;

type Chosen = Record<PeopleKey, readonly (string | number)[]>;

/** Where a cell stands along a dimension, the empty text where that is unknown. */
function placeOf(cell: FacetCell, key: PeopleKey): string | number {
	const { column } = dimensions[key];
	const place = cell[column];
	if (place === undefined) throw new RangeError(`no ${column} in a cell of people`);
	return place ?? '';
}

const countIn = (cells: readonly FacetCell[], chosen: Chosen): number =>
	cells
		.filter((cell) =>
			peopleKeys.every((key) => chosen[key].length === 0 || chosen[key].includes(placeOf(cell, key)))
		)
		.reduce((sum, { people }) => sum + people, 0);

/** People by the values of some dimensions, and by those of each part of them. */
function groupsOf(cells: readonly FacetCell[], used: readonly PeopleKey[]): Group[] {
	return combinationsOf(used).flatMap((margin) => {
		const counts = new Map<string, Group>();
		for (const cell of cells) {
			const values = used.map((key) => (margin.includes(key) ? String(placeOf(cell, key)) : null));
			const name = JSON.stringify(values);
			counts.set(name, { values, n: (counts.get(name)?.n ?? 0) + cell.people });
		}
		return [...counts.values()];
	});
}

const known = new WeakMap<readonly FacetCell[], Map<number, ReadonlySet<string>>>();

/**
 * What no view may show, worked out once for a population by all of the dimensions together: worked out for each pair
 * of them, one view would show what another relies on.
 */
function hiddenIn(cells: readonly FacetCell[], k: number): ReadonlySet<string> {
	const own = known.get(cells) ?? new Map<number, ReadonlySet<string>>();
	known.set(cells, own);
	const hidden = own.get(k) ?? hiddenGroups(groupsOf(cells, peopleKeys), k);
	own.set(k, hidden);
	return hidden;
}

/**
 * True where no filter that this gate also lets through differs from these by 1 to k - 1 people, so that two readings
 * can't be subtracted: nothing so small may be left over when any of the chosen dimensions is opened, and no chosen
 * value may be so small among several; nor one that the others and their total give back.
 */
export function filterIsSafe(cells: readonly FacetCell[], filters: Pick<Filters, PeopleKey>, k: number): boolean {
	const chosen: Chosen = recordOf(peopleKeys, (key) => filters[key]);
	const used = peopleFacets(filters);
	const all = countIn(cells, chosen);
	const opened = (closed: readonly PeopleKey[]): Chosen =>
		recordOf(peopleKeys, (key) => (closed.includes(key) ? [] : chosen[key]));
	if (subsets(used).some((closed) => isSmall(countIn(cells, opened(closed)) - all, k))) return false;
	const view = { ...noFilters, ...recordOf(peopleKeys, (key) => filters[key]) } as Filters;
	if (!viewIsSafe(hiddenIn(cells, k), view, peopleKeys)) return false;
	return used.every(
		(key) =>
			chosen[key].length < 2 ||
			chosen[key].every((value) => !isSmall(countIn(cells, { ...chosen, [key]: [value] }), k))
	);
}
