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
	no_active_engineers: '数据日没有符合范围的在职工程师。',
	no_current: '数据不足以划出当前窗口。',
	no_exposure: '窗口内没有最高等级以下的在职人年。',
	no_engineers: '窗口内没有在职工程师。',
	no_rounds: '所选期间没有评定轮次，或没有年限达标的工程师。',
	no_decisions: '所选期间没有明确结论的评定。',
	no_graded_engineers: '还没有工程师获得初级至高级等级。',
	no_known_evidence: '所选期间没有一条评定的证据足以判定是否达标。',
	nobody_misses_the_set: '年限已够的参评者中没有人被判定为未达标。',
	short_tenure: '年限不足', top_level: '已是最高等级', ungraded: '未定级时段', absent: '缺席', deferred: '暂缓', no_target: '没有目标等级',
	set_met: '全部达标', before_data: '数据起点之前已结束',
	median_not_reached: (v: Values) => `尚未有一半人等到结果（目前 ${percent(v.share)}），中位数未达到。`,
	binding_rule: (v: Values) => `占比最高的单一短板是“${rulesZh[v.rule ?? ''] ?? String(v.rule)}”；取的是各项中的最大值，区间未作多重比较校正。`,
	...rulesZh,
	before: '项目前', round: '评定轮次', new: '期内入职', left: '离职', transferred: '转出',
	level_0: '未定级', level_1: '初级', level_2: '中级', level_3: '高级', level_4: '资深',
	hired_before: '项目前入职', hired_since: '项目后入职'
};

export const en = {
	no_active_engineers: 'No engineer in scope is employed on the as-of day.',
	no_current: 'The data can’t carry a current window.',
	no_exposure: 'Nobody was employed below the top level in the window.',
	no_engineers: 'No engineer was employed in the window.',
	no_rounds: 'No assessment round in the period, or nobody with enough tenure for one.',
	no_decisions: 'No decided assessment in the period.',
	no_graded_engineers: 'No engineer has held levels 1 to 3 yet.',
	no_known_evidence: 'No assessment in the period has enough evidence to tell.',
	nobody_misses_the_set: 'Nobody of sufficient tenure is known to miss the set.',
	short_tenure: 'too short a tenure', top_level: 'already at the top level', ungraded: 'time before a grade', absent: 'absent', deferred: 'deferred',
	no_target: 'no target level', set_met: 'whole set met', before_data: 'over before the data begin',
	median_not_reached: (v: Values) => `Fewer than half have come to it (${percent(v.share)} so far): the median is not reached.`,
	binding_rule: (v: Values) => `The commonest single gap is ${rulesEn[v.rule ?? ''] ?? String(v.rule)}; it is the largest of several, and the interval is not corrected for that.`,
	...rulesEn,
	before: 'before the programme', round: 'round', new: 'newly hired', left: 'left', transferred: 'transferred',
	level_0: 'ungraded', level_1: 'junior', level_2: 'intermediate', level_3: 'senior', level_4: 'principal',
	hired_before: 'hired before the programme', hired_since: 'hired since the programme'
} satisfies typeof zh;

/** Headings of the columns in their tables. */
export const columns = {
	zh: {
		stage: '阶段', round: '轮次', day: '日期', level: '等级', target_level: '目标等级', region: '区域', department: '团队', hired: '入职年份',
		people: '人数', cases: '人次', hits: '达到', share: '占比', low: '下限', high: '上限', absent: '缺席', promotions: '晋级次数', years: '人年',
		rate: '每人年', month: '月份', origin: '期初', outcome: '期末', cohort: '入职批次', t: '时长', waiting: '仍在等待', events: '已发生',
		median: '中位数', p75: '四分之三', p90: '九成', mark: '时点', promoted: '已晋级', gone: '已离职', rule: '条件', unmet: '未达标'
	},
	en: {
		stage: 'stage', round: 'round', day: 'day', level: 'level', target_level: 'target level', region: 'region', department: 'team', hired: 'year hired',
		people: 'people', cases: 'cases', hits: 'hits', share: 'share', low: 'low', high: 'high', absent: 'absent', promotions: 'promotions',
		years: 'person-years', rate: 'per person-year', month: 'month', origin: 'at the start', outcome: 'at the end', cohort: 'cohort', t: 'time waited',
		waiting: 'still waiting', events: 'done', median: 'median', p75: 'three quarters', p90: 'nine tenths', mark: 'by', promoted: 'promoted',
		gone: 'left', rule: 'criterion', unmet: 'unmet'
	}
} as const satisfies Record<'zh' | 'en', Record<string, string>>;
