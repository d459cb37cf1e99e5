/** Finds a key's place among distinct numbers, by open addressing: a million look-ups in some milliseconds. */
export class KeyIndex {
	readonly keys: Float64Array;
	readonly #slots: Int32Array;
	readonly #mask: number;

	constructor(keys: Float64Array) {
		this.keys = keys;
		let size = 16;
		while (size < 2 * keys.length) size *= 2;
		this.#mask = size - 1;
		this.#slots = new Int32Array(size).fill(-1);
		for (const [place, key] of keys.entries()) {
			let slot = this.#first(key);
			while (this.#slots[slot] !== -1) slot = (slot + 1) & this.#mask;
			this.#slots[slot] = place;
		}
	}

	/** Fibonacci hashing of both halves of a whole number below 2^53. */
	#first(key: number): number {
		const mixed = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 4294967296) | 0, 0x85ebca6b);
		return (mixed ^ (mixed >>> 15)) & this.#mask;
	}

	/** −1 where there is none. */
	placeOf(key: number): number {
		let slot = this.#first(key);
		for (;;) {
			const place = this.#slots[slot] ?? -1;
			if (place === -1 || this.keys[place] === key) return place;
			slot = (slot + 1) & this.#mask;
		}
	}
}
