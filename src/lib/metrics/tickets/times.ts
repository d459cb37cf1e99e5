import type { MetricContext } from '../run/context.ts';
import { once } from '../run/once.ts';
import type { Dimension } from './by-dimension.ts';
import type { Compared } from './compared.ts';
import { lifetimes, type Timing, timingKey } from './lifetimes.ts';
import { curveCtes, resolutionQuantile, resolvedBy, restrictedMean } from './survival-sql.ts';
import { tallyOf } from './tally.ts';
import { markMinutes, type TimesBy } from './timed.ts';

/** Times of both windows, whole (under the key '') or by a dimension; made once a run. */
export function timesBy(
	context: MetricContext,
	timing: Timing,
	windows: Compared,
	horizon: number,
	dimension: Dimension | null
): Promise<TimesBy> {
	const key = ['times', timingKey(timing), horizon, dimension].join(' ');
	return once(context, key, () => tallyOf(context).times(context, timing, windows, horizon, dimension));
}

/** One SELECT of the restricted mean in the current window as its column `value`. */
export function restrictedMeanSql(context: MetricContext, timing: Timing, windows: Compared, horizon: number): string {
	return `${lifetimes(context, timing, { ...windows, baseline: null })},
${curveCtes(context.tickets.dialect, 'w', 'w = 1', 60 * horizon, markMinutes(context))}
SELECT (${restrictedMean(60 * horizon)})::DOUBLE AS value FROM curve`;
}

/** One SELECT of the share resolved within the mark in the current window as its column `value`. */
export function withinSql(context: MetricContext, timing: Timing, windows: Compared, horizon: number): string {
	return `${lifetimes(context, timing, { ...windows, baseline: null })},
${curveCtes(context.tickets.dialect, 'w', 'w = 1', 60 * horizon, markMinutes(context))}
SELECT (${resolvedBy(markMinutes(context))})::DOUBLE AS value FROM curve`;
}

/**
 * One SELECT of the time by which a share of the current window's tickets is resolved, in hours, as its column `value`.
 */
export function quantileSql(
	context: MetricContext,
	timing: Timing,
	windows: Compared,
	horizon: number,
	p: number
): string {
	return `${lifetimes(context, timing, { ...windows, baseline: null })},
${curveCtes(context.tickets.dialect, 'w', 'w = 1', 60 * horizon, markMinutes(context))}
SELECT (${resolutionQuantile(p)})::DOUBLE AS value FROM curve`;
}
