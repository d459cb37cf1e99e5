import { z } from 'zod';
import { filterRefused } from '$lib/metrics/privacy/facets.ts';
import type { Result } from '$lib/metrics/result.ts';
import { levelCount } from '$lib/programme/levels.ts';
import type { CriteriaSet, Level } from '$lib/programme/criteria.ts';
import { compare, type Comparison } from '$lib/simulate/judge/compare.ts';
import { costResult } from '$lib/simulate/results/cost.ts';
import { eligibleResult } from '$lib/simulate/results/eligible.ts';
import { evaluate, type Evaluation } from '$lib/simulate/judge/evaluate.ts';
import { loadPeople, loadRounds, type Rounds } from '$lib/simulate/judge/load-people.ts';
import { misclassificationResult } from '$lib/simulate/results/misclassification.ts';
import { nearResult } from '$lib/simulate/results/near-misses.ts';
import { moved, type NumericPart } from '$lib/simulate/judge/rule-parts.ts';
import type { People } from '$lib/simulate/judge/people.ts';
import { promotionsResult } from '$lib/simulate/results/promotions.ts';
import { panelRates, replayResult } from '$lib/simulate/results/replay.ts';
import type { Simulation as Simulated } from '$lib/simulate/results/simulation.ts';
import {
	fitting,
	copyOf,
	MOST_SHOWN,
	noScenarios,
	PUBLISHED,
	reduce,
	type ScenarioAction,
	scenarioDocument,
	type ScenarioState,
	setOf
} from '$lib/simulate/scenarios/scenarios.ts';
import { selectionResult } from '$lib/simulate/results/selection.ts';
import { fromElsewhere, fromFile, fromLink, markOf, type Read, toFile, toLink } from '$lib/simulate/scenarios/share.ts';
import { flowResult, swapResult } from '$lib/simulate/results/swap.ts';
import { heatResult, sweepResult } from '$lib/simulate/results/sweep-result.ts';
import { loadOverRounds, overRoundsResult, type RoundPeople } from '$lib/simulate/results/over-rounds.ts';
import { levelValuesOf, whatIfResult } from '$lib/simulate/results/projection.ts';
import { changedLevel } from '$lib/figures/simulator/simulator-words.ts';
import { recall, remember } from '../persisted.ts';
import { workspace } from '../workspace.svelte.ts';

const KEY = 'scenarios';
const FRAGMENT = 'criteria=';
const stored = z.object({ document: scenarioDocument, madeOn: z.string().nullable() });

/** Everything loaded that a simulation judges. */
interface Loaded {
	people: People;
	rounds: Rounds;
	refused: boolean;
}

/** The criterion that the curve follows. */
export interface Focus {
	level: Level;
	part: NumericPart;
}

const contentOf = ({ id: _, parentId: __, note: ___, ...content }: CriteriaSet): string => JSON.stringify(content);

/** The reader's scenarios with their history, and what they lead to on the data at hand. */
export class Simulation {
	#state = $state.raw<ScenarioState>(noScenarios);
	#loaded = $state.raw<Loaded | null>(null);
	/** Mark of the dataset that a link or file was made on; null = this one or not known. */
	#madeOn = $state.raw<string | null>(null);
	#started = false;
	focus = $state.raw<Focus>({ level: 2, part: 'onsite_count' });
	refusal = $state.raw<Extract<Read, { ok: false }> | null>(null);
	failed = $state(false);
	/** True while the reader looks at the further figures, which cost more than a slider may. */
	further = $state(false);
	#second = $state<NumericPart | null>(null);
	#rounds = $state.raw<readonly RoundPeople[]>([]);
	#levels = $state.raw<Readonly<Record<string, Result>>>({});

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
	readonly people = $derived(this.#loaded?.people ?? null);
	readonly elsewhere = $derived(
		this.#madeOn !== null &&
			workspace.dataset !== null &&
			fromElsewhere({ sets: [], madeOn: this.#madeOn }, workspace.dataset.fingerprint)
	);
	readonly #fidelity: Result | null = $derived(
		this.#loaded && this.#base ? replayResult(this.#loaded.rounds, this.baseline, this.#base) : null
	);
	/** Results by id; empty before there is something to judge. */
	readonly results: Readonly<Record<string, Result>> = $derived.by(() => this.#resultsOf());
	/** The shown scenarios beside each other. */
	readonly sideBySide = $derived.by(() => this.#sideBySide());

	// Kept between edits, so that a slider judges again only the level that it moves.
	#judged: { people: People; baseline: Evaluation; scenario: Evaluation; comparison: Comparison } | null = null;

	/** The second criterion of the heat map. */
	readonly second: NumericPart = $derived(
		this.#second !== null && this.#second !== this.focus.part
			? this.#second
			: this.focus.part === 'csat'
				? 'onsite_count'
				: 'csat'
	);
	/** The further figures' results by id; empty while nobody looks. */
	readonly furtherResults: Readonly<Record<string, Result>> = $derived.by(() => this.#further());

	get #base(): Pick<Simulated, 'plan' | 'dataset' | 'refused'> | null {
		const { plan, dataset } = workspace;
		return dataset && this.#loaded ? { plan, dataset, refused: this.#loaded.refused } : null;
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

	/** Reads everybody and every past round under the reader's plan and filters. */
	async load(signal: AbortSignal): Promise<void> {
		try {
			const context = await workspace.run();
			const options = { plan: context.plan, dataset: context.dataset, filters: context.filters, signal };
			const rounds = await loadRounds(context.engine, options);
			const people = await loadPeople(context.engine, options);
			const refused = await filterRefused(context);
			signal.throwIfAborted();
			this.#loaded = { people, rounds, refused };
			this.failed = false;
			workspace.windows = context.windows;
		} catch (cause) {
			if (signal.aborted) return;
			console.warn(cause);
			this.#loaded = null;
			this.failed = true;
		}
	}

	/** Reads what only the further figures need. */
	async loadFurther(): Promise<void> {
		this.further = true;
		const context = await workspace.run();
		const ids = ['V10', 'V3', 'A8'];
		const results = await Promise.all(ids.map((id) => context.result(id)));
		this.#levels = Object.fromEntries(ids.map((id, index) => [id, results[index] as Result]));
		this.#rounds = await loadOverRounds(context.engine, {
			plan: context.plan,
			dataset: context.dataset,
			filters: context.filters
		});
	}

	chooseSecond(part: NumericPart): void {
		this.#second = part;
	}

	#further(): Record<string, Result> {
		const base = this.#base;
		if (!this.further || !base || !this.#loaded) return {};
		const simulation: Simulated = {
			...base,
			comparison: this.#comparison(this.#loaded.people),
			fidelity: this.#fidelity
		};
		const { level, part } = this.focus;
		return {
			heat: heatResult(simulation, level, part, this.second),
			rounds: overRoundsResult(this.#rounds, { baseline: this.baseline, scenario: this.scenario }, base),
			what_if: whatIfResult(simulation, {
				csat: levelValuesOf(this.#levels.V10?.tables.byLevel),
				handling: levelValuesOf(this.#levels.V3?.tables.byLevel),
				attrition: levelValuesOf(this.#levels.A8?.tables.byLevel, 'rate')
			})
		};
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
			this.dispatch({ kind: 'add', set: { ...change(copyOf(scenario, this.#newId(), name)), note: '' } });
			return;
		}
		this.dispatch({ kind: 'edit', set: change(scenario), ...(gesture !== undefined && { gesture }) });
	}

	move(level: Level, part: NumericPart, value: number, name: string, gesture?: string): void {
		this.focus = { level, part };
		this.edit((set) => moved(set, level, part, value), name, gesture);
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
		return sets.length === 0 ? '' : `#${FRAGMENT}${toLink({ sets, madeOn: this.#mark() })}`;
	}

	/** Opens the scenarios of a fragment; what is already here is shown and not added again. */
	open(fragment: string): void {
		const value = fragment.replace(/^#/, '');
		if (!value.startsWith(FRAGMENT)) return;
		this.#take(fromLink(value.slice(FRAGMENT.length)));
	}

	file(): string {
		return toFile({ sets: this.document.sets, madeOn: this.#mark() });
	}

	openFile(text: string): void {
		this.#take(fromFile(text));
	}

	/** The reader knows that the scenarios were made on another dataset. */
	acknowledge(): void {
		this.#madeOn = null;
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

	#newId(): string {
		return `s-${Date.now().toString(36)}-${String(this.document.sets.length)}`;
	}

	#keep(): void {
		remember(KEY, { document: this.#state.document, madeOn: this.#madeOn });
	}

	#comparison(people: People): Comparison {
		const known = this.#judged?.people === people ? this.#judged : undefined;
		const baseline = known?.baseline.set === this.baseline ? known.baseline : evaluate(people, this.baseline);
		const scenario = evaluate(people, this.scenario, known?.scenario);
		const comparison = compare(baseline, scenario, known?.comparison);
		this.#judged = { people, baseline, scenario, comparison };
		return comparison;
	}

	#resultsOf(): Record<string, Result> {
		const base = this.#base;
		if (!base || !this.#loaded) return {};
		const { people, rounds } = this.#loaded;
		const simulation: Simulated = { ...base, comparison: this.#comparison(people), fidelity: this.#fidelity };
		const { level, part } = this.focus;
		return {
			...(this.#fidelity && { S1: this.#fidelity }),
			S2: eligibleResult(simulation),
			S3: swapResult(simulation, { grouping: 'region', level: changedLevel(this.baseline, this.scenario) }),
			S4: flowResult(simulation),
			S5: nearResult(simulation),
			S6: sweepResult(simulation, level, part),
			S7: selectionResult(simulation, { level, grouping: 'region' }),
			S8: costResult(simulation),
			S9: promotionsResult(simulation, panelRates(rounds, this.baseline)),
			S10: misclassificationResult(simulation, level)
		};
	}

	#sideBySide(): { set: CriteriaSet; swap: Result; ratio: Result; cost: Result }[] {
		const base = this.#base;
		const people = this.#loaded?.people;
		if (!base || !people || this.document.shown.length < 2) return [];
		const baseline = evaluate(people, this.baseline);
		return this.document.shown.map((id) => {
			const set = setOf(this.document, id, this.published);
			const simulation: Simulated = {
				...base,
				comparison: compare(baseline, evaluate(people, set)),
				fidelity: this.#fidelity
			};
			return {
				set,
				swap: swapResult(simulation, { grouping: 'region', level: changedLevel(this.baseline, set) }),
				ratio: selectionResult(simulation, { level: this.focus.level, grouping: 'region' }),
				cost: costResult(simulation)
			};
		});
	}
}

export const simulation = new Simulation();
