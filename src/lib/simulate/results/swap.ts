import { gradedLevels, levels } from '$lib/programme/criteria.ts';
import type { DataTable, Result } from '$lib/metrics/result.ts';
import { column, tableOf } from '$lib/metrics/table.ts';
import { OPEN, PLACES, type Swap, swapAt, swapByGroup, swapCells, swapTotal } from '../judge/compare.ts';
import { LEVEL, PEOPLE, SIDE, sides } from './eligible.ts';
import type { Grouping } from '../judge/people.ts';
import { cellOf, hiddenChanges, hideRows, resultOf, type Simulation, simulationNotes } from './simulation.ts';

const CELL = column('cell', 'dimension', 'code');

/**
 * Every swap cell; too few open cases to be named stand with those who meet neither, so that no other cell must be
 * hidden for them.
 */
function cellRows(swap: Swap, k: number): { cell: string; people: number }[] {
	const few = swap.unknown > 0 && swap.unknown < k;
	return swapCells.flatMap((cell) =>
		!few || (cell !== 'neither' && cell !== 'unknown')
			? [{ cell, people: swap[cell] }]
			: cell === 'neither'
				? [{ cell: 'neither_or_unknown', people: swap.neither + swap.unknown }]
				: []
	);
}

/** What a group loses and gains; everybody else together. */
const groupRows = ({ out, in: arrive, both, neither, unknown }: Swap): { cell: string; people: number }[] => [
	{ cell: 'out', people: out },
	{ cell: 'in', people: arrive },
	{ cell: 'rest', people: both + neither + unknown }
];

/**
 * S3: who is swapped in and out, by level and by group; the headline counts one level, or the highest level met over
 * all (`null`).
 */
export function swapResult(
	simulation: Simulation,
	{ grouping, level }: { grouping: Grouping; level: number | null } = { grouping: 'region', level: null }
): Result {
	const {
		comparison,
		plan: {
			measurement: { k }
		}
	} = simulation;
	const shown = level === null ? swapTotal(comparison) : swapAt(comparison, level);
	const known = comparison.people.size - shown.unknown;
	return resultOf('S3', simulation, {
		value: shown.in + shown.out,
		sql: comparison.people.sql,
		numerator: shown.out,
		denominator: known,
		n: known,
		missing: shown.unknown,
		changes: [shown.in, shown.out],
		notes: simulationNotes(simulation),
		tables: {
			total: tableOf([CELL, PEOPLE], cellRows(shown, k)),
			byLevel: {
				...tableOf(
					[LEVEL, CELL, PEOPLE],
					gradedLevels.flatMap((graded) =>
						cellRows(swapAt(comparison, graded), k).map((row) => ({ level: graded, ...row }))
					)
				),
				additive: ['cell']
			},
			byGroup: tableOf(
				[column('group', 'dimension', 'text'), CELL, PEOPLE],
				swapByGroup(comparison, grouping, level).flatMap(({ group, swap }) =>
					groupRows(swap).map((row) => ({ group, ...row }))
				)
			)
		}
	});
}

export const bands = ['down2', 'down1', 'same', 'up1', 'up2', 'unknown'] as const;
export type Band = (typeof bands)[number];

/**
 * How far a move goes: at least two levels down, one, none, one or at least two up; unknown where either end is open.
 */
export function bandOf(from: number, to: number): Band {
	if (from === OPEN || to === OPEN) return 'unknown';
	const step = to - from;
	return step <= -2 ? 'down2' : step === -1 ? 'down1' : step === 0 ? 'same' : step === 1 ? 'up1' : 'up2';
}

const places = [...levels, OPEN];
const levelCell = (place: number): number | null => (place === OPEN ? null : place);
const at = (flow: Int32Array, from: number, to: number): number => flow[from * PLACES + to] ?? 0;

/**
 * Too few open cases to be named are in no table, so that no other cell must be hidden for them; `missing` counts them.
 */
function flowTables(flow: Int32Array, n: number, fewOpen: boolean): Record<string, DataTable> {
	const shown: readonly number[] = fewOpen ? levels : places;
	const cells = shown
		.flatMap((from) => shown.map((to) => ({ from, to, people: at(flow, from, to) })))
		.filter(({ people }) => people > 0);
	const held = (side: 'from' | 'to', place: number): number =>
		cells.filter((cell) => cell[side] === place).reduce((sum, { people }) => sum + people, 0);
	return {
		flow: tableOf(
			[column('from', 'dimension', 'level', 'level'), column('to', 'dimension', 'level', 'level'), PEOPLE],
			cells.map((cell) => ({ from: levelCell(cell.from), to: levelCell(cell.to), people: cell.people }))
		),
		bands: tableOf(
			[column('band', 'dimension', 'code'), PEOPLE],
			bands
				.filter((band) => !fewOpen || band !== 'unknown')
				.map((band) => ({
					band,
					people: cells
						.filter(({ from, to }) => bandOf(from, to) === band)
						.reduce((sum, { people }) => sum + people, 0)
				}))
		),
		distribution: {
			...tableOf(
				[SIDE, LEVEL, PEOPLE, column('share', 'measure', 'number', 'share')],
				sides.flatMap((set) =>
					shown.map((place) => {
						const people = held(set === 'baseline' ? 'from' : 'to', place);
						return { set, level: levelCell(place), people, share: people / n };
					})
				)
			),
			additive: ['level']
		}
	};
}

/** Levels whose arrivals or departures are so few that before and after may not stand side by side. */
function hiddenLevels(flow: Int32Array, k: number): Set<number | null> {
	const changes = places.map((place) => [
		places.reduce((sum, other) => sum + (other === place ? 0 : at(flow, other, place)), 0),
		places.reduce((sum, other) => sum + (other === place ? 0 : at(flow, place, other)), 0)
	]);
	return new Set([...hiddenChanges(changes, k)].map((index) => levelCell(places[index] as number)));
}

/** S4: from the baseline's level to the scenario's, as a flow, in bands, and as two distributions. */
export function flowResult(simulation: Simulation): Result {
	const {
		comparison: { flow, people },
		plan: {
			measurement: { k }
		}
	} = simulation;
	const open = places.reduce(
		(sum, place) => sum + at(flow, OPEN, place) + (place === OPEN ? 0 : at(flow, place, OPEN)),
		0
	);
	const stay = levels.reduce<number>((sum, level) => sum + at(flow, level, level), 0);
	const moves = people.size - open - stay;
	const result = resultOf('S4', simulation, {
		value: moves,
		sql: people.sql,
		numerator: moves,
		denominator: people.size - open,
		n: people.size - open,
		missing: open,
		changes: [moves],
		notes: simulationNotes(simulation),
		tables: flowTables(flow, people.size, open > 0 && open < k)
	});
	const hidden = hiddenLevels(flow, k);
	return hideRows(
		result,
		'distribution',
		(row, columns) =>
			cellOf(row, columns, 'set') === 'scenario' && hidden.has(cellOf(row, columns, 'level') as number | null)
	);
}
