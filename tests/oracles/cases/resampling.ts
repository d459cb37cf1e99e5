import * as b from '../../../src/lib/stats/resampling/bootstrap.ts';
import { clusterRegression } from '../../../src/lib/stats/groups/cluster.ts';
import { mean, median, quantile, standardDeviation } from '../../../src/lib/stats/numeric/descriptive.ts';
import type { Interval } from '../../../src/lib/stats/estimate.ts';
import { mulberry32 } from '../../../src/lib/stats/numeric/random.ts';
import { compare, type Case } from '../case.ts';
import { column } from '../data.ts';
import { number, numbers } from '../reference.ts';

const FILE = '04_ratio_location';
const limits = ({ low, high }: Interval): number[] => [low, high];

/** Percentile and BCa intervals of the ratio of two means or medians, from the fixed stream. */
function bootstrapCases(
	name: string,
	at: string,
	x: number[],
	y: number[],
	centre: (xs: ArrayLike<number>) => number
): Case[] {
	const seed = number(`${at}/seed`);
	let kept: Float64Array | undefined;
	const replicates = (): Float64Array =>
		(kept ??= b.bootstrapTwoSamples(x, y, (p, q) => centre(p) / centre(q), { resamples: number(`${at}/B`), seed }));
	const [cx, cy] = [centre(x), centre(y)];
	const bca = (): ReturnType<typeof b.bcaInterval> =>
		b.bcaInterval(replicates(), cx / cy, [
			b.jackknifeInfluence(x, (xs) => centre(xs) / cy),
			b.jackknifeInfluence(y, (ys) => cx / centre(ys))
		]);
	return [
		compare(`${name}: first resamples`, `${at}/first5`, () => Array.from(replicates().subarray(0, 5))),
		compare(`${name}: mean of resamples`, `${at}/boot_mean`, () => mean(replicates())),
		compare(`${name}: sd of resamples`, `${at}/boot_sd`, () => standardDeviation(replicates())),
		compare(`${name}: percentile`, `${at}/percentile`, () => limits(b.percentileInterval(replicates()))),
		compare(`${name}: BCa`, `${at}/bca/ci`, () => limits(bca())),
		compare(`${name}: BCa bias`, `${at}/bca/z0`, () => bca().bias),
		compare(`${name}: BCa acceleration`, `${at}/bca/a`, () => bca().acceleration, 2e-15)
	];
}

const pair = (set: string, x: string, y: string): [number[], number[]] => [
	numbers(`${FILE}/${set}/input/${x}`),
	numbers(`${FILE}/${set}/input/${y}`)
];
const statpsych = pair('statpsych', 'y1', 'y2');
const boston = pair('boston_animal', 'after', 'before');

/** Every resample of the two small samples once: 4⁴ × 3³. */
function exhaustive(): number[] {
	const every = (xs: number[]): number[] =>
		xs.reduce<number[]>((sums) => sums.flatMap((s) => xs.map((x) => s + x)), [0]).map((s) => s / xs.length);
	const bottoms = every(numbers(`${FILE}/exhaustive/y2`));
	return every(numbers(`${FILE}/exhaustive/y1`)).flatMap((top) => bottoms.map((bottom) => top / bottom));
}

const single = (name: string): number[] => column('petersen', name).map(Math.fround);
function petersen(by: (row: number) => number): { coefficients: number[]; se: number[] } {
	const x = single('x');
	const model = clusterRegression(
		x.map((v) => [1, v]),
		single('y'),
		x.map((_, i) => by(i))
	);
	const coefficients = model?.coefficients ?? [];
	return { coefficients: coefficients.map((c) => c.value), se: coefficients.map((c) => c.se) };
}
const firm = (row: number): number => Math.floor(row / 10);

export const resamplingCases: Case[] = [
	compare('mulberry32 stream', `${FILE}/mulberry32_seed12345_first5`, () => {
		const uniform = mulberry32(12345);
		return Array.from({ length: 5 }, uniform);
	}),
	...bootstrapCases('Ratio of means, 10 and 13', `${FILE}/statpsych/bootstrap_mean`, ...statpsych, mean),
	...bootstrapCases('Ratio of means, 60 and 60', `${FILE}/boston_animal/bootstrap_mean`, ...boston, mean),
	...bootstrapCases('Ratio of medians, 60 and 60', `${FILE}/boston_animal/bootstrap_median`, ...boston, median),
	compare('All 6 912 resamples, mean', `${FILE}/exhaustive/mean`, () => mean(exhaustive())),
	compare('All 6 912 resamples, percentile', `${FILE}/exhaustive/quantile_2.5_97.5`, () =>
		limits(b.percentileInterval(exhaustive()))
	),
	compare('Quantiles, type 7', `${FILE}/statpsych/q1`, () =>
		numbers(`${FILE}/statpsych/quantile_p`).map((p) => quantile(statpsych[0], p))
	),
	compare('CR1 coefficients', '11_cluster/petersen/coef', () => petersen(firm).coefficients),
	compare('CR1 se by firm', '11_cluster/petersen/se_firm', () => petersen(firm).se),
	compare('CR1 se by year', '11_cluster/petersen/se_year', () => petersen((row) => row % 10).se),
	compare('HC1 se (clusters of one)', '11_cluster/petersen/se_hc1', () => petersen((row) => row).se)
];
