import type { CriteriaSet } from '$lib/programme/criteria.ts';
import type { Result } from '$lib/metrics/result.ts';
import { compare, type Comparison } from '../judge/compare.ts';
import { evaluate, type Evaluation } from '../judge/evaluate.ts';
import type { People } from '../judge/people.ts';
import type { Simulation } from '../results/simulation.ts';
import type { CountedLine } from './between.ts';
import { countsIn, type Counts, type Results } from './counts.ts';
import { inSteps } from './in-steps.ts';
import { linesThrough } from './lines.ts';

type Make = (simulation: Simulation, sets: { baseline: CriteriaSet; scenario: CriteriaSet }) => Results;

/** What was counted of some people at points that a reader may come to again while dragging. */
const counted = new WeakMap<People, Map<string, Counts>>();
const MOST_KEPT = 400;

const scratch = new WeakMap<People, { baseline: Evaluation; scenario: Evaluation; comparison: Comparison }>();

/** A comparison of two sets in buffers of their own, which the next one overwrites. */
function comparisonOf(people: People, baseline: CriteriaSet, scenario: CriteriaSet): Comparison {
	const earlier = scratch.get(people);
	const sides = {
		baseline: evaluate(people, baseline, earlier?.baseline),
		scenario: evaluate(people, scenario, earlier?.scenario)
	};
	const comparison = compare(sides.baseline, sides.scenario, earlier?.comparison);
	scratch.set(people, { ...sides, comparison });
	return comparison;
}

const contentOf = ({ id: _, parentId: __, name: ___, note: ____, ...content }: CriteriaSet): string =>
	JSON.stringify(content);

/**
 * Results of a simulation as a reader may see them, without what would tell of fewer than k people beside a scenario a
 * step away. `make` works them out, for these criteria and for others; `what` names what it makes.
 */
export function stepped(simulation: Simulation, what: string, make: Make): Record<string, Result> {
	const { comparison, plan } = simulation;
	const { people } = comparison;
	const { k } = plan.measurement;
	const [baseline, scenario] = [comparison.baseline.set, comparison.scenario.set];
	const shelf = counted.get(people) ?? new Map<string, Counts>();
	counted.set(people, shelf);
	const shown = make(simulation, { baseline, scenario });
	const here = countsIn(shown);
	const countsAt = (sets: { baseline: CriteriaSet; scenario: CriteriaSet }): Counts => {
		const key = `${what} ${contentOf(sets.baseline)} ${contentOf(sets.scenario)}`;
		const known = shelf.get(key);
		if (known) return known;
		const there = comparisonOf(people, sets.baseline, sets.scenario);
		const counts = countsIn(make({ ...simulation, comparison: there }, sets));
		if (shelf.size >= MOST_KEPT) shelf.clear();
		shelf.set(key, counts);
		return counts;
	};
	const lines = (side: 'baseline' | 'scenario'): CountedLine[] =>
		linesThrough(comparison[side], plan.criteria, k).map(({ points, own }) => ({
			own,
			points: points.length,
			at: (point) => countsAt({ baseline, scenario, [side]: points[point] ?? scenario }),
			here
		}));
	return inSteps(shown, [...lines('baseline'), ...lines('scenario')], k);
}
