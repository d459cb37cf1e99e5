import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Filters } from '../run/context.ts';
import { type FacetCell, filterIsSafe } from './filter-is-safe.ts';
import { gate, gateTable } from './gate.ts';
import type { Cell, DataTable, Estimate } from '../result.ts';
import { column } from '../table.ts';
import { blank, counted, K, LEVEL, PEOPLE, REGION, shown } from '../../../../tests/support/gated.ts';

describe('one table', () => {
	it.each([
		['leaves enough people alone', [20, 30, 5], [20, 30, 5]],
		['hides the next smallest beside a single small cell', [3, 30, 8, 12], [null, 30, null, 12]],
		['hides a third where two small ones count fewer than k together', [2, 1, 9, 40], [null, null, null, 40]],
		['hides no more where two small ones count k or more', [4, 3, 9, 40], [null, null, 9, 40]],
		['keeps empty cells beside them', [3, 0, 8, 12], [null, 0, null, 12]],
		['hides the rest of two, of which one is small', [97, 3], [null, null]],
		['hides an only shown cell with an empty one, else the total gives it back', [3, 0, 9], [null, 0, null]],
		['hides empty cells too where all are fewer than k', [3, 0, 0], [null, null, null]],
		[
			'needs another cell where every hidden one must be 1',
			[1, 1, 1, 1, 1, 9],
			[null, null, null, null, null, null]
		]
	])('%s', (_, counts, expected) => {
		expect(shown(gateTable(counted(...counts), K))).toEqual(expected);
	});

	it('empties every measure of a hidden row and keeps its name', () => {
		const table = gateTable(counted(3, 30, 8), K);
		expect(table.rows[0]).toEqual(['r0', null, null]);
		expect(table.suppressed).toEqual([0, 2]);
	});

	it('hides along rows and columns', () => {
		const matrix: DataTable = {
			columns: [REGION, LEVEL, PEOPLE],
			suppressed: [],
			rows: [
				[20, 3, 30],
				[25, 40, 50],
				[9, 60, 70]
			].flatMap((counts, r) => counts.map((n, level): Cell[] => [`r${String(r)}`, level, n]))
		};
		const table = gateTable(matrix, K);
		// One small cell takes another of its row, one of its column, and the corner that joins them.
		expect(shown(table)).toEqual([null, null, 30, null, null, 50, 9, 60, 70]);
	});

	it('leaves tables without people as they are', () => {
		const tickets: DataTable = {
			columns: [column('month', 'dimension', 'month'), column('n', 'measure', 'number', 'count')],
			rows: [['2026-01-01', 2]],
			suppressed: []
		};
		expect(gateTable(tickets, K)).toEqual(tickets);
	});

	it('does not add months up', () => {
		const months: DataTable = {
			columns: [column('month', 'dimension', 'month'), PEOPLE],
			rows: [
				['2026-01-01', 3],
				['2026-02-01', 9]
			],
			suppressed: []
		};
		expect(shown(gateTable(months, K))).toEqual([null, 9]);
	});
});

describe('a headline', () => {
	const estimate = (n: number): Estimate => ({
		value: 0.4,
		low: 0.1,
		high: 0.8,
		n,
		numerator: 1,
		denominator: n,
		window: null
	});

	it('of fewer than k people loses everything that tells of them', () => {
		const result = gate(
			{
				...blank,
				n: 4,
				denominator: 4,
				notes: [{ code: 'power', values: { n: 4 } }],
				tables: { by: counted(4, 0) }
			},
			K,
			{ people: 4, refused: false }
		);
		expect(result).toMatchObject({
			value: null,
			numerator: null,
			denominator: null,
			low: null,
			high: null,
			n: 0,
			missing: 0,
			excluded: {},
			notes: [],
			suppressed: true
		});
		expect(result.tables.by?.rows).toEqual([
			['r0', null, null],
			['r1', null, null]
		]);
	});

	it('counts persons, not rows or person-years', () => {
		expect(gate({ ...blank, n: 8, denominator: 8 }, K, { people: 4, refused: false }).suppressed).toBe(true);
		expect(gate({ ...blank, n: 9, denominator: 3.5 }, K, { people: 9, refused: false }).suppressed).toBe(false);
	});

	it('keeps the current value where only the baseline is small, but no change that gives it back', () => {
		const windows = { baseline: estimate(3), current: estimate(30) };
		const plain = gate({ ...blank, ...windows, value: 0.4 }, K, { people: 30, refused: false });
		expect(plain).toMatchObject({
			value: 0.4,
			suppressed: false,
			baseline: { value: null, n: 0 },
			current: { value: 0.4 }
		});
		const change = gate({ ...blank, ...windows, value: -0.1, unit: 'change' }, K, { people: 30, refused: false });
		expect(change).toMatchObject({ value: null, low: null, suppressed: true });
	});

	it('of tickets is not about people', () => {
		expect(gate({ ...blank, n: 3, denominator: 3 }, K, { people: null, refused: false })).toMatchObject({
			value: 0.5,
			suppressed: false
		});
	});

	it('hides a row where the headline counts a few people more than the table', () => {
		const result = gate({ ...blank, n: 63, tables: { by: counted(20, 40) } }, K, { people: 63, refused: false });
		expect(shown(result.tables.by)).toEqual([null, 40]);
	});

	it('shows nothing about people under a refused filter', () => {
		expect(gate({ ...blank, tables: { by: counted(20, 40) } }, K, { people: 60, refused: true })).toMatchObject({
			value: null,
			suppressed: true,
			notes: [{ code: 'filter_remainder' }]
		});
		const tickets = gate({ ...blank, tables: { by: counted(20, 40) } }, K, { people: null, refused: true });
		expect([tickets.value, shown(tickets.tables.by)]).toEqual([0.5, [null, null]]);
	});
});

describe('filters', () => {
	const cell = (region: string, department: string, level: number, people: number): FacetCell => ({
		region,
		department,
		level,
		people
	});
	const only = (filters: Partial<Filters>) => ({ regions: [], departments: [], levels: [], ...filters });
	const cells = [
		cell('east', 'a', 1, 20),
		cell('east', 'b', 1, 3),
		cell('west', 'a', 1, 30),
		cell('north', 'b', 2, 2)
	];

	it.each([
		['none', {}, true],
		['one large region', { regions: ['west'] }, true],
		['all but two people', { regions: ['east', 'west'] }, false],
		['a small region among others', { regions: ['west', 'north'] }, false],
		['a department that leaves three of its region', { regions: ['east'], departments: ['a'] }, false]
	] as const)('%s', (_, filters, safe) => {
		expect(filterIsSafe(cells, only(filters as Partial<Filters>), K)).toBe(safe);
	});

	const names = ['x', 'y', 'z'];
	const population = fc
		.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 })), { minLength: 18, maxLength: 18 })
		.map((counts) =>
			counts.map((people, i) =>
				cell(names[i % 3] ?? '', names[Math.floor(i / 3) % 3] ?? '', Math.floor(i / 9), people)
			)
		);
	const some = <T>(values: readonly T[]) => fc.subarray([...values]);
	const filter = fc.record({ regions: some(names), departments: some(names), levels: some([0, 1]) });

	it('that are let through never differ by fewer than k people', () => {
		const inside = (one: FacetCell, by: { regions: string[]; departments: string[]; levels: number[] }) =>
			(by.regions.length === 0 || by.regions.includes(String(one.region))) &&
			(by.departments.length === 0 || by.departments.includes(String(one.department))) &&
			(by.levels.length === 0 || by.levels.includes(Number(one.level)));
		fc.assert(
			fc.property(population, filter, filter, (all, narrow, wide) => {
				fc.pre(filterIsSafe(all, narrow, K) && filterIsSafe(all, wide, K));
				fc.pre(all.every((one) => !inside(one, narrow) || inside(one, wide)));
				const count = (by: typeof narrow) =>
					all.filter((one) => inside(one, by)).reduce((sum, one) => sum + one.people, 0);
				const [few, many] = [count(narrow), count(wide)];
				// A reading of fewer than k people is hidden by itself.
				fc.pre(few >= K);
				expect(many - few === 0 || many - few >= K).toBe(true);
			}),
			{ numRuns: 500 }
		);
	});
});
