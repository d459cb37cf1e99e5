import type * as ingestRoom from '$lib/ingest/ingest.ts';
import type { Confirmed, Decision, InspectedSheet, Mapping, MappingSet } from '$lib/ingest/ingest.ts';
import type { TableName } from '$lib/ingest/model.ts';
import { type SourceFile, workspace } from './workspace.svelte.ts';

type Ingest = Pick<typeof ingestRoom, 'answer' | 'inspect' | 'inspectAs' | 'load' | 'ImportProblem'>;

/** One sheet on the way in: what it seems to hold and what the person has said about it. */
export interface Draft {
	entry: InspectedSheet;
	mapping: Mapping | null;
	/** Decisions still open, blocking ones first. */
	open: Decision[];
}

/** From dropped files to a confirmed import: nothing on show changes before the last step has succeeded. */
export class ImportFlow {
	step = $state<'idle' | 'reading' | 'review' | 'loading' | 'done'>('idle');
	drafts = $state.raw<Draft[]>([]);
	/** Why it stopped; an ImportProblem has a sentence of its own. */
	problem = $state.raw<unknown>(null);
	progress = $state(0);
	#ingest: Ingest | null = null;
	#abort: AbortController | null = null;

	readonly blocking = $derived(this.drafts.flatMap(({ open }) => open.filter((decision) => decision.blocking)).length);

	/** Opens files and proposes what they hold. */
	async take(files: SourceFile[]): Promise<void> {
		this.step = 'reading';
		this.problem = null;
		try {
			const ingest = await this.#library();
			const { sheets, problems } = await ingest.inspect(files);
			const [first] = problems;
			if (first && !(first.code === 'unknown_kind' && sheets.length > 0)) throw new ingest.ImportProblem(first.code, first.data);
			this.drafts = sheets.map((entry) => ({ entry, mapping: entry.mapping, open: [...entry.decisions].sort((a, b) => Number(b.blocking) - Number(a.blocking)) }));
			this.step = 'review';
		} catch (cause) {
			this.#fail(cause);
		}
	}

	/** Answers one decision of a sheet. */
	async answer(at: number, decision: Decision, value: string): Promise<void> {
		const { answer } = await this.#library();
		this.#change(at, (draft) => ({
			...draft,
			mapping: draft.mapping && answer(draft.mapping, decision, value, draft.entry.profiles, draft.entry.sheet.units),
			open: draft.open.filter((other) => other !== decision)
		}));
	}

	/** Says which field a column is; '' reads it no more, and a field has one column at most. */
	async assign(at: number, header: string, field: string): Promise<void> {
		const { answer } = await this.#library();
		const decision: Decision = { code: 'field', header, word: null, options: [], proposal: null, blocking: true };
		this.#change(at, (draft) => ({
			...draft,
			mapping: draft.mapping && answer(draft.mapping, decision, field, draft.entry.profiles, draft.entry.sheet.units),
			open: draft.open.filter((other) => !(other.code === 'field' && other.header === header))
		}));
	}

	/** Takes a sheet for another kind of table. */
	async takeAs(at: number, kind: TableName): Promise<void> {
		const { inspectAs } = await this.#library();
		this.#change(at, ({ entry }) => {
			const changed = inspectAs(entry.sheet, kind, entry.profiles, false);
			return { entry: changed, mapping: changed.mapping, open: changed.decisions };
		});
	}

	/** What has been confirmed, as a file to use again. */
	mappings(): MappingSet {
		return { version: 1, mappings: this.drafts.flatMap(({ mapping }) => (mapping ? [mapping] : [])) };
	}

	/** Imports what was confirmed. */
	async load(): Promise<void> {
		this.step = 'loading';
		this.progress = 0;
		this.problem = null;
		this.#abort = new AbortController();
		try {
			const ingest = await this.#library();
			const engine = await workspace.engine.start();
			const confirmed: Confirmed[] = this.drafts.flatMap(({ entry, mapping }) => (mapping ? [{ sheet: entry.sheet, mapping }] : []));
			const dataset = await ingest.load(engine, confirmed, {
				signal: this.#abort.signal,
				progress: (share) => {
					this.progress = share;
				}
			});
			workspace.adopt(engine, dataset);
			this.drafts = [];
			this.step = 'done';
		} catch (cause) {
			if (this.#abort.signal.aborted) this.step = 'review';
			else this.#fail(cause);
		}
	}

	cancel(): void {
		this.#abort?.abort();
		if (this.step !== 'loading') this.step = 'idle';
	}

	#change(at: number, next: (draft: Draft) => Draft): void {
		this.drafts = this.drafts.map((draft, index) => (index === at ? next(draft) : draft));
	}

	async #library(): Promise<Ingest> {
		this.#ingest ??= await import('$lib/ingest/ingest.ts');
		return this.#ingest;
	}

	#fail(cause: unknown): void {
		this.problem = cause;
		this.step = this.drafts.length > 0 && this.step === 'loading' ? 'review' : 'idle';
	}
}
