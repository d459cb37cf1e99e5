import type { Counts } from './counts.ts';
import { tellsOfEnough } from './stops.ts';

/** A line of criteria with what is counted at each of its points and at the criteria themselves. */
export interface CountedLine {
	own: number;
	points: number;
	at(point: number): Counts;
	here: Counts;
}

function fits(one: readonly number[], other: readonly number[], k: number): boolean {
	const longer = one.length > other.length ? one : other;
	return longer.every((_, place) => tellsOfEnough(one[place] ?? 0, other[place] ?? 0, k));
}

const same = (one: readonly number[], other: readonly number[]): boolean => fits(one, other, Infinity);

/**
 * Whether what a row counts may be shown here: of the points of a line those may show it, in their order, that differ
 * from each before by nobody or by at least k people. Between two stops it may just where it is the same at one of
 * them.
 */
export function mayShow(key: string, { own, points, at, here }: CountedLine, k: number): boolean {
	const shown: (readonly number[])[] = [];
	const last = own < 0 ? points : own;
	for (let point = 0; point < last; point++) {
		const there = at(point).get(key)?.people;
		if (there && shown.every((other) => fits(other, there, k))) shown.push(there);
	}
	const counts = here.get(key)?.people;
	if (!counts) return false;
	return shown.every((other) => fits(other, counts, k)) && (own >= 0 || shown.some((other) => same(other, counts)));
}
