import * as r from '../../../src/lib/stats/counts/rates.ts';
import type { Interval } from '../../../src/lib/stats/estimate.ts';
import { compare, type Case } from '../case.ts';
import { lookup } from '../reference.ts';

const limits = ({ low, high }: Interval): number[] => [low, high];

const singles = (lookup('03_poisson_rates/single') as { x: number }[]).map(({ x }, i) =>
	compare('Garwood interval', `03_poisson_rates/single/${i}/exact_garwood`, () =>
		limits(r.garwood({ events: x, exposure: 1 }))
	)
);

interface Pair {
	x1: number;
	t1: number;
	x2: number;
	t2: number;
	irr_midp: number[] | null;
}

const pairs = (lookup('03_poisson_rates/two_sample') as Pair[]).flatMap((pair, i) => {
	const at = `03_poisson_rates/two_sample/${i}`;
	const [a, b] = [
		{ events: pair.x1, exposure: pair.t1 },
		{ events: pair.x2, exposure: pair.t2 }
	];
	const cases = [
		compare('Rate ratio', `${at}/irr`, () => r.rateRatio(a, b).value),
		compare('Rate ratio, exact', `${at}/irr_exact`, () => limits(r.rateRatio(a, b))),
		compare('Rate ratio, exact p', `${at}/p_exact_two_sided`, () => r.rateRatio(a, b).p),
		compare('Rate ratio, mid-p', `${at}/p_midp_two_sided`, () => r.rateRatioMidP(a, b).p)
	];
	if (pair.irr_midp) {
		cases.push(compare('Rate ratio, mid-p interval', `${at}/irr_midp`, () => limits(r.rateRatioMidP(a, b))));
	}
	return cases;
});

interface Year {
	year: number;
	leavers: number;
	person_years: number;
}

const yearly = ['hrdataset_by_year', 'mfg_by_year'].flatMap((set) =>
	(lookup(`03_poisson_rates/${set}`) as Year[]).flatMap(({ leavers, person_years }, i) => {
		const rate = { events: leavers, exposure: person_years };
		return [
			compare('Attrition rate', `03_poisson_rates/${set}/${i}/rate`, () => r.garwood(rate).value),
			compare('Attrition rate, Garwood', `03_poisson_rates/${set}/${i}/ci`, () => limits(r.garwood(rate)))
		];
	})
);

function year(which: number): r.Rate {
	const found = (lookup('03_poisson_rates/hrdataset_by_year') as Year[]).find((y) => y.year === which);
	return { events: found?.leavers ?? NaN, exposure: found?.person_years ?? NaN };
}

const versus = '03_poisson_rates/hrdataset_2016_vs_2015';
const two = [year(2016), year(2015)] as const;

export const rateCases: Case[] = [
	...singles,
	...pairs,
	...yearly,
	compare('Attrition ratio', `${versus}/irr`, () => r.rateRatio(...two).value),
	compare('Attrition ratio, exact', `${versus}/exact`, () => limits(r.rateRatio(...two))),
	compare('Attrition ratio, mid-p', `${versus}/midp`, () => limits(r.rateRatioMidP(...two))),
	compare('Attrition ratio, p', `${versus}/p_exact_two_sided`, () => r.rateRatio(...two).p),
	compare('P(H₀: ratio ≥ 0.85)', `${versus}/p_H0_irr_ge_0.85`, () => r.rateRatioAtLeast(...two, 0.85).p)
];
