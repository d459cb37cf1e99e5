import type { Engine, Progress } from '$lib/engine/engine.ts';
import { EngineStartError, isLoss } from '$lib/engine/engine-error.ts';
import type { Confirmed } from '$lib/ingest/mapping/confirm.ts';
import type { RunningImporter } from '$lib/ingest/worker/importer.browser.ts';
import type { Importer } from '$lib/ingest/worker/protocol.ts';
import type { LoadOptions } from '$lib/ingest/building/options.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { type Filters, type MetricContext, noFilters, type Windows } from '$lib/metrics/run/context.ts';
import { noUnsafeChoices, type UnsafeChoices } from '$lib/metrics/privacy/unsafe-choices.ts';
import type { Result, Span } from '$lib/metrics/result.ts';
import type { DimensionKey } from '$lib/programme/dimensions.ts';
import { planFor } from '$lib/programme/levels.ts';
import { type Plan, publishedPlan } from '$lib/programme/plan.ts';
import { EngineState } from './data/engine-state.svelte.ts';
import type { Snapshot } from './data/snapshot.ts';
import type { Publication } from './publication/publication.ts';
import { Published } from './publication/published.ts';

/** What the reader is looking at: the dataset, the plan and the filters, and the run that computes under them. */
export class Workspace {
	readonly engine = new EngineState();
	dataset = $state.raw<DatasetInfo | null>(null);
	/** The plan as the reader keeps it. */
	#plan = $state.raw<Plan>(publishedPlan);
	filters = $state.raw<Filters>(noFilters);
	/** Keys of the address that made no sense. */
	ignoredFilters = $state.raw<readonly string[]>([]);
	/** True where the address asks for a view that is not published. */
	elsewhere = $state(false);
	/** Choices that would leave a few people over, by filter; they can't be made. */
	unsafe = $state.raw<UnsafeChoices>(noUnsafeChoices);
	/** Whether the reader's filters leave nothing to show. */
	emptied = $state.raw({ people: false, tickets: false });
	/** Dimensions of tickets of which the reader opened the choices. */
	#asked: readonly DimensionKey[] = [];
	/** The period nearest to the reader's that may be shown of people, where theirs may not. */
	nearestPeriod = $state.raw<Span | null>(null);
	windows = $state.raw<Windows | null>(null);
	/** Results that were computed elsewhere and are all there is: no rows, and no engine. */
	published = $state.raw<Published | null>(null);
	loading = $state(false);
	loadProgress = $state(0);
	/** Comes true when the data to be shown at a start, or after the engine has ended, have been read or given up. */
	settled: Promise<void> = Promise.resolve();
	/** Counts the datasets loaded, so that equal descriptions of different rows are told apart. */
	#generation = $state(0);
	/** Pages on show that still wait for their first results from the engine. */
	#waiting = $state(0);
	/** True once rows are in the engine and whatever is on show was computed from them, no longer from the snapshot. */
	readonly live = $derived((this.published !== null || this.#generation > 0) && this.#waiting === 0);
	#run: { key: string; context: Promise<MetricContext>; abort: AbortController } | null = null;
	#loaded: Engine | null = null;

	/** The plan under which everything is shown: the reader's, with the levels of the dataset on show. */
	readonly #shown = $derived(planFor(this.#plan, this.dataset));

	get plan(): Plan {
		return this.#shown;
	}

	set plan(plan: Plan) {
		this.#plan = plan;
	}

	/** Changes whenever a result may. */
	readonly revision = $derived(JSON.stringify([this.#generation, this.plan, this.filters]));

	/** Shows a stored or built-in snapshot until the engine is up; `own` takes the place of the built-in one. */
	showSnapshot({ dataset, windows }: Snapshot, own = false): void {
		if (this.dataset && !own) return;
		this.dataset = dataset;
		this.windows = windows;
	}

	/** Shows what a publication holds, under the plan that it was computed with. */
	publish(publication: Publication): void {
		if (this.published?.publication.computedAt === publication.computedAt) return;
		this.published = new Published(publication);
		this.#plan = publication.plan;
	}

	/** Shows nothing until rows are there. */
	showNothing(): void {
		if (this.hasRows) return;
		this.dataset = null;
		this.windows = null;
	}

	/** Loads the sample company: as the build has imported it, or from its files where that can't be had. */
	async loadSample(asOf: string | null = null): Promise<void> {
		const { fetchSampleTables } = await import('./data/sample-files.ts');
		if (asOf !== null || !(await this.showPacked(fetchSampleTables()))) await this.#importSample(asOf);
	}

	async #importSample(asOf: string | null): Promise<void> {
		await this.importInto(
			async (importer) => {
				const [{ fetchSample }, { confirm }] = await Promise.all([
					import('./data/sample-files.ts'),
					import('$lib/ingest/mapping/confirm.ts')
				]);
				return confirm(await importer.inspect(await fetchSample()));
			},
			{ sample: true, ...(asOf !== null && { asOf }) }
		);
	}

	/** Opens and imports files in a worker and puts them on show; what is on show stays as it was when this fails. */
	async importInto(
		open: (importer: Importer) => Promise<Confirmed[]>,
		options: LoadOptions = {}
	): Promise<DatasetInfo> {
		this.loading = true;
		this.loadProgress = 0;
		let importer: RunningImporter | null = null;
		try {
			const [engine, { startImporter }, { commit }] = await Promise.all([
				this.engine.start(),
				import('$lib/ingest/worker/importer.browser.ts'),
				import('$lib/ingest/shown/show.ts')
			]);
			importer = startImporter();
			const prepared = await importer.prepare(engine, await open(importer), {
				...options,
				progress: (share) => {
					this.loadProgress = share;
				}
			});
			const dataset = await commit(engine, prepared);
			this.adopt(engine, dataset);
			return dataset;
		} finally {
			importer?.close();
			this.loading = false;
		}
	}

	/**
	 * Puts tables on show that an earlier import has made; false where there are none, or they are not as they were
	 * written.
	 */
	async showPacked(file: Promise<Blob | null>): Promise<boolean> {
		this.loading = true;
		this.loadProgress = 0;
		const had = file.catch(() => null);
		try {
			const { openPacked, unpack, commit } = await import('$lib/ingest/shown/shown.ts');
			const opening = had.then((found) => found && openPacked(found)).catch(() => null);
			const [engine, packed] = await Promise.all([this.engine.start(), opening]);
			if (!packed) return false;
			const progress: Progress = (share) => {
				this.loadProgress = share;
			};
			this.adopt(engine, await commit(engine, await unpack(engine, packed, { progress })));
			return true;
		} catch (cause) {
			if (cause instanceof EngineStartError || isLoss(cause)) throw cause;
			return false;
		} finally {
			this.loading = false;
		}
	}

	/** Writes the tables on show, for another visit to show them; throws where others take their place meanwhile. */
	async packShown(write: (bytes: Uint8Array) => Promise<void>): Promise<void> {
		const [engine, dataset, generation] = [this.#loaded, this.dataset, this.#generation];
		if (!engine || !dataset) throw new Error('no dataset');
		const { pack } = await import('$lib/ingest/shown/shown.ts');
		await pack(engine, dataset, write);
		if (generation !== this.#generation) throw new Error('another dataset is on show');
	}

	/** Makes a loaded dataset the one on show. */
	adopt(engine: Engine, dataset: DatasetInfo): void {
		this.#loaded = engine;
		this.engine.keep(engine);
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

	/** True once results under the reader's filters can be had, computed from rows or published. */
	get answers(): boolean {
		return this.hasRows || this.published !== null;
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

	/** Every metric there is, for reports that draw from all pages; says how far it is. */
	async computeEverything(
		signal: AbortSignal,
		step: (done: number, total: number) => void
	): Promise<Record<string, Result>> {
		if (this.published) return this.#read(this.published, null, signal);
		const { metrics } = await import('$lib/metrics/registry.ts');
		const context = await this.run();
		const results: Record<string, Result> = {};
		for (const [index, { id }] of metrics.entries()) {
			signal.throwIfAborted();
			step(index, metrics.length);
			results[id] = await context.result(id);
		}
		signal.throwIfAborted();
		this.windows = context.windows;
		return results;
	}

	/** Computes results one after the other, and tells of each; rejects when the reader has moved on. */
	async compute(
		ids: readonly string[],
		signal: AbortSignal,
		tell: (results: Readonly<Record<string, Result>>, windows: Windows) => void = () => undefined
	): Promise<Record<string, Result>> {
		if (this.published) return this.#read(this.published, ids, signal);
		const context = await this.run();
		this.windows ??= context.windows;
		const results: Record<string, Result> = {};
		for (const id of ids) {
			signal.throwIfAborted();
			results[id] = await context.result(id);
			if (!signal.aborted) tell(results, context.windows);
		}
		signal.throwIfAborted();
		this.windows = context.windows;
		// Nobody waits for it with what has been computed.
		void this.#findUnsafe(context);
		return results;
	}

	/** Published results under the reader's filters: those asked for, or all of them. */
	async #read(
		published: Published,
		ids: readonly string[] | null,
		signal: AbortSignal
	): Promise<Record<string, Result>> {
		const { windows, results } = await published.read(this.filters, ids);
		signal.throwIfAborted();
		this.windows = windows;
		return results;
	}

	/** The reader opened the choices of a dimension of tickets: from now on those that can't be made are looked for. */
	async askUnsafe(key: DimensionKey): Promise<void> {
		if (this.#asked.includes(key) || !this.hasRows) return;
		this.#asked = [...this.#asked, key];
		await this.#findUnsafe(await this.run());
	}

	/** What can't be chosen is a help to the reader: without it the page stands, and the gate refuses all the same. */
	async #findUnsafe(context: MetricContext): Promise<void> {
		try {
			const { emptiedBy, nearestPeriod, unsafeChoices, unsafeTickets } =
				await import('$lib/metrics/privacy/choices.ts');
			const tickets = await unsafeTickets(context, this.#asked);
			const [people, period, emptied] = [
				await unsafeChoices(context),
				await nearestPeriod(context),
				await emptiedBy(context)
			];
			if (context.signal?.aborted) return;
			this.unsafe = { ...people, ...tickets };
			this.nearestPeriod = period;
			this.emptied = emptied;
		} catch {
			if (context.signal?.aborted) return;
			this.unsafe = noUnsafeChoices;
			this.nearestPeriod = null;
			this.emptied = { people: false, tickets: false };
		}
	}
}

export const workspace = new Workspace();
