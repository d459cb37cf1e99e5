import { gradedLevels } from '$lib/programme/criteria.ts';
import { CODES, type Evaluation, levelIn, MET, outcomeOf, UNKNOWN } from './evaluate.ts';
import type { Grouping, People } from './people.ts';

/** Where an engineer stands under two sets of criteria. */
export const swapCells = ['both', 'in', 'out', 'neither', 'unknown'] as const;
export type SwapCell = (typeof swapCells)[number];

/** Places of a level in a flow matrix: 0 to 4, then open. */
export const OPEN = 5;
export const PLACES = 6;

/** Two evaluations of the same people against each other, counted. */
export interface Comparison {
	people: People;
	baseline: Evaluation;
	scenario: Evaluation;
	/** By level minus one: 3 × 3 counts, baseline status by scenario status. */
	statuses: readonly Int32Array[];
	/** 6 × 6 counts of the level that the criteria leave people at, from baseline to scenario. */
	flow: Int32Array;
	/** The same of the highest level whose rule is met, whatever anybody holds. */
	qualifying: Int32Array;
	/** By level held (-1 from 0), baseline code and scenario code: everything above is a sum of these. */
	cells: Int32Array;
}

function empty(baseline: Evaluation, scenario: Evaluation): Comparison {
	return {
		people: baseline.people,
		baseline,
		scenario,
		statuses: gradedLevels.map(() => new Int32Array(9)),
		flow: new Int32Array(PLACES * PLACES),
		qualifying: new Int32Array(PLACES * PLACES),
		cells: new Int32Array(6 * CODES * CODES)
	};
}

function count({ people, baseline, scenario, cells }: Comparison): void {
	cells.fill(0);
	for (let i = 0; i < people.size; i++) {
		const place =
			(((people.level[i] as number) + 1) * CODES + (baseline.code[i] as number)) * CODES +
			(scenario.code[i] as number);
		cells[place] = (cells[place] as number) + 1;
	}
}

/** Visits every combination of held level and codes that occurs. */
export function eachCell(
	{ cells }: Comparison,
	visit: (people: number, held: number, before: number, after: number) => void
): void {
	for (let place = 0; place < cells.length; place++) {
		const people = cells[place] as number;
		if (people > 0)
			visit(people, Math.floor(place / (CODES * CODES)) - 1, Math.floor(place / CODES) % CODES, place % CODES);
	}
}

const add = (counts: Int32Array, place: number, people: number): void => {
	counts[place] = (counts[place] ?? 0) + people;
};
const placeOf = (level: number): number => (level < 0 ? OPEN : level);

/** Counts of two evaluations of the same people; an earlier comparison lends its buffers. */
export function compare(baseline: Evaluation, scenario: Evaluation, earlier?: Comparison): Comparison {
	const into = earlier?.people === baseline.people ? { ...earlier, baseline, scenario } : empty(baseline, scenario);
	count(into);
	for (const counts of [...into.statuses, into.flow, into.qualifying]) counts.fill(0);
	eachCell(into, (people, held, before, after) => {
		const [from, to] = [outcomeOf(baseline.set, before, held), outcomeOf(scenario.set, after, held)];
		add(into.flow, placeOf(levelIn(from)) * PLACES + placeOf(levelIn(to)), people);
		add(into.qualifying, placeOf(from.qualifies) * PLACES + placeOf(to.qualifies), people);
		for (const [index, counts] of into.statuses.entries()) {
			const digit = 3 ** index;
			add(counts, (Math.floor(before / digit) % 3) * 3 + (Math.floor(after / digit) % 3), people);
		}
	});
	return into;
}

/** The swap cell of a pair of statuses. */
export function cellOfStatuses(baseline: number, scenario: number): SwapCell {
	if (baseline === UNKNOWN || scenario === UNKNOWN) return 'unknown';
	if (baseline === scenario) return baseline === MET ? 'both' : 'neither';
	return scenario === MET ? 'in' : 'out';
}

/** The swap cell of a pair of qualifying levels: in = higher than before, out = lower. */
export function cellOfLevels(baseline: number, scenario: number): SwapCell {
	if (baseline < 0 || scenario < 0) return 'unknown';
	if (baseline === scenario) return baseline > 0 ? 'both' : 'neither';
	return scenario > baseline ? 'in' : 'out';
}

export type Swap = Record<SwapCell, number>;
const noSwap = (): Swap => ({ both: 0, in: 0, out: 0, neither: 0, unknown: 0 });

/** The swap set of one level: who meets its whole rule under which criteria. */
export function swapAt({ statuses }: Comparison, level: number): Swap {
	const swap = noSwap();
	statuses[level - 1]?.forEach((people, place) => {
		swap[cellOfStatuses(Math.floor(place / 3), place % 3)] += people;
	});
	return swap;
}

/** The swap set over all levels, by the highest level whose rule is met. */
export function swapTotal({ qualifying }: Comparison): Swap {
	const swap = noSwap();
	const level = (place: number): number => (place === OPEN ? -1 : place);
	qualifying.forEach((people, place) => {
		swap[cellOfLevels(level(Math.floor(place / PLACES)), level(place % PLACES))] += people;
	});
	return swap;
}

/** The swap cell (by its place in `swapCells`) of every pair of codes, at a level or over all levels (`null`). */
function cellTable(level: number | null): Uint8Array {
	const digit = level === null ? 1 : 3 ** (level - 1);
	const qualifies = (code: number): number => outcomeOf(null, code, -1).qualifies;
	return Uint8Array.from({ length: CODES * CODES }, (_, pair) => {
		const [before, after] = [Math.floor(pair / CODES), pair % CODES];
		const cell =
			level === null
				? cellOfLevels(qualifies(before), qualifies(after))
				: cellOfStatuses(Math.floor(before / digit) % 3, Math.floor(after / digit) % 3);
		return swapCells.indexOf(cell);
	});
}

const tables = new Map<number | null, Uint8Array>();

function cellsAt(level: number | null): Uint8Array {
	const table = tables.get(level) ?? cellTable(level);
	tables.set(level, table);
	return table;
}

/** Positions of the people in one swap cell of a level, or of all levels (`null`). */
export function peopleIn({ people, baseline, scenario }: Comparison, level: number | null, cell: SwapCell): number[] {
	const [table, wanted] = [cellsAt(level), swapCells.indexOf(cell)];
	const found: number[] = [];
	for (let i = 0; i < people.size; i++)
		if (table[(baseline.code[i] as number) * CODES + (scenario.code[i] as number)] === wanted) found.push(i);
	return found;
}

/** The swap set of one level, or over all (`null`), by group; the last is the group that is not known. */
export function swapByGroup(
	{ people, baseline, scenario }: Comparison,
	grouping: Grouping,
	level: number | null
): { group: string | null; swap: Swap }[] {
	const { codes, labels } = people.groups[grouping];
	const [table, width] = [cellsAt(level), swapCells.length];
	const counts = new Int32Array((labels.length + 1) * width);
	for (let i = 0; i < people.size; i++) {
		const cell = table[(baseline.code[i] as number) * CODES + (scenario.code[i] as number)] as number;
		const place = ((codes[i] as number) + 1) * width + cell;
		counts[place] = (counts[place] as number) + 1;
	}
	const order = [...[...labels.keys()].map((code) => code + 1), 0];
	return order
		.map((place) => ({
			group: labels[place - 1] ?? null,
			swap: Object.fromEntries(swapCells.map((cell, index) => [cell, counts[place * width + index] ?? 0])) as Swap
		}))
		.filter(({ swap }) => swapCells.some((cell) => swap[cell] > 0));
}
