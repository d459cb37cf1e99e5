import { zFor } from '../distributions/distributions.ts';
import type { Estimate, Interval } from '../estimate.ts';
import { clopperPearson } from '../counts/proportions.ts';
import { at } from '../numeric/at.ts';

/**
 * Follow-up grouped by time: `events` and `censored` leave the risk set at `time` (events first). With left truncation
 * `entered` gives how many join it just after `time`; without it everybody is at risk from the start. Any order.
 */
export interface GroupedTimes {
	time: ArrayLike<number>;
	events: ArrayLike<number>;
	censored: ArrayLike<number>;
	entered?: ArrayLike<number>;
}

/** How the band is drawn: S ± z·se, S·exp(±z·se/S), or S^exp(±z·se/(S ln S)). */
export type Band = 'plain' | 'log' | 'log-log';

/** The risk sets at each distinct time, ascending. */
export interface RiskTable {
	time: Float64Array;
	atRisk: Float64Array;
	events: Float64Array;
	censored: Float64Array;
}

/** A Kaplan–Meier curve: one entry per distinct time. */
export interface SurvivalCurve extends RiskTable {
	survival: Float64Array;
	/** Greenwood's Σ d/(n(n − d)), the variance of ln S. */
	greenwood: Float64Array;
	se: Float64Array;
	low: Float64Array;
	high: Float64Array;
	/** Nelson–Aalen Σ d/n. */
	cumulativeHazard: Float64Array;
	n: number;
	totalEvents: number;
	confidence: number;
	band: Band;
}

/** Grouped follow-up from one row per subject: `event` truthy where the end was seen, `entry` for left truncation. */
export function groupTimes(
	time: ArrayLike<number>,
	event: ArrayLike<number | boolean>,
	entry?: ArrayLike<number>
): GroupedTimes {
	const n = time.length;
	const events = Float64Array.from({ length: n }, (_, i) => (event[i] ? 1 : 0));
	const censored = events.map((e) => 1 - e);
	if (!entry) return { time, events, censored };
	// An entry is a row of its own, at its own time.
	const joined = (first: ArrayLike<number>, second: ArrayLike<number>): Float64Array => {
		const both = new Float64Array(2 * n);
		both.set(first);
		both.set(second, n);
		return both;
	};
	const none = new Float64Array(n);
	return {
		time: joined(time, entry),
		events: joined(events, none),
		censored: joined(censored, none),
		entered: joined(
			none,
			none.map(() => 1)
		)
	};
}

/** Indices that put `time` in ascending order. */
function order(time: ArrayLike<number>): Uint32Array {
	const index = new Uint32Array(time.length);
	for (let i = 0; i < index.length; i++) index[i] = i;
	for (let i = 1; i < time.length; i++) {
		if (at(time, i) < at(time, i - 1)) {
			return index.sort((a, b) => at(time, a) - at(time, b));
		}
	}
	return index;
}

/** Distinct times with how many are at risk just before each, in one pass over the grouped follow-up. */
export function riskTable(grouped: GroupedTimes): RiskTable {
	const index = order(grouped.time);
	const size = index.length;
	const table = {
		time: new Float64Array(size),
		atRisk: new Float64Array(size),
		events: new Float64Array(size),
		censored: new Float64Array(size)
	};
	const joined = new Float64Array(size);
	let last = -1;
	let everybody = 0;
	for (const i of index) {
		const t = at(grouped.time, i);
		if (last < 0 || t !== table.time[last]) table.time[++last] = t;
		const [events, censored] = [at(grouped.events, i), at(grouped.censored, i)];
		table.events[last] = at(table.events, last) + events;
		table.censored[last] = at(table.censored, last) + censored;
		joined[last] = at(joined, last) + (grouped.entered ? at(grouped.entered, i) : 0);
		everybody += events + censored;
	}
	let atRisk = grouped.entered ? 0 : everybody;
	for (let j = 0; j <= last; j++) {
		table.atRisk[j] = atRisk;
		atRisk += at(joined, j) - at(table.events, j) - at(table.censored, j);
	}
	const cut = (xs: Float64Array): Float64Array => xs.subarray(0, last + 1);
	return {
		time: cut(table.time),
		atRisk: cut(table.atRisk),
		events: cut(table.events),
		censored: cut(table.censored)
	};
}

/** Limits of the pointwise band at survival `s` with `variance` of ln S. */
export function bandAt(s: number, variance: number, band: Band, z: number): Interval {
	if (s === 1 && variance === 0) return { low: 1, high: 1 };
	const root = Math.sqrt(variance);
	if (band === 'plain') return { low: Math.max(0, s - z * s * root), high: Math.min(1, s + z * s * root) };
	if (band === 'log') return { low: s * Math.exp(-z * root), high: Math.min(1, s * Math.exp(z * root)) };
	const tau = root / Math.abs(Math.log(s));
	return { low: s ** Math.exp(z * tau), high: s ** Math.exp(-z * tau) };
}

/**
 * Kaplan–Meier curve S = Π(1 − d/n) with Greenwood's variance and a pointwise band (Kaplan & Meier 1958; Greenwood
 * 1926). Where everybody left has had the event S is 0 and its se and band are NaN.
 */
export function kaplanMeier(
	grouped: GroupedTimes,
	{ confidence = 0.95, band = 'log-log' }: { confidence?: number; band?: Band } = {}
): SurvivalCurve {
	const table = riskTable(grouped);
	const size = table.time.length;
	const make = (): Float64Array => new Float64Array(size);
	const [survival, greenwood, se, low, high, cumulativeHazard] = [make(), make(), make(), make(), make(), make()];
	const z = zFor(confidence);
	let [s, v, h, totalEvents, n] = [1, 0, 0, 0, 0];
	for (let j = 0; j < size; j++) {
		const [atRisk, d] = [at(table.atRisk, j), at(table.events, j)];
		if (d > 0) {
			s = d >= atRisk ? 0 : s * (1 - d / atRisk);
			v += d / (atRisk * (atRisk - d));
			h += d / atRisk;
		}
		n += d + at(table.censored, j);
		totalEvents += d;
		const limits = s === 0 ? { low: NaN, high: NaN } : bandAt(s, v, band, z);
		survival[j] = s;
		greenwood[j] = v;
		se[j] = s === 0 ? NaN : s * Math.sqrt(v);
		low[j] = limits.low;
		high[j] = limits.high;
		cumulativeHazard[j] = h;
	}
	return { ...table, survival, greenwood, se, low, high, cumulativeHazard, n, totalEvents, confidence, band };
}

/** Index of the last entry at or before `t`; −1 before the first. */
export function indexAt(time: Float64Array, t: number): number {
	let [low, high] = [-1, time.length];
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if (at(time, middle) <= t) low = middle;
		else high = middle;
	}
	return low;
}

/** True where the curve still says something at `t`: within follow-up, or after everybody had the event. */
export function isFollowedTo(curve: SurvivalCurve, t: number): boolean {
	const last = curve.time.length - 1;
	return last >= 0 && (t <= at(curve.time, last) || curve.survival[last] === 0);
}

/** S(t) with its band, se and how many are still at risk; NaN beyond the follow-up. */
export function survivalAt(curve: SurvivalCurve, t: number): Estimate & { se: number; atRisk: number } {
	if (!isFollowedTo(curve, t)) return { value: NaN, low: NaN, high: NaN, se: NaN, atRisk: 0 };
	const j = indexAt(curve.time, t);
	const next = curve.time[j] === t ? j : j + 1;
	const atRisk = curve.atRisk[next] ?? 0;
	if (j < 0) return { value: 1, low: 1, high: 1, se: 0, atRisk };
	return {
		value: at(curve.survival, j),
		low: at(curve.low, j),
		high: at(curve.high, j),
		se: at(curve.se, j),
		atRisk
	};
}

/**
 * S(t) with limits at its edges as well: where nobody or everybody has had the event by t Greenwood's variance is 0,
 * and the limits are exact (Clopper & Pearson 1934). With no event among people of whom at least m were watched at
 * every moment up to t, the chance of that is at most S(t)ᵐ, whoever came late or was censored early; where all have
 * gone, m counts the events.
 */
export function survivalShareAt(curve: SurvivalCurve, t: number): Estimate & { exact: boolean } {
	const { value, low, high, atRisk } = survivalAt(curve, t);
	if (!(value === 0 || value === 1) || t <= 0) return { value, low, high, exact: false };
	let [watched, events] = [atRisk, 0];
	for (let j = 0; j <= indexAt(curve.time, t); j++) {
		if (at(curve.time, j) > 0) watched = Math.min(watched, at(curve.atRisk, j));
		events += at(curve.events, j);
	}
	const total = value === 1 ? watched : events;
	const limits = clopperPearson({ hits: value === 1 ? total : 0, total }, curve.confidence);
	return { value, low: limits.low, high: limits.high, exact: true };
}

/** First time at which `curve` falls to `level`; on a flat exactly there, the middle of the flat. NaN if never. */
function crossing(time: Float64Array, curve: Float64Array, level: number): number {
	const tolerance = 1.5e-8;
	let j = 0;
	while (j < curve.length && !(at(curve, j) <= level + tolerance)) j++;
	if (j === curve.length) return NaN;
	if (at(curve, j) < level - tolerance) return at(time, j);
	let next = j + 1;
	while (next < curve.length && !(at(curve, next) < level - tolerance)) next++;
	return (at(time, j) + at(time, Math.min(next, curve.length - 1))) / 2;
}

/**
 * Time by which a share `p` has had the event, with the limits where the band crosses (Brookmeyer & Crowley 1982). NaN
 * = not reached.
 */
export function survivalQuantile(curve: SurvivalCurve, p: number): Estimate {
	return {
		value: crossing(curve.time, curve.survival, 1 - p),
		low: crossing(curve.time, curve.low, 1 - p),
		high: crossing(curve.time, curve.high, 1 - p)
	};
}
