import { betaQuantile, normalQuantile } from '../distributions/distributions.ts';
import { ascending, mean, pearson, ranks, sortedQuantile, standardDeviation } from '../numeric/descriptive.ts';
import { mulberry32 } from '../numeric/random.ts';
import { leastSquares } from '../series/regression.ts';
import { keysOf, recordOf } from '../../programme/records.ts';
import { at } from '../numeric/at.ts';

/** What is believed of one uncertain input. */
export type Belief =
	| { type: 'fixed'; value: number }
	| { type: 'uniform'; low: number; high: number }
	| { type: 'triangular'; low: number; mode: number; high: number }
	| { type: 'pert'; low: number; mode: number; high: number }
	| { type: 'normal'; mean: number; sd: number }
	| { type: 'lognormal'; meanLog: number; sdLog: number };

function triangular(u: number, low: number, mode: number, high: number): number {
	const width = high - low;
	if (width === 0) return low;
	if (u < (mode - low) / width) return low + Math.sqrt(u * width * (mode - low));
	return high - Math.sqrt((1 - u) * width * (high - mode));
}

function pert(u: number, low: number, mode: number, high: number): number {
	const width = high - low;
	if (width === 0) return low;
	return low + width * betaQuantile(u, 1 + (4 * (mode - low)) / width, 1 + (4 * (high - mode)) / width);
}

/** Value of a belief at the cumulated probability u. */
export function inverseCdf(belief: Belief, u: number): number {
	switch (belief.type) {
		case 'fixed':
			return belief.value;
		case 'uniform':
			return belief.low + u * (belief.high - belief.low);
		case 'triangular':
			return triangular(u, belief.low, belief.mode, belief.high);
		case 'pert':
			return pert(u, belief.low, belief.mode, belief.high);
		case 'normal':
			return belief.mean + belief.sd * normalQuantile(u);
		case 'lognormal':
			return Math.exp(belief.meanLog + belief.sdLog * normalQuantile(u));
	}
}

/** Outcomes with the inputs they came from. */
export interface Simulation<Name extends string> {
	outcomes: Float64Array;
	inputs: Record<Name, Float64Array>;
}

/** Draws every input once per iteration, in the order of `beliefs`, from one stream, and evaluates the outcome. */
export function simulate<Name extends string>(
	beliefs: Readonly<Record<Name, Belief>>,
	outcome: (inputs: Record<Name, number>) => number,
	{ draws = 5000, seed = 20240601 }: { draws?: number; seed?: number } = {}
): Simulation<Name> {
	const uniform = mulberry32(seed);
	const names = keysOf(beliefs);
	const inputs = recordOf(names, () => new Float64Array(draws));
	const outcomes = new Float64Array(draws);
	const drawn = recordOf(names, () => NaN);
	for (let i = 0; i < draws; i++) {
		for (const name of names) {
			drawn[name] = inverseCdf(beliefs[name], uniform());
			inputs[name][i] = drawn[name];
		}
		outcomes[i] = outcome(drawn);
	}
	return { outcomes, inputs };
}

/** Mean, standard deviation and type-7 quantiles of the outcomes. */
export function summarise(
	outcomes: Float64Array,
	at: readonly number[] = [0.05, 0.5, 0.95]
): { mean: number; sd: number; quantiles: number[] } {
	const sorted = ascending(outcomes);
	return {
		mean: mean(outcomes),
		sd: standardDeviation(outcomes),
		quantiles: at.map((p) => sortedQuantile(sorted, p))
	};
}

/** Share of the outcomes above a bound. */
export const shareAbove = (outcomes: Float64Array, bound: number): number =>
	outcomes.reduce((n, value) => n + (value > bound ? 1 : 0), 0) / outcomes.length;

/** How strongly each input drives the outcome: Spearman's correlation, largest first. */
export function sensitivity<Name extends string>({
	outcomes,
	inputs
}: Simulation<Name>): { name: Name; spearman: number }[] {
	const ranked = ranks(outcomes);
	const names = keysOf(inputs);
	return names
		.map((name) => ({ name, spearman: pearson(ranks(inputs[name]), ranked) }))
		.sort((a, b) => Math.abs(b.spearman) - Math.abs(a.spearman));
}

/** Regression coefficients of the outcome on all inputs, each in standard deviations, in the inputs' order. */
export function standardisedRegression<Name extends string>({ outcomes, inputs }: Simulation<Name>): number[] {
	const scale = (xs: Float64Array): Float64Array => {
		const [centre, sd] = [mean(xs), standardDeviation(xs)];
		return xs.map((x) => (x - centre) / sd);
	};
	const columns = keysOf(inputs).map((name) => scale(inputs[name]));
	const design = Array.from(outcomes, (_, i) => columns.map((column) => at(column, i)));
	return leastSquares(design, Array.from(scale(outcomes)))?.coefficients ?? columns.map(() => NaN);
}
