import { formatFor } from '../format.ts';
import { counted } from '../plural.ts';

type Values = Record<string, string | number>;

const [f, g] = [formatFor('zh'), formatFor('en')];

const pairsZh: Record<string, string> = {
	supervisor_panel: '主管与评审',
	self_supervisor: '自评与主管',
	self_panel: '自评与评审'
};
const pairsEn: Record<string, string> = {
	supervisor_panel: 'supervisor and panel',
	self_supervisor: 'self and supervisor',
	self_panel: 'self and panel'
};

const wordsZh: Record<string, string> = {
	total: '总分',
	knowledge: '知识',
	practice: '实操',
	attitude: '态度',
	gender: '性别',
	age_band: '年龄段',
	region: '区域',
	department: '团队',
	onsite_count: '上门次数',
	csat_rate: '客户满意度',
	no_flag: '未见异常',
	highest: '最高组',
	watch: '关注',
	investigate: '需调查'
};
const wordsEn: Record<string, string> = {
	total: 'total score',
	knowledge: 'knowledge',
	practice: 'practice',
	attitude: 'attitude',
	gender: 'gender',
	age_band: 'age band',
	region: 'region',
	department: 'team',
	onsite_count: 'on-site visits',
	csat_rate: 'customer satisfaction',
	no_flag: 'nothing unusual',
	highest: 'highest group',
	watch: 'watch',
	investigate: 'investigate'
};
const wordOf = (words: Record<string, string>, code: string | number | undefined): string =>
	words[code ?? ''] ?? String(code);
/** A threshold as it is asked for: a share as a percentage, a count as it is. */
const threshold = (v: Values): string =>
	v.evidence === 'csat_rate' ? `${String(Math.round(Number(v.threshold) * 100))} %` : String(v.threshold);
const percent = (value: string | number | undefined): string => `${String(Math.round(Number(value) * 100))} %`;

const fixed = (value: string | number | undefined, digits = 2): string =>
	Number(value).toFixed(digits).replace('-', '\u2212');

/** Sentences and words for the codes of the fairness metrics: reasons, exclusions, notes and names of rows. */
export const zh = {
	no_pairs: '所选期间没有双方均给出评级的评定。',
	too_few_pairs: '双方均有等级的评定不足 20 条，不计算 κ。',
	too_few_supervisors: '至少要有两位主管各评过 5 次以上，才能比较宽严。',
	no_published_decisions: '所选期间没有已公布的评定结论。',
	no_decided_appeals: '所选期间没有已裁定的申诉。',
	no_groups: '没有两个足够大的组可以比较。',
	too_few_near_thresholds: '任何门槛两侧都不足 30 条评定。',
	no_appeals: '所选期间没有带日期的申诉。',
	closed_without_date: '已裁定但无结案日期',
	small_group: '组别过小',
	absent: '缺席',
	ungraded: '未定级',
	few_ratings: '主管评定不足 5 次',
	unknown_supervisor: '主管未知',
	unpublished: '尚未公布',
	no_result: '没有结论',
	deferred: '暂缓',
	withdrawn: '撤回',
	pending: '待处理',
	all_agree: '双方处处一致，这一区间法在此没有宽度，因此不给区间。',
	main_pair: (v: Values) => `数值取“${pairsZh[v.pair ?? ''] ?? String(v.pair)}”。`,
	gap_grows: (v: Values) =>
		`分数越高，两方差距越大（斜率 ${fixed(v.slope)}，` + `${f.pValue(Number(v.p))}），固定的界限只是近似。`,
	gap_shrinks: (v: Values) =>
		`分数越高，两方差距越小或转为相反（斜率 ${fixed(v.slope)}，` +
		`${f.pValue(Number(v.p))}），固定的界限只是近似。`,
	severity_centre: (v: Values) =>
		`${String(v.supervisors)} 位主管平均比评审高 ${fixed(v.overall)} 分；` + '区间未计入 τ 本身的不确定性。',
	main_dimension: (v: Values) => `数值取${wordOf(wordsZh, v.dimension)}。`,
	self_reference: (v: Values) =>
		`自评平均高出主管 ${fixed(v.gap, 1)} 分；外部参考值 d = ` + `${fixed(v.reference)}，来自一般岗位的研究。`,
	too_few_engineers: (v: Values) => `只有 ${String(v.engineers)} 名工程师，不足 ${String(v.floor)} 名，不给区间。`,
	middle_share: (v: Values) => `${String(v.supervisors)} 位主管；${percent(v.share)} 的评分落在 40–60 之间。`,
	selection_flag: (v: Values) => `按${wordOf(wordsZh, v.grouping)}比较；最低一组：${wordOf(wordsZh, v.flag)}。`,
	bunched: (v: Values) =>
		`${wordOf(wordsZh, v.evidence)} ${threshold(v)}（${String(v.level)} 级）` +
		`门槛上方偏多：按邻近趋势应占 ${percent(v.expected)}，` +
		`${f.pValue(Number(v.p))}；共检验 ${String(v.tested)} 个门槛。`,
	not_bunched: (v: Values) =>
		`${wordOf(wordsZh, v.evidence)} ${threshold(v)}（${String(v.level)} 级）` +
		`门槛两侧与邻近趋势一致：应占 ${percent(v.expected)}，` +
		`${f.pValue(Number(v.p))}；共检验 ${String(v.tested)} 个门槛。`,
	none: '不给区间',
	wilson: 'Wilson 得分区间',
	kappa_fleiss: 'Fleiss–Cohen–Everitt 渐近区间',
	t: 't 区间',
	icc_f: 'McGraw–Wong F 区间',
	cluster_t: '按工程师聚类稳健，t（G − 1）',
	koopman: 'Koopman 得分区间',
	clopper_pearson: 'Clopper–Pearson 精确区间',
	km_brookmeyer_crowley: 'Kaplan–Meier 分位数，Brookmeyer–Crowley 区间',
	...pairsZh,
	...wordsZh,
	self: '自评',
	supervisor: '主管',
	panel: '评审',
	pass: '通过',
	fail: '未通过',
	overturned: '改判',
	partial: '部分改判',
	upheld: '维持',
	inside: '界限内',
	beyond_95: '超出 95 % 界限',
	beyond_998: '超出 99.8 % 界限'
};

export const en = {
	no_pairs: 'No assessment in the period has a rating from both.',
	too_few_pairs: 'Fewer than 20 assessments have a level from both, so there is no κ.',
	too_few_supervisors: 'At least two supervisors with five assessments each are needed.',
	no_published_decisions: 'No published decision in the period.',
	no_decided_appeals: 'No decided appeal in the period.',
	no_groups: 'No two groups are large enough to compare.',
	too_few_near_thresholds: 'Fewer than 30 assessments lie beside any threshold.',
	no_appeals: 'No appeal in the period has a date.',
	closed_without_date: 'decided without a closing date',
	small_group: 'group too small',
	absent: 'absent',
	ungraded: 'ungraded',
	few_ratings: 'supervisor with fewer than five',
	unknown_supervisor: 'supervisor unknown',
	unpublished: 'not yet published',
	no_result: 'no result',
	deferred: 'deferred',
	withdrawn: 'withdrawn',
	pending: 'pending',
	all_agree: 'Both agree on everybody; this interval would have no width there, so none is given.',
	main_pair: (v: Values) => `The value is that of ${pairsEn[v.pair ?? ''] ?? String(v.pair)}.`,
	gap_grows: (v: Values) =>
		`The gap grows with the score (slope ${fixed(v.slope)}, ` +
		`${g.pValue(Number(v.p))}), so fixed limits are only approximate.`,
	gap_shrinks: (v: Values) =>
		`The gap shrinks or turns with the score (slope ${fixed(v.slope)}, ` +
		`${g.pValue(Number(v.p))}), so fixed limits are only approximate.`,
	severity_centre: (v: Values) =>
		`On average ${counted(String(v.supervisors), 'supervisor scores', 'supervisors score')} ` +
		`${fixed(v.overall)} above the panel; intervals leave out the doubt in τ itself.`,
	main_dimension: (v: Values) => `The value is that of the ${wordOf(wordsEn, v.dimension)}.`,
	self_reference: (v: Values) =>
		`People rate themselves ${fixed(v.gap, 1)} above their supervisor; ` +
		`the reference d = ${fixed(v.reference)} comes from studies of other jobs.`,
	too_few_engineers: (v: Values) =>
		`Only ${counted(String(v.engineers), 'engineer', 'engineers')}, fewer than ${String(v.floor)}: no interval.`,
	middle_share: (v: Values) =>
		`${counted(String(v.supervisors), 'supervisor', 'supervisors')}; ` +
		`${percent(v.share)} of their scores lie between 40 and 60.`,
	selection_flag: (v: Values) =>
		`Compared by ${wordOf(wordsEn, v.grouping)}; the lowest group: ${wordOf(wordsEn, v.flag)}.`,
	bunched: (v: Values) =>
		`More than expected lie above ${threshold(v)} of ${wordOf(wordsEn, v.evidence)} (level ` +
		`${String(v.level)}): the neighbourhood leads to ${percent(v.expected)}, ${g.pValue(Number(v.p))}; ` +
		`${counted(String(v.tested), 'threshold', 'thresholds')} tested.`,
	not_bunched: (v: Values) =>
		`Both sides of ${threshold(v)} of ${wordOf(wordsEn, v.evidence)} (level ${String(v.level)}) ` +
		`follow the neighbourhood: ${percent(v.expected)} expected, ${g.pValue(Number(v.p))}; ` +
		`${counted(String(v.tested), 'threshold', 'thresholds')} tested.`,
	none: 'no interval',
	wilson: 'Wilson score interval',
	kappa_fleiss: 'asymptotic interval of Fleiss, Cohen and Everitt',
	t: 't interval',
	icc_f: 'F interval of McGraw and Wong',
	cluster_t: 'cluster-robust by engineer, t with G − 1 df',
	koopman: 'Koopman score interval',
	clopper_pearson: 'exact interval of Clopper and Pearson',
	km_brookmeyer_crowley: 'Kaplan–Meier quantile, Brookmeyer–Crowley limits',
	...pairsEn,
	...wordsEn,
	self: 'self',
	supervisor: 'supervisor',
	panel: 'panel',
	pass: 'pass',
	fail: 'fail',
	overturned: 'overturned',
	partial: 'changed in part',
	upheld: 'upheld',
	inside: 'within the limits',
	beyond_95: 'beyond the 95 % limits',
	beyond_998: 'beyond the 99.8 % limits'
} satisfies typeof zh;

/** Headings of the columns in their tables. */
export const columns = {
	zh: {
		pair: '双方',
		first: '前者',
		second: '后者',
		people: '人数',
		cases: '评定数',
		hits: '相同',
		adjacent: '相差不超过一级',
		adjacentShare: '一级以内占比',
		adjacentLow: '下限',
		adjacentHigh: '上限',
		share: '占比',
		low: '下限',
		high: '上限',
		round: '轮次',
		target_level: '目标等级',
		region: '区域',
		department: '团队',
		kappa: 'κ',
		observed: '加权一致',
		expected: '预期',
		bias: '平均差',
		rater: '评价人',
		level: '等级',
		sd: '标准差',
		lowerLimit: '一致性下界',
		upperLimit: '一致性上界',
		slope: '斜率',
		slopeLow: '斜率下限',
		slopeHigh: '斜率上限',
		slopeP: 'p',
		band: '均分区间起点',
		difference: '平均差',
		gap: '差值',
		raised: '上调',
		lowered: '下调',
		supervisor: '主管编号',
		n: '评定数',
		mean: '原始均差',
		shrunk: '收缩后',
		weight: '自身权重',
		low95: '95 % 下界',
		high95: '95 % 上界',
		low998: '99.8 % 下界',
		high998: '99.8 % 上界',
		position: '位置',
		overall: '总体',
		result: '结论',
		appeal_result: '申诉结果',
		dimension: '维度',
		icc: 'ICC',
		size: 'd',
		correlation: '维度间平均相关',
		middle: '居中占比',
		grouping: '分组',
		name: '组别',
		rate: '通过率',
		ratio: '与最高组之比',
		p: 'p',
		flag: '判断',
		evidence: '证据',
		threshold: '门槛',
		below: '门槛下方',
		above: '门槛上方',
		from: '区间起点',
		t: '天数',
		waiting: '仍待处理',
		events: '已结案',
		median: '中位数',
		p75: 'P75',
		p90: 'P90',
		mark: '时点'
	},
	en: {
		pair: 'raters',
		first: 'first',
		second: 'second',
		people: 'people',
		cases: 'assessments',
		hits: 'equal',
		adjacent: 'within one level',
		adjacentShare: 'share within one',
		adjacentLow: 'low',
		adjacentHigh: 'high',
		share: 'share',
		low: 'low',
		high: 'high',
		round: 'round',
		target_level: 'target level',
		region: 'region',
		department: 'team',
		kappa: 'κ',
		observed: 'weighted agreement',
		expected: 'expected',
		bias: 'mean difference',
		rater: 'rater',
		level: 'level',
		sd: 'SD',
		lowerLimit: 'lower limit',
		upperLimit: 'upper limit',
		slope: 'slope',
		slopeLow: 'slope low',
		slopeHigh: 'slope high',
		slopeP: 'p',
		band: 'mean score from',
		difference: 'mean difference',
		gap: 'difference',
		raised: 'raised',
		lowered: 'lowered',
		supervisor: 'supervisor no.',
		n: 'assessments',
		mean: 'raw mean',
		shrunk: 'shrunken',
		weight: 'own weight',
		low95: '95 % lower',
		high95: '95 % upper',
		low998: '99.8 % lower',
		high998: '99.8 % upper',
		position: 'position',
		overall: 'overall',
		result: 'result',
		appeal_result: 'outcome of the appeal',
		dimension: 'dimension',
		icc: 'ICC',
		size: 'd',
		correlation: 'mean correlation of dimensions',
		middle: 'share in the middle',
		grouping: 'grouping',
		name: 'group',
		rate: 'pass rate',
		ratio: 'ratio to the highest',
		p: 'p',
		flag: 'judgement',
		evidence: 'evidence',
		threshold: 'threshold',
		below: 'below',
		above: 'above',
		from: 'from',
		t: 'days',
		waiting: 'still pending',
		events: 'closed',
		median: 'median',
		p75: 'P75',
		p90: 'P90',
		mark: 'by'
	}
} as const satisfies Record<'zh' | 'en', Record<string, string>>;
