import { monthNumber } from '../../programme/months.ts';

/** A month beside the same month a year before and the month before it. */
export interface Beside {
	lastYear: number | null;
	/** value / last year − 1; null unless both months are complete and have a value. */
	onYear: number | null;
	previous: number | null;
	onMonth: number | null;
}

const relative = (now: number | null, then: number | null): number | null =>
	now === null || then === null || !(then > 0) ? null : now / then - 1;

/**
 * Each month of a series of values beside the same month last year (同比) and the previous one (环比); `months`
 * are first days, gaps allowed, and only complete months stand among them.
 */
export function besideEarlier(months: readonly string[], values: readonly (number | null)[]): Beside[] {
	const found = new Map(months.map((month, i) => [monthNumber(month), values[i] ?? null]));
	const earlier = (month: string, by: number): number | null => found.get(monthNumber(month) - by) ?? null;
	return months.map((month, i) => {
		const now = values[i] ?? null;
		const [lastYear, previous] = [earlier(month, 12), earlier(month, 1)];
		return { lastYear, onYear: relative(now, lastYear), previous, onMonth: relative(now, previous) };
	});
}
