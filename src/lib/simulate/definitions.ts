import { unbroken } from '$lib/i18n/unbroken.ts';
import type { Bilingual, Definition } from '$lib/metrics/definition.ts';

export const simulateIds = [
	'S1',
	'S2',
	'S3',
	'S4',
	'S5',
	'S6',
	'S7',
	'S8',
	'S9',
	'S10',
	'what_if',
	'back_test',
	'projection'
] as const;
export type SimulateId = (typeof simulateIds)[number];

/** A dictionary entry of the simulator; it is computed from columns, not by a query. */
export interface SimulateDefinition extends Omit<Definition, 'family' | 'id'> {
	id: SimulateId;
	family: 'S';
}

const engineers: Bilingual = {
	zh: '当日在职、在统计范围内的工程师；资料不全而无法判定者单列。',
	en: 'Engineers in scope employed on the day; those whom missing evidence leaves undecided are listed apart.'
};

const common = {
	family: 'S',
	unit: 'people',
	better: 'none',
	method: 'none',
	needs: ['assessments.employee_id'],
	people: true,
	source: 'census',
	denominator: engineers
} as const;

/** The simulator's dictionary, S1 to S10 and the what-if on the three targets. */
export const simulateDefinitions: readonly SimulateDefinition[] = [
	{
		...common,
		id: 'S1',
		unit: 'share',
		better: 'higher',
		method: 'wilson',
		source: 'Wilson 1927',
		needs: ['assessments.result', 'assessments.target_level'],
		name: { zh: '复现率', en: 'Replay fidelity' },
		definition: {
			zh: unbroken`按所选标准重判历次评定，与当时的结论
				（通过或未通过）一致的比例；不一致的分为标准更严与标准更松。`,
			en:
				'Share of past assessments whose actual result (pass or fail) the criteria reproduce; ' +
				'the others split into stricter and looser than what was decided.'
		},
		formula: 'rows(rule = result) / rows(rule known, result pass or fail)',
		denominator: {
			zh: '有明确结论且各项依据齐全的评定；缓评、缺考与依据不全者单列。',
			en:
				'Assessments with a result and all evidence on record; deferred, ' +
				'absent and undecidable ones are listed apart.'
		}
	},
	{
		...common,
		id: 'S2',
		name: { zh: '达标人数', en: 'Eligible by level' },
		definition: {
			zh: unbroken`满足某一等级全部标准的工程师人数，
				按等级列示；并列出各等级的关键短板。`,
			en:
				'Engineers who meet every part of a level’s rule, by level, ' +
				'with the part that alone keeps most people out.'
		},
		formula: 'people(every part met)'
	},
	{
		...common,
		id: 'S3',
		name: { zh: '换入换出', en: 'Swap set' },
		definition: {
			zh: unbroken`与基准标准相比，两边都达标、只在方案下达标、
				只在基准下达标、两边都不达标的人数。`,
			en:
				'People who meet the rule under both sets of criteria, only under the ' +
				'scenario, only under the baseline, or under neither.'
		},
		formula: 'people(in) + people(out)'
	},
	{
		...common,
		id: 'S4',
		name: { zh: '等级流转', en: 'Level flow' },
		definition: {
			zh: unbroken`每位工程师按基准标准所在等级与按方案所在等级的对照；
				不允许降级时保留现有等级。`,
			en:
				'Each engineer’s level under the baseline against the level under the scenario; ' +
				'held levels are kept where demotion is not allowed.'
		},
		formula: 'people(baseline level, scenario level)'
	},
	{
		...common,
		id: 'S5',
		name: { zh: '临界人数', en: 'Near misses' },
		definition: {
			zh: '对更高等级只差一项、且差距不超过门槛的 10% 或一个单位的人数。',
			en:
				'People kept from a higher level by exactly one part, ' +
				'short of its threshold by at most 10 % or one unit.'
		},
		formula: 'people(one part unmet, threshold − value ≤ max(10 % · threshold, 1 unit))'
	},
	{
		...common,
		id: 'S6',
		name: { zh: '门槛敏感曲线', en: 'Threshold sweep' },
		definition: {
			zh: '其他标准不变，一个门槛在实际取值范围内移动时的达标人数。',
			en: 'Eligible people as one threshold moves over its observed range, all else as in the scenario.'
		},
		formula: 'people(other parts met, value ≥ threshold)'
	},
	{
		...common,
		id: 'S7',
		unit: 'ratio',
		better: 'higher',
		method: 'koopman',
		source: 'Koopman 1984; Fisher 1935; Holm 1979; 29 CFR 1607.4',
		name: { zh: '方案下的通过率比', en: 'Selection ratio under the scenario' },
		definition: {
			zh:
				'各组达标率与最高组之比；低于 0.80 且 Fisher 检验 ' +
				'p < 0.05（以 Holm 法按组数调整）为需调查，仅低于 0.80 为关注。',
			en:
				'Each group’s eligible share over that of the highest group; below 0.80 ' +
				'with Fisher’s p < 0.05, adjusted by Holm, investigate, below 0.80 alone watch.'
		},
		formula: 'min over groups of rate(group) / max rate',
		denominator: {
			zh: '能够判定的工程师；少于 k 人或不足 2% 的组不参与比较。',
			en: 'Engineers who can be judged; groups of fewer than k people or under 2 % are not compared.'
		}
	},
	{
		...common,
		id: 'S8',
		unit: 'cny',
		method: 'bounds',
		source: 'plan',
		name: { zh: '成本变化', en: 'Cost change' },
		definition: {
			zh: '方案与基准相比，每年等级津贴与评审人工的变化。',
			en: 'Change a year in level allowances and assessors’ time against the baseline.'
		},
		formula: '12 · Σ(allowance(scenario level) − allowance(baseline level)) + Δassessments · hours · rate'
	},
	{
		...common,
		id: 'S9',
		method: 'panel_band',
		source: 'Wilson 1927',
		name: { zh: '预计晋级', en: 'Expected promotions' },
		definition: {
			zh: unbroken`达到更高等级标准的人数乘以评审组该等级的历史通过率；
				方案新增的人没有历史，按 0.5 至 1.0 计。`,
			en:
				'People who meet a higher level’s rule times the panel’s historic pass rate at that level; ' +
				'those newly eligible have no history and count 0.5 to 1.0.'
		},
		formula: 'Σ eligible(level) · pass rate(level)'
	},
	{
		...common,
		id: 'S10',
		unit: 'probability',
		better: 'lower',
		source: 'binomial',
		name: { zh: '误判率', en: 'Gate misclassification' },
		definition: {
			zh: unbroken`满意度门槛在每人实际评价数下的误判：
				真实满意率 0.80 却通过，与真实满意率 0.90 却不通过的概率。`,
			en:
				'Errors of the satisfaction gate at each engineer’s own number of ratings: ' +
				'passing at a true rate of 0.80, failing at a true rate of 0.90.'
		},
		formula: 'mean P(pass | 0.80, n), mean P(fail | 0.90, n)',
		denominator: {
			zh: '有评价数、且门槛在该评价数下给出结论的工程师。',
			en: 'Engineers with ratings for whom the gate answers at all.'
		}
	},
	{
		...common,
		id: 'what_if',
		unit: 'change',
		method: 'what_if_range',
		source: 'assumption',
		name: { zh: '对目标的假想影响', en: 'What-if on the targets' },
		definition: {
			zh:
				'假如换了等级的人变得与现在该等级的人一样，满意度、处理时长与离职' +
				'率各会变化多少；区间从“毫无影响”到“完全如此”。',
			en:
				'How satisfaction, handling time and attrition would change if people at a new level became like ' +
				'those who hold it today; the range runs from no effect at all to that in full.'
		},
		formula: 'Σ(share(scenario) − share(baseline)) · value(level) / Σ share(baseline) · value(level)'
	},
	{
		...common,
		id: 'back_test',
		unit: 'share',
		better: 'higher',
		source: 'back-test',
		name: { zh: '推演的回推检验', en: 'The projection checked on past rounds' },
		definition: {
			zh: unbroken`站在过去每一轮，
				只用当时已知的记录推演其后各轮的等级人数，
				实际人数落在 80% 区间内的比例；只可能有一种结果的人数不计。`,
			en:
				'From every past round, knowing only what was known then: the share of later counts by level ' +
				'that lie in the 80 % band projected for them; counts that could come out in one way only are left out.'
		},
		formula: 'counts(10 % quantile ≤ actual ≤ 90 % quantile) / counts',
		denominator: {
			zh: '其前至少有一轮可学的每一轮，到其后每一轮，各等级与已离开的人数。',
			en: 'Counts by level and of those who left, at every round after each round that had one before it.'
		}
	},
	{
		...common,
		id: 'projection',
		method: 'drawn_futures',
		source: 'West & Harrison 1997; Gardner & McKenzie 1985; Marsaglia & Tsang 2000',
		name: { zh: '往后各轮的等级与成本', en: 'Levels and cost over the next rounds' },
		definition: {
			zh: unbroken`今天在职者在往后每轮（每年两轮）之后的等级与每年成本：
				依据按最近 12 个月的速度积累，
				达标与未达标者的晋级、各等级的离职照过去各轮，近的轮次权重加倍，
				轮次之间的起伏按过去逐轮预测的误差，走势逐轮减半；
				今后新入职者不计。假想，不是预测。`,
			en:
				'Levels and yearly cost of today’s people after each coming round, two a year: ' +
				'evidence goes on at the pace of the last 12 months; ' +
				'those who meet a rule, and those who do not, rise and leave as at past rounds, ' +
				'the latest counting twice the one before; rounds wander as far as past ones lay from what ' +
				'those before them let expect, and a trend goes on half as far each time. ' +
				'People hired from now on are not counted. A what-if, not a forecast.'
		},
		formula: 'mean, 10 % and 90 % quantile of seeded draws (mulberry32) of chances, rounds and people',
		denominator: {
			zh: '今天在职、在统计范围内、等级已知的工程师。',
			en: 'Engineers in scope employed today whose level is known.'
		}
	}
];

const byId = new Map(simulateDefinitions.map((definition) => [definition.id, definition]));

/** The dictionary entry of an id; throws on an unknown one. */
export function definitionOf(id: SimulateId): SimulateDefinition {
	const definition = byId.get(id);
	if (!definition) throw new RangeError(`no definition ${id}`);
	return definition;
}
