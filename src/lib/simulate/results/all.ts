import type { CriteriaSet, Level } from '$lib/programme/criteria.ts';
import type { Result } from '$lib/metrics/result.ts';
import type { NumericPart } from '../judge/rule-parts.ts';
import type { Rounds } from '../judge/load-people.ts';
import { changeCount, changedLevel } from '../scenarios/what-changed.ts';
import { costResult } from './cost.ts';
import { eligibleResult } from './eligible.ts';
import { widenedGap } from './gap.ts';
import { groupsHitResult } from './groups-hit.ts';
import { withHardestHit } from './hardest-hit.ts';
import { misclassificationResult } from './misclassification.ts';
import { nearResult } from './near-misses.ts';
import { overRoundsResult, type RoundPeople } from './over-rounds.ts';
import { whatIfResult } from './projection.ts';
import { promotionsResult } from './promotions.ts';
import { panelRates, replayResult } from './replay.ts';
import { selectionResult } from './selection.ts';
import type { Simulation } from './simulation.ts';
import { flowResult, swapResult } from './swap.ts';
import { sweepResult } from './sweep-result.ts';
import { stepped } from '../steps/stepped.ts';

/** The criterion that the curve follows; its level is also the one whose groups are compared. */
export interface Focus {
	level: Level;
	part: NumericPart;
}

/** S1 to S10; `only` is the level whose swaps are counted, null = all of them. */
function judged(
	simulation: Simulation,
	rounds: Rounds,
	{ level, part }: Focus,
	only: Level | null
): Record<string, Result> {
	const { comparison, fidelity } = simulation;
	const baseline = comparison.baseline.set;
	const swap = withHardestHit(swapResult(simulation, { grouping: 'region', level: only }));
	const gap = swap.suppressed ? [] : widenedGap(comparison, only ?? level, simulation.plan.measurement.k);
	return {
		...(fidelity && { S1: fidelity }),
		S2: eligibleResult(simulation),
		S3: { ...swap, notes: [...swap.notes, ...gap] },
		S4: flowResult(simulation),
		S5: nearResult(simulation),
		S6: sweepResult(simulation, level, part),
		S7: selectionResult(simulation, { level, grouping: 'region' }),
		S8: costResult(simulation),
		S9: promotionsResult(simulation, panelRates(rounds, baseline)),
		S10: misclassificationResult(simulation, level)
	};
}

const onlyIn = ({ comparison: { baseline, scenario } }: Simulation): Level | null =>
	changedLevel(baseline.set, scenario.set);

/**
 * S1 to S10 of a scenario against its baseline, the same for the page and the command line; `exact` for whoever may see
 * names, else without what a scenario a step away would give back.
 */
export function simulated(simulation: Simulation, rounds: Rounds, focus: Focus, exact = false): Record<string, Result> {
	const only = onlyIn(simulation);
	if (exact) return judged(simulation, rounds, focus, only);
	return stepped(simulation, `all ${JSON.stringify([focus, only])}`, (given, { baseline }) => {
		// History is repeated by the baseline: only where that moves it is told anew.
		const again = given !== simulation && changeCount(given.plan.criteria, baseline) > 0;
		const fidelity = again ? replayResult(rounds, baseline, given) : given.fidelity;
		return judged({ ...given, fidelity }, rounds, focus, only);
	});
}

/** Who wins and who loses by every grouping; `regions` is S3, whose hidden regions stay hidden here. */
export function groupsHit(simulation: Simulation, regions: Result, exact = false): Result {
	const only = onlyIn(simulation);
	if (exact) return groupsHitResult(simulation, only, regions);
	// What is hidden beside the regions depends on what S3 hides: others are compared as they are.
	const bare = { ...simulation.plan, measurement: { ...simulation.plan.measurement, k: 1 } };
	const { S3 } = stepped(simulation, `groups ${String(only)}`, (given) => {
		if (given === simulation) return { S3: groupsHitResult(given, only, regions) };
		const whole = { ...given, plan: bare, refused: false };
		return { S3: groupsHitResult(whole, only, swapResult(whole, { grouping: 'region', level: only })) };
	});
	if (!S3) throw new RangeError('who is hit went missing between the steps');
	return S3;
}

/** What only the further figures show: past rounds, and the what-if on the targets. */
export function further(
	simulation: Simulation,
	rounds: readonly RoundPeople[],
	values: Parameters<typeof whatIfResult>[1],
	exact = false
): Record<'rounds' | 'what_if', Result> {
	const make = (given: Simulation, sets: { baseline: CriteriaSet; scenario: CriteriaSet }) => ({
		rounds: overRoundsResult(rounds, sets, given),
		S4: flowResult(given),
		what_if: whatIfResult(given, values)
	});
	const { baseline, scenario } = simulation.comparison;
	const whole = make(simulation, { baseline: baseline.set, scenario: scenario.set });
	const { rounds: overRounds, what_if: whatIf } = exact ? whole : stepped(simulation, 'further', make);
	return { rounds: overRounds ?? whole.rounds, what_if: whatIf ?? whole.what_if };
}
