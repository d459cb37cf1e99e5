import { monthNumber } from '$lib/programme/months.ts';
import type { MonthlyValue } from '$lib/stats/before-start/already-moving.ts';
import { beforeStart, type BeforeStart } from '$lib/stats/before-start/yielding.ts';
import { noteOf } from '../note.ts';
import type { DataTable, Note, Verdict } from '../result.ts';
import type { MetricContext } from '../run/context.ts';
import { monthsBetween } from '../run/windows.ts';
import { column, tableOf } from '../table.ts';
import type { Mode } from './judging.ts';

/** Verdicts that claim something good, and so yield to what the months before the start say. */
export const claims: readonly Verdict[] = ['met', 'reached_uncertain', 'improved_below'];

/** A change as it adds: its value on the reader's scale, its standard error on the log scale or in points. */
interface Measured {
	value: number | null;
	se: number | null;
	df: number | null;
}

/** What is asked of the months before the start. */
export interface Asked {
	/** Values by month: columns month, value and n (person-years where there are any). */
	byMonth: DataTable | undefined;
	change: Measured;
	mode: Mode;
	better: 'higher' | 'lower';
}

/** Months with a value, without those that the plan leaves out; counts of nobody are taken as half of one. */
function pointsOf(table: DataTable, leftOut: readonly string[], mode: Mode): MonthlyValue[] {
	const at = (key: string): number => table.columns.findIndex((one) => one.key === key);
	const [month, value, n, years] = [at('month'), at('value'), at('n'), at('years')];
	return table.rows.flatMap((row) => {
		const [day, found, cases, time] = [row[month], row[value], row[n], row[years]];
		if (typeof day !== 'string' || typeof found !== 'number' || leftOut.includes(day)) return [];
		const weight = typeof time === 'number' ? time : cases;
		if (typeof weight !== 'number' || weight <= 0) return [];
		const counted = typeof time === 'number' && found === 0 && mode === 'relative' ? 0.5 / time : found;
		return [{ month: monthNumber(day), value: counted, weight }];
	});
}

/** What the months before the start say of a change; null where there is no start, no second window or no interval. */
export function monthsBefore(context: MetricContext, { byMonth, change, mode, better }: Asked): BeforeStart | null {
	const { programmeStart, baseline, current } = context.windows;
	if (!programmeStart || !baseline || !current || !byMonth) return null;
	if (change.value === null || change.se === null || change.df === null) return null;
	const window = ({ start, end }: { start: string; end: string }) => ({
		first: monthNumber(start),
		count: monthsBetween(start, end)
	});
	return beforeStart(
		{
			points: pointsOf(byMonth, context.plan.measurement.transitionMonths, mode),
			start: monthNumber(programmeStart),
			baseline: window(baseline),
			current: window(current),
			better,
			scale: mode === 'relative' ? Math.log : (value) => value
		},
		{
			value: mode === 'relative' ? Math.log1p(change.value) : change.value,
			se: change.se,
			df: change.df
		}
	);
}

/** A good verdict, or what it yields to. */
export function yielded(verdict: Verdict, before: BeforeStart | null): Verdict {
	return claims.includes(verdict) ? (before?.yields ?? verdict) : verdict;
}

/** The number that says so, with the adjusted comparison beside it. */
export function beforeNotes(verdict: Verdict | null, before: BeforeStart | null, mode: Mode): Note[] {
	const back = (x: number): number => (mode === 'relative' ? Math.expm1(x) : x);
	if (verdict === 'already_moving' && before?.slope && !before.thatWay && before.adjustedShared) {
		const { slope, adjustedShared } = before;
		return [
			noteOf(mode === 'relative' ? 'maybe_moved' : 'maybe_moved_points', {
				months: slope.months,
				change: back(adjustedShared.value),
				low: back(adjustedShared.low),
				high: back(adjustedShared.high)
			})
		];
	}
	if (verdict === 'already_moving' && before?.slope && before.adjusted) {
		const { slope, adjusted } = before;
		return [
			noteOf(mode === 'relative' ? 'moved_before' : 'moved_before_points', {
				slope: back(slope.value),
				months: slope.months,
				change: back(adjusted.value),
				low: back(adjusted.low),
				high: back(adjusted.high)
			}),
			...(slope.seasonal ? [] : [noteOf('moved_or_season', { months: slope.months })])
		];
	}
	if (verdict === 'unusual_baseline' && before?.fan && before.againstMedian) {
		const { fan, againstMedian } = before;
		return [
			noteOf(mode === 'relative' ? 'ill_baseline' : 'ill_baseline_points', {
				share: fan.asIll,
				windows: fan.values.length,
				change: back(againstMedian.value),
				low: back(againstMedian.low),
				high: back(againstMedian.high)
			})
		];
	}
	return [];
}

/** The adjusted comparisons, a row each, whatever the verdict. */
export function beforeTable(before: BeforeStart | null, mode: Mode): DataTable {
	const back = (x: number): number => (mode === 'relative' ? Math.expm1(x) : x);
	const unit = mode === 'relative' ? 'change' : 'points';
	const rows = [
		...(before?.adjusted ? [{ comparison: 'without_trend', estimate: before.adjusted }] : []),
		...(before?.adjustedShared ? [{ comparison: 'without_shared_trend', estimate: before.adjustedShared }] : []),
		...(before?.againstMedian ? [{ comparison: 'against_median', estimate: before.againstMedian }] : [])
	];
	const measure = (key: string) => column(key, 'measure', 'number', unit);
	return tableOf(
		[column('comparison', 'dimension', 'code'), measure('change'), measure('low'), measure('high')],
		rows.map(({ comparison, estimate }) => ({
			comparison,
			change: back(estimate.value),
			low: back(estimate.low),
			high: back(estimate.high)
		}))
	);
}
