import type { Interval } from '../../../src/lib/stats/estimate.ts';
import * as l from '../../../src/lib/stats/groups/location.ts';
import { compare, type Case } from '../case.ts';
import { number, numbers } from '../reference.ts';

const FILE = '04_ratio_location';
const limits = ({ low, high }: Interval): number[] => [low, high];

/** Student's sleep data: extra hours on two drugs. */
const sleep = [
	[0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
	[1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
].map(l.moments) as [l.Moments, l.Moments];

/** What needs no more than the moments of both groups. */
function meanCases(set: string): Case[] {
	const at = `${FILE}/${set}`;
	const side = (i: 1 | 2): l.Moments => ({
		n: number(`${at}/n${i}`),
		mean: number(`${at}/mean${i}`),
		sd: number(`${at}/sd${i}`)
	});
	const [a, b] = [side(1), side(2)];
	const ratio = l.ratioOfMeans(a, b);
	const wide = l.fieller(a, b);
	const [means, quotient] = [`${at}/ratio_means_log_t`, `${at}/fieller`];
	return [
		compare(`Ratio of means, ${set}`, `${means}/ratio`, () => ratio.value),
		compare(`Ratio of means, ${set}: se`, `${means}/se_log`, () => ratio.se),
		compare(`Ratio of means, ${set}: df`, `${means}/df`, () => ratio.df),
		compare(`Ratio of means, ${set}: low`, `${means}/lower`, () => ratio.low),
		compare(`Ratio of means, ${set}: high`, `${means}/upper`, () => ratio.high),
		compare(`Fieller, ${set}: g`, `${quotient}/g`, () => wide.g),
		compare(`Fieller, ${set}: low`, `${quotient}/lower`, () => wide.low),
		compare(`Fieller, ${set}: high`, `${quotient}/upper`, () => wide.high)
	];
}

/** What needs the values themselves. */
function valueCases(set: string, x: number[], y: number[]): Case[] {
	const at = `${FILE}/${set}`;
	const [medians, geometric, test] = [
		l.ratioOfMedians(x, y),
		l.ratioOfGeometricMeans(l.logMoments(x), l.logMoments(y)),
		l.mannWhitney(x, y)
	];
	return [
		compare(`Ratio of medians, ${set}`, `${at}/ratio_medians/ratio`, () => medians.value),
		compare(`Ratio of medians, ${set}: se`, `${at}/ratio_medians/se_log`, () => medians.se),
		compare(`Ratio of medians, ${set}: low`, `${at}/ratio_medians/lower`, () => medians.low),
		compare(`Ratio of medians, ${set}: high`, `${at}/ratio_medians/upper`, () => medians.high),
		compare(`Geometric means, ${set}`, `${at}/geometric/ratio`, () => geometric.value),
		compare(`Geometric means, ${set}: low`, `${at}/geometric/lower`, () => geometric.low),
		compare(`Geometric means, ${set}: high`, `${at}/geometric/upper`, () => geometric.high),
		compare(`Geometric means, ${set}: t`, `${at}/geometric/t`, () => geometric.t),
		compare(`Geometric means, ${set}: df`, `${at}/geometric/df`, () => geometric.df),
		compare(`Geometric means, ${set}: p`, `${at}/geometric/p`, () => geometric.p),
		compare(`Mann–Whitney, ${set}: U`, `${at}/mann_whitney/U`, () => test.u),
		compare(`Mann–Whitney, ${set}: superiority`, `${at}/mann_whitney/prob_superiority`, () => test.superiority),
		compare(`Mann–Whitney, ${set}: z`, `${at}/mann_whitney/z_cc`, () => test.z),
		compare(`Mann–Whitney, ${set}: p`, `${at}/mann_whitney/p_normal_cc`, () => test.p)
	];
}

const pair = (set: string, x: string, y: string): [number[], number[]] => [
	numbers(`${FILE}/${set}/${x}`),
	numbers(`${FILE}/${set}/${y}`)
];
const statpsych = pair('statpsych', 'input/y1', 'input/y2');
const boston = pair('boston_animal', 'input/after', 'input/before');
const permeability = pair('permeability', 'x', 'y');
const logs = boston.map((xs) => xs.map(Math.log)) as [number[], number[]];

function shiftCases(set: string, [x, y]: [number[], number[]]): Case[] {
	const at = `${FILE}/${set}/hl`;
	const [exact, normal] = [l.hodgesLehmann(x, y, { exact: true }), l.hodgesLehmann(x, y, { exact: false })];
	return [
		compare(`Hodges–Lehmann, ${set}`, `${at}/hl`, () => exact.value),
		compare(`Hodges–Lehmann, ${set}: exact rank`, `${at}/k`, () => exact.rank),
		compare(`Hodges–Lehmann, ${set}: exact limits`, `${at}/exact`, () => limits(exact)),
		compare(`Hodges–Lehmann, ${set}: normal rank`, `${at}/normal_C`, () => normal.rank),
		compare(`Hodges–Lehmann, ${set}: normal limits`, `${at}/normal`, () => limits(normal))
	];
}

const byLog = l.hodgesLehmann(...logs);
const byHour = l.hodgesLehmann(...boston);
const p = permeability;

/** Against the stated 48 hours, from moments alone. */
function statedCases(name: string, group: l.Moments): Case[] {
	const at = `${FILE}/${name}`;
	const stated = l.meanToConstant(group, 48);
	return [
		compare(`Mean against 48 h, ${name}`, `${at}/ratio_to_48`, () => stated.value),
		compare(`Mean against 48 h, ${name}: se`, `${at}/se_log`, () => stated.se),
		compare(`Mean against 48 h, ${name}: low`, `${at}/lower`, () => stated.low),
		compare(`Mean against 48 h, ${name}: high`, `${at}/upper`, () => stated.high)
	];
}

const after = (set: string): l.Moments => ({
	n: number(`${FILE}/${set}/n1`),
	mean: number(`${FILE}/${set}/mean1`),
	sd: number(`${FILE}/${set}/sd1`)
});
const welchPath = '02_proportions/welch_sleep';

export const locationCases: Case[] = [
	...['statpsych', 'boston_animal', 'servicenow'].flatMap(meanCases),
	...valueCases('statpsych', ...statpsych),
	...valueCases('boston_animal', ...boston),
	...shiftCases('statpsych', statpsych),
	...shiftCases('permeability', permeability),
	compare('Hodges–Lehmann on logs', `${FILE}/boston_animal/hl_log/ratio`, () => Math.exp(byLog.value)),
	compare('Hodges–Lehmann on logs: limits', `${FILE}/boston_animal/hl_log/normal`, () => limits(byLog).map(Math.exp)),
	compare('Hodges–Lehmann in hours', `${FILE}/boston_animal/hl_hours/hl`, () => byHour.value),
	compare('Hodges–Lehmann in hours: limits', `${FILE}/boston_animal/hl_hours/normal`, () => limits(byHour)),
	compare('Mann–Whitney, permeability: U', `${FILE}/permeability/mw/U`, () => l.mannWhitney(...p).u),
	compare('Mann–Whitney, permeability: p', `${FILE}/permeability/mw/p_normal_cc`, () => l.mannWhitney(...p).p),
	compare('Mann–Whitney, permeability: exact p', `${FILE}/permeability/p_exact_two_sided`, () =>
		l.mannWhitneyExact(...p)
	),
	...statedCases('boston_after_vs_48h', after('boston_animal')),
	...statedCases('servicenow_after_vs_48h', after('servicenow')),
	compare('Welch, sleep: t', `${welchPath}/t`, () => l.welch(...sleep).t),
	compare('Welch, sleep: df', `${welchPath}/df`, () => l.welch(...sleep).df),
	compare('Welch, sleep: p', `${welchPath}/p`, () => l.welch(...sleep).p),
	compare('Welch, sleep: limits', `${welchPath}/ci`, () => limits(l.welch(...sleep)))
];
