import { clean, isNothing, isProse } from './clean-text.ts';

/** A number, null where the text means nothing, undefined where it can't be read. */
export type Parsed = number | null | undefined;

/** Digits with thousands in commas or not, and a spreadsheet's power of ten (`1.00E+05`). */
const plain = /^[+-]?((\d+(,\d{3})*|\d+)?(\.\d+)?|\d+(\.\d*)?e[+-]?\d{1,3})$/i;

/** Digits within words, as in `3.5小时`. */
export const digits = String.raw`\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?`;

/**
 * A text whose fractions follow a comma and whose thousands follow a dot or a blank, as one with dots for fractions.
 */
export function withPoint(text: string): string {
	return text.replace(/(?<=\d)[.'\u00a0\u202f ](?=\d{3}(?!\d))/g, '').replace(/(?<=\d),(?=\d)/g, '.');
}

const withComma = /^[+-]?(\d+,(\d{1,2}|\d{4,})|0,\d+|\d{1,3}(\.\d{3})+,\d+)(?!\d)/;
const withDot = /^[+-]?(\d+\.(\d{1,2}|\d{4,})|0\.\d+|\d{1,3}(,\d{3})+\.\d+)(?!\d)/;

/** The sign before fractions that numbers of a column show; null where none of them settles it. */
export function decimalSign(values: readonly string[]): '.' | ',' | null {
	const [comma, point] = [withComma, withDot].map((pattern) => values.some((value) => pattern.test(value)));
	if (comma === point) return null;
	return comma ? ',' : '.';
}

/** A bare number; undefined where the text is anything else. */
export function bareNumber(text: string): number | undefined {
	if (!/^[+-]?\.?\d/.test(text)) return undefined;
	const together = plain.test(text) ? text : text.replace(/(?<=\d)['’ ](?=\d{3}(?!\d))/g, '');
	if (!plain.test(together)) return undefined;
	const value = Number(together.replaceAll(',', ''));
	return Number.isFinite(value) ? value : undefined;
}

/** A count or an amount: `1,234`, `约50`, `50次`, `¥1,200.50`; a bound such as `≥50` is not a count. */
export function parseNumber(text: string): Parsed {
	if (isProse(text)) return undefined;
	const value = clean(text).replace(/^'/, '');
	if (isNothing(value)) return null;
	const bare = value
		.replace(/^(约|大约|近|approx\.?|~|≈)\s*/i, '')
		.replace(/^(¥|CNY|RMB)\s*/i, '')
		.replace(/\s*(次|个|篇|份|项|家|人|分|元|条|件|万元|万|times?|pcs)$/i, (unit) =>
			unit.trim().startsWith('万') ? '×' : ''
		);
	return bare.endsWith('×') ? scaled(bareNumber(bare.slice(0, -1)), 10_000) : bareNumber(bare);
}

function scaled(value: number | undefined, factor: number): number | undefined {
	return value === undefined ? undefined : value * factor;
}

/** Whether a text is a bound (`≥50`, `50+`) rather than a number. */
export function isBound(text: string): boolean {
	if (isProse(text)) return false;
	return /^([<>≤≥]|不少于|不低于|超过)\s*=?\s*\d|^\d+\s*(\+|以上|及以上)$/.test(clean(text));
}

/** A share as 0 to 1: `85%`, `0.85`, `4.3/5`, and a bare `85` where the column counts in percent. */
export function parseShare(text: string, percent: boolean): Parsed {
	if (isProse(text)) return undefined;
	const value = clean(text).replace(/^'/, '');
	if (isNothing(value)) return null;
	const [over, under, ...more] = value.split('/').map((part) => bareNumber(part.trim()));
	const share =
		under !== undefined && more.length === 0
			? over === undefined
				? undefined
				: over / under
			: value.endsWith('%')
				? scaled(bareNumber(value.slice(0, -1).trim()), 0.01)
				: scaled(bareNumber(value), percent ? 0.01 : 1);
	return share !== undefined && share >= 0 && share <= 1 ? share : undefined;
}

export const timeUnits = ['h', 'min', 'd', 's', 'ms', 'w'] as const;
export type TimeUnit = (typeof timeUnits)[number];

export const hoursPer: Record<TimeUnit, number> = { h: 1, min: 1 / 60, d: 24, s: 1 / 3600, ms: 1 / 3_600_000, w: 168 };

const worded = new RegExp(
	[
		`^(?:(${digits})\\s*(?:天|日|d|days?)\\s*)?`,
		`(?:(${digits})\\s*(?:个?小时|时|h|hrs?|hours?)\\s*)?`,
		`(?:(${digits})\\s*(?:分钟?|m|mins?|minutes?)\\s*)?`,
		`(?:(${digits})\\s*(?:秒钟?|s|secs?|seconds?)\\s*)?$`
	].join(''),
	'i'
);

const wordedMonths = new RegExp(
	`^(?:(${digits})\\s*(?:年|y(?:ears?|rs?)?)\\s*)?(?:(${digits})\\s*(?:个?月|m(?:onths?|os?)?)\\s*)?$`,
	'i'
);

const iso = /^P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i;
const daysBefore = /(?:(\d+)\s*(?:(?:days?|d|天|日)[,\s.]*|[,\s.:]\s*(?=\d+:\d+:\d+)|[,\s.]\s*))?/.source;
const hoursAndMinutes = /(\d+):([0-5]?\d)(?::([0-5]?\d(?:\.\d+)?))?/.source;
const clocked = new RegExp(`^${daysBefore}${hoursAndMinutes}$`, 'i');
const weekCount = /(\d+(?:\.\d+)?)\s*(?:周|星期|weeks?|wks?|w(?![a-z]))/.source;
const dayCount = /(\d+(?:\.\d+)?)\s*(?:天|日|d(?:ays?)?(?![a-z]))/.source;
const weeksAndDays = new RegExp(`^${weekCount}[,\\s]*(?:${dayCount})?`, 'i');
const hanBeforeUnit = /[一二两三四五六七八九十]+(?=个?(?:半)?(?:天|日|小时|分|周|星期))/g;

/** Chinese numbers up to 99 as digits. */
function hanDigits(text: string): string {
	const digit = (char: string): number => '零一二三四五六七八九'.indexOf(char === '两' ? '二' : char);
	const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
	const ten = text.includes('十') ? (tens ? digit(tens) : 1) : 0;
	return String(ten * 10 + (ones ? digit(ones) : 0));
}

/** Days, hours, minutes and seconds of a length of time as text. */
function timeParts(value: string): (string | undefined)[] | undefined {
	const found =
		clocked.exec(value) ??
		iso.exec(value) ??
		worded.exec(
			value
				.replace(/^半个?(?=小时|天)/, '0.5')
				.replace(hanBeforeUnit, hanDigits)
				.replace(/(\d+)个?半(?=小时|天)/, '$1.5')
				.replace(
					weeksAndDays,
					(_, weeks: string, days = '0') => `${String(Number(weeks) * 7 + Number(days))}天`
				)
				.replace(/\((?:s|es)\)|(?<=[a-z])\.(?=\s|$)/gi, '')
				.replace(/(?<=\d\s?h)(\d{1,2})$/i, '$1m')
				.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
				.replace(/[,零]|\band\b/gi, ' ')
		);
	const parts: (string | undefined)[] = found?.slice(1) ?? [];
	return parts.some((part) => part !== undefined) ? parts : undefined;
}

/**
 * Hours: `2天3小时`, `1d 3h`, `27:30:00`, `0 days 05:00:00`, `PT5H30M`, `3.5小时`, `210分钟`, and a bare
 * number in the
 * column's unit.
 */
export function parseDuration(text: string, unit: TimeUnit): Parsed {
	if (isProse(text)) return undefined;
	const value = clean(text).replace(/^'/, '');
	if (isNothing(value)) return null;
	const bare = bareNumber(value);
	if (bare !== undefined) return bare < 0 ? undefined : bare * hoursPer[unit];
	const found = timeParts(value);
	if (!found) return undefined;
	const [d = 0, h = 0, m = 0, s = 0] = found;
	return Number(d) * 24 + Number(h) + Number(m) / 60 + Number(s) / 3600;
}

/** What lengths of service are counted in, as months. */
export const monthsPer = { months: 1, years: 12, d: 12 / 365.25 } as const;

/** Months: `2年3个月`, `18个月`, `400天`, and a bare number in months, years or days. */
export function parseMonths(text: string, unit: keyof typeof monthsPer): Parsed {
	if (isProse(text)) return undefined;
	const value = clean(text).replace(/^'/, '');
	if (isNothing(value)) return null;
	const bare = bareNumber(value);
	if (bare !== undefined) return bare < 0 ? undefined : bare * monthsPer[unit];
	const days = /^(\d+(?:\.\d+)?)\s*(?:天|days?)$/i.exec(value)?.[1];
	if (days !== undefined) return Number(days) * monthsPer.d;
	const match = wordedMonths.exec(value);
	if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
	return Number(match[1] ?? 0) * 12 + Number(match[2] ?? 0);
}
