const TINY = 1e-9;

/** Sums of cells that somebody knows, kept as echelon rows: whatever lies in their span can be worked out. */
export class KnownSums {
	readonly #rows: { pivot: number; row: Float64Array }[] = [];

	/** What is left of a sum of cells when all that is known is subtracted. */
	#rest(cells: Iterable<number>, size: number): Float64Array {
		const rest = new Float64Array(size);
		for (const cell of cells) rest[cell] = 1;
		for (const { pivot, row } of this.#rows) {
			const factor = rest[pivot] ?? 0;
			if (Math.abs(factor) <= TINY) continue;
			for (let at = pivot; at < size; at++) rest[at] = (rest[at] ?? 0) - factor * (row[at] ?? 0);
		}
		return rest;
	}

	learn(cells: Iterable<number>, size: number): void {
		const rest = this.#rest(cells, size);
		const pivot = rest.findIndex((x) => Math.abs(x) > TINY);
		if (pivot < 0) return;
		const scale = rest[pivot] ?? 1;
		this.#rows.push({ pivot, row: rest.map((x) => x / scale) });
		this.#rows.sort((a, b) => a.pivot - b.pivot);
	}

	gives(cells: Iterable<number>, size: number): boolean {
		return this.#rest(cells, size).every((x) => Math.abs(x) <= TINY);
	}
}
