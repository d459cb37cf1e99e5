import { clusterPart, type ClusterOf } from './clusters.ts';
import type { InfluenceCells } from './influence-cells.ts';

/** What a whole team moves by, beyond what its engineers and chance bring. */
export interface TeamPart {
	/** 0 where teams differ no more than their engineers and chance would have them. */
	variance: number;
	df: number;
}

/** Fewer teams of equal work than this say nothing of how teams differ. */
const FEWEST_TEAMS = 3;
/** Teams count as differing where this share of their spread is not brought in by engineers and chance. */
const BEYOND_CHANCE = 0.2;

/**
 * Variance by team less the `chance` variance that engineers (or counts) give; the constants were chosen by
 * simulation (tests/calibration).
 */
export function teamPart(windows: readonly InfluenceCells[], chance: number, of: ClusterOf): TeamPart {
	const { variance, df, effective } = clusterPart(windows, of);
	const beyond = variance - chance;
	if (!(effective >= FEWEST_TEAMS && beyond / variance > BEYOND_CHANCE)) return { variance: 0, df: Infinity };
	return { variance: beyond, df: df / (1 + chance / beyond) ** 2 };
}
