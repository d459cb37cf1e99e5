/** Numbers distinct byte strings in order of first appearance, without decoding them. */
export class ByteDictionary {
	size = 0;
	#slots = new Int32Array(1024).fill(-1);
	#hashes = new Int32Array(512);
	/** Where entry i starts in the store; it ends where entry i + 1 starts. */
	#offsets = new Int32Array(513);
	#store = new Uint8Array(8192);

	/** The number of bytes[start, end); a new one equals the size before the call. */
	indexOf(bytes: Uint8Array, start: number, end: number): number {
		let hash = 0x811c9dc5;
		for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
		hash ^= hash >>> 15;
		const mask = this.#slots.length - 1;
		let slot = hash & mask;
		for (;;) {
			const entry = this.#slots[slot] as number;
			if (entry < 0) return this.#add(bytes, start, end, hash, slot);
			if (this.#hashes[entry] === hash && this.#same(entry, bytes, start, end)) return entry;
			slot = (slot + 1) & mask;
		}
	}

	#same(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
		const from = this.#offsets[entry] as number;
		if ((this.#offsets[entry + 1] as number) - from !== end - start) return false;
		for (let at = start, mine = from; at < end; at += 1, mine += 1)
			if (this.#store[mine] !== bytes[at]) return false;
		return true;
	}

	#add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
		const entry = this.size;
		const from = this.#offsets[entry] as number;
		const to = from + end - start;
		if (to > this.#store.length) {
			const store = new Uint8Array(Math.max(this.#store.length * 2, to));
			store.set(this.#store);
			this.#store = store;
		}
		this.#store.set(bytes.subarray(start, end), from);
		this.#hashes[entry] = hash;
		this.#offsets[entry + 1] = to;
		this.#slots[slot] = entry;
		this.size += 1;
		if (this.size === this.#hashes.length) this.#grow();
		return entry;
	}

	#grow(): void {
		const hashes = new Int32Array(this.size * 2);
		hashes.set(this.#hashes);
		const offsets = new Int32Array(this.size * 2 + 1);
		offsets.set(this.#offsets);
		this.#hashes = hashes;
		this.#offsets = offsets;
		this.#slots = new Int32Array(this.size * 4).fill(-1);
		const mask = this.#slots.length - 1;
		for (let entry = 0; entry < this.size; entry += 1) {
			let slot = (hashes[entry] as number) & mask;
			while ((this.#slots[slot] as number) >= 0) slot = (slot + 1) & mask;
			this.#slots[slot] = entry;
		}
	}
}
