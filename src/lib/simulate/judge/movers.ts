import type { Level } from '$lib/programme/criteria.ts';
import { type Comparison, swapCells, swapCellsAt } from './compare.ts';
import { type Evaluation, judgedAt, outcomeOf } from './evaluate.ts';
import { type Part, partsIn, ruleOf, thresholdOf, valuesOf } from './rule-parts.ts';

/** One part of the rule that decides, and how far somebody is from it. */
export interface Deciding {
	part: Part;
	/** null = the evidence is missing, or the part has no number. */
	value: number | null;
	threshold: number | null;
	/** How much is missing under the stricter of the two criteria; null = not known. */
	distance: number | null;
}

/** Somebody who gains or loses, for those who may see names; `index` is the position in the people. */
export interface Mover {
	index: number;
	move: 'in' | 'out';
	/** Highest level whose rule is met under the baseline and under the scenario, 0 = none. */
	from: Level;
	to: Level;
	/** The level that is gained or lost. */
	level: Level;
	deciding: Deciding[];
}

const HELD_ASIDE = -1;

/** Everybody who drops out of a level or comes in (of any, `null`), with the parts that decide it. */
export function movers(comparison: Comparison, level: Level | null): Mover[] {
	const { baseline, scenario, people } = comparison;
	const cells = swapCellsAt(comparison, level);
	const found: Mover[] = [];
	for (const [index, cell] of cells.entries()) {
		const move = swapCells[cell];
		if (move !== 'in' && move !== 'out') continue;
		const highest = ({ code }: Evaluation): Level => outcomeOf(null, code[index] ?? 0, HELD_ASIDE).atLeast;
		const [from, to] = [highest(baseline), highest(scenario)];
		const own = level ?? (move === 'out' ? from : to);
		// Out: what the scenario finds missing; in: what the baseline found missing.
		const strict = move === 'out' ? scenario : baseline;
		const judged = judgedAt(strict, own);
		const rule = ruleOf(strict.set, own);
		const missing = partsIn((judged.unmet[index] ?? 0) | (judged.unknown[index] ?? 0));
		const deciding = missing.map((part): Deciding => {
			if (part === 'step') return { part, value: null, threshold: null, distance: null };
			return { part, ...measured(valuesOf(people, strict.set, rule, part)[index], thresholdOf(rule, part)) };
		});
		found.push({ index, move, from, to, level: own, deciding });
	}
	return found;
}

function measured(value: number | undefined, threshold: number): Omit<Deciding, 'part'> {
	if (value === undefined || Number.isNaN(value)) return { value: null, threshold, distance: null };
	return { value, threshold, distance: Math.max(0, threshold - value) };
}
