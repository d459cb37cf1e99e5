import type { Estimate } from '../estimate.ts';
import { lastingRegression } from '../lasting/lasting-regression.ts';

/** Values of a window's months, in order, and the calendar month of the first. */
export interface WindowMonths {
	first: number;
	values: readonly number[];
}

const YEAR = 12;

/**
 * Change of the mean between two windows of months, with errors that last from month to month (`lastingRegression`).
 * Windows of the same calendar months are compared month by month, so that a season cancels; others side by side.
 * Null where there are too few months.
 */
export function windowChange(before: WindowMonths, after: WindowMonths): Estimate | null {
	const alike = before.values.length === after.values.length && (after.first - before.first) % YEAR === 0;
	const fit = alike
		? lastingRegression(
				after.values.map(() => [1]),
				after.values.map((value, i) => value - (before.values[i] ?? NaN)),
				[...after.values.keys()]
			)
		: lastingRegression(
				[...before.values.map(() => [1, 0]), ...after.values.map(() => [1, 1])],
				[...before.values, ...after.values],
				[...before.values.map((_, i) => before.first + i), ...after.values.map((_, i) => after.first + i)]
			);
	const found = fit?.contrast(alike ? [1] : [0, 1]);
	return found && Number.isFinite(found.low) && Number.isFinite(found.high)
		? { value: found.value, low: found.low, high: found.high }
		: null;
}
