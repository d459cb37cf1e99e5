import { type Values } from '../../sentences/sentence-parts.ts';
import { formatFor } from '../../format.ts';

const f = formatFor('zh');

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
	on_notice: (v: Values) =>
		`${String(v.count)} 人已定离职日但尚未离开，按在职计。`,
	counts_as_chance: '月份与班组之间的离职差异不超出偶然：区间为精确 Poisson。',
	counts_vary_by_month: (v: Values) =>
		'月份之间的离职差异超出偶然：区间按离散程度放宽' +
		`（方差为 Poisson 的 ${f.number(Number(v.factor), 1)} 倍）。`,
	counts_vary_by_team: (v: Values) =>
		'班组之间的离职变动超出偶然：区间按离散程度放宽' +
		`（方差为 Poisson 的 ${f.number(Number(v.factor), 1)} 倍）。`,
	counts_vary_by_both: (v: Values) =>
		'月份、班组之间的离职差异都超出偶然：区间按离散程度放宽' +
		`（方差为 Poisson 的 ${f.number(Number(v.factor), 1)} 倍）。`,
	recorded_from: (v: Values) =>
		`花名册自 ${f.day(String(v.day))} 起才有离职记录，此前的在职时间不计。`,
	counted_from: (v: Values) =>
		`没有工单可定记录的起点：自 ${f.month(String(v.month))} 起计，` +
		'从首位入职者起才可能有人离职，而不是从首位离职者起。',
	no_baseline: '没有可比的基线窗口。',
	annualised: (v: Values) =>
		`窗口为 ${String(v.months)} 个月；年化值见对照表。`,
	unknown_type: (v: Values) =>
		`${String(v.count)} 人离职类型不明：主动离职率在每百人年 ` +
		`${f.number(100 * Number(v.lowest))} 与 ${f.number(100 * Number(v.highest))} 之间。`,
	unknown_regretted: (v: Values) =>
		`${String(v.count)} 人离职类型不明：核心流失率在每百人年 ` +
		`${f.number(100 * Number(v.lowest))} 与 ${f.number(100 * Number(v.highest))} 之间。`,
	voluntary_change: (v: Values) =>
		`主动离职率与基线相比 ${f.change(Number(v.change))}，95 % 区间 ` +
		`${f.range(f.change(Number(v.low)), f.change(Number(v.high)))}。`,
	regretted_below: (v: Values) =>
		`分子含 ${String(v.count)} 名低于核心等级但被标为可惜的离职者。`,
	rolling_overlaps:
		'相邻两点共用 11 个月，走势平滑不代表稳定；请看每月人数的控制图。',
	stayed_difference: (v: Values) =>
		'满一年仍在职的份额相差 ' +
		`${f.points(Number(v.value))}（${f.range(f.points(Number(v.low)), f.points(Number(v.high)))}）。`,
	exact_at_edge:
		'某一期限前无人离开或全部离开时，Greenwood 方差为 0，区间改用精确的 ' +
		'Clopper–Pearson，只计已离开者与观察到该期限者。',
	before_runs_on: '实施前入职者的首年可能延伸到实施之后，差别因此偏小。',
	not_causal: '等级不同的人本就不同，差别不等于评定的作用。',
	few_leavers: (v: Values) =>
		`离职仅 ${String(v.count)} 人，少于 ${String(v.floor)} 人，区间很宽。`,
	log_rank: (v: Values) =>
		`对数秩检验 χ² = ${f.number(Number(v.chiSquare), 2)}，${f.pValue(Number(v.p))}。`,
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
