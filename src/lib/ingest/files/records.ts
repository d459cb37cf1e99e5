const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;

/** A quote that is not closed within this many bytes is taken for a plain character. */
const LONGEST_QUOTED = 100_000;

/**
 * Reads delimited text record by record from bytes in which no part of a longer character equals a delimiter, a quote
 * or a line break: UTF-8, GB18030 and single-byte encodings.
 *
 * Lenient where exports are broken: CRLF, LF and CR may be mixed; a quote opens a field only at its start, or after
 * blanks there, and only if it is closed right before a delimiter or line break, else it is a plain character.
 */
export class RecordReader {
	/** First and past-the-last byte of each field of the current record. */
	starts = new Int32Array(64);
	ends = new Int32Array(64);
	/** 1 where the field was quoted and holds doubled quotes. */
	doubled = new Uint8Array(64);
	/** Fields of the current record. */
	fields = 0;
	/** Offset of the current record, and of what follows it. */
	recordStart: number;
	offset: number;
	readonly #bytes: Uint8Array;
	readonly #delimiter: number;

	constructor(bytes: Uint8Array, delimiter: string, offset: number) {
		this.#bytes = bytes;
		this.#delimiter = delimiter.charCodeAt(0);
		this.offset = offset;
		this.recordStart = offset;
	}

	/** Moves to the next record; false at the end. */
	next(): boolean {
		const bytes = this.#bytes;
		const delimiter = this.#delimiter;
		const length = bytes.length;
		let at = this.offset;
		if (at >= length) return false;
		this.recordStart = at;
		let field = 0;
		for (;;) {
			if (field === this.starts.length) this.#widen();
			// Blanks may stand between a delimiter and the quote that opens a field.
			let open = at;
			if (bytes[at] === SPACE) while (bytes[open] === SPACE) open += 1;
			const close = bytes[open] === QUOTE ? this.#closingQuote(open, field) : -1;
			if (close >= 0) {
				this.starts[field] = open + 1;
				this.ends[field] = close;
				at = close + 1;
				while (at < length && bytes[at] === SPACE) at += 1;
			} else {
				this.starts[field] = at;
				this.doubled[field] = 0;
				for (; at < length; at += 1) {
					const byte = bytes[at];
					if (byte === delimiter || byte === LF || byte === CR) break;
				}
				this.ends[field] = at;
			}
			field += 1;
			if (at >= length) break;
			const byte = bytes[at];
			at += 1;
			if (byte === delimiter) continue;
			if (byte === CR && bytes[at] === LF) at += 1;
			break;
		}
		this.fields = field;
		this.offset = at;
		return true;
	}

	/** Offset of the quote that closes the field opened at `open`, or -1. */
	#closingQuote(open: number, field: number): number {
		const bytes = this.#bytes;
		const limit = Math.min(bytes.length, open + LONGEST_QUOTED);
		let doubled = 0;
		for (let at = open + 1; at < limit; at += 1) {
			if (bytes[at] !== QUOTE) continue;
			if (bytes[at + 1] === QUOTE) {
				doubled = 1;
				at += 1;
				continue;
			}
			let after = at + 1;
			while (bytes[after] === SPACE) after += 1;
			const byte = bytes[after];
			if (after < bytes.length && byte !== this.#delimiter && byte !== LF && byte !== CR) return -1;
			this.doubled[field] = doubled;
			return at;
		}
		return -1;
	}

	#widen(): void {
		const wider = (old: Int32Array) => {
			const next = new Int32Array(old.length * 2);
			next.set(old);
			return next;
		};
		this.starts = wider(this.starts);
		this.ends = wider(this.ends);
		const doubled = new Uint8Array(this.starts.length);
		doubled.set(this.doubled);
		this.doubled = doubled;
	}
}
