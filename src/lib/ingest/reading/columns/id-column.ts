import { makeData, makeVector, Utf8, type Vector } from 'apache-arrow';
import type { Cursor } from '../../files/cursor.ts';
import { codeBits, type Column, DASH, NINE, type Outcome, ZERO } from './column.ts';

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
