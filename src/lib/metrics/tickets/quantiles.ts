import type { Column } from '$lib/engine/engine.ts';
import { clusterBand, type ClusteredTimes } from '$lib/stats/survival/cluster-survival.ts';
import { indexAt, kaplanMeier, survivalQuantile, type SurvivalCurve } from '$lib/stats/survival/survival.ts';
import type { MetricContext } from '../run/context.ts';
import { once } from '../run/once.ts';
import type { DataTable, Estimate, Span } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { finite } from './clusters.ts';
import type { Compared } from './compared.ts';
import { keptLifetimes, type Timing, timingKey } from './lifetimes.ts';
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

type Numbers = Float64Array;
const numbers = (columns: Map<string, Column>, name: string) => (columns.get(name) ?? new Float64Array()) as Numbers;

async function pooledCurves(
	context: MetricContext,
	timing: Timing,
	windows: Compared
): Promise<Map<number, SurvivalCurve>> {
	const rows = await context.engine.columns(
		`${await keptLifetimes(context, timing, windows)}
SELECT w::INTEGER AS w, minutes::DOUBLE AS m, (count(*) FILTER (WHERE resolved))::DOUBLE AS d,
	(count(*) FILTER (WHERE NOT resolved))::DOUBLE AS c
FROM life WHERE w IS NOT NULL GROUP BY w, minutes ORDER BY w, minutes`,
		context.signal
	);
	const [w, m, d, c] = [numbers(rows, 'w'), numbers(rows, 'm'), numbers(rows, 'd'), numbers(rows, 'c')];
	return new Map(
		[0, 1].flatMap((window) => {
			const from = w.indexOf(window);
			if (from < 0) return [];
			const to = w.lastIndexOf(window) + 1;
			const time = m.slice(from, to).map((minutes) => minutes / 60);
			return [
				[window, kaplanMeier({ time, events: d.subarray(from, to), censored: c.subarray(from, to) })] as const
			];
		})
	);
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

/**
 * Every ticket of a window with its engineer's code; 0 stands for those without an engineer, who can only widen the
 * band.
 */
async function clusteredTimes(
	context: MetricContext,
	timing: Timing,
	windows: Compared
): Promise<Map<number, ClusteredTimes>> {
	const rows = await context.engine.columns(
		`${await keptLifetimes(context, timing, windows)},
numbered AS (SELECT engineer, row_number() OVER (ORDER BY engineer) AS g
	FROM (SELECT DISTINCT engineer FROM life WHERE w IS NOT NULL AND engineer IS NOT NULL))
SELECT life.w::INTEGER AS w, coalesce(numbered.g, 0)::INTEGER AS g, minutes::DOUBLE AS m, resolved::INTEGER AS resolved
FROM life LEFT JOIN numbered USING (engineer) WHERE w IS NOT NULL`,
		context.signal
	);
	const [w, g, m, resolved] = [numbers(rows, 'w'), numbers(rows, 'g'), numbers(rows, 'm'), numbers(rows, 'resolved')];
	const clusters = g.reduce((most, code) => Math.max(most, code), 0) + 1;
	return new Map(
		[0, 1].map((window) => {
			const own = (xs: Numbers): Numbers => xs.filter((_, i) => w[i] === window);
			const events = own(resolved);
			return [
				window,
				{
					time: own(m).map((minutes) => minutes / 60),
					events,
					censored: events.map((event) => 1 - event),
					cluster: own(g),
					clusters
				}
			];
		})
	);
}

async function measure(context: MetricContext, timing: Timing, windows: Compared): Promise<Curves> {
	const [pooled, clustered] = [
		await pooledCurves(context, timing, windows),
		await clusteredTimes(context, timing, windows)
	];
	const curveOf = (window: number): WindowCurve | null => {
		const [curve, rows] = [pooled.get(window), clustered.get(window)];
		if (!curve || !rows) return null;
		const named = new Set(Array.from(rows.cluster).filter((code) => code > 0)).size;
		const enough = curve.totalEvents > 0 && named >= context.plan.floors.engineers;
		return {
			curve: enough
				? clusterBand(rows, curve)
				: { ...curve, low: curve.low.map(() => NaN), high: curve.high.map(() => NaN) },
			engineers: named
		};
	};
	return { before: curveOf(0), after: curveOf(1) };
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
