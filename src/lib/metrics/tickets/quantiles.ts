import type { Column } from '$lib/engine/engine.ts';
import { tFor } from '$lib/stats/distributions/distributions.ts';
import { bandAt, indexAt, kaplanMeier, survivalQuantile, type SurvivalCurve } from '$lib/stats/survival/survival.ts';
import type { MetricContext } from '../run/context.ts';
import { once } from '../run/once.ts';
import type { DataTable, Estimate, Span } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { finite } from './clusters.ts';
import type { Compared } from './compared.ts';
import { keptLifetimes, type Timing, timingKey } from './lifetimes.ts';

/** Points at which a curve's clustering is measured and the picture is drawn. */
const POINTS = 60;

/** A window's Kaplan-Meier curve in hours, its band cluster-robust by engineer. */
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

async function pooledCurves(context: MetricContext, timing: Timing, windows: Compared): Promise<Map<number, SurvivalCurve>> {
	const rows = await context.engine.columns(`${await keptLifetimes(context, timing, windows)}
SELECT w::INTEGER AS w, minutes::DOUBLE AS m, (count(*) FILTER (WHERE resolved))::DOUBLE AS d, (count(*) FILTER (WHERE NOT resolved))::DOUBLE AS c
FROM life WHERE w IS NOT NULL GROUP BY w, minutes ORDER BY w, minutes`, context.signal);
	const [w, m, d, c] = [numbers(rows, 'w'), numbers(rows, 'm'), numbers(rows, 'd'), numbers(rows, 'c')];
	return new Map([0, 1].flatMap((window) => {
		const from = w.indexOf(window);
		if (from < 0) return [];
		const to = w.lastIndexOf(window) + 1;
		const time = m.slice(from, to).map((minutes) => minutes / 60);
		return [[window, kaplanMeier({ time, events: d.subarray(from, to), censored: c.subarray(from, to) })] as const];
	}));
}

/** Times at which a curve has fallen through equal steps of its way down. */
function grid(curve: SurvivalCurve): number[] {
	const last = curve.survival.at(-1) ?? 1;
	const times: number[] = [];
	let next = 1;
	for (const [j, s] of curve.survival.entries()) {
		if (s > next) continue;
		times.push(curve.time[j] as number);
		while (next >= s) next -= (1 - last) / POINTS;
	}
	return times;
}

/**
 * Each engineer's tickets between the points of a grid: their summed Σ(Λ* − resolved/(n − d)) and their number, where
 * Λ* = Σ d/(n(n − d)) up to the ticket's time; from these the influence on the curve at every point follows.
 */
async function binsSql(context: MetricContext, timing: Timing, windows: Compared, grids: Map<number, number[]>): Promise<string> {
	const points = [...grids].flatMap(([w, times]) => times.map((t, k) => `(${String(w)}, ${String(k)}, ${String(Math.round(60 * t))})`));
	return `${await keptLifetimes(context, timing, windows)},
grid(w, bin, m) AS (VALUES ${points.join(', ')}),
times AS (
	SELECT w, minutes AS m, count(*)::DOUBLE AS n, (count(*) FILTER (WHERE resolved))::DOUBLE AS d FROM life WHERE w IS NOT NULL GROUP BY w, minutes
),
risk AS (SELECT *, sum(n) OVER (PARTITION BY w ORDER BY m DESC) AS y FROM times),
hazard AS (
	SELECT w, m, coalesce(sum(CASE WHEN d < y THEN d / (y * (y - d)) END) OVER (PARTITION BY w ORDER BY m), 0) AS stayed,
		CASE WHEN d < y THEN 1 / (y - d) ELSE 0 END AS left_here
	FROM risk
),
placed AS (SELECT hazard.*, coalesce(grid.bin, ${String(POINTS + 1)}) AS bin FROM hazard ASOF LEFT JOIN grid ON hazard.w = grid.w AND hazard.m <= grid.m),
numbered AS (SELECT engineer, row_number() OVER (ORDER BY engineer) AS g FROM (SELECT DISTINCT engineer FROM life WHERE w IS NOT NULL))
SELECT life.w::INTEGER AS w, numbered.g::INTEGER AS g, placed.bin::INTEGER AS bin, max((life.engineer IS NULL)::INTEGER)::INTEGER AS unassigned,
	sum(stayed - CASE WHEN resolved THEN left_here ELSE 0 END)::DOUBLE AS a, count(*)::DOUBLE AS n
FROM life JOIN placed ON placed.w = life.w AND placed.m = life.minutes JOIN numbered ON numbered.engineer IS NOT DISTINCT FROM life.engineer
GROUP BY life.w, numbered.g, placed.bin`;
}

/** Cluster-robust over Greenwood variance at each point of the grid, from the engineers' bins of one window. */
function designEffects(curve: SurvivalCurve, times: readonly number[], engineers: ReadonlyMap<number, { a: Numbers; n: Numbers }>): number[] {
	const clusters = engineers.size;
	return times.map((t, k) => {
		const j = indexAt(curve.time, t);
		const greenwood = curve.greenwood[j] as number;
		let squares = 0;
		for (const { a, n } of engineers.values()) {
			let influence = 0;
			for (let bin = 0; bin < a.length; bin++) influence += bin <= k ? (a[bin] as number) : greenwood * (n[bin] as number);
			squares += influence * influence;
		}
		return ((clusters / (clusters - 1)) * squares) / greenwood;
	});
}

/** The curve with its log-log band widened by the design effects and t with G − 1 degrees of freedom. */
function widened(curve: SurvivalCurve, times: readonly number[], effects: readonly number[], clusters: number): SurvivalCurve {
	const t = tFor(0.95, clusters - 1);
	const [low, high] = [new Float64Array(curve.time.length), new Float64Array(curve.time.length)];
	let k = 0;
	for (const [j, time] of curve.time.entries()) {
		while (k < times.length - 1 && (times[k] as number) < time) k++;
		const band = bandAt(curve.survival[j] as number, (curve.greenwood[j] as number) * (effects[k] as number), 'log-log', t);
		[low[j], high[j]] = [band.low, band.high];
	}
	return { ...curve, low, high };
}

async function measure(context: MetricContext, timing: Timing, windows: Compared): Promise<Curves> {
	const pooled = await pooledCurves(context, timing, windows);
	const grids = new Map([...pooled].map(([w, curve]) => [w, grid(curve)] as const).filter(([, times]) => times.length > 0));
	const bins = new Map<number, Map<number, { a: Numbers; n: Numbers; unassigned: boolean }>>([[0, new Map()], [1, new Map()]]);
	if (grids.size > 0) {
		const rows = await context.engine.columns(await binsSql(context, timing, windows, grids), context.signal);
		const [w, g, bin, a, n, unassigned] = [numbers(rows, 'w'), numbers(rows, 'g'), numbers(rows, 'bin'), numbers(rows, 'a'), numbers(rows, 'n'), numbers(rows, 'unassigned')];
		for (let i = 0; i < w.length; i++) {
			const engineers = bins.get(w[i] as number);
			const own = engineers?.get(g[i] as number) ?? { a: new Float64Array(POINTS + 2), n: new Float64Array(POINTS + 2), unassigned: unassigned[i] === 1 };
			engineers?.set(g[i] as number, own);
			own.a[bin[i] as number] = a[i] as number;
			own.n[bin[i] as number] = n[i] as number;
		}
	}
	const curveOf = (window: number): WindowCurve | null => {
		const [curve, engineers, times] = [pooled.get(window), bins.get(window), grids.get(window)];
		if (!curve || !engineers) return null;
		const named = [...engineers.values()].filter(({ unassigned: none }) => !none).length;
		if (!times || named < context.plan.floors.engineers) return { curve: { ...curve, low: curve.low.map(() => NaN), high: curve.high.map(() => NaN) }, engineers: named };
		return { curve: widened(curve, times, designEffects(curve, times, engineers), engineers.size), engineers: named };
	};
	return { before: curveOf(0), after: curveOf(1) };
}

/** Both windows' curves under one timing, made once a run. */
export function curvesOf(context: MetricContext, timing: Timing, windows: Compared): Promise<Curves> {
	return once(context, `curves ${timingKey(timing)}`, () => measure(context, timing, windows));
}

/** Hours by which a share `p` of a window's tickets is done, with the limits where the band crosses (Brookmeyer & Crowley 1982). */
export function quantileEstimate(window: WindowCurve | null, p: number, span: Span | null): Estimate {
	const n = window?.curve.n ?? 0;
	const { value, low, high } = window ? survivalQuantile(window.curve, p) : { value: NaN, low: NaN, high: NaN };
	return { value: finite(value), low: finite(low), high: finite(high), n, numerator: window?.curve.totalEvents ?? 0, denominator: n, window: span };
}

const windowNames = ['baseline', 'current'] as const;

/** Points of both curves, at most 60 a window: share still open by hours since creation, with its band. */
export function curveTable({ before, after }: Curves): DataTable {
	const rows = [before, after].flatMap((window, i) => {
		if (!window) return [];
		const { curve } = window;
		const at = (t: number) => indexAt(curve.time, t);
		const points = grid(curve).map((t) => ({ hours: t, open: curve.survival[at(t)], low: curve.low[at(t)], high: curve.high[at(t)] }));
		return [{ hours: 0, open: 1, low: 1, high: 1 }, ...points.filter(({ hours }) => hours > 0)].map((point) => ({ window: windowNames[i], ...point }));
	});
	const share = (key: string) => column(key, 'measure', 'number', 'share');
	return tableOf([column('window', 'dimension', 'code'), column('hours', 'dimension', 'number', 'hours'), share('open'), share('low'), share('high')], rows);
}

/** Half and nine in ten, in each window, with the number of tickets. */
export function quantileTable({ before, after }: Curves, shares: readonly number[] = [0.5, 0.9]): DataTable {
	const rows = [before, after].flatMap((window, i) => (window ? shares.map((p) => {
		const { value, low, high, n } = quantileEstimate(window, p, null);
		return { window: windowNames[i], share: p, hours: value, low, high, n };
	}) : []));
	const hours = (key: string) => column(key, 'measure', 'number', 'hours');
	return tableOf([
		column('window', 'dimension', 'code'), column('share', 'dimension', 'number', 'share'), hours('hours'), hours('low'), hours('high'),
		column('n', 'measure', 'number', 'count')
	], rows);
}
