import { harmonicTerms, quasiPoisson, type CountModel } from '../../../src/lib/stats/series/quasi-poisson.ts';
import { segmentedRegression } from '../../../src/lib/stats/series/its.ts';
import { leastSquares, neweyWest } from '../../../src/lib/stats/series/regression.ts';
import { xmr, xmrLimits, type XmrPoint } from '../../../src/lib/stats/series/xmr.ts';
import { compare, type Case } from '../case.ts';
import { column } from '../data.ts';
import { lookup, numbers } from '../reference.ts';

const XMR = '06_xmr/series';
const RULES = { astronomical: 'beyond-limit', run7: 'run', trend7: 'trend', two_of_three: 'two-of-three' } as const;

/** The words of the reference chart for a point's first special cause. */
export function wording({ cause }: XmrPoint): string {
	if (!cause) return 'Common Cause';
	const up = cause.side === 'above';
	switch (cause.rule) {
		case 'beyond-limit':
			return up ? 'Above UCL' : 'Below LCL';
		case 'run':
			return up ? '7 Points Above CL' : '7 Points Below CL';
		case 'trend':
			return up ? '7 Point Trend (Increasing)' : '7 Point Trend (Decreasing)';
		case 'two-of-three':
			return up ? '2 in 3 Above CL' : '2 in 3 Below CL';
	}
}

function ruleCases(name: string, at: string, points: XmrPoint[]): Case[] {
	return Object.entries(RULES).map(([key, rule]) =>
		compare(`XmR ${name}: ${rule}`, `${at}/rules/${key}`, () => points.map((p) => Number(p.rules.includes(rule))))
	);
}

/** The series of the XmR reference file. */
export const xmrSeries = Object.keys(lookup(XMR) as object);

const series = xmrSeries.flatMap((name) => {
	const at = `${XMR}/${name}`;
	const values = numbers(`${at}/input`);
	const limits = xmrLimits(values);
	const screened = xmrLimits(values, true);
	const points = xmr(values);
	return [
		compare(`XmR ${name}: mean`, `${at}/mean`, () => limits.mean),
		compare(`XmR ${name}: mean range`, `${at}/mr_bar`, () => limits.movingRange),
		compare(`XmR ${name}: upper limit`, `${at}/upl`, () => limits.high),
		compare(`XmR ${name}: lower limit`, `${at}/lpl`, () => limits.low),
		compare(`XmR ${name}: range limit`, `${at}/upper_range_limit`, () => limits.rangeLimit),
		compare(`XmR ${name}: ranges`, `${at}/mr`, () => points.slice(1).map((p) => p.movingRange)),
		compare(`XmR ${name}: screened mean range`, `${at}/screened/mr_bar`, () => screened.movingRange),
		compare(`XmR ${name}: screened upper limit`, `${at}/screened/upl`, () => screened.high),
		compare(`XmR ${name}: screened lower limit`, `${at}/screened/lpl`, () => screened.low),
		...ruleCases(name, at, points)
	];
});

const frozen = xmr(numbers(`${XMR}/run_low/input`), { freeze: 8 });
const base = '06_xmr/baseline_fixed';
const fixed = [
	compare('XmR frozen: mean', `${base}/limits/mean`, () => frozen[0]?.limits.mean ?? NaN),
	compare('XmR frozen: upper limit', `${base}/limits/upl`, () => frozen[0]?.limits.high ?? NaN),
	compare('XmR frozen: lower limit', `${base}/limits/lpl`, () => frozen[0]?.limits.low ?? NaN),
	...ruleCases('frozen', base, frozen)
];

const ITS = '05_its_neweywest';

/** Coefficients, Newey–West errors and diagnostics of one segmented series. */
function itsCases(name: string, at: string, values: number[], start: number, order = [0, 1, 2, 3]): Case[] {
	const fit = segmentedRegression(values, { start }, null);
	const lags = lookup(`${at}/newey_west`) as { lag: number }[];
	const rank = (xs: number[]): number[] => order.map((j) => xs[j] as number);
	const terms = (s: typeof fit) => (s ? [s.intercept, s.trend, s.level, s.slope] : []);
	return [
		compare(`ITS ${name}: coefficients`, `${at}/coef`, () => rank(terms(fit).map((c) => c.value))),
		compare(`ITS ${name}: classical se`, `${at}/se_ols`, () => rank(terms(fit).map((c) => c.se))),
		compare(`ITS ${name}: R²`, `${at}/r2`, () => fit?.fit.r2 ?? NaN),
		compare(`ITS ${name}: sigma`, `${at}/sigma`, () => fit?.fit.sigma ?? NaN),
		compare(`ITS ${name}: Durbin–Watson`, `${at}/durbin_watson`, () => fit?.fit.durbinWatson ?? NaN),
		compare(`ITS ${name}: autocorrelation`, `${at}/acf1`, () => fit?.fit.autocorrelation ?? NaN),
		...lags.flatMap(({ lag }, i) => {
			const own = segmentedRegression(values, { start }, lag);
			const here = `${at}/newey_west/${i}`;
			return [
				compare(`ITS ${name}: Newey–West se, lag ${lag}`, `${here}/se`, () =>
					rank(terms(own).map((c) => c.se))
				),
				compare(`ITS ${name}: p, lag ${lag}`, `${here}/p`, () => rank(terms(own).map((c) => c.p))),
				compare(`ITS ${name}: low, lag ${lag}`, `${here}/lower`, () => rank(terms(own).map((c) => c.low))),
				compare(`ITS ${name}: high, lag ${lag}`, `${here}/upper`, () => rank(terms(own).map((c) => c.high)))
			];
		})
	];
}

const prop99 = segmentedRegression(numbers(`${ITS}/prop99/input/cigsale`), { start: 19 }, 1);
const path = `${ITS}/prop99/counterfactual_lag1`;
const prop99Cases = [
	...itsCases('California', `${ITS}/prop99/ols`, numbers(`${ITS}/prop99/input/cigsale`), 19),
	compare('ITS California: trend after', `${ITS}/prop99/post_trend/est`, () => prop99?.postTrend.value ?? NaN),
	compare('ITS California: trend after, se', `${ITS}/prop99/post_trend/se`, () => prop99?.postTrend.se ?? NaN),
	compare('ITS California: effects', `${path}/effect`, () => prop99?.effects.map((e) => e.value) ?? null),
	compare('ITS California: effects, se', `${path}/se`, () => prop99?.effects.map((e) => e.se) ?? null),
	compare('ITS California: fitted', `${path}/fitted`, () => prop99?.fitted.slice(19) ?? null),
	compare('ITS California: counterfactual', `${path}/counterfactual`, () => prop99?.counterfactual ?? null),
	compare('ITS California: mean effect', `${path}/avg_effect`, () => prop99?.meanEffect.value ?? NaN),
	compare('ITS California: mean effect, se', `${path}/avg_se`, () => prop99?.meanEffect.se ?? NaN)
];

const weekly = lookup(`${ITS}/boston_weekly/input`) as { week: number; y: number; n: number }[];
const cut = 13;
const weeklyDesign = weekly.map(({ week }) => [1, week, Number(week >= cut), week >= cut ? week - cut : 0]);
const weighted = leastSquares(
	weeklyDesign,
	weekly.map((w) => w.y),
	weekly.map((w) => w.n)
);
const weeklyCases = [
	...itsCases(
		'Boston',
		`${ITS}/boston_weekly/ols`,
		weekly.map((w) => w.y),
		cut
	),
	compare('ITS Boston: weighted', `${ITS}/boston_weekly/wls_coef`, () => weighted?.coefficients ?? null),
	compare(
		'ITS Boston: weighted, se',
		`${ITS}/boston_weekly/wls_se`,
		() => weighted?.bread.map((row, j) => weighted.sigma * Math.sqrt(row[j] as number)) ?? null
	)
];

const events = column('sicily', 'events');
const population = column('sicily', 'population');
const ban = (i: number): number => Number(i >= 36);
const plain = events.map((_, i) => [1, ban(i), i + 1]);
const seasonal = events.map((_, i) => [1, ban(i), i + 1, ...harmonicTerms((i % 12) + 1, 12, 2)]);
const changing = seasonal.map((row, i) => [...row, ban(i) * (i + 1 - 36)]);

function countCases(name: string, key: string, run: () => CountModel | null): Case[] {
	const at = `${ITS}/sicily/${key}`;
	return [
		compare(`${name}: coefficients`, `${at}/coef`, () => run()?.coefficients ?? null),
		compare(`${name}: se`, `${at}/se`, () => run()?.se ?? null),
		compare(`${name}: rate ratios`, `${at}/rr`, () => run()?.ratios.map((r) => r.value) ?? null),
		compare(`${name}: low`, `${at}/rr_lower`, () => run()?.ratios.map((r) => r.low) ?? null),
		compare(`${name}: high`, `${at}/rr_upper`, () => run()?.ratios.map((r) => r.high) ?? null),
		compare(`${name}: dispersion`, `${at}/dispersion`, () => run()?.dispersion ?? NaN)
	];
}

/** The rate by least squares, time counted from 1. */
function rateCases(): Case[] {
	const at = `${ITS}/sicily/ols_rate`;
	const rate = events.map((d, i) => (d / (population[i] as number)) * 1e5);
	const design = events.map((_, i) => [1, i + 1, ban(i), ban(i) * (i - 36)]);
	const fit = leastSquares(design, rate);
	const diagonal = (m: number[][]): number[] => m.map((row, j) => Math.sqrt(row[j] as number));
	const lags = lookup(`${at}/newey_west`) as { lag: number }[];
	return [
		compare('Sicily rate: coefficients', `${at}/coef`, () => fit?.coefficients ?? null),
		...lags.flatMap(({ lag }, i) => [
			compare(
				`Sicily rate: Newey–West, lag ${lag}`,
				`${at}/newey_west/${i}/vcov`,
				() => fit && neweyWest(fit, design, lag)
			),
			compare(
				`Sicily rate: Newey–West se, lag ${lag}`,
				`${at}/newey_west/${i}/se`,
				() => fit && diagonal(neweyWest(fit, design, lag))
			)
		])
	];
}

const sicily = [
	...countCases('Poisson step', 'poisson', () => quasiPoisson(plain, events, population, { poisson: true })),
	...countCases('Quasi-Poisson step', 'quasi', () => quasiPoisson(plain, events, population)),
	...countCases('Quasi-Poisson with seasons', 'quasi_harmonic2', () => quasiPoisson(seasonal, events, population)),
	...countCases('Quasi-Poisson with seasons and slope', 'quasi_harmonic2_slope', () =>
		quasiPoisson(changing, events, population)
	),
	compare('Deviances', `${ITS}/sicily/deviance`, () =>
		[plain, seasonal, changing].map((design) => quasiPoisson(design, events, population)?.deviance ?? NaN)
	),
	...rateCases()
];

export const chartCases: Case[] = [...series, ...fixed, ...prop99Cases, ...weeklyCases, ...sicily];
