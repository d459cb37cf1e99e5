const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const table = Uint32Array.from({ length: 256 }, (_, index) => {
	let value = index;
	for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value >>> 0;
});

/** The check sum of a chunk (PNG specification, annex D). */
const crc = (bytes: Uint8Array): number =>
	(bytes.reduce((sum, byte) => (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

/** A text under a keyword, in UTF-8 and not packed (PNG specification, 11.3.3.4). */
function textChunk(keyword: string, text: string): Uint8Array {
	const body = new Uint8Array([...encode(`iTXt${keyword}`), 0, 0, 0, 0, 0, ...encode(text)]);
	const chunk = new Uint8Array(body.length + 8);
	const view = new DataView(chunk.buffer);
	view.setUint32(0, body.length - 4);
	chunk.set(body, 4);
	view.setUint32(body.length + 4, crc(body));
	return chunk;
}

/** Where the first chunk ends: the signature, then the header of always the same length. */
const HEADER_END = 33;

/** A picture of points with words that stand for it inside, for programs that read them out. */
export function withText(png: Uint8Array, words: Readonly<Record<'Title' | 'Description', string>>): Uint8Array {
	const chunks = (['Title', 'Description'] as const).map((keyword) => textChunk(keyword, words[keyword]));
	const added = chunks.reduce((sum, { length }) => sum + length, 0);
	const all = new Uint8Array(png.length + added);
	all.set(png.subarray(0, HEADER_END));
	let at = HEADER_END;
	for (const chunk of chunks) {
		all.set(chunk, at);
		at += chunk.length;
	}
	all.set(png.subarray(HEADER_END), at);
	return all;
}
