import {
	Bool,
	DateDay,
	Dictionary,
	Float64,
	Int32,
	TimestampMillisecond,
	Utf8,
	type Vector,
	makeData,
	makeVector
} from 'apache-arrow';
import type { Cursor } from '../files/cursor.ts';
import { Memo } from './parse-memo.ts';
import { ZONED } from './date-tally.ts';
import { type Instant, type InstantFormat, instantStyles, parseInstant } from '../vocabulary/parse-instant.ts';
import { textVector } from './text-vector.ts';

/** What became of one field: read, blank, or not readable. */
export type Outcome = 'value' | 'blank' | 'unreadable' | 'scientific' | 'bound';

/** Reads one field of each row into a column of at most `capacity` rows; a slot may be written again. */
export interface Column {
	readonly source: number;
	read(cursor: Cursor, slot: number): Outcome;
	clear(slot: number): void;
	isNull(slot: number): boolean;
	vector(length: number): Vector;
}

const DAY = 86_400_000;
const [ZERO, NINE, COLON, DASH, SLASH, SPACE, T, DOT] = [48, 57, 58, 45, 47, 32, 84, 46];

interface Bits {
	nullBitmap: Uint8Array;
	nullCount: number;
}

/** Validity of numbers that are NaN where there is none. */
function numberBits(values: Float64Array, length: number): Bits {
	const nullBitmap = new Uint8Array((length + 7) >> 3);
	let nullCount = 0;
	for (let slot = 0; slot < length; slot += 1) {
		const value = values[slot] as number;
		if (value === value) nullBitmap[slot >> 3] = (nullBitmap[slot >> 3] as number) | (1 << (slot & 7));
		else nullCount += 1;
	}
	return { nullBitmap, nullCount };
}

/** Validity of codes that are -1 where there is none. */
function codeBits(codes: Int32Array | Int8Array, length: number): Bits {
	const nullBitmap = new Uint8Array((length + 7) >> 3);
	let nullCount = 0;
	for (let slot = 0; slot < length; slot += 1) {
		if ((codes[slot] as number) >= 0) nullBitmap[slot >> 3] = (nullBitmap[slot >> 3] as number) | (1 << (slot & 7));
		else nullCount += 1;
	}
	return { nullBitmap, nullCount };
}

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
export class InstantColumn implements Column {
	readonly source: number;
	readonly values: Float64Array;
	/** 1 where the text named a day only. */
	readonly dayOnly: Uint8Array;
	readonly #memo: Memo<Instant | null | undefined>;
	readonly #daily: boolean;
	readonly #swapped: boolean;
	/** How the last value read is written: its place among the styles, and a bit for a zone. */
	style = 0;
	#fastDayOnly = 0;

	constructor(source: number, capacity: number, format: InstantFormat, daily: boolean) {
		this.source = source;
		this.values = new Float64Array(capacity);
		this.dayOnly = new Uint8Array(capacity);
		this.#memo = new Memo((text) => parseInstant(text, format));
		this.#daily = daily;
		this.#swapped = format.swapped ?? false;
	}

	read(cursor: Cursor, slot: number): Outcome {
		this.dayOnly[slot] = 0;
		if (cursor.start === cursor.end) {
			this.values[slot] = NaN;
			return 'blank';
		}
		const fast = this.#swapped ? NaN : this.#fast(cursor.bytes, cursor.start, cursor.end);
		if (fast === fast) {
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

	clear(slot: number): void {
		this.values[slot] = NaN;
	}

	isNull(slot: number): boolean {
		return Number.isNaN(this.values[slot]);
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

/** Anything that ends as a number; plain digits at full speed where a factor is all they need. */
export class NumberColumn implements Column {
	readonly source: number;
	readonly values: Float64Array;
	readonly #memo: Memo<number | Outcome>;
	/** NaN where every text must be parsed. */
	readonly #factor: number;
	readonly #type: 'double' | 'integer';

	constructor(
		source: number,
		capacity: number,
		parse: (text: string) => number | Outcome,
		factor: number,
		type: 'double' | 'integer'
	) {
		this.source = source;
		this.values = new Float64Array(capacity);
		this.#memo = new Memo(parse);
		this.#factor = factor;
		this.#type = type;
	}

	read(cursor: Cursor, slot: number): Outcome {
		this.values[slot] = NaN;
		if (cursor.start === cursor.end) return 'blank';
		const fast = this.#fast(cursor.bytes, cursor.start, cursor.end);
		if (fast === fast) {
			this.values[slot] = fast;
			return 'value';
		}
		const found = this.#memo.get(cursor);
		if (typeof found !== 'number') return found;
		this.values[slot] = found;
		return 'value';
	}

	#fast(bytes: Uint8Array, start: number, end: number): number {
		if (this.#factor !== this.#factor || end - start > 12) return NaN;
		let value = 0;
		let scale = 0;
		for (let at = start; at < end; at += 1) {
			const byte = bytes[at] as number;
			if (byte >= ZERO && byte <= NINE) {
				value = value * 10 + byte - ZERO;
				scale *= 10;
			} else if (byte === DOT && scale === 0 && at > start && at < end - 1) scale = 1;
			else return NaN;
		}
		return (scale === 0 ? value : value / scale) * this.#factor;
	}

	clear(slot: number): void {
		this.values[slot] = NaN;
	}

	isNull(slot: number): boolean {
		return Number.isNaN(this.values[slot]);
	}

	vector(length: number): Vector {
		const bits = numberBits(this.values, length);
		const data = this.values.slice(0, length);
		return this.#type === 'double'
			? makeVector(makeData({ type: new Float64(), length, data, ...bits }))
			: makeVector(
					makeData({ type: new Int32(), length, data: Int32Array.from(data, (value) => value | 0), ...bits })
				);
	}
}

/** Yes and no. */
export class BooleanColumn implements Column {
	readonly source: number;
	/** 1 yes, 0 no, -1 unknown. */
	readonly values: Int8Array;
	readonly #memo: Memo<boolean | null | undefined>;

	constructor(source: number, capacity: number, parse: (text: string) => boolean | null | undefined) {
		this.source = source;
		this.values = new Int8Array(capacity);
		this.#memo = new Memo(parse);
	}

	read(cursor: Cursor, slot: number): Outcome {
		const found = cursor.start === cursor.end ? null : this.#memo.get(cursor);
		this.values[slot] = typeof found === 'boolean' ? Number(found) : -1;
		return found === undefined ? 'unreadable' : found === null ? 'blank' : 'value';
	}

	clear(slot: number): void {
		this.values[slot] = -1;
	}

	isNull(slot: number): boolean {
		return this.values[slot] === -1;
	}

	vector(length: number): Vector {
		const data = new Uint8Array(Math.ceil(length / 8));
		for (let slot = 0; slot < length; slot += 1) {
			if (this.values[slot] === 1) data[slot >> 3] = (data[slot >> 3] as number) | (1 << (slot & 7));
		}
		return makeVector(makeData({ type: new Bool(), length, data, ...codeBits(this.values, length) }));
	}
}

/** Text that repeats, read once per distinct spelling. */
export class TextColumn implements Column {
	readonly source: number;
	readonly codes: Int32Array;
	#memo: Memo<number | Outcome>;
	#words: string[] = [];
	#codeOf = new Map<string, number>();
	#dictionary: Vector<Utf8> | undefined;
	readonly #parse: (text: string) => string | null | undefined;

	constructor(source: number, capacity: number, parse: (text: string) => string | null | undefined) {
		this.source = source;
		this.codes = new Int32Array(capacity);
		this.#parse = parse;
		this.#memo = this.#fresh();
	}

	#fresh(): Memo<number | Outcome> {
		return new Memo((text) => {
			const word = this.#parse(text);
			if (word === null || word === '') return 'blank';
			return word === undefined ? 'unreadable' : this.#code(word);
		});
	}

	read(cursor: Cursor, slot: number): Outcome {
		this.codes[slot] = -1;
		if (cursor.start === cursor.end) return 'blank';
		const found = this.#memo.get(cursor);
		if (typeof found !== 'number') return found;
		this.codes[slot] = found;
		return 'value';
	}

	/** The word in a slot. */
	word(slot: number): string | null {
		return this.#words[this.codes[slot] as number] ?? null;
	}

	/** Writes a word that comes from elsewhere. */
	put(slot: number, word: string | null): void {
		this.codes[slot] = word === null ? -1 : this.#code(word);
	}

	#code(word: string): number {
		const known = this.#codeOf.get(word);
		if (known !== undefined) return known;
		this.#codeOf.set(word, this.#words.length);
		return this.#words.push(word) - 1;
	}

	clear(slot: number): void {
		this.codes[slot] = -1;
	}

	isNull(slot: number): boolean {
		return this.codes[slot] === -1;
	}

	vector(length: number): Vector {
		const bits = codeBits(this.codes, length);
		if (this.#words.length > length * 2) return this.#plain(length);
		if (this.#dictionary?.length !== this.#words.length) this.#dictionary = textVector(this.#words);
		const data = this.codes.slice(0, length);
		for (let slot = 0; slot < length; slot += 1) if ((data[slot] as number) < 0) data[slot] = 0;
		return makeVector(
			makeData({
				type: new Dictionary(new Utf8(), new Int32()),
				length,
				data,
				dictionary: this.#dictionary,
				...bits
			})
		);
	}

	/** Without a dictionary, where that would outweigh the rows; the words start anew. */
	#plain(length: number): Vector {
		const words = Array.from({ length }, (_, slot) => this.word(slot));
		this.#words = [];
		this.#codeOf = new Map();
		this.#dictionary = undefined;
		this.#memo = this.#fresh();
		return textVector(words);
	}
}

/** Ids: bytes as they are where they are plain letters and digits with at least one digit, else parsed. */
export class IdColumn implements Column {
	readonly source: number;
	readonly #offsets: Int32Array;
	/** 0 where there is an id, -1 where there is none. */
	readonly #marks: Int8Array;
	#data: Uint8Array;
	readonly #parse: (text: string) => { id: string } | Outcome;
	readonly #encoder = new TextEncoder();
	readonly #decoder = new TextDecoder();

	constructor(source: number, capacity: number, parse: (text: string) => { id: string } | Outcome) {
		this.source = source;
		this.#offsets = new Int32Array(capacity + 1);
		this.#marks = new Int8Array(capacity);
		this.#data = new Uint8Array(capacity * 12);
		this.#parse = parse;
	}

	read(cursor: Cursor, slot: number): Outcome {
		const { bytes, start, end } = cursor;
		const from = this.#offsets[slot] as number;
		this.#offsets[slot + 1] = from;
		this.#marks[slot] = -1;
		if (start === end) return 'blank';
		if (this.#plain(bytes, start, end)) {
			this.#room(from + end - start);
			for (let at = start, to = from; at < end; at += 1, to += 1) this.#data[to] = bytes[at] as number;
			this.#offsets[slot + 1] = from + end - start;
		} else {
			const found = this.#parse(cursor.text());
			if (typeof found === 'string') return found;
			this.put(slot, found.id);
		}
		this.#marks[slot] = 0;
		return 'value';
	}

	/** Writes an id that comes from elsewhere. */
	put(slot: number, id: string | null): void {
		const from = this.#offsets[slot] as number;
		const encoded = this.#encoder.encode(id ?? '');
		this.#room(from + encoded.length);
		this.#data.set(encoded, from);
		this.#offsets[slot + 1] = from + encoded.length;
		this.#marks[slot] = id === null ? -1 : 0;
	}

	/** Whether the cursor's field needs no parsing. */
	isPlain(cursor: Cursor): boolean {
		return this.#plain(cursor.bytes, cursor.start, cursor.end);
	}

	#plain(bytes: Uint8Array, start: number, end: number): boolean {
		let digit = false;
		for (let at = start; at < end; at += 1) {
			const byte = bytes[at] as number;
			if (byte >= ZERO && byte <= NINE) digit = true;
			else if (!((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte === 95 || byte === DASH))
				return false;
		}
		return digit;
	}

	#room(length: number): void {
		if (length <= this.#data.length) return;
		const data = new Uint8Array(Math.max(length, this.#data.length * 2));
		data.set(this.#data);
		this.#data = data;
	}

	/** The id in a slot. */
	text(slot: number): string {
		return this.#decoder.decode(this.#data.subarray(this.#offsets[slot], this.#offsets[slot + 1]));
	}

	clear(slot: number): void {
		this.#marks[slot] = -1;
		this.#offsets[slot + 1] = this.#offsets[slot] as number;
	}

	isNull(slot: number): boolean {
		return this.#marks[slot] === -1;
	}

	vector(length: number): Vector {
		const bits = codeBits(this.#marks, length);
		const valueOffsets = this.#offsets.slice(0, length + 1);
		const data = this.#data.slice(0, valueOffsets[length]);
		return makeVector(makeData({ type: new Utf8(), length, valueOffsets, data, ...bits }));
	}
}
