import type { Engine } from '$lib/engine/engine.ts';
import type * as ingestRoom from '$lib/ingest/ingest.ts';
import type {
	Confirmed,
	Decision,
	MappingSet,
	Prepared,
	SourceFile
} from '$lib/ingest/ingest.ts';
import type { startImporter } from '$lib/ingest/worker/importer.browser.ts';
import type { TableName } from '$lib/ingest/model.ts';
import { mappingSet, mappingsOf } from '$lib/ingest/mapping/mapping.ts';
import { type Draft, type Layout, layoutsOf, questionsLeft, sameDecision } from './review.ts';
import { ownData } from './own-data.svelte.ts';
import { recall, remember } from '../persisted.ts';
import { type Outcome, outcomeAfter, outcomeOf } from './update-outcome.ts';
import { workspace } from '../workspace.svelte.ts';

type Ingest = Pick<
	typeof ingestRoom,
	| 'answer'
	| 'commit'
	| 'dictionaryOf'
	| 'discard'
	| 'inspectAs'
	| 'parseMappingSet'
	| 'recalled'
	| 'rememberedMapping'
	| 'withKnownLevels'
	| 'withWords'
	| 'ImportProblem'
>;
type RunningImporter = ReturnType<typeof startImporter>;

/** Where confirmed mappings are remembered, by the headers that they are for. */
const MAPPINGS = 'mappings';

/** Whether new files join those on show, the later export winning where keys meet, or take their place. */
export type ImportMode = 'update' | 'replace';

/** Mappings of both imports; for the same headers the newer one counts. */
function merged(earlier: MappingSet, newer: MappingSet): MappingSet {
	const taken = new Set(newer.mappings.map(({ fingerprint }) => fingerprint));
	return {
		version: 1,
		mappings: [
			...newer.mappings,
			...earlier.mappings.filter(({ fingerprint }) => fingerprint === undefined || !taken.has(fingerprint))
		]
	};
}

/** From dropped files to a confirmed import: nothing on show changes before the last step has succeeded. */
export class ImportFlow {
	step = $state<'idle' | 'reading' | 'review' | 'loading' | 'preview' | 'done'>('idle');
	drafts = $state.raw<Draft[]>([]);
	/** Files that can't be read, each with the reason; the others go on. */
	leftOut = $state.raw<{ file: string; problem: unknown }[]>([]);
	/** Why it stopped; an ImportProblem has a sentence of its own. */
	problem = $state.raw<unknown>(null);
	progress = $state(0);
	mode = $state<ImportMode>('update');
	/** Waits for a yes: what the update would change. */
	prepared = $state.raw<Prepared | null>(null);
	/** Figures with and without the update, once they are computed; 'failed' where they can't be. */
	outcomes = $state.raw<{ before: Outcome; after: Outcome } | 'failed' | null>(null);
	/** The day up to which the person wants it measured; null for the latest export among the files. */
	asOf = $state<string | null>(null);
	#compared: Promise<void> = Promise.resolve();
	#comparing = new AbortController();
	#ingest: Ingest | null = null;
	#importer: RunningImporter | null = null;
	#abort: AbortController | null = null;
	#files: SourceFile[] = [];
	#engine: Engine | null = null;

	readonly layouts = $derived(layoutsOf(this.drafts));
	/** How many questions must be answered before anything is imported. */
	readonly blocking = $derived(questionsLeft(this.drafts, this.layouts));
	/** There is something of the person's own that new files could join. */
	readonly canUpdate = $derived(ownData.current !== null && workspace.dataset?.sample === false);

	/** Opens files in a worker and proposes what they hold. */
	async take(files: SourceFile[]): Promise<void> {
		if (this.prepared) await this.decline();
		this.step = 'reading';
		this.problem = null;
		this.#end();
		const drop = Math.max(-1, ...(ownData.current?.files ?? []).map((file) => file.drop ?? 0)) + 1;
		this.#files = files.map((file) => ({ ...file, drop }));
		this.asOf = null;
		this.#abort = new AbortController();
		try {
			const ingest = await this.#library();
			const { startImporter } = await import('$lib/ingest/worker/importer.browser.ts');
			this.#importer = startImporter();
			const { sheets, problems } = await this.#importer.inspect(this.#files, { signal: this.#abort.signal });
			const [first] = problems;
			if (first && sheets.length === 0) throw new ingest.ImportProblem(first.code, first.data);
			// A table of which nothing says what it holds stays in the review, where a person can say it.
			this.leftOut = problems
				.filter(({ file }) => !sheets.some(({ sheet }) => sheet.file === file))
				.map(({ file, code, data }) => ({ file, problem: new ingest.ImportProblem(code, data) }));
			this.#files = this.#files.filter(({ name }) => !this.leftOut.some(({ file }) => file === name));
			this.drafts = sheets.map((entry) => ({
				entry,
				mapping: entry.mapping,
				open: entry.decisions
			}));
			const remembered = recall(MAPPINGS, mappingSet);
			this.#apply(remembered, ingest);
			this.#applyLevels(ingest, workspace.plan.levels ?? remembered?.mappings.find((own) => own.levels)?.levels);
			if (first && this.drafts.every(({ mapping }) => mapping === null))
				this.problem = new ingest.ImportProblem(first.code, first.data);
			this.step = 'review';
		} catch (cause) {
			this.#fail(cause);
		}
	}

	/** Takes a saved mapping for the sheets that it fits; throws an ImportProblem where the file is none. */
	async useMappings(json: string): Promise<void> {
		const ingest = await this.#library();
		try {
			this.#apply(ingest.parseMappingSet(JSON.parse(json)), ingest);
			this.problem = null;
		} catch (cause) {
			this.problem =
				cause instanceof ingest.ImportProblem
					? cause
					: new ingest.ImportProblem('bad_mapping', {
							path: '',
							message: cause instanceof Error ? cause.message : ''
						});
		}
	}

	#apply(set: MappingSet | null, { dictionaryOf, rememberedMapping, withWords }: Ingest): void {
		if (!set) return;
		const dictionary = dictionaryOf(set);
		this.drafts = this.drafts.map((draft) => {
			const mapping = rememberedMapping(draft.entry, set);
			if (mapping) return { entry: { ...draft.entry, kind: mapping.kind }, mapping, open: [] };
			const known = withWords({ ...draft.entry, mapping: draft.mapping, decisions: draft.open }, dictionary);
			return { entry: draft.entry, mapping: known.mapping, open: known.decisions };
		});
	}

	/** Reads levels that the plan or an earlier import knows, and asks where they are others. */
	#applyLevels({ withKnownLevels }: Ingest, levels: readonly string[] | undefined): void {
		const sheets = this.drafts.map(({ entry, mapping, open }) => ({ ...entry, mapping, decisions: open }));
		const known = withKnownLevels(sheets, levels);
		this.drafts = known.map((entry) => ({ entry, mapping: entry.mapping, open: entry.decisions }));
	}

	/** Answers one decision for every sheet of a layout that leaves it open. */
	async answer({ drafts }: Layout, decision: Decision, value: string): Promise<void> {
		const { answer } = await this.#library();
		// A company has one set of levels, whichever file they stand in.
		const these = decision.code === 'levels' ? this.drafts : drafts;
		this.#change(these, (draft) => {
			if (!draft.open.some((other) => sameDecision(other, decision))) return draft;
			const { entry, mapping, open } = draft;
			return {
				entry,
				mapping: mapping && answer(mapping, decision, value, entry.profiles, entry.sheet.units),
				open: open.filter((other) => !sameDecision(other, decision))
			};
		});
	}

	/** Says which field a column is; '' reads it no more, and a field has one column at most. */
	async assign({ drafts }: Layout, header: string, field: string): Promise<void> {
		const { answer } = await this.#library();
		const decision: Decision = { code: 'field', header, word: null, options: [], proposal: null, blocking: true };
		this.#change(drafts, ({ entry, mapping, open }) => ({
			entry,
			mapping: mapping && answer(mapping, decision, field, entry.profiles, entry.sheet.units),
			open: open.filter((other) => !sameDecision(other, decision))
		}));
	}

	/** Takes the sheets of a layout for another kind of table. */
	async takeAs({ drafts }: Layout, kind: TableName): Promise<void> {
		const { inspectAs } = await this.#library();
		this.#change(drafts, ({ entry }) => {
			const changed = inspectAs(entry.sheet, kind, entry.profiles, false);
			return { entry: changed, mapping: changed.mapping, open: changed.decisions };
		});
		this.problem = null;
	}

	/** Leaves the sheets of a layout out. */
	leaveOut({ drafts }: Layout): void {
		this.drafts = this.drafts.filter((draft) => !drafts.includes(draft));
		this.problem = null;
		if (this.drafts.length === 0) this.cancel();
	}

	/** What has been confirmed, as a file to use again. */
	mappings(): MappingSet {
		const read = this.drafts.flatMap(({ mapping }) => (mapping ? [{ mapping }] : []));
		return mappingsOf(read);
	}

	/** Reads what was confirmed; an update then waits with what it would change, anything else goes on show. */
	async load(): Promise<void> {
		this.step = 'loading';
		this.progress = 0;
		this.problem = null;
		this.#abort = new AbortController();
		const updating = this.canUpdate && this.mode === 'update';
		try {
			const { importer, engine, confirmed } = await this.#sources(updating);
			this.#engine = engine;
			const prepared = await importer.prepare(engine, confirmed, {
				compare: updating,
				signal: this.#abort.signal,
				...(this.asOf !== null && { asOf: this.asOf }),
				progress: (share) => {
					this.progress = share;
				}
			});
			this.prepared = prepared;
			if (!updating) await this.accept();
			else {
				this.step = 'preview';
				this.#comparing = new AbortController();
				this.#compared = this.#compare(engine, prepared, this.#comparing.signal);
			}
		} catch (cause) {
			await this.#dropSpare();
			if (this.#abort.signal.aborted) this.step = 'review';
			else this.#fail(cause, 'review');
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
		try {
			if (!dataset) return;
			const before = await outcomeOf(engine, dataset, plan, signal);
			this.outcomes = { before, after: await outcomeAfter(engine, prepared, plan, signal) };
		} catch (cause) {
			if (!signal.aborted) console.warn(cause);
			this.outcomes = 'failed';
		}
	}

	/** Puts on show what was prepared, and keeps its files for the next visit. */
	async accept(): Promise<void> {
		const [engine, prepared, importer] = [this.#engine, this.prepared, this.#importer];
		if (!engine || !prepared || !importer) return;
		const { commit } = await this.#library();
		await this.#endComparison();
		const updating = this.step === 'preview';
		workspace.adopt(engine, await commit(engine, prepared));
		const [files, mapping] = this.#set(updating);
		const known = recall(MAPPINGS, mappingSet);
		remember(MAPPINGS, known ? merged(known, this.mappings()) : this.mappings());
		this.prepared = null;
		this.#engine = null;
		this.drafts = [];
		this.#end();
		this.step = 'loading';
		await ownData.keep({ files, mapping, ...(this.asOf !== null && { asOf: this.asOf }) });
		this.step = 'done';
	}

	/** Gives an update up; what is on show was never touched. */
	async decline(): Promise<void> {
		const { discard } = await this.#library();
		await this.#endComparison();
		if (this.#engine && this.prepared) await discard(this.#engine, this.prepared);
		this.prepared = null;
		this.#engine = null;
		this.step = 'review';
	}

	cancel(): void {
		this.#abort?.abort();
		if (this.step === 'loading') return;
		this.#end();
		this.drafts = [];
		this.step = 'idle';
	}

	/** Files and mapping as they will be kept. */
	#set(updating: boolean): [files: SourceFile[], mapping: MappingSet] {
		const { current } = ownData;
		if (!updating || !current) return [this.#files, this.mappings()];
		return [[...current.files, ...this.#files], merged(current.mapping, this.mappings())];
	}

	/**
	 * What to read and into which engine: an update reads old and new files together; a replacement gets an engine of
	 * its own.
	 */
	async #sources(updating: boolean): Promise<{ importer: RunningImporter; engine: Engine; confirmed: Confirmed[] }> {
		if (!this.#importer) throw new Error('nothing was opened');
		const importer = this.#importer;
		const fresh = this.drafts.flatMap(({ entry, mapping }) => (mapping ? [{ sheet: entry.sheet, mapping }] : []));
		const { current } = ownData;
		if (!updating || !current) {
			return {
				importer,
				engine: await (workspace.dataset?.sample === false
					? workspace.engine.spare()
					: workspace.engine.start()),
				confirmed: fresh
			};
		}
		const { recalled } = await this.#library();
		const earlier = recalled(await importer.inspect(current.files), current.mapping);
		return { importer, engine: await workspace.engine.start(), confirmed: [...earlier, ...fresh] };
	}

	async #dropSpare(): Promise<void> {
		if (this.#engine && this.#engine !== (await workspace.engine.start())) await this.#engine.close();
		this.#engine = null;
	}

	/** The figures of a preview read its tables: they must have stopped before those go. */
	async #endComparison(): Promise<void> {
		this.#comparing.abort();
		await this.#compared;
		this.outcomes = null;
	}

	#end(): void {
		this.#importer?.close();
		this.#importer = null;
	}

	#change(these: readonly Draft[], next: (draft: Draft) => Draft): void {
		this.drafts = this.drafts.map((draft) => (these.includes(draft) ? next(draft) : draft));
	}

	#fail(cause: unknown, back: 'idle' | 'review' = 'idle'): void {
		if (back === 'idle' && this.#abort?.signal.aborted) {
			this.step = 'idle';
			return;
		}
		this.problem = cause;
		this.step = back;
	}

	async #library(): Promise<Ingest> {
		this.#ingest ??= await import('$lib/ingest/ingest.ts');
		return this.#ingest;
	}
}
