import type { Engine } from '$lib/engine/engine.ts';
import { EngineStartError } from '$lib/engine/engine-error.ts';

/** The one engine of this page: started once in the background, again on request. */
export class EngineState {
	status = $state<'off' | 'starting' | 'up' | 'failed'>('off');
	progress = $state(0);
	failure = $state.raw<EngineStartError | null>(null);
	#engine: Promise<Engine> | null = null;

	/** The running engine; rejects with an `EngineStartError`, after which a further call tries again. */
	start(): Promise<Engine> {
		this.#engine ??= this.#boot();
		return this.#engine;
	}

	/** Ends the worker; the next call of `start` begins with an empty one. */
	async stop(): Promise<void> {
		const engine = this.#engine;
		this.#engine = null;
		this.status = 'off';
		await engine?.then((running) => running.close()).catch(() => undefined);
	}

	/** A second engine beside the running one, empty; `keep` puts it in the first one's place. */
	async spare(): Promise<Engine> {
		const { startBrowserEngine } = await import('$lib/engine/duckdb-browser/browser-engine.ts');
		return startBrowserEngine();
	}

	/** Makes an engine the page's own; the earlier one ends, which alone gives its memory back. */
	keep(engine: Engine): void {
		const earlier = this.#engine;
		this.#engine = Promise.resolve(engine);
		this.status = 'up';
		void earlier?.then((running) => (running === engine ? undefined : running.close())).catch(() => undefined);
	}

	async #boot(): Promise<Engine> {
		this.status = 'starting';
		this.progress = 0;
		this.failure = null;
		try {
			const { startBrowserEngine } = await import('$lib/engine/duckdb-browser/browser-engine.ts');
			const engine = await startBrowserEngine((share) => {
				this.progress = share;
			});
			this.status = 'up';
			performance.mark('engine-up');
			return engine;
		} catch (cause) {
			this.#engine = null;
			this.status = 'failed';
			this.failure = cause instanceof EngineStartError ? cause : new EngineStartError('worker', cause);
			throw this.failure;
		}
	}
}
