import { firstDayOf } from '$lib/programme/months.ts';
import type { MetricContext } from '../../run/context.ts';
import type { Dimension } from '../by-dimension.ts';
import { reasons } from './case-columns.ts';
import type { Compared } from '../compared.ts';
import { type GroupCurve, groupCurve, type Leaving } from './curve-kernel.ts';
import { leftLives, type LeftLives } from './life-columns.ts';
import type { Timing } from '../lifetimes.ts';
import { markMinutes, type MonthMean, type TimedCells, type Times, type TimesBy } from '../timed.ts';

/** Cells of group and minute that are counted at a time: more would not fit beside the engine. */
const MOST_CELLS = 4_000_000;

/** Rows put into groups: `group` of each timed row, −1 where it is in none. */
interface Grouped {
	rows: LeftLives;
	group: Int32Array;
}

/** A group's curve and the place of each minute's rank in it. */
interface Placed {
	curve: GroupCurve;
	place: Int32Array;
}

/** Counts by minute of groups from one to before another. */
function curvesOf(
	{ rows: { all, timed }, group }: Grouped,
	[from, to]: [number, number],
	[tau, mark]: [number, number]
): (Placed | null)[] {
	const width = all.minutes.length;
	const [n, d] = [new Uint32Array((to - from) * width), new Uint32Array((to - from) * width)];
	for (let i = 0; i < timed.length; i += 1) {
		const own = group[i] ?? -1;
		if (own < from || own >= to) continue;
		const row = timed[i] ?? 0;
		const cell = (own - from) * width + (all.rank[row] ?? 0);
		n[cell] = (n[cell] ?? 0) + 1;
		d[cell] = (d[cell] ?? 0) + (all.resolved[row] ?? 0);
	}
	return Array.from({ length: to - from }, (_, at): Placed | null => {
		const counts = n.subarray(at * width, (at + 1) * width);
		const leaving = leavingOf(all.minutes, counts, d.subarray(at * width, (at + 1) * width));
		if (leaving.ranks.length === 0) return null;
		const place = new Int32Array(counts.buffer, counts.byteOffset, width);
		for (const [j, rank] of leaving.ranks.entries()) place[rank] = j;
		return { curve: groupCurve(leaving, tau, mark), place };
	});
}

/** The minutes of a group that occur. */
function leavingOf(minutes: Float64Array, n: Uint32Array, d: Uint32Array): Leaving & { ranks: Uint32Array } {
	const found = new Uint32Array(n.length);
	let size = 0;
	for (let rank = 0; rank < n.length; rank += 1) if (n[rank] !== 0) found[size++] = rank;
	const ranks = found.subarray(0, size);
	return {
		ranks,
		minutes: Float64Array.from(ranks, (rank) => minutes[rank] ?? 0),
		n: Float64Array.from(ranks, (rank) => n[rank] ?? 0),
		d: Float64Array.from(ranks, (rank) => d[rank] ?? 0)
	};
}

/** Tickets' counts and influences by cell. */
class Effects {
	readonly n: Float64Array;
	readonly mean: Float64Array;
	readonly open: Float64Array;

	constructor(size: number) {
		this.n = new Float64Array(size);
		this.mean = new Float64Array(size);
		this.open = new Float64Array(size);
	}

	add(cell: number, mean: number, open: number): void {
		this.n[cell] = (this.n[cell] ?? 0) + 1;
		this.mean[cell] = (this.mean[cell] ?? 0) + mean;
		this.open[cell] = (this.open[cell] ?? 0) + open;
	}

	/**
	 * The cells from one to before another that hold anything, read by `engineer`, `month` and `team` of their place.
	 */
	cells(
		[from, to]: [number, number],
		engineer: (at: number) => number,
		told: { month: (at: number) => number; team: (at: number) => number } | null
	): TimedCells {
		const found: number[] = [];
		for (let cell = from; cell < to; cell += 1) if (this.n[cell] !== 0) found.push(cell);
		const pick = (values: Float64Array) => Float64Array.from(found, (cell) => values[cell] ?? 0);
		return {
			engineer: Int32Array.from(found, (cell) => engineer(cell - from)),
			month: told && Int32Array.from(found, (cell) => told.month(cell - from)),
			team: told && Int32Array.from(found, (cell) => told.team(cell - from)),
			n: pick(this.n),
			mean: pick(this.mean).map((minutes) => minutes / 60),
			open: pick(this.open)
		};
	}
}

/** Where a row's influence is put: a cell among `size` of each group, and how cells are read again. */
interface Layout {
	size: number;
	cellOf(row: number): number;
	engineer(at: number): number;
	told: { month: (at: number) => number; team: (at: number) => number } | null;
}

function timesOf(grouped: Grouped, groups: number, layout: Layout, limits: [number, number]): (Times | null)[] {
	const { all, timed } = grouped.rows;
	const step = Math.max(1, Math.floor(MOST_CELLS / Math.max(1, all.minutes.length, layout.size)));
	const times: (Times | null)[] = [];
	for (let from = 0; from < groups; from += step) {
		const to = Math.min(groups, from + step);
		const placed = curvesOf(grouped, [from, to], limits);
		const effects = new Effects((to - from) * layout.size);
		for (let i = 0; i < timed.length; i += 1) {
			const found = placed[(grouped.group[i] ?? -1) - from];
			if (!found) continue;
			const row = timed[i] ?? 0;
			const at = found.place[all.rank[row] ?? 0] ?? 0;
			const { mean, open } = found.curve;
			const left = all.resolved[row] === 1 ? 'left' : 'stayed';
			effects.add(
				((grouped.group[i] ?? 0) - from) * layout.size + layout.cellOf(row),
				mean[left][at] ?? 0,
				open[left][at] ?? 0
			);
		}
		for (const [at, found] of placed.entries())
			times.push(found && { ...found.curve.times, cells: cellsAt(effects, at, layout) });
	}
	return times;
}

const cellsAt = (effects: Effects, at: number, { size, engineer, told }: Layout): TimedCells =>
	effects.cells([at * size, (at + 1) * size], engineer, told);

/** Window of a row's creation: 0 baseline, 1 current, −1 neither. */
export function windowOf({ all, selection: { days } }: LeftLives, row: number): number {
	const at = (all.day[row] ?? 0) - days.first;
	return at < 0 || at >= days.length ? -1 : (days.window[at] ?? 0) - 1;
}

const minutesOf = (context: MetricContext, horizon: number): [number, number] => [60 * horizon, markMinutes(context)];

/** Whole windows, by engineer, month and team. */
function wholeTimes(rows: LeftLives, limits: [number, number]): TimesBy {
	const { all, selection } = rows;
	const { days, pairs } = selection;
	const width = pairs.engineer.length;
	const group = Int32Array.from(rows.timed, (row) => windowOf(rows, row));
	const layout: Layout = {
		size: days.months * width,
		cellOf: (row) => {
			const month = days.month[(all.day[row] ?? 0) - days.first] ?? 0;
			return month * width + (pairs.of[all.who[row] ?? 0] ?? 0);
		},
		engineer: (at) => pairs.engineer[at % width] ?? 0,
		told: {
			month: (at) => days.firstMonth + Math.floor(at / width),
			team: (at) => pairs.team[at % width] ?? 0
		}
	};
	const [before, after] = timesOf({ rows, group }, 2, layout, limits);
	const only = (times: Times | null | undefined) => new Map(times ? [['', times]] : []);
	return { before: only(before), after: only(after) };
}

/** Both windows by the values of a dimension, by engineer. */
function dimensionTimes(rows: LeftLives, dimension: Dimension, limits: [number, number]): TimesBy {
	const { all, selection } = rows;
	const [codes, of] =
		dimension === 'category' ? ([all.what, selection.what] as const) : ([all.who, selection.who] as const);
	const column = of.columns.get(dimension);
	const engineers = selection.who.columns.get('engineer_id');
	const group = Int32Array.from(rows.timed, (row) => {
		const value = column?.of[codes[row] ?? 0] ?? 0;
		const window = windowOf(rows, row);
		return value === 0 || window < 0 ? -1 : 2 * (value - 1) + window;
	});
	const layout: Layout = {
		size: (engineers?.values.length ?? 0) + 1,
		cellOf: (row) => engineers?.of[all.who[row] ?? 0] ?? 0,
		engineer: (at) => at,
		told: null
	};
	const values = column?.values ?? [];
	const times = timesOf({ rows, group }, 2 * values.length, layout, limits);
	const side = (window: number) =>
		new Map(
			values.flatMap((value, at): [string, Times][] => {
				const found = times[2 * at + window];
				return found ? [[value, found]] : [];
			})
		);
	return { before: side(0), after: side(1) };
}

/** Times of both windows, by passes over columns that left the engine once. */
export async function timesByKernels(
	context: MetricContext,
	timing: Timing,
	windows: Compared,
	horizon: number,
	dimension: Dimension | null
): Promise<TimesBy> {
	const rows = await leftLives(context, timing, windows);
	const limits = minutesOf(context, horizon);
	return dimension === null ? wholeTimes(rows, limits) : dimensionTimes(rows, dimension, limits);
}

/** Tickets created in the current window that are not timed, by reason. */
export async function notTimedByKernels(
	context: MetricContext,
	timing: Timing,
	windows: Compared
): Promise<ReadonlyMap<string, number>> {
	const rows = await leftLives(context, timing, windows);
	const found = new Map<string, number>();
	for (const row of rows.untimed) {
		if (windowOf(rows, row) !== 1) continue;
		const reason = reasons[(rows.all.reason[row] ?? 0) - 1] ?? '';
		found.set(reason, (found.get(reason) ?? 0) + 1);
	}
	return found;
}

/** Sums of one month's tickets, in minutes. */
interface MonthSums {
	n: number;
	closed: number;
	closedMinutes: number;
	/** Minutes up to the horizon, and tickets still open that were not followed so far. */
	minutes: number;
	cutShort: number;
}

/** Restricted means by month of creation. */
export async function monthMeansByKernels(
	context: MetricContext,
	timing: Timing,
	windows: Compared,
	horizon: number
): Promise<MonthMean[]> {
	const rows = await leftLives(context, timing, windows);
	const { all, selection, timed } = rows;
	const { days } = selection;
	const tau = 60 * horizon;
	const months = Array.from({ length: days.months }, (): MonthSums => ({
		n: 0,
		closed: 0,
		closedMinutes: 0,
		minutes: 0,
		cutShort: 0
	}));
	const group = Int32Array.from(timed, (row) => {
		const at = (all.day[row] ?? 0) - days.first;
		return at < 0 || at >= days.length || days.reported[at] === 0 ? -1 : (days.month[at] ?? 0);
	});
	for (let i = 0; i < timed.length; i += 1) {
		const own = months[group[i] ?? -1];
		if (!own) continue;
		const row = timed[i] ?? 0;
		const minutes = all.minutes[all.rank[row] ?? 0] ?? 0;
		own.n += 1;
		own.minutes += Math.min(minutes, tau);
		if (all.resolved[row] === 1) {
			own.closed += 1;
			own.closedMinutes += minutes;
		} else if (minutes < tau) own.cutShort += 1;
	}
	return months.flatMap(({ n, closed, closedMinutes, minutes, cutShort }, at) => {
		if (n === 0) return [];
		const [late] = cutShort === 0 ? [] : curvesOf({ rows, group }, [at, at + 1], [tau, markMinutes(context)]);
		return [
			{
				month: firstDayOf(days.firstMonth + at),
				n,
				open: n - closed,
				closed: closed === 0 ? null : closedMinutes / closed / 60,
				value: cutShort === 0 ? minutes / n / 60 : (late?.curve.times.mean ?? null)
			}
		];
	});
}
