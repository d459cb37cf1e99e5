import type { Result } from '$lib/metrics/result.ts';
import type { Snapshot } from './snapshot.ts';
import { workspace } from './workspace.svelte.ts';

/** The results that one page shows: the snapshot's at first, then the engine's, the old ones kept while new ones compute. */
export class PageResults {
	#results = $state.raw<Record<string, Result>>({});
	/** True while the results on show are of an earlier revision. */
	stale = $state(false);
	failure = $state.raw<unknown>(null);
	readonly ids: readonly string[];
	#answered: () => void;

	constructor(ids: readonly string[], snapshot: Snapshot | null) {
		this.ids = ids;
		if (snapshot) this.#results = snapshot.results;
		this.#answered = workspace.expect();
		$effect(() => this.#answered);
		$effect(() => {
			if (!workspace.hasRows) return;
			void workspace.revision;
			const abort = new AbortController();
			void this.#refresh(abort.signal);
			return () => {
				abort.abort();
			};
		});
	}

	async #refresh(signal: AbortSignal): Promise<void> {
		this.stale = true;
		try {
			const results = await workspace.compute(this.ids, signal);
			this.#results = results;
			this.failure = null;
			this.stale = false;
			this.#answered();
		} catch (cause) {
			if (signal.aborted) return;
			this.failure = cause;
			this.stale = false;
			this.#answered();
		}
	}

	get(id: string): Result | null {
		return this.#results[id] ?? null;
	}

	get all(): Readonly<Record<string, Result>> {
		return this.#results;
	}
}
