import { z } from 'zod';
import { version } from '$lib/export/version.ts';
import { differences } from '$lib/programme/changes.ts';
import { levelCount } from '$lib/programme/levels.ts';
import type { CriteriaSet } from '$lib/programme/criteria.ts';
import type { Plan } from '$lib/programme/plan.ts';
import {
	copyOf,
	fitting,
	MOST_SHOWN,
	noScenarios,
	PUBLISHED,
	reduce,
	type ScenarioAction,
	scenarioDocument,
	type ScenarioState,
	setOf
} from '$lib/simulate/scenarios/scenarios.ts';
import {
	fromElsewhere,
	fromFile,
	fromLink,
	markOf,
	type Read,
	type Rests,
	toFile,
	toLink
} from '$lib/simulate/scenarios/share.ts';
import { takePlan } from '../reader/plan.svelte.ts';
import { recall, remember } from '../persisted.ts';
import { workspace } from '../workspace.svelte.ts';

const KEY = 'scenarios';
const FRAGMENT = 'criteria=';
const stored = z.object({ document: scenarioDocument, madeOn: z.string().nullable() });

/** What makes two sets the same; a set without a reason is one with an empty one. */
const contentOf = ({ id: _, parentId: __, note: ___, reason = '', ...content }: CriteriaSet): string =>
	JSON.stringify({ ...content, reason });

/** What is different here from where scenarios were made. */
export interface Receipt {
	otherData: boolean;
	/** The product's version there; null = the same. */
	otherVersion: string | null;
	/** The plan there; null = the same. */
	theirs: Plan | null;
}

/** The reader's scenarios with their history: kept in this browser, sent as a link, saved as a file. */
export class ScenarioBook {
	#state = $state.raw<ScenarioState>(noScenarios);
	/** Mark of the dataset that a link or file was made on; null = this one or not known. */
	#madeOn = $state.raw<string | null>(null);
	/** What the scenarios of a link or file rest on elsewhere; null once the reader has decided. */
	#rests = $state.raw<Rests | null>(null);
	#started = false;
	refusal = $state.raw<Extract<Read, { ok: false }> | null>(null);

	/** The scenarios that are made for as many levels as the plan has; others wait for their company. */
	readonly document = $derived(fitting(this.#state.document, levelCount(workspace.plan)));
	readonly canUndo = $derived(this.#state.past.length > 0);
	readonly canRedo = $derived(this.#state.future.length > 0);
	readonly published: CriteriaSet = $derived({ ...workspace.plan.criteria, id: PUBLISHED });
	readonly baseline: CriteriaSet = $derived(setOf(this.document, this.document.baseline, this.published));
	/** The scenario being edited; the baseline where there is none. */
	readonly scenario: CriteriaSet = $derived(
		setOf(this.document, this.document.shown[0] ?? this.document.baseline, this.published)
	);
	readonly elsewhere = $derived(
		this.#madeOn !== null &&
			workspace.dataset !== null &&
			fromElsewhere({ sets: [], madeOn: this.#madeOn }, workspace.dataset.fingerprint)
	);

	/** What is different here from where the scenarios were made; null where nothing is. */
	readonly receipt: Receipt | null = $derived.by(() => {
		const theirs = this.#rests;
		const changes = theirs ? differences(workspace.plan, theirs.plan) : [];
		const otherVersion = theirs && theirs.version !== version ? theirs.version : null;
		if (!this.elsewhere && changes.length === 0 && otherVersion === null) return null;
		return { otherData: this.elsewhere, otherVersion, theirs: changes.length > 0 && theirs ? theirs.plan : null };
	});

	/** Takes the plan that the scenarios were made under. */
	takeTheirs(): void {
		if (this.receipt?.theirs) takePlan(this.receipt.theirs);
	}

	/** Takes up what this browser remembers, once. */
	start(): void {
		if (this.#started) return;
		this.#started = true;
		const known = recall(KEY, stored);
		if (!known) return;
		this.#state = { ...noScenarios, document: known.document };
		this.#madeOn = known.madeOn;
	}

	dispatch(action: ScenarioAction): void {
		this.#state = reduce(this.#state, action);
		this.#keep();
	}

	/** Edits the scenario in hand; the baseline itself is never edited, a first change makes a scenario of it. */
	edit(change: (set: CriteriaSet) => CriteriaSet, name: string, gesture?: string): void {
		const { scenario } = this;
		const own = this.document.shown[0];
		if (own === undefined || own === PUBLISHED) {
			this.dispatch({
				kind: 'add',
				set: { ...change(copyOf(scenario, this.#newId(), name)), note: '', reason: '' }
			});
			return;
		}
		this.dispatch({ kind: 'edit', set: change(scenario), ...(gesture !== undefined && { gesture }) });
	}

	add(name: string): void {
		this.dispatch({ kind: 'add', set: copyOf(this.baseline, this.#newId(), name) });
	}

	/** Adds a rule set found by a search. */
	adopt(set: CriteriaSet, name: string): void {
		this.dispatch({ kind: 'add', set: copyOf(set, this.#newId(), name) });
	}

	duplicate(id: string, name: string): void {
		this.dispatch({ kind: 'duplicate', id, newId: this.#newId(), name });
	}

	/** Brings a scenario to the front; null shows the baseline alone. */
	choose(id: string | null): void {
		this.dispatch({
			kind: 'show',
			ids: id === null ? [] : [id, ...this.document.shown.filter((other) => other !== id)].slice(0, MOST_SHOWN)
		});
	}

	/** The scenarios as a fragment: criteria and names, never data; empty where there are none. */
	fragment(): string {
		const sets = this.document.shown.map((id) => setOf(this.document, id, this.published));
		return sets.length === 0 ? '' : `#${FRAGMENT}${toLink({ sets, madeOn: this.#mark(), rests: this.#here() })}`;
	}

	/** Opens the scenarios of a fragment; what is already here is shown and not added again. */
	open(fragment: string): void {
		const value = fragment.replace(/^#/, '');
		if (!value.startsWith(FRAGMENT)) return;
		this.#take(fromLink(value.slice(FRAGMENT.length)));
	}

	file(): string {
		// The one on show comes first: it is what the command line judges.
		const { sets, shown } = this.document;
		const rank = ({ id }: CriteriaSet): number => (shown.includes(id) ? shown.indexOf(id) : shown.length);
		return toFile({ sets: [...sets].sort((a, b) => rank(a) - rank(b)), madeOn: this.#mark(), rests: this.#here() });
	}

	openFile(text: string): void {
		this.#take(fromFile(text));
	}

	/** The reader has seen what is different here, and keeps the plan at hand. */
	acknowledge(): void {
		this.#madeOn = null;
		this.#rests = null;
		this.refusal = null;
		this.#keep();
	}

	#take(read: Read): void {
		if (!read.ok) {
			this.refusal = read;
			return;
		}
		this.refusal = null;
		this.#madeOn = read.shared.madeOn;
		this.#rests = read.shared.rests ?? null;
		const own = (set: CriteriaSet): CriteriaSet | undefined =>
			this.document.sets.find((known) => contentOf(known) === contentOf(set));
		const fresh = read.shared.sets.filter((set) => !own(set));
		if (fresh.length > 0) this.dispatch({ kind: 'load', sets: fresh });
		const ids = read.shared.sets.flatMap((set) => own(set)?.id ?? []).slice(0, MOST_SHOWN);
		if (ids.join() !== this.document.shown.join()) this.dispatch({ kind: 'show', ids });
		this.#keep();
	}

	#mark(): string | null {
		return this.#madeOn ?? (workspace.dataset ? markOf(workspace.dataset.fingerprint) : null);
	}

	#here(): Rests {
		return { plan: workspace.plan, version };
	}

	#newId(): string {
		return `s-${Date.now().toString(36)}-${String(this.document.sets.length)}`;
	}

	#keep(): void {
		remember(KEY, { document: this.#state.document, madeOn: this.#madeOn });
	}
}
