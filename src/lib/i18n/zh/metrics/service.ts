import { formatFor } from '../../format.ts';
import { type Values } from '../../sentences/sentence-parts.ts';

const f = formatFor('zh');

/** Sentences and words for the codes of the service metrics: reasons, notes, exclusions, methods and names of rows. */
export const zh = {
	no_cases: '窗口内没有符合口径的工单。',
	no_visits: '窗口内没有服务上门，投诉率没有分母。',
	windows_overlap: '基线与当前窗口重叠，不能比较。',
	draft: '草稿',
	cancelled: '已取消',
	no_time: '已完成却无时间',
	default_rating: '默认好评',
	immature: '观察期未满',
	invalid_complaint: '判定无效的投诉',
	too_few_engineers: (v: Values) =>
		`只有 ${f.count(Number(v.engineers))} 名工程师，` +
		`少于 ${f.count(Number(v.floor))} 名，不给区间。`,
	unassigned_tickets: (v: Values) =>
		`${f.count(Number(v.count))} 张工单没有工程师，合为一个聚类，只会使区间变宽。`,
	few_do_most: (v: Values) =>
		`${f.count(Number(v.engineers))} 名工程师中少数人做了大部分工单` +
		`（相当于工作量相同的 ${f.number(Number(v.effective), 1)} 人），不给区间。`,
	months_differ: (v: Values) =>
		'月份之间的差异超出偶然：好月份、坏月份所有人同受影响，' +
		`占区间方差的 ${f.percent(Number(v.share))}。`,
	teams_differ: (v: Values) =>
		`班组各有整体的变动，占区间方差的 ${f.percent(Number(v.share))}。`,
	months_not_paired:
		'两个窗口的月份不能按同月配对，季节差异也算作月份差异，区间偏宽。',
	counts_only: (v: Values) =>
		`只有 ${f.count(Number(v.n))} 张，只看计数，比例没有意义。`,
	small_sample: (v: Values) => `样本小：${f.count(Number(v.n))} 张。`,
	rating_day_from_resolution: (v: Values) =>
		`${f.count(Number(v.count))} 条评价没有评价时间，按解决日期计。`,
	open_censored: (v: Values) =>
		`${f.count(Number(v.count))} 张未结工单按删失计入。`,
	ignores_open: '不看未结工单。',
	horizon_shortened: (v: Values) =>
		`有一个窗口观察不到 ${f.hours(Number(v.wanted))}，` +
		`两个窗口都改为计到 ${f.hours(Number(v.hours))}。`,
	horizon_below_p95: (v: Values) =>
		`基线有 ${f.percent(Number(v.share))} 的工单到 ` +
		`${f.hours(Number(v.hours))} 仍未解决，期限 τ 偏短。`,
	close_as_resolved: (v: Values) =>
		`${f.percent(Number(v.share))} 的时长取自关闭时间，可能含自动关闭的等待。`,
	day_precision: '时间只到日，小时数精确不到一天。',
	p50_not_reached: '不到一半的工单有结果，中位数未达到。',
	p90_not_reached: '不到九成的工单有结果，P90 未达到。',
	working_clock: (v: Values) =>
		`每个工作日 ${String(v.start)} 点至 ${String(v.end)} 点，按国务院放假与调休。`,
	calendar_ends: (v: Values) =>
		`放假安排只知道到 ${String(v.day)}，此后按周一至周五计。`,
	hold_share: (v: Values) =>
		`从创建到解决的时间有 ${f.percent(Number(v.share))} 在挂起。`,
	no_holds: '没有挂起时长，不列净时长。',
	sla_never_varies: '所有到期工单的结果都相同：请核对到期时间是否真实填写。',
	onsite_never_varies: '所有工单都标为上门：请核对该列是否真实填写。',
	ratings_never_vary:
		'所有评分都相同：请核对是否为默认好评；这样的比例看不出变化。',
	sla_by_flag: '没有到期时间，用系统的达标标记，按解决日期计。',
	reopen_undated: (v: Values) =>
		`重开没有日期，满 ${String(v.days)} 天的工单里凡有重开都算。`,
	repeats_unknown: '没有客户号或产品，查不出再次报修，实际一次修复率更低。',
	invited_is_resolved: '没有邀请时间，以已解决的工单为分母。',
	satisfaction_bounds: (v: Values) =>
		`若未评价者全不满意，满意度为 ${f.percent(Number(v.worst))}；` +
		`若全满意，为 ${f.percent(Number(v.best))}。`,
	not_causal: '各等级接的活不同，这是同类工单之比，不说明等级造成了快慢。',
	counts_vary_more_than_chance: '投诉往往成串，实际波动比区间大。',
	cluster_t: '按工程师、月份与班组聚类，t（有效自由度）',
	cluster_logit_t: '按工程师、月份与班组聚类，logit 尺度，t（有效自由度）',
	cluster_log_t: '按工程师、月份与班组聚类，对数尺度，t（有效自由度）',
	km_cluster_band: 'Kaplan–Meier，按工程师聚类放宽的 log-log 带',
	calendar: '自然时长',
	working: '工作时长',
	net: '扣除挂起的净时长',
	baseline: '基线',
	current: '当前'
};
