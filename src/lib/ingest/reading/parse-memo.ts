import { ByteDictionary } from '../files/byte-dictionary.ts';
import type { Cursor } from '../files/cursor.ts';

/** Beyond this many distinct texts a memo starts anew rather than growing with the file. */
const MOST = 100_000;

/** Parses each distinct text of a column once. */
export class Memo<T> {
	#dictionary = new ByteDictionary();
	#values: T[] = [];
	readonly #parse: (text: string) => T;

	constructor(parse: (text: string) => T) {
		this.#parse = parse;
	}

	/** The value of the cursor's field. */
	get(cursor: Cursor): T {
		const index = this.#dictionary.indexOf(cursor.bytes, cursor.start, cursor.end);
		if (index < this.#values.length) return this.#values[index] as T;
		const value = this.#parse(cursor.text());
		if (index >= MOST) {
			this.#dictionary = new ByteDictionary();
			this.#values = [];
			return value;
		}
		this.#values.push(value);
		return value;
	}
}
