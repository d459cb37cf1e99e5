import { isSmall } from '$lib/metrics/privacy/suppression.ts';
import { everyLevel, gradedLevels } from '$lib/programme/criteria.ts';
import type { DataTable, Result } from '$lib/metrics/result.ts';
import { column, tableOf } from '$lib/metrics/table.ts';
import { type Comparison, openPlace, type Swap, swapAt, swapByGroup, swapCells, swapTotal } from '../judge/compare.ts';
import { joint } from '../judge/joint.ts';
import { LEVEL, PEOPLE, SIDE, sides } from './eligible.ts';
import type { Grouping } from '../judge/people.ts';
import { cellOf, hiddenChanges, hideRows, resultOf, type Simulation, simulationNotes } from './simulation.ts';

const CELL = column('cell', 'dimension', 'code');

/**
 * Every swap cell; too few open cases to be named stand with those who meet neither, so that no other cell must be
 * hidden for them.
 */
function cellRows(swap: Swap, k: number): { cell: string; people: number }[] {
	const few = isSmall(swap.unknown, k);
	return swapCells.flatMap((cell): { cell: string; people: number }[] =>
		!few || (cell !== 'neither' && cell !== 'unknown')
			? [{ cell, people: swap[cell] }]
			: cell === 'neither'
				? [{ cell: joint.cell, people: swap.neither + swap.unknown }]
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
					gradedLevels(comparison.baseline.set).flatMap((graded) =>
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
export function bandOf(from: number | null, to: number | null): Band {
	if (from === null || to === null) return 'unknown';
	const step = to - from;
	return step <= -2 ? 'down2' : step === -1 ? 'down1' : step === 0 ? 'same' : step === 1 ? 'up1' : 'up2';
}

type Flow = Pick<Comparison, 'flow' | 'places' | 'baseline'>;
type Place = number | null;

/** Every level, then null for one that is open. */
const placesOf = ({ baseline }: Flow): Place[] => [...everyLevel(baseline.set), null];

function at(comparison: Flow, from: Place, to: Place): number {
	const open = openPlace(comparison);
	return comparison.flow[(from ?? open) * comparison.places + (to ?? open)] ?? 0;
}

/**
 * Too few open cases to be named are in no table, so that no other cell must be hidden for them; `missing` counts them.
 */
function flowTables(flow: Flow, n: number, fewOpen: boolean): Record<string, DataTable> {
	const places = placesOf(flow);
	const shown = fewOpen ? places.filter((place) => place !== null) : places;
	const cells = shown
		.flatMap((from) => shown.map((to) => ({ from, to, people: at(flow, from, to) })))
		.filter(({ people }) => people > 0);
	const held = (side: 'from' | 'to', place: Place): number =>
		cells.filter((cell) => cell[side] === place).reduce((sum, { people }) => sum + people, 0);
	return {
		flow: tableOf(
			[column('from', 'dimension', 'level', 'level'), column('to', 'dimension', 'level', 'level'), PEOPLE],
			cells
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
						return { set, level: place, people, share: people / n };
					})
				)
			),
			additive: ['level']
		}
	};
}

/** Levels whose arrivals or departures are so few that before and after may not stand side by side. */
function hiddenLevels(flow: Flow, k: number): Set<Place> {
	const places = placesOf(flow);
	const changes = places.map((place) => [
		places.reduce<number>((sum, other) => sum + (other === place ? 0 : at(flow, other, place)), 0),
		places.reduce<number>((sum, other) => sum + (other === place ? 0 : at(flow, place, other)), 0)
	]);
	return new Set([...hiddenChanges(changes, k)].map((index) => places[index] ?? null));
}

/** S4: from the baseline's level to the scenario's, as a flow, in bands, and as two distributions. */
export function flowResult(simulation: Simulation): Result {
	const {
		comparison,
		plan: {
			measurement: { k }
		}
	} = simulation;
	const { people } = comparison;
	const places = placesOf(comparison);
	const open = places.reduce<number>(
		(sum, place) => sum + at(comparison, null, place) + (place === null ? 0 : at(comparison, place, null)),
		0
	);
	const stay = places.reduce<number>((sum, place) => sum + (place === null ? 0 : at(comparison, place, place)), 0);
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
		tables: flowTables(comparison, people.size, isSmall(open, k))
	});
	const hidden = hiddenLevels(comparison, k);
	return hideRows(
		result,
		'distribution',
		(row, columns) =>
			cellOf(row, columns, 'set') === 'scenario' && hidden.has(cellOf(row, columns, 'level') as number | null)
	);
}
