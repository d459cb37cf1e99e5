import { clean, isNothing, isProse } from './clean-text.ts';

/** Which of three numbers is what, where the year does not stand first with four digits. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** How the dates of one column are written, as far as the text itself does not say. */
export interface InstantFormat {
	/** Null while undecided: then a date that needs it is unreadable. */
	order: DateOrder | null;
	/** Whether bare numbers are days since 1899-12-30, as spreadsheets store them. */
	serial: boolean;
	/** ISO day: a two-digit year never lands after it. */
	pivot: string;
	/** Whether day and month changed places where the year stands first. */
	swapped?: boolean;
	/** Whether words and far years that mean "still here" are read as empty, as in a leave date. */
	open?: boolean;
}

/** Milliseconds since 1970 of the local wall clock, and whether the text named a day only. */
export interface Instant {
	at: number;
	dayOnly: boolean;
	/**
	 * How it is written: year first or last, with the month's name, as seconds since 1970, as a month without day, with
	 * day and month in the other order than the column's.
	 */
	style: InstantStyle;
	/** Whether the text names a zone. */
	zoned: boolean;
}

export const instantStyles = ['year first', 'year last', 'month name', 'epoch', 'month only', 'other order'] as const;
export type InstantStyle = (typeof instantStyles)[number];

const plain = { style: 'year first', zoned: false } as const;
const DAY = 86_400_000;
/** Instants with a zone are turned into Asia/Shanghai, which has had no summer time since 1991. */
const SHANGHAI = 8 * 3_600_000;
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const yearFirst = /^(\d{4}|\d{2}(?=\s*年))\s*[-/.\\年]\s*(\d{1,2})\s*[-/.\\月]\s*(\d{1,2})\s*[日号]?(.*)$/s;
const compact = /^(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2})(\d{2})(\d{2})?(?:\.\d+)?(z|[+-]\d{2}:?\d{2})?)?$/i;
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)(.*)$/s;
/** One digit at the end is no year: two digits stand first for it. */
const shortYearFirst = /^(\d{2})[-/.](\d{1,2})[-/.](\d)(?!\d)(.*)$/s;
const monthInside = new RegExp(
	[
		/^(\d{1,2})(?:st|nd|rd|th)?[-/. ]+([a-z]{3,9}|[一二三四五六七八九十\d]{1,2}月)/.source,
		/\.?[-/. ,]+(\d{4}|\d{2})(?!\d)(.*)$/.source
	].join(''),
	'is'
);
const nameAfterYear = /^(\d{4})[-/. ]([a-z]{3,9}|[一二三四五六七八九十]{1,2}月)[-/. ](\d{1,2})(?!\d)(.*)$/is;
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+(?=\S)/i;
const monthsOnly = [/^(\d{4})\s*[-/.年]\s*(\d{1,2})月?(?:份)?$/, /^(20\d{2}|19\d{2})(0[1-9]|1[0-2])$/];
const monthThenYear = /^(?:(\d{1,2})[-/.]|([a-z]{3,9})\.?[-/ ,]+)(\d{4})$/i;
/** As a spreadsheet shows a month: `Mar-24`. */
const monthThenShortYear = /^([a-z]{3})[-/ ]'?(\d{2})$/i;
const epoch = /^1\d{9}(?:\.\d+)?$|^1\d{12}$/;
const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(.*)$/is;
const clock = new RegExp(
	[
		/^(?:(?:星期|周|礼拜)[一二三四五六日天])?[T,\s]*/.source,
		/(上午|下午|中午|晚上|凌晨|早上|傍晚|am|pm)?\s*/.source,
		/(\d{1,2})\s*[:时点]\s*(?:(\d{1,2})\s*分?(?:[:\s]?\s*(\d{1,2})(?:[.,](\d{1,9}))?\s*秒?)?)?\s*/.source,
		/(am|pm|a\.m\.|p\.m\.|上午|下午)?\s*/.source,
		/((?:utc|gmt)?[+-]\d{1,2}:?\d{2}|(?:utc|gmt)?[+-]\d{1,2}|z|utc|gmt)?(?:\s*\([^)]*\))?$/.source
	].join(''),
	'is'
);

/** Milliseconds of a day that exists, else undefined. */
export function dayAt(year: number, month: number, day: number): number | undefined {
	const at = Date.UTC(year, month - 1, day);
	const back = new Date(at);
	return back.getUTCMonth() === month - 1 && back.getUTCDate() === day && back.getUTCFullYear() === year
		? at
		: undefined;
}

function hourOf(hour: number, half: string): number | undefined {
	const word = half.toLowerCase().replaceAll('.', '');
	if (!word) return hour;
	const late = ['下午', '晚上', '傍晚', 'pm'].includes(word) || (word === '中午' && hour < 11);
	if (late && hour < 12) return hour + 12;
	return ['上午', '凌晨', '早上', 'am'].includes(word) && hour === 12 ? 0 : hour;
}

/** Milliseconds after midnight, less the zone where one is given; undefined if the text is no time of day. */
function timeOf(text: string): { offset: number; dayOnly: boolean; zoned: boolean } | undefined {
	const rest = text
		.trim()
		.replace(/^(星期|周|礼拜)[一二三四五六日天]$/, '')
		.replace(/^(\d{1,2})\.(\d{2})(?:\.(\d{2}))?$/, (_, h: string, m: string, s = '00') => `${h}:${m}:${String(s)}`);
	if (!rest) return { offset: 0, dayOnly: true, zoned: false };
	const match = clock.exec(rest);
	if (!match) return undefined;
	const [, before = '', hourText = '', minuteText = '0', secondText = '0', fraction = '', after = '', zone = ''] =
		match;
	const hour = hourOf(Number(hourText), before || after);
	const [minute, second] = [Number(minuteText), Number(secondText)];
	if (hour === undefined || hour > 24 || minute > 59 || second > 59 || (hour === 24 && minute + second > 0))
		return undefined;
	let offset = ((hour * 60 + minute) * 60 + second) * 1000 + Math.floor(Number(`0.${fraction || '0'}`) * 1000);
	if (zone) {
		const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
		const ahead = match
			? (Number(match[2]) * 60 + Number(match[3] ?? 0)) * (match[1] === '-' ? -60_000 : 60_000)
			: 0;
		offset += SHANGHAI - ahead;
	}
	return { offset, dayOnly: false, zoned: zone !== '' };
}

/** The year that a two-digit year means: the latest that does not put the date after the pivot. */
function fullYear(text: string, month: number, day: number, pivot: string): number {
	const year = Number(text);
	if (text.length === 4) return year;
	const near = dayAt(2000 + year, month, day) ?? Infinity;
	return near > Date.parse(pivot) ? 1900 + year : 2000 + year;
}

function arranged(a: string, b: string, c: string, order: DateOrder): [year: string, month: string, day: string] {
	if (order === 'ymd') return [a, b, c];
	return order === 'dmy' ? [c, b, a] : [c, a, b];
}

/** The order of day and month in which alone a date exists, where that is not the column's. */
function otherOrder(a: string, b: string, order: DateOrder): DateOrder | null {
	if (order === 'dmy' && Number(b) > 12 && Number(a) <= 12) return 'mdy';
	return order === 'mdy' && Number(a) > 12 && Number(b) <= 12 ? 'dmy' : null;
}

/** Year, month, day and what follows them, by the spelling the text has. */
function parts(
	text: string,
	format: InstantFormat
): [year: string, month: string, day: string, rest: string, style: InstantStyle] | undefined {
	let match = yearFirst.exec(text);
	if (match) return [match[1] ?? '', match[2] ?? '', match[3] ?? '', match[4] ?? '', 'year first'];
	match = compact.exec(text);
	if (match) {
		const time = match[4] ? `${match[4]}:${match[5] ?? ''}:${match[6] ?? '00'}${match[7] ?? ''}` : '';
		return [match[1] ?? '', match[2] ?? '', match[3] ?? '', time, 'year first'];
	}
	match = yearLast.exec(text);
	if (match) {
		const [, a = '', b = '', c = '', rest = ''] = match;
		// With a four-digit year at the end only day and month can be in doubt.
		if (!format.order || (format.order === 'ymd' && c.length === 4)) return undefined;
		const other = otherOrder(a, b, format.order);
		return other
			? [...arranged(a, b, c, other), rest, 'other order']
			: [...arranged(a, b, c, format.order), rest, 'year last'];
	}
	match = shortYearFirst.exec(text);
	if (match)
		return format.order === 'ymd'
			? [match[1] ?? '', match[2] ?? '', match[3] ?? '', match[4] ?? '', 'year last']
			: undefined;
	match = monthInside.exec(text);
	if (match) return [match[3] ?? '', monthNumber(match[2]), match[1] ?? '', match[4] ?? '', 'month name'];
	match = nameAfterYear.exec(text);
	if (match) return [match[1] ?? '', monthNumber(match[2]), match[3] ?? '', match[4] ?? '', 'month name'];
	match = monthFirst.exec(text);
	if (match) return [match[3] ?? '', monthNumber(match[1]), match[2] ?? '', match[4] ?? '', 'month name'];
	return withoutDay(text);
}

/** A month without a day stands for its first day. */
function withoutDay(
	text: string
): [year: string, month: string, day: string, rest: string, style: InstantStyle] | undefined {
	const first = monthsOnly.map((pattern) => pattern.exec(text)).find(Boolean);
	if (first) return [first[1] ?? '', first[2] ?? '', '1', '', 'month only'];
	const short = monthThenShortYear.exec(text);
	if (short) return [short[2] ?? '', monthNumber(short[1]), '1', '', 'month only'];
	const last = monthThenYear.exec(text);
	return last ? [last[3] ?? '', last[1] ?? monthNumber(last[2]), '1', '', 'month only'] : undefined;
}

function monthNumber(name = ''): string {
	if (/^\d/.test(name)) return name.replace('月', '');
	const han = '一二三四五六七八九十'.indexOf(name.replace(/^十(?=[一二])/, '').charAt(0)) + 1;
	if (han > 0) return String(/^十[一二]/.test(name) ? han + 10 : han);
	return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

const stillHere = new Set(
	[
		'至今 在职 在岗 在册 现在 目前 仍在职 尚在职 未离职 尚未离职 未离',
		'长期 永久 无离职 正常 ongoing tbd current notleft',
		'currently present active employed stillhere now tilldate todate tillnow untilnow none notapplicable open'
	]
		.join(' ')
		.split(' ')
);

/** What systems write for no day at all: year nought, 1900, and the first day that seconds are counted from. */
const noDay = [
	/^(0000|1899|190[01])[-/.年]/,
	/[-/.](0000|1899|190[01])(?=$|\s)/,
	/^1970[-/.]0?1[-/.]0?1(?=$|[\sT])/,
	/^0?1[-/.]0?1[-/.]1970(?=$|\s)/
];

/** Whether a leave date's text says that the person is still here: a word for it, no day, or a year from 2100 on. */
export function saysStillHere(text: string): boolean {
	if (isProse(text)) return false;
	const value = clean(text).toLowerCase();
	if (stillHere.has(value.replace(/[\s_.()-]/g, '')) || /^(still|currently) employed$/.test(value)) return true;
	const words = value.split(/[()[\]/,;:、]+/).filter(Boolean);
	if (words.length > 1 && words.every((word) => stillHere.has(word.replace(/[\s_.-]/g, '')))) return true;
	return (
		noDay.some((pattern) => pattern.test(value)) ||
		/^(2[1-9]|[3-9]\d)\d{2}(?=[-/.年\s]|\d{4}(\D|$))/.test(value) ||
		/[-/. ](2[1-9]|[3-9]\d)\d{2}(?=$|\s)/.test(value)
	);
}

/**
 * A date or instant in any of the declared spellings: null where the text means nothing (blank, `0000-00-00`, and the
 * sentinels of years up to 1901 and of 9999), undefined where it can't be read.
 */
export function parseInstant(text: string, format: InstantFormat): Instant | null | undefined {
	if (isProse(text)) return undefined;
	const value = clean(text).replace(/^'/, '');
	if (isNothing(value) || (format.open && saysStillHere(value))) return null;
	if (epoch.test(value)) {
		const at = Math.round(Number(value) * (value.length === 13 ? 1 : 1000));
		return { at: at + SHANGHAI, dayOnly: false, style: 'epoch', zoned: true };
	}
	if (format.serial && /^\d{5}(\.\d+)?$/.test(value)) {
		const days = Number(value);
		if (days < 20_000 || days > 60_000) return undefined;
		return { at: Math.round((SERIAL_EPOCH + days * DAY) / 1000) * 1000, dayOnly: Number.isInteger(days), ...plain };
	}
	const found = parts(value.replace(weekday, ''), format);
	if (!found) return undefined;
	const [yearText, a, b, rest, style] = found;
	const [monthText, dayText] = format.swapped && style === 'year first' && Number(b) <= 12 ? [b, a] : [a, b];
	const [month, day] = [Number(monthText), Number(dayText)];
	const year = fullYear(yearText, month, day, format.pivot);
	if (year <= 1901 || year === 9999) return null;
	if (year < 1930 || year > 2100) return undefined;
	const date = dayAt(year, month, day);
	const time = timeOf(rest);
	if (date === undefined || time === undefined) return undefined;
	return { at: date + time.offset, dayOnly: time.dayOnly, style, zoned: time.zoned };
}
