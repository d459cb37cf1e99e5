import { earlierWords } from '$lib/i18n/pages/earlier.ts';
import type { Result } from '$lib/metrics/result.ts';
import { besideEarlier } from '$lib/stats/series/year-on-year.ts';
import type { FigureEnv } from '../env.ts';
import { numbersOf, tableOf, textsOf } from '../from-tables.ts';

/**
 * A target's latest complete month against the month before (环比) and the same month a year before (同比), in the
 * unit that the target is judged in; empty where there is no month to compare with. Single months are no verdict.
 */
export function earlierText(result: Result, { locale, format }: Pick<FigureEnv, 'locale' | 'format'>): string {
	const table = tableOf(result, 'byMonth');
	const [months, values] = [textsOf(table, 'month'), numbersOf(table, 'value')];
	const last = values.findLastIndex((value) => value !== null);
	const beside = besideEarlier(months, values)[last];
	const month = months[last];
	const now = values[last] ?? null;
	if (!beside || month === undefined || now === null) return '';
	const points = result.unit === 'points';
	const said = (change: number | null, then: number | null): string | null => {
		if (points) return then === null ? null : format.points(now - then);
		return change === null ? null : format.change(change);
	};
	const [onMonth, onYear] = [said(beside.onMonth, beside.previous), said(beside.onYear, beside.lastYear)];
	if (onMonth === null && onYear === null) return '';
	const none = '–';
	return earlierWords[locale].text({
		month: format.month(month),
		onMonth: onMonth ?? none,
		onYear: onYear ?? none
	});
}
