import type { Vector } from 'apache-arrow';
import type { Cursor } from '../../files/cursor.ts';

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

/** Bytes of the characters that ids, numbers and dates are made of. */
export const [ZERO, NINE, DASH, DOT] = [48, 57, 45, 46];

/** A column of numbers, NaN where there is none. */
export abstract class Numbers implements Column {
	readonly source: number;
	readonly values: Float64Array;

	constructor(source: number, capacity: number) {
		this.source = source;
		this.values = new Float64Array(capacity);
	}

	abstract read(cursor: Cursor, slot: number): Outcome;
	abstract vector(length: number): Vector;

	clear(slot: number): void {
		this.values[slot] = NaN;
	}

	isNull(slot: number): boolean {
		return Number.isNaN(this.values[slot]);
	}
}

interface Bits {
	nullBitmap: Uint8Array;
	nullCount: number;
}

/** Validity of numbers that are NaN where there is none. */
export function numberBits(values: Float64Array, length: number): Bits {
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
export function codeBits(codes: Int32Array | Int8Array, length: number): Bits {
	const nullBitmap = new Uint8Array((length + 7) >> 3);
	let nullCount = 0;
	for (let slot = 0; slot < length; slot += 1) {
		if ((codes[slot] as number) >= 0) nullBitmap[slot >> 3] = (nullBitmap[slot >> 3] as number) | (1 << (slot & 7));
		else nullCount += 1;
	}
	return { nullBitmap, nullCount };
}
