import { wilson } from '$lib/stats/counts/proportions.ts';
import { scaled } from '$lib/stats/crossed/influence-cells.ts';
import {
	intervalOf,
	logIntervalOf,
	logitIntervalOf,
	type Spread,
	spreadOfChange,
	spreadOfWindow
} from '$lib/stats/crossed/spread.ts';
import type { MetricContext } from '../run/context.ts';
import { noteOf } from '../note.ts';
import type { Estimate, Note, Span } from '../result.ts';
import { type ByEngineer, engineersIn, sumOf, unassignedIn } from './engineer-cells.ts';
import { influenceCells, opposed, type WindowInfluence } from './spreads.ts';

/** Σy over Σn. */
interface Sums {
	y: number;
	n: number;
}

/** A window's sums by engineer; the windows of a comparison share the codes of their engineers. */
export interface WindowSums {
	sums: ByEngineer;
	span: Span | null;
}

type Floors = Pick<MetricContext, 'plan'>;

export const total = ({ y, n }: ByEngineer): Sums => ({ y: sumOf(y), n: sumOf(n) });

/** A finite number, else null. */
export function finite(value: number): number | null {
	return Number.isFinite(value) ? value : null;
}

/** A window with the influences of its cells on Σy/Σn. */
function ratioWindow({ sums, span }: WindowSums): { value: number; window: WindowInfluence } {
	const { y, n } = total(sums);
	const value = y / n;
	return {
		value,
		window: { cells: sums, span, influence: sums.y.map((own, i) => (own - value * (sums.n[i] ?? 0)) / n) }
	};
}

/** Spread of Σy/Σn of one window; months' own moves are learned from both windows where there is `other`. */
export function spreadOfSums(own: WindowSums, other: WindowSums | null): Spread | null {
	const [mine, theirs] = [ratioWindow(own), other && other.sums.n.length > 0 ? ratioWindow(other) : null];
	if (!theirs || !(theirs.value > 0) || !(mine.value > 0)) {
		const [cells] = influenceCells([mine.window]);
		return cells ? spreadOfWindow(cells, null) : null;
	}
	const [cells, others] = influenceCells([mine.window, theirs.window]);
	return cells && others ? spreadOfWindow(cells, scaled(others, -mine.value / theirs.value)) : null;
}

/**
 * Interval of a share on the logit scale. Where every case agrees nothing shows a spread: then each engineer counts
 * as one case. None below the floor of engineers, or where a few do most of the work.
 */
export function shareInterval(
	share: number,
	spread: Spread | null,
	engineers: number,
	{ plan }: Floors
): Pick<Estimate, 'low' | 'high'> {
	if (engineers < plan.floors.engineers || !spread) return { low: null, high: null };
	const { low, high } =
		share > 0 && share < 1 ? logitIntervalOf(share, spread) : wilson({ hits: share * engineers, total: engineers });
	return { low: finite(low), high: finite(high) };
}

/** Share Σy/Σn with its interval; `other` is the window that it is compared with. */
export function shareEstimate(own: WindowSums, other: WindowSums | null, context: Floors): Estimate {
	const { y, n } = total(own.sums);
	const base = { n, numerator: y, denominator: n, window: own.span };
	if (n === 0) return { ...base, value: null, low: null, high: null };
	return { ...base, value: y / n, ...shareInterval(y / n, spreadOfSums(own, other), engineersIn(own.sums), context) };
}

/** Mean hours Σy/Σn with its interval; no interval below the floor of engineers. */
export function hoursEstimate(own: WindowSums, other: WindowSums | null, { plan }: Floors): Estimate {
	const { y, n } = total(own.sums);
	const base = { n, numerator: y, denominator: n, window: own.span, low: null, high: null };
	if (n === 0) return { ...base, value: null };
	const spread = spreadOfSums(own, other);
	if (engineersIn(own.sums) < plan.floors.engineers || !spread || !(spread.se > 0)) return { ...base, value: y / n };
	const { low, high } = intervalOf(y / n, spread);
	return { ...base, value: y / n, low: Math.max(0, low), high };
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
	/** What the interval is drawn from; null where there is none. */
	spread: Spread | null;
}

export const noChange: Change = { value: null, low: null, high: null, se: null, df: null, engineers: 0, spread: null };

/**
 * A change as a ratio less 1 or as a difference, without its interval where engineers are below the floor or nothing
 * spreads.
 */
export function changeFrom(
	value: number,
	spread: Spread | null,
	{ mode, engineers, plan }: { mode: 'relative' | 'points'; engineers: number } & Floors
): Change {
	const relative = mode === 'relative';
	const change = finite(relative ? value - 1 : value);
	if (engineers < plan.floors.engineers || !spread || !(spread.se > 0))
		return { ...noChange, value: change, engineers, spread };
	const { low, high } = relative ? logIntervalOf(value, spread) : intervalOf(value, spread);
	const shift = relative ? 1 : 0;
	return {
		value: change,
		engineers,
		low: finite(low - shift),
		high: finite(high - shift),
		se: finite(spread.se),
		df: spread.df,
		spread
	};
}

/** Change of a share, relative (ratio − 1) or in points; engineers, months and teams of both windows paired. */
export function shareChange(
	before: WindowSums,
	after: WindowSums,
	mode: 'relative' | 'points',
	{ plan }: Floors
): Change {
	const [was, is] = [total(before.sums), total(after.sums)];
	const engineers = Math.min(engineersIn(before.sums), engineersIn(after.sums));
	if (was.n === 0 || is.n === 0 || (mode === 'relative' && was.y === 0)) return noChange;
	const [p1, p0] = [is.y / is.n, was.y / was.n];
	const cells = opposed(
		influenceCells([ratioWindow(after).window, ratioWindow(before).window]),
		mode === 'relative' ? [p1, p0] : [1, 1]
	);
	const spread = cells && spreadOfChange(...cells);
	return changeFrom(mode === 'relative' ? p1 / p0 : p1 - p0, spread, { mode, engineers, plan });
}

/** What to say about engineers behind an interval. */
export function engineerNotes(sums: ByEngineer, { plan }: Floors): Note[] {
	const engineers = engineersIn(sums);
	const unassigned = unassignedIn(sums);
	return [
		...(engineers < plan.floors.engineers
			? [noteOf('too_few_engineers', { engineers, floor: plan.floors.engineers })]
			: []),
		...(unassigned > 0 ? [noteOf('unassigned_tickets', { count: unassigned })] : [])
	];
}
