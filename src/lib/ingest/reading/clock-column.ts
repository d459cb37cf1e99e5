import type { InstantColumn } from './columns/instant-column.ts';
import type { Cursor } from '../files/cursor.ts';
import { Memo } from './parse-memo.ts';
import { clockOfDigits } from '../vocabulary/clock-digits.ts';
import { parseInstant } from '../vocabulary/parse-instant.ts';

const noDay = '2000-01-01';
const format = { order: null, serial: false, pivot: noDay } as const;

/** The time of day from a column of its own, for an export that writes date and time apart. */
export class Clock {
	readonly #source: number;
	readonly #column: InstantColumn;
	readonly #memo = new Memo((text) => {
		const found = parseInstant(`${noDay} ${clockOfDigits(text.trim()) ?? text}`, format);
		return found && !found.dayOnly ? found.at - Date.parse(noDay) : null;
	});

	constructor(source: number, column: InstantColumn) {
		this.#source = source;
		this.#column = column;
	}

	/** Adds the time to a date that has none. */
	add(cursor: Cursor, slot: number): void {
		if (this.#column.dayOnly[slot] !== 1) return;
		cursor.to(this.#source);
		const offset = cursor.start === cursor.end ? null : this.#memo.get(cursor);
		if (offset === null) return;
		this.#column.values[slot] = (this.#column.values[slot] as number) + offset;
		this.#column.dayOnly[slot] = 0;
	}
}
