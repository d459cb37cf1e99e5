import { clusterBand, type ClusteredTimes } from '$lib/stats/survival/cluster-survival.ts';
import { indexAt, kaplanMeier, survivalQuantile, type SurvivalCurve } from '$lib/stats/survival/survival.ts';
import type { MetricContext } from '../run/context.ts';
import { once } from '../run/once.ts';
import type { DataTable, Estimate, Span } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { finite } from './clusters.ts';
import type { Compared } from './compared.ts';
import { UNASSIGNED } from './engineer-cells.ts';
import { type Timing, timingKey } from './lifetimes.ts';
import { tallyOf } from './tally.ts';
import type { WindowTimes } from './timed.ts';
import { at as itemAt } from '../../stats/numeric/at.ts';

/** Points of a curve that are drawn; its limits are taken from all of its times. */
const POINTS = 60;

/** A window's Kaplan-Meier curve in hours, its band cluster-robust by engineer at every time. */
export interface WindowCurve {
	curve: SurvivalCurve;
	engineers: number;
}

/** Both windows' curves; null where a window has no tickets. */
export interface Curves {
	before: WindowCurve | null;
	after: WindowCurve | null;
}

/** Times at which a curve has fallen through equal steps of its way down. */
function grid(curve: SurvivalCurve): number[] {
	const last = curve.survival.at(-1) ?? 1;
	const times: number[] = [];
	let next = 1;
	for (const [j, s] of curve.survival.entries()) {
		if (s > next) continue;
		times.push(itemAt(curve.time, j));
		while (next >= s) next -= (1 - last) / POINTS;
	}
	return times;
}

/** Clusters that stand for an engineer. */
function named({ cluster, clusters }: ClusteredTimes): number {
	const seen = new Uint8Array(clusters);
	for (let i = 0; i < cluster.length; i += 1) seen[cluster[i] ?? 0] = 1;
	seen[UNASSIGNED] = 0;
	return seen.reduce((sum, mark) => sum + mark, 0);
}

function curveOf(times: WindowTimes | null, { plan }: Pick<MetricContext, 'plan'>): WindowCurve | null {
	if (!times || times.pooled.time.length === 0) return null;
	const curve = kaplanMeier(times.pooled);
	const engineers = named(times.clustered);
	const enough = curve.totalEvents > 0 && engineers >= plan.floors.engineers;
	return {
		curve: enough
			? clusterBand(times.clustered, curve)
			: { ...curve, low: curve.low.map(() => NaN), high: curve.high.map(() => NaN) },
		engineers
	};
}

async function measure(context: MetricContext, timing: Timing, windows: Compared): Promise<Curves> {
	const { before, after } = await tallyOf(context).follow(context, timing, windows);
	return { before: curveOf(before, context), after: curveOf(after, context) };
}

/** Both windows' curves under one timing, made once a run. */
export function curvesOf(context: MetricContext, timing: Timing, windows: Compared): Promise<Curves> {
	return once(context, `curves ${timingKey(timing)}`, () => measure(context, timing, windows));
}

/**
 * Hours by which a share `p` of a window's tickets is done, with the limits where the band crosses (Brookmeyer &
 * Crowley 1982).
 */
export function quantileEstimate(window: WindowCurve | null, p: number, span: Span | null): Estimate {
	const n = window?.curve.n ?? 0;
	const { value, low, high } = window ? survivalQuantile(window.curve, p) : { value: NaN, low: NaN, high: NaN };
	return {
		value: finite(value),
		low: finite(low),
		high: finite(high),
		n,
		numerator: window?.curve.totalEvents ?? 0,
		denominator: n,
		window: span
	};
}

const windowNames = ['baseline', 'current'] as const;

/** Points of both curves, at most 60 a window: share still open by hours since creation, with its band. */
export function curveTable({ before, after }: Curves): DataTable {
	const rows = [before, after].flatMap((window, i) => {
		if (!window) return [];
		const { curve } = window;
		const at = (t: number) => indexAt(curve.time, t);
		const points = grid(curve).map((t) => ({
			hours: t,
			open: curve.survival[at(t)],
			low: curve.low[at(t)],
			high: curve.high[at(t)]
		}));
		return [{ hours: 0, open: 1, low: 1, high: 1 }, ...points.filter(({ hours }) => hours > 0)].map((point) => ({
			window: windowNames[i],
			...point
		}));
	});
	const share = (key: string) => column(key, 'measure', 'number', 'share');
	return tableOf(
		[
			column('window', 'dimension', 'code'),
			column('hours', 'dimension', 'number', 'hours'),
			share('open'),
			share('low'),
			share('high')
		],
		rows
	);
}

/** Half and nine in ten, in each window, with the number of tickets. */
export function quantileTable({ before, after }: Curves, shares: readonly number[] = [0.5, 0.9]): DataTable {
	const rows = [before, after].flatMap((window, i) =>
		window
			? shares.map((p) => {
					const { value, low, high, n } = quantileEstimate(window, p, null);
					return { window: windowNames[i], share: p, hours: value, low, high, n };
				})
			: []
	);
	const hours = (key: string) => column(key, 'measure', 'number', 'hours');
	return tableOf(
		[
			column('window', 'dimension', 'code'),
			column('share', 'dimension', 'number', 'share'),
			hours('hours'),
			hours('low'),
			hours('high'),
			column('n', 'measure', 'number', 'count')
		],
		rows
	);
}
