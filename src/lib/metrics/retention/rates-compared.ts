import type { DataColumn, Estimate } from '../result.ts';
import { column } from '../table.ts';

const rate = (key: string): DataColumn => column(key, 'measure', 'number', 'rate');

/** Columns of a group's rate of leaving in both windows. */
export const ratesCompared: readonly DataColumn[] = [
	column('people', 'people', 'number', 'people'),
	column('leavers', 'events', 'number', 'people'),
	column('years', 'measure', 'number', 'none'),
	rate('rate'),
	rate('low'),
	rate('high'),
	column('baseline_people', 'people', 'number', 'people'),
	column('baseline_leavers', 'events', 'number', 'people'),
	column('baseline_years', 'measure', 'number', 'none'),
	rate('baseline_rate')
];

/** One group's row under these columns. */
export const compareRates = (now: Estimate, before: Estimate) => ({
	people: now.n,
	leavers: now.numerator,
	years: now.denominator,
	rate: now.value,
	low: now.low,
	high: now.high,
	baseline_people: before.n,
	baseline_leavers: before.numerator,
	baseline_years: before.denominator,
	baseline_rate: before.value
});
