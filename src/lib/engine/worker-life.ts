const POLL = 250;
/** A worker that has not begun by then never will: its script comes from this host or from the cache. */
const START_LIMIT = 30_000;

/** Told of a worker whose script did not come. */
export const NOT_LOADED = 'the worker could not be loaded';

const hasLocks = (): boolean => 'locks' in navigator;

/** A name for a worker under which its life is watched. */
export const lifeName = (role: string): string => `${role}-${String(performance.now())}-${String(Math.random())}`;

/**
 * Called in a worker: holds a lock of the worker's own name for as long as it lives. The browser frees it when the
 * worker ends, whatever ended it, and however busy it was.
 */
export function holdLife(): void {
	if (hasLocks()) void navigator.locks.request(self.name, () => new Promise<never>(() => undefined));
}

async function untilFree(name: string, signal: AbortSignal): Promise<void> {
	// The worker takes its lock when its script runs; before that it is free for another reason.
	const begun = performance.now();
	while (await navigator.locks.request(name, { ifAvailable: true }, (lock) => lock !== null)) {
		if (performance.now() - begun > START_LIMIT) return;
		await new Promise((resolve) => setTimeout(resolve, POLL));
		signal.throwIfAborted();
	}
	await navigator.locks.request(name, { signal }, () => undefined);
}

/**
 * Tells once when a worker has ended without being told to: by an error that nobody caught, or by its lock coming free,
 * which no error announces (killed, or out of memory). The answer stops watching.
 */
export function watchLife(worker: Worker, name: string, ended: (message: string) => void): () => void {
	const watching = new AbortController();
	const { signal } = watching;
	const tell = (message: string) => {
		if (signal.aborted) return;
		watching.abort();
		ended(message);
	};
	worker.addEventListener(
		'error',
		(event) => {
			event.preventDefault();
			tell(event.message || NOT_LOADED);
		},
		{ signal }
	);
	if (hasLocks())
		untilFree(name, signal).then(
			() => {
				tell('the worker ended');
			},
			// Watching has been given up.
			() => undefined
		);
	return () => {
		watching.abort();
	};
}

/** Work of a worker that may end first: whoever waits for it is then told at once. */
export class Life {
	readonly ended: Promise<Error>;
	#cause: Error | null = null;
	readonly #end: (cause: Error) => void;
	readonly #waiting = new Set<(cause: Error) => void>();

	constructor() {
		let end: (cause: Error) => void = () => undefined;
		this.ended = new Promise((resolve) => {
			end = resolve;
		});
		this.#end = end;
	}

	get over(): boolean {
		return this.#cause !== null;
	}

	/** Says that it is over; only the first cause counts. */
	end(cause: Error): void {
		if (this.#cause) return;
		this.#cause = cause;
		for (const reject of this.#waiting) reject(cause);
		this.#waiting.clear();
		this.#end(cause);
	}

	/** The answer of the work, or the cause of the end. */
	during<T>(work: () => Promise<T>): Promise<T> {
		return new Promise((resolve, reject) => {
			if (this.#cause) {
				reject(this.#cause);
				return;
			}
			this.#waiting.add(reject);
			void work()
				.then(resolve, reject)
				.finally(() => this.#waiting.delete(reject));
		});
	}
}
