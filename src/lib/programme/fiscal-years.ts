import { firstDayOf, monthNumber } from './months.ts';

/** Half-open, as first days of months. */
interface Months {
	start: string;
	end: string;
}

export interface FiscalYear extends Months {
	/** Cut short by the end or the beginning of the span. */
	whole: boolean;
}

const YEAR = 12;

/** Fiscal years that a span of whole months reaches into, the latest first; `from` is their first month, 1 to 12. */
export function fiscalYears({ start, end }: Months, from: number): FiscalYear[] {
	const [first, after] = [monthNumber(start), monthNumber(end)];
	const offset = from - 1;
	const begins = (month: number): number => Math.floor((month - offset) / YEAR) * YEAR + offset;
	const years: FiscalYear[] = [];
	for (let year = begins(after - 1); year + YEAR > first; year -= YEAR) {
		const [low, high] = [Math.max(year, first), Math.min(year + YEAR, after)];
		years.push({ start: firstDayOf(low), end: firstDayOf(high), whole: high - low === YEAR });
	}
	return years;
}
