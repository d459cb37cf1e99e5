import { Dictionary, Int32, makeData, makeVector, Utf8, type Vector } from 'apache-arrow';
import type { Cursor } from '../../files/cursor.ts';
import { Memo } from '../parse-memo.ts';
import { textVector } from '../text-vector.ts';
import { codeBits, type Column, type Outcome } from './column.ts';

/** Text that repeats, read once per distinct spelling. */
export class TextColumn implements Column {
	readonly source: number;
	readonly codes: Int32Array;
	#memo: Memo<number | Outcome>;
	#words: string[] = [];
	#codeOf = new Map<string, number>();
	#dictionary: Vector<Utf8> | undefined;
	readonly #parse: (text: string) => string | null | undefined;

	constructor(source: number, capacity: number, parse: (text: string) => string | null | undefined) {
		this.source = source;
		this.codes = new Int32Array(capacity);
		this.#parse = parse;
		this.#memo = this.#fresh();
	}

	#fresh(): Memo<number | Outcome> {
		return new Memo((text) => {
			const word = this.#parse(text);
			if (word === null || word === '') return 'blank';
			return word === undefined ? 'unreadable' : this.#code(word);
		});
	}

	read(cursor: Cursor, slot: number): Outcome {
		this.codes[slot] = -1;
		if (cursor.start === cursor.end) return 'blank';
		const found = this.#memo.get(cursor);
		if (typeof found !== 'number') return found;
		this.codes[slot] = found;
		return 'value';
	}

	/** The word in a slot. */
	word(slot: number): string | null {
		return this.#words[this.codes[slot] as number] ?? null;
	}

	/** Writes a word that comes from elsewhere. */
	put(slot: number, word: string | null): void {
		this.codes[slot] = word === null ? -1 : this.#code(word);
	}

	#code(word: string): number {
		const known = this.#codeOf.get(word);
		if (known !== undefined) return known;
		this.#codeOf.set(word, this.#words.length);
		return this.#words.push(word) - 1;
	}

	clear(slot: number): void {
		this.codes[slot] = -1;
	}

	isNull(slot: number): boolean {
		return this.codes[slot] === -1;
	}

	vector(length: number): Vector {
		const bits = codeBits(this.codes, length);
		if (this.#words.length > length * 2) return this.#plain(length);
		if (this.#dictionary?.length !== this.#words.length) this.#dictionary = textVector(this.#words);
		const data = this.codes.slice(0, length);
		for (let slot = 0; slot < length; slot += 1) if ((data[slot] as number) < 0) data[slot] = 0;
		return makeVector(
			makeData({
				type: new Dictionary(new Utf8(), new Int32()),
				length,
				data,
				dictionary: this.#dictionary,
				...bits
			})
		);
	}

	/** Without a dictionary, where that would outweigh the rows; the words start anew. */
	#plain(length: number): Vector {
		const words = Array.from({ length }, (_, slot) => this.word(slot));
		this.#words = [];
		this.#codeOf = new Map();
		this.#dictionary = undefined;
		this.#memo = this.#fresh();
		return textVector(words);
	}
}
