import {
	Bool,
	DateDay,
	Float64,
	Int32,
	makeData,
	makeVector,
	TimestampMillisecond,
	Utf8,
	type Vector
} from 'apache-arrow';

export function integers(data: Int32Array): Vector {
	return makeVector(makeData({ type: new Int32(), length: data.length, data }));
}

/** A column without values. */
export function nulls(type: string, length: number): Vector {
	const bits = { length, nullCount: length, nullBitmap: new Uint8Array(Math.ceil(length / 8)) };
	switch (type) {
		case 'VARCHAR':
			return makeVector(
				makeData({
					type: new Utf8(),
					...bits,
					valueOffsets: new Int32Array(length + 1),
					data: new Uint8Array(0)
				})
			);
		case 'DATE':
			return makeVector(makeData({ type: new DateDay(), ...bits, data: new Int32Array(length) }));
		case 'TIMESTAMP':
			return makeVector(makeData({ type: new TimestampMillisecond(), ...bits, data: new BigInt64Array(length) }));
		case 'BOOLEAN':
			return makeVector(makeData({ type: new Bool(), ...bits, data: new Uint8Array(Math.ceil(length / 8)) }));
		case 'INTEGER':
			return makeVector(makeData({ type: new Int32(), ...bits, data: new Int32Array(length) }));
		default:
			return makeVector(makeData({ type: new Float64(), ...bits, data: new Float64Array(length) }));
	}
}
