import type { Engine } from '$lib/engine/engine.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { type Filters, type MetricContext, noFilters, type Windows } from '$lib/metrics/context.ts';
import type { Result } from '$lib/metrics/result.ts';
import { type Plan, publishedPlan } from '$lib/programme/plan.ts';
import { EngineState } from './engine-state.svelte.ts';
import type { Snapshot } from './snapshot.ts';

/** Files as dropped or fetched, before anything is known of them. */
export interface SourceFile {
	name: string;
	bytes: Uint8Array;
}

/** What the reader is looking at: the dataset, the plan and the filters, and the run that computes under them. */
export class Workspace {
	readonly engine = new EngineState();
	dataset = $state.raw<DatasetInfo | null>(null);
	plan = $state.raw<Plan>(publishedPlan);
	filters = $state.raw<Filters>(noFilters);
	windows = $state.raw<Windows | null>(null);
	loading = $state(false);
	loadProgress = $state(0);
	/** Counts the datasets loaded, so that equal descriptions of different rows are told apart. */
	#generation = $state(0);
	/** Pages on show that still wait for their first results from the engine. */
	#waiting = $state(0);
	/** True once rows are in the engine and whatever is on show was computed from them, no longer from the snapshot. */
	readonly live = $derived(this.#generation > 0 && this.#waiting === 0);
	#run: { key: string; context: Promise<MetricContext>; abort: AbortController } | null = null;
	#loaded: Engine | null = null;

	/** Changes whenever a result may. */
	readonly revision = $derived(JSON.stringify([this.#generation, this.plan, this.filters]));

	/** Shows a stored or built-in snapshot until the engine is up. */
	showSnapshot({ dataset, windows }: Snapshot): void {
		if (this.dataset) return;
		this.dataset = dataset;
		this.windows = windows;
	}

	/** Loads the sample company through the same import as any other files. */
	async loadSample(): Promise<void> {
		const [engine, { fetchSample }] = await Promise.all([this.engine.start(), import('./sample.ts')]);
		await this.load(engine, await fetchSample(), true);
	}

	/** Imports files; the earlier dataset stays as it was when this fails. */
	async load(engine: Engine, files: SourceFile[], sample: boolean): Promise<void> {
		this.loading = true;
		this.loadProgress = 0;
		try {
			const { loadFiles } = await import('$lib/ingest/ingest.ts');
			const dataset = await loadFiles(engine, files, {
				sample,
				progress: (share: number) => {
					this.loadProgress = share;
				}
			});
			this.adopt(engine, dataset);
		} finally {
			this.loading = false;
		}
	}

	/** Makes a loaded dataset the one on show. */
	adopt(engine: Engine, dataset: DatasetInfo): void {
		this.#loaded = engine;
		this.dataset = dataset;
		this.#generation += 1;
	}

	/** Says that a page waits for results; the answer is called once when it has them or is gone. */
	expect(): () => void {
		this.#waiting += 1;
		let open = true;
		return () => {
			if (open) this.#waiting -= 1;
			open = false;
		};
	}

	/** True once rows are in the engine. */
	get hasRows(): boolean {
		return this.#generation > 0;
	}

	/** The run for the current revision; an outdated one is cancelled. */
	run(): Promise<MetricContext> {
		const engine = this.#loaded;
		const dataset = this.dataset;
		if (!engine || !dataset) return Promise.reject(new Error('no dataset'));
		if (this.#run?.key === this.revision) return this.#run.context;
		this.#run?.abort.abort();
		const abort = new AbortController();
		const inputs = { engine, dataset, plan: this.plan, filters: this.filters, signal: abort.signal };
		const context = import('$lib/metrics/registry.ts').then(({ createRun }) => createRun(inputs));
		this.#run = { key: this.revision, context, abort };
		return context;
	}

	/** Computes results one after the other; rejects when the reader has moved on. */
	async compute(ids: readonly string[], signal: AbortSignal): Promise<Record<string, Result>> {
		const context = await this.run();
		const results: Record<string, Result> = {};
		for (const id of ids) {
			signal.throwIfAborted();
			results[id] = await context.result(id);
		}
		signal.throwIfAborted();
		this.windows = context.windows;
		return results;
	}
}

export const workspace = new Workspace();
