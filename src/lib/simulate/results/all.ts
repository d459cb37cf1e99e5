import type { Level } from '$lib/programme/criteria.ts';
import type { Result } from '$lib/metrics/result.ts';
import type { NumericPart } from '../judge/rule-parts.ts';
import type { Rounds } from '../judge/load-people.ts';
import { changedLevel } from '../scenarios/what-changed.ts';
import { costResult } from './cost.ts';
import { eligibleResult } from './eligible.ts';
import { widenedGap } from './gap.ts';
import { withHardestHit } from './hardest-hit.ts';
import { misclassificationResult } from './misclassification.ts';
import { nearResult } from './near-misses.ts';
import { promotionsResult } from './promotions.ts';
import { panelRates } from './replay.ts';
import { selectionResult } from './selection.ts';
import type { Simulation } from './simulation.ts';
import { flowResult, swapResult } from './swap.ts';
import { sweepResult } from './sweep-result.ts';

/** The criterion that the curve follows; its level is also the one whose groups are compared. */
export interface Focus {
	level: Level;
	part: NumericPart;
}

/** S1 to S10 of a scenario against its baseline, the same for the page and the command line. */
export function simulated(simulation: Simulation, rounds: Rounds, { level, part }: Focus): Record<string, Result> {
	const { comparison, fidelity } = simulation;
	const [baseline, scenario] = [comparison.baseline.set, comparison.scenario.set];
	const only = changedLevel(baseline, scenario);
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
