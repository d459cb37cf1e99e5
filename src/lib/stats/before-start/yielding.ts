import type { Months } from '../crossed/influence-cells.ts';
import { tFor } from '../distributions/distributions.ts';
import type { Estimate } from '../estimate.ts';
import { type AddingChange, type MonthlyValue, type Slope, slopeOf, withoutTrend } from './already-moving.ts';
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
	/** Whether that is the good side; else it is only not ruled out that it moved that way. */
	thatWay: boolean;
	/** The change with that carried on taken out. */
	adjusted: Estimate | null;
	/** The same with the slope that the months before and those since share. */
	adjustedShared: Estimate | null;
	fan: Fan | null;
	/** The change against the median of the baselines that could have been chosen. */
	againstMedian: Estimate | null;
}

/**
 * Months before the start let a good verdict stand unasked only where they point the other way by more than this many
 * standard errors of their slope: a year of months can't show that nothing moved. Chosen by simulation
 * (tests/calibration/README.md, where its cost stands).
 */
const POINTS_AWAY = 0.25;
/** A baseline among so small a share of the illest is unusual; chosen by simulation (tests/calibration). */
const UNUSUAL = 0.25;

const middle = ({ first, count }: Months): number => first + count / 2;

/**
 * Whether the months before the start let a good verdict stand. It yields where they may have moved that way already
 * and the change no longer excludes no change once that movement is taken out, neither as the months before have it
 * nor as they share it with the months since; or where the baseline was among the illest that could have been chosen
 * and the change against their median no longer does. The numbers stand for every verdict.
 */
export function beforeStart(
	{ points, start, baseline, current, better, scale }: History,
	change: AddingChange
): BeforeStart {
	const good = better === 'higher' ? 1 : -1;
	const excludes = ({ low, high }: Pick<Estimate, 'low' | 'high'>): boolean => (good > 0 ? low > 0 : high < 0);
	const before = points.filter(({ month }) => month < start);
	const gap = middle(current) - middle(baseline);
	const [slope, shared] = [slopeOf(before, scale), slopeOf(points, scale, start)];
	const adjusted = slope && withoutTrend(change, slope, gap);
	const adjustedShared = shared && withoutTrend(change, shared, gap);
	const points0 = { start, count: baseline.count, chosen: baseline.first, better };
	const fan = fanOf(before, points0);
	const value = fan ? change.value + scale(fan.chosen) - scale(fan.median) : NaN;
	const half = tFor(0.95, change.df) * change.se;
	const againstMedian = fan && { value, low: value - half, high: value + half };
	const moving = slope !== null && (good * slope.value) / slope.se > -POINTS_AWAY;
	const thatWay = slope !== null && good * slope.value > 0;
	const stands = [adjusted, adjustedShared].some((one) => one && excludes(one));
	const unusual = fan !== null && fan.asIll <= UNUSUAL && good * (scale(fan.median) - scale(fan.chosen)) > 0;
	const base = { slope, thatWay, adjusted, adjustedShared, fan, againstMedian };
	if (moving && !stands) return { ...base, yields: 'already_moving' };
	return { ...base, yields: unusual && againstMedian && !excludes(againstMedian) ? 'unusual_baseline' : null };
}
