import { type DateOrder, parseInstant, saysStillHere } from '../vocabulary/parse-instant.ts';
import { decimalSign, parseDuration, parseNumber, parseShare, withPoint } from '../vocabulary/parse-number.ts';
import { looksRounded, parseId } from '../vocabulary/parse-id.ts';
import { clockOfDigits } from '../vocabulary/clock-digits.ts';
import { clean, isNothing, wordKey } from '../vocabulary/clean-text.ts';
import { countedFromEitherEnd, parseLevel, parseRating, parseWord, type WordList } from '../vocabulary/words.ts';
import { recordOf } from '$lib/programme/records.ts';

/** What the values of one column look like; shares are of the values that are not blank, 0 to 1. */
export interface Profile {
	/** Values that are not blank. */
	filled: number;
	samples: string[];
	/** Distinct values, most frequent first, at most 60. */
	words: string[];
	distinct: boolean;
	/** Share of values that repeat an earlier one. */
	repeats: number;
	instants: number;
	/** Dates without a time of day. */
	days: number;
	clocks: number;
	/** Bare digits that may be a time of day: `0905`, `93000`. */
	clockDigits: number;
	/** Seconds since 1970 and bare months: instants if the header says so, else more likely numbers. */
	weakInstants: number;
	/** Words and far years by which a leave date says that the person is still here. */
	stillHere: number;
	/** The sign before fractions where it is a comma. */
	comma: boolean;
	/** Long ids that end in zeros, as a spreadsheet rounds them, or in a power of ten. */
	rounded: number;
	numbers: number;
	durations: number;
	levels: number;
	ratings: number;
	percents: number;
	/** Share of values that each word list knows. */
	lists: Record<WordList, number>;
	low: number;
	high: number;
	/** Whether any number has a fraction. */
	fractions: boolean;
	/** Date orders under which every value is a date; empty where the year stands first. */
	orders: DateOrder[];
	/** Whether some dates exist under one order only and some under another, and the rest under both. */
	mixedOrders: boolean;
	serial: boolean;
	/** Whether a spreadsheet has taken days for months in those values that allow it, and left the others as text. */
	swapped: boolean;
	fromEitherEnd: boolean;
	/** Earliest and latest instant, milliseconds; NaN where there is none. */
	first: number;
	last: number;
}

const noChoice: ReadonlyMap<string, string> = new Map();
const lists: WordList[] = [
	'level',
	'result',
	'appeal_result',
	'leave_type',
	'employee_status',
	'employment_type',
	'ticket_status',
	'csat',
	'record_type',
	'boolean'
];
const orders: DateOrder[] = ['dmy', 'mdy', 'ymd'];
const needsOrder = /^(?:\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|\d{2}[-/.]\d{1,2}[-/.]\d)(?!\d)/;

/** Orders under which all of the given dates exist; dashes and dots are never month first. */
export function possibleOrders(values: readonly string[], pivot: string): DateOrder[] {
	const dated = values.filter((value) => needsOrder.test(value));
	if (dated.length === 0) return [];
	const existing = dated.map((value) => orders.filter((order) => isDate(value, order, pivot)));
	const possible = orders.filter((order) => existing.every((found) => found.includes(order)));
	return possible.length > 0 ? possible : mostly(existing.filter((found) => found.length > 0));
}

/** Whether a date exists under an order, and not under another alone. */
function isDate(value: string, order: DateOrder, pivot: string): boolean {
	const found = parseInstant(value, { order, serial: false, pivot });
	return found !== undefined && found?.style !== 'other order';
}

/**
 * The order of most dates where a column has both: alone where every date has one only, else before the others, so that
 * it is asked what the rest are.
 */
function mostly(existing: readonly DateOrder[][]): DateOrder[] {
	const settled = existing.flatMap((found) => (found.length === 1 ? found : []));
	const ranked = orders
		.map((order) => ({ order, count: settled.filter((other) => other === order).length }))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count)
		.map(({ order }) => order);
	return settled.length === existing.length ? ranked.slice(0, 1) : ranked;
}

/** Whether every date that needs an order exists under several. */
const settlesNothing = (values: readonly string[], pivot: string): boolean =>
	values.every(
		(value) => !needsOrder.test(value) || orders.filter((order) => isDate(value, order, pivot)).length !== 1
	);

/** Fewest dates of each spelling before it is said that day and month changed places. */
const FEWEST_SWAPPED = { yearFirst: 5, yearLast: 2 };

/**
 * Whether all dates that could be read either way have the year first, and all that could not have it last: so it is
 * where a spreadsheet turned the former into dates by the wrong order and left the latter as they were.
 */
function areSwapped(values: readonly string[]): boolean {
	const first = values.flatMap((value) => /^\d{4}[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(value)?.[2] ?? []);
	const last = values.flatMap((value) => {
		const found = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}(?!\d)/.exec(value);
		return found ? [Math.max(Number(found[1]), Number(found[2]))] : [];
	});
	if (first.length < FEWEST_SWAPPED.yearFirst || last.length < FEWEST_SWAPPED.yearLast) return false;
	return first.every((day) => Number(day) <= 12) && last.every((day) => day > 12);
}

/** Characters of a value that are looked at. */
const LOOKED_INTO = 300;
/** Distinct values that are looked at; a column with more is as well known by these. */
const LOOKED_AT = 300;

const partOfDay = '上午|下午|中午|晚上|凌晨|早上';
const clockDigits = /(\d{1,2})(?::\d{2}(?::\d{2}(?:\.\d+)?)?|[时点](?:\d{1,2}分?)?)/.source;
const clock = new RegExp(`^(${partOfDay})?\\s*${clockDigits}\\s*([ap]\\.?m\\.?)?$`, 'i');

/** A time of day: `9:05`, `14:30:00`, `2:00 PM`, `下午2:30`, `9点05分`. */
export function isClock(text: string): boolean {
	if (text.length > 20) return false;
	const match = clock.exec(text);
	return match !== null && Number(match[2]) < 24;
}

/** Profiles the values of one column; `commas` where the file's delimiter leaves the comma to fractions. */
export function profile(raw: readonly string[], pivot: string, commas = false): Profile {
	const counts = new Map<string, number>();
	for (const text of raw) {
		// A little more than any value that is no prose: enough to see that it is.
		const value = clean(text.slice(0, LOOKED_INTO));
		if (!isNothing(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	const filled = [...counts.values()].reduce((sum, count) => sum + count, 0);
	const values = [...counts].sort((a, b) => b[1] - a[1]).slice(0, LOOKED_AT);
	const words = values.map(([value]) => value);
	const n = Math.max(
		values.reduce((sum, [, count]) => sum + count, 0),
		1
	);
	const share = (test: (value: string) => boolean): number =>
		values.reduce((sum, [value, count]) => sum + (test(value) ? count : 0), 0) / n;
	const sign = decimalSign(words);
	const comma = sign === ',' || (commas && sign === null && words.some((value) => /^[+-]?\d+,\d+$/.test(value)));
	const pointed = (value: string): string => (comma ? withPoint(value) : value);
	const numbers = [...counts.keys()]
		.map((value) => parseNumber(pointed(value)))
		.filter((value) => typeof value === 'number');
	const stillHere = share(saysStillHere);
	const serial =
		numbers.length > 0 &&
		numbers.every((value) => value >= 20_000 && value <= 60_000) &&
		share((value) => Number.isFinite(Number(value))) >= 0.8;
	const order = possibleOrders([...counts.keys()], pivot);
	const instants = new Map(
		words.map((value) => [value, parseInstant(value, { order: order[0] ?? null, serial, pivot })])
	);
	const times = [...instants.values()].flatMap((found) => (found ? [found.at] : []));
	const ofDates = (found: number): number => (stillHere < 1 ? found / (1 - stillHere) : found);
	return {
		filled,
		samples: words.slice(0, 5),
		words: words.slice(0, 60),
		distinct: counts.size === filled && filled > 1,
		repeats: filled > 0 ? 1 - counts.size / filled : 0,
		instants: ofDates(share((value) => Boolean(instants.get(value)))),
		days: ofDates(share((value) => instants.get(value)?.dayOnly === true)),
		clocks: share(isClock),
		clockDigits: share((value) => clockOfDigits(value) !== null),
		weakInstants: share(
			(value) => /^\d+(\.\d+)?$/.test(value) && /epoch|month only/.test(instants.get(value)?.style ?? '')
		),
		stillHere,
		comma,
		rounded: share((value) => looksRounded(value) || parseId(value) === 'scientific'),
		numbers: share((value) => typeof parseNumber(pointed(value)) === 'number'),
		durations: share((value) => typeof parseDuration(pointed(value), 'h') === 'number'),
		levels: share((value) => parseLevel(value, noChoice) !== undefined),
		ratings: share((value) => parseRating(pointed(value), 5, noChoice) !== undefined),
		percents: share((value) => value.endsWith('%') && parseShare(pointed(value), true) !== undefined),
		lists: recordOf(lists, (list) => share((value) => parseWord(list, value, noChoice) !== undefined)),
		low: Math.min(...numbers),
		high: Math.max(...numbers),
		fractions: numbers.some((value) => !Number.isInteger(value)),
		orders: order,
		mixedOrders: order.length > 1 && !settlesNothing([...counts.keys()], pivot),
		serial,
		swapped: areSwapped([...counts.keys()]),
		fromEitherEnd: words.some((value) => countedFromEitherEnd.test(wordKey(value))),
		first: Math.min(...times, Infinity),
		last: Math.max(...times, -Infinity)
	};
}
