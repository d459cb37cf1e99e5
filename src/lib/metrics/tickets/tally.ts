import type { MetricContext } from '../run/context.ts';
import { breathe } from '../run/breathe.ts';
import { tooManyToKeep } from '../run/scope.ts';
import type { Span } from '../result.ts';
import { countByKernels, leftOutByKernels } from './columns/case-kernels.ts';
import type { AllCases, CaseCounts, PlainSums } from './case-rows.ts';
import type { Dimension } from './by-dimension.ts';
import type { Compared } from './compared.ts';
import type { Timing } from './lifetimes.ts';
import { backlogBySql, type MonthOpen } from './sql-backlog.ts';
import { countBySql, leftOutBySql } from './sql-cases.ts';
import { monthMeansBySql, notTimedBySql, timesBySql } from './sql-times.ts';
import { monthMeansByKernels, notTimedByKernels, timesByKernels } from './columns/time-kernels.ts';
import { followByCounts, monthMeansByCounts, timesByCounts } from './counted-times.ts';
import { closedBySql, followBySql } from './sql-follow.ts';
import { backlogByKernel } from './columns/backlog-kernel.ts';
import { closedByKernels, followByKernels } from './columns/follow-kernels.ts';
import type { Closed, FollowedWindows, MonthMean, TimesBy } from './timed.ts';

/** Sums of tickets under the reader's filters: by the engine's SQL, or by passes over columns that left it once. */
export interface Tally {
	/** Sums for an average over cases. */
	cases(context: MetricContext, all: AllCases, windows: Compared): Promise<CaseCounts>;
	/** Cases that a SELECT leaves out in a window, by their reason, with the sum of their `y`. */
	leftOut(context: MetricContext, all: AllCases, window: Span): Promise<ReadonlyMap<string, PlainSums>>;
	/** Times of both windows to a horizon in hours, whole (under the key '') or by a dimension. */
	times(
		context: MetricContext,
		timing: Timing,
		windows: Compared,
		horizon: number,
		dimension: Dimension | null
	): Promise<TimesBy>;
	/** Restricted means by month of creation, of the months that are reported and have tickets. */
	monthMeans(context: MetricContext, timing: Timing, windows: Compared, horizon: number): Promise<MonthMean[]>;
	/** Times of both windows, all together and by engineer. */
	follow(context: MetricContext, timing: Timing, windows: Compared): Promise<FollowedWindows>;
	/** Means over tickets resolved in each window, which ignore those still open. */
	closed(context: MetricContext, timing: Timing, baseline: Span, current: Span): Promise<Closed | undefined>;
	/** Tickets created in the current window that are not timed, by reason. */
	notTimed(context: MetricContext, timing: Timing, windows: Compared): Promise<ReadonlyMap<string, number>>;
	/** What is open at each month end, by first days of months; null where the filters leave no ticket at all. */
	backlog(context: MetricContext, months: readonly string[]): Promise<MonthOpen[] | null>;
}

const sqlTally: Tally = {
	cases: countBySql,
	leftOut: leftOutBySql,
	times: timesBySql,
	monthMeans: monthMeansBySql,
	follow: followBySql,
	closed: closedBySql,
	notTimed: notTimedBySql,
	backlog: backlogBySql
};

/** What is asked of an engine far away: sums, counts by group and minute, and sums of influences sent back. */
const countedTally: Tally = {
	...sqlTally,
	times: timesByCounts,
	monthMeans: monthMeansByCounts,
	follow: followByCounts
};

/** The same once whatever else waits for this thread had a turn, and unless the reader has moved on. */
const inTurn =
	<Args extends unknown[], T>(pass: (context: MetricContext, ...rest: Args) => Promise<T>) =>
	async (context: MetricContext, ...rest: Args): Promise<T> => {
		await breathe(context.signal);
		return pass(context, ...rest);
	};

const kernelTally: Tally = {
	cases: inTurn(countByKernels),
	leftOut: inTurn(leftOutByKernels),
	times: inTurn(timesByKernels),
	monthMeans: inTurn(monthMeansByKernels),
	follow: inTurn(followByKernels),
	closed: inTurn(closedByKernels),
	notTimed: inTurn(notTimedByKernels),
	backlog: inTurn(backlogByKernel)
};

const tallies = { engine: sqlTally, columns: kernelTally, counts: countedTally } as const;

/** Columns where the tickets fit beside the engine, counts where they are far away, else SQL; all give the same. */
export function tallyOf(context: MetricContext): Tally {
	if (context.tickets.onlyRead) return tallies.counts;
	return tallies[context.sums ?? (tooManyToKeep(context) ? 'engine' : 'columns')];
}
