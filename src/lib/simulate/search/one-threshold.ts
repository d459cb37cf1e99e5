import type { Level } from '$lib/programme/criteria.ts';
import { compare } from '../judge/compare.ts';
import { evaluate } from '../judge/evaluate.ts';
import { moved, type NumericPart } from '../judge/rule-parts.ts';
import { sweepResult } from '../results/sweep-result.ts';
import { cellOf, type Simulation } from '../results/simulation.ts';
import { type Floor, lowestRatio } from './goals.ts';

/** How many people should reach a level, and within which thresholds of one part to look. */
export interface Wanted {
	level: Level;
	part: NumericPart;
	from: number;
	to: number;
	target: number;
	/** What the threshold may not break. */
	floor?: Floor;
}

/** The threshold that comes closest; null where none in the range may be shown or none holds the floor. */
export interface Nearest extends Wanted {
	threshold: number | null;
	people: number | null;
	/** With a floor: the lowest ratio between groups there, to two decimals; null where no two compare. */
	ratio?: number | null;
}

/** The lowest ratio between groups at each threshold, as far as it is asked for. */
function ratiosAt({ comparison, plan }: Simulation, { level, part, floor }: Wanted) {
	const { baseline, scenario } = comparison;
	return (threshold: number): number | null => {
		if (!floor) return null;
		const evaluation = evaluate(baseline.people, moved(scenario.set, level, part, threshold));
		return lowestRatio(compare(baseline, evaluation), [level], floor.grouping, plan.measurement.k);
	};
}

/**
 * Looks along the curve of S6, of which only points at least k people apart are shown; of equals the lowest. With a
 * floor only points that hold it count.
 */
export function nearestThreshold(simulation: Simulation, wanted: Wanted): Nearest {
	const { points } = sweepResult(simulation, wanted.level, wanted.part).tables;
	const { floor } = wanted;
	const ratioAt = ratiosAt(simulation, wanted);
	const inRange = (points?.rows ?? []).flatMap((row) => {
		const [threshold, people] = ['threshold', 'people'].map((key) => cellOf(row, points?.columns ?? [], key));
		if (typeof threshold !== 'number' || typeof people !== 'number') return [];
		return threshold >= wanted.from && threshold <= wanted.to ? [{ threshold, people }] : [];
	});
	const miss = ({ people }: { people: number }): number => Math.abs(people - wanted.target);
	const [best] = inRange
		.map((point) => ({ ...point, ratio: ratioAt(point.threshold) }))
		.filter(({ ratio }) => !floor || ratio === null || ratio >= floor.min)
		.sort((a, b) => miss(a) - miss(b) || a.threshold - b.threshold);
	const found = { ...wanted, threshold: best?.threshold ?? null, people: best?.people ?? null };
	if (!floor) return found;
	return { ...found, ratio: best?.ratio == null ? null : Math.round(best.ratio * 100) / 100 };
}
