import { fromInfluence, fromLogInfluence, type ClusterEstimate } from '../groups/cluster.ts';
import { tFor } from '../distributions/distributions.ts';
import { areaAfter } from './restricted-mean.ts';
import { bandAt, indexAt, isFollowedTo, kaplanMeier, type GroupedTimes, type SurvivalCurve } from './survival.ts';
import { at } from '../numeric/at.ts';

/**
 * Grouped follow-up with the cluster (engineer, customer) of each row: codes 0 … `clusters` − 1, the same code for
 * the same cluster in every window that is compared. One row may stand for many subjects of one cluster with one time.
 */
export interface ClusteredTimes extends GroupedTimes {
	cluster: ArrayLike<number>;
	clusters: number;
	/** Place of each row's time among the distinct times, where it is known. */
	place?: ArrayLike<number>;
}

/** A cluster-robust value with each cluster's influence on it. */
export interface ClusteredValue extends ClusterEstimate {
	influence: Float64Array;
}

/**
 * Each cluster's summed influence on a function of the curve that moves by −weight(tⱼ) per unit of ln-hazard at
 * tⱼ. One subject contributes −Σ wⱼ(n·dN − d·Y)/(n(n − d)): the derivative of the product-limit estimate
 * in that subject's weight, so subjects in clusters of one give Greenwood's variance exactly.
 */
function influences(rows: ClusteredTimes, curve: SurvivalCurve, weight: Float64Array): Float64Array {
	const size = curve.time.length;
	const [event, stay] = [new Float64Array(size), new Float64Array(size)];
	let past = 0;
	for (let j = 0; j < size; j++) {
		const [n, d, w] = [at(curve.atRisk, j), at(curve.events, j), at(weight, j)];
		event[j] = d > 0 ? past - w / n : past;
		if (d > 0 && d < n) past += (w * d) / (n * (n - d));
		stay[j] = past;
	}
	const result = new Float64Array(rows.clusters);
	let [j, before] = [-1, -Infinity];
	for (let i = 0; i < rows.time.length; i++) {
		const t = at(rows.time, i);
		// Rows come sorted from the engine: walk on, and search only where they do not.
		if (t < before) j = indexAt(curve.time, t);
		else while (j + 1 < size && at(curve.time, j + 1) <= t) j++;
		before = t;
		const entered = rows.entered ? at(rows.entered, i) : 0;
		const change = at(rows.events, i) * at(event, j) + (at(rows.censored, i) - entered) * at(stay, j);
		const g = at(rows.cluster, i);
		result[g] = at(result, g) + change;
	}
	return result;
}

/** Marks the clusters that have anybody in these rows. */
function present(...windows: ClusteredTimes[]): Uint8Array {
	const marks = new Uint8Array(Math.max(...windows.map((rows) => rows.clusters)));
	for (const { cluster } of windows) for (let i = 0; i < cluster.length; i++) marks[at(cluster, i)] = 1;
	return marks;
}

const only = (influence: Float64Array, marks: Uint8Array): Float64Array => influence.filter((_, g) => marks[g] === 1);

function restrictedMeanInfluence(rows: ClusteredTimes, tau: number): { value: number; influence: Float64Array } {
	const curve = kaplanMeier(rows);
	if (!isFollowedTo(curve, tau)) return { value: NaN, influence: new Float64Array(rows.clusters) };
	const { after, total } = areaAfter(curve, tau);
	return { value: total, influence: influences(rows, curve, after) };
}

function survivalInfluence(rows: ClusteredTimes, t: number): { value: number; influence: Float64Array } {
	const curve = kaplanMeier(rows);
	if (!isFollowedTo(curve, t)) return { value: NaN, influence: new Float64Array(rows.clusters) };
	const last = indexAt(curve.time, t);
	const value = last < 0 ? 1 : at(curve.survival, last);
	const weight = curve.survival.map((_, j) => (j <= last ? value : 0));
	return { value, influence: influences(rows, curve, weight) };
}

/**
 * Restricted mean ∫₀^τ S with cluster-robust variance G/(G − 1) Σψ², t with G − 1 df; NaN when follow-up
 * ends before τ.
 */
export function clusterRestrictedMean(rows: ClusteredTimes, tau: number, confidence = 0.95): ClusteredValue {
	const { value, influence } = restrictedMeanInfluence(rows, tau);
	return { ...fromInfluence(value, only(influence, present(rows)), confidence), influence };
}

/**
 * Ratio of restricted means after ÷ before on the log scale; a cluster at work in both counts once, with its
 * covariance.
 */
export function clusterRestrictedMeanRatio(
	after: ClusteredTimes,
	before: ClusteredTimes,
	tau: number,
	confidence = 0.95
): ClusteredValue & { after: number; before: number } {
	const [a, b] = [restrictedMeanInfluence(after, tau), restrictedMeanInfluence(before, tau)];
	const influence = a.influence.map((x, g) => x / a.value - at(b.influence, g) / b.value);
	const estimate = fromLogInfluence(a.value / b.value, only(influence, present(after, before)), confidence);
	return { ...estimate, influence, after: a.value, before: b.value };
}

/**
 * Share 1 − S(t) that has had the event by t, with cluster-robust variance and t with G − 1 df on the logit scale.
 */
export function clusterEventShare(rows: ClusteredTimes, t: number, confidence = 0.95): ClusteredValue {
	const survival = survivalInfluence(rows, t);
	const influence = survival.influence.map((x) => -x);
	const value = 1 - survival.value;
	const plain = fromInfluence(value, only(influence, present(rows)), confidence);
	if (!(value > 0 && value < 1)) return { ...plain, low: NaN, high: NaN, influence };
	const half = (plain.high - plain.value) / (value * (1 - value));
	const logit = Math.log(value / (1 - value));
	const back = (x: number): number => 1 / (1 + Math.exp(-x));
	return { ...plain, low: back(logit - half), high: back(logit + half), influence };
}

/** Change in points of the share that has had the event by t, after − before, clusters paired. */
export function clusterEventShareDifference(
	after: ClusteredTimes,
	before: ClusteredTimes,
	t: number,
	confidence = 0.95
): ClusteredValue {
	const [a, b] = [survivalInfluence(after, t), survivalInfluence(before, t)];
	const influence = a.influence.map((x, g) => at(b.influence, g) - x);
	return { ...fromInfluence(b.value - a.value, only(influence, present(after, before)), confidence), influence };
}

/**
 * Places of rows in the order of the curve's times: those of time j stand from `starts[j]` to `starts[j + 1]` in
 * `sorted`.
 */
function byTime(rows: ClusteredTimes, curve: SurvivalCurve): { starts: Int32Array; sorted: Int32Array } {
	const place = Int32Array.from(rows.place ?? Float64Array.from(rows.time, (t) => indexAt(curve.time, t)));
	const starts = new Int32Array(curve.time.length + 1);
	for (const j of place) starts[j + 1] = at(starts, j + 1) + 1;
	for (let j = 1; j < starts.length; j++) starts[j] = at(starts, j) + at(starts, j - 1);
	const next = starts.slice();
	const sorted = new Int32Array(place.length);
	for (const [i, j] of place.entries()) {
		sorted[at(next, j)] = i;
		next[j] = at(next, j) + 1;
	}
	return { starts, sorted };
}

/**
 * Sum over clusters of the squared influence on ln S, at every time of the curve. Up to t a cluster has the influence
 * A + σ(t)·N: A the sum of Σd/(n(n − d)) − event/(n − d) over its subjects that are gone, N how many are not,
 * σ Greenwood's sum; ΣA², ΣA·N and ΣN² are carried along, so that every time costs only its own subjects. No
 * delayed entry.
 */
function squaredInfluence(rows: ClusteredTimes, curve: SurvivalCurve): Float64Array {
	const [gone, stay] = [new Float64Array(rows.clusters), new Float64Array(rows.clusters)];
	for (let i = 0; i < rows.time.length; i++) {
		const g = at(rows.cluster, i);
		stay[g] = at(stay, g) + at(rows.events, i) + at(rows.censored, i);
	}
	const { starts, sorted } = byTime(rows, curve);
	let [goneSquares, products, staySquares] = [0, 0, stay.reduce((sum, n) => sum + n * n, 0)];
	let stayed = 0;
	return curve.time.map((_, j) => {
		const [n, d] = [at(curve.atRisk, j), at(curve.events, j)];
		const left = d < n ? 1 / (n - d) : 0;
		stayed += d < n ? d / (n * (n - d)) : 0;
		for (let k = at(starts, j); k < at(starts, j + 1); k++) {
			const i = at(sorted, k);
			const g = at(rows.cluster, i);
			const [events, all] = [at(rows.events, i), at(rows.events, i) + at(rows.censored, i)];
			const [a, count] = [at(gone, g), at(stay, g)];
			const [next, rest] = [a + all * stayed - events * left, count - all];
			goneSquares += next * next - a * a;
			products += next * rest - a * count;
			staySquares += rest * rest - count * count;
			[gone[g], stay[g]] = [next, rest];
		}
		const sigma = at(curve.greenwood, j);
		return Math.max(0, goneSquares + 2 * sigma * products + sigma * sigma * staySquares);
	});
}

/**
 * A curve with its log-log band made cluster-robust at every one of its times: variance of ln S G/(G − 1) Σψ², t
 * with G − 1 df. Clusters of one give Greenwood's variance times G/(G − 1). NaN where S is 0 or with fewer than two
 * clusters.
 */
export function clusterBand(rows: ClusteredTimes, curve: SurvivalCurve, confidence = 0.95): SurvivalCurve {
	const clusters = present(rows).reduce((sum, mark) => sum + mark, 0);
	const nothing = (): SurvivalCurve => ({ ...curve, low: curve.low.map(() => NaN), high: curve.high.map(() => NaN) });
	if (clusters < 2) return nothing();
	const t = tFor(confidence, clusters - 1);
	const squares = squaredInfluence(rows, curve);
	const bands = Array.from(squares, (square, j) => {
		const survival = at(curve.survival, j);
		return survival === 0
			? { low: NaN, high: NaN }
			: bandAt(survival, (clusters / (clusters - 1)) * square, 'log-log', t);
	});
	return {
		...curve,
		low: Float64Array.from(bands, ({ low }) => low),
		high: Float64Array.from(bands, ({ high }) => high)
	};
}
