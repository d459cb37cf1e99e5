import type { Estimate } from './estimate.ts';
import { garwood, type Rate } from './rates.ts';

/**
 * Rate difference a − b with the interval recovered from both exact Poisson intervals:
 * d − √((a − lₐ)² + (u_b − b)²), d + √((uₐ − a)² + (b − l_b)²) (MOVER; Zou & Donner 2008; Li, Tang & Wong 2014).
 */
export function rateDifference(a: Rate, b: Rate, confidence = 0.95): Estimate {
	const [x, y] = [garwood(a, confidence), garwood(b, confidence)];
	const value = x.value - y.value;
	return {
		value,
		low: value - Math.hypot(x.value - x.low, y.high - y.value),
		high: value + Math.hypot(x.high - x.value, y.value - y.low)
	};
}
