import { expect, it } from 'vitest';
import { besideEarlier } from './year-on-year.ts';

const months = ['2024-01-01', '2024-02-01', '2024-12-01', '2025-01-01', '2025-02-01'];

it('a month stands beside the same month last year and the one before it, wherever gaps lie', () => {
	expect(besideEarlier(months, [40, 50, 60, 30, 45])).toEqual([
		{ lastYear: null, onYear: null, previous: null, onMonth: null },
		{ lastYear: null, onYear: null, previous: 40, onMonth: 0.25 },
		{ lastYear: null, onYear: null, previous: null, onMonth: null },
		{ lastYear: 40, onYear: -0.25, previous: 60, onMonth: -0.5 },
		{ lastYear: 50, onYear: -0.09999999999999998, previous: 30, onMonth: 0.5 }
	]);
});

it('what has no value, or nothing to divide by, is not compared', () => {
	const beside = besideEarlier(months, [0, null, 60, 30, 45]);
	expect(beside.map(({ onYear }) => onYear)).toEqual([null, null, null, null, null]);
	expect(beside[4]?.onMonth).toBe(0.5);
});
