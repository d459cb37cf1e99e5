import { gammaTails } from './gamma.ts';

/** P(Z > z) of the standard normal, ½Q(½, z²/2), relatively exact in the upper tail. */
export function normalSf(z: number): number {
	if (Number.isNaN(z)) return NaN;
	const { lower, upper } = gammaTails((z * z) / 2, 0.5);
	return z >= 0 ? upper / 2 : 0.5 + lower / 2;
}

/** P(Z ≤ z) of the standard normal, relatively exact in the lower tail. */
export const normalCdf = (z: number): number => normalSf(-z);

/** Two-sided p-value of a standard normal statistic. */
export const normalTwoSided = (z: number): number => Math.min(1, 2 * normalSf(Math.abs(z)));

const CENTRE = [
	[
		2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
		1971.5909503065513, 133.14166789178438, 3.3871328727963665
	],
	[
		5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
		687.1870074920579, 42.31333070160091, 1
	]
] as const;
const SHOULDER = [
	[
		0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
		5.769497221460691, 4.630337846156546, 1.4234371107496835
	],
	[
		1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
		1.6763848301838038, 2.053191626637759, 1
	]
] as const;
const TAIL = [
	[
		2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
		1.7848265399172913, 5.463784911164114, 6.657904643501103
	],
	[
		2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
		0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1
	]
] as const;

const horner = (coefficients: readonly number[], x: number): number => coefficients.reduce((sum, c) => sum * x + c, 0);
const ratio = (pair: readonly [readonly number[], readonly number[]], x: number): number =>
	horner(pair[0], x) / horner(pair[1], x);

function quantileOf(p: number, q: number): number {
	if (!(p >= 0 && q >= 0)) return NaN;
	const centred = p < q ? p - 0.5 : 0.5 - q;
	if (Math.abs(centred) <= 0.425) return centred * ratio(CENTRE, 0.180625 - centred * centred);
	const r = Math.sqrt(-Math.log(Math.min(p, q)));
	if (r === Infinity) return p < q ? -Infinity : Infinity;
	const z = r <= 5 ? ratio(SHOULDER, r - 1.6) : ratio(TAIL, r - 5);
	return p < q ? -z : z;
}

/** z with P(Z ≤ z) = p, Wichura's AS 241 (relative error about 1e-16 over the whole range). */
export const normalQuantile = (p: number): number => quantileOf(p, 1 - p);

/** z with P(Z > z) = q; keeps precision for tiny q. */
export const normalIsf = (q: number): number => quantileOf(1 - q, q);

/** Two-sided critical value of the standard normal, 1.959964 at a confidence of 0.95. */
export const zFor = (confidence: number): number => normalIsf((1 - confidence) / 2);
