import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { Draft } from '../result.ts';
import type { Timing } from '../tickets/lifetimes.ts';
import { type Curves, curvesOf, curveTable, quantileEstimate, quantileTable } from '../tickets/quantiles.ts';
import { timedDraft } from './resolution.ts';
import { quantileSql } from '../tickets/times.ts';
import { noteOf } from '../note.ts';

/** The draft of a median under a timing, with both curves and the ninetieth percentile beside it. */
function medianDraft(context: MetricContext, timing: Timing): Promise<Draft> {
	return timedDraft(context, timing, async ({ windows, horizon }) => {
		const curves: Curves = await curvesOf(context, timing, windows);
		const current = quantileEstimate(curves.after, 0.5, windows.current);
		const p90 = quantileEstimate(curves.after, 0.9, null);
		const reached = [
			['p50', current.value],
			['p90', p90.value]
		] as const;
		return {
			value: current.value,
			low: current.low,
			high: current.high,
			numerator: current.numerator,
			current,
			baseline: windows.baseline && quantileEstimate(curves.before, 0.5, windows.baseline),
			sql: quantileSql(context, timing, windows, horizon, 0.5),
			notes: reached
				.filter(([, value]) => value === null && current.n > 0)
				.map(([code]) => noteOf(`${code}_not_reached`)),
			tables: { curve: curveTable(curves), quantiles: quantileTable(curves) }
		};
	});
}

export const medianTime: Metric = {
	id: 'V2',
	family: 'V',
	formula: 'inf { t : S(t) ≤ 0.5 }',
	unit: 'hours',
	better: 'lower',
	method: 'km_cluster_band',
	needs: ['tickets.created_at', 'tickets.resolved_at'],
	people: false,
	source: 'Kaplan & Meier 1958; Brookmeyer & Crowley 1982; Liang & Zeger 1986',
	compute: (context) =>
		medianDraft(context, { clock: context.plan.measurement.clock, tickets: 'all', until: 'resolved' })
};

export const firstResponse: Metric = {
	id: 'V16',
	family: 'V',
	formula: 'inf { t : S(t) ≤ 0.5 },  created → responded',
	unit: 'hours',
	better: 'lower',
	method: 'km_cluster_band',
	needs: ['tickets.created_at', 'tickets.responded_at'],
	people: false,
	source: 'Kaplan & Meier 1958; Brookmeyer & Crowley 1982; Liang & Zeger 1986',
	compute: (context) => {
		const { clock } = context.plan.measurement;
		// Holds come after the first response.
		return medianDraft(context, {
			clock: clock === 'net' ? 'calendar' : clock,
			tickets: 'all',
			until: 'responded'
		});
	}
};
