/** Days are counted from 1970-01-01, without a zone. */
const DAY = 86_400_000;

const at = (day: number): Date => new Date(day * DAY);

/** Days since 1970-01-01 of an ISO day or instant. */
export function dayNumber(iso: string): number {
	return Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY;
}

/** `2026-06-30` of days since 1970-01-01. */
export function isoDay(day: number): string {
	return at(day).toISOString().slice(0, 10);
}

/** Whole calendar months that have passed from one day to another; NaN where either is unknown. */
export function wholeMonths(from: number, to: number): number {
	if (Number.isNaN(from) || Number.isNaN(to)) return NaN;
	const [a, b] = [at(from), at(to)];
	const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
	return months - (b.getUTCDate() < a.getUTCDate() ? 1 : 0);
}

/** First day on which `months` whole months have passed since `from`. */
export function dayAfterMonths(from: number, months: number): number {
	const start = at(from);
	const first = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + Math.ceil(months), 1);
	const next = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + Math.ceil(months) + 1, 1);
	const wanted = first + (start.getUTCDate() - 1) * DAY;
	return Math.min(wanted, next) / DAY;
}
