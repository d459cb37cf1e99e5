import { at } from '../numeric/at.ts';

/** Consecutive months, counted from year 0: 12 · year + month − 1. */
export interface Months {
	first: number;
	count: number;
}

/**
 * One window's summed influences on its value, a row a cell of engineer and month that has cases. Engineers are
 * codes, the same in every window that is compared; `share` is the cell's share of the window's cases.
 */
export interface InfluenceCells {
	months: Months;
	engineer: ArrayLike<number>;
	/** Codes as the engineers'; left out where no teams are on record. */
	team?: ArrayLike<number> | undefined;
	/** Months from year 0. */
	month: ArrayLike<number>;
	influence: ArrayLike<number>;
	share: ArrayLike<number>;
}

/** Sums Σy and Σn of cells, whose influence on Σy/Σn is (y − r·n)/Σn. */
export interface SumCells {
	months: Months;
	engineer: ArrayLike<number>;
	team?: ArrayLike<number> | undefined;
	month: ArrayLike<number>;
	y: ArrayLike<number>;
	n: ArrayLike<number>;
}

/** The ratio Σy/Σn of cells with its influences. */
export function ratioOfCells({ y, n, ...rest }: SumCells): { value: number; cells: InfluenceCells } {
	let [top, bottom] = [0, 0];
	for (let i = 0; i < y.length; i++) {
		top += at(y, i);
		bottom += at(n, i);
	}
	const value = top / bottom;
	const [influence, share] = [new Float64Array(y.length), new Float64Array(y.length)];
	for (let i = 0; i < y.length; i++) {
		influence[i] = (at(y, i) - value * at(n, i)) / bottom;
		share[i] = at(n, i) / bottom;
	}
	return { value, cells: { ...rest, influence, share } };
}

/**
 * The same cells with every influence times a factor: of ln value for 1/value, of a difference's second term for −1.
 */
export function scaled(cells: InfluenceCells, factor: number): InfluenceCells {
	return { ...cells, influence: Float64Array.from(cells.influence, (one) => one * factor) };
}
