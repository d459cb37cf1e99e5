import {
	type ClusterEstimate,
	clusterDifference,
	clusterRatio,
	clusterRatioOfRatios
} from '$lib/stats/groups/cluster.ts';
import { fromLogitInfluence } from '$lib/stats/groups/cluster-logit.ts';
import { wilson } from '$lib/stats/counts/proportions.ts';
import type { MetricContext } from '../run/context.ts';
import type { Estimate, Note, Span } from '../result.ts';
import { noteOf } from '../note.ts';

/** Tickets without an engineer stand together as one cluster, which can only widen an interval. */
export const UNASSIGNED = '';

/** Sums of one engineer's cases in one window: Σy over Σn. */
export interface Sums {
	y: number;
	n: number;
}

/** Sums by engineer. */
export type ByEngineer = ReadonlyMap<string, Sums>;

/** Engineers with a name. */
export function engineersIn(sums: ByEngineer): number {
	return sums.size - (sums.has(UNASSIGNED) ? 1 : 0);
}

export function total(sums: ByEngineer): Sums {
	let [y, n] = [0, 0];
	for (const one of sums.values()) [y, n] = [y + one.y, n + one.n];
	return { y, n };
}

/** A finite number, else null. */
export function finite(value: number): number | null {
	return Number.isFinite(value) ? value : null;
}

/**
 * Interval of a share from its clusters' influences, on the logit scale. Where every case agrees the clusters show no
 * spread: then each engineer counts as one case. None below the floor of engineers.
 */
export function shareInterval(
	share: number,
	influence: readonly number[],
	engineers: number,
	{ plan }: Pick<MetricContext, 'plan'>
): Pick<Estimate, 'low' | 'high'> {
	if (engineers < plan.floors.engineers) return { low: null, high: null };
	const { low, high } =
		share > 0 && share < 1
			? fromLogitInfluence(share, influence)
			: wilson({ hits: share * engineers, total: engineers });
	return { low: finite(low), high: finite(high) };
}

/** Share Σy/Σn with its cluster-robust interval. */
export function shareEstimate(sums: ByEngineer, window: Span | null, context: Pick<MetricContext, 'plan'>): Estimate {
	const { y, n } = total(sums);
	const base = { n, numerator: y, denominator: n, window };
	if (n === 0) return { ...base, value: null, low: null, high: null };
	const influence = [...sums.values()].map((one) => (one.y - (y / n) * one.n) / n);
	return { ...base, value: y / n, ...shareInterval(y / n, influence, engineersIn(sums), context) };
}

/** Mean hours Σy/Σn with its cluster-robust interval; no interval below the floor of engineers. */
export function hoursEstimate(sums: ByEngineer, window: Span | null, { plan }: Pick<MetricContext, 'plan'>): Estimate {
	const { y, n } = total(sums);
	const base = { n, numerator: y, denominator: n, window, low: null, high: null };
	if (n === 0) return { ...base, value: null };
	const all = [...sums.values()];
	const { value, low, high, se } = clusterRatio(
		all.map((s) => s.y),
		all.map((s) => s.n)
	);
	return engineersIn(sums) < plan.floors.engineers || !(se > 0)
		? { ...base, value }
		: { ...base, value, low: Math.max(0, low), high };
}

/** A change between windows; low, high and se are null where there are too few engineers. */
export interface Change {
	value: number | null;
	low: number | null;
	high: number | null;
	/** Standard error: of the log ratio where relative, of the difference in points. */
	se: number | null;
	df: number | null;
	/** Engineers in the smaller window. */
	engineers: number;
}

export const noChange: Change = { value: null, low: null, high: null, se: null, df: null, engineers: 0 };

/** A change without its interval where engineers are below the floor or the clusters show no spread. */
export function changeFrom(
	estimate: ClusterEstimate,
	shift: number,
	engineers: number,
	{ plan }: Pick<MetricContext, 'plan'>
): Change {
	const value = finite(estimate.value - shift);
	if (engineers < plan.floors.engineers || !(estimate.se > 0)) return { ...noChange, value, engineers };
	return {
		value,
		engineers,
		low: finite(estimate.low - shift),
		high: finite(estimate.high - shift),
		se: finite(estimate.se),
		df: estimate.df
	};
}

/** Engineers of both windows at the same places, absent ones with zeros. */
export function paired(
	before: ByEngineer,
	after: ByEngineer
): { before: { y: number[]; n: number[] }; after: { y: number[]; n: number[] } } {
	const names = [...new Set([...before.keys(), ...after.keys()])];
	const columns = (sums: ByEngineer) => ({
		y: names.map((name) => sums.get(name)?.y ?? 0),
		n: names.map((name) => sums.get(name)?.n ?? 0)
	});
	return { before: columns(before), after: columns(after) };
}

/** Change of a share, relative (ratio − 1) or in points, engineers of both windows paired. */
export function shareChange(
	before: ByEngineer,
	after: ByEngineer,
	mode: 'relative' | 'points',
	context: Pick<MetricContext, 'plan'>
): Change {
	const [was, is] = [total(before), total(after)];
	const engineers = Math.min(engineersIn(before), engineersIn(after));
	if (was.n === 0 || is.n === 0 || (mode === 'relative' && was.y === 0)) return noChange;
	const pairs = paired(before, after);
	return mode === 'relative'
		? changeFrom(clusterRatioOfRatios(pairs), 1, engineers, context)
		: changeFrom(clusterDifference(pairs), 0, engineers, context);
}

/** What to say about engineers behind an interval. */
export function engineerNotes(sums: ByEngineer, { plan }: Pick<MetricContext, 'plan'>): Note[] {
	const engineers = engineersIn(sums);
	const unassigned = sums.get(UNASSIGNED)?.n ?? 0;
	return [
		...(engineers < plan.floors.engineers
			? [noteOf('too_few_engineers', { engineers, floor: plan.floors.engineers })]
			: []),
		...(unassigned > 0 ? [noteOf('unassigned_tickets', { count: unassigned })] : [])
	];
}
