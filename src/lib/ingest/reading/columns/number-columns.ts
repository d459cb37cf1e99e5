import { Bool, Float64, Int32, makeData, makeVector, type Vector } from 'apache-arrow';
import type { Cursor } from '../../files/cursor.ts';
import { Memo } from '../parse-memo.ts';
import { codeBits, type Column, DOT, NINE, numberBits, Numbers, type Outcome, ZERO } from './column.ts';

/** Anything that ends as a number; plain digits at full speed where a factor is all they need. */
export class NumberColumn extends Numbers {
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
		super(source, capacity);
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
