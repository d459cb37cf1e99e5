import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, DataTable } from '../result.ts';
import { column } from '../table.ts';
import { maskEvents } from './few-events.ts';

const K = 5;
const REGION = column('region', 'dimension', 'text');
const MONTH = column('month', 'dimension', 'month');
const PEOPLE = column('people', 'people', 'number', 'people');
const LEAVERS = column('leavers', 'events', 'number', 'people');
const RATE = column('rate', 'measure', 'number', 'rate');
const whole = { narrowed: false, few: () => false };

const rates = (dimension: typeof REGION, counts: readonly number[]): DataTable => ({
	columns: [dimension, PEOPLE, LEAVERS, RATE],
	rows: counts.map((leavers, row): Cell[] => [`r${String(row)}`, 40, leavers, leavers / 40]),
	suppressed: []
});

const leaversIn = ({ rows }: DataTable) => rows.map((row) => row[2]);

describe('few events among the people of a group', () => {
	it.each([
		['none and many stand', [0, 6, 9], [0, 6, 9]],
		['few are written as such, and another count by which the total would tell', [3, 6, 9], ['1–4', '≥5', 9]],
		['two that are few hide each other', [3, 4, 9], ['1–4', '1–4', 9]],
		['few beside none alone read like none', [0, 3, 0], ['0–4', '0–4', '0–4']],
		['so few in all that a third is needed', [1, 2, 9, 30], ['1–4', '1–4', '≥5', 30]]
	] as const)('%s', (_, counts, expected) => {
		const masked = maskEvents(rates(REGION, counts), 'byGroup', K, whole);
		expect(leaversIn(masked)).toEqual(expected);
		// A rate of so many people tells the count again; the people themselves stand.
		expect(masked.rows.map((row) => row[3] === null)).toEqual(expected.map((count) => typeof count === 'string'));
		expect(masked.rows.map((row) => row[1])).toEqual(counts.map(() => 40));
	});

	it('leaves what the whole company does in a month, unless the view is narrowed', () => {
		const months = rates(MONTH, [2, 7]);
		expect(maskEvents(months, 'byGroup', K, whole)).toEqual(months);
		expect(leaversIn(maskEvents(months, 'byGroup', K, { ...whole, narrowed: true }))).toEqual(['1–4', 7]);
	});

	it('follows the decision about the view narrowed to a group', () => {
		const few = (places: readonly { value: string }[]) => places.some(({ value }) => value === 'r1');
		const masked = maskEvents(rates(REGION, [8, 6, 9]), 'byGroup', K, { narrowed: false, few });
		expect(leaversIn(masked)).toEqual(['≥5', '≥5', 9]);
	});

	it('writes a further count of a share as few and leaves the share, which does not follow from it', () => {
		const counts = ['cases', 'hits', 'absent'].map((key) => column(key, 'events', 'number', 'count'));
		const shares: DataTable = {
			columns: [REGION, PEOPLE, ...counts, column('share', 'measure', 'number', 'share')],
			rows: [
				['r0', 40, 50, 30, 2, 0.6],
				['r1', 40, 50, 20, 7, 0.4],
				['r2', 40, 50, 10, 9, 0.2]
			],
			suppressed: []
		};
		expect(maskEvents(shares, 'byGroup', K, whole).rows).toEqual([
			['r0', 40, 50, 30, '1–4', 0.6],
			['r1', 40, 50, 20, '≥5', 0.4],
			['r2', 40, 50, 10, 9, 0.2]
		]);
	});

	it('masks a window alone where the other one has many', () => {
		const both: DataTable = {
			columns: [
				REGION,
				PEOPLE,
				LEAVERS,
				RATE,
				column('baseline_leavers', 'events', 'number', 'people'),
				column('baseline_rate', 'measure', 'number', 'rate')
			],
			rows: [
				['r0', 40, 8, 0.2, 3, 0.1],
				['r1', 40, 9, 0.2, 4, 0.1]
			],
			suppressed: []
		};
		expect(maskEvents(both, 'byGroup', K, whole).rows).toEqual([
			['r0', 40, 8, 0.2, '1–4', null],
			['r1', 40, 9, 0.2, '1–4', null]
		]);
	});

	it('never leaves a single count that the total gives back', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 8 }), (counts) => {
				const masked = leaversIn(maskEvents(rates(REGION, counts), 'byGroup', K, whole));
				const hidden = counts.filter((_, row) => typeof masked[row] === 'string');
				for (const [row, count] of counts.entries())
					if (count > 0 && count < K) expect(masked[row]).toMatch(/^[01]–4$/);
				// Alone it would be the total less the others.
				if (hidden.length === 1) expect(counts).toHaveLength(1);
			})
		);
	});
});
