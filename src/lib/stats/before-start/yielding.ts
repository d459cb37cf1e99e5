import type { Months } from '../crossed/influence-cells.ts';
import { tFor } from '../distributions/distributions.ts';
import type { Estimate } from '../estimate.ts';
import { xmr } from '../series/xmr.ts';
import { type AddingChange, type MonthlyValue, type Slope, slopeBefore, withoutTrend } from './already-moving.ts';
import { type Fan, fanOf } from './baseline-fan.ts';

/** An outcome's months with the windows that are compared. */
export interface History {
	/** Every month with a value, in order. */
	points: readonly MonthlyValue[];
	/** First month of the programme. */
	start: number;
	baseline: Months;
	current: Months;
	better: 'higher' | 'lower';
	/** Scale on which changes add: ln for ratios, the value itself for points. */
	scale: (value: number) => number;
}

/** What a good verdict has to yield to, with the numbers that say so. */
export interface BeforeStart {
	yields: 'already_moving' | 'unusual_baseline' | null;
	/** How it moved before the start, a month. */
	slope: Slope | null;
	/** The change with that carried on taken out. */
	adjusted: Estimate | null;
	fan: Fan | null;
	/** The change against the median of the baselines that could have been chosen. */
	againstMedian: Estimate | null;
}

/**
 * A slope this many standard errors from nought points somewhere: fewer, and honest companies lose their verdict;
 * chosen by simulation (tests/calibration).
 */
const POINTS_FROM = 1;
/** A baseline among so small a share of the illest is unusual; chosen by simulation (tests/calibration). */
const UNUSUAL = 0.25;

const middle = ({ first, count }: Months): number => first + count / 2;

/** Whether the last months before the start are in a run or a trend of seven to the good side (I9). */
function signals(before: readonly MonthlyValue[], better: History['better']): boolean {
	const last = xmr(
		before.map(({ value }) => value),
		{ better, screened: true }
	).at(-1);
	return last?.variation === 'improvement' && last.rules.some((rule) => rule === 'run' || rule === 'trend');
}

/**
 * Whether the months before the start let a good verdict stand. It yields where they already moved that way and the
 * change
 * less that movement carried on no longer excludes no change; or where the baseline was among the illest that could
 * have been
 * chosen and the change against their median no longer does. The numbers stand for every verdict.
 */
export function beforeStart(
	{ points, start, baseline, current, better, scale }: History,
	change: AddingChange
): BeforeStart {
	const good = better === 'higher' ? 1 : -1;
	const excludes = ({ low, high }: Pick<Estimate, 'low' | 'high'>): boolean => (good > 0 ? low > 0 : high < 0);
	const before = points.filter(({ month }) => month < start);
	const slope = slopeBefore(before, scale);
	const adjusted = slope && withoutTrend(change, slope, middle(current) - middle(baseline));
	const points0 = { start, count: baseline.count, chosen: baseline.first, better };
	const fan = fanOf(before, points0);
	const value = fan ? change.value + scale(fan.chosen) - scale(fan.median) : NaN;
	const half = tFor(0.95, change.df) * change.se;
	const againstMedian = fan && { value, low: value - half, high: value + half };
	const moving =
		slope !== null &&
		((good * slope.value) / slope.se > POINTS_FROM || (good * slope.value > 0 && signals(before, better)));
	const unusual = fan !== null && fan.asIll <= UNUSUAL && good * (scale(fan.median) - scale(fan.chosen)) > 0;
	const base = { slope, adjusted, fan, againstMedian };
	if (moving && adjusted && !excludes(adjusted)) return { ...base, yields: 'already_moving' };
	return { ...base, yields: unusual && againstMedian && !excludes(againstMedian) ? 'unusual_baseline' : null };
}
