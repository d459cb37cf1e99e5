import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsToHide, type Equation, recoverable } from './suppression.ts';

describe('an equation that names a cell nobody counted', () => {
	const broken = [{ cells: [0, 1, 7], whole: null }];

	it('stops the suppression instead of counting nobody', () => {
		expect(() => cellsToHide([3, 9], [0], [{ cells: [0, 7], whole: null }], 5, [[0], [1]])).toThrow(RangeError);
		expect(() => recoverable(broken, [3, 9], new Set([0, 7]))).toThrow('no item 7 among 2');
	});

	it('stops where the cells of a row are not known', () => {
		expect(() => cellsToHide([3, 9], [0], [], 5, [])).toThrow(RangeError);
	});
});

const [ROWS, COLUMNS] = [3, 4];

/** A table with its row and column totals as equations of known whole, its cells numbered from `first`. */
function table(first: number): Equation[] {
	const cell = (row: number, column: number) => first + row * COLUMNS + column;
	const [rows, columns] = [Array.from({ length: ROWS }, (_, i) => i), Array.from({ length: COLUMNS }, (_, i) => i)];
	return [
		...rows.map((row) => ({ cells: columns.map((column) => cell(row, column)), whole: null })),
		...columns.map((column) => ({ cells: rows.map((row) => cell(row, column)), whole: null }))
	];
}

describe('what can be worked out of very many cells', () => {
	const size = ROWS * COLUMNS;
	const tables = fc.array(
		fc.record({
			hidden: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
			counts: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: size, maxLength: size })
		}),
		{ minLength: 45, maxLength: 60 }
	);

	it('is what can be worked out of each table alone', () => {
		fc.assert(
			fc.property(tables, (companies) => {
				const counts = companies.flatMap((company) => company.counts);
				const hiddenOf = (which: number) =>
					(companies[which]?.hidden ?? []).flatMap((hidden, i) => (hidden ? [which * size + i] : []));
				const hidden = companies.map((_, which) => hiddenOf(which));
				const alone = hidden.flatMap((own, which) => [
					...recoverable(table(which * size), counts, new Set(own))
				]);
				const equations = companies.flatMap((_, which) => table(which * size));
				const together = recoverable(equations, counts, new Set(hidden.flat()));
				expect([...together].sort()).toEqual(alone.sort());
			}),
			{ seed: 17, numRuns: 10 }
		);
	});
});
