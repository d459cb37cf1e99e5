import { numbersIn, textsIn } from '$lib/engine/columns.ts';
import type { Column } from '$lib/engine/engine.ts';

/** Code of tickets without an engineer: they stand together as one cluster, which can only widen an interval. */
export const UNASSIGNED = 0;

/** Numbers from 1 for names, 0 for none; cells that are compared share them. */
export class Codes {
	readonly #known = new Map<string, number>();

	of(name: string | null | undefined): number {
		if (name === null || name === undefined) return UNASSIGNED;
		const known = this.#known.get(name) ?? this.#known.size + 1;
		this.#known.set(name, known);
		return known;
	}
}

/** Who did a window's work, a row a cell: an engineer's tickets, or those of one month and team of theirs. */
export interface WorkCells {
	engineer: ArrayLike<number>;
	n: Float64Array;
	/** Months from year 0 and codes of teams, 0 without one; null where an engineer is one cell. */
	month: ArrayLike<number> | null;
	team: ArrayLike<number> | null;
}

/** Sums of the cases of cells: `y` over `n`. */
export interface ByEngineer extends WorkCells {
	y: Float64Array;
}

/** A cell to be put with others; a month and a team where those are told apart. */
export interface NewCell {
	engineer: number;
	n: number;
	month?: number;
	team?: number;
}

/** Cells put together one by one, with further measures by name. */
export class CellsBuilder<Measure extends string> {
	readonly #cells: NewCell[] = [];
	readonly #measures: Record<Measure, number>[] = [];

	add(cell: NewCell, measures: Record<Measure, number>): void {
		this.#cells.push(cell);
		this.#measures.push(measures);
	}

	work(): WorkCells {
		const cells = this.#cells;
		const apart = cells.every(({ month }) => month !== undefined);
		return {
			engineer: Int32Array.from(cells, ({ engineer }) => engineer),
			n: Float64Array.from(cells, ({ n }) => n),
			month: apart ? Int32Array.from(cells, ({ month = 0 }) => month) : null,
			team: apart ? Int32Array.from(cells, ({ team = 0 }) => team) : null
		};
	}

	measure(name: Measure): Float64Array {
		return Float64Array.from(this.#measures, (measures) => measures[name]);
	}
}

/** Sums put together one by one. */
export class SumsBuilder extends CellsBuilder<'y'> {
	sums(): ByEngineer {
		return { ...this.work(), y: this.measure('y') };
	}
}

/** Both windows' sums by engineer. */
export interface BothWindows {
	before: ByEngineer;
	after: ByEngineer;
}

/** Both windows' sums while they are put together. */
export class SidesBuilder {
	readonly before = new SumsBuilder();
	readonly after = new SumsBuilder();

	built(): BothWindows {
		return { before: this.before.sums(), after: this.after.sums() };
	}
}

/** A window without cases. */
export const noCells: ByEngineer = new SumsBuilder().sums();

/** Engineers with a name. */
export function engineersIn({ engineer, n }: Pick<WorkCells, 'engineer' | 'n'>): number {
	let most = 0;
	for (let i = 0; i < engineer.length; i++) most = Math.max(most, engineer[i] ?? 0);
	const seen = new Uint8Array(most + 1);
	for (let i = 0; i < engineer.length; i++) if ((n[i] ?? 0) > 0) seen[engineer[i] ?? 0] = 1;
	seen[UNASSIGNED] = 0;
	return seen.reduce((sum, mark) => sum + mark, 0);
}

/** Tickets without an engineer. */
export function unassignedIn({ engineer, n }: Pick<WorkCells, 'engineer' | 'n'>): number {
	let sum = 0;
	for (let i = 0; i < n.length; i++) if (engineer[i] === UNASSIGNED) sum += n[i] ?? 0;
	return sum;
}

/** Sum of numbers in their order. */
export function sumOf(values: ArrayLike<number>): number {
	let sum = 0;
	for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
	return sum;
}

/** Columns of an answer by name. */
export const columnReader = (columns: ReadonlyMap<string, Column>) => ({
	texts: (name: string) => textsIn(columns, name),
	numbers: (name: string) => numbersIn(columns, name)
});
