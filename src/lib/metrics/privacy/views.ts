import { z } from 'zod';
import { type DimensionKey, dimensionKeys, type PeopleKey, peopleKeys } from '$lib/programme/dimensions.ts';
import type { Filters } from '../run/context.ts';
import { at } from '$lib/stats/numeric/at.ts';
import { cellsToHide, type Equation, isSmall } from './suppression.ts';

/** What is chosen of each dimension. */
export type Chosen = Pick<Filters, DimensionKey>;

/** People behind one combination of values of some facets. */
export interface Group {
	/** By facet used; null = all of them, the empty text = those without a value: subtraction alone gives these. */
	values: readonly (string | null)[];
	/** The smallest number of persons that it leads to. */
	n: number;
}

export const facetsUsed = (filters: Chosen): DimensionKey[] =>
	dimensionKeys.filter((facet) => filters[facet].length > 0);

/** Facets of people that something is chosen of. */
export const peopleFacets = (filters: Pick<Filters, PeopleKey>): PeopleKey[] =>
	peopleKeys.filter((facet) => filters[facet].length > 0);

/** Every choice of some of the items, none and all among them. */
export function combinationsOf<T>(items: readonly T[]): T[][] {
	return items.reduce<T[][]>((all, item) => [...all, ...all.map((some) => [...some, item])], [[]]);
}

/** The smaller of two counts of persons; none of a kind says that the files do not name that kind. */
export const smallest = (engineers: number, customers: number): number =>
	engineers > 0 && customers > 0 ? Math.min(engineers, customers) : Math.max(engineers, customers);

/** The name of a combination among those hidden. */
export const groupName = (values: readonly (string | null)[]): string => JSON.stringify(values);

/**
 * Combinations that no view may show: those of 1 to k - 1 people, and those by which one of them could be worked out
 * from the others and their totals. `groups` are the cells of the facets used and of all their margins; `decided` are
 * the margins that may not be shown where views of fewer facets decide about them, which show the others whatever is
 * hidden here.
 */
export function hiddenGroups(groups: readonly Group[], k: number, decided?: ReadonlySet<string>): Set<string> {
	// In an order of their own: which others are hidden must not depend on which view asks.
	const shown = groups
		.filter(({ values }) => values.some((value) => value !== null))
		.map((group) => ({ ...group, key: groupName(group.values) }))
		.sort((a, b) => (a.key < b.key ? -1 : 1));
	const place = new Map(shown.map(({ key }, cell) => [key, cell]));
	const width = groups[0]?.values.length ?? 0;
	const parts = new Map<string, { cells: number[]; whole: number | null }>();
	for (const [cell, { values }] of shown.entries()) {
		for (let facet = 0; facet < width; facet++) {
			if (values[facet] === null) continue;
			const above = values.map((value, i) => (i === facet ? null : value));
			const key = `${String(facet)} ${groupName(above)}`;
			const whole = place.get(groupName(above)) ?? null;
			const equation = parts.get(key) ?? { cells: [], whole };
			equation.cells.push(cell);
			parts.set(key, equation);
		}
	}
	const counts = shown.map(({ n }) => n);
	const primary = counts.flatMap((n, cell) => (isSmall(n, k) || decided?.has(at(shown, cell).key) ? [cell] : []));
	const equations: Equation[] = [...parts.values()];
	const together = counts.map((_, cell) => [cell]);
	const may = (cell: number) => !decided || at(shown, cell).values.every((value) => value !== null);
	const hidden = cellsToHide(counts, primary, equations, k, together, may);
	return new Set([...hidden].map((cell) => at(shown, cell).key));
}

/** Every combination of what is chosen of each facet, and of some of the facets only. */
export const combinations = (chosen: readonly (readonly string[])[]): (string | null)[][] =>
	chosen.reduce<(string | null)[][]>(
		(all, own) => all.flatMap((values) => [null, ...own].map((value) => [...values, value])),
		[[]]
	);

/**
 * True where a view of these filters shows no hidden group, alone or by what its filters show one by one. `by` are the
 * facets of the groups, those that the filters use unless more are given.
 */
export function viewIsSafe(hidden: ReadonlySet<string>, filters: Chosen, by = facetsUsed(filters)): boolean {
	if (hidden.size === 0) return true;
	const chosen = by.map((facet) => filters[facet].map(String));
	return combinations(chosen).every((values) => !hidden.has(groupName(values)));
}

/** Groups of some of the facets by the keys of groups of all of them. */
export const widened = (hidden: ReadonlySet<string>, missing: number): string[] =>
	[...hidden].map((key) => groupName(groupKey.parse(JSON.parse(key)).toSpliced(missing, 0, null)));

const groupKey = z.array(z.string().nullable());
