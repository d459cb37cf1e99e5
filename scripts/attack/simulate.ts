import type { Result } from '$lib/metrics/result.ts';
import type { CriteriaSet } from '$lib/programme/criteria.ts';
import { compare } from '$lib/simulate/judge/compare.ts';
import { evaluate, type Evaluation } from '$lib/simulate/judge/evaluate.ts';
import { replayResult } from '$lib/simulate/results/replay.ts';
import type { Simulation } from '$lib/simulate/results/simulation.ts';
import type { Judged } from './scenarios.ts';

const AS_OF = '2026-07-02';
const published = new WeakMap<Judged, { baseline: CriteriaSet; evaluation: Evaluation; fidelity: Result }>();

function baselineOf(judged: Judged) {
	const known = published.get(judged);
	if (known) return known;
	const baseline = { ...judged.plan.criteria, id: 'published' };
	const fidelity = replayResult(judged.rounds, baseline, { plan: judged.plan, dataset: { asOf: AS_OF } });
	const made = { baseline, evaluation: evaluate(judged.people, baseline), fidelity };
	published.set(judged, made);
	return made;
}

/** How well the published criteria repeat the past. */
export const fidelityOf = (judged: Judged): Result => baselineOf(judged).fidelity;

/** A scenario against the published criteria. */
export function simulationOf(judged: Judged, set: CriteriaSet): { baseline: CriteriaSet; simulation: Simulation } {
	const { baseline, evaluation, fidelity } = baselineOf(judged);
	const comparison = compare(evaluation, evaluate(judged.people, set));
	return { baseline, simulation: { plan: judged.plan, dataset: { asOf: AS_OF }, comparison, fidelity } };
}
