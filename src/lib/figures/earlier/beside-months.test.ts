import { describe, expect, it } from 'vitest';
import { envFor, tableFor } from '../../../../tests/support/figures.ts';
import { besideRows, monthTable } from './beside-months.ts';

const env = envFor('zh');
const english = envFor('en');
const months = (rows: [string, number | null][]) => tableFor({ month: 'dimension', value: 'measure' }, rows);

const hours = months([
	['2025-06-01', 60],
	['2026-04-01', null],
	['2026-05-01', 50],
	['2026-06-01', 45]
]);

describe('each month beside the one before and the same one last year', () => {
	it('is told at the pointer, with a dash where a month has no value', () => {
		expect(besideRows(hours, 'value', 'hours', env)).toEqual([
			{ name: '环比', values: ['–', '–', '–', '−10.0\u00a0%'] },
			{ name: '同比', values: ['–', '–', '–', '−25.0\u00a0%'] }
		]);
	});

	it('stands in the last two columns of its table', () => {
		const { columns, rows } = monthTable(hours, { month: 'Month', value: 'Hours' }, { unit: 'hours' }, english);
		expect(columns.map(({ label, unit }) => [label, unit])).toEqual([
			['Month', 'none'],
			['Hours', 'none'],
			['On the month', 'change'],
			['On the year', 'change']
		]);
		expect(rows[2]).toEqual(['2026-05-01', 50, null, null]);
		const [, , onMonth, onYear] = rows[3] ?? [];
		expect(onMonth).toBeCloseTo(-0.1, 12);
		expect(onYear).toBeCloseTo(-0.25, 12);
	});

	it('is a difference in points where the months are shares, also from nothing', () => {
		const shares = months([
			['2025-06-01', 0],
			['2026-05-01', 0.5],
			['2026-06-01', 0.55]
		]);
		const said = besideRows(shares, 'value', 'share', env) ?? [];
		expect(said.map(({ values }) => values[2])).toEqual([
			expect.stringContaining('+5.0'),
			expect.stringContaining('+55.0')
		]);
	});
});
