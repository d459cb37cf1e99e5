import { mulberry32 } from '$lib/stats/numeric/random.ts';
import { at, of } from '$lib/stats/numeric/at.ts';

/** True of 1 to k - 1, which may not be told. */
export const isSmall = (count: number | null | undefined, k: number): boolean =>
	typeof count === 'number' && count > 0 && count < k;

/**
 * Counts hang together: the cells of an equation add up to `whole`, itself a cell, or to a total that is known anyway.
 * What a reader knows is every shown cell, every equation, and that a hidden cell counts at least one person unless
 * empty cells are hidden too.
 */
export interface Equation {
	cells: readonly number[];
	/** null = known. */
	whole: number | null;
}

const TINY = 1e-9;
/** How near to nought a random solution's part is where every solution has it so. */
const ALIKE = 1e-7;
/** Up to this many hidden cells or equations the fewest are hidden, by elimination and one at a time. */
const MANY = 200;

/** Puts a matrix into reduced row echelon form; returns the pivot column of each row that has one. */
function reduce(matrix: number[][], width: number): number[] {
	const pivots: number[] = [];
	for (let column = 0; column < width && pivots.length < matrix.length; column++) {
		const from = pivots.length;
		const found = matrix.findIndex((row, i) => i >= from && Math.abs(at(row, column)) > TINY);
		if (found < 0) continue;
		const pivot = at(matrix.splice(found, 1), 0);
		matrix.splice(from, 0, pivot);
		const scale = at(pivot, column);
		for (let j = 0; j < width; j++) pivot[j] = at(pivot, j) / scale;
		for (const [i, row] of matrix.entries()) {
			const factor = at(row, column);
			if (i === from || Math.abs(factor) <= TINY) continue;
			for (let j = column; j < width; j++) row[j] = at(row, j) - factor * at(pivot, j);
		}
		pivots.push(column);
	}
	return pivots;
}

/**
 * Hidden cells of each equation, by their places and with their signs, one after the other; `starts` has the end as
 * well.
 */
interface Rows {
	starts: Int32Array;
	places: Int32Array;
	signs: Int8Array;
}

function rowsOf(equations: readonly Equation[], hidden: readonly number[]): Rows {
	const place = new Map(hidden.map((cell, i) => [cell, i]));
	const [starts, places, signs]: [number[], number[], number[]] = [[0], [], []];
	for (const { cells, whole } of equations) {
		for (const cell of cells) {
			const own = place.get(cell);
			if (own === undefined) continue;
			places.push(own);
			signs.push(1);
		}
		const total = whole === null ? undefined : place.get(whole);
		if (total !== undefined) {
			places.push(total);
			signs.push(-1);
		}
		if (places.length > at(starts, starts.length - 1)) starts.push(places.length);
	}
	return { starts: Int32Array.from(starts), places: Int32Array.from(places), signs: Int8Array.from(signs) };
}

/** Sums of x over each row into `sums`, or of each row's y into its places. */
function multiply({ starts, places, signs }: Rows, from: Float64Array, into: Float64Array, transposed: boolean): void {
	into.fill(0);
	for (let row = 0; row + 1 < starts.length; row++) {
		for (let i = at(starts, row); i < at(starts, row + 1); i++) {
			const [own, other] = transposed ? [at(places, i), row] : [row, at(places, i)];
			into[own] = at(into, own) + at(signs, i) * at(from, other);
		}
	}
}

const squared = (x: Float64Array): number => x.reduce((sum, one) => sum + one * one, 0);

/**
 * What is left of a vector where the rows give nought: x − Aᵀ(AAᵀ)⁻¹Ax by conjugate gradients on the least
 * squares (Björck
 * 1996, CGLS), of which the rows may depend on one another.
 */
function projected(rows: Rows, x: Float64Array): Float64Array {
	const height = rows.starts.length - 1;
	const [left, along] = [Float64Array.from(x), new Float64Array(x.length)];
	const gradient = new Float64Array(height);
	multiply(rows, left, gradient, false);
	const direction = Float64Array.from(gradient);
	let size = squared(gradient);
	const small = 1e-24 * Math.max(squared(x), 1);
	for (let step = 0; size > small && step < 20 * height + 100; step++) {
		multiply(rows, direction, along, true);
		const length = size / squared(along);
		for (let i = 0; i < left.length; i++) left[i] = at(left, i) - length * at(along, i);
		multiply(rows, left, gradient, false);
		const next = squared(gradient);
		for (let i = 0; i < height; i++) direction[i] = at(gradient, i) + (next / size) * at(direction, i);
		size = next;
	}
	return left;
}

/**
 * Hidden cells that are the same in every solution, seen by one drawn at random; what is nought there by accident is
 * hidden too.
 */
function alike(rows: Rows, hidden: readonly number[]): Set<number> {
	const random = mulberry32(hidden.length);
	const free = projected(
		rows,
		Float64Array.from(hidden, () => random() - 0.5)
	);
	const known = new Set(rows.places);
	return new Set(hidden.filter((_, i) => known.has(i) && Math.abs(at(free, i)) < ALIKE));
}

/** Hidden cells that are the same in every solution, by elimination. */
function eliminated({ starts, places, signs }: Rows, hidden: readonly number[]): Set<number> {
	const matrix = Array.from({ length: starts.length - 1 }, (_, row) => {
		const line = new Array<number>(hidden.length).fill(0);
		for (let i = at(starts, row); i < at(starts, row + 1); i++) line[at(places, i)] = at(signs, i);
		return line;
	});
	const pivots = reduce(matrix, hidden.length);
	return new Set(
		pivots.flatMap((column, i) => {
			const alone = at(matrix, i).every((x, j) => j === column || Math.abs(x) <= TINY);
			return alone ? [at(hidden, column)] : [];
		})
	);
}

/** Hidden cells that subtraction and addition alone give back; elimination takes the cube of their number. */
function solvable(equations: readonly Equation[], hidden: readonly number[]): Set<number> {
	const rows = rowsOf(equations, hidden);
	return hidden.length > MANY ? alike(rows, hidden) : eliminated(rows, hidden);
}

/** Hidden cells that are pinned down because counts are whole and a hidden cell is not empty. */
function pinned(equations: readonly Equation[], counts: readonly number[], hidden: ReadonlySet<number>): Set<number> {
	const low = new Map([...hidden].map((cell) => [cell, at(counts, cell) === 0 ? 0 : 1]));
	const high = new Map([...hidden].map((cell) => [cell, Infinity]));
	for (let changed = true, rounds = 0; changed && rounds < 50; rounds++) {
		changed = false;
		for (const { cells, whole } of equations) {
			const own = whole === null || !hidden.has(whole) ? cells.filter((cell) => hidden.has(cell)) : [];
			const rest = own.reduce((sum, cell) => sum + at(counts, cell), 0);
			const [lows, highs] = [
				own.reduce((sum, cell) => sum + of(low, cell), 0),
				own.reduce((sum, cell) => sum + of(high, cell), 0)
			];
			for (const cell of own) {
				const [l, h] = [of(low, cell), of(high, cell)];
				const least = Math.max(l, Number.isFinite(highs) ? rest - (highs - h) : l);
				const most = Math.min(h, rest - (lows - l));
				if (least > l || most < h) changed = true;
				low.set(cell, least);
				high.set(cell, most);
			}
		}
	}
	return new Set([...hidden].filter((cell) => low.get(cell) === high.get(cell)));
}

/** Hidden cells that can be worked out. */
export function recoverable(
	equations: readonly Equation[],
	counts: readonly number[],
	hidden: ReadonlySet<number>
): Set<number> {
	return new Set([...solvable(equations, [...hidden]), ...pinned(equations, counts, hidden)]);
}

/** The equations that each cell is a part of. */
function equationsOf(cells: number, equations: readonly Equation[]): Equation[][] {
	const found = Array.from({ length: cells }, (): Equation[] => []);
	for (const equation of equations) for (const cell of new Set(equation.cells)) at(found, cell).push(equation);
	return found;
}

/**
 * Cells to hide so that none of `primary` can be worked out and no hidden remainder of a total counts 1 to k - 1
 * people. While an equation gives something away one more of its cells is hidden: one whose other equations have hidden
 * cells already, the smallest of these, and empty ones only where nothing else is left. `together` lists the cells of
 * each row; only such as `may` be are hidden beside the primary ones.
 */
export function cellsToHide(
	counts: readonly number[],
	primary: Iterable<number>,
	equations: readonly Equation[],
	k: number,
	together: readonly (readonly number[])[],
	may: (cell: number) => boolean = () => true
): Set<number> {
	const hidden = new Set<number>();
	const hide = (cell: number) => {
		for (const other of at(together, cell)) hidden.add(other);
	};
	for (const cell of primary) hide(cell);
	const within = equationsOf(counts.length, equations);
	// One cell at a time hides the fewest; where there are very many that takes minutes, and more are hidden instead.
	const atOnce = equations.length > MANY ? Infinity : 1;
	const opens = (cell: number) =>
		at(within, cell).filter(({ cells }) => !cells.some((other) => hidden.has(other))).length;
	const count = (cell: number) => at(counts, cell);
	const hideOneMore = (leaking: Equation | undefined): boolean => {
		const shown = leaking?.cells.filter((cell) => !hidden.has(cell) && may(cell)) ?? [];
		const [next] = shown
			.filter((cell) => count(cell) > 0)
			.sort((a, b) => opens(a) - opens(b) || count(a) - count(b));
		for (const cell of next === undefined ? shown : [next]) hide(cell);
		return shown.length > 0;
	};
	const canGrow = ({ cells }: Equation) => cells.some((cell) => !hidden.has(cell) && may(cell));
	/**
	 * One hidden cell alone, hidden cells of fewer than k people beside a known whole, or a hidden whole of shown
	 * cells.
	 */
	const leaksAlone = (equation: Equation) => {
		const own = equation.cells.filter((cell) => hidden.has(cell));
		const rest = own.reduce((sum, cell) => sum + count(cell), 0);
		if (equation.whole !== null && hidden.has(equation.whole)) return own.length === 0 && canGrow(equation);
		return canGrow(equation) && (own.length === 1 || isSmall(rest, k));
	};
	const hideIn = (leaking: (equation: Equation) => boolean): boolean => {
		let more = 0;
		for (const equation of equations) if (more < atOnce && leaking(equation) && hideOneMore(equation)) more += 1;
		return more > 0;
	};
	while (hidden.size > 0) {
		if (hideIn(leaksAlone)) continue;
		const givenAway = recoverable(equations, counts, hidden);
		const givesAway = (equation: Equation) =>
			canGrow(equation) &&
			(equation.cells.some((cell) => givenAway.has(cell)) ||
				(equation.whole !== null && givenAway.has(equation.whole)));
		if (!hideIn(givesAway)) break;
	}
	return hidden;
}
