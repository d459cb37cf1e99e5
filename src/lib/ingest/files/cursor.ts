import type { RecordReader } from './records.ts';
import type { Body } from './body.ts';

const SPACE = 32;
const TAB = 9;

/** One field of the current record, without the blanks around it. */
export class Cursor {
	readonly bytes: Uint8Array;
	start = 0;
	end = 0;
	#doubled = false;
	readonly #reader: RecordReader;
	readonly #decoder: TextDecoder;

	constructor(body: Body, reader: RecordReader) {
		this.bytes = body.bytes;
		this.#reader = reader;
		this.#decoder = new TextDecoder(body.encoding);
	}

	/** Moves to a field; a field that the record lacks is empty. */
	to(field: number): void {
		const reader = this.#reader;
		if (field >= reader.fields) {
			this.start = this.end = 0;
			return;
		}
		const bytes = this.bytes;
		let start = reader.starts[field] as number;
		let end = reader.ends[field] as number;
		while (start < end && (bytes[start] === SPACE || bytes[start] === TAB)) start += 1;
		while (end > start && (bytes[end - 1] === SPACE || bytes[end - 1] === TAB)) end -= 1;
		this.start = start;
		this.end = end;
		this.#doubled = reader.doubled[field] === 1;
	}

	/** The field as text. */
	text(): string {
		const text = this.#decoder.decode(this.bytes.subarray(this.start, this.end));
		return this.#doubled ? text.replaceAll('""', '"') : text;
	}
}
