import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { DataTable, Draft, Estimate } from '../result.ts';
import { names, sideBySide, tableName } from '../tickets/by-dimension.ts';
import { sizeNotes } from '../tickets/cases.ts';
import { shareInterval } from '../tickets/clusters.ts';
import { baselineNotes, compared, off } from '../tickets/compared.ts';
import {
	clockOff,
	type Handling,
	handling,
	meanEstimate,
	meansByMonth,
	namedEngineers,
	notTimed,
	spreadOfTimes,
	type TimedWindow,
	timesNotes
} from '../tickets/handling.ts';
import type { Timing } from '../tickets/lifetimes.ts';
import type { Times } from '../tickets/timed.ts';
import { restrictedMeanSql, timesBy, withinSql } from '../tickets/times.ts';

/** Share resolved within the stated hours with its interval. */
function withinEstimate(own: TimedWindow, other: TimedWindow | null, context: Pick<MetricContext, 'plan'>): Estimate {
	const { times, span } = own;
	const base = {
		value: times?.within ?? null,
		low: null,
		high: null,
		n: times?.n ?? 0,
		numerator: null,
		denominator: times?.n ?? 0,
		window: span
	};
	if (!times || times.within === null) return base;
	return {
		...base,
		...shareInterval(times.within, spreadOfTimes(own, other, 'open'), namedEngineers(times), context)
	};
}

type Value = (times: Times | null) => Estimate;

/** Breakdowns of timed tickets by each dimension, both windows side by side. */
async function breakdowns(
	context: MetricContext,
	{ timing, windows, horizon }: Handling,
	unit: 'hours' | 'share',
	value: Value
): Promise<Record<string, DataTable>> {
	const tables: Record<string, DataTable> = {};
	for (const dimension of names) {
		const { before, after } = await timesBy(context, timing, windows, horizon, dimension);
		const people = (times: Times | undefined) => (times ? namedEngineers(times) : 0);
		const keys = [...new Set([...before.keys(), ...after.keys()])];
		tables[tableName(dimension)] = sideBySide(
			dimension,
			unit,
			keys.map((key) => ({
				key,
				now: value(after.get(key) ?? null),
				was: value(before.get(key) ?? null),
				people: people(after.get(key)),
				baselinePeople: people(before.get(key))
			}))
		);
	}
	return tables;
}

/** What every metric of timed tickets reports, from its value in each window. */
export async function timedDraft(
	context: MetricContext,
	timing: Timing,
	make: (measured: Handling) => Promise<Pick<Draft, 'value' | 'sql'> & Partial<Draft>>
): Promise<Draft> {
	const refused = clockOff(context, timing.clock);
	const windows = compared(context);
	if (refused || !windows) return refused ?? off('no_current');
	const measured = await handling(context, timing, windows);
	const n = measured.after?.n ?? 0;
	const draft = await make(measured);
	return {
		window: windows.current,
		n,
		denominator: n,
		numerator: null,
		excluded: await notTimed(context, timing, windows),
		...draft,
		off: n === 0 ? { reason: 'no_cases', needs: [] } : (draft.off ?? null),
		notes: [
			...baselineNotes(windows),
			...measured.notes,
			...timesNotes(measured, context),
			...(n > 0 ? sizeNotes(n) : []),
			...(draft.notes ?? [])
		]
	};
}

/** Value, interval and both windows from one way to estimate a window. */
function both(
	{ before, after, windows }: Handling,
	estimate: (own: TimedWindow, other: TimedWindow | null) => Estimate
): Pick<Draft, 'value'> & Partial<Draft> {
	const [was, is] = [
		windows.baseline && { times: before, span: windows.baseline },
		{ times: after, span: windows.current }
	];
	const current = estimate(is, was);
	return { value: current.value, low: current.low, high: current.high, current, baseline: was && estimate(was, is) };
}

const needs = ['tickets.created_at', 'tickets.resolved_at'];

const configured = (context: MetricContext): Timing => ({
	clock: context.plan.measurement.clock,
	tickets: 'all',
	until: 'resolved'
});

/** The draft of the restricted mean under a timing. */
export function restrictedMeanDraft(context: MetricContext, timing: Timing): Promise<Draft> {
	return timedDraft(context, timing, async (measured) => {
		const { horizon, windows } = measured;
		return {
			...both(measured, (own, other) => meanEstimate(own, other, horizon, context)),
			sql: restrictedMeanSql(context, timing, windows, horizon),
			tables: {
				byMonth: await meansByMonth(context, measured),
				...(await breakdowns(context, measured, 'hours', (times) =>
					meanEstimate({ times, span: null }, null, horizon, context)
				))
			}
		};
	});
}

export const restrictedMeanTime: Metric = {
	id: 'V3',
	family: 'V',
	formula: 'RMST(τ) = ∫₀^τ S(t) dt,  S = Π (1 − dᵢ/nᵢ)',
	unit: 'hours',
	better: 'lower',
	method: 'cluster_t',
	needs,
	people: false,
	source: 'Kaplan & Meier 1958; Royston & Parmar 2013; Liang & Zeger 1986',
	compute: (context) => restrictedMeanDraft(context, configured(context))
};

export const resolvedWithin: Metric = {
	id: 'V4',
	family: 'V',
	formula: '1 − S(h),  h = stated hours',
	unit: 'share',
	better: 'higher',
	method: 'cluster_logit_t',
	needs,
	people: false,
	source: 'Kaplan & Meier 1958; Liang & Zeger 1986',
	compute: (context) =>
		timedDraft(context, configured(context), async (measured) => ({
			...both(measured, (own, other) => withinEstimate(own, other, context)),
			sql: withinSql(context, measured.timing, measured.windows, measured.horizon),
			tables: await breakdowns(context, measured, 'share', (times) =>
				withinEstimate({ times, span: null }, null, context)
			)
		}))
};
