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
