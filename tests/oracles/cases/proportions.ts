import * as p from '../../../src/lib/stats/counts/proportions.ts';
import type { Interval } from '../../../src/lib/stats/estimate.ts';
import { compare, type Case } from '../case.ts';
import { lookup, numbers } from '../reference.ts';

const limits = ({ low, high }: Interval): number[] => [low, high];

const singles = (lookup('02_proportions/single') as { x: number; n: number }[]).flatMap(({ x, n }, i) => {
	const at = `02_proportions/single/${i}`;
	const share = { hits: x, total: n };
	return [
		compare('Wilson interval', `${at}/wilson`, () => limits(p.wilson(share)), 1e-15),
		compare('Clopper–Pearson interval', `${at}/clopper_pearson`, () => limits(p.clopperPearson(share)))
	];
});

interface Pair {
	x1: number;
	n1: number;
	x2: number;
	n2: number;
	z_pooled: number | null;
	ratio: number | null;
}

const pairs = (lookup('02_proportions/two_sample') as Pair[]).flatMap((pair, i) => {
	const at = `02_proportions/two_sample/${i}`;
	const [a, b] = [
		{ hits: pair.x1, total: pair.n1 },
		{ hits: pair.x2, total: pair.n2 }
	];
	const cases = [
		compare('Newcombe difference', `${at}/newcombe10`, () => limits(p.newcombe(a, b))),
		compare('Fisher exact p', `${at}/fisher_p`, () => p.fisherExact(a, b).p)
	];
	if (pair.z_pooled !== null) {
		cases.push(
			compare('Pooled z', `${at}/z_pooled`, () => p.twoProportionZ(a, b).z),
			compare('Pooled z, p', `${at}/p_z_two_sided`, () => p.twoProportionZ(a, b).p),
			compare('Pooled z, one-sided p', `${at}/p_z_one_sided_greater`, () => p.twoProportionZ(a, b).pGreater)
		);
	}
	if (pair.ratio !== null) {
		cases.push(
			compare('Ratio, Katz', `${at}/ratio_katz_log`, () => limits(p.katz(a, b))),
			compare('Ratio, Koopman', `${at}/ratio_koopman`, () => limits(p.koopman(a, b))),
			compare('Ratio, MOVER-R', `${at}/ratio_mover_r_wilson`, () => limits(p.moverR(a, b)))
		);
	}
	return cases;
});

const after = { hits: 636, total: 1301 };
const before = { hits: 731, total: 1455 };
const triple = (e: Interval & { value: number }): number[] => [e.value, e.low, e.high];

const kSample = (): p.Share[] => {
	const totals = numbers('02_proportions/k_sample/n');
	return numbers('02_proportions/k_sample/x').map((hits, i) => ({ hits, total: totals[i] ?? NaN }));
};

export const proportionCases: Case[] = [
	...singles,
	...pairs,
	compare('Equal proportions, χ²', '02_proportions/k_sample/chisq', () => p.equalProportions(kSample()).chiSquare),
	compare('Equal proportions, p', '02_proportions/k_sample/p', () => p.equalProportions(kSample()).p),
	compare(
		'Fisher exact p, lady tasting tea',
		'02_proportions/fisher_tea',
		() => p.fisherExact({ hits: 3, total: 4 }, { hits: 1, total: 4 }).p
	),
	compare('CSAT difference', '02_proportions/csat_pwc/diff', () => triple(p.newcombe(after, before))),
	compare('CSAT ratio, Katz', '02_proportions/csat_pwc/ratio_katz', () => triple(p.katz(after, before))),
	compare('CSAT ratio, Koopman', '02_proportions/csat_pwc/ratio_koopman', () => limits(p.koopman(after, before))),
	compare('CSAT ratio, MOVER-R', '02_proportions/csat_pwc/ratio_mover_r', () => limits(p.moverR(after, before)))
];
