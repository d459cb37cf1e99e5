import { firstDayOf } from '$lib/programme/months.ts';
import type { MetricContext } from '../../run/context.ts';
import { once } from '../../run/once.ts';
import type { Span } from '../../result.ts';
import type { AllCases, CaseCounts, PlainSums } from '../case-rows.ts';
import { type Dimension, names as dimensionNames } from '../by-dimension.ts';
import { type CaseColumns, caseColumns, reasons } from './case-columns.ts';
import { type Compared, reportedSpan } from '../compared.ts';
import { type BothWindows, type ByEngineer, noCells } from '../engineer-cells.ts';
import { dayNumber, type Days, daysOf, type Left, leftTickets } from './selection.ts';
import type { Combinations } from './ticket-codes.ts';

/** Counts and sums of cells, none of which need exist. */
class Cells {
	readonly n: Float64Array;
	readonly y: Float64Array;

	constructor(size: number) {
		this.n = new Float64Array(size);
		this.y = new Float64Array(size);
	}

	add(cell: number, n: number, y: number): void {
		this.n[cell] = (this.n[cell] ?? 0) + n;
		this.y[cell] = (this.y[cell] ?? 0) + y;
	}

	/** The cells from one to before another that hold anything. */
	filled(from: number, to: number): number[] {
		const found: number[] = [];
		for (let cell = from; cell < to; cell += 1) if (this.n[cell] !== 0) found.push(cell);
		return found;
	}

	at(cells: readonly number[]): { n: Float64Array; y: Float64Array } {
		return {
			n: Float64Array.from(cells, (cell) => this.n[cell] ?? 0),
			y: Float64Array.from(cells, (cell) => this.y[cell] ?? 0)
		};
	}
}

/** Pairs of engineer and team, and the pair of each combination of who worked. */
export interface Pairs {
	of: Int32Array;
	engineer: Int32Array;
	team: Int32Array;
}

export function pairsOf({ size, columns }: Combinations): Pairs {
	const [engineers, teams] = [columns.get('engineer_id'), columns.get('department')];
	const base = (teams?.values.length ?? 0) + 1;
	const known = new Map<number, number>();
	const of = Int32Array.from({ length: size }, (_, code) => {
		const key = (engineers?.of[code] ?? 0) * base + (teams?.of[code] ?? 0);
		const pair = known.get(key) ?? known.size;
		known.set(key, pair);
		return pair;
	});
	const keys = [...known.keys()];
	return {
		of,
		engineer: Int32Array.from(keys, (key) => Math.floor(key / base)),
		team: Int32Array.from(keys, (key) => key % base)
	};
}

/** What passes over tickets share under one choice of filters and windows. */
export interface Selected extends Left {
	days: Days;
	pairs: Pairs;
}

/** Filters and windows as passes need them, made once a run. */
export function selected(context: MetricContext, windows: Compared): Promise<Selected> {
	return once(context, 'selected tickets', async () => {
		const left = await leftTickets(context);
		return { ...left, days: daysOf(windows, reportedSpan(context)), pairs: pairsOf(left.who) };
	});
}

interface Passed {
	byMonth: Cells;
	/** By window, month and pair of engineer and team. */
	byPair: Cells;
	/** By window and who. */
	byWho: Cells;
	/** By window, category and pair. */
	byCategory: Cells;
}

/** One pass over the cases that are left. */
function pass(columns: CaseColumns, { who, what, leftWho, leftWhat, days, pairs }: Selected): Passed {
	const category = what.columns.get('category');
	const [width, categories] = [pairs.engineer.length, (category?.values.length ?? 0) + 1];
	const passed: Passed = {
		byMonth: new Cells(days.months),
		byPair: new Cells(2 * days.months * width),
		byWho: new Cells(2 * who.size),
		byCategory: new Cells(2 * categories * width)
	};
	const { day, y: worth, reason } = columns;
	for (let row = 0; row < day.length; row += 1) {
		const [worker, work, at] = [columns.who[row] ?? 0, columns.what[row] ?? 0, (day[row] ?? 0) - days.first];
		if (reason[row] !== 0 || at < 0 || at >= days.length || leftWho[worker] === 0 || leftWhat[work] === 0) continue;
		const [y, month, window] = [worth[row] ?? 0, days.month[at] ?? 0, (days.window[at] ?? 0) - 1];
		if (days.reported[at] === 1) passed.byMonth.add(month, 1, y);
		if (window < 0) continue;
		const pair = pairs.of[worker] ?? 0;
		passed.byPair.add((window * days.months + month) * width + pair, 1, y);
		passed.byWho.add(window * who.size + worker, 1, y);
		passed.byCategory.add((window * categories + (category?.of[work] ?? 0)) * width + pair, 1, y);
	}
	return passed;
}

/** One window's cells of engineer, month and team. */
function wholeOf({ byPair }: Passed, window: number, { days, pairs }: Selected): ByEngineer {
	const width = pairs.engineer.length;
	const cells = byPair.filled(window * days.months * width, (window + 1) * days.months * width);
	return {
		...byPair.at(cells),
		engineer: Int32Array.from(cells, (cell) => pairs.engineer[cell % width] ?? 0),
		team: Int32Array.from(cells, (cell) => pairs.team[cell % width] ?? 0),
		month: Int32Array.from(cells, (cell) => days.firstMonth + (Math.floor(cell / width) % days.months))
	};
}

/** Sums by engineer of cells that belong to values of a dimension. */
function byValue(
	size: number,
	engineers: number,
	cells: Iterable<{ value: number; engineer: number; n: number; y: number }>
): Map<number, ByEngineer> {
	const sums = new Cells(size * engineers);
	for (const { value, engineer, n, y } of cells) sums.add(value * engineers + engineer, n, y);
	const found = new Map<number, ByEngineer>();
	for (let value = 1; value < size; value += 1) {
		const own = sums.filled(value * engineers, (value + 1) * engineers);
		if (own.length === 0) continue;
		const engineer = Int32Array.from(own, (cell) => cell - value * engineers);
		found.set(value, { ...sums.at(own), engineer, month: null, team: null });
	}
	return found;
}

/** What a window's cases of who (or of what) add up to within each value of a dimension. */
function* cellsOf(passed: Passed, window: number, dimension: Dimension, { who, what, pairs }: Selected) {
	const width = pairs.engineer.length;
	if (dimension === 'category') {
		const categories = (what.columns.get('category')?.values.length ?? 0) + 1;
		const [from, to] = [window * categories * width, (window + 1) * categories * width];
		for (let cell = from; cell < to; cell += 1) {
			const n = passed.byCategory.n[cell] ?? 0;
			if (n === 0) continue;
			const engineer = pairs.engineer[cell % width] ?? 0;
			yield { value: Math.floor((cell - from) / width), engineer, n, y: passed.byCategory.y[cell] ?? 0 };
		}
		return;
	}
	const [values, engineers] = [who.columns.get(dimension)?.of, who.columns.get('engineer_id')?.of];
	for (let code = 0; code < who.size; code += 1) {
		const n = passed.byWho.n[window * who.size + code] ?? 0;
		if (n === 0) continue;
		const y = passed.byWho.y[window * who.size + code] ?? 0;
		yield { value: values?.[code] ?? 0, engineer: engineers?.[code] ?? 0, n, y };
	}
}

function breakdown(passed: Passed, dimension: Dimension, selection: Selected): Map<string, BothWindows> {
	const { who, what } = selection;
	const values = (dimension === 'category' ? what : who).columns.get(dimension)?.values ?? [];
	const engineers = (who.columns.get('engineer_id')?.values.length ?? 0) + 1;
	const [before, after] = [0, 1].map((window) =>
		byValue(values.length + 1, engineers, cellsOf(passed, window, dimension, selection))
	);
	return new Map(
		values.flatMap((value, at): [string, BothWindows][] => {
			const sides = { before: before?.get(at + 1), after: after?.get(at + 1) };
			return sides.before || sides.after
				? [[value, { before: sides.before ?? noCells, after: sides.after ?? noCells }]]
				: [];
		})
	);
}

/** Sums for an average over cases, by one pass over columns that left the engine once. */
export async function countByKernels(context: MetricContext, all: AllCases, windows: Compared): Promise<CaseCounts> {
	const selection = await selected(context, windows);
	const passed = pass(await caseColumns(context, all), selection);
	const { byMonth } = passed;
	return {
		windows,
		before: wholeOf(passed, 0, selection),
		after: wholeOf(passed, 1, selection),
		months: new Map(
			byMonth
				.filled(0, selection.days.months)
				.map((at) => [
					firstDayOf(selection.days.firstMonth + at),
					{ n: byMonth.n[at] ?? 0, y: byMonth.y[at] ?? 0 }
				])
		),
		cells: new Map(dimensionNames.map((dimension) => [dimension, breakdown(passed, dimension, selection)]))
	};
}

/** Cases that are left out in a window, by their reason. */
export async function leftOutByKernels(
	context: MetricContext,
	all: AllCases,
	{ start, end }: Span
): Promise<ReadonlyMap<string, PlainSums>> {
	const { leftWho, leftWhat } = await leftTickets(context);
	const columns = await caseColumns(context, all);
	const [from, to] = [dayNumber(start), dayNumber(end)];
	const cells = new Cells(256);
	for (let row = 0; row < columns.day.length; row += 1) {
		const [reason, day] = [columns.reason[row] ?? 0, columns.day[row] ?? 0];
		if (reason === 0 || day < from || day >= to) continue;
		if (leftWho[columns.who[row] ?? 0] === 0 || leftWhat[columns.what[row] ?? 0] === 0) continue;
		cells.add(reason, 1, columns.y[row] ?? 0);
	}
	return new Map(
		cells
			.filled(1, reasons.length + 1)
			.map((at) => [reasons[at - 1] ?? '', { n: cells.n[at] ?? 0, y: cells.y[at] ?? 0 }])
	);
}
