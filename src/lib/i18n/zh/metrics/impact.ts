import { type Values, interval } from '../../sentences/sentence-parts.ts';
import { wordFor } from '../../words.ts';
import { formatFor } from '../../format.ts';

const f = formatFor('zh');

const targetsZh = {
	I1: '满意度',
	I2: '投诉处理时长',
	I3: '离职率',
	I4: '平均解决时长'
};

const zhName = (v: Values): string =>
	wordFor(targetsZh, String(v.target)) ?? String(v.target);

const verdictsZh = {
	too_early: '为时尚早',
	too_few: '太少',
	worse: '变差',
	met: '达标',
	reached_uncertain: '达到但不确定',
	within_noise: '在波动之内',
	improved_below: '有改善，未达标',
	no_change: '看不出变化',
	already_moving: '实施前就已在变',
	unusual_baseline: '基线异常'
};

/** Sentences and words for the codes of the impact metrics: reasons, notes, methods and names of rows. */
export const zh = {
	...targetsZh,
	V8: '重开率',
	V9: '一次修复率',
	V14: '投诉率',
	V11: '参评率',
	V6: '积压',
	V12: '不满意率',
	F9: '申诉率',
	guardrail_worse: '变差',
	guardrail_held: '没有看得出的变差',
	guardrail_unknown: '没有数据',
	mover: '由两个窗口的区间合成（MOVER）',
	nobody_at_risk: '窗口内没有在职人年。',
	suppressed: '人数太少，不显示。',
	no_monthly_series: '没有按月的数值。',
	too_few_months: '月份太少。',
	too_few_months_on_a_side: '实施前或实施后不足 4 个月。',
	two_years_for_a_season:
		'实施前不足 24 个月：季节与实施当月的变化分不开，不作结论。',
	no_programme_start:
		'还不知道评定从哪天开始：请导入评定记录，或在“方案”页填写实施日。',
	not_identified: '月份不足以分开趋势与变化。',
	nobody_graded: '没有班组公布过评定结果。',
	no_ungraded_teams:
		'没有至少两个班组先评定、另有至少两个班组晚半年以上才评定，无从对照。',
	arms_too_short: '先后评定的班组可比的月份不足 6 个月。',
	no_two_windows: '没有两个可比的窗口。',
	too_few_waves: '没有两批以上可与半年内仍未评定的班组相比的班组。',
	in_points: (v: Values) =>
		`换成百分点是 ${f.points(Number(v.change))}${interval(v, (x) => f.points(x), f)}。`,
	in_relative: (v: Values) =>
		`换成相对变化是 ${f.change(Number(v.change))}${interval(v, (x) => f.change(x), f)}。`,
	reading_flips: (v: Values) =>
		`换一种读法，判定由“${wordFor(verdictsZh, String(v.chosen)) ?? String(v.chosen)}”` +
		`变为“${wordFor(verdictsZh, String(v.other)) ?? String(v.other)}”。`,
	target_impossible: (v: Values) =>
		`基线已是 ${f.percent(Number(v.baseline))}，目标超过 100 %，不可能达到，不作判定。`,
	power: (v: Values) =>
		`若真达到目标，以现有样本看得出来的把握为 ${f.percent(Number(v.power))}。`,
	detectable: (v: Values) =>
		`以 80 % 的把握只能看出 ${f.change(Number(v.change))} 及更大的变化。`,
	detectable_points: (v: Values) =>
		`以 80 % 的把握只能看出 ${f.points(Number(v.change))} 及更大的变化。`,
	no_baseline_value: '基线窗口内没有数值，无从比较。',
	read_relatively: '时长的目标按相对变化读。',
	all_record_types: '没有记录类型，用的是全部工单。',
	closed_only_change: (v: Values) =>
		`只看已结工单会是 ${f.change(Number(v.change))}。`,
	stated_differs: (v: Values) =>
		`方案所述基线 ${f.hours(Number(v.stated))}，实测 ${f.hours(Number(v.measured))}，` +
		'相差超过 10 %；判定用实测。',
	stated_agrees: (v: Values) =>
		`方案所述基线 ${f.hours(Number(v.stated))}，实测 ${f.hours(Number(v.measured))}。`,
	against_stated: (v: Values) =>
		`与所述 ${f.hours(Number(v.stated))} 相比为 ${f.change(Number(v.change))}。`,
	weakest_target: (v: Values) => `最低的是${zhName(v)}。`,
	hardest_target: (v: Values) => `最难看出的是${zhName(v)}。`,
	given_no_bias: '前提是没有偏差；同期的其他变化不在其中。',
	months_left_out: (v: Values) =>
		`按设置不计入界限的月份：${String(v.months).replaceAll(' ', '、')}。`,
	trial_limits: (v: Values) =>
		`${String(v.series)
			.split(' ')
			.map((id) => wordFor(targetsZh, id) ?? id)
			.join('、')}：不足 12 点，界限为试用。`,
	unequal_n: (v: Values) =>
		`${String(v.series)
			.split(' ')
			.map((id) => wordFor(targetsZh, id) ?? id)
			.join('、')}：各月样本相差悬殊，可另看 p 图。`,
	not_frozen: (v: Values) =>
		`有序列在实施前不足 ${String(v.months)} 个月，没有冻结的界限。`,
	not_extended: (v: Values) =>
		`实施前只有 ${String(v.months)} 个月，不足 ${String(v.needs)} 个月，` +
		'季节与趋势分不开：不把此前的走势延伸到实施之后，' +
		'不给区间，也不据此下结论。',
	slope_change: (v: Values) =>
		`每月的趋势变化 ${f.number(Number(v.slope), 3)}（${f.number(Number(v.low), 3)} ` +
		`至 ${f.number(Number(v.high), 3)}）。`,
	transition_masked: (v: Values) => `${String(v.months)} 个过渡月不参与拟合。`,
	arms: (v: Values) =>
		`${String(v.graded)} 个先评定的班组对 ${String(v.others)} 个尚未评定的班组，` +
		`自 ${String(v.start).slice(0, 7)} 起前后各 ${String(v.months)} 个月。`,
	season_taken_out: '实施前满两年：季节（按月）已扣除。',
	season_not_told: (v: Values) =>
		`实施前只有 ${String(v.months)} 个月，不足两年：季节与趋势分不开，没有扣除季节。`,
	errors_last: (v: Values) =>
		`各月误差会延续：自相关预期为 ${f.number(Number(v.rho), 2)}，` +
		'其不确定已计入区间。',
	teams_exchanged: (v: Values) =>
		'把“哪些班组先评定”全部互换一遍来检验：' +
		`p = ${f.number(Number(v.p), 3)}。`,
	teams_too_few_for_interval: (v: Values) =>
		`任一组不足 ${String(v.floor)} 个班组，不给区间。`,
	lasting: '分段回归，误差自相关按其可能性加权，t（n − k）',
	lasting_seasonal: '分段回归，含月份项，误差自相关按其可能性加权，t（n − k）',
	exchanged_teams: '班组互换的随机化检验',
	moved_before: (v: Values) =>
		`实施前 ${String(v.months)} 个月里已每月变化 ${f.change(Number(v.slope))}；` +
		`扣除这一走势后的变化为 ${f.change(Number(v.change))}（` +
		`${f.range(f.change(Number(v.low)), f.change(Number(v.high)))}），不能排除没有变化。`,
	moved_before_points: (v: Values) =>
		`实施前 ${String(v.months)} 个月里已每月变化 ${f.points(Number(v.slope))}；` +
		`扣除这一走势后的变化为 ${f.points(Number(v.change))}（` +
		`${f.range(f.points(Number(v.low)), f.points(Number(v.high)))}），不能排除没有变化。`,
	maybe_moved: (v: Values) =>
		`实施前 ${String(v.months)} 个月太少、起伏太大，不能排除当时已在朝这个方向变；` +
		`扣除前后各月共有的走势后，变化为 ${f.change(Number(v.change))}（` +
		`${f.range(f.change(Number(v.low)), f.change(Number(v.high)))}），不能排除没有变化。`,
	maybe_moved_points: (v: Values) =>
		`实施前 ${String(v.months)} 个月太少、起伏太大，不能排除当时已在朝这个方向变；` +
		`扣除前后各月共有的走势后，变化为 ${f.points(Number(v.change))}（` +
		`${f.range(f.points(Number(v.low)), f.points(Number(v.high)))}），不能排除没有变化。`,
	moved_or_season: (v: Values) =>
		`实施前只有 ${String(v.months)} 个月，不足两年：这一走势也可能是季节。`,
	ill_baseline: (v: Values) =>
		`实施前可选的 ${String(v.windows)} 个基线中，只有 ${f.percent(Number(v.share))} ` +
		`像所选的这样差；与它们的中位数相比，变化为 ${f.change(Number(v.change))}（` +
		`${f.range(f.change(Number(v.low)), f.change(Number(v.high)))}），不能排除没有变化。`,
	ill_baseline_points: (v: Values) =>
		`实施前可选的 ${String(v.windows)} 个基线中，只有 ${f.percent(Number(v.share))} ` +
		`像所选的这样差；与它们的中位数相比，变化为 ${f.points(Number(v.change))}（` +
		`${f.range(f.points(Number(v.low)), f.points(Number(v.high)))}），不能排除没有变化。`,
	without_trend: '扣除实施前走势',
	without_shared_trend: '扣除前后各月共有的走势',
	against_median: '与各基线的中位数相比',
	no_own_target: '方案没有把它定为目标。',
	target_wrong_way:
		'目标与这个指标好的方向相反，不作判定；请在“方案”页改正目标的正负。',
	target_out_of_reach: '按基线推算，目标超出了可能的范围，不作判定。',
	own_baseline: (v: Values) =>
		`与它自己的基线 ${f.months(String(v.start), String(v.end))} 相比。`,
	target_read_relatively: '这个指标的目标按相对变化读。',
	placebo_ranks: '在早先各起点中的名次',
	too_few_starts: '实施前的月份太少，凑不出 6 个可比的更早起点。',
	start_stands_out: (v: Values) =>
		`${zhName(v)}：在 ${String(v.starts)} 个更早的起点中，` +
		`没有一个的改善比得上实施时（前后各 ${String(v.width)} 个月）。`,
	start_does_not_stand_out: (v: Values) =>
		`${zhName(v)}：${String(v.starts)} 个更早的起点中有 ` +
		`${String(v.asGood)} 个的改善不小于实施时` +
		`（前后各 ${String(v.width)} 个月）：实施并不突出。`,
	placebo_or_season: (v: Values) =>
		`前后只取得到 ${String(v.width)} 个月，季节也会显得像变化。`,
	placebos_still: '评定不应改变的结果都没有看得出的变化。',
	placebos_moved: (v: Values) =>
		`评定不应改变的结果中有 ${String(v.count)} 项也变了：同期另有原因在起作用。`,
	volume: '工单量',
	onsite_share: '上门占比',
	main_category: '最常见类别的占比',
	response: '参评率',
	parallel_trends: '前提是两组在没有评定时会同步变化；请看实施前的走势。',
	cluster_log_ratio_t:
		'按工程师、月份与班组聚类，比值取对数，前后配对，t（有效自由度）',
	exact_conditional:
		'率比的精确条件区间；月份或班组差异超出偶然时按离散程度放宽',
	from_targets: '取自各目标的区间',
	ordered_rules: '固定顺序的规则',
	wald_power: '正态近似的检验功效',
	posterior: 't 分布；离职为 Gamma 后验',
	xmr: 'XmR 控制图',
	restricted_mean: '受限平均',
	closed_mean: '已结平均',
	median: '中位数',
	p90: 'P90',
	geometric_mean: '几何平均',
	within_stated: '所述时长内解决率',
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
