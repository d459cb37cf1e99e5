import { zFor } from '../distributions/distributions.ts';
import type { Estimate } from '../estimate.ts';
import { at } from '../numeric/at.ts';
import { indexAt, isFollowedTo, type SurvivalCurve } from './survival.ts';

/**
 * ∫ S from each time to τ; 0 at and beyond τ. Entry j belongs to `curve.time[j]`; `total` is the whole area from 0.
 */
export function areaAfter(curve: SurvivalCurve, tau: number): { after: Float64Array; total: number } {
	const { time, survival } = curve;
	const after = new Float64Array(time.length);
	let [area, end] = [0, tau];
	for (let j = indexAt(time, tau); j >= 0; j--) {
		area += at(survival, j) * (end - at(time, j));
		after[j] = area;
		end = at(time, j);
	}
	return { after, total: area + end };
}

/** A restricted mean with its standard error and the τ it runs to. */
export interface RestrictedMean extends Estimate {
	se: number;
	tau: number;
}

/**
 * Restricted mean ∫₀^τ S with variance Σ A²d/(n(n − d)), A = ∫ₜ^τ S; NaN when the follow-up ends before
 * τ.
 */
export function restrictedMean(curve: SurvivalCurve, tau: number): RestrictedMean {
	if (!isFollowedTo(curve, tau)) return { value: NaN, low: NaN, high: NaN, se: NaN, tau };
	const { after, total } = areaAfter(curve, tau);
	let v = 0;
	for (let j = 0; j < after.length; j++) {
		const [n, d, a] = [at(curve.atRisk, j), at(curve.events, j), at(after, j)];
		if (d > 0 && d < n) v += (a * a * d) / (n * (n - d));
	}
	const se = Math.sqrt(v);
	const half = zFor(curve.confidence) * se;
	return { value: total, low: total - half, high: total + half, se, tau };
}

/** Ratio a ÷ b of two independent means given with standard errors, by the delta method on the log scale. */
export function ratioByDelta(
	a: { value: number; se: number },
	b: { value: number; se: number },
	confidence = 0.95
): Estimate & { se: number } {
	const value = a.value / b.value;
	const se = Math.hypot(a.se / a.value, b.se / b.value);
	const half = zFor(confidence) * se;
	return { value, low: value * Math.exp(-half), high: value * Math.exp(half), se };
}

/** Difference a − b of two independent means given with standard errors. */
export function differenceByDelta(
	a: { value: number; se: number },
	b: { value: number; se: number },
	confidence = 0.95
): Estimate & { se: number } {
	const value = a.value - b.value;
	const se = Math.hypot(a.se, b.se);
	const half = zFor(confidence) * se;
	return { value, low: value - half, high: value + half, se };
}
