import { isSmall } from '$lib/metrics/privacy/suppression.ts';
import type { Result } from '$lib/metrics/result.ts';
import type { CriteriaSet } from '$lib/programme/criteria.ts';
import type { Estimate } from '$lib/stats/estimate.ts';
import { compare } from '../judge/compare.ts';
import { evaluate } from '../judge/evaluate.ts';
import type { People } from '../judge/people.ts';
import { changedLevel } from './what-changed.ts';
import type { Focus } from '../results/all.ts';
import { costResult } from '../results/cost.ts';
import { withHardestHit } from '../results/hardest-hit.ts';
import { promotionsResult } from '../results/promotions.ts';
import { selectionResult } from '../results/selection.ts';
import type { Simulation } from '../results/simulation.ts';
import { flowResult, swapResult } from '../results/swap.ts';
import { stepped } from '../steps/stepped.ts';

/** One scenario among several: its own results against the baseline. */
export interface Compared {
	set: CriteriaSet;
	results: Readonly<Record<'S3' | 'S4' | 'S7' | 'S8' | 'S9', Result>>;
	/**
	 * Names of earlier ones that few people tell it from, by who qualifies and by the level that they are left at: what
	 * counts those may not stand beside theirs.
	 */
	near: Readonly<Record<'qualify' | 'level', string | null>>;
}

/** Whether so few people stand elsewhere that both counts together give them back. */
function tellsOfFew(counts: Int32Array, places: number, k: number): boolean {
	let moved = 0;
	for (const [place, people] of counts.entries()) if (Math.floor(place / places) !== place % places) moved += people;
	return isSmall(moved, k);
}

interface Beside {
	baseline: CriteriaSet;
	scenarios: readonly CriteriaSet[];
	focus: Focus;
	exact?: boolean;
}

/** Several scenarios against one baseline, in their order; `exact` for whoever may see names. */
export function comparedResults(
	people: People,
	{ baseline, scenarios, focus, exact = false }: Beside,
	base: Omit<Simulation, 'comparison'>,
	rates: readonly (Estimate | null)[]
): Compared[] {
	const before = evaluate(people, baseline);
	const judged = scenarios.map((set) => ({ set, evaluation: evaluate(people, set) }));
	const { k } = base.plan.measurement;
	return judged.map(({ set, evaluation }, index) => {
		const simulation: Simulation = { ...base, comparison: compare(before, evaluation) };
		const only = changedLevel(baseline, set);
		const nearIn = (of: 'qualifying' | 'flow'): string | null => {
			const found = judged.slice(0, index).find((one) => {
				const pair = compare(one.evaluation, evaluation);
				return tellsOfFew(pair[of], pair.places, k);
			});
			return found?.set.name ?? null;
		};
		const make = (given: Simulation) => ({
			S3: withHardestHit(swapResult(given, { grouping: 'region', level: only })),
			S4: flowResult(given),
			S7: selectionResult(given, { level: focus.level, grouping: 'region' }),
			S8: costResult(given),
			S9: promotionsResult(given, rates)
		});
		const whole = make(simulation);
		const what = `beside ${JSON.stringify([focus.level, only])}`;
		return {
			set,
			near: { qualify: nearIn('qualifying'), level: nearIn('flow') },
			results: exact ? whole : { ...whole, ...stepped(simulation, what, make) }
		};
	});
}
