import { clusterEventShare, clusterRestrictedMean } from '../../../src/lib/stats/survival/cluster-survival.ts';
import { cumulativeIncidence } from '../../../src/lib/stats/survival/competing.ts';
import { logRank, stratifiedLogRank } from '../../../src/lib/stats/survival/log-rank.ts';
import { differenceByDelta, ratioByDelta, restrictedMean } from '../../../src/lib/stats/survival/restricted-mean.ts';
import * as s from '../../../src/lib/stats/survival/survival.ts';
import { compare, type Case } from '../case.ts';
import { column, columns } from '../data.ts';
import { lookup, number, numbers } from '../reference.ts';

const KM = '01_km_logrank';
const BANDS: s.Band[] = ['plain', 'log', 'log-log'];

/** Every stored quantity of a curve with one band. */
function curveCases(name: string, at: string, grouped: s.GroupedTimes, band: s.Band): Case[] {
	const curve = s.kaplanMeier(grouped, { band });
	const times = numbers(`${at}/time`);
	const points = times.map((t) => s.survivalAt(curve, t));
	const hazard = times.map((t) => curve.cumulativeHazard[s.indexAt(curve.time, t)] as number);
	const cases = [
		compare(`${name}: Kaplan–Meier S`, `${at}/surv`, () => points.map((x) => x.value)),
		compare(`${name}: Greenwood se`, `${at}/se_greenwood`, () => points.map((x) => x.se)),
		compare(`${name}: ${band} band, low`, `${at}/lower`, () => points.map((x) => x.low)),
		compare(`${name}: ${band} band, high`, `${at}/upper`, () => points.map((x) => x.high)),
		compare(`${name}: at risk`, `${at}/n_risk`, () => points.map((x) => x.atRisk)),
		compare(`${name}: Nelson–Aalen`, `${at}/cumhaz_NA`, () => hazard)
	];
	const here = lookup(at) as { quantile_p?: number[] };
	const quantiles = (here.quantile_p ?? []).map((p) => s.survivalQuantile(curve, p));
	if (quantiles.length === 0) return cases;
	return [
		...cases,
		compare(`${name}: quantiles`, `${at}/quantile`, () => quantiles.map((q) => q.value)),
		compare(`${name}: Brookmeyer–Crowley ${band}, low`, `${at}/q_lower`, () => quantiles.map((q) => q.low)),
		compare(`${name}: Brookmeyer–Crowley ${band}, high`, `${at}/q_upper`, () => quantiles.map((q) => q.high))
	];
}

const allBands = (name: string, at: string, grouped: s.GroupedTimes): Case[] =>
	BANDS.flatMap((band) => curveCases(name, `${at}/ci/${band}`, grouped, band));

const raw = (at: string): s.GroupedTimes => s.groupTimes(numbers(`${at}/time`), numbers(`${at}/event`));

/** The rows of an example data set that `keep` takes, as grouped follow-up. */
function subset(name: string, time: string, keep: (row: number) => boolean = () => true): s.GroupedTimes {
	const [times, events] = [column(name, time), column(name, 'event')];
	const rows = times.map((_, i) => i).filter(keep);
	return s.groupTimes(
		rows.map((i) => times[i] ?? NaN),
		rows.map((i) => events[i] ?? NaN)
	);
}

const sex = column('lung', 'sex');
const ecog = column('lung', 'ecog');
const bySex = [1, 2].map((code) => subset('lung', 'time', (i) => sex[i] === code));
const byEcog = [0, 1, 2, 3].map((grade) =>
	[1, 2].map((code) => subset('lung', 'time', (i) => sex[i] === code && ecog[i] === grade))
);
const cell = columns('veteran').celltype ?? [];
const byCell = ['squamous', 'smallcell', 'adeno', 'large'].map((type) =>
	subset('veteran', 'time', (i) => cell[i] === type)
);
const treatment = column('veteran', 'treatment');
const byTreatment = [1, 2].map((code) => subset('veteran', 'time', (i) => treatment[i] === code));
const maintained = column('aml', 'maintained');
const aml = [1, 0].map((code) => s.kaplanMeier(subset('aml', 'time', (i) => maintained[i] === code)));

function logRankCases(name: string, at: string, run: () => ReturnType<typeof logRank>): Case[] {
	return [
		compare(`${name}: log-rank χ²`, `${at}/chisq`, () => run().chiSquare),
		compare(`${name}: log-rank p`, `${at}/p`, () => run().p),
		compare(`${name}: observed`, `${at}/observed`, () => run().observed),
		compare(`${name}: expected`, `${at}/expected`, () => run().expected),
		compare(`${name}: variance`, `${at}/var`, () => run().variance)
	];
}

const tiny = lookup(`${KM}/tiny/input`) as { t: number; d: number }[];
const meanAndSe = (curve: s.SurvivalCurve, tau: number): number[] => {
	const { value, se } = restrictedMean(curve, tau);
	return [value, se];
};
const gehan = [raw(`${KM}/gehan_6mp/input`), raw(`${KM}/gehan_control/input`)];
const lung = subset('lung', 'time');
const sexMedians = bySex.map((group) => s.survivalQuantile(s.kaplanMeier(group, { band: 'log' }), 0.5));

const company: Case[] = [
	...curveCases(
		'Eight subjects',
		`${KM}/tiny/km`,
		s.groupTimes(
			tiny.map((x) => x.t),
			tiny.map((x) => x.d)
		),
		'log-log'
	),
	...allBands('6-MP', `${KM}/gehan_6mp`, gehan[0] as s.GroupedTimes),
	...allBands('6-MP control', `${KM}/gehan_control`, gehan[1] as s.GroupedTimes),
	...logRankCases('6-MP', `${KM}/gehan_logrank`, () => logRank(gehan)),
	compare('6-MP: restricted mean to 23', `${KM}/gehan_6mp/rmst_23`, () =>
		meanAndSe(s.kaplanMeier(gehan[0] as s.GroupedTimes), 23)
	),
	...allBands('Lung', `${KM}/lung`, lung),
	compare('Lung: restricted mean to 365', `${KM}/lung/rmst_365`, () => meanAndSe(s.kaplanMeier(lung), 365)),
	compare('Lung by sex: medians', `${KM}/lung/by_sex/median`, () => sexMedians.map((m) => m.value)),
	compare('Lung by sex: medians, low', `${KM}/lung/by_sex/lcl`, () => sexMedians.map((m) => m.low)),
	compare('Lung by sex: medians, high', `${KM}/lung/by_sex/ucl`, () => sexMedians.map((m) => m.high)),
	...logRankCases('Lung by sex', `${KM}/lung/logrank_sex`, () => logRank(bySex)),
	...logRankCases('Lung by sex within ECOG', `${KM}/lung/logrank_sex_strat_ecog`, () => stratifiedLogRank(byEcog)),
	...allBands('Veteran', `${KM}/veteran`, subset('veteran', 'time')),
	...logRankCases('Veteran by cell type', `${KM}/veteran/logrank_celltype`, () => logRank(byCell)),
	...logRankCases('Veteran by treatment', `${KM}/veteran/logrank_trt`, () => logRank(byTreatment)),
	compare('AML medians', '08_km_resolution/aml/median', () =>
		aml.map((curve) => s.survivalQuantile(curve, 0.5).value)
	)
];

const RES = '08_km_resolution';
const small = lookup(`${RES}/small/input`) as { t: number; ev: number }[];
const smallGrouped = s.groupTimes(
	small.map((x) => x.t),
	small.map((x) => x.ev)
);
const resolution = (['plain', 'log', 'loglog'] as const).flatMap((key) => {
	const curve = s.kaplanMeier(smallGrouped, { band: key === 'loglog' ? 'log-log' : key });
	const at = `${RES}/small/ci/${key}`;
	const q = numbers(`${at}/p`).map((p) => s.survivalQuantile(curve, p));
	return [
		compare(`Twelve tickets: S`, `${at}/surv`, () => Array.from(curve.survival)),
		compare(`Twelve tickets: ${key} band, low`, `${at}/lower.1`, () => Array.from(curve.low)),
		compare(`Twelve tickets: ${key} band, high`, `${at}/upper.1`, () => Array.from(curve.high)),
		compare(`Twelve tickets: quartiles`, `${at}/q`, () => q.map((x) => x.value)),
		compare(`Twelve tickets: quartiles ${key}, low`, `${at}/lower`, () => q.map((x) => x.low)),
		compare(`Twelve tickets: quartiles ${key}, high`, `${at}/upper`, () => q.map((x) => x.high))
	];
});

const lighting = `${RES}/street_lighting_before_after_rmst168`;
const mean = (which: string): { value: number; se: number } => {
	const [value = NaN, se = NaN] = numbers(`${lighting}/${which}`);
	return { value, se };
};
const ratio = ratioByDelta(mean('after'), mean('before'));
const gap = differenceByDelta(mean('after'), mean('before'));
const restricted = [
	compare('Ratio of restricted means', `${lighting}/ratio`, () => ratio.value),
	compare('Ratio of restricted means, low', `${lighting}/lower`, () => ratio.low),
	compare('Ratio of restricted means, high', `${lighting}/upper`, () => ratio.high),
	compare('Difference of restricted means', `${lighting}/difference`, () => gap.value),
	compare('Difference of restricted means, limits', `${lighting}/diff_ci`, () => [gap.low, gap.high])
];

const MORE = '13_more_survival';
const list = (key: string): number[] => numbers(`${MORE}/${key}`);
const truncated = s.kaplanMeier(s.groupTimes(list('truncated/exit'), list('truncated/event'), list('truncated/entry')));
const late = list('truncated/at').map((t) => s.survivalAt(truncated, t));
const cause = list('competing/cause');
const incidence = cumulativeIncidence({
	time: list('competing/time'),
	events: [1, 2].map((code) => cause.map((c) => Number(c === code))),
	censored: cause.map((c) => Number(c === 0))
});
const atTimes = (curve: (typeof incidence)[number] | undefined, key: 'value' | 'se'): number[] =>
	list('competing/at').map((t) => curve?.[key][s.indexAt(curve.time, t)] ?? NaN);
const clustered = {
	...s.groupTimes(list('clustered/time'), list('clustered/event')),
	cluster: list('clustered/cluster'),
	clusters: 12
};
/** The reference leaves out the factor G/(G − 1). */
const factor = Math.sqrt(11 / 12);
const tau = number(`${MORE}/clustered/tau`);
const shares = list('clustered/s_time').map((t) => clusterEventShare(clustered, t));
const more = [
	compare('Left truncation: S', `${MORE}/truncated/s`, () => late.map((x) => x.value)),
	compare('Left truncation: se', `${MORE}/truncated/se`, () => late.map((x) => x.se)),
	compare('Left truncation: at risk', `${MORE}/truncated/at_risk`, () => late.map((x) => x.atRisk)),
	compare('Aalen–Johansen, first cause', `${MORE}/competing/a`, () => atTimes(incidence[0], 'value')),
	compare('Aalen–Johansen, second cause', `${MORE}/competing/b`, () => atTimes(incidence[1], 'value')),
	compare('Aalen–Johansen se, first cause', `${MORE}/competing/se_a`, () => atTimes(incidence[0], 'se')),
	compare('Aalen–Johansen se, second cause', `${MORE}/competing/se_b`, () => atTimes(incidence[1], 'se')),
	compare('Clustered restricted mean', `${MORE}/clustered/rmst`, () => clusterRestrictedMean(clustered, tau).value),
	compare('Clustered restricted mean, influence', `${MORE}/clustered/rmst_influence`, () =>
		Array.from(clusterRestrictedMean(clustered, tau).influence)
	),
	compare(
		'Clustered restricted mean, se',
		`${MORE}/clustered/rmst_se_without_factor`,
		() => clusterRestrictedMean(clustered, tau).se * factor
	),
	compare('Clustered S(t)', `${MORE}/clustered/s`, () => shares.map((x) => 1 - x.value)),
	compare('Clustered S(t), se', `${MORE}/clustered/s_se_without_factor`, () => shares.map((x) => x.se * factor))
];

export const survivalCases: Case[] = [...company, ...resolution, ...restricted, ...more];
