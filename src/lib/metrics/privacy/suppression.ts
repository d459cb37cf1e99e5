import { at, of } from './at.ts';

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

/** Hidden cells that subtraction and addition alone give back. */
function solvable(equations: readonly Equation[], hidden: readonly number[]): Set<number> {
	const place = new Map(hidden.map((cell, i) => [cell, i]));
	const matrix = equations.flatMap(({ cells, whole }) => {
		const row = new Array<number>(hidden.length).fill(0);
		for (const cell of cells) {
			const own = place.get(cell);
			if (own !== undefined) row[own] = 1;
		}
		const total = whole === null ? undefined : place.get(whole);
		if (total !== undefined) row[total] = -1;
		return row.some((x) => x !== 0) ? [row] : [];
	});
	const pivots = reduce(matrix, hidden.length);
	return new Set(
		pivots.flatMap((column, i) => {
			const alone = at(matrix, i).every((x, j) => j === column || Math.abs(x) <= TINY);
			return alone ? [at(hidden, column)] : [];
		})
	);
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

/**
 * Cells to hide so that none of `primary` can be worked out and no hidden remainder of a total counts 1 to k - 1
 * people. While an equation gives something away one more of its cells is hidden: one whose other equations have hidden
 * cells already, the smallest of these, and empty ones only where nothing else is left. `together` lists the cells of
 * each row.
 */
export function cellsToHide(
	counts: readonly number[],
	primary: Iterable<number>,
	equations: readonly Equation[],
	k: number,
	together: readonly (readonly number[])[]
): Set<number> {
	const hidden = new Set<number>();
	const hide = (cell: number) => {
		for (const other of at(together, cell)) hidden.add(other);
	};
	for (const cell of primary) hide(cell);
	const within = counts.map((_, cell) => equations.filter(({ cells }) => cells.includes(cell)));
	const opens = (cell: number) =>
		at(within, cell).filter(({ cells }) => !cells.some((other) => hidden.has(other))).length;
	const count = (cell: number) => at(counts, cell);
	const hideOneMore = (leaking: Equation | undefined): boolean => {
		const shown = leaking?.cells.filter((cell) => !hidden.has(cell)) ?? [];
		const [next] = shown
			.filter((cell) => count(cell) > 0)
			.sort((a, b) => opens(a) - opens(b) || count(a) - count(b));
		for (const cell of next === undefined ? shown : [next]) hide(cell);
		return shown.length > 0;
	};
	const canGrow = ({ cells }: Equation) => cells.some((cell) => !hidden.has(cell));
	/**
	 * One hidden cell alone, hidden cells of fewer than k people beside a known whole, or a hidden whole of shown
	 * cells.
	 */
	const leaksAlone = (equation: Equation) => {
		const own = equation.cells.filter((cell) => hidden.has(cell));
		const rest = own.reduce((sum, cell) => sum + count(cell), 0);
		if (equation.whole !== null && hidden.has(equation.whole)) return own.length === 0 && equation.cells.length > 0;
		return canGrow(equation) && (own.length === 1 || (rest > 0 && rest < k));
	};
	for (;;) {
		if (hidden.size === 0) return hidden;
		if (hideOneMore(equations.find(leaksAlone))) continue;
		const givenAway = recoverable(equations, counts, hidden);
		const leaking = equations.find(
			(equation) =>
				canGrow(equation) &&
				(equation.cells.some((cell) => givenAway.has(cell)) ||
					(equation.whole !== null && givenAway.has(equation.whole)))
		);
		if (!hideOneMore(leaking)) return hidden;
	}
}
