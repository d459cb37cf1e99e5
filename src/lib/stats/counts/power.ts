import { binomialCdf, binomialSf, normalCdf, normalIsf, poissonPmf } from '../distributions/distributions.ts';
import { bisect } from '../numeric/root-finding.ts';

/** Two-sided significance level and the power asked for. */
export interface Test {
	alpha?: number;
	power?: number;
}

/** z of the two-sided level plus z of the power: 2.80 at 5 % and 80 %. */
export const detectionZ = ({ alpha = 0.05, power = 0.8 }: Test = {}): number =>
	normalIsf(alpha / 2) + normalIsf(1 - power);

/** Rated tickets per period to tell p₁ from p₂ (pooled z test, as R's power.prop.test). */
export function proportionSampleSize(p1: number, p2: number, { alpha = 0.05, power = 0.8 }: Test = {}): number {
	const middle = (p1 + p2) / 2;
	const spread = Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
	const reach = normalIsf(alpha / 2) * Math.sqrt(2 * middle * (1 - middle)) + normalIsf(1 - power) * spread;
	return (reach / (p1 - p2)) ** 2;
}

/**
 * Tickets per period to detect a ratio of means, n = 2z²CV²/(ln ratio)², times the design effect; CV is σ of ln
 * time for geometric means.
 */
export const ratioSampleSize = (ratio: number, cv: number, test: Test = {}, designEffect = 1): number =>
	(2 * (detectionZ(test) * cv) ** 2 * designEffect) / Math.log(ratio) ** 2;

/**
 * Events per period to detect a rate ratio at equal exposure, from 1/x₁ + 1/x₂ = (ln ratio)²/z² with x₁ = x₂.
 */
export const eventsNeeded = (ratio: number, test: Test = {}): number => 2 * (detectionZ(test) / Math.log(ratio)) ** 2;

/** Smallest change that an estimate with this standard error would show; on the log scale for ratios: exp(±this). */
export const detectableChange = (se: number, test: Test = {}): number => detectionZ(test) * se;

/** Smallest rise and fall from p₁ that n₁ and n₂ rated tickets would show; NaN where none within 0 to 1 would. */
export function detectableProportions(
	p1: number,
	n1: number,
	n2: number,
	{ alpha = 0.05, power = 0.8 }: Test = {},
	designEffect = 1
): { rise: number; fall: number } {
	const chance = (p2: number): number => {
		const pooled = (n1 * p1 + n2 * p2) / (n1 + n2);
		const nullSe = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2) * designEffect);
		const se = Math.sqrt(((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2) * designEffect);
		return normalCdf((Math.abs(p2 - p1) - normalIsf(alpha / 2) * nullSe) / se) - power;
	};
	// At 0 and 1 themselves the variance is one-sided; keep a hair inside.
	const edge = 1e-9;
	const rise = p1 < 1 - edge && chance(1 - edge) > 0 ? bisect(chance, p1 + edge, 1 - edge) - p1 : NaN;
	const fall = p1 > edge && chance(edge) > 0 ? p1 - bisect((p) => -chance(p), edge, p1 - edge) : NaN;
	return { rise, fall };
}

/** Smallest ratios of means, below and above 1, that n₁ and n₂ tickets of these CVs would show. */
export function detectableRatioOfMeans(
	before: { n: number; cv: number },
	after: { n: number; cv: number },
	test: Test = {},
	designEffect = 1
): { fall: number; rise: number } {
	const se = Math.sqrt((before.cv ** 2 / before.n + after.cv ** 2 / after.n) * designEffect);
	const reach = detectableChange(se, test);
	return { fall: Math.exp(-reach), rise: Math.exp(reach) };
}

/** Smallest rate ratios, below and above 1, that x₁ and x₂ events would show, exp(±z√(1/x₁ + 1/x₂)). */
export function detectableRateRatio(before: number, after: number, test: Test = {}): { fall: number; rise: number } {
	const reach = detectableChange(Math.sqrt(1 / before + 1 / after), test);
	return { fall: Math.exp(-reach), rise: Math.exp(reach) };
}

/**
 * Chance that the exact conditional test shows a fall when `before` events are expected in the first period and
 * `before` × ratio × exposure ratio in the second: the sum over both Poisson counts of those with one-sided p ≤
 * α/2.
 */
export function exactRatePower(before: number, ratio: number, { alpha = 0.05 }: Test = {}, exposureRatio = 1): number {
	const after = before * ratio * exposureRatio;
	const all = before + after;
	const [nullShare, share] = [exposureRatio / (1 + exposureRatio), after / all];
	const reach = 8 * Math.sqrt(all) + 20;
	let [power, critical] = [0, -1];
	for (let n = Math.max(0, Math.floor(all - reach)); n <= all + reach; n++) {
		// The critical count only grows with n, so it is climbed to once.
		while (critical + 1 <= n && binomialCdf(critical + 1, n, nullShare) <= alpha / 2) critical++;
		if (critical >= 0) power += poissonPmf(n, all) * binomialCdf(critical, n, share);
	}
	return power;
}

/** P(score share ≥ gate) of n ratings with true share p: how often a satisfaction gate lets a person through. */
export function gatePassProbability(p: number, n: number, gate: number): number {
	// 0.56 × 25 is 14 in decimals, not 14.000000000000002.
	const needed = Math.ceil(gate * n - 1e-9);
	return binomialSf(needed - 1, n, p);
}
