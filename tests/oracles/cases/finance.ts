import * as f from '../../../src/lib/stats/finance.ts';
import * as mc from '../../../src/lib/stats/resampling/monte-carlo.ts';
import * as p from '../../../src/lib/stats/counts/power.ts';
import { compare, type Case } from '../case.ts';
import { lookup, number, numbers } from '../reference.ts';

const FIN = '09_finance';
const inputs = lookup(`${FIN}/model/inputs`) as Record<string, number>;

/** The yearly benefits and costs of the reference model, setup at t = 0. */
function model(x: Record<string, number>): { benefit: number[]; cost: number[]; flows: number[] } {
	const of = (key: string): number => x[key] ?? NaN;
	const leavers = of('headcount') * of('attr_base') * of('attr_red') * of('repl_cost');
	const handling = of('tickets') * of('hours_base') * of('hand_red') * of('touch_share') * of('hour_cost');
	const satisfaction = of('revenue') * of('csat_gain_pts') * of('rev_per_pt');
	const yearly = leavers + handling + satisfaction;
	const benefit = [0, of('ramp1') * yearly, of('ramp2') * yearly, yearly];
	const cost = [of('setup'), of('run'), of('run'), of('run')];
	return { benefit, cost, flows: benefit.map((b, t) => b - (cost[t] ?? NaN)) };
}

const value = (x: Record<string, number>): number => f.npv(x.r ?? NaN, model(x).flows);
const base = model(inputs);
const rate = inputs.r ?? NaN;
const sum = (xs: number[]): number => xs.reduce((a, b) => a + b, 0);
const discounted = (flows: number[]): number => f.npv(rate, flows);
const result = `${FIN}/model/result`;

const tornado = (lookup(`${FIN}/model/tornado20`) as { param: string }[]).flatMap(({ param }, i) => {
	const at = `${FIN}/model/tornado20/${i}`;
	const own = inputs[param] ?? NaN;
	const swing = (): f.Swing<string> | undefined =>
		f.tornado(inputs, [{ name: param, low: 0.8 * own, high: 1.2 * own }], value)[0];
	return [
		compare(`NPV at 80 % of ${param}`, `${at}/npv_minus20`, () => swing()?.outcomeLow ?? NaN),
		compare(`NPV at 120 % of ${param}`, `${at}/npv_plus20`, () => swing()?.outcomeHigh ?? NaN)
	];
});

const breakEvens = (lookup(`${FIN}/model/break_even`) as { param: string }[]).map(({ param }, i) =>
	compare(`Break-even ${param}`, `${FIN}/model/break_even/${i}/break_even`, () =>
		f.breakEven((x) => value({ ...inputs, [param]: x }), -100, 100)
	)
);

const income = [8000, 9200, 10000, 12000, 14500];
const shop = [-70000, 12000, 15000, 18000, 21000, 26000];

const finance = [
	compare('NPV, all flows at period ends', `${FIN}/excel/npv10`, () => f.npv(0.1, [0, -10000, 3000, 4200, 6800])),
	compare('NPV, first flow now', `${FIN}/excel/npv8`, () => f.npv(0.08, [-40000, ...income])),
	compare('NPV with a loss in year 6', `${FIN}/excel/npv8b`, () => f.npv(0.08, [-40000, ...income, -9000])),
	compare('IRR after five years', `${FIN}/excel/irr5`, () => f.irr(shop)),
	compare('IRR after four years', `${FIN}/excel/irr4`, () => f.irr(shop.slice(0, 5))),
	compare('Model: cash flow', `${result}/cashflow`, () => base.flows),
	compare('Model: NPV', `${result}/npv`, () => value(inputs)),
	compare('Model: ROI', `${result}/roi`, () => f.roi(sum(base.benefit), sum(base.cost))),
	compare('Model: discounted ROI', `${result}/roi_discounted`, () =>
		f.roi(discounted(base.benefit), discounted(base.cost))
	),
	compare('Model: benefit–cost ratio', `${result}/bcr`, () =>
		f.benefitCostRatio(discounted(base.benefit), discounted(base.cost))
	),
	compare('Model: IRR', `${result}/irr`, () => f.irr(base.flows)),
	compare('Model: payback', `${result}/payback_years`, () => f.payback(base.flows)),
	compare('Model: discounted payback', `${result}/discounted_payback_years`, () =>
		f.discountedPayback(rate, base.flows)
	),
	compare('Model: break-even share', `${result}/break_even_benefit_share`, () =>
		f.breakEvenShare(rate, base.benefit, base.cost)
	),
	...tornado,
	...breakEvens,
	compare('Payback never', `${FIN}/edge/payback_never`, () => f.payback([-100, 10, 20])),
	compare('Payback at once', `${FIN}/edge/payback_immediate`, () => f.payback([10, 5])),
	compare('Monthly rate of 10 % a year', `${FIN}/edge/monthly_rate_from_annual`, () => f.monthlyRate(0.1))
];

const MC = '10_montecarlo';
const attrition: mc.Belief = { type: 'triangular', low: 0.05, mode: 0.15, high: 0.22 };
const handling: mc.Belief = { type: 'pert', low: 0.05, mode: 0.2, high: 0.3 };
const replacement: mc.Belief = {
	type: 'lognormal',
	// The median of 60 000, not the 15 digits printed.
	meanLog: Math.log(60000),
	sdLog: number(`${MC}/distributions/repl_cost/sdlog`)
};
const beliefs = {
	attr_red: attrition,
	hand_red: handling,
	csat_gain_pts: { type: 'normal', mean: 7.8, sd: 2.5 },
	repl_cost: replacement,
	hour_cost: { type: 'uniform', low: 34, high: 46 },
	run: { type: 'triangular', low: 300000, mode: 350000, high: 450000 }
} satisfies Record<string, mc.Belief>;
const names = Object.keys(beliefs) as (keyof typeof beliefs)[];

let run: mc.Simulation<keyof typeof beliefs> | undefined;
const simulation = (): mc.Simulation<keyof typeof beliefs> =>
	(run ??= mc.simulate(beliefs, (drawn) => value({ ...inputs, ...drawn }), {
		draws: number(`${MC}/N`),
		seed: number(`${MC}/seed`)
	}));
const probabilities = numbers(`${MC}/npv_quantile_p`);
const u = numbers(`${MC}/inverse_cdf/u`);
const inverse = (belief: mc.Belief): number[] => u.map((x) => mc.inverseCdf(belief, x));
const spearman = (): number[] => {
	const found = mc.sensitivity(simulation());
	return names.map((name) => found.find((s) => s.name === name)?.spearman ?? NaN);
};

const monteCarlo = [
	compare('Triangular, inverse cdf', `${MC}/inverse_cdf/triangular`, () => inverse(attrition)),
	compare('PERT, inverse cdf', `${MC}/inverse_cdf/pert`, () => inverse(handling)),
	compare('Log-normal, inverse cdf', `${MC}/inverse_cdf/lognormal`, () => inverse(replacement)),
	compare('First three draws', `${MC}/first3_draws`, () =>
		[0, 1, 2].map((i) => names.map((name) => simulation().inputs[name][i] as number))
	),
	compare('First five outcomes', `${MC}/first5_npv`, () => Array.from(simulation().outcomes.subarray(0, 5))),
	compare('Mean outcome', `${MC}/npv_mean`, () => mc.summarise(simulation().outcomes).mean),
	compare('Standard deviation of outcomes', `${MC}/npv_sd`, () => mc.summarise(simulation().outcomes).sd),
	compare(
		'Quantiles of outcomes',
		`${MC}/npv_quantiles`,
		() => mc.summarise(simulation().outcomes, probabilities).quantiles
	),
	compare('P(NPV > 0)', `${MC}/p_npv_positive`, () => mc.shareAbove(simulation().outcomes, 0)),
	compare('Sensitivity, Spearman', `${MC}/sensitivity/spearman`, spearman),
	compare('Sensitivity, regression', `${MC}/sensitivity/standardised_regression`, () =>
		mc.standardisedRegression(simulation())
	)
];

const POW = '12_power';
const leavers = (lookup(`${POW}/attrition_irr_0.85/exact`) as { leavers_before: number }[]).map(
	({ leavers_before }, i) =>
		compare(
			`Power to see −15 % with ${leavers_before} leavers`,
			`${POW}/attrition_irr_0.85/exact/${i}/power_detect_reduction`,
			() => p.exactRatePower(leavers_before, 0.85)
		)
);

const power = [
	compare('Rated tickets for 70 → 77 %', `${POW}/csat/n_per_group`, () => p.proportionSampleSize(0.7, 0.77)),
	compare('Tickets for a ratio of 0.8', `${POW}/handling_ratio_0.8/n_per_group`, () =>
		numbers(`${POW}/handling_ratio_0.8/cv`).map((cv) => p.ratioSampleSize(0.8, cv))
	),
	compare('Leavers per period for −15 %', `${POW}/attrition_irr_0.85/leavers_per_period_approx`, () =>
		p.eventsNeeded(0.85)
	),
	...leavers
];

export const financeCases: Case[] = finance;
export const monteCarloCases: Case[] = monteCarlo;
export const powerCases: Case[] = power;
