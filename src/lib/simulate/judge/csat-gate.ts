import type { LevelRule } from '$lib/programme/criteria.ts';
import { wilson } from '$lib/stats/counts/proportions.ts';
import type { People } from './people.ts';

/** How satisfaction is asked for. */
export type CsatRule = NonNullable<LevelRule['csat']>;

/** A rate equal to its threshold meets it, whatever its last binary digit says. */
export const SLACK = 1e-9;

/** What a gate compares with its threshold, for one engineer's rate on `n` ratings; NaN = not to be told. */
export function gateValue({ gate, minN }: CsatRule, rate: number, n: number, prior: number): number {
	switch (gate) {
		case 'raw':
			return rate;
		case 'min_n':
			return n >= minN ? rate : NaN;
		case 'wilson_lower':
			return wilson({ hits: rate * n, total: n }).low;
		case 'shrunken':
			return (rate * n + prior * minN) / (n + minN);
	}
}

const kept = new WeakMap<People, Map<string, Float64Array>>();
const MOST_KEPT = 8;

/** `gateValue` of everybody, made once per form of the gate. */
export function gateValues(people: People, csat: CsatRule): Float64Array {
	if (csat.gate === 'raw') return people.csatRate;
	const key = csat.gate === 'wilson_lower' ? csat.gate : `${csat.gate}:${String(csat.minN)}`;
	const shelf = kept.get(people) ?? new Map<string, Float64Array>();
	kept.set(people, shelf);
	let values = shelf.get(key);
	if (!values) {
		if (shelf.size >= MOST_KEPT) shelf.clear();
		values = people.csatRate.map((rate, i) => gateValue(csat, rate, people.csatN[i] as number, people.csatPrior));
		shelf.set(key, values);
	}
	return values;
}

/**
 * Fewest satisfied of `n` ratings that pass the gate; Infinity where none do, null where the gate doesn't answer at
 * this `n`.
 */
export function hitsNeeded(csat: CsatRule, n: number, prior: number): number | null {
	if (!(n > 0) || Number.isNaN(gateValue(csat, 1, n, prior))) return null;
	const passes = (hits: number): boolean => gateValue(csat, hits / n, n, prior) >= csat.rate - SLACK;
	if (!passes(n)) return Infinity;
	let [low, high] = [-1, n];
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (passes(middle)) high = middle;
		else low = middle;
	}
	return high;
}
