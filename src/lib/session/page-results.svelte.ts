import { onMount, tick } from 'svelte';
import { ownTargetIds } from '$lib/programme/targets.ts';
import { isLoss } from '$lib/engine/engine-error.ts';
import type { Result } from '$lib/metrics/result.ts';
import { type Filters, noFilters } from '$lib/metrics/run/context.ts';
import { ownData } from './data/own-data.svelte.ts';
import type { FigureEnv } from '$lib/figures/env.ts';
import type { PageName } from '$lib/figures/reads.ts';
import type { Snapshot } from './data/snapshot.ts';
import { workspace } from './workspace.svelte.ts';

/** What a run computes under. */
type Under = Pick<FigureEnv, 'plan' | 'filters' | 'windows'>;

interface Arriving {
	results: Readonly<Record<string, Result>>;
	under: Under;
}

/** Milliseconds between two looks at what has arrived: each phrases the page's figures anew. */
const LOOK = 50;

const filtersAreOff = (filters: Filters): boolean => JSON.stringify(filters) === JSON.stringify(noFilters);

/**
 * The results that one page shows: the snapshot's at first, then the engine's, the old ones kept while new ones
 * compute.
 */
export class PageResults {
	#results = $state.raw<Record<string, Result>>({});
	/** What the results on show were computed under; null for a snapshot, which is as the page is. */
	#under = $state.raw<Under | null>(null);
	/** What has come of a newer run so far; null where none is under way. */
	arriving = $state.raw<Arriving | null>(null);
	/** True while the results on show are of an earlier revision. */
	stale = $state(false);
	failure = $state.raw<unknown>(null);
	readonly ids: readonly string[];
	readonly #page: PageName;
	#answered: () => void;

	constructor(page: PageName, ids: readonly string[], snapshot: Snapshot | null) {
		this.#page = page;
		this.ids = ids;
		// The built-in results are the sample's: they never stand beside the name of another dataset.
		if (snapshot && (workspace.published !== null || workspace.dataset?.sample !== false))
			this.#results = snapshot.results;
		// The page's text comes prerendered with the sample; a person's own results take its place as soon as scripts
		// run.
		// A tick later the plan that this browser remembers is there too.
		onMount(() => {
			void tick().then(() => {
				this.#showOwn();
			});
		});
		this.#answered = workspace.expect();
		$effect(() => this.#answered);
		$effect(() => {
			if (!workspace.answers) return;
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
		this.arriving = null;
		try {
			const own = this.#page === 'overview' ? ownTargetIds(workspace.plan) : [];
			let looked = performance.now();
			const { plan, filters } = workspace;
			const results = await workspace.compute([...this.ids, ...own], signal, (some, windows) => {
				if (performance.now() - looked < LOOK) return;
				looked = performance.now();
				this.arriving = { results: { ...some }, under: { plan, filters, windows } };
			});
			// What comes out as it was leaves every figure as it stands.
			if (JSON.stringify(results) !== JSON.stringify(this.#results)) this.#results = results;
			this.#under = workspace.windows && { plan, filters, windows: workspace.windows };
			this.arriving = null;
			this.failure = null;
			this.stale = false;
			this.#answered();
			this.#keep();
		} catch (cause) {
			// An engine that ended is started again, and the data come back: what was shown stays until then.
			if (signal.aborted || isLoss(cause)) return;
			this.failure = cause;
			this.stale = false;
			this.arriving = null;
			this.#answered();
		}
	}

	#showOwn(): void {
		if (!ownData.expected || workspace.answers) return;
		const own = ownData.recallSnapshot(this.#page, workspace.plan);
		this.#results = own?.results ?? {};
		if (own) workspace.showSnapshot(own, true);
	}

	#keep(): void {
		const { dataset, windows, plan, filters } = workspace;
		if (dataset && windows && filtersAreOff(filters) && !workspace.published)
			ownData.rememberSnapshot(this.#page, plan, { dataset, windows, results: this.#results });
	}

	get(id: string): Result | null {
		return this.#results[id] ?? null;
	}

	/** What the results on show are phrased with, whatever the reader has chosen since. */
	phrased(env: FigureEnv): FigureEnv {
		return this.#under ? { ...env, ...this.#under } : env;
	}

	get all(): Readonly<Record<string, Result>> {
		return this.#results;
	}
}
