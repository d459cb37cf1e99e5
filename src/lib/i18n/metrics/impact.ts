import { type Format, formatFor } from '../format.ts';
import { counted } from '../plural.ts';

type Values = Record<string, string | number>;

const [f, g] = [formatFor('zh'), formatFor('en')];

/** ` (low to high)` in the language, nothing where there is no interval. */
function interval(v: Values, write: (value: number) => string, format: Format): string {
	if (v.low === undefined || v.high === undefined) return '';
	const range = format.range(write(Number(v.low)), write(Number(v.high)));
	return format.locale === 'zh' ? `（${range}）` : ` (${range})`;
}

const targetsZh: Record<string, string> = { I1: '满意度', I2: '投诉处理时长', I3: '离职率', I4: '平均解决时长' };
const targetsEn: Record<string, string> = {
	I1: 'satisfaction',
	I2: 'complaint handling time',
	I3: 'attrition',
	I4: 'resolution time'
};
const zhName = (v: Values): string => targetsZh[String(v.target)] ?? String(v.target);
const enName = (v: Values): string => targetsEn[String(v.target)] ?? String(v.target);

const verdictsZh: Record<string, string> = {
	too_early: '为时尚早',
	too_few: '太少',
	worse: '变差',
	met: '达标',
	reached_uncertain: '达到但不确定',
	within_noise: '在波动之内',
	improved_below: '有改善，未达标',
	no_change: '看不出变化'
};
const verdictsEn: Record<string, string> = {
	too_early: 'too early',
	too_few: 'too few',
	worse: 'worse',
	met: 'met',
	reached_uncertain: 'reached, not certain',
	within_noise: 'within noise',
	improved_below: 'improved, below target',
	no_change: 'no detectable change'
};

/** Sentences and words for the codes of the impact metrics: reasons, notes, methods and names of rows. */
export const zh = {
	...targetsZh,
	nobody_at_risk: '窗口内没有在职人年。',
	suppressed: '人数太少，不显示。',
	no_monthly_series: '没有按月的数值。',
	too_few_months: '月份太少。',
	too_few_months_on_a_side: '实施前或实施后不足 4 个月。',
	no_programme_start: '还不知道评定从哪天开始：请导入评定记录，或在“方案”页填写实施日。',
	not_identified: '月份不足以分开趋势与变化。',
	nobody_graded: '没有班组公布过评定结果。',
	no_ungraded_teams: '没有至少两个班组先评定、另有至少两个班组晚半年以上才评定，无从对照。',
	arms_too_short: '先后评定的班组可比的月份不足 6 个月。',
	no_two_windows: '没有两个可比的窗口。',
	too_few_waves: '没有两批以上可与半年内仍未评定的班组相比的班组。',
	in_points: (v: Values) => `换成百分点是 ${f.points(Number(v.change))}${interval(v, (x) => f.points(x), f)}。`,
	in_relative: (v: Values) => `换成相对变化是 ${f.change(Number(v.change))}${interval(v, (x) => f.change(x), f)}。`,
	reading_flips: (v: Values) =>
		`换一种读法，判定由“${verdictsZh[String(v.chosen)] ?? String(v.chosen)}”` +
		`变为“${verdictsZh[String(v.other)] ?? String(v.other)}”。`,
	target_impossible: (v: Values) =>
		`基线已是 ${f.percent(Number(v.baseline))}，目标超过 100 %，不可能达到，不作判定。`,
	power: (v: Values) => `若真达到目标，以现有样本看得出来的把握为 ${f.percent(Number(v.power))}。`,
	detectable: (v: Values) => `以 80 % 的把握只能看出 ${f.change(Number(v.change))} 及更大的变化。`,
	read_relatively: '时长的目标按相对变化读。',
	all_record_types: '没有记录类型，用的是全部工单。',
	closed_only_change: (v: Values) => `只看已结工单会是 ${f.change(Number(v.change))}。`,
	stated_differs: (v: Values) =>
		`方案所述基线 ${f.hours(Number(v.stated))}，实测 ${f.hours(Number(v.measured))}，` +
		'相差超过 10 %；判定用实测。',
	stated_agrees: (v: Values) => `方案所述基线 ${f.hours(Number(v.stated))}，实测 ${f.hours(Number(v.measured))}。`,
	against_stated: (v: Values) => `与所述 ${f.hours(Number(v.stated))} 相比为 ${f.change(Number(v.change))}。`,
	weakest_target: (v: Values) => `最低的是${zhName(v)}。`,
	hardest_target: (v: Values) => `最难看出的是${zhName(v)}。`,
	given_no_bias: '前提是没有偏差；同期的其他变化不在其中。',
	months_left_out: (v: Values) => `按设置不计入界限的月份：${String(v.months).replaceAll(' ', '、')}。`,
	trial_limits: (v: Values) =>
		`${String(v.series)
			.split(' ')
			.map((id) => targetsZh[id] ?? id)
			.join('、')}：不足 12 点，界限为试用。`,
	unequal_n: (v: Values) =>
		`${String(v.series)
			.split(' ')
			.map((id) => targetsZh[id] ?? id)
			.join('、')}：各月样本相差悬殊，可另看 p 图。`,
	not_frozen: (v: Values) => `有序列在实施前不足 ${String(v.months)} 个月，没有冻结的界限。`,
	intervals_too_narrow: '区间多半偏窄：同月的其他变化也在其中。',
	not_extended: (v: Values) =>
		`实施前只有 ${String(v.months)} 个月，不足 ${String(v.needs)} 个月，` +
		'季节与趋势分不开：不把此前的走势延伸到实施之后，也不据此下结论。',
	slope_change: (v: Values) =>
		`每月的趋势变化 ${f.number(Number(v.slope), 3)}（${f.number(Number(v.low), 3)} ` +
		`至 ${f.number(Number(v.high), 3)}）。`,
	short_series: (v: Values) => `只有 ${String(v.months)} 个月，按普通最小二乘，仅供参考。`,
	with_ar1: (v: Values) => `按 AR(1) 误差重估，水平变化为 ${f.number(Number(v.level), 3)}。`,
	transition_masked: (v: Values) => `${String(v.months)} 个过渡月不参与拟合。`,
	arms: (v: Values) =>
		`${String(v.graded)} 个先评定的班组对 ${String(v.others)} 个尚未评定的班组，` +
		`自 ${String(v.start).slice(0, 7)} 起前后各 ${String(v.months)} 个月。`,
	parallel_trends: '前提是两组在没有评定时会同步变化；请看实施前的走势。',
	cluster_log_ratio_t: '按工程师聚类稳健，比值取对数，同一工程师前后配对，t（G − 1）',
	exact_conditional: '率比的精确条件区间',
	from_targets: '取自各目标的区间',
	ordered_rules: '固定顺序的规则',
	wald_power: '正态近似的检验功效',
	posterior: 't 分布；离职为 Gamma 后验',
	xmr: 'XmR 控制图',
	'newey-west': 'Newey–West 标准误',
	ols: '普通最小二乘',
	'ar1-gls': 'AR(1) 广义最小二乘',
	team_bootstrap: '按班组重抽样 2000 次',
	restricted_mean: '受限平均',
	closed_mean: '已结平均',
	median: '中位数',
	p90: 'P90',
	geometric_mean: '几何平均',
	within_48: '48 小时解决率',
	before_after: '前后比较',
	spc: '控制图',
	its: '中断时间序列',
	did: '双重差分',
	staggered: '分批推行',
	graded: '先评定',
	others: '尚未评定',
	improvement: '改善',
	concern: '变差',
	common: '普通波动',
	special: '特殊原因',
	'beyond-limit': '超出界限',
	run: '连续 7 点在一侧',
	trend: '连续 7 点同向',
	'two-of-three': '3 点有 2 点近界限',
	pass: '稳定达标',
	fail: '稳定不达标',
	'hit-or-miss': '时达时不达'
};

export const en = {
	...targetsEn,
	nobody_at_risk: 'Nobody was employed in the window.',
	suppressed: 'Too few people to show.',
	no_monthly_series: 'No monthly values.',
	too_few_months: 'Too few months.',
	too_few_months_on_a_side: 'Fewer than 4 months before or after the start.',
	no_programme_start:
		'It isn’t known when grading began: import the grading records, or enter the start on the programme page.',
	not_identified: 'The months can’t tell the trend from the change.',
	nobody_graded: 'No team has a published decision.',
	no_ungraded_teams:
		'There are no two teams graded first and two graded at least half a year later to compare them with.',
	arms_too_short: 'Teams graded first and later can be compared for fewer than 6 months.',
	no_two_windows: 'There are no two windows to compare.',
	too_few_waves: 'Fewer than two waves of teams can be compared with teams still ungraded for half a year.',
	in_points: (v: Values) => `In points: ${g.points(Number(v.change))}${interval(v, (x) => g.points(x), g)}.`,
	in_relative: (v: Values) => `Relatively: ${g.change(Number(v.change))}${interval(v, (x) => g.change(x), g)}.`,
	reading_flips: (v: Values) =>
		`Read the other way the verdict turns from “${verdictsEn[String(v.chosen)] ?? String(v.chosen)}”` +
		` to “${verdictsEn[String(v.other)] ?? String(v.other)}”.`,
	target_impossible: (v: Values) =>
		`The baseline is ${g.percent(Number(v.baseline))} already: the target lies ` +
		'above 100 % and can’t be met, so there is no verdict.',
	power: (v: Values) =>
		`If the target were truly reached, this sample would show it with a chance of ${g.percent(Number(v.power))}.`,
	detectable: (v: Values) => `Only a change of ${g.change(Number(v.change))} or more would show with 80 % power.`,
	read_relatively: 'The target on hours is read relatively.',
	all_record_types: 'No record types: all tickets are used.',
	closed_only_change: (v: Values) => `Closed tickets alone would say ${g.change(Number(v.change))}.`,
	stated_differs: (v: Values) =>
		`The plan states ${g.hours(Number(v.stated))}, measured are ${g.hours(Number(v.measured))}: ` +
		'more than 10 % apart. The verdict uses the measured one.',
	stated_agrees: (v: Values) =>
		`The plan states ${g.hours(Number(v.stated))}, measured are ${g.hours(Number(v.measured))}.`,
	against_stated: (v: Values) =>
		`Against the stated ${g.hours(Number(v.stated))} it is ${g.change(Number(v.change))}.`,
	weakest_target: (v: Values) => `The lowest is ${enName(v)}.`,
	hardest_target: (v: Values) => `The hardest to see is ${enName(v)}.`,
	given_no_bias: 'Given no bias; whatever else changed meanwhile is not in it.',
	months_left_out: (v: Values) =>
		`Months that the settings leave out of the limits: ${String(v.months).replaceAll(' ', ', ')}.`,
	trial_limits: (v: Values) =>
		`${String(v.series)
			.split(' ')
			.map((id) => targetsEn[id] ?? id)
			.join(', ')}: fewer than 12 points, limits on trial.`,
	unequal_n: (v: Values) =>
		`${String(v.series)
			.split(' ')
			.map((id) => targetsEn[id] ?? id)
			.join(', ')}: months differ much in size; see a p chart too.`,
	not_frozen: (v: Values) =>
		`A series has fewer than ${counted(String(v.months), 'month', 'months')} before the start: no frozen limits.`,
	intervals_too_narrow: 'The interval is likely too narrow: whatever else changed that month is in it.',
	not_extended: (v: Values) =>
		`Only ${counted(String(v.months), 'month lies', 'months lie')} before the start; ` +
		`below ${String(v.needs)} a season cannot be told ` +
		'from a trend, so the earlier line is not continued and nothing is concluded from it.',
	slope_change: (v: Values) =>
		`Change of the monthly trend ${g.number(Number(v.slope), 3)} ` +
		`(${g.number(Number(v.low), 3)} to ${g.number(Number(v.high), 3)}).`,
	short_series: (v: Values) =>
		`Only ${counted(String(v.months), 'month', 'months')}: ordinary least squares, indicative.`,
	with_ar1: (v: Values) => `With AR(1) errors the step is ${g.number(Number(v.level), 3)}.`,
	transition_masked: (v: Values) =>
		`${counted(String(v.months), 'transition month takes', 'transition months take')} no part in the fit.`,
	arms: (v: Values) =>
		`${counted(String(v.graded), 'team', 'teams')} graded first against ${String(v.others)} not graded yet, ` +
		`${counted(String(v.months), 'month', 'months')} on either side of ${String(v.start).slice(0, 7)}.`,
	parallel_trends: 'Assumes that both would have moved alike without grading; look at how they moved before.',
	cluster_log_ratio_t: 'cluster-robust by engineer on the log ratio, engineers paired, t with G − 1 df',
	exact_conditional: 'exact conditional interval of the rate ratio',
	from_targets: 'from the targets’ intervals',
	ordered_rules: 'rules in a fixed order',
	wald_power: 'normal power',
	posterior: 't distribution; Gamma posterior for attrition',
	xmr: 'XmR chart',
	'newey-west': 'Newey–West standard errors',
	ols: 'ordinary least squares',
	'ar1-gls': 'AR(1) generalised least squares',
	team_bootstrap: '2000 resamples of teams',
	restricted_mean: 'restricted mean',
	closed_mean: 'mean of closed',
	median: 'median',
	p90: '90th percentile',
	geometric_mean: 'geometric mean',
	within_48: 'resolved within 48 h',
	before_after: 'before and after',
	spc: 'control chart',
	its: 'interrupted time series',
	did: 'difference in differences',
	staggered: 'staggered roll-out',
	graded: 'graded first',
	others: 'not graded yet',
	improvement: 'improvement',
	concern: 'concern',
	common: 'common cause',
	special: 'special cause',
	'beyond-limit': 'beyond a limit',
	run: '7 on one side',
	trend: '7 in a row up or down',
	'two-of-three': '2 of 3 near a limit',
	pass: 'meets it reliably',
	fail: 'misses it reliably',
	'hit-or-miss': 'hit or miss'
} satisfies typeof zh;

/** Headings of the columns in their tables. */
export const columns = {
	zh: {
		month: '月份',
		n: '数量',
		hits: '满意',
		value: '数值',
		open: '未结',
		closed: '已结平均',
		people: '人数',
		years: '人年',
		statistic: '统计量',
		baseline: '基线',
		current: '当前',
		baseline_share: '基线比例',
		current_share: '当前比例',
		change: '变化',
		progress: '完成度',
		progress_low: '完成度下限',
		progress_high: '完成度上限',
		detectable: '可检出变化',
		probability: '概率',
		power: '功效',
		target: '目标',
		verdict: '判定',
		low: '下限',
		high: '上限',
		goal: '目标值',
		order: '规则序号',
		series: '序列',
		variation: '波动',
		cause: '规则',
		assurance: '能否稳定达标',
		months: '月数',
		frozen: '有冻结界限',
		trial: '试用界限',
		mean: '均值',
		frozen_mean: '冻结均值',
		frozen_low: '冻结下限',
		frozen_high: '冻结上限',
		frozen_cause: '冻结界限的规则',
		frozen_variation: '冻结界限的波动',
		unit: '单位',
		model: '模型',
		refused: '不估计的原因',
		before: '实施前',
		after: '实施后',
		trend: '原趋势',
		level: '水平变化',
		level_low: '水平下限',
		level_high: '水平上限',
		level_p: '水平 p',
		level_ar1: '水平（AR1）',
		slope: '趋势变化',
		slope_low: '趋势下限',
		slope_high: '趋势上限',
		slope_p: '趋势 p',
		mean_effect: '平均效应',
		mean_effect_low: '平均效应下限',
		mean_effect_high: '平均效应上限',
		fitted: '拟合',
		counterfactual: '若无评定',
		masked: '过渡月',
		rung: '证据',
		feasible: '可行',
		reason: '原因',
		highest: '最高一级',
		team: '班组',
		arm: '组别',
		n_before: '前工单数',
		n_after: '后工单数',
		graded: '先评定',
		others: '尚未评定',
		outcome: '结果'
	},
	en: {
		month: 'month',
		n: 'n',
		hits: 'satisfied',
		value: 'value',
		open: 'open',
		closed: 'mean of closed',
		people: 'people',
		years: 'person-years',
		statistic: 'statistic',
		baseline: 'baseline',
		current: 'current',
		baseline_share: 'baseline share',
		current_share: 'current share',
		change: 'change',
		progress: 'progress',
		progress_low: 'progress, low',
		progress_high: 'progress, high',
		detectable: 'detectable change',
		probability: 'probability',
		power: 'power',
		target: 'target',
		verdict: 'verdict',
		low: 'low',
		high: 'high',
		goal: 'goal',
		order: 'rule',
		series: 'series',
		variation: 'variation',
		cause: 'rule',
		assurance: 'assurance',
		months: 'months',
		frozen: 'frozen limits',
		trial: 'trial limits',
		mean: 'mean',
		frozen_mean: 'frozen mean',
		frozen_low: 'frozen low',
		frozen_high: 'frozen high',
		frozen_cause: 'rule, frozen',
		frozen_variation: 'variation, frozen',
		unit: 'unit',
		model: 'model',
		refused: 'why not',
		before: 'before',
		after: 'after',
		trend: 'trend before',
		level: 'step',
		level_low: 'step, low',
		level_high: 'step, high',
		level_p: 'step, p',
		level_ar1: 'step (AR1)',
		slope: 'change of trend',
		slope_low: 'trend, low',
		slope_high: 'trend, high',
		slope_p: 'trend, p',
		mean_effect: 'mean effect',
		mean_effect_low: 'mean effect, low',
		mean_effect_high: 'mean effect, high',
		fitted: 'fitted',
		counterfactual: 'without grading',
		masked: 'transition',
		rung: 'evidence',
		feasible: 'feasible',
		reason: 'reason',
		highest: 'highest',
		team: 'team',
		arm: 'arm',
		n_before: 'tickets before',
		n_after: 'tickets after',
		graded: 'graded first',
		others: 'not graded yet',
		outcome: 'outcome'
	}
} as const satisfies Record<'zh' | 'en', Record<string, string>>;
