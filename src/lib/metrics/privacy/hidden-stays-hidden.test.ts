import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gate } from './gate.ts';
import type { Cell, Result } from '../result.ts';
import { blank, counted, K, LEVEL, PEOPLE, REGION } from '../../../../tests/support/gated.ts';

/** A result with a 2-D table and both its margins, as metrics give them. */
function crossed(counts: number[][]): Result {
	const sum = (xs: number[]) => xs.reduce((a, b) => a + b, 0);
	const rows = counts.flatMap((line, r) => line.map((n, level): Cell[] => [`r${String(r)}`, level, n]));
	const byRegion = counts.map((line, r): Cell[] => [`r${String(r)}`, sum(line)]);
	const byLevel = (counts[0] ?? []).map((_, level): Cell[] => [level, sum(counts.map((line) => line[level] ?? 0))]);
	const n = sum(counts.flat());
	return {
		...blank,
		n,
		denominator: n,
		tables: {
			cells: { columns: [REGION, LEVEL, PEOPLE], rows, suppressed: [] },
			byRegion: { columns: [REGION, PEOPLE], rows: byRegion, suppressed: [] },
			byLevel: { columns: [LEVEL, PEOPLE], rows: byLevel, suppressed: [] }
		}
	};
}

/**
 * An attacker who knows every shown cell, the total, that margins add up, and that a hidden cell of a table without
 * empty cells is at least 1. A hidden cell is safe when some other whole table fits all that: here, one that moves a
 * few people.
 */
function anotherFits(counts: number[][], gated: Result, target: string): boolean {
	const [height, width] = [counts.length, counts[0]?.length ?? 0];
	const hidden = (table: string, row: number) => gated.tables[table]?.suppressed.includes(row) ?? false;
	const free = counts.flatMap((line, r) =>
		line.flatMap((_, c) => (hidden('cells', r * width + c) ? [[r, c] as const] : []))
	);
	const least = counts.flat().includes(0) ? 0 : 1;
	const moved = counts.map((line) => line.map(() => 0));
	const total = (cells: (readonly [number, number])[]) =>
		cells.reduce((sum, [r, c]) => sum + (moved[r]?.[c] ?? 0), 0);
	const row = (r: number) => Array.from({ length: width }, (_, c) => [r, c] as const);
	const line = (c: number) => Array.from({ length: height }, (_, r) => [r, c] as const);
	const fits = () => {
		if (total(free as (readonly [number, number])[]) !== 0) return false;
		for (let r = 0; r < height; r++) if (!hidden('byRegion', r) && total(row(r)) !== 0) return false;
		for (let c = 0; c < width; c++) if (!hidden('byLevel', c) && total(line(c)) !== 0) return false;
		const [table, place = '0'] = target.split(' ');
		const at = Number(place);
		if (table === 'cells') return moved[Math.floor(at / width)]?.[at % width] !== 0;
		return total(table === 'byRegion' ? row(at) : line(at)) !== 0;
	};
	const search = (i: number): boolean => {
		const cell = free[i];
		if (!cell) return fits();
		const [r, c] = cell;
		for (const step of [0, 1, -1]) {
			if ((counts[r]?.[c] ?? 0) + step < least) continue;
			(moved[r] ?? [])[c] = step;
			if (search(i + 1)) return true;
		}
		(moved[r] ?? [])[c] = 0;
		return false;
	};
	return search(0);
}

function emptyAround(counts: number[][], table: string, index: number): boolean {
	const width = counts[0]?.length ?? 1;
	if (table !== 'cells') return false;
	return (
		!counts[Math.floor(index / width)]?.some((n) => n > 0) || !counts.some((line) => (line[index % width] ?? 0) > 0)
	);
}

const tableOfCounts = (smallest: number) =>
	fc.tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 })).chain(([height, width]) =>
		fc.array(
			fc.array(fc.oneof(fc.integer({ min: smallest, max: 6 }), fc.integer({ min: 5, max: 30 })), {
				minLength: width,
				maxLength: width
			}),
			{ minLength: height, maxLength: height }
		)
	);

describe('what is hidden stays hidden', () => {
	it.each([
		[1, 'no cell is empty'],
		[0, 'some cells are empty']
	])('from everything else in the result (%i: %s)', (smallest) => {
		fc.assert(
			fc.property(tableOfCounts(smallest), (counts) => {
				const raw = crossed(counts);
				fc.pre(raw.n >= K);
				const gated = gate(raw, K, { people: raw.n, refused: false });
				for (const [name, table] of Object.entries(gated.tables)) {
					for (const [index, row] of table.rows.entries()) {
						const people = Number(raw.tables[name]?.rows[index]?.at(-1));
						if (people > 0 && people < K) expect(table.suppressed).toContain(index);
						expect(row.at(-1) === null).toBe(table.suppressed.includes(index));
					}
					for (const index of table.suppressed) {
						// A hidden empty cell of a row or column where nobody is hides nothing.
						if (emptyAround(counts, name, index)) continue;
						const safe = anotherFits(counts, gated, `${name} ${String(index)}`);
						if (!safe)
							throw new Error(
								`${name} row ${String(index)} of ${JSON.stringify(counts)} can ` +
									`be recovered: ${JSON.stringify(gated.tables)}`
							);
					}
				}
			}),
			{ numRuns: 150, seed: 4 }
		);
	});

	it('and the hidden rows of a table are k people or more together', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 8 }), (counts) => {
				const total = counts.reduce((a, b) => a + b, 0);
				fc.pre(total >= K);
				const gated = gate({ ...blank, n: total, denominator: total, tables: { by: counted(...counts) } }, K, {
					people: total,
					refused: false
				});
				const hidden = gated.tables.by?.suppressed.reduce((sum, index) => sum + (counts[index] ?? 0), 0) ?? 0;
				expect(hidden === 0 || hidden >= K).toBe(true);
			})
		);
	});
});
