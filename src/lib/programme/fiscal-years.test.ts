import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiscalYears } from './fiscal-years.ts';
import { firstDayOf, monthNumber } from './months.ts';

describe('fiscal years of a span', () => {
	it.each([
		[
			1,
			[
				{ start: '2026-01-01', end: '2026-07-01', whole: false },
				{ start: '2025-01-01', end: '2026-01-01', whole: true },
				{ start: '2024-03-01', end: '2025-01-01', whole: false }
			]
		],
		[
			4,
			[
				{ start: '2026-04-01', end: '2026-07-01', whole: false },
				{ start: '2025-04-01', end: '2026-04-01', whole: true },
				{ start: '2024-04-01', end: '2025-04-01', whole: true },
				{ start: '2024-03-01', end: '2024-04-01', whole: false }
			]
		],
		[
			7,
			[
				{ start: '2025-07-01', end: '2026-07-01', whole: true },
				{ start: '2024-07-01', end: '2025-07-01', whole: true },
				{ start: '2024-03-01', end: '2024-07-01', whole: false }
			]
		]
	])('that begin with month %i', (from, years) => {
		expect(fiscalYears({ start: '2024-03-01', end: '2026-07-01' }, from)).toEqual(years);
	});

	it('leave no month out, count none twice and begin with their month', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1990 * 12, max: 2040 * 12 }),
				fc.integer({ min: 1, max: 80 }),
				fc.integer({ min: 1, max: 12 }),
				(first, months, from) => {
					const years = fiscalYears({ start: firstDayOf(first), end: firstDayOf(first + months) }, from);
					const covered = years.reduceRight<number>((month, { start, end }) => {
						expect(monthNumber(start)).toBe(month);
						return monthNumber(end);
					}, first);
					expect(covered).toBe(first + months);
					for (const { start, whole } of years) if (whole) expect(Number(start.slice(5, 7))).toBe(from);
				}
			)
		);
	});
});
