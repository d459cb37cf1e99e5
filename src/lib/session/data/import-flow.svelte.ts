import type { Engine } from '$lib/engine/engine.ts';
import type { Confirmed, MappingSet, Prepared, SourceFile } from '$lib/ingest/ingest.ts';
import type { RunningImporter } from '$lib/ingest/worker/importer.browser.ts';
import { workspace } from '../workspace.svelte.ts';
import { UnreadableFile } from './data-failure.ts';
import { FileReview, merged } from './file-review.svelte.ts';
import { OpenedFiles } from './opened-files.ts';
import { ownData } from './own-data.svelte.ts';
import type { Layout } from './review.ts';
import { type Outcome, outcomeAfter, outcomeOf } from './update-outcome.ts';

/** Whether new files join those on show, the later export winning where keys meet, or take their place. */
export type ImportMode = 'update' | 'replace';

interface Sources {
	importer: RunningImporter;
	engine: Engine;
	confirmed: Confirmed[];
}

/** From dropped files to a confirmed import: nothing on show changes before the last step has succeeded. */
export class ImportFlow extends FileReview {
	step = $state<'idle' | 'reading' | 'review' | 'loading' | 'preview' | 'contested' | 'done'>('idle');
	/** Files that can't be read, each with the reason; the others go on. */
	leftOut = $state.raw<{ file: string; problem: unknown }[]>([]);
	progress = $state(0);
	mode = $state<ImportMode>('update');
	/** Waits for a yes: what the update would change. */
	prepared = $state.raw<Prepared | null>(null);
	/** Figures with and without the update, once they are computed; 'failed' where they can't be. */
	outcomes = $state.raw<{ before: Outcome; after: Outcome } | 'failed' | null>(null);
	/** What another tab has kept since this one read; null where it left nothing. */
	meantime = $state.raw<{ savedAt: string; files: number } | null>(null);
	/** The day up to which the person wants it measured; null for the latest export among the files. */
	asOf = $state<string | null>(null);
	#updating = false;
	#compared: Promise<void> = Promise.resolve();
	#comparing = new AbortController();
	#abort: AbortController | null = null;
	#engine: Engine | null = null;
	readonly #opened = new OpenedFiles();

	/** There is something of the person's own that new files could join. */
	readonly canUpdate = $derived(ownData.current !== null && workspace.dataset?.sample === false);

	/** Opens picked files in a worker and proposes what they hold; those that the disk does not give are left out. */
	async take(picked: File[]): Promise<void> {
		if (this.prepared) await this.decline();
		this.step = 'reading';
		this.problem = null;
		this.asOf = null;
		const abort = new AbortController();
		this.#abort = abort;
		try {
			const ingest = await this.ingest();
			const drop = Math.max(-1, ...(ownData.current?.files ?? []).map((file) => file.drop ?? 0)) + 1;
			const [files, unreadable] = await readPicked(picked, drop);
			abort.signal.throwIfAborted();
			this.leftOut = unreadable.map((problem) => ({ file: problem.file, problem }));
			if (files.length === 0 && unreadable[0]) throw unreadable[0];
			const inspection = await this.#opened.open(files, abort.signal);
			const { sheets, problems } = inspection;
			const [first] = problems;
			if (first && sheets.length === 0) throw new ingest.ImportProblem(first.code, first.data);
			// A table of which nothing says what it holds stays in the review, where a person can say it.
			const refused = problems
				.filter(({ file }) => !sheets.some(({ sheet }) => sheet.file === file))
				.map(({ file, code, data }) => ({ file, problem: new ingest.ImportProblem(code, data) }));
			this.leftOut = [...this.leftOut, ...refused];
			this.#opened.files = files.filter(({ name }) => !refused.some(({ file }) => file === name));
			this.begin(inspection, ingest);
			if (first && this.drafts.every(({ mapping }) => mapping === null))
				this.problem = new ingest.ImportProblem(first.code, first.data);
			this.step = 'review';
		} catch (cause) {
			if (!abort.signal.aborted) this.problem = cause;
			if (this.#abort === abort) this.step = 'idle';
		}
	}

	/** Leaves the sheets of a layout out. */
	leaveOut({ drafts }: Layout): void {
		this.drafts = this.drafts.filter((draft) => !drafts.includes(draft));
		this.problem = null;
		if (this.drafts.length === 0) this.cancel();
	}

	/** Reads what was confirmed; an update then waits with what it would change, anything else goes on show. */
	async load(): Promise<void> {
		this.step = 'loading';
		this.progress = 0;
		this.problem = null;
		const abort = new AbortController();
		this.#abort = abort;
		this.#updating = this.canUpdate && this.mode === 'update';
		try {
			const { importer, engine, confirmed } = await unlessAborted(this.#sources(abort.signal), abort.signal);
			this.#engine = engine;
			const prepared = await importer.prepare(engine, confirmed, {
				compare: this.#updating,
				signal: abort.signal,
				...(this.asOf !== null && { asOf: this.asOf }),
				progress: (share) => {
					this.progress = share;
				}
			});
			this.prepared = prepared;
			if (!this.#updating) await this.accept();
			else {
				this.step = 'preview';
				this.#comparing = new AbortController();
				this.#compared = this.#compare(engine, prepared, this.#comparing.signal);
			}
		} catch (cause) {
			await this.#dropSpare();
			if (!abort.signal.aborted) this.problem = cause;
			this.step = 'review';
		}
	}

	/** Reads again with everything measured up to another day. */
	async measureTo(day: string): Promise<void> {
		await this.decline();
		this.asOf = day;
		await this.load();
	}

	async #compare(engine: Engine, prepared: Prepared, signal: AbortSignal): Promise<void> {
		const { dataset, plan } = workspace;
		this.outcomes = null;
		void engine.ended?.then((cause) => {
			// What was prepared went with the engine: the files are still there to be imported again.
			if (this.prepared === prepared) this.#giveBack(cause);
		});
		try {
			if (!dataset) return;
			const before = await outcomeOf(engine, dataset, plan, signal);
			this.outcomes = { before, after: await outcomeAfter(engine, prepared, plan, signal) };
		} catch {
			this.outcomes = 'failed';
		}
	}

	/**
	 * Keeps the files for the next visit and puts on show what was prepared, in this order: what is seen is what a
	 * reload brings. Stops before either where another tab has imported since; `anyway` goes on.
	 */
	async accept(anyway = false): Promise<void> {
		const [engine, prepared] = [this.#engine, this.prepared];
		if (!engine || !prepared) return;
		await this.#endComparison();
		this.step = 'loading';
		const [files, mapping] = this.#set();
		const set = { files, mapping, ...(this.asOf !== null && { asOf: this.asOf }) };
		try {
			if (await ownData.keep(set, () => this.#show(engine, prepared), anyway)) this.#finish();
			else {
				this.meantime = await ownData.inTheMeantime();
				this.step = 'contested';
			}
		} catch (cause) {
			this.#giveBack(cause);
		}
	}

	async #show(engine: Engine, prepared: Prepared): Promise<void> {
		const { commit } = await this.ingest();
		workspace.adopt(engine, await commit(engine, prepared));
	}

	#finish(): void {
		this.rememberMappings();
		this.prepared = null;
		this.#engine = null;
		this.drafts = [];
		this.#opened.close();
		this.step = 'done';
	}

	/** Gives an update up; what is on show was never touched. */
	async decline(): Promise<void> {
		const { discard } = await this.ingest();
		await this.#endComparison();
		const [engine, prepared] = [this.#engine, this.prepared];
		this.prepared = null;
		if (engine && prepared) await discard(engine, prepared).catch(() => undefined);
		await this.#dropSpare();
		this.step = 'review';
	}

	cancel(): void {
		this.#abort?.abort();
		if (this.step === 'loading') return;
		this.#opened.close();
		this.drafts = [];
		this.step = 'idle';
	}

	/** Back to the review, where the same files can be imported again. */
	#giveBack(cause: unknown): void {
		this.#comparing.abort();
		this.prepared = null;
		this.#engine = null;
		this.problem = cause;
		this.step = 'review';
	}

	/** Files and mapping as they will be kept. */
	#set(): [files: SourceFile[], mapping: MappingSet] {
		const { current } = ownData;
		const fresh = this.#opened.files;
		if (!this.#updating || !current) return [fresh, this.mappings()];
		return [[...current.files, ...fresh], merged(current.mapping, this.mappings())];
	}

	/**
	 * What to read and into which engine: an update reads old and new files together; a replacement gets an engine of
	 * its own.
	 */
	async #sources(signal: AbortSignal): Promise<Sources> {
		await workspace.settled;
		const { importer, drafts, again } = await this.#opened.ready(this.drafts, signal);
		this.drafts = drafts;
		const fresh = drafts.flatMap(({ entry, mapping }) => (mapping ? [{ sheet: entry.sheet, mapping }] : []));
		const { current } = ownData;
		if (this.#updating && current) {
			const { recalled } = await this.ingest();
			const earlier = recalled(await importer.inspect(current.files, { signal }), current.mapping);
			const engine = await importer.during(() => workspace.engine.start());
			// An importer that ended midway could not put its tables away.
			if (again) await this.ingest().then(({ sweep }) => sweep(engine));
			return { importer, engine, confirmed: [...earlier, ...fresh] };
		}
		const beside = workspace.dataset?.sample === false;
		const starting = beside ? workspace.engine.spare() : workspace.engine.start();
		const engine = await importer
			.during(() => starting)
			.catch((cause: unknown) => {
				if (beside) void starting.then((spare) => spare.close()).catch(() => undefined);
				throw cause;
			});
		if (beside && signal.aborted) await engine.close();
		return { importer, engine, confirmed: fresh };
	}

	/** Ends an engine that was started for a replacement; the page's own stays. */
	async #dropSpare(): Promise<void> {
		const engine = this.#engine;
		this.#engine = null;
		if (engine && !workspace.engine.owns(engine)) await engine.close();
	}

	/** The figures of a preview read its tables: they must have stopped before those go. */
	async #endComparison(): Promise<void> {
		this.#comparing.abort();
		await this.#compared;
		this.outcomes = null;
	}
}

/** Bytes of the picked files, and those that could not be read. */
async function readPicked(picked: readonly File[], drop: number): Promise<[SourceFile[], UnreadableFile[]]> {
	const [files, unreadable]: [SourceFile[], UnreadableFile[]] = [[], []];
	for (const file of picked) {
		try {
			files.push({ name: file.name, drop, bytes: new Uint8Array(await file.arrayBuffer()) });
		} catch (cause) {
			unreadable.push(new UnreadableFile(file.name, cause));
		}
	}
	return [files, unreadable];
}

/** A promise, or the reason of a cancel at once. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise((resolve, reject) => {
		signal.addEventListener('abort', () => {
			reject(new DOMException('cancelled', 'AbortError'));
		});
		work.then(resolve, reject);
	});
}
