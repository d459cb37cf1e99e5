import { filterRefused } from '$lib/metrics/privacy/facets.ts';
import type { Result } from '$lib/metrics/result.ts';
import type { MetricContext } from '$lib/metrics/run/context.ts';
import type { CriteriaSet } from '$lib/programme/criteria.ts';
import { compare } from '../judge/compare.ts';
import { evaluate } from '../judge/evaluate.ts';
import { loadPeople, loadRounds } from '../judge/load-people.ts';
import { changedLevel, focusOf } from '../scenarios/what-changed.ts';
import { type Focus, simulated } from './all.ts';
import { groupsHitResult } from './groups-hit.ts';
import { replayResult } from './replay.ts';
import type { Simulation } from './simulation.ts';

/** What a scenario comes to outside a page: S1 to S10, who wins and who loses by group, and what it was judged with. */
export interface ScenarioRun {
	baseline: CriteriaSet;
	scenario: CriteriaSet;
	focus: Focus;
	results: Record<string, Result>;
	groups: Result | null;
	simulation: Simulation;
}

/** Judges a scenario against the plan's own criteria on a run's data, plan and filters, as the page does. */
export async function runScenario(run: MetricContext, set: CriteriaSet): Promise<ScenarioRun> {
	const { engine, plan, dataset, filters } = run;
	const options = { plan, dataset, filters };
	const rounds = await loadRounds(engine, options);
	const people = await loadPeople(engine, options);
	const base = { plan, dataset, refused: await filterRefused(run) };
	const baseline = { ...plan.criteria, id: 'published' };
	const scenario = { ...set, id: set.id === baseline.id ? 'scenario' : set.id };
	const comparison = compare(evaluate(people, baseline), evaluate(people, scenario));
	const simulation = { ...base, comparison, fidelity: replayResult(rounds, baseline, base) };
	const focus = focusOf(baseline, scenario);
	const results = simulated(simulation, rounds, focus);
	const groups = results.S3 ? groupsHitResult(simulation, changedLevel(baseline, scenario), results.S3) : null;
	return { baseline, scenario, focus, results, groups, simulation };
}
