import { counted } from '../plural.ts';

type Values = Record<string, string | number>;

const percent = (value: string | number | undefined): string => `${String(Math.round(Number(value) * 100))} %`;

const rulesZh: Record<string, string> = {
	tenure: '年限', onsite_count: '上门次数', doc_count: '技术文档', large_project_count: '大型项目', key_account_count: '重点客户',
	hard_problem_count: '疑难问题', panel_knowledge: '知识评分', panel_practice: '实操评分', panel_attitude: '态度评分', csat: '客户满意度'
};
const rulesEn: Record<string, string> = {
	tenure: 'tenure', onsite_count: 'on-site visits', doc_count: 'documents', large_project_count: 'large projects', key_account_count: 'key accounts',
	hard_problem_count: 'hard problems', panel_knowledge: 'knowledge score', panel_practice: 'practice score', panel_attitude: 'attitude score', csat: 'customer satisfaction'
};

/** Sentences and words for the codes of the grading metrics: reasons, exclusions, notes and names of rows. */
export const zh = {
	self: '自评', supervisor: '主管评定', panel: '评审', published: '公布', feedback: '反馈', appeal: '申诉', appeal_closed: '申诉办结',
	no_active_engineers: '数据日没有符合范围的在职工程师。',
	no_current: '数据不足以划出当前窗口。',
	no_exposure: '窗口内没有最高等级以下的在职人年。',
	no_engineers: '窗口内没有在职工程师。',
	no_rounds: '所选期间没有评定轮次，或没有年限达标的工程师。',
	no_decisions: '所选期间没有明确结论的评定。',
	no_graded_engineers: '还没有工程师获得初级至高级等级。',
	no_known_evidence: '所选期间没有一条评定的证据足以判定是否达标。',
	nobody_misses_the_set: '年限已够的参评者中没有人被判定为未达标。',
	no_scores: '在职工程师中有评审评分的不足 3 人。',
	no_started_rounds: '所选期间没有能确定起始日期的评定。',
	no_published_decisions: '所选期间没有已公布且到期的评定结论。',
	too_few_levels: '至少要有两个等级、四名有足够工单的工程师，才能看等级与表现的关系。',
	no_cases: '当前窗口没有可比的已解决工单。',
	windows_overlap: '基线与当前窗口重叠，无法比较。',
	unpublished: '尚未公布', not_due: '公布未满期限',
	short_tenure: '年限不足', top_level: '已是最高等级', ungraded: '未定级时段', absent: '缺席', deferred: '暂缓', no_target: '没有目标等级',
	set_met: '全部达标', before_data: '数据起点之前已结束',
	median_not_reached: (v: Values) => `尚未有一半人等到结果（目前 ${percent(v.share)}），中位数未达到。`,
	binding_rule: (v: Values) => `占比最高的单一短板是“${rulesZh[v.rule ?? ''] ?? String(v.rule)}”；取的是各项中的最大值，区间未作多重比较校正。`,
	main_skill: (v: Values) => `数值取${v.skill === 'knowledge' ? '知识' : '实操'}评分。`,
	span_extremes: (v: Values) => `最多的一位主管带 ${String(v.most)} 人；超过 ${String(v.limit)} 人的主管有 ${String(v.wide)} 位。`,
	levels_not_causal: '高等级者可能本来就更强（选拔），也可能分到更难的工单；这里的关联不说明等级带来了差异。',
	different_work: (v: Values) => `各等级承接的工单不同：按同类工单的通常用时，最重与最轻的等级相差 ${Number(v.ratio).toFixed(2)} 倍；未调整的差异不可直接比较。`,
	none: '普查，不给区间', wilson: 'Wilson 得分区间', garwood: 'Poisson 精确区间', km_brookmeyer_crowley: 'Kaplan–Meier 分位数，Brookmeyer–Crowley 区间',
	log_t: '对数尺度 t 区间', spearman_bonett_wright: 'Spearman ρ，Bonett–Wright 区间',
	...rulesZh,
	practice: '实操', knowledge: '知识', case_mix_time: '结构调整后用时', satisfaction: '客户满意度', first_time_fix: '一次修复率',
	span_1_4: '1–4 人', span_5_8: '5–8 人', span_9_12: '9–12 人', span_13_20: '13–20 人', span_21: '21 人以上',
	before: '项目前', round: '评定轮次', new: '期内入职', left: '离职', transferred: '转出',
	level_0: '未定级', level_1: '初级', level_2: '中级', level_3: '高级', level_4: '资深',
	hired_before: '项目前入职', hired_since: '项目后入职'
};

export const en = {
	self: 'self-assessment', supervisor: 'supervisor', panel: 'panel', published: 'published', feedback: 'feedback', appeal: 'appealed', appeal_closed: 'appeal decided',
	no_active_engineers: 'No engineer in scope is employed on the as-of day.',
	no_current: 'The data can’t carry a current window.',
	no_exposure: 'Nobody was employed below the top level in the window.',
	no_engineers: 'No engineer was employed in the window.',
	no_rounds: 'No assessment round in the period, or nobody with enough tenure for one.',
	no_decisions: 'No decided assessment in the period.',
	no_graded_engineers: 'No engineer has held levels 1 to 3 yet.',
	no_known_evidence: 'No assessment in the period has enough evidence to tell.',
	nobody_misses_the_set: 'Nobody of sufficient tenure is known to miss the set.',
	no_scores: 'Fewer than three engineers employed have a panel score.',
	no_started_rounds: 'No assessment in the period has a start.',
	no_published_decisions: 'No decision in the period has been published long enough.',
	too_few_levels: 'At least two levels and four engineers with enough tickets are needed.',
	no_cases: 'No comparable resolved ticket in the current window.',
	windows_overlap: 'Baseline and current window overlap, so they can’t be compared.',
	unpublished: 'not yet published', not_due: 'published too recently',
	short_tenure: 'too short a tenure', top_level: 'already at the top level', ungraded: 'time before a grade', absent: 'absent', deferred: 'deferred',
	no_target: 'no target level', set_met: 'whole set met', before_data: 'over before the data begin',
	median_not_reached: (v: Values) => `Fewer than half have come to it (${percent(v.share)} so far): the median is not reached.`,
	binding_rule: (v: Values) => `The commonest single gap is ${rulesEn[v.rule ?? ''] ?? String(v.rule)}; it is the largest of several, and the interval is not corrected for that.`,
	main_skill: (v: Values) => `The value is that of the ${v.skill === 'knowledge' ? 'knowledge' : 'practice'} score.`,
	span_extremes: (v: Values) => `The largest team has ${String(v.most)}; ${counted(String(v.wide), 'supervisor has', 'supervisors have')} more than ${String(v.limit)}.`,
	levels_not_causal: 'Higher levels may have been better all along (selection) or get harder work; the association does not say that the grade made the difference.',
	different_work: (v: Values) => `Levels get different work: by what its kind usually takes, the heaviest is ${Number(v.ratio).toFixed(2)} times the lightest; unadjusted differences are not comparable.`,
	none: 'a census, no interval', wilson: 'Wilson score interval', garwood: 'exact Poisson interval',
	km_brookmeyer_crowley: 'Kaplan–Meier quantile, Brookmeyer–Crowley limits', log_t: 't interval on the log scale',
	spearman_bonett_wright: 'Spearman’s ρ, Bonett–Wright interval',
	...rulesEn,
	practice: 'practice', knowledge: 'knowledge', case_mix_time: 'case-mix-adjusted time', satisfaction: 'customer satisfaction',
	first_time_fix: 'first-time fix',
	span_1_4: '1–4', span_5_8: '5–8', span_9_12: '9–12', span_13_20: '13–20', span_21: '21 or more',
	before: 'before the programme', round: 'round', new: 'newly hired', left: 'left', transferred: 'transferred',
	level_0: 'ungraded', level_1: 'junior', level_2: 'intermediate', level_3: 'senior', level_4: 'principal',
	hired_before: 'hired before the programme', hired_since: 'hired since the programme'
} satisfies typeof zh;

/** Headings of the columns in their tables. */
export const columns = {
	zh: {
		stage: '阶段', step: '步骤', days: '天数', round: '轮次', day: '日期', level: '等级', target_level: '目标等级', region: '区域', department: '团队', hired: '入职年份',
		people: '人数', cases: '人次', hits: '达到', share: '占比', low: '下限', high: '上限', absent: '缺席', promotions: '晋级次数', years: '人年',
		rate: '每人年', month: '月份', origin: '期初', outcome: '期末', cohort: '入职批次', t: '时长', waiting: '仍在等待', events: '已发生',
		median: '中位数', p75: '四分之三', p90: 'P90', mark: '时点', promoted: '已晋级', gone: '已离职', rule: '条件', unmet: '未达标',
		skill: '技能', mean: '均值', sd: '标准差', p10: 'P10', spread: 'P90−P10', between: '团队间方差占比', size: '幅度', supervisors: '主管数', engineers: '工程师数',
		tickets: '工单数', value: '数值', usual: '同类通常用时', rho: 'Spearman ρ', p: '趋势 p'
	},
	en: {
		stage: 'stage', step: 'step', days: 'days', round: 'round', day: 'day', level: 'level', target_level: 'target level', region: 'region', department: 'team', hired: 'year hired',
		people: 'people', cases: 'cases', hits: 'hits', share: 'share', low: 'low', high: 'high', absent: 'absent', promotions: 'promotions',
		years: 'person-years', rate: 'per person-year', month: 'month', origin: 'at the start', outcome: 'at the end', cohort: 'cohort', t: 'time waited',
		waiting: 'still waiting', events: 'done', median: 'median', p75: 'three quarters', p90: 'P90', mark: 'by', promoted: 'promoted',
		gone: 'left', rule: 'criterion', unmet: 'unmet', skill: 'skill', mean: 'mean', sd: 'SD', p10: 'P10', spread: 'P90 − P10', between: 'share between teams',
		size: 'span', supervisors: 'supervisors', engineers: 'engineers', tickets: 'tickets', value: 'value', usual: 'usual hours', rho: 'Spearman’s ρ', p: 'p of trend'
	}
} as const satisfies Record<'zh' | 'en', Record<string, string>>;
