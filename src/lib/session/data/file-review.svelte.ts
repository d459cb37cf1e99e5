import type * as ingestRoom from '$lib/ingest/ingest.ts';
import type { Decision, Inspection, MappingSet } from '$lib/ingest/ingest.ts';
import { mappingSet, mappingsOf } from '$lib/ingest/mapping/mapping.ts';
import type { TableName } from '$lib/ingest/model.ts';
import { recall, remember } from '../persisted.ts';
import { workspace } from '../workspace.svelte.ts';
import { type Draft, type Layout, layoutsOf, questionsLeft, sameDecision } from './review.ts';

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
	| 'sweep'
	| 'withKnownLevels'
	| 'withWords'
	| 'ImportProblem'
>;

/** Where confirmed mappings are remembered, by the headers that they are for. */
const MAPPINGS = 'mappings';

/** Mappings of both imports; for the same headers the newer one counts. */
export function merged(earlier: MappingSet, newer: MappingSet): MappingSet {
	const taken = newer.mappings.map(({ fingerprint }) => fingerprint);
	return {
		version: 1,
		mappings: [
			...newer.mappings,
			...earlier.mappings.filter(({ fingerprint }) => fingerprint === undefined || !taken.includes(fingerprint))
		]
	};
}

/** What a person sees and says of opened files before they are imported. */
export class FileReview {
	drafts = $state.raw<Draft[]>([]);
	/** Why it stopped; an ImportProblem has a sentence of its own. */
	problem = $state.raw<unknown>(null);
	#ingest: Ingest | null = null;

	readonly layouts = $derived(layoutsOf(this.drafts));
	/** How many questions must be answered before anything is imported. */
	readonly blocking = $derived(questionsLeft(this.drafts, this.layouts));

	/** Begins the review of opened sheets with what earlier imports have confirmed. */
	protected begin({ sheets }: Inspection, ingest: Ingest): void {
		this.drafts = sheets.map((entry) => ({ entry, mapping: entry.mapping, open: entry.decisions }));
		const remembered = recall(MAPPINGS, mappingSet);
		this.#apply(remembered, ingest);
		this.#applyLevels(ingest, workspace.plan.levels ?? remembered?.mappings.find((own) => own.levels)?.levels);
	}

	protected rememberMappings(): void {
		const known = recall(MAPPINGS, mappingSet);
		remember(MAPPINGS, known ? merged(known, this.mappings()) : this.mappings());
	}

	/** Takes a saved mapping for the sheets that it fits; throws an ImportProblem where the file is none. */
	async useMappings(json: string): Promise<void> {
		const ingest = await this.ingest();
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
		const answered = await this.#answering();
		// A company has one set of levels, whichever file they stand in.
		const these = decision.code === 'levels' ? this.drafts : drafts;
		this.#change(these, (draft) => {
			if (!draft.open.some((other) => sameDecision(other, decision))) return draft;
			return answered(draft, decision, value, (other) => sameDecision(other, decision));
		});
	}

	/** Says what a word of a column stands for, asked or not; it holds for every file of the layout. */
	async means({ drafts }: Layout, header: string, word: string, value: string): Promise<void> {
		const answered = await this.#answering();
		const decision: Decision = { code: 'word', header, word, options: [], proposal: null, blocking: false };
		this.#change(drafts, (draft) =>
			answered(draft, decision, value, (other) => other.word === word && other.header === header)
		);
	}

	/** Says which field a column is; '' reads it no more, and a field has one column at most. */
	async assign({ drafts }: Layout, header: string, field: string): Promise<void> {
		const answered = await this.#answering();
		const decision: Decision = { code: 'field', header, word: null, options: [], proposal: null, blocking: true };
		this.#change(drafts, (draft) => answered(draft, decision, field, (other) => sameDecision(other, decision)));
	}

	/** Takes the sheets of a layout for another kind of table. */
	async takeAs({ drafts }: Layout, kind: TableName): Promise<void> {
		const { inspectAs } = await this.ingest();
		this.#change(drafts, ({ entry }) => {
			const changed = inspectAs(entry.sheet, kind, entry.profiles, false);
			return { entry: changed, mapping: changed.mapping, open: changed.decisions };
		});
		this.problem = null;
	}

	/** What has been confirmed, as a file to use again. */
	mappings(): MappingSet {
		const read = this.drafts.flatMap(({ mapping }) => (mapping ? [{ mapping }] : []));
		return mappingsOf(read);
	}

	/** How a decision is answered for one draft; `settled` tells which of the open ones that settles. */
	async #answering() {
		const { answer } = await this.ingest();
		return (
			{ entry, mapping, open }: Draft,
			decision: Decision,
			value: string,
			settled: (other: Decision) => boolean
		): Draft => ({
			entry,
			mapping: mapping && answer(mapping, decision, value, entry.profiles, entry.sheet.units),
			open: open.filter((other) => !settled(other))
		});
	}

	#change(these: readonly Draft[], next: (draft: Draft) => Draft): void {
		this.drafts = this.drafts.map((draft) => (these.includes(draft) ? next(draft) : draft));
	}

	protected async ingest(): Promise<Ingest> {
		this.#ingest ??= await import('$lib/ingest/ingest.ts');
		return this.#ingest;
	}
}
