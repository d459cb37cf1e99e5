import { forecast, learn, USUAL_AHEAD } from '../forecast/forecast.ts';
import { backTestResult, noForecast, projectionResult } from '../forecast/forecast-result.ts';
import { loadPast } from '../forecast/past.ts';
import { filterRefused } from '$lib/metrics/privacy/facets.ts';
import type { Result } from '$lib/metrics/result.ts';
import type { MetricContext } from '$lib/metrics/run/context.ts';
import type { CriteriaSet } from '$lib/programme/criteria.ts';
import { compare } from '../judge/compare.ts';
import { evaluate } from '../judge/evaluate.ts';
import { loadPeople, loadRounds } from '../judge/load-people.ts';
import { focusOf } from '../scenarios/what-changed.ts';
import { type Focus, groupsHit, simulated } from './all.ts';
import { type Compared, comparedResults } from '../scenarios/side-by-side.ts';
import { panelRates, replayResult } from './replay.ts';
import type { Simulation } from './simulation.ts';

/** What a scenario comes to outside a page: S1 to S10, who wins and who loses by group, and what it was judged with. */
export interface ScenarioRun {
	baseline: CriteriaSet;
	scenario: CriteriaSet;
	focus: Focus;
	results: Record<string, Result>;
	groups: Result | null;
	/** The scenario and others beside it; empty where it is the only one. */
	compared: readonly Compared[];
	/** The next rounds, after the check of their method on past ones. */
	forecast: Record<'back_test' | 'projection', Result>;
	simulation: Simulation;
}

/** The next rounds under both sets, learnt from past ones. */
async function forecastOf(
	{ engine, plan, dataset, filters }: MetricContext,
	simulation: Simulation,
	ahead: number
): Promise<ScenarioRun['forecast']> {
	const { comparison } = simulation;
	const sets = { baseline: comparison.baseline.set, scenario: comparison.scenario.set };
	const learnt = await learn(await loadPast(engine, { plan, dataset, filters }), plan.criteria);
	if (!learnt)
		return { back_test: noForecast(simulation, 'back_test'), projection: noForecast(simulation, 'projection') };
	return {
		back_test: backTestResult(learnt.checked, simulation),
		projection: projectionResult(await forecast(learnt, sets, { ahead, k: plan.measurement.k }), simulation)
	};
}

/** Judges a scenario against the plan's own criteria on a run's data, plan and filters, as the page does. */
export async function runScenario(
	run: MetricContext,
	set: CriteriaSet,
	{ ahead = USUAL_AHEAD, others = [] }: { ahead?: number; others?: readonly CriteriaSet[] } = {}
): Promise<ScenarioRun> {
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
	const groups = results.S3 ? groupsHit(simulation, results.S3) : null;
	const beside = others.length === 0 ? [] : [scenario, ...others];
	const sets = { baseline, scenarios: beside, focus };
	const compared = comparedResults(people, sets, simulation, panelRates(rounds, baseline));
	const coming = await forecastOf(run, simulation, ahead);
	return { baseline, scenario, focus, results, groups, compared, forecast: coming, simulation };
}
