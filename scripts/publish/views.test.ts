import { describe, expect, it } from 'vitest';
import { noFilters, type Windows } from '$lib/metrics/run/context.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { noFlags, noValues } from '../../tests/support/dataset.ts';
import { UsageError } from '../failures.ts';
import { periodsOf, readCuts, readPeriods, viewsOf } from './views.ts';

const windows: Windows = {
	programmeStart: '2025-07-01',
	baseline: { start: '2024-07-01', end: '2025-07-01' },
	current: { start: '2025-07-01', end: '2026-07-01' },
	data: { start: '2023-01-01', end: '2026-07-01' }
};

describe('periods', () => {
	it.each([
		// Twelve months, but none before the programme.
		['2026-03', [{ start: '2025-07-01', end: '2026-04-01' }]],
		['2026-01..2026-03', [{ start: '2026-01-01', end: '2026-04-01' }]],
		// The usual window is published anyway.
		['2026-06', []],
		[
			'2026-03,2026-03,2025-12',
			[
				{ start: '2025-07-01', end: '2026-01-01' },
				{ start: '2025-07-01', end: '2026-04-01' }
			]
		]
	])('%s', (given, expected) => {
		expect(periodsOf(readPeriods(given), windows)).toEqual(expected);
	});

	it.each(['2026-13', 'June', '2026-05..2026-03', '2026-01..', ''])('%s is no period', (given) => {
		expect(() => readPeriods(given)).toThrow(UsageError);
	});

	it.each(['2026-07', '2022-01..2022-06', '2025-05'])('%s is not in the data', (given) => {
		expect(() => periodsOf(readPeriods(given), windows)).toThrow(UsageError);
	});
});

it('publishes the whole and each value of the filters named, in each period', () => {
	const dataset = {
		asOf: '2026-07-01T00:00:00',
		fingerprint: '',
		sample: false,
		account: [],
		findings: [],
		reading: { tables: [], leftOut: [] },
		present: { employees: [], assessments: [], tickets: [] },
		flags: noFlags,
		values: { ...noValues, regions: ['东区', '西区'], products: ['泵'] }
	};
	const period = { start: '2026-01-01', end: '2026-04-01' };
	const views = viewsOf(dataset, publishedPlan, readCuts('region,product'), [period]);
	expect(views[0]).toEqual(noFilters);
	expect(views).toHaveLength(8);
	expect(views).toContainEqual({ ...noFilters, products: ['泵'], period });
	expect(viewsOf(dataset, publishedPlan, readCuts('none'), [])).toEqual([noFilters]);
	expect(viewsOf(dataset, publishedPlan, readCuts(undefined), [])).toHaveLength(1 + 2 + 1 + 5);
	expect(() => readCuts('region,colour')).toThrow(UsageError);
});
