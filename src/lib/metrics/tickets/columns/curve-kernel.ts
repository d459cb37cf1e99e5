import { finite } from '../clusters.ts';
import type { Times } from '../timed.ts';

/** Minutes at which tickets of a group leave, ascending, with how many and how many of them resolved. */
export interface Leaving {
	minutes: Float64Array;
	n: Float64Array;
	d: Float64Array;
}

/** A group's Kaplan-Meier curve; a ticket's influence where it is resolved at a time (`left`) or not (`stayed`). */
export interface GroupCurve {
	times: Omit<Times, 'cells'>;
	mean: Influences;
	open: Influences;
}

interface Influences {
	left: Float64Array;
	stayed: Float64Array;
}

/** Survivals closer than this to a level stand on it. */
const ON_LEVEL = 1.5e-8;

/** At risk just before each time, and the share still open after it. */
function survivalOf({ n, d }: Leaving): { atRisk: Float64Array; survival: Float64Array } {
	const size = n.length;
	const [atRisk, survival] = [new Float64Array(size), new Float64Array(size)];
	for (let j = size - 1, y = 0; j >= 0; j -= 1) {
		y += n[j] ?? 0;
		atRisk[j] = y;
	}
	for (let j = 0, s = 1; j < size; j += 1) {
		s *= 1 - (d[j] ?? 0) / (atRisk[j] ?? 1);
		survival[j] = s;
	}
	return { atRisk, survival };
}

/** Hours by which a share `p` is resolved, the middle of the flat where the curve stands exactly there. */
function quantile({ minutes }: Leaving, survival: Float64Array, p: number): number | null {
	const first = survival.findIndex((s) => s <= 1 - p + ON_LEVEL);
	if (first < 0) return null;
	const below = survival.findIndex((s) => s < 1 - p - ON_LEVEL);
	return finite(((minutes[first] ?? NaN) + (minutes[below < 0 ? minutes.length - 1 : below] ?? NaN)) / 120);
}

/** Area under the curve from each time to the horizon, summed from the end. */
function areas({ minutes }: Leaving, survival: Float64Array, tau: number): Float64Array {
	const size = minutes.length;
	const area = new Float64Array(size);
	for (let j = size - 1, sum = 0; j >= 0; j -= 1) {
		const next = j + 1 < size ? (minutes[j + 1] ?? tau) : tau;
		sum += (survival[j] ?? 0) * (Math.min(next, tau) - Math.min(minutes[j] ?? 0, tau));
		area[j] = sum;
	}
	return area;
}

/** Last survival at or before a time, 1 before the first. */
function survivalBy({ minutes }: Leaving, survival: Float64Array, mark: number): number {
	let found = 1;
	for (let j = 0; j < minutes.length && (minutes[j] ?? 0) <= mark; j += 1) found = survival[j] ?? found;
	return found;
}

/** Sums up to each time of weights by Greenwood's term, less what one that leaves resolved takes with it. */
function influences({ n: { length }, d }: Leaving, atRisk: Float64Array, weight: (j: number) => number): Influences {
	const [left, stayed] = [new Float64Array(length), new Float64Array(length)];
	for (let j = 0, sum = 0; j < length; j += 1) {
		const [y, gone, w] = [atRisk[j] ?? 0, d[j] ?? 0, weight(j)];
		if (gone < y) sum += (w * gone) / (y * (y - gone));
		stayed[j] = sum;
		left[j] = sum - (gone < y ? w / (y - gone) : 0);
	}
	return { left, stayed };
}

/**
 * The curve of a group to a horizon, and its share open at a mark, both in minutes: what `curveCtes` and its readers
 * say in SQL (Kaplan & Meier 1958; derivatives of the product-limit estimate by Greenwood's terms).
 */
export function groupCurve(leaving: Leaving, tau: number, mark: number): GroupCurve {
	const { minutes, n, d } = leaving;
	const { atRisk, survival } = survivalOf(leaving);
	const area = areas(leaving, survival, tau);
	const [last, end] = [minutes.at(-1) ?? 0, survival.at(-1) ?? 1];
	const followed = (to: number): boolean => last >= to || end === 0;
	const atMark = survivalBy(leaving, survival, mark);
	const [all, resolved] = [n, d].map((counts) => counts.reduce((sum, one) => sum + one, 0));
	const first = minutes[0] ?? 0;
	return {
		times: {
			n: all ?? 0,
			open: (all ?? 0) - (resolved ?? 0),
			mean: followed(tau) ? (Math.min(first, tau) + (area[0] ?? 0)) / 60 : null,
			within: followed(mark) ? 1 - atMark : null,
			median: quantile(leaving, survival, 0.5),
			p90: quantile(leaving, survival, 0.9),
			openAtHorizon: first <= tau ? survivalBy(leaving, survival, tau) : null,
			longest: last / 60
		},
		mean: influences(leaving, atRisk, (j) => area[j] ?? 0),
		open: influences(leaving, atRisk, (j) => ((minutes[j] ?? 0) <= mark ? atMark : 0))
	};
}
