import {
	betaCdf,
	betaIsf,
	betaQuantile,
	binomialCdf,
	binomialPmf,
	binomialSf,
	gammaIsf,
	gammaQuantile
} from '../distributions/distributions.ts';
import type { Estimate } from '../estimate.ts';
import { bisect } from '../numeric/root-finding.ts';

/** Events counted over an exposure (person-years, visits ...). */
export interface Rate {
	events: number;
	exposure: number;
}

/** Exact Poisson interval for one rate: gamma quantiles at shapes x and x + 1 (Garwood 1936). */
export function garwood({ events, exposure }: Rate, confidence = 0.95): Estimate {
	const tail = (1 - confidence) / 2;
	return {
		value: events / exposure,
		low: events === 0 ? 0 : gammaQuantile(tail, events) / exposure,
		high: gammaIsf(tail, events + 1) / exposure
	};
}

/** Share of all events expected in `a` when the rate ratio is `ratio`. */
const shareAt = (ratio: number, a: Rate, b: Rate): number => (ratio * a.exposure) / (ratio * a.exposure + b.exposure);

const ratioAt = (share: number, a: Rate, b: Rate): number => ((share / (1 - share)) * b.exposure) / a.exposure;

/** Two-sided binomial p: all outcomes no likelier than the observed one. */
export function binomialTwoSided(k: number, n: number, p: number): number {
	const bound = binomialPmf(k, n, p) * (1 + 1e-7);
	const mode = Math.min(n, Math.floor((n + 1) * p));
	// Of two outcomes that are likeliest either may be the one seen.
	if (binomialPmf(mode, n, p) <= bound) return 1;
	// The mass falls away from the mode on either side, so the outcomes to add are two tails.
	let [lo, hi] = k < mode ? [mode, n + 1] : [-1, mode];
	while (hi - lo > 1) {
		const middle = Math.floor((lo + hi) / 2);
		if (binomialPmf(middle, n, p) <= bound === k < mode) hi = middle;
		else lo = middle;
	}
	const tails =
		k < mode ? binomialCdf(k, n, p) + binomialSf(hi - 1, n, p) : binomialSf(k - 1, n, p) + binomialCdf(lo, n, p);
	return Math.min(1, tails);
}

/**
 * Rate ratio a ÷ b with the exact conditional interval and two-sided p of ratio 1: given their sum the events of `a`
 * are binomial, so Clopper–Pearson applies (Przyborowski & Wilenski 1940).
 */
export function rateRatio(a: Rate, b: Rate, confidence = 0.95): Estimate & { p: number } {
	const n = a.events + b.events;
	const value = a.events / a.exposure / (b.events / b.exposure);
	if (n === 0) return { value: NaN, low: 0, high: Infinity, p: 1 };
	const tail = (1 - confidence) / 2;
	return {
		value,
		low: a.events === 0 ? 0 : ratioAt(betaQuantile(tail, a.events, b.events + 1), a, b),
		high: b.events === 0 ? Infinity : ratioAt(betaIsf(tail, a.events + 1, b.events), a, b),
		p: binomialTwoSided(a.events, n, shareAt(1, a, b))
	};
}

/** Rate ratio a ÷ b with the mid-p interval and p: as the exact one, with half the observed point's mass. */
export function rateRatioMidP(a: Rate, b: Rate, confidence = 0.95): Estimate & { p: number } {
	const n = a.events + b.events;
	const half = (share: number): number => binomialPmf(a.events, n, share) / 2;
	const upper = (share: number): number => binomialSf(a.events, n, share) + half(share);
	const lower = (share: number): number => binomialCdf(a.events - 1, n, share) + half(share);
	if (n === 0) return { value: NaN, low: 0, high: Infinity, p: 1 };
	const tail = (1 - confidence) / 2;
	const limit = (f: (share: number) => number): number =>
		Math.exp(bisect((logRatio) => f(shareAt(Math.exp(logRatio), a, b)) - tail, -60, 60));
	const share = shareAt(1, a, b);
	return {
		value: a.events / a.exposure / (b.events / b.exposure),
		low: a.events === 0 ? 0 : limit(upper),
		high: b.events === 0 ? Infinity : limit(lower),
		p: Math.min(1, 2 * Math.min(upper(share), lower(share)))
	};
}

/** Exact one-sided p of H₀: a ÷ b ≥ goal, small when the fall below the goal is beyond chance. */
export function rateRatioAtLeast(a: Rate, b: Rate, goal: number): { p: number } {
	return { p: binomialCdf(a.events, a.events + b.events, shareAt(goal, a, b)) };
}

/** Posterior probability that a ÷ b < goal under Jeffreys' gamma priors (½, 0), a beta probability. */
export function probabilityRatioBelow(a: Rate, b: Rate, goal: number): number {
	return betaCdf(shareAt(goal, a, b), a.events + 0.5, b.events + 0.5);
}
