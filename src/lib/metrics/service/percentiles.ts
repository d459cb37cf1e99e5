import { unbroken } from '$lib/i18n/unbroken.ts';
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
	name: { zh: '解决时长中位数与 P90', en: 'Median and 90th percentile of resolution time' },
	definition: {
		zh:
			'窗口内创建的工单有一半（九成）在多少小时内解决，由 Kaplan–Meier ' +
			'曲线给出；未结工单按删失计入，可能“未达到”。',
		en:
			'Hours within which half (nine in ten) of the tickets created in the window are resolved, ' +
			'from the Kaplan–Meier curve; open tickets are censored, and either may not be reached.'
	},
	denominator: {
		zh: unbroken`窗口内创建的工单；草稿、取消和已关闭却无解决时间的不计，
			未结工单以截止时刻删失。`,
		en:
			'Tickets created in the window; drafts, cancelled ones and those closed without ' +
			'a time are out, open ones are censored at the as-of time.'
	},
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
	name: { zh: '首次响应时长', en: 'Time to first response' },
	definition: {
		zh: unbroken`窗口内创建的工单有一半在多少小时内得到首次响应，
			由 Kaplan–Meier 曲线给出；尚未响应的按删失计入。`,
		en:
			'Hours within which half of the tickets created in the window got a first response, ' +
			'from the Kaplan–Meier curve; unanswered ones are censored.'
	},
	denominator: {
		zh: '窗口内创建的工单；草稿、取消和已解决却无响应时间的不计。',
		en:
			'Tickets created in the window; drafts, cancelled ones and those ' +
			'resolved without a recorded response are out.'
	},
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
