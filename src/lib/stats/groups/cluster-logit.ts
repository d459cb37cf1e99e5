import { fromInfluence, type ClusterEstimate } from './cluster.ts';

/** Interval of a share from the clusters' summed influences, t with G − 1 df on the logit scale; NaN at 0 and 1. */
export function fromLogitInfluence(share: number, influence: ArrayLike<number>, confidence = 0.95): ClusterEstimate {
	const plain = fromInfluence(share, influence, confidence);
	if (!(share > 0 && share < 1)) return { ...plain, low: NaN, high: NaN };
	const half = (plain.high - share) / (share * (1 - share));
	const logit = Math.log(share / (1 - share));
	const back = (x: number): number => 1 / (1 + Math.exp(-x));
	return { ...plain, low: back(logit - half), high: back(logit + half) };
}
