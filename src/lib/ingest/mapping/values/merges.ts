import { monthNumber } from '$lib/programme/months.ts';
import { wordKey } from '../../vocabulary/clean-text.ts';
import type { Decision } from '../decision.ts';
import type { Mapping } from '../mapping.ts';
import { together, type ValueCount } from './value-counts.ts';

/** A sheet as far as its names of regions go. */
interface Named {
	mapping: Mapping | null;
	decisions: Decision[];
	values?: readonly ValueCount[];
}

/** Rows below which a name is too rare for its coming and going to say anything. */
const FEWEST = 3;
/** Months that may lie between the last of one name and the first of the next. */
const GAP = 2;

const alike = (a: string, b: string): number => {
	const characters = new Set(wordKey(b));
	return [...new Set(wordKey(a))].filter((character) => characters.has(character)).length;
};

/** Names that stop where another begins, with that other: the one most alike where several begin. */
export function renamed(counts: readonly ValueCount[]): Map<string, string> {
	const followed = counts.filter(({ count, first, last }) => count >= FEWEST && first !== null && last !== null);
	const months = followed.flatMap(({ first, last }) => [first ?? '', last ?? '']).sort();
	const [start = '', end = ''] = [months[0], months.at(-1)];
	const found = new Map<string, string>();
	for (const old of followed.filter(({ last }) => last !== end)) {
		const next = followed
			.filter(({ first }) => first !== start)
			.filter(({ first }) => {
				const gap = monthNumber(first ?? '') - monthNumber(old.last ?? '');
				return gap >= 0 && gap <= GAP;
			})
			.filter(({ word, first }) => word !== old.word && (first ?? '') > (old.first ?? ''))
			.sort((a, b) => alike(b.word, old.word) - alike(a.word, old.word));
		if (next[0]) found.set(old.word, next[0].word);
	}
	return found;
}

/**
 * Asks, without stopping, whether a region that ends where another begins is the same; one answer holds for all sheets.
 */
export function withMerges<T extends Named>(sheets: readonly T[]): T[] {
	const counts = sheets.flatMap(({ mapping, values = [] }) =>
		mapping?.kind === 'tickets' ? values.filter(({ field }) => field === 'region') : []
	);
	const merges = renamed(together(counts));
	if (merges.size === 0) return [...sheets];
	return sheets.map((entry) => {
		const own = new Set((entry.values ?? []).filter(({ field }) => field === 'region').map(({ word }) => word));
		const header = entry.mapping?.columns['region']?.header;
		if (header === undefined) return entry;
		const asked = [...merges].flatMap(([old, next]): Decision[] =>
			own.has(old)
				? [{ code: 'merge', header, word: old, options: [next, old], proposal: next, blocking: false }]
				: []
		);
		return { ...entry, decisions: [...entry.decisions, ...asked] };
	});
}
