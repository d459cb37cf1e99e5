import { codeOf, type Evaluation, judgedAt, levelIn, MET, metIn, openIn, outcomeOf, UNKNOWN } from './evaluate.ts';
import type { Grouping, People } from './people.ts';

/** Where an engineer stands under two sets of criteria. */
export const swapCells = ['both', 'in', 'out', 'neither', 'unknown'] as const;
export type SwapCell = (typeof swapCells)[number];

/** The place of an open level in a flow matrix: after ungraded and every level. */
export const openPlace = ({ places }: Pick<Comparison, 'places'>): number => places - 1;

/** Two evaluations of the same people against each other, counted. */
export interface Comparison {
	people: People;
	baseline: Evaluation;
	scenario: Evaluation;
	/** Places of a level in a flow matrix: ungraded, every level, then open. */
	places: number;
	/** Places × places counts of the level that the criteria leave people at, from baseline to scenario. */
	flow: Int32Array;
	/** The same of the highest level whose rule is met, whatever anybody holds. */
	qualifying: Int32Array;
	/** By level held (-1 from 0), baseline code and scenario code, packed: everything above is a sum of these. */
	cells: Int32Array;
}

/** Codes that can occur with a number of levels. */
const codesOf = (levels: number): number => (levels + 1) ** 2;

function empty(baseline: Evaluation, scenario: Evaluation): Comparison {
	const levels = baseline.judged.length;
	const [places, codes] = [levels + 2, codesOf(levels)];
	return {
		people: baseline.people,
		baseline,
		scenario,
		places,
		flow: new Int32Array(places * places),
		qualifying: new Int32Array(places * places),
		cells: new Int32Array(places * codes * codes)
	};
}

function count({ people, baseline, scenario, cells }: Comparison): void {
	cells.fill(0);
	const width = baseline.judged.length + 1;
	const codes = width * width;
	const packed = Int32Array.from({ length: 256 }, (_, code) => metIn(code) * width + openIn(code));
	for (let i = 0; i < people.size; i++) {
		const place =
			((Math.min(people.level[i] as number, width - 1) + 1) * codes +
				(packed[baseline.code[i] as number] as number)) *
				codes +
			(packed[scenario.code[i] as number] as number);
		cells[place] = (cells[place] as number) + 1;
	}
}

/** Visits every combination of held level and codes that occurs. */
export function eachCell(
	{ cells, baseline }: Pick<Comparison, 'cells' | 'baseline'>,
	visit: (people: number, held: number, before: number, after: number) => void
): void {
	const width = baseline.judged.length + 1;
	const codes = width * width;
	const code = (packed: number): number => codeOf(Math.floor(packed / width), packed % width);
	for (let place = 0; place < cells.length; place++) {
		const people = cells[place] as number;
		if (people > 0)
			visit(
				people,
				Math.floor(place / (codes * codes)) - 1,
				code(Math.floor(place / codes) % codes),
				code(place % codes)
			);
	}
}

const add = (counts: Int32Array, place: number, people: number): void => {
	counts[place] = (counts[place] ?? 0) + people;
};

/** Counts of two evaluations of the same people; an earlier comparison lends its buffers. */
export function compare(baseline: Evaluation, scenario: Evaluation, earlier?: Comparison): Comparison {
	const into =
		earlier?.people === baseline.people && earlier.places === baseline.judged.length + 2
			? { ...earlier, baseline, scenario }
			: empty(baseline, scenario);
	count(into);
	const { places } = into;
	const placeOf = (level: number): number => (level < 0 ? openPlace(into) : level);
	for (const counts of [into.flow, into.qualifying]) counts.fill(0);
	eachCell(into, (people, held, before, after) => {
		const [from, to] = [outcomeOf(baseline.set, before, held), outcomeOf(scenario.set, after, held)];
		add(into.flow, placeOf(levelIn(from)) * places + placeOf(levelIn(to)), people);
		add(into.qualifying, placeOf(from.qualifies) * places + placeOf(to.qualifies), people);
	});
	return into;
}

/** 3 × 3 counts of one level: baseline status by scenario status. */
export function statusesAt({ baseline, scenario }: Comparison, level: number): Int32Array {
	const [before, after] = [judgedAt(baseline, level).status, judgedAt(scenario, level).status];
	const counts = new Int32Array(9);
	for (let i = 0; i < before.length; i++) {
		const place = (before[i] as number) * 3 + (after[i] as number);
		counts[place] = (counts[place] as number) + 1;
	}
	return counts;
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
export function swapAt(comparison: Comparison, level: number): Swap {
	const swap = noSwap();
	statusesAt(comparison, level).forEach((people, place) => {
		swap[cellOfStatuses(Math.floor(place / 3), place % 3)] += people;
	});
	return swap;
}

/** The swap set over all levels, by the highest level whose rule is met. */
export function swapTotal({ qualifying, places }: Comparison): Swap {
	const swap = noSwap();
	const level = (place: number): number => (place === places - 1 ? -1 : place);
	qualifying.forEach((people, place) => {
		swap[cellOfLevels(level(Math.floor(place / places)), level(place % places))] += people;
	});
	return swap;
}

const indexOf = new Map(swapCells.map((cell, index) => [cell, index]));

/** Swap cells by their place in `swapCells`, of every pair of `size` values. */
const cellTable = (size: number, cellOf: (before: number, after: number) => SwapCell): Uint8Array =>
	Uint8Array.from(
		{ length: size * size },
		(_, pair) => indexOf.get(cellOf(Math.floor(pair / size), pair % size)) ?? 0
	);

const STATUSES = 3;
const ofStatuses = cellTable(STATUSES, cellOfStatuses);
const CODES = 256;
const qualifies = (code: number): number => outcomeOf(null, code, -1).qualifies;
const ofCodes = cellTable(CODES, (before, after) => cellOfLevels(qualifies(before), qualifies(after)));

/** Everybody's swap cell by its place in `swapCells`, at a level or over all levels (`null`). */
export function swapCellsAt({ people, baseline, scenario }: Comparison, level: number | null): Uint8Array {
	const [table, size] = level === null ? [ofCodes, CODES] : [ofStatuses, STATUSES];
	const of = (side: Evaluation) => (level === null ? side.code : judgedAt(side, level).status);
	const [before, after] = [of(baseline), of(scenario)];
	const cells = new Uint8Array(people.size);
	for (let i = 0; i < cells.length; i++)
		cells[i] = table[(before[i] as number) * size + (after[i] as number)] as number;
	return cells;
}

/** Positions of the people in one swap cell of a level, or of all levels (`null`). */
export function peopleIn(comparison: Comparison, level: number | null, cell: SwapCell): number[] {
	const wanted = swapCells.indexOf(cell);
	return [...swapCellsAt(comparison, level).entries()].flatMap(([i, own]) => (own === wanted ? [i] : []));
}

/** The swap set of one level, or over all (`null`), by group; the last is the group that is not known. */
export function swapByGroup(
	comparison: Comparison,
	grouping: Grouping,
	level: number | null
): { group: string | null; swap: Swap }[] {
	const { people } = comparison;
	const { codes, labels } = people.groups[grouping];
	const [cells, width] = [swapCellsAt(comparison, level), swapCells.length];
	const counts = new Int32Array((labels.length + 1) * width);
	for (let i = 0; i < people.size; i++) {
		const place = ((codes[i] as number) + 1) * width + (cells[i] as number);
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
