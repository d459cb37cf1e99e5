import { fQuantile, normalTwoSided, zFor } from '../distributions/distributions.ts';
import { mean, standardDeviation, sumOfSquares } from '../numeric/descriptive.ts';
import type { Estimate, Interval } from '../estimate.ts';
import { withT } from '../series/regression.ts';
import { at as itemAt, of } from '../numeric/at.ts';

/** Agreement weights over ordered levels: 1 on the diagonal, falling with |i − j| or its square. */
export type Weighting = 'none' | 'linear' | 'quadratic';

/** Cohen's kappa. */
export interface Kappa extends Estimate {
	se: number;
	/** Standard error when there is no agreement beyond chance. */
	seNull: number;
	z: number;
	p: number;
	/** Weighted share agreed, and expected by chance. */
	observed: number;
	expected: number;
	n: number;
}

/** The k × k agreement weights of a weighting. */
export function agreementWeights(levels: number, weighting: Weighting): number[][] {
	const span = Math.max(1, levels - 1);
	return Array.from({ length: levels }, (_, i) =>
		Array.from({ length: levels }, (_, j) => {
			const apart = Math.abs(i - j);
			if (weighting === 'none') return apart === 0 ? 1 : 0;
			return 1 - (weighting === 'linear' ? apart / span : (apart / span) ** 2);
		})
	);
}

/**
 * Weighted kappa (Σwp − Σwrc)/(1 − Σwrc) of a k × k table over the full declared levels, with the large-sample
 * standard errors of Fleiss, Cohen & Everitt (1969). NaN where chance alone would agree on everything.
 */
export function weightedKappa(
	table: readonly (readonly number[])[],
	weights: Weighting | readonly (readonly number[])[] = 'quadratic',
	confidence = 0.95
): Kappa {
	const w = typeof weights === 'string' ? agreementWeights(table.length, weights) : weights;
	const n = table.flat().reduce((a, b) => a + b, 0);
	const p = table.map((row) => row.map((x) => x / n));
	const rows = p.map((row) => row.reduce((a, b) => a + b, 0));
	const columns = rows.map((_, j) => p.reduce((s, row) => s + itemAt(row, j), 0));
	const at = (i: number, j: number): number => itemAt(itemAt(w, i), j);
	const rowMean = rows.map((_, i) => columns.reduce((s, c, j) => s + c * at(i, j), 0));
	const columnMean = columns.map((_, j) => rows.reduce((s, r, i) => s + r * at(i, j), 0));
	const over = (f: (i: number, j: number) => number): number =>
		rows.reduce((s, _, i) => s + columns.reduce((t, _, j) => t + f(i, j), 0), 0);
	const chance = (i: number, j: number): number => itemAt(rows, i) * itemAt(columns, j);
	const margin = (i: number, j: number): number => itemAt(rowMean, i) + itemAt(columnMean, j);
	const observed = over((i, j) => at(i, j) * itemAt(itemAt(p, i), j));
	const expected = over((i, j) => at(i, j) * chance(i, j));
	const value = (observed - expected) / (1 - expected);
	const spread = over((i, j) => itemAt(itemAt(p, i), j) * (at(i, j) - margin(i, j) * (1 - value)) ** 2);
	const variance = (spread - (value - expected * (1 - value)) ** 2) / (n * (1 - expected) ** 2);
	const spreadNull = over((i, j) => chance(i, j) * (at(i, j) - margin(i, j)) ** 2);
	const se = Math.sqrt(Math.max(0, variance));
	const seNull = Math.sqrt((spreadNull - expected ** 2) / (n * (1 - expected) ** 2));
	const half = zFor(confidence) * se;
	const z = value / seNull;
	return { value, low: value - half, high: value + half, se, seNull, z, p: normalTwoSided(z), observed, expected, n };
}

/** Gwet's AC1 of a k × k table: chance agreement Σq(1 − q)/(k − 1) from the mean margins (Gwet 2008). */
export function gwetAc1(table: readonly (readonly number[])[]): { value: number; observed: number; expected: number } {
	const k = table.length;
	const n = table.flat().reduce((a, b) => a + b, 0);
	const observed = table.reduce((s, row, i) => s + itemAt(row, i), 0) / n;
	const expected = table.reduce((s, row, i) => {
		const own = row.reduce((a, b) => a + b, 0) + table.reduce((t, other) => t + itemAt(other, i), 0);
		const q = own / (2 * n);
		return s + (q * (1 - q)) / (k - 1);
	}, 0);
	return { value: (observed - expected) / (1 - expected), observed, expected };
}

/** Two-way ANOVA of subjects × raters, complete: mean squares of subjects, raters and error. */
export function twoWay(scores: readonly (readonly number[])[]): {
	n: number;
	k: number;
	subjects: number;
	raters: number;
	error: number;
} {
	const [n, k] = [scores.length, scores[0]?.length ?? 0];
	const bySubject = scores.map(mean);
	const byRater = Array.from({ length: k }, (_, j) => mean(scores.map((row) => itemAt(row, j))));
	const [between, across] = [k * sumOfSquares(bySubject), n * sumOfSquares(byRater)];
	const error = (sumOfSquares(scores.flat()) - between - across) / ((n - 1) * (k - 1));
	return { n, k, subjects: between / (n - 1), raters: across / (k - 1), error };
}

/** ICC(A,1): two-way random, absolute agreement, one rater (Shrout & Fleiss 1979), interval of McGraw & Wong 1996. */
export function iccAgreement(
	scores: readonly (readonly number[])[],
	confidence = 0.95
): Estimate & { n: number; k: number } {
	const { n, k, subjects, raters, error } = twoWay(scores);
	const value = (subjects - error) / (subjects + (k - 1) * error + (k * (raters - error)) / n);
	const a = (k * value) / (n * (1 - value));
	const b = 1 + (k * value * (n - 1)) / (n * (1 - value));
	const df = (a * raters + b * error) ** 2 / ((a * raters) ** 2 / (k - 1) + (b * error) ** 2 / ((n - 1) * (k - 1)));
	const upper = 1 - (1 - confidence) / 2;
	const noise = k * raters + (k * n - k - n) * error;
	const f = fQuantile(upper, n - 1, df);
	const g = fQuantile(upper, df, n - 1);
	return {
		value,
		low: (n * (subjects - f * error)) / (f * noise + n * subjects),
		high: (n * (g * subjects - error)) / (noise + n * g * subjects),
		n,
		k
	};
}

/** How far apart two values count as being, in Krippendorff's alpha. */
export type Scale = 'nominal' | 'ordinal' | 'interval' | 'ratio';

function distances(
	scale: Scale,
	levels: readonly number[],
	totals: readonly number[]
): (i: number, j: number) => number {
	const cumulated = totals.map((_, i) => totals.slice(0, i + 1).reduce((a, b) => a + b, 0));
	return (i, j) => {
		const [a, b] = [itemAt(levels, i), itemAt(levels, j)];
		if (scale === 'nominal') return a === b ? 0 : 1;
		if (scale === 'interval') return (a - b) ** 2;
		if (scale === 'ratio') return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2;
		const [low, high] = [Math.min(i, j), Math.max(i, j)];
		const between = itemAt(cumulated, high) - itemAt(cumulated, low) + itemAt(totals, low);
		return (between - (itemAt(totals, low) + itemAt(totals, high)) / 2) ** 2;
	};
}

/**
 * Krippendorff's alpha 1 − Dₒ/Dₑ of raters × units with gaps (null), from the coincidence matrix (Krippendorff
 * 2011).
 */
export function krippendorffAlpha(
	ratings: readonly (readonly (number | null)[])[],
	scale: Scale
): { value: number; pairable: number } {
	const width = Math.max(0, ...ratings.map((row) => row.length));
	const units = Array.from({ length: width }, (_, u) =>
		ratings.map((row) => row[u]).filter((x): x is number => typeof x === 'number' && !Number.isNaN(x))
	).filter((values) => values.length > 1);
	const levels = [...new Set(units.flat())].sort((a, b) => a - b);
	const totals = levels.map((level) => units.flat().filter((x) => x === level).length);
	const pairable = totals.reduce((a, b) => a + b, 0);
	const distance = distances(scale, levels, totals);
	const place = new Map(levels.map((level, i) => [level, i]));
	let [observed, expected] = [0, 0];
	for (const values of units) {
		for (const x of values) {
			for (const y of values) observed += distance(of(place, x), of(place, y)) / (values.length - 1);
		}
	}
	for (const [i, a] of totals.entries()) {
		for (const [j, b] of totals.entries()) expected += (a * b * distance(i, j)) / (pairable - 1);
	}
	return { value: expected === 0 ? NaN : 1 - observed / expected, pairable };
}

/**
 * Bland–Altman: mean difference with its t interval, limits of agreement at ± 1.96 standard deviations, and the
 * slope of difference on level (1986).
 */
export function blandAltman(
	first: readonly number[],
	second: readonly number[],
	confidence = 0.95
): { bias: Estimate & { se: number; p: number }; sd: number; limits: Interval; n: number; slope: number } {
	const gaps = first.map((x, i) => x - itemAt(second, i));
	const levels = first.map((x, i) => (x + itemAt(second, i)) / 2);
	const n = gaps.length;
	const [centre, sd, middle] = [mean(gaps), standardDeviation(gaps), mean(levels)];
	const half = 1.96 * sd;
	const cross = gaps.reduce((s, gap, i) => s + (gap - centre) * (itemAt(levels, i) - middle), 0);
	return {
		bias: withT(centre, sd / Math.sqrt(n), n - 1, confidence),
		sd,
		limits: { low: centre - half, high: centre + half },
		n,
		slope: cross / sumOfSquares(levels)
	};
}
