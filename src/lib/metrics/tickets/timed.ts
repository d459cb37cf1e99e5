import type { ClusteredTimes } from '$lib/stats/survival/cluster-survival.ts';
import type { GroupedTimes } from '$lib/stats/survival/survival.ts';
import type { MetricContext } from '../run/context.ts';
import type { WorkCells } from './engineer-cells.ts';

/** Minutes of the plan's stated baseline; the share resolved by then stands beside the mean. */
export const markMinutes = ({ plan }: Pick<MetricContext, 'plan'>): number => 60 * plan.targets.handling.statedHours;

/** Cells of a group's tickets with their summed influence on its mean (hours) and on its share open at the mark. */
export interface TimedCells extends WorkCells {
	mean: Float64Array;
	open: Float64Array;
}

/** Times of a group of tickets created in one window. */
export interface Times {
	n: number;
	/** Still open at the as-of date, hence censored. */
	open: number;
	/** Restricted mean, hours; null where not followed to the horizon. */
	mean: number | null;
	/** Share resolved within the mark. */
	within: number | null;
	/** Hours by which half and nine in ten are resolved; null = not reached. */
	median: number | null;
	p90: number | null;
	/** Share still open at the horizon. */
	openAtHorizon: number | null;
	/** Hours of the longest time seen, resolved or not. */
	longest: number;
	/** By engineer, and by month and team where the group is a whole window. */
	cells: TimedCells;
}

/** Times in both windows to one horizon, whole (under the key '') or by the values of a dimension. */
export interface TimesBy {
	before: ReadonlyMap<string, Times>;
	after: ReadonlyMap<string, Times>;
}

/** Restricted mean of the tickets created in a month, null where it is not yet followed to the horizon. */
export interface MonthMean {
	month: string;
	value: number | null;
	/** Mean of those already resolved, as if nothing were open. */
	closed: number | null;
	n: number;
	open: number;
}

/** A window's times in hours, all together and by engineer; code 0 stands for those without one. */
export interface WindowTimes {
	pooled: GroupedTimes;
	clustered: ClusteredTimes;
}

/** Both windows' times. */
export interface FollowedWindows {
	before: WindowTimes | null;
	after: WindowTimes | null;
}

/** Hours over tickets resolved in each window, which ignore those still open. */
export interface Closed {
	baseline: number | null;
	current: number | null;
	geometric_baseline: number | null;
	geometric_current: number | null;
}
