/** A small dense matrix, rows of numbers. */
export type Matrix = number[][];

const cell = (m: Matrix, i: number, j: number): number => m[i]?.[j] as number;

/** A matrix of zeros. */
export const zeros = (rows: number, columns: number): Matrix =>
	Array.from({ length: rows }, () => new Array<number>(columns).fill(0));

/** Product of a matrix and a vector. */
export const times = (m: Matrix, v: ArrayLike<number>): number[] =>
	m.map((row) => row.reduce((s, x, j) => s + x * (v[j] as number), 0));

/** Product of two matrices. */
export function product(a: Matrix, b: Matrix): Matrix {
	const width = b[0]?.length ?? 0;
	return a.map((row) => Array.from({ length: width }, (_, j) => row.reduce((s, x, k) => s + x * cell(b, k, j), 0)));
}

/** Quadratic form v′ m v. */
export const quadratic = (m: Matrix, v: readonly number[]): number =>
	times(m, v).reduce((s, x, i) => s + x * (v[i] as number), 0);

/** Adds weight · x x′ to `m` in place; with `y`, weight · x y′. */
export function addOuter(m: Matrix, x: readonly number[], weight: number, y: readonly number[] = x): void {
	for (const [i, row] of m.entries()) {
		for (let j = 0; j < row.length; j++) row[j] = (row[j] as number) + weight * (x[i] as number) * (y[j] as number);
	}
}

/** Inverse by Gauss–Jordan elimination with partial pivoting; null where the matrix is singular. */
export function inverse(m: Matrix): Matrix | null {
	const n = m.length;
	const work = m.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
	const scale = Math.max(...m.map((row) => Math.max(...row.map(Math.abs))));
	for (let k = 0; k < n; k++) {
		let pivot = k;
		for (let i = k + 1; i < n; i++) {
			if (Math.abs(cell(work, i, k)) > Math.abs(cell(work, pivot, k))) pivot = i;
		}
		if (!(Math.abs(cell(work, pivot, k)) > scale * 1e-14)) return null;
		const top = work[pivot] as number[];
		work[pivot] = work[k] as number[];
		const head = top[k] as number;
		const scaled = top.map((x) => x / head);
		work[k] = scaled;
		for (let i = 0; i < n; i++) {
			const factor = cell(work, i, k);
			if (i !== k && factor !== 0) {
				work[i] = (work[i] as number[]).map((x, j) => x - factor * (scaled[j] as number));
			}
		}
	}
	return work.map((row) => row.slice(n));
}
