import { type Contrast, lastingRegression } from './lasting-regression.ts';
import { at as itemAt } from '../numeric/at.ts';

/** Month-of-year terms need every month twice before the intervention. */
export const SEASON_FROM = 24;

/**
 * A series cut at an intervention: y = b₀ + b₁t + b₂·post + b₃·post·(t − start), with month-of-year
 * terms where asked for.
 */
export interface LastingSegments {
	/** Slope per step before. */
	trend: Contrast;
	/** Step at the intervention. */
	level: Contrast;
	/** Change of the slope. */
	slope: Contrast;
	/** Mean over the points after of level and slope together. */
	meanEffect: Contrast;
	/** Per point, those left out too. */
	fitted: number[];
	/** What the trend before (and the season) would have come to; from `start` on. */
	counterfactual: number[];
	/** Expected autocorrelation of the errors. */
	rho: number;
	seasonal: boolean;
}

/** Where the intervention starts, which points are left out, and the month of the year of the first point. */
export interface Cut {
	start: number;
	masked?: readonly number[];
	firstMonth: number;
	seasonal: boolean;
}

const YEAR = 12;

function rowAt(t: number, { start, firstMonth, seasonal }: Cut): number[] {
	const post = t >= start;
	const month = (firstMonth + t) % YEAR;
	const terms = seasonal ? Array.from({ length: YEAR - 1 }, (_, m) => (month === m + 1 ? 1 : 0)) : [];
	return [1, t, post ? 1 : 0, post ? t - start : 0, ...terms];
}

/**
 * Segmented regression whose errors last to a degree that is itself uncertain (`lastingRegression`); null where it
 * cannot be fitted.
 */
export function lastingSegments(values: readonly number[], cut: Cut): LastingSegments | null {
	const t = [...values.keys()].filter((i) => !cut.masked?.includes(i) && Number.isFinite(values[i]));
	const fit = lastingRegression(
		t.map((i) => rowAt(i, cut)),
		t.map((i) => itemAt(values, i)),
		t
	);
	if (!fit) return null;
	const width = fit.coefficients.length;
	const contrast = (weights: Record<number, number>): Contrast =>
		fit.contrast(Array.from({ length: width }, (_, j) => weights[j] ?? 0));
	const at = (row: readonly number[]): number => row.reduce((sum, x, j) => sum + x * itemAt(fit.coefficients, j), 0);
	const without = (i: number): number[] => rowAt(i, cut).map((x, j) => (j === 2 || j === 3 ? 0 : x));
	return {
		trend: contrast({ 1: 1 }),
		level: contrast({ 2: 1 }),
		slope: contrast({ 3: 1 }),
		meanEffect: contrast({ 2: 1, 3: (values.length - cut.start - 1) / 2 }),
		fitted: values.map((_, i) => at(rowAt(i, cut))),
		counterfactual: values.slice(cut.start).map((_, i) => at(without(cut.start + i))),
		rho: fit.rho,
		seasonal: cut.seasonal
	};
}
