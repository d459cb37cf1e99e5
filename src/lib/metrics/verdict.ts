import type { Verdict } from './result.ts';

/** What a verdict is made of; change, interval and target share one scale on which 0 is no change. */
export interface VerdictInputs {
	change: number | null;
	low: number | null;
	high: number | null;
	target: number;
	/** Which side is good; without it the side of the target. */
	better?: 'higher' | 'lower';
	/** Whole months in the shorter of the two windows, and how many are asked for. */
	months: { has: number; needs: number };
	/** Leavers, engineers, ratings: in the smaller of the two windows, and how many are asked for. */
	counts: readonly { has: number; needs: number }[];
	/**
	 * Chance of telling the target from no change at this size, 0 to 1; null where it is not known. It is asked for
	 * only where the interval includes no change: an interval that excludes it has told already.
	 */
	power: { has: number | null; needs: number };
}

/**
 * The verdict on one target, by the first rule that holds: too early, too few to tell, worse, met, reached but not
 * certain, reached within noise, improved below target, no detectable change.
 */
export function verdictOf({
	change,
	low,
	high,
	target,
	better = target < 0 ? 'lower' : 'higher',
	months,
	counts,
	power
}: VerdictInputs): Verdict {
	if (months.has < months.needs) return 'too_early';
	if (counts.some(({ has, needs }) => has < needs)) return 'too_few';
	if (change === null || low === null || high === null) return 'too_few';
	const good = better === 'lower' ? -1 : 1;
	const [worst, best] = good > 0 ? [low, high] : [-high, -low];
	const [reached, goal] = [good * change >= good * target, good * target];
	const unheard = power.has === null || power.has < power.needs;
	if (unheard && worst <= 0 && best >= 0) return 'too_few';
	if (best < 0) return 'worse';
	if (worst >= goal) return 'met';
	if (reached) return worst > 0 ? 'reached_uncertain' : 'within_noise';
	return worst > 0 ? 'improved_below' : 'no_change';
}
