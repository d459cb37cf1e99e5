import { type InfluenceCells, type Months, scaled } from '$lib/stats/crossed/influence-cells.ts';
import type { Spread } from '$lib/stats/crossed/spread.ts';
import { noteOf } from '../note.ts';
import type { Note, Span } from '../result.ts';
import { monthsBetween } from '../run/windows.ts';

/** A team without a name. */
const NO_TEAM = '';

/** What one engineer's tickets of one month (and team) bring to a window: how many, and a sum or summed influences. */
export interface MonthCell {
	/** First day of the month. */
	month: string;
	team: string | null;
	n: number;
	y: number;
}

/** One engineer's cells; none where months are not told apart. */
export interface WithMonths {
	n: number;
	months?: readonly MonthCell[];
}

/** Months from year 0 to the month of a day. */
const monthNumber = (day: string): number => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1;

/** The months that a window touches. */
function monthsIn({ start, end }: Span): Months {
	return { first: monthNumber(start), count: monthsBetween(start, end) + (end.endsWith('-01') ? 0 : 1) };
}

/** Numbers for names, the same in both windows. */
class Codes {
	readonly #known = new Map<string, number>();

	of(name: string): number {
		const known = this.#known.get(name) ?? this.#known.size;
		this.#known.set(name, known);
		return known;
	}
}

/** A window's engineers with what each contributes. */
export interface WindowSums<S extends WithMonths> {
	sums: ReadonlyMap<string, S>;
	span: Span | null;
}

/** Influence of one engineer, or of one of the engineer's cells, on the window's value. */
export type InfluenceOf<S> = (part: S | MonthCell, n: number) => number;

/**
 * Cells of engineer and month of windows that are compared, with numbers for engineers and teams shared between them.
 * Where months are not told apart an engineer is one cell and nothing is said of months.
 */
export function influenceCells<S extends WithMonths>(
	windows: readonly (WindowSums<S> & { influence: InfluenceOf<S> })[]
): InfluenceCells[] {
	const [engineers, teams] = [new Codes(), new Codes()];
	const known = windows.every(
		({ sums, span }) => span !== null && [...sums.values()].every(({ months }) => months !== undefined)
	);
	const named =
		known &&
		windows.every(({ sums }) =>
			[...sums.values()].some(({ months = [] }) => months.some(({ team }) => team !== null))
		);
	return windows.map(({ sums, span, influence }) => {
		const total = [...sums.values()].reduce((sum, { n }) => sum + n, 0);
		const rows = [...sums].flatMap(
			([name, own]): { name: string; cell: MonthCell | S; month: number; team: string }[] =>
				known
					? (own.months ?? []).map((cell) => ({
							name,
							cell,
							month: monthNumber(cell.month),
							team: cell.team ?? NO_TEAM
						}))
					: [{ name, cell: own, month: 0, team: NO_TEAM }]
		);
		return {
			months: known && span ? monthsIn(span) : { first: 0, count: 1 },
			engineer: rows.map(({ name }) => engineers.of(name)),
			team: named ? rows.map(({ team }) => teams.of(team)) : undefined,
			month: rows.map(({ month }) => month),
			influence: rows.map(({ cell }) => influence(cell, total)),
			share: rows.map(({ cell }) => cell.n / total)
		};
	});
}

/** Influences on ln (or on the difference) of both windows, the earlier one's turned. */
export function opposed(
	[after, before]: readonly InfluenceCells[],
	[is, was]: readonly [number, number]
): [InfluenceCells, InfluenceCells] | null {
	return after && before ? [scaled(after, 1 / is), scaled(before, -1 / was)] : null;
}

/** What to say of what an interval is drawn from, where it is more than engineers or less than it could be. */
export function spreadNotes(spread: Spread | null, engineersFloor: number): Note[] {
	if (!spread) return [];
	const { pairing, monthShare, teamShare, effective, engineers, se } = spread;
	const few = engineers >= engineersFloor && Number.isNaN(se);
	return [
		...(few ? [noteOf('few_do_most', { engineers, effective })] : []),
		...(monthShare > 0 && !few ? [noteOf('months_differ', { share: monthShare })] : []),
		...(teamShare > 0 && !few ? [noteOf('teams_differ', { share: teamShare })] : []),
		...(pairing === 'apart' && !few ? [noteOf('months_not_paired')] : [])
	];
}
