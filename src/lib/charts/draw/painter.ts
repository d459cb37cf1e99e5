/** What can paint itself, and knows whether the reader sees it. */
export interface Painted {
	paint: () => void;
	inView: () => boolean;
}

/** Milliseconds of one frame that pictures may take: the rest is for numbers, layout and the browser's own paint. */
const SHARE_OF_FRAME = 3;

/** The clock and the frames of a window. */
export interface Frames {
	now: () => number;
	/** Runs after the present task, before the next paint. */
	soon: (run: () => void) => void;
	/** Runs before the paint after the next one. */
	nextFrame: (run: () => void) => void;
}

/**
 * Paints what asks for it, those in view first, and only so many in one frame as leave it short; what asks twice
 * before its turn is painted once, as it then is. One picture is always painted, however long it takes.
 */
export class Painter {
	readonly #frames: Frames;
	readonly #asking = new Set<Painted>();
	#called = false;

	constructor(frames: Frames) {
		this.#frames = frames;
	}

	ask(one: Painted): void {
		// Whoever waits keeps the place, whoever was painted goes to the end: all that change at each step get their
		// turn.
		this.#asking.add(one);
		this.#call(this.#frames.soon);
	}

	forget(one: Painted): void {
		this.#asking.delete(one);
	}

	/** Paints all that ask, at once: for print. */
	flush(): void {
		this.#paintUntil(Infinity);
	}

	#call(when: (run: () => void) => void): void {
		if (this.#called || this.#asking.size === 0) return;
		this.#called = true;
		when(() => {
			this.#called = false;
			this.#paintUntil(this.#frames.now() + SHARE_OF_FRAME);
			this.#call(this.#frames.nextFrame);
		});
	}

	#paintUntil(end: number): void {
		const inView = [...this.#asking].filter((one) => one.inView());
		for (const one of [...inView, ...this.#asking]) {
			if (!this.#asking.delete(one)) continue;
			one.paint();
			if (this.#frames.now() >= end) break;
		}
	}
}
