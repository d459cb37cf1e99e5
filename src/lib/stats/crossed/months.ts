import type { InfluenceCells } from './influence-cells.ts';
import { monthClusters, monthSums, type Pairing } from './pairing.ts';
import { at } from '../numeric/at.ts';

/** What a month is better or worse by for everybody. */
export interface MonthPart {
	/** Variance beyond what engineers and chance bring into months; 0 where months differ no more than that. */
	variance: number;
	df: number;
	pairing: Pairing;
	/** Variance between months over what engineers and chance explain. */
	ratio: number;
	/**
	 * How much of a month's move the next keeps, as estimated and put into the variance; 0 where there is no such move.
	 */
	autocorrelation: number;
}

/** Months count as differing where this share of their spread is not brought in by engineers and chance. */
const BEYOND_CHANCE = 1 / 3;
/** What lasts longer can't be told from a trend in a year or two. */
const MOST_LASTING = 0.9;

/** Months' own part is clear from this share of their spread, and that it lasts from this lag-1 autocorrelation. */
const CLEAR = { share: 0.6, lag: 0.25 };
/** Where neither is clear, no more than this is taken to last. */
const UNCLEAR_LASTING = 0.2;
/** What is still missing after the bias is taken out: short series put most estimates too low. */
const STILL_MISSING = 0.1;

/**
 * How much of a month's own move the next keeps, from the lag-1 autocorrelation seen and the share of the spread that
 * is the months' own.
 */
function lastingOf(lag: number, own: number, length: number): number {
	const unbiased = lag + (1 + 3 * lag) / length;
	if (own > CLEAR.share || lag > CLEAR.lag)
		return Math.max(0, Math.min(MOST_LASTING, (unbiased + STILL_MISSING) / own));
	return Math.max(0, Math.min(UNCLEAR_LASTING, unbiased / own));
}

/**
 * Variance of a mean of `length` values over that of independent ones, where each keeps ρ of the one before: 1 +
 * 2Σ(1 − k/P)ρᵏ.
 */
export function lastingFactor(rho: number, length: number): number {
	let factor = 1;
	for (let k = 1; k < length; k++) factor += 2 * (1 - k / length) * rho ** k;
	return factor;
}

/** Σxₜxₜ₋₁/Σx² over several series that each have mean nought, and their variance ΣP/(P − 1)Σx². */
function moments(series: readonly Float64Array[]): { lag: number; variance: number; length: number; df: number } {
	let [cross, squares, variance, months] = [0, 0, 0, 0];
	for (const values of series) {
		let own = 0;
		for (let i = 0; i < values.length; i++) {
			own += at(values, i) ** 2;
			if (i > 0) cross += at(values, i) * at(values, i - 1);
		}
		squares += own;
		variance += (own * values.length) / (values.length - 1);
		months += values.length;
	}
	return {
		lag: squares > 0 ? cross / squares : 0,
		variance,
		length: months / series.length,
		df: months - series.length
	};
}

/**
 * Two-way clustering (Cameron, Gelbach & Miller 2011) with autocorrelated months (Thompson 2011): variance by month,
 * in pairs of the same calendar month where the windows allow, less that within engineer and month. The lag-1
 * autocorrelation has its small-sample bias (1 + 3ρ)/P taken out (Marriott & Pope 1954) and is that of the months'
 * own part: chance, which is not autocorrelated, dilutes what is seen. The mean of lasting moves hides part of their
 * variance, which is put back. Degrees of freedom df(1 − ρ)/(1 + ρ). Counts know their `chance`, which then
 * replaces the spread within engineer and month. The constants were chosen by simulation (tests/calibration).
 */
export function monthPart(windows: readonly InfluenceCells[], known?: { chance: number; beyond: number }): MonthPart {
	const clusters = monthClusters(windows.map(({ months }) => months));
	if (clusters.pairing === 'too_few')
		return { variance: 0, df: Infinity, pairing: 'too_few', ratio: NaN, autocorrelation: 0 };
	const sums = monthSums(windows, clusters);
	const { series } = sums;
	const within = known?.chance ?? sums.within;
	const { lag, variance, length, df } = moments(series);
	const own = 1 - within / variance;
	const none = { variance: 0, df: Infinity, pairing: clusters.pairing, ratio: variance / within, autocorrelation: 0 };
	if (!(own > (known?.beyond ?? BEYOND_CHANCE))) return none;
	const rho = lastingOf(lag, own, length);
	const factor = lastingFactor(rho, length);
	const seen = Math.max(0.3, (1 - factor / length) / (1 - 1 / length));
	const beyond = ((variance - within) * factor) / seen;
	const freedom = (df * (1 - rho)) / (1 + rho);
	// What is estimated has the chance spread in it, which is then taken off: as uncertain as the whole.
	return { ...none, variance: beyond, df: freedom / (1 + within / beyond) ** 2, autocorrelation: rho };
}
