import type { Estimate } from '../estimate.ts';
import { garwood, type Rate } from './rates.ts';

/**
 * Difference a − b of two independent estimates with the interval recovered from both of theirs:
 * d − √((a − lₐ)² + (u_b − b)²), d + √((uₐ − a)² + (b − l_b)²) (MOVER; Zou & Donner 2008).
 */
export function differenceOf(a: Estimate, b: Estimate): Estimate {
	const value = a.value - b.value;
	return {
		value,
		low: value - Math.hypot(a.value - a.low, b.high - b.value),
		high: value + Math.hypot(a.high - a.value, b.value - b.low)
	};
}

/** Rate difference a − b from both exact Poisson intervals (Li, Tang & Wong 2014). */
export function rateDifference(a: Rate, b: Rate, confidence = 0.95): Estimate {
	return differenceOf(garwood(a, confidence), garwood(b, confidence));
}
