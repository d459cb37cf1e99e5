/** Long work goes on for this long at a time, in milliseconds. */
const SLICE = 12;

/** Parts long work into slices: once one is over the page breathes and a cancel arrives. */
export class Slices {
	#until = performance.now() + SLICE;
	readonly #signal: AbortSignal | undefined;

	constructor(signal?: AbortSignal) {
		this.#signal = signal;
	}

	/** Whether the slice is used up. */
	get over(): boolean {
		return performance.now() >= this.#until;
	}

	/** Waits for a turn of the event loop; throws the signal's reason once it is cancelled. */
	async next(): Promise<void> {
		await new Promise((resolve) => {
			setTimeout(resolve, 0);
		});
		this.#signal?.throwIfAborted();
		this.#until = performance.now() + SLICE;
	}
}
