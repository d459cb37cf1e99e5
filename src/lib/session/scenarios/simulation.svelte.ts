import { filterRefused } from '$lib/metrics/privacy/facets.ts';
import type { Result } from '$lib/metrics/result.ts';
import type { Level } from '$lib/programme/criteria.ts';
import { compare, type Comparison } from '$lib/simulate/judge/compare.ts';
import { type Focus, further, groupsHit, simulated } from '$lib/simulate/results/all.ts';
import { evaluate, type Evaluation } from '$lib/simulate/judge/evaluate.ts';
import { loadPeople, loadRounds, type Rounds } from '$lib/simulate/judge/load-people.ts';
import { type Mover, movers } from '$lib/simulate/judge/movers.ts';
import { moved, type NumericPart, ruleOf, thresholdOf } from '$lib/simulate/judge/rule-parts.ts';
import type { People } from '$lib/simulate/judge/people.ts';
import { panelRates, replayResult } from '$lib/simulate/results/replay.ts';
import { type Compared, comparedResults } from '$lib/simulate/scenarios/side-by-side.ts';
import type { Simulation as Simulated } from '$lib/simulate/results/simulation.ts';
import { setOf } from '$lib/simulate/scenarios/scenarios.ts';
import { changedLevel } from '$lib/simulate/scenarios/what-changed.ts';
import { heatResult } from '$lib/simulate/results/sweep-result.ts';
import { loadOverRounds, type RoundPeople } from '$lib/simulate/results/over-rounds.ts';
import { levelValuesOf } from '$lib/simulate/results/projection.ts';
import { diagnose, type Diagnosis } from '$lib/simulate/fidelity/doctor.ts';
import { diagnosisResult } from '$lib/simulate/results/diagnosis.ts';
import { stopsOf, stopTowards } from '$lib/simulate/steps/stops.ts';
import { namedPeople } from './named-people.svelte.ts';
import { workspace } from '../workspace.svelte.ts';
import { ScenarioBook } from './scenario-book.svelte.ts';

/** Everything loaded that a simulation judges. */
interface Loaded {
	people: People;
	rounds: Rounds;
	refused: boolean;
}

/** What the reader's scenarios lead to on the data at hand. */
export class Simulation extends ScenarioBook {
	#loaded = $state.raw<Loaded | null>(null);
	focus = $state.raw<Focus>({ level: 2, part: 'onsite_count' });
	failed = $state(false);
	/** True while the reader looks at the further figures, which cost more than a slider may. */
	further = $state(false);
	#second = $state<NumericPart | null>(null);
	#rounds = $state.raw<readonly RoundPeople[]>([]);
	#levels = $state.raw<Readonly<Record<string, Result>>>({});
	#diagnosis = $state.raw<Diagnosis | null>(null);

	readonly people = $derived(this.#loaded?.people ?? null);
	/** S1 of the baseline. */
	readonly fidelity: Result | null = $derived(
		this.#loaded && this.base ? replayResult(this.#loaded.rounds, this.baseline, this.base) : null
	);
	/** S1 of the plan's own criteria, whatever baseline the reader compares with. */
	readonly repeated: Result | null = $derived(
		this.#loaded && this.base ? replayResult(this.#loaded.rounds, this.published, this.base) : null
	);
	/** What other answers to the plan's open questions were found to repeat; null before they were tried. */
	readonly diagnosis = $derived(this.#diagnosis?.set === this.published ? this.#diagnosis : null);
	readonly diagnosisResult: Result | null = $derived(
		this.#loaded && this.base && this.diagnosis
			? diagnosisResult(this.#loaded.rounds, this.diagnosis, this.base)
			: null
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

	/** What every result of the data on show is gated by; null before there is something to judge. */
	get base(): Pick<Simulated, 'plan' | 'dataset' | 'refused'> | null {
		const { plan, dataset } = workspace;
		return dataset && this.#loaded ? { plan, dataset, refused: this.#loaded.refused } : null;
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

	/** Who wins and who loses by every grouping: slower than a slider, so asked for once it rests. */
	groupsHit(): Result | null {
		const [base, swap, judged] = [this.base, this.results.S3, this.#judged];
		if (!base || !swap || !judged) return null;
		const given: Simulated = { ...base, comparison: judged.comparison, fidelity: this.fidelity };
		return groupsHit(given, swap, namedPeople.shown);
	}

	/** Everybody who gains or loses, by id: for HR's list alone, behind its own switch. */
	movers(): { id: string; mover: Mover }[] {
		const { people, baseline, scenario } = this;
		if (!people) return [];
		const comparison = compare(evaluate(people, baseline), evaluate(people, scenario));
		return movers(comparison, changedLevel(baseline, scenario)).map((mover) => ({
			id: people.ids[mover.index] ?? '',
			mover
		}));
	}

	/** Tries other answers to the plan's open questions on every past decision. */
	async diagnose(signal: AbortSignal): Promise<void> {
		if (!this.#loaded || this.diagnosis) return;
		try {
			this.#diagnosis = await diagnose(this.#loaded.rounds, this.published, workspace.plan, signal);
		} catch (cause) {
			if (!signal.aborted) throw cause;
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
		const base = this.base;
		if (!this.further || !base || !this.#loaded) return {};
		const simulation: Simulated = {
			...base,
			comparison: this.#comparison(this.#loaded.people),
			fidelity: this.fidelity
		};
		const { level, part } = this.focus;
		const values = {
			csat: levelValuesOf(this.#levels.V10?.tables.byLevel),
			handling: levelValuesOf(this.#levels.V3?.tables.byLevel),
			attrition: levelValuesOf(this.#levels.A8?.tables.byLevel, 'rate')
		};
		return {
			heat: heatResult(simulation, level, part, this.second),
			...further(simulation, this.#rounds, values, namedPeople.shown)
		};
	}

	/** Moves a threshold to the next one at which enough people change; to any for whoever may see names. */
	move(level: Level, part: NumericPart, value: number, name: string, gesture?: string): void {
		this.focus = { level, part };
		const stop = this.stopAt(level, part, value);
		this.edit((set) => moved(set, level, part, stop), name, gesture);
	}

	/** Where a threshold comes to stand that the reader moves to a value. */
	stopAt(level: Level, part: NumericPart, value: number): number {
		const { people, scenario, published } = this;
		if (!people || namedPeople.shown) return value;
		const known = this.#judged?.people === people ? this.#judged.scenario : null;
		const judged = known?.set === scenario ? known : evaluate(people, scenario);
		const stops = stopsOf(judged, published, { level, part }, workspace.plan.measurement.k);
		return stopTowards(stops, thresholdOf(ruleOf(scenario, level), part), value);
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
		const base = this.base;
		if (!base || !this.#loaded) return {};
		const { people, rounds } = this.#loaded;
		return simulated(
			{ ...base, comparison: this.#comparison(people), fidelity: this.fidelity },
			rounds,
			this.focus,
			namedPeople.shown
		);
	}

	#sideBySide(): readonly Compared[] {
		const { base, baseline, fidelity, focus } = this;
		if (!base || !this.#loaded || this.document.shown.length < 2) return [];
		const { people, rounds } = this.#loaded;
		const scenarios = this.document.shown.map((id) => setOf(this.document, id, this.published));
		return comparedResults(
			people,
			{ baseline, scenarios, focus, exact: namedPeople.shown },
			{ ...base, fidelity },
			panelRates(rounds, baseline)
		);
	}
}

export const simulation = new Simulation();
