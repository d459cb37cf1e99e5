/** How far what can be painted is from what the reader sees: there, a window's height away, or farther. */
export type Place = 'in view' | 'near' | 'far';

/** What can paint itself, and knows where it is. */
export interface Painted {
	paint: () => void;
	place: () => Place;
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
 * before its turn is painted once, as it then is. One picture is always painted, however long it takes. What is far
 * waits until the reader comes near, or prints.
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

	/** The reader has come near to something, or has left it. */
	moved(): void {
		this.#call(this.#frames.soon);
	}

	forget(one: Painted): void {
		this.#asking.delete(one);
	}

	/** Paints all that ask, at once: for print. */
	flush(): void {
		for (const one of this.#asking) one.paint();
		this.#asking.clear();
	}

	#at(place: Place): Painted[] {
		return [...this.#asking].filter((one) => one.place() === place);
	}

	#call(when: (run: () => void) => void): void {
		if (this.#called || [...this.#asking].every((one) => one.place() === 'far')) return;
		this.#called = true;
		when(() => {
			this.#called = false;
			this.#paintUntil(this.#frames.now() + SHARE_OF_FRAME);
			this.#call(this.#frames.nextFrame);
		});
	}

	#paintUntil(end: number): void {
		for (const one of [...this.#at('in view'), ...this.#at('near')]) {
			this.#asking.delete(one);
			one.paint();
			if (this.#frames.now() >= end) break;
		}
	}
}
