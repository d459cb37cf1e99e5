import type { Level } from '$lib/programme/criteria.ts';
import type { NumericPart } from '../judge/rule-parts.ts';
import { sweepResult } from '../results/sweep-result.ts';
import { cellOf, type Simulation } from '../results/simulation.ts';

/** How many people should reach a level, and within which thresholds of one part to look. */
export interface Wanted {
	level: Level;
	part: NumericPart;
	from: number;
	to: number;
	target: number;
}

/** The threshold that comes closest; null where none in the range may be shown. */
export interface Nearest extends Wanted {
	threshold: number | null;
	people: number | null;
}

/** Looks along the curve of S6, of which only points at least k people apart are shown; of equals the lowest. */
export function nearestThreshold(simulation: Simulation, wanted: Wanted): Nearest {
	const { points } = sweepResult(simulation, wanted.level, wanted.part).tables;
	const inRange = (points?.rows ?? []).flatMap((row) => {
		const [threshold, people] = ['threshold', 'people'].map((key) => cellOf(row, points?.columns ?? [], key));
		if (typeof threshold !== 'number' || typeof people !== 'number') return [];
		return threshold >= wanted.from && threshold <= wanted.to ? [{ threshold, people }] : [];
	});
	const miss = ({ people }: { people: number }): number => Math.abs(people - wanted.target);
	const [best] = inRange.sort((a, b) => miss(a) - miss(b) || a.threshold - b.threshold);
	return { ...wanted, threshold: best?.threshold ?? null, people: best?.people ?? null };
}
