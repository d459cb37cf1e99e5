import type { Result } from '$lib/metrics/result.ts';
import type { CriteriaSet } from '$lib/programme/criteria.ts';
import type { People } from '$lib/simulate/judge/people.ts';
import { forecast, learn, type Learnt, USUAL_AHEAD } from '$lib/simulate/forecast/forecast.ts';
import { backTestResult, noForecast, projectionResult } from '$lib/simulate/forecast/forecast-result.ts';
import { loadPast } from '$lib/simulate/forecast/past.ts';
import { workspace } from '../workspace.svelte.ts';
import { namedPeople } from './named-people.svelte.ts';
import { simulation } from './simulation.svelte.ts';

/** What was learnt of a company's past rounds, kept while its data, filters and published criteria stay. */
interface Kept {
	people: People;
	criteria: CriteriaSet;
	learnt: Learnt | null;
}

/** The reader's scenario over the next rounds: worked out once somebody looks, anew when the scenario rests. */
class NextRounds {
	ahead = $state(USUAL_AHEAD);
	working = $state(false);
	failed = $state(false);
	/** Results by id; empty before they are worked out. */
	results = $state.raw<Readonly<Record<string, Result>>>({});
	#kept: Kept | null = null;

	async #learnt(people: People, criteria: CriteriaSet, signal: AbortSignal): Promise<Learnt | null> {
		if (this.#kept?.people === people && this.#kept.criteria === criteria) return this.#kept.learnt;
		const { engine, plan, dataset, filters } = await workspace.run();
		const past = await loadPast(engine, { plan, dataset, filters, signal });
		const learnt = await learn(past, criteria, signal);
		this.#kept = { people, criteria, learnt };
		return learnt;
	}

	/** Takes the baseline and the scenario through the next rounds; the latest call wins. */
	async work(signal: AbortSignal): Promise<void> {
		const { people, base, baseline, scenario, published, fidelity } = simulation;
		if (!people || !base) return;
		const { ahead } = this;
		// Whoever may see names may see what tells of one.
		const k = namedPeople.shown ? 1 : base.plan.measurement.k;
		this.working = true;
		this.failed = false;
		try {
			const learnt = await this.#learnt(people, published, signal);
			if (!learnt) {
				this.results = {
					back_test: noForecast(base, 'back_test'),
					projection: noForecast(base, 'projection')
				};
				return;
			}
			const given = await forecast(learnt, { baseline, scenario }, { ahead, k, signal });
			signal.throwIfAborted();
			this.results = {
				back_test: backTestResult(learnt.checked, base),
				projection: projectionResult(given, { ...base, fidelity })
			};
		} catch (cause) {
			if (signal.aborted) return;
			console.warn(cause);
			this.failed = true;
		} finally {
			if (!signal.aborted) this.working = false;
		}
	}
}

export const nextRounds = new NextRounds();
