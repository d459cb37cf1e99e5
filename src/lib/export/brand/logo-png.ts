import { unzlibSync } from 'fflate';
import { refuse } from './brand-file.ts';

/** Pixels that a side of a logo may have. */
const SIDE = 3000;
/** Chunks that draw; all others may say who made the picture, where and with what (PNG specification, 11.3). */
const kept = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];
const SIGNATURE = 8;

interface Chunk {
	type: string;
	data: Uint8Array;
	whole: Uint8Array;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function chunksOf(png: Uint8Array): Chunk[] {
	const view = viewOf(png);
	const chunks: Chunk[] = [];
	for (let at = SIGNATURE; at + 12 <= png.length;) {
		const end = at + 12 + view.getUint32(at);
		if (end > png.length) return refuse('broken');
		const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
		chunks.push({ type, data: png.subarray(at + 8, end - 4), whole: png.subarray(at, end) });
		if (type === 'IEND') break;
		at = end;
	}
	return chunks;
}

export function pngSize(png: Uint8Array): { width: number; height: number } {
	const view = viewOf(png);
	return { width: view.getUint32(SIGNATURE + 8), height: view.getUint32(SIGNATURE + 12) };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
	const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
	pieces.reduce((at, piece) => {
		all.set(piece, at);
		return at + piece.length;
	}, 0);
	return all;
}

/** Samples of a point by colour type (PNG specification, table 11.1). */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * A picture of points without its remarks; refused where it is too large, or where the points that it promises are not
 * there.
 */
export function cleanPng(png: Uint8Array): Uint8Array {
	const chunks = chunksOf(png).filter(({ type }) => kept.includes(type));
	const [head] = chunks;
	if (head?.type !== 'IHDR' || head.data.length !== 13 || chunks.at(-1)?.type !== 'IEND') return refuse('broken');
	const { width, height } = pngSize(png);
	if (width > SIDE || height > SIDE) refuse('too_large');
	if (width === 0 || height === 0) refuse('broken');
	if (Math.max(width / height, height / width) > 12) refuse('shape');
	const [depth = 0, colors = 0, , , interlaced = 0] = head.data.subarray(8);
	const row = Math.ceil((width * depth * (samples[colors] ?? 0)) / 8);
	if (row === 0) refuse('broken');
	const data = joined(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data));
	// A line and its filter at least; drawn in seven passes it is somewhat more.
	const promised = height * (row + 1);
	const room = new Uint8Array(interlaced === 0 ? promised : promised * 2 + 64);
	try {
		const points = unzlibSync(data, { out: room });
		if (points.length < height * row) refuse('broken');
	} catch {
		refuse('broken');
	}
	return joined([png.subarray(0, SIGNATURE), ...chunks.map(({ whole }) => whole)]);
}
