import { deviance, stirlingError, type Tails } from './gamma.ts';
import { increasingRoot } from '../numeric/root-finding.ts';

/** x^a y^b / B(a, b) with y = 1 − x, by the saddle-point form (Loader 2000). */
function betaMass(x: number, y: number, a: number, b: number): number {
	if (x === 0 || y === 0) return 0;
	const n = a + b;
	const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
	return Math.exp(exponent) * Math.sqrt((a * b) / (2 * Math.PI * n));
}

function fraction(x: number, a: number, b: number): number {
	const tiny = 1e-300;
	const guard = (v: number): number => (Math.abs(v) < tiny ? tiny : v);
	let c = 1;
	let d = 1 / guard(1 - ((a + b) * x) / (a + 1));
	let h = d;
	for (let m = 1; m < 100_000; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / guard(1 + even * d);
		c = guard(1 + even / c);
		h *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / guard(1 + odd * d);
		c = guard(1 + odd / c);
		h *= d * c;
		if (Math.abs(d * c - 1) < 1e-16) break;
	}
	return h;
}

/** Regularised incomplete beta I_x(a, b) and its complement, by Lentz's continued fraction; y = 1 − x given apart. */
export function betaTails(x: number, a: number, b: number, y = 1 - x): Tails {
	if (Number.isNaN(x) || Number.isNaN(a) || Number.isNaN(b)) return { lower: NaN, upper: NaN };
	if (x <= 0) return { lower: 0, upper: 1 };
	if (y <= 0) return { lower: 1, upper: 0 };
	const mass = betaMass(x, y, a, b);
	if (x < (a + 1) / (a + b + 2)) {
		const lower = (mass * fraction(x, a, b)) / a;
		return { lower, upper: 1 - lower };
	}
	const upper = (mass * fraction(y, b, a)) / b;
	return { lower: 1 - upper, upper };
}

/** Logit beyond which e^−s underflows. */
const END = 709;

/** ln(x / (1 − x)) of the beta quantile with lower tail p and upper tail q. */
function betaLogit(p: number, q: number, a: number, b: number): number {
	if (Number.isNaN(p) || Number.isNaN(q) || p < 0 || q < 0) return NaN;
	if (p === 0) return -Infinity;
	if (q === 0) return Infinity;
	const byLower = p <= q;
	const root = increasingRoot(
		(s) => {
			const [x, y] = [1 / (1 + Math.exp(-s)), 1 / (1 + Math.exp(s))];
			const tails = betaTails(x, a, b, y);
			const slope = betaMass(x, y, a, b);
			return byLower
				? { value: Math.log(tails.lower) - Math.log(p), slope: slope / tails.lower }
				: { value: Math.log(q) - Math.log(tails.upper), slope: slope / tails.upper };
		},
		-END,
		END,
		Math.log(a / b)
	);
	// At the ends the answer is smaller than any number.
	return Math.abs(root) > END - 1e-6 ? Math.sign(root) * Infinity : root;
}

const fromLogit = (s: number): number => 1 / (1 + Math.exp(-s));

/** P(X ≤ x) of the beta distribution. */
export const betaCdf = (x: number, a: number, b: number): number => betaTails(x, a, b).lower;
/** P(X > x) of the beta distribution. */
export const betaSf = (x: number, a: number, b: number): number => betaTails(x, a, b).upper;
/** x with P(X ≤ x) = p for the beta distribution, solved on the logit axis. */
export const betaQuantile = (p: number, a: number, b: number): number => fromLogit(betaLogit(p, 1 - p, a, b));
/** x with P(X > x) = q for the beta distribution. */
export const betaIsf = (q: number, a: number, b: number): number => fromLogit(betaLogit(1 - q, q, a, b));

function fTails(x: number, df1: number, df2: number): Tails {
	if (!(x > 0)) return { lower: 0, upper: 1 };
	const sum = df1 * x + df2;
	return betaTails((df1 * x) / sum, df1 / 2, df2 / 2, df2 / sum);
}

/** P(X ≤ x) of the F distribution. */
export const fCdf = (x: number, df1: number, df2: number): number => fTails(x, df1, df2).lower;
/** x with P(X ≤ x) = p for the F distribution. */
export const fQuantile = (p: number, df1: number, df2: number): number =>
	(df2 / df1) * Math.exp(betaLogit(p, 1 - p, df1 / 2, df2 / 2));

/** P(T > t) of Student's t distribution, relatively exact in the upper tail. */
function tSf(t: number, df: number): number {
	if (Number.isNaN(t)) return NaN;
	if (!Number.isFinite(t)) return t > 0 ? 0 : 1;
	const sum = df + t * t;
	const { lower, upper } = betaTails(df / sum, df / 2, 0.5, (t * t) / sum);
	return t >= 0 ? lower / 2 : 0.5 + upper / 2;
}

/** P(T ≤ t) of Student's t distribution. */
export const tCdf = (t: number, df: number): number => tSf(-t, df);
/** Two-sided p-value of a t statistic. */
export const tTwoSided = (t: number, df: number): number => Math.min(1, 2 * tSf(Math.abs(t), df));

/** t with P(T ≤ t) = p, through the beta quantile of ν/(ν + t²). */
export function tQuantile(p: number, df: number): number {
	if (!(p >= 0 && p <= 1)) return NaN;
	const tail = Math.min(p, 1 - p);
	const size = Math.sqrt(df * Math.exp(-betaLogit(2 * tail, 1 - 2 * tail, df / 2, 0.5)));
	return p < 0.5 ? -size : size;
}

/** Two-sided critical value of Student's t. */
export const tFor = (confidence: number, df: number): number => -tQuantile((1 - confidence) / 2, df);

/** P(X = k) of the binomial distribution. */
export function binomialPmf(k: number, n: number, p: number): number {
	if (!Number.isInteger(k) || k < 0 || k > n) return 0;
	if (p === 0) return k === 0 ? 1 : 0;
	if (p === 1) return k === n ? 1 : 0;
	if (k === 0) return Math.exp(n * Math.log1p(-p));
	if (k === n) return Math.exp(n * Math.log(p));
	return (betaMass(p, 1 - p, k, n - k) * n) / (k * (n - k));
}

/** P(X ≤ k) of the binomial distribution. */
export function binomialCdf(k: number, n: number, p: number): number {
	const whole = Math.floor(k);
	if (whole < 0) return 0;
	return whole >= n ? 1 : betaTails(p, whole + 1, n - whole).upper;
}

/** P(X > k) of the binomial distribution. */
export function binomialSf(k: number, n: number, p: number): number {
	const whole = Math.floor(k);
	if (whole < 0) return 1;
	return whole >= n ? 0 : betaTails(p, whole + 1, n - whole).lower;
}

/** P(X = k) white among `drawn`, from an urn of `white` and `black` (Loader's ratio of binomials). */
export function hypergeometricPmf(k: number, white: number, black: number, drawn: number): number {
	if (k < Math.max(0, drawn - black) || k > Math.min(white, drawn)) return 0;
	if (drawn === 0 || drawn === white + black) return 1;
	const p = drawn / (white + black);
	return (binomialPmf(k, white, p) * binomialPmf(drawn - k, black, p)) / binomialPmf(drawn, white + black, p);
}
