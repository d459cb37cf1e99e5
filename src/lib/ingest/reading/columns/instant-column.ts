import { DateDay, makeData, makeVector, TimestampMillisecond, type Vector } from 'apache-arrow';
import type { Cursor } from '../../files/cursor.ts';
import { Memo } from '../parse-memo.ts';
import { ZONED } from '../date-tally.ts';
import { type Instant, type InstantFormat, instantStyles, parseInstant } from '../../vocabulary/parse-instant.ts';
import { DASH, NINE, numberBits, Numbers, type Outcome, ZERO } from './column.ts';

const DAY = 86_400_000;
const [COLON, SLASH, SPACE, T] = [58, 47, 32, 84];

/** Days since 1970 of a date of the Gregorian calendar; month and day are trusted. */
function daysSince(year: number, month: number, day: number): number {
	const y = month <= 2 ? year - 1 : year;
	const era = Math.floor(y / 400);
	const ofEra = y - era * 400;
	const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

const monthLength = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Dates and instants: `YYYY-M-D`, `YYYY/M/D` with or without a time at full speed, every other spelling once each. */
export class InstantColumn extends Numbers {
	/** 1 where the text named a day only. */
	readonly dayOnly: Uint8Array;
	readonly #memo: Memo<Instant | null | undefined>;
	readonly #daily: boolean;
	readonly #swapped: boolean;
	readonly #open: boolean;
	/** How the last value read is written: its place among the styles, and a bit for a zone. */
	style = 0;
	#fastDayOnly = 0;

	constructor(source: number, capacity: number, format: InstantFormat, daily: boolean) {
		super(source, capacity);
		this.dayOnly = new Uint8Array(capacity);
		this.#memo = new Memo((text) => parseInstant(text, format));
		this.#daily = daily;
		this.#swapped = format.swapped ?? false;
		this.#open = format.open ?? false;
	}

	read(cursor: Cursor, slot: number): Outcome {
		this.dayOnly[slot] = 0;
		if (cursor.start === cursor.end) {
			this.values[slot] = NaN;
			return 'blank';
		}
		const fast = this.#swapped ? NaN : this.#fast(cursor.bytes, cursor.start, cursor.end);
		// In a leave date the first day that seconds are counted from is none.
		if (fast === fast && !(this.#open && fast === 0)) {
			this.values[slot] = fast;
			this.dayOnly[slot] = this.#fastDayOnly;
			this.style = 0;
			return 'value';
		}
		const found = this.#memo.get(cursor);
		this.values[slot] = found ? found.at : NaN;
		if (found?.dayOnly) this.dayOnly[slot] = 1;
		if (found) this.style = instantStyles.indexOf(found.style) + (found.zoned ? ZONED : 0);
		return found ? 'value' : found === null ? 'blank' : 'unreadable';
	}

	/** Milliseconds, or NaN for anything but a plain year-first date of 1930 to 2099 with an optional time. */
	#fast(bytes: Uint8Array, start: number, end: number): number {
		let [part, value, digits] = [0, 0, 0];
		let [year, month, day, hour, minute, second] = [0, 0, 0, 0, 0, 0];
		for (let at = start; at <= end; at += 1) {
			const byte = at < end ? (bytes[at] as number) : -1;
			if (byte >= ZERO && byte <= NINE) {
				value = value * 10 + byte - ZERO;
				digits += 1;
				continue;
			}
			if (digits === 0 || digits > (part === 0 ? 4 : 2)) return NaN;
			if (part === 0) year = digits === 4 ? value : 0;
			else if (part === 1) month = value;
			else if (part === 2) day = value;
			else if (part === 3) hour = value;
			else if (part === 4) minute = value;
			else second = value;
			const fits =
				byte < 0
					? part === 2 || part >= 4
					: part < 2
						? byte === DASH || byte === SLASH
						: part === 2
							? byte === SPACE || byte === T
							: part < 5 && byte === COLON;
			if (!fits) return NaN;
			part += 1;
			value = digits = 0;
		}
		if (year < 1930 || year > 2099 || month < 1 || month > 12 || day < 1 || day > (monthLength[month] as number))
			return NaN;
		if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return NaN;
		if (hour > 23 || minute > 59 || second > 59) return NaN;
		this.#fastDayOnly = part === 3 ? 1 : 0;
		return daysSince(year, month, day) * DAY + ((hour * 60 + minute) * 60 + second) * 1000;
	}

	vector(length: number): Vector {
		const bits = numberBits(this.values, length);
		if (this.#daily) {
			const data = new Int32Array(length);
			for (let slot = 0; slot < length; slot += 1) data[slot] = Math.floor((this.values[slot] as number) / DAY);
			return makeVector(makeData({ type: new DateDay(), length, data, ...bits }));
		}
		// Two halves by hand: a million BigInts would cost more than reading the file.
		const halves = new Int32Array(length * 2);
		for (let slot = 0; slot < length; slot += 1) {
			const at = this.values[slot] as number;
			halves[slot * 2] = at | 0;
			halves[slot * 2 + 1] = Math.floor(at / 4_294_967_296);
		}
		return makeVector(
			makeData({ type: new TimestampMillisecond(), length, data: new BigInt64Array(halves.buffer), ...bits })
		);
	}
}
