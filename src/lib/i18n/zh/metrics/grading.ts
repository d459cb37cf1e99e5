import { type Values, percent } from '../../sentences/sentence-parts.ts';
import { wordFor } from '../../words.ts';

const rulesZh = {
	tenure: '年限',
	onsite_count: '上门次数',
	doc_count: '技术文档',
	large_project_count: '大型项目',
	key_account_count: '重点客户',
	hard_problem_count: '疑难问题',
	panel_knowledge: '知识评分',
	panel_practice: '实操评分',
	panel_attitude: '态度评分',
	csat: '客户满意度'
};

/** Sentences and words for the codes of the grading metrics: reasons, exclusions, notes and names of rows. */
export const zh = {
	self: '自评',
	supervisor: '主管评定',
	panel: '评审',
	published: '公布',
	feedback: '反馈',
	appeal: '申诉',
	appeal_closed: '申诉办结',
	no_active_engineers: '数据日没有符合范围的在职工程师。',
	no_current: '数据不足以划出当前窗口。',
	no_exposure: '窗口内没有最高等级以下的在职人年。',
	no_engineers: '窗口内没有在职工程师。',
	no_rounds: '所选期间没有评定轮次，或没有年限达标的工程师。',
	no_decisions: '所选期间没有明确结论的评定。',
	no_graded_engineers: '还没有工程师获得最高等级以下的等级。',
	no_known_evidence: '所选期间没有一条评定的证据足以判定是否达标。',
	nobody_misses_the_set: '年限已够的参评者中没有人被判定为未达标。',
	no_scores: '在职工程师中有评审评分的不足 3 人。',
	no_started_rounds: '所选期间没有能确定起始日期的评定。',
	no_published_decisions: '所选期间没有已公布且到期的评定结论。',
	too_few_levels:
		'至少要有两个等级、四名有足够工单的工程师，才能看等级与表现的关系。',
	no_cases: '当前窗口没有可比的已解决工单。',
	windows_overlap: '基线与当前窗口重叠，无法比较。',
	unpublished: '尚未公布',
	not_due: '公布未满期限',
	short_tenure: '年限不足',
	top_level: '已是最高等级',
	ungraded: '未定级时段',
	absent: '缺席',
	deferred: '暂缓',
	no_target: '没有目标等级',
	set_met: '全部达标',
	before_data: '数据起点之前已结束',
	median_not_reached: (v: Values) =>
		`尚未有一半人等到结果（目前 ${percent(v.share)}），中位数未达到。`,
	binding_rule: (v: Values) =>
		`占比最高的单一短板是“${wordFor(rulesZh, String(v.rule)) ?? String(v.rule)}”；` +
		'取的是各项中的最大值，区间未作多重比较校正。',
	main_skill: (v: Values) =>
		`数值取${v.skill === 'knowledge' ? '知识' : '实操'}评分。`,
	span_extremes: (v: Values) =>
		`最多的一位主管带 ${String(v.most)} 人；` +
		`超过 ${String(v.limit)} 人的主管有 ${String(v.wide)} 位。`,
	levels_not_causal:
		'高等级者可能本来就更强（选拔），也可能分到更难的工单；' +
		'这里的关联不说明等级带来了差异。',
	different_work: (v: Values) =>
		'各等级承接的工单不同：按同类工单的通常用时，最重与最轻的等级相差 ' +
		`${Number(v.ratio).toFixed(2)} 倍；未调整的差异不可直接比较。`,
	none: '普查，不给区间',
	wilson: 'Wilson 得分区间',
	garwood: 'Poisson 精确区间',
	km_brookmeyer_crowley: 'Kaplan–Meier 分位数，Brookmeyer–Crowley 区间',
	log_t: '对数尺度 t 区间',
	spearman_bonett_wright: 'Spearman ρ，Bonett–Wright 区间',
	...rulesZh,
	practice: '实操',
	knowledge: '知识',
	case_mix_time: '结构调整后用时',
	satisfaction: '客户满意度',
	first_time_fix: '一次修复率',
	span_1_4: '1–4 人',
	span_5_8: '5–8 人',
	span_9_12: '9–12 人',
	span_13_20: '13–20 人',
	span_21: '21 人以上',
	before: '项目前',
	round: '评定轮次',
	new: '期内入职',
	left: '离职',
	transferred: '转出',
	level_0: '未定级',
	level_1: '初级',
	level_2: '中级',
	level_3: '高级',
	level_4: '资深',
	hired_before: '项目前入职',
	hired_since: '项目后入职'
};
