import * as d from '../../../src/lib/stats/distributions/distributions.ts';
import type { Case } from '../case.ts';
import { lookup } from '../reference.ts';

/** One point of the grid. */
interface Point {
	fn: string;
	args: number | number[];
	value: number;
}

/** Our function for each name in the grid. */
const functions: Record<string, (...args: number[]) => number> = {
	'normal.cdf': (x = 0, m = 0, s = 1) => d.normalCdf((x - m) / s),
	'normal.sf': (x = 0, m = 0, s = 1) => d.normalSf((x - m) / s),
	'normal.ppf': (p = 0, m = 0, s = 1) => m + s * d.normalQuantile(p),
	't.cdf': d.tCdf,
	't.ppf': d.tQuantile,
	'chisq.cdf': d.chiSquareCdf,
	'chisq.sf': d.chiSquareSf,
	'chisq.ppf': d.chiSquareQuantile,
	'gamma.cdf(shape,rate=1)': d.gammaCdf,
	'gamma.ppf(shape,rate=1)': d.gammaQuantile,
	'beta.cdf': d.betaCdf,
	'beta.ppf': d.betaQuantile,
	'f.cdf': d.fCdf,
	'f.ppf': d.fQuantile,
	'binomial.cdf': d.binomialCdf,
	'binomial.pmf': d.binomialPmf,
	'poisson.cdf': d.poissonCdf,
	'poisson.sf(k-1)': (k = 0, mean = 0) => d.poissonSf(k - 1, mean),
	gammaln: d.logGamma
};

/** The grid, and the names in it. */
export const grid = lookup('00_distributions/values') as Point[];
export const functionNames = [...new Set(grid.map((point) => point.fn))];

/** Every point of the grid for each function, as one case. */
export const cases = (): Case[] =>
	functionNames.map((fn) => {
		const points = grid.filter((point) => point.fn === fn);
		return {
			method: `${fn}, ${points.length} points`,
			reference: '00_distributions/values',
			want: points.map((point) => point.value),
			ours: () => points.map(({ args }) => functions[fn]?.(...[args].flat()) ?? NaN)
		};
	});
