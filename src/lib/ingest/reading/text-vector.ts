import { Utf8, type Vector, makeData, makeVector } from 'apache-arrow';

/**
 * A text vector put together from its buffers.
 *
 * Arrow's own builders compile functions from text, which the site's content policy forbids.
 */
export function textVector(words: readonly (string | null)[]): Vector<Utf8> {
	const encoder = new TextEncoder();
	const encoded = words.map((word) => (word === null ? null : encoder.encode(word)));
	const valueOffsets = new Int32Array(words.length + 1);
	const nullBitmap = new Uint8Array(Math.ceil(words.length / 8));
	let size = 0;
	let nullCount = 0;
	encoded.forEach((bytes, index) => {
		size += bytes?.length ?? 0;
		valueOffsets[index + 1] = size;
		if (bytes) nullBitmap[index >> 3] = (nullBitmap[index >> 3] ?? 0) | (1 << (index & 7));
		else nullCount += 1;
	});
	const data = new Uint8Array(size);
	encoded.forEach((bytes, index) => {
		if (bytes) data.set(bytes, valueOffsets[index]);
	});
	return makeVector(makeData({ type: new Utf8(), length: words.length, nullCount, nullBitmap, valueOffsets, data }));
}
