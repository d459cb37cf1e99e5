import { monthNumber } from '$lib/programme/months.ts';
import { type InfluenceCells, type Months, scaled } from '$lib/stats/crossed/influence-cells.ts';
import type { Spread } from '$lib/stats/crossed/spread.ts';
import { noteOf } from '../note.ts';
import type { Note, Span } from '../result.ts';
import { monthsBetween } from '../run/windows.ts';
import { sumOf, type WorkCells } from './engineer-cells.ts';

/** The months that a window touches. */
function monthsIn({ start, end }: Span): Months {
	return { first: monthNumber(start), count: monthsBetween(start, end) + (end.endsWith('-01') ? 0 : 1) };
}

/** A window's cells with the influence of each on the window's value. */
export interface WindowInfluence {
	cells: WorkCells;
	span: Span | null;
	influence: ArrayLike<number>;
}

const anyTeam = ({ cells: { team } }: WindowInfluence): boolean => {
	for (let i = 0; team && i < team.length; i++) if (team[i] !== 0) return true;
	return false;
};

/**
 * Influences by engineer and month of windows that are compared, whose cells share the codes of engineers and teams.
 * Where months are not told apart nothing is said of them.
 */
export function influenceCells(windows: readonly WindowInfluence[]): InfluenceCells[] {
	const known = windows.every(({ cells, span }) => span !== null && (cells.month !== null || cells.n.length === 0));
	const named = known && windows.every(anyTeam);
	return windows.map(({ cells, span, influence }) => {
		const total = sumOf(cells.n);
		return {
			months: known && span ? monthsIn(span) : { first: 0, count: 1 },
			engineer: cells.engineer,
			team: named ? (cells.team ?? undefined) : undefined,
			month: known && cells.month ? cells.month : new Int32Array(cells.n.length),
			influence,
			share: cells.n.map((n) => n / total)
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
