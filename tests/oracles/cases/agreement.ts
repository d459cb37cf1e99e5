import * as a from '../../../src/lib/stats/groups/agreement.ts';
import { compare, type Case } from '../case.ts';
import { lookup, table } from '../reference.ts';

const FILE = '07_agreement';

function kappaCases(name: string, at: string, run: () => a.Kappa): Case[] {
	return [
		compare(`${name}: κ`, `${at}/kappa`, () => run().value),
		compare(`${name}: observed`, `${at}/po`, () => run().observed),
		compare(`${name}: expected`, `${at}/pe`, () => run().expected),
		compare(`${name}: se`, `${at}/se`, () => run().se),
		compare(`${name}: se of no agreement`, `${at}/se0`, () => run().seNull),
		compare(`${name}: z`, `${at}/z`, () => run().z),
		compare(`${name}: low`, `${at}/lower`, () => run().low),
		compare(`${name}: high`, `${at}/upper`, () => run().high)
	];
}

const weighted = ['abstractors', 'vision', 'anxiety_12', 'performance_self_vs_manager'].flatMap((set) =>
	(['none', 'linear', 'quadratic'] as const).flatMap((weighting) =>
		kappaCases(`Kappa ${weighting}, ${set}`, `${FILE}/${set}/all/${weighting}`, () =>
			a.weightedKappa(table(`${FILE}/${set}/table`), weighting)
		)
	)
);

const cohen = table(`${FILE}/cohen1968/table`);
const disagreement = table(`${FILE}/cohen1968/disagreement`);
const agreed = disagreement.map((row) => row.map((v) => 1 - v / 6));
const fleiss = table(`${FILE}/fleiss_cohen_everitt/table`);

const subjects = table(`${FILE}/icc_shrout_fleiss/data`);
const icc = `${FILE}/icc_shrout_fleiss`;

const alphas = (['nominal', 'ordinal', 'interval', 'ratio'] as const).flatMap((scale) => {
	const at = `${FILE}/krippendorff_C/res/${scale}`;
	const ratings = lookup(`${FILE}/krippendorff_C/data`) as (number | null)[][];
	return [
		compare(`Krippendorff α, ${scale}`, `${at}/alpha`, () => a.krippendorffAlpha(ratings, scale).value),
		compare(
			`Krippendorff α, ${scale}: pairable`,
			`${at}/n_pairable`,
			() => a.krippendorffAlpha(ratings, scale).pairable
		)
	];
});

/** The pairs that a table of self against manager ratings counts. */
const pairs = table(`${FILE}/performance_self_vs_manager/table`).flatMap((row, i) =>
	row.flatMap((n, j) => Array.from({ length: n }, () => [i + 1, j + 1] as const))
);
const altman = `${FILE}/performance_self_vs_manager/bland_altman`;
const bland = a.blandAltman(
	pairs.map(([self]) => self),
	pairs.map(([, manager]) => manager)
);

export const agreementCases: Case[] = [
	...weighted,
	...kappaCases('Cohen 1968', `${FILE}/cohen1968/kappa`, () => a.weightedKappa(cohen, 'none')),
	...kappaCases('Cohen 1968, weighted', `${FILE}/cohen1968/weighted`, () => a.weightedKappa(cohen, agreed)),
	...kappaCases('Fleiss, Cohen & Everitt', `${FILE}/fleiss_cohen_everitt/weighted`, () =>
		a.weightedKappa(fleiss, table(`${FILE}/fleiss_cohen_everitt/weights`))
	),
	compare('AC1', `${FILE}/abstractors/gwet_ac1/ac1`, () => a.gwetAc1(table(`${FILE}/abstractors/table`)).value),
	compare(
		'AC1: expected',
		`${FILE}/abstractors/gwet_ac1/pe`,
		() => a.gwetAc1(table(`${FILE}/abstractors/table`)).expected
	),
	compare('ICC(A,1)', `${icc}/icc2_1`, () => a.iccAgreement(subjects).value),
	compare('ICC(A,1): limits', `${icc}/icc2_1_ci`, () => [
		a.iccAgreement(subjects).low,
		a.iccAgreement(subjects).high
	]),
	compare('ICC: mean square of subjects', `${icc}/MSR`, () => a.twoWay(subjects).subjects),
	compare('ICC: mean square of raters', `${icc}/MSC`, () => a.twoWay(subjects).raters),
	compare('ICC: mean square of error', `${icc}/MSE`, () => a.twoWay(subjects).error),
	...alphas,
	compare('Bland–Altman: bias', `${altman}/bias`, () => bland.bias.value),
	compare('Bland–Altman: sd', `${altman}/sd`, () => bland.sd),
	compare('Bland–Altman: limits', `${altman}/loa`, () => [bland.limits.low, bland.limits.high]),
	compare('Bland–Altman: bias limits', `${altman}/bias_ci`, () => [bland.bias.low, bland.bias.high])
];
