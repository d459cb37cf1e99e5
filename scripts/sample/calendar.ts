/**
 * Days are counted from 1970-01-01 and minutes from its midnight, as a clock on the wall in the company shows them:
 * no zone enters, so the files are the same wherever they are made.
 */
export const DAY = 1440;
export const HOUR = 60;

/** Days since 1970-01-01 of an ISO day. */
export function day(iso: string): number {
	return Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000;
}

/** Minutes since 1970-01-01 00:00 of an ISO day, with ` HH:MM` or without. */
export function minute(iso: string): number {
	return day(iso) * DAY + Number(iso.slice(11, 13) || 0) * HOUR + Number(iso.slice(14, 16) || 0);
}

export function dayOf(instant: number): number {
	return Math.floor(instant / DAY);
}

function parts(dayNumber: number): { year: number; month: number; date: number } {
	const date = new Date(dayNumber * 86_400_000);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
}

export function monthOf(dayNumber: number): number {
	return parts(dayNumber).month;
}

/** 0 = Sunday to 6 = Saturday. */
export function weekday(dayNumber: number): number {
	return (dayNumber + 4) % 7;
}

/** The day itself, or the Monday after it where it falls on a weekend. */
export function workday(dayNumber: number): number {
	const name = weekday(dayNumber);
	return name === 6 ? dayNumber + 2 : name === 0 ? dayNumber + 1 : dayNumber;
}

/** Whole months that have passed from one day to another. */
export function wholeMonths(from: number, to: number): number {
	const a = parts(from);
	const b = parts(to);
	return (b.year - a.year) * 12 + b.month - a.month - (b.date < a.date ? 1 : 0);
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `2024-03-05`. */
export function isoDay(dayNumber: number): string {
	const { year, month, date } = parts(dayNumber);
	return `${String(year)}-${two(month)}-${two(date)}`;
}

/** `2024/3/5`, as a spreadsheet shows a date. */
export function slashDay(dayNumber: number): string {
	const { year, month, date } = parts(dayNumber);
	return `${String(year)}/${String(month)}/${String(date)}`;
}

/** `2024/3/5 9:05`. */
export function slashMinute(instant: number): string {
	const inDay = instant - dayOf(instant) * DAY;
	return `${slashDay(dayOf(instant))} ${String(Math.floor(inDay / HOUR))}:${two(inDay % HOUR)}`;
}
