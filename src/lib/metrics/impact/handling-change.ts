import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { DataTable, Draft, Note } from '../result.ts';
import { compared, lacking } from '../tickets/compared.ts';
import {
	clockOff,
	type Handling,
	handling,
	meanChange,
	meanEstimate,
	meansByMonth,
	notTimed,
	timesNotes
} from '../tickets/handling.ts';
import { lifetimes, type Timing } from '../tickets/lifetimes.ts';
import { curveCtes, restrictedMean } from '../tickets/survival-sql.ts';
import { tallyOf } from '../tickets/tally.ts';
import { type Closed, markMinutes, type Times } from '../tickets/timed.ts';
import { column, tableOf } from '../table.ts';
import { beforeNotes, beforeTable, monthsBefore, yielded } from './months-before.ts';
import { judge, notComparable, precisionNotes, precisionOf, precisionTable } from './judging.ts';
import { noteOf } from '../note.ts';

/** One SELECT of the relative change of the restricted mean as its column `value`. */
function changeSql(context: MetricContext, { timing, windows, horizon }: Handling): string {
	return `${lifetimes(context, timing, windows)},
${curveCtes(context.tickets.dialect, 'w', 'w IS NOT NULL', 60 * horizon, markMinutes(context))},
means AS (SELECT w, ${restrictedMean(60 * horizon)} AS mean FROM curve GROUP BY w)
SELECT ((max(mean) FILTER (WHERE w = 1)) / nullif(max(mean) FILTER (WHERE w = 0), 0) - 1)::DOUBLE AS value FROM means`;
}

const relative = (before: number | null | undefined, after: number | null | undefined): number | null =>
	before && after !== null && after !== undefined ? after / before - 1 : null;

/** The headline beside the other ways to say "how long", so that nobody has to guess which was chosen. */
function statistics(before: Times | null, after: Times | null, closed: Closed | undefined): DataTable {
	const hours = (statistic: string, baseline: number | null | undefined, current: number | null | undefined) => ({
		statistic,
		baseline,
		current,
		change: relative(baseline, current)
	});
	return tableOf(
		[
			column('statistic', 'dimension', 'code'),
			column('baseline', 'measure', 'number', 'hours'),
			column('current', 'measure', 'number', 'hours'),
			column('baseline_share', 'measure', 'number', 'share'),
			column('current_share', 'measure', 'number', 'share'),
			column('change', 'measure', 'number', 'change')
		],
		[
			hours('restricted_mean', before?.mean, after?.mean),
			hours('closed_mean', closed?.baseline, closed?.current),
			hours('median', before?.median, after?.median),
			hours('p90', before?.p90, after?.p90),
			hours('geometric_mean', closed?.geometric_baseline, closed?.geometric_current),
			{
				statistic: 'within_stated',
				baseline_share: before?.within,
				current_share: after?.within,
				change: relative(before?.within, after?.within)
			}
		]
	);
}

/** The change of the restricted mean under one timing, judged against the plan's target. */
async function changeDraft(
	context: MetricContext,
	timing: Timing,
	more: (measured: Handling) => Note[]
): Promise<Draft> {
	const [unclocked, refused, windows] = [clockOff(context, timing.clock), notComparable(context), compared(context)];
	if (unclocked || !windows) return unclocked ?? refused ?? { value: null, sql: '' };
	const { plan } = context;
	const measured = await handling(context, timing, windows);
	// Nothing to compare with is no reason to hide the months.
	if (refused || !windows.baseline)
		return {
			...(refused ?? { value: null, sql: '' }),
			n: measured.after?.n ?? 0,
			tables: { byMonth: await meansByMonth(context, measured) }
		};
	const { before, after, horizon } = measured;
	const target = plan.targets.handling.change;
	const [was, is] = [
		{ times: before, span: windows.baseline },
		{ times: after, span: windows.current }
	];
	const change = meanChange(measured, context);
	const precision = precisionOf(change, target, 'relative');
	const counts = [{ has: change.engineers, needs: plan.floors.engineers }];
	const byMonth = await meansByMonth(context, measured);
	const history = monthsBefore(context, { byMonth, change, mode: 'relative', better: 'lower' });
	const judged = judge(context, { change, target, counts, power: precision.power, better: 'lower' });
	const verdict = yielded(judged, history);
	const closed = await tallyOf(context).closed(context, timing, windows.baseline, windows.current);
	const naive = relative(closed?.baseline, closed?.current);
	return {
		value: change.value,
		low: change.low,
		high: change.high,
		target,
		n: (before?.n ?? 0) + (after?.n ?? 0),
		excluded: await notTimed(context, timing, windows),
		baseline: meanEstimate(was, is, horizon, context),
		current: meanEstimate(is, was, horizon, context),
		window: windows.current,
		verdict,
		sql: changeSql(context, measured),
		off: change.value === null ? { reason: 'no_cases', needs: [] } : null,
		notes: [
			...measured.notes,
			...timesNotes(measured, context),
			...more(measured),
			...(naive === null ? [] : [noteOf('closed_only_change', { change: naive })]),
			...beforeNotes(verdict, history, 'relative'),
			...precisionNotes(precision),
			...(plan.targets.handling.mode === 'points' ? [noteOf('read_relatively')] : [])
		],
		tables: {
			byMonth,
			beforeStart: beforeTable(history, 'relative'),
			statistics: statistics(before, after, closed),
			precision: precisionTable(change, target, precision)
		}
	};
}

const method = {
	family: 'I',
	unit: 'change',
	better: 'lower',
	method: 'cluster_log_ratio_t',
	needs: ['tickets.created_at', 'tickets.resolved_at'],
	people: false,
	source: 'Kaplan & Meier 1958; Liang & Zeger 1986'
} as const;

const formula = 'RMST₁(τ) / RMST₀(τ) − 1,  RMST(τ) = ∫₀^τ S(t) dt';

export const complaintTimeChange: Metric = {
	...method,
	id: 'I2',
	formula,
	compute(context) {
		const typed = lacking(context, 'record_type').length === 0;
		const timing: Timing = {
			clock: context.plan.measurement.clock,
			tickets: typed ? 'complaint' : 'all',
			until: 'resolved'
		};
		return changeDraft(context, timing, () => (typed ? [] : [noteOf('all_record_types')]));
	}
};

/** How far the plan's stated baseline is from the measured one; the verdict always uses the measured one. */
function statedNotes(context: MetricContext, { before, after }: Handling): Note[] {
	const stated = context.plan.targets.handling.statedHours;
	if (!before?.mean) return [];
	const differs = Math.abs(before.mean / stated - 1) > 0.1;
	return [
		noteOf(differs ? 'stated_differs' : 'stated_agrees', { stated, measured: before.mean }),
		...(after?.mean ? [noteOf('against_stated', { stated, change: after.mean / stated - 1 })] : [])
	];
}

export const resolutionTimeChange: Metric = {
	...method,
	id: 'I4',
	formula,
	compute(context) {
		const timing: Timing = { clock: context.plan.measurement.clock, tickets: 'work', until: 'resolved' };
		return changeDraft(context, timing, (measured) => statedNotes(context, measured));
	}
};
