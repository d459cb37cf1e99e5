import { formatFor } from '../format.ts';
import { counted } from '../plural.ts';

type Values = Record<string, string | number>;

const [f, g] = [formatFor('zh'), formatFor('en')];

/** Sentences and words for the codes of the retention metrics: reasons, exclusions, notes and names of rows. */
export const zh = {
	nobody_at_risk: '窗口内没有范围内的在职人员。',
	nobody_at_level: '窗口内没有核心等级的在职人员。',
	too_few_months: '记录不满 12 个完整月，没有滚动 12 月的值。',
	no_new_hires: '近三年没有新入职者。',
	cohort_too_young: '评定实施后入职者都还不满一年。',
	one_side_only: '已定级或未定级一侧没有在职人年，无法相比。',
	no_ungraded_leavers: '未定级者无人离职，比值无从计算。',
	no_decisions: '没有已公布的通过或未通过结果。',
	too_short: '公布后的观察还不满半年。',
	no_leave_types:
		'离职者都没有离职类型，也没有能说明类型的离职原因，' +
		'无从区分主动与被动。请导入带离职类型或离职原因的花名册。',
	recorded_later: '窗口早于离职记录的起点，平均人数口径无从计算。',
	suppressed: '人数过少，不显示。',
	transfer: '调出',
	non_starter: '未到岗',
	employment_type: '范围外用工类型',
	deferred: '缓评',
	absent: '缺席',
	on_notice: (v: Values) => `${String(v.count)} 人已定离职日但尚未离开，按在职计。`,
	recorded_from: (v: Values) => `花名册自 ${f.day(String(v.day))} 起才有离职记录，此前的在职时间不计。`,
	counted_from: (v: Values) =>
		`没有工单可定记录的起点：自 ${f.month(String(v.month))} 起计，` +
		'从首位入职者起才可能有人离职，而不是从首位离职者起。',
	no_baseline: '没有可比的基线窗口。',
	annualised: (v: Values) => `窗口为 ${String(v.months)} 个月；年化值见对照表。`,
	unknown_type: (v: Values) =>
		`${String(v.count)} 人离职类型不明：主动离职率在每百人年 ` +
		`${f.number(100 * Number(v.lowest))} 与 ${f.number(100 * Number(v.highest))} 之间。`,
	unknown_regretted: (v: Values) =>
		`${String(v.count)} 人离职类型不明：核心流失率在每百人年 ` +
		`${f.number(100 * Number(v.lowest))} 与 ${f.number(100 * Number(v.highest))} 之间。`,
	voluntary_change: (v: Values) =>
		`主动离职率与基线相比 ${f.change(Number(v.change))}，95 % 区间 ` +
		`${f.range(f.change(Number(v.low)), f.change(Number(v.high)))}。`,
	regretted_below: (v: Values) => `分子含 ${String(v.count)} 名低于核心等级但被标为可惜的离职者。`,
	rolling_overlaps: '相邻两点共用 11 个月，走势平滑不代表稳定；请看每月人数的控制图。',
	stayed_difference: (v: Values) =>
		'满一年仍在职的份额相差 ' +
		`${f.points(Number(v.value))}（${f.range(f.points(Number(v.low)), f.points(Number(v.high)))}）。`,
	exact_at_edge:
		'某一期限前无人离开或全部离开时，Greenwood 方差为 0，区间改用精确的 ' +
		'Clopper–Pearson，只计已离开者与观察到该期限者。',
	before_runs_on: '实施前入职者的首年可能延伸到实施之后，差别因此偏小。',
	not_causal: '等级不同的人本就不同，差别不等于评定的作用。',
	few_leavers: (v: Values) => `离职仅 ${String(v.count)} 人，少于 ${String(v.floor)} 人，区间很宽。`,
	log_rank: (v: Values) => `对数秩检验 χ² = ${f.number(Number(v.chiSquare), 2)}，${f.pValue(Number(v.p))}。`,
	left_after: (v: Values) =>
		`半年内离职：通过者 ${f.percent(Number(v.pass))}，未通过者 ${f.percent(Number(v.fail))}。`,
	baseline: '基线',
	current: '当前',
	before: '实施前入职',
	after: '实施后入职',
	all: '全部',
	pass: '通过',
	fail: '未通过',
	average: '÷（期初 + 期末）÷ 2',
	start: '÷ 期初人数',
	leavers_and_end: '÷（离职 + 期末）',
	start_and_hires: '÷（期初 + 新入职）',
	monthly_average: '÷ 各月平均人数的平均',
	annualised_rate: '平均人数口径，年化',
	person_years: '÷ 在职人年',
	hires: '新入职',
	leavers: '离职',
	movers: '调出',
	end: '期末',
	pay: '薪酬',
	career: '职业发展',
	manager: '上级',
	workload_travel: '工作量与出差',
	family_relocation: '家庭或搬迁',
	health: '健康',
	performance: '绩效',
	restructuring: '组织调整',
	contract_end: '合同到期',
	other: '其他',
	unknown: '不明',
	few: '人数过少的原因合并',
	'beyond-limit': '超出控制限',
	run: '连续七点同侧',
	trend: '连续七点同向',
	'two-of-three': '三点中两点近控制限',
	garwood: 'Poisson 精确区间（Garwood）',
	rate_ratio_exact: '率比的条件精确区间',
	km_loglog: 'Kaplan–Meier，log-log 区间',
	mover_rates: '由两个率的精确区间合成（MOVER）',
	mover_km: '由两条曲线的区间合成（MOVER）',
	common: '正常波动',
	improvement: '改善信号',
	concern: '恶化信号'
};

export const en = {
	nobody_at_risk: 'Nobody in scope was employed in the window.',
	nobody_at_level: 'Nobody was employed at a core level in the window.',
	too_few_months: 'Fewer than 12 complete months are on record, so there is no rolling year.',
	no_new_hires: 'Nobody was hired in the last three years.',
	cohort_too_young: 'Nobody hired since the programme began has been there for a year yet.',
	one_side_only: 'There is no person-time on one side, graded or ungraded, to compare with.',
	no_ungraded_leavers: 'No ungraded engineer left, so there is no ratio.',
	no_decisions: 'No pass or fail has been published.',
	too_short: 'Less than half a year has been followed since publication.',
	no_leave_types:
		'No leaver has a type or a reason that tells one, so voluntary leavers can’t be told ' +
		'from others. Import a roster with the type or the reason of leaving.',
	recorded_later: 'The window begins before leavers are on record, so average headcount can’t be computed.',
	suppressed: 'Too few people to show.',
	transfer: 'transferred out',
	non_starter: 'never started',
	employment_type: 'other employment types',
	deferred: 'deferred',
	absent: 'absent',
	on_notice: (v: Values) => `Leaving date still ahead, counted as employed: ${String(v.count)}.`,
	recorded_from: (v: Values) =>
		`The roster records leavers from ${g.day(String(v.day))} on; time employed before that does not count.`,
	counted_from: (v: Values) =>
		`No tickets date the record, so it counts from ${g.month(String(v.month))} on: from the first hire, ` +
		'after which somebody could have left, not from the first leaver.',
	no_baseline: 'There is no baseline window to compare with.',
	annualised: (v: Values) =>
		`The window has ${counted(String(v.months), 'month', 'months')}; ` +
		'the yearly value stands in the table of formulas.',
	unknown_type: (v: Values) =>
		`${counted(String(v.count), 'leaver is', 'leavers are')} of unknown type: voluntary attrition lies ` +
		`between ${g.number(100 * Number(v.lowest))} and ${g.number(100 * Number(v.highest))} per 100 ` +
		'person-years.',
	unknown_regretted: (v: Values) =>
		`${counted(String(v.count), 'leaver is', 'leavers are')} of unknown type: regretted attrition lies ` +
		`between ${g.number(100 * Number(v.lowest))} and ${g.number(100 * Number(v.highest))} per 100 ` +
		'person-years.',
	voluntary_change: (v: Values) =>
		`Voluntary attrition against the baseline ${g.change(Number(v.change))}, ` +
		`95 % interval ${g.range(g.change(Number(v.low)), g.change(Number(v.high)))}.`,
	regretted_below: (v: Values) =>
		`The numerator includes ${counted(String(v.count), 'regretted leaver', 'regretted leavers')} ` +
		'from below the core levels.',
	rolling_overlaps:
		'Neighbouring points share 11 months: a smooth line is no sign of ' +
		'stability; see the control chart of monthly counts.',
	stayed_difference: (v: Values) =>
		`Share still there after a year: difference ${g.points(Number(v.value))} ` +
		`(${g.range(g.points(Number(v.low)), g.points(Number(v.high)))}).`,
	exact_at_edge:
		'Where nobody or everybody has left by a mark, Greenwood’s variance is 0: the interval is ' +
		'exact there (Clopper–Pearson), over those who left or were followed to it.',
	before_runs_on:
		'The first year of people hired before may reach past the start, which makes the difference look smaller.',
	not_causal: 'People at different levels differ to begin with; a difference is not what grading did.',
	few_leavers: (v: Values) =>
		`Only ${counted(String(v.count), 'leaver', 'leavers')}, fewer than ${String(v.floor)}: the interval is wide.`,
	log_rank: (v: Values) => `Log-rank test χ² = ${g.number(Number(v.chiSquare), 2)}, ${g.pValue(Number(v.p))}.`,
	left_after: (v: Values) =>
		`Left within half a year: ${g.percent(Number(v.pass))} after a pass, ` +
		`${g.percent(Number(v.fail))} after a fail.`,
	baseline: 'baseline',
	current: 'current',
	before: 'hired before the programme',
	after: 'hired since the programme',
	all: 'all',
	pass: 'pass',
	fail: 'fail',
	average: '÷ (start + end) ÷ 2',
	start: '÷ headcount at the start',
	leavers_and_end: '÷ (leavers + end)',
	start_and_hires: '÷ (start + hires)',
	monthly_average: '÷ mean of monthly averages',
	annualised_rate: 'average headcount, brought to a year',
	person_years: '÷ person-years',
	hires: 'hired',
	leavers: 'left',
	movers: 'transferred out',
	end: 'at the end',
	pay: 'pay',
	career: 'career',
	manager: 'manager',
	workload_travel: 'workload and travel',
	family_relocation: 'family or relocation',
	health: 'health',
	performance: 'performance',
	restructuring: 'restructuring',
	contract_end: 'end of contract',
	other: 'other',
	unknown: 'unknown',
	few: 'reasons of few people together',
	'beyond-limit': 'beyond a limit',
	run: 'seven on one side',
	trend: 'seven in one direction',
	'two-of-three': 'two of three near a limit',
	garwood: 'exact Poisson interval (Garwood)',
	rate_ratio_exact: 'exact conditional interval of a rate ratio',
	km_loglog: 'Kaplan–Meier with a log-log interval',
	mover_rates: 'from the exact intervals of both rates (MOVER)',
	mover_km: 'from the intervals of both curves (MOVER)',
	common: 'common cause',
	improvement: 'improvement',
	concern: 'concern'
} satisfies typeof zh;

/** Headings of the columns in their tables. */
export const columns = {
	zh: {
		month: '月份',
		region: '区域',
		department: '班组',
		level: '等级',
		window: '窗口',
		people: '人数',
		leavers: '离职',
		years: '在职人年',
		rate: '离职率',
		low: '下限',
		high: '上限',
		baseline_people: '基线人数',
		baseline_leavers: '基线离职',
		baseline_years: '基线人年',
		baseline_rate: '基线离职率',
		expected: '按基线应离职',
		formula: '公式',
		numerator: '分子',
		denominator: '分母',
		value: '数值',
		item: '项目',
		count: '人数',
		voluntary: '主动',
		involuntary: '被动',
		other: '其他',
		unknown: '不明',
		lowest: '全不算',
		highest: '全算',
		reason: '原因',
		share: '占比',
		cumulative: '累计',
		senior: '核心等级',
		flagged: '低等级但可惜',
		mean: '均值',
		variation: '信号',
		rule: '规则',
		cohort: '批次',
		mark: '满',
		eligible: '满期限人数',
		day: '天',
		stayed: '仍在职',
		outcome: '结果',
		decisions: '评定次数',
		left: '半年内离职份额'
	},
	en: {
		month: 'month',
		region: 'region',
		department: 'team',
		level: 'level',
		window: 'window',
		people: 'people',
		leavers: 'left',
		years: 'person-years',
		rate: 'rate',
		low: 'low',
		high: 'high',
		baseline_people: 'people, baseline',
		baseline_leavers: 'left, baseline',
		baseline_years: 'person-years, baseline',
		baseline_rate: 'rate, baseline',
		expected: 'expected at the baseline rate',
		formula: 'formula',
		numerator: 'numerator',
		denominator: 'denominator',
		value: 'value',
		item: 'item',
		count: 'people',
		voluntary: 'voluntary',
		involuntary: 'involuntary',
		other: 'other',
		unknown: 'unknown',
		lowest: 'none of them',
		highest: 'all of them',
		reason: 'reason',
		share: 'share',
		cumulative: 'cumulative',
		senior: 'core levels',
		flagged: 'regretted below',
		mean: 'mean',
		variation: 'signal',
		rule: 'rule',
		cohort: 'cohort',
		mark: 'by',
		eligible: 'old enough',
		day: 'day',
		stayed: 'still there',
		outcome: 'result',
		decisions: 'decisions',
		left: 'share left in half a year'
	}
} as const satisfies Record<'zh' | 'en', Record<string, string>>;
