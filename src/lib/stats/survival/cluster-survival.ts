import { fromInfluence, fromLogInfluence, type ClusterEstimate } from '../groups/cluster.ts';
import { areaAfter, indexAt, isFollowedTo, kaplanMeier, type GroupedTimes, type SurvivalCurve } from './survival.ts';

/**
 * Grouped follow-up with the cluster (engineer, customer) of each row: codes 0 … `clusters` − 1, the same code for the same
 * cluster in every window that is compared. One row may stand for many subjects of one cluster with one time.
 */
export interface ClusteredTimes extends GroupedTimes {
	cluster: ArrayLike<number>;
	clusters: number;
}

/** A cluster-robust value with each cluster's influence on it. */
export interface ClusteredValue extends ClusterEstimate {
	influence: Float64Array;
}

/**
 * Each cluster's summed influence on a function of the curve that moves by −weight(tⱼ) per unit of ln-hazard at tⱼ.
 * One subject contributes −Σ wⱼ(n·dN − d·Y)/(n(n − d)): the derivative of the product-limit estimate in that subject's
 * weight, so subjects in clusters of one give Greenwood's variance exactly.
 */
function influences(rows: ClusteredTimes, curve: SurvivalCurve, weight: Float64Array): Float64Array {
	const size = curve.time.length;
	const [event, stay] = [new Float64Array(size), new Float64Array(size)];
	let past = 0;
	for (let j = 0; j < size; j++) {
		const [n, d, w] = [curve.atRisk[j] as number, curve.events[j] as number, weight[j] as number];
		event[j] = d > 0 ? past - w / n : past;
		if (d > 0 && d < n) past += (w * d) / (n * (n - d));
		stay[j] = past;
	}
	const result = new Float64Array(rows.clusters);
	let [j, before] = [-1, -Infinity];
	for (let i = 0; i < rows.time.length; i++) {
		const t = rows.time[i] as number;
		// Rows come sorted from the engine: walk on, and search only where they do not.
		if (t < before) j = indexAt(curve.time, t);
		else while (j + 1 < size && (curve.time[j + 1] as number) <= t) j++;
		before = t;
		const entered = rows.entered ? (rows.entered[i] as number) : 0;
		const change =
			(rows.events[i] as number) * (event[j] as number) +
			((rows.censored[i] as number) - entered) * (stay[j] as number);
		const g = rows.cluster[i] as number;
		result[g] = (result[g] as number) + change;
	}
	return result;
}

/** Marks the clusters that have anybody in these rows. */
function present(...windows: ClusteredTimes[]): Uint8Array {
	const marks = new Uint8Array(Math.max(...windows.map((rows) => rows.clusters)));
	for (const { cluster } of windows) for (let i = 0; i < cluster.length; i++) marks[cluster[i] as number] = 1;
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
	const value = last < 0 ? 1 : (curve.survival[last] as number);
	const weight = curve.survival.map((_, j) => (j <= last ? value : 0));
	return { value, influence: influences(rows, curve, weight) };
}

/** Restricted mean ∫₀^τ S with cluster-robust variance G/(G − 1) Σψ², t with G − 1 df; NaN when follow-up ends before τ. */
export function clusterRestrictedMean(rows: ClusteredTimes, tau: number, confidence = 0.95): ClusteredValue {
	const { value, influence } = restrictedMeanInfluence(rows, tau);
	return { ...fromInfluence(value, only(influence, present(rows)), confidence), influence };
}

/** Ratio of restricted means after ÷ before on the log scale; a cluster at work in both counts once, with its covariance. */
export function clusterRestrictedMeanRatio(
	after: ClusteredTimes,
	before: ClusteredTimes,
	tau: number,
	confidence = 0.95
): ClusteredValue & { after: number; before: number } {
	const [a, b] = [restrictedMeanInfluence(after, tau), restrictedMeanInfluence(before, tau)];
	const influence = a.influence.map((x, g) => x / a.value - (b.influence[g] as number) / b.value);
	const estimate = fromLogInfluence(a.value / b.value, only(influence, present(after, before)), confidence);
	return { ...estimate, influence, after: a.value, before: b.value };
}

/** Share 1 − S(t) that has had the event by t, with cluster-robust variance and t with G − 1 df on the logit scale. */
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
	const influence = a.influence.map((x, g) => (b.influence[g] as number) - x);
	return { ...fromInfluence(b.value - a.value, only(influence, present(after, before)), confidence), influence };
}
