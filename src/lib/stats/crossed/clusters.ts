import type { InfluenceCells } from './influence-cells.ts';
import { at } from '../numeric/at.ts';

/** What differs from cluster to cluster: engineers, or teams. */
export interface ClusterPart {
	variance: number;
	/** Clusters of equal work that would be as many: (Σh)²/Σh² of their shares. */
	effective: number;
	df: number;
	/** Clusters at work. */
	count: number;
}

/** What a cell belongs to. */
export type ClusterOf = (cells: InfluenceCells) => ArrayLike<number>;

/** Each cluster's influence, as if estimated without that cluster, and share of the work. */
function byCluster(windows: readonly InfluenceCells[], of: ClusterOf): { influence: Float64Array; work: Float64Array } {
	let codes = 0;
	for (const cells of windows) {
		const code = of(cells);
		for (let i = 0; i < code.length; i++) codes = Math.max(codes, at(code, i) + 1);
	}
	const [influence, work] = [new Float64Array(codes), new Float64Array(codes)];
	for (const cells of windows) {
		const [code, own, share] = [of(cells), new Float64Array(codes), new Float64Array(codes)];
		for (let i = 0; i < code.length; i++) {
			const g = at(code, i);
			own[g] = at(own, g) + at(cells.influence, i);
			share[g] = at(share, g) + at(cells.share, i);
		}
		for (let g = 0; g < codes; g++) {
			if (share[g] === 0) continue;
			influence[g] = at(influence, g) + at(own, g) / (1 - at(share, g));
			work[g] = at(work, g) + at(share, g);
		}
	}
	return { influence, work };
}

/**
 * Variance by cluster as the delete-one jackknife gives it (CR3: each cluster's influence over one less its share of
 * the work; MacKinnon, Nielsen & Webb 2023), (G − 1)/G Σψ²; where all work alike that is G/(G − 1) Σψ² of
 * the plain influences. Degrees of freedom: effective clusters − 1 (after Carter, Schnepel & Steigerwald 2017), so
 * that few who do most of the work count as few. NaN below two clusters or where one does all the work of a window.
 */
export function clusterPart(
	windows: readonly InfluenceCells[],
	of: ClusterOf = ({ engineer }) => engineer
): ClusterPart {
	const { influence, work } = byCluster(windows, of);
	let [squares, count, sum, sumSquares] = [0, 0, 0, 0];
	for (let g = 0; g < work.length; g++) {
		const share = at(work, g);
		if (share === 0) continue;
		count += 1;
		squares += at(influence, g) ** 2;
		sum += share;
		sumSquares += share ** 2;
	}
	const effective = sum ** 2 / sumSquares;
	return { variance: count > 1 ? ((count - 1) / count) * squares : NaN, effective, df: effective - 1, count };
}
