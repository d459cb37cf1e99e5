/** Encodings that are told apart; the last is the guess when no other fits. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Detected {
	encoding: Encoding;
	/** Bytes of the byte order mark. */ mark: number;
}

const STEP = 1 << 20;
/** A longer file is held to GB18030 on this much of it; what does not decode later is counted cell by cell. */
const CHECKED = 8 << 20;

/** Whether bytes decode without a fault. */
function decodes(bytes: Uint8Array, encoding: Encoding, limit = Infinity): boolean {
	const decoder = new TextDecoder(encoding, { fatal: true });
	const length = Math.min(bytes.length, limit);
	try {
		for (let at = 0; at < length; at += STEP) {
			decoder.decode(bytes.subarray(at, Math.min(at + STEP, length)), { stream: at + STEP < bytes.length });
		}
		return true;
	} catch {
		return false;
	}
}

/** Zero bytes on one side of each pair only: text of two bytes a character, most of it ASCII. */
function withoutMark16(bytes: Uint8Array): Encoding | undefined {
	const head = bytes.subarray(0, 4096);
	const zeros: [even: number, odd: number] = [0, 0];
	for (let at = 0; at < head.length; at += 1) if (head[at] === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
	const enough = Math.max(2, head.length / 40);
	if (zeros[1] > enough && zeros[0] * 20 < zeros[1]) return 'utf-16le';
	return zeros[0] > enough && zeros[1] * 20 < zeros[0] ? 'utf-16be' : undefined;
}

/** The encoding of a text file: byte order mark, pairs with zeros, strict UTF-8, strict GB18030, else Western. */
export function detectEncoding(bytes: Uint8Array): Detected {
	const [a, b, c, d] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', mark: 3 };
	if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', mark: 2 };
	if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', mark: 2 };
	if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return { encoding: 'gb18030', mark: 4 };
	const wide = withoutMark16(bytes);
	if (wide) return { encoding: wide, mark: 0 };
	if (decodes(bytes, 'utf-8')) return { encoding: 'utf-8', mark: 0 };
	return { encoding: decodes(bytes, 'gb18030', CHECKED) ? 'gb18030' : 'windows-1252', mark: 0 };
}

/** Bytes as UTF-8; decoded and encoded in steps, so that the text never exists whole. */
export function toUtf8(bytes: Uint8Array, encoding: Encoding): Uint8Array {
	const decoder = new TextDecoder(encoding);
	const encoder = new TextEncoder();
	const parts: Uint8Array[] = [];
	for (let at = 0; at < bytes.length; at += STEP) {
		parts.push(encoder.encode(decoder.decode(bytes.subarray(at, at + STEP), { stream: at + STEP < bytes.length })));
	}
	return joined(parts);
}

/** One array of several. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
	const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}
