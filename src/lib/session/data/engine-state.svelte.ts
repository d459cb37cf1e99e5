import type { Engine, Progress } from '$lib/engine/engine.ts';
import { EngineStartError } from '$lib/engine/engine-error.ts';
import { TimedEngine } from '$lib/engine/timed.ts';

/** An engine that ends so often within so many milliseconds is not started again unasked. */
const MOST_LOSSES = 3;
const WITHIN = 300_000;

/** Whether the address of the page asked, when it was opened, for every statement with the time it took (`?debug`). */
const debugged = 'location' in globalThis && new URLSearchParams(location.search).has('debug');

async function started(progress?: Progress): Promise<Engine> {
	const { startBrowserEngine } = await import('$lib/engine/duckdb-browser/browser-engine.ts');
	const engine = await startBrowserEngine(progress);
	if (!debugged) return engine;
	return new TimedEngine(engine, (sql, milliseconds, failed) => {
		console.debug(`${milliseconds.toFixed(1)} ms${failed ? ' (failed)' : ''}`, sql);
	});
}

/** The one engine of this page: started once in the background, again on request or when it has ended midway. */
export class EngineState {
	status = $state<'off' | 'starting' | 'up' | 'failed'>('off');
	progress = $state(0);
	failure = $state.raw<EngineStartError | null>(null);
	/** True from the moment it ended midway until it is up again. */
	lost = $state(false);
	/** Called when the engine on which the data on show stand has ended by itself, and may be started again. */
	onlost: () => void = () => undefined;
	#engine: Promise<Engine> | null = null;
	/** The engine whose end is the page's loss; others end because they are told to. */
	#watched: Engine | null = null;
	#losses: number[] = [];

	/** The running engine; rejects with an `EngineStartError`, after which a further call tries again. */
	start(): Promise<Engine> {
		this.#engine ??= this.#boot();
		return this.#engine;
	}

	/** A second engine beside the running one, empty; `keep` puts it in the first one's place. */
	spare(): Promise<Engine> {
		return started();
	}

	/** Makes an engine the page's own; the earlier one ends, which alone gives its memory back. */
	keep(engine: Engine): void {
		const earlier = this.#engine;
		this.#engine = Promise.resolve(engine);
		this.status = 'up';
		this.#watch(engine);
		void earlier?.then((running) => (running === engine ? undefined : running.close())).catch(() => undefined);
	}

	/** Whether an engine is the page's own, and alive. */
	owns(engine: Engine): boolean {
		return this.#watched === engine;
	}

	#watch(engine: Engine): void {
		if (this.#watched === engine) return;
		this.#watched = engine;
		void engine.ended?.then((cause) => {
			if (this.#watched === engine) this.#lose(cause);
		});
	}

	#lose(cause: Error): void {
		this.#engine = null;
		this.#watched = null;
		const now = performance.now();
		this.#losses = [...this.#losses.filter((at) => now - at < WITHIN), now];
		if (this.#losses.length > MOST_LOSSES) {
			this.status = 'failed';
			this.failure = new EngineStartError('again', cause);
			this.#losses = [];
			return;
		}
		this.status = 'off';
		this.lost = true;
		this.onlost();
	}

	async #boot(): Promise<Engine> {
		this.status = 'starting';
		this.progress = 0;
		this.failure = null;
		try {
			const engine = await started((share) => {
				this.progress = share;
			});
			this.status = 'up';
			this.lost = false;
			performance.mark('engine-up');
			this.#watch(engine);
			return engine;
		} catch (cause) {
			this.#engine = null;
			this.status = 'failed';
			this.failure = cause instanceof EngineStartError ? cause : new EngineStartError('download', cause);
			throw this.failure;
		}
	}
}
