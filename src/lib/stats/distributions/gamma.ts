import { increasingRoot } from '../numeric/root-finding.ts';

const HALF_LN_2PI = 0.9189385332046728;

/** The two tails of a distribution at one point; whichever is small keeps its relative precision. */
export interface Tails {
	lower: number;
	upper: number;
}

/** Stirling's error ln Γ(x+1) − ½ln(2πx) − x ln x + x for x > 0 (Loader 2000). */
export function stirlingError(x: number): number {
	if (x < 15) return logGammaShifted(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LN_2PI;
	const r = 1 / (x * x);
	return (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360360))))) / x;
}

function logGammaShifted(x: number): number {
	let [z, product] = [x, 1];
	while (z < 16) product *= z++;
	return (z - 0.5) * Math.log(z) - z + HALF_LN_2PI + stirlingError(z) - Math.log(product);
}

/** Natural logarithm of Γ(x) for x > 0, by Stirling's series after shifting the argument above 16. */
export function logGamma(x: number): number {
	if (!(x > 0)) return NaN;
	if (x === 1 || x === 2) return 0;
	return logGammaShifted(x);
}

/** Deviance part x ln(x/m) + m − x without cancellation near x = m (Loader 2000). */
export function deviance(x: number, m: number): number {
	if (x === 0) return m;
	if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
	const v = (x - m) / (x + m);
	let sum = (x - m) * v;
	let term = 2 * x * v;
	for (let j = 1; j < 1000; j++) {
		term *= v * v;
		const next = sum + term / (2 * j + 1);
		if (next === sum) break;
		sum = next;
	}
	return sum;
}

/** e^−m m^x / Γ(x+1) for real x ≥ 0, m ≥ 0, by the saddle-point form (Loader 2000). */
export function poissonMass(x: number, m: number): number {
	if (x < 0) return 0;
	if (m === 0) return x === 0 ? 1 : 0;
	if (x === 0) return Math.exp(-m);
	if (x < m * 1e-300) return Math.exp(-m + x * Math.log(m) - logGamma(x + 1));
	return Math.exp(-stirlingError(x) - deviance(x, m)) / Math.sqrt(2 * Math.PI * x);
}

function lowerSeries(shape: number, x: number): number {
	let [term, sum] = [1, 1];
	for (let k = 1; k < 100_000; k++) {
		term *= x / (shape + k);
		sum += term;
		if (term < sum * 1e-17) break;
	}
	return sum;
}

function upperFraction(shape: number, x: number): number {
	const tiny = 1e-300;
	let b = x + 1 - shape;
	let c = 1 / tiny;
	let d = 1 / b;
	let h = d;
	for (let k = 1; k < 100_000; k++) {
		const a = -k * (k - shape);
		b += 2;
		d = a * d + b;
		if (Math.abs(d) < tiny) d = tiny;
		c = b + a / c;
		if (Math.abs(c) < tiny) c = tiny;
		d = 1 / d;
		h *= d * c;
		if (Math.abs(d * c - 1) < 1e-16) break;
	}
	return h;
}

/** Regularised incomplete gamma P and Q at x: series below shape + 1, Lentz's continued fraction above. */
export function gammaTails(x: number, shape: number): Tails {
	if (!(x > 0)) return { lower: 0, upper: 1 };
	if (x === Infinity) return { lower: 1, upper: 0 };
	const mass = poissonMass(shape, x);
	if (x < shape + 1) {
		const lower = mass * lowerSeries(shape, x);
		return { lower, upper: 1 - lower };
	}
	const upper = mass * shape * upperFraction(shape, x);
	return { lower: 1 - upper, upper };
}

/** P(X ≤ x) of the gamma distribution with the given shape and rate. */
export function gammaCdf(x: number, shape: number, rate = 1): number {
	return gammaTails(x * rate, shape).lower;
}

/** P(X > x) of the gamma distribution, exact far into the upper tail. */
export function gammaSf(x: number, shape: number, rate = 1): number {
	return gammaTails(x * rate, shape).upper;
}

function gammaInverse(p: number, q: number, shape: number): number {
	if (Number.isNaN(p) || Number.isNaN(q) || p < 0 || q < 0) return NaN;
	if (p === 0) return 0;
	if (q === 0) return Infinity;
	const byLower = p <= q;
	const logX = increasingRoot(
		(s) => {
			const x = Math.exp(s);
			const tails = gammaTails(x, shape);
			const slope = shape * poissonMass(shape, x);
			return byLower
				? { value: Math.log(tails.lower) - Math.log(p), slope: slope / tails.lower }
				: { value: Math.log(q) - Math.log(tails.upper), slope: slope / tails.upper };
		},
		-745,
		709,
		shape > 1 ? Math.log(shape) : (Math.log(p) + logGamma(shape + 1)) / shape
	);
	return Math.exp(logX);
}

/** x with P(X ≤ x) = p for the gamma distribution, solved on the log axis. */
export function gammaQuantile(p: number, shape: number, rate = 1): number {
	return gammaInverse(p, 1 - p, shape) / rate;
}

/** x with P(X > x) = q for the gamma distribution; keeps precision for tiny q. */
export function gammaIsf(q: number, shape: number, rate = 1): number {
	return gammaInverse(1 - q, q, shape) / rate;
}

/** P(X ≤ x) of the chi-square distribution. */
export const chiSquareCdf = (x: number, df: number): number => gammaCdf(x / 2, df / 2);
/** P(X > x) of the chi-square distribution. */
export const chiSquareSf = (x: number, df: number): number => gammaSf(x / 2, df / 2);
/** x with P(X ≤ x) = p for the chi-square distribution. */
export const chiSquareQuantile = (p: number, df: number): number => 2 * gammaQuantile(p, df / 2);
/** x with P(X > x) = q for the chi-square distribution. */
export const chiSquareIsf = (q: number, df: number): number => 2 * gammaIsf(q, df / 2);

/** P(X = k) of the Poisson distribution. */
export const poissonPmf = (k: number, mean: number): number => (Number.isInteger(k) ? poissonMass(k, mean) : 0);
/** P(X ≤ k) of the Poisson distribution. */
export const poissonCdf = (k: number, mean: number): number => (k < 0 ? 0 : gammaTails(mean, Math.floor(k) + 1).upper);
/** P(X > k) of the Poisson distribution. */
export const poissonSf = (k: number, mean: number): number => (k < 0 ? 1 : gammaTails(mean, Math.floor(k) + 1).lower);
