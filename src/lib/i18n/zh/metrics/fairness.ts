import {
	type Values,
	wordOf,
	threshold,
	percent,
	fixed
} from '../../sentences/sentence-parts.ts';
import { wordFor } from '../../words.ts';
import { formatFor } from '../../format.ts';

const f = formatFor('zh');

const pairsZh = {
	supervisor_panel: '主管与评审',
	self_supervisor: '自评与主管',
	self_panel: '自评与评审'
};

const wordsZh = {
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
	main_pair: (v: Values) =>
		`数值取“${wordFor(pairsZh, String(v.pair)) ?? String(v.pair)}”。`,
	gap_grows: (v: Values) =>
		`分数越高，两方差距越大（斜率 ${fixed(v.slope)}，` +
		`${f.pValue(Number(v.p))}），固定的界限只是近似。`,
	gap_shrinks: (v: Values) =>
		`分数越高，两方差距越小或转为相反（斜率 ${fixed(v.slope)}，` +
		`${f.pValue(Number(v.p))}），固定的界限只是近似。`,
	severity_centre: (v: Values) =>
		`${String(v.supervisors)} 位主管平均比评审高 ${fixed(v.overall)} 分；` +
		'区间未计入 τ 本身的不确定性。',
	main_dimension: (v: Values) => `数值取${wordOf(wordsZh, v.dimension)}。`,
	self_reference: (v: Values) =>
		`自评平均高出主管 ${fixed(v.gap, 1)} 分；外部参考值 d = ` +
		`${fixed(v.reference)}，来自一般岗位的研究。`,
	too_few_engineers: (v: Values) =>
		`只有 ${String(v.engineers)} 名工程师，不足 ${String(v.floor)} 名，不给区间。`,
	middle_share: (v: Values) =>
		`${String(v.supervisors)} 位主管；${percent(v.share)} 的评分落在 40–60 之间。`,
	selection_flag: (v: Values) =>
		`按${wordOf(wordsZh, v.grouping)}比较；最低一组：${wordOf(wordsZh, v.flag)}。`,
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
