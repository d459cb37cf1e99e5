import { wordFor } from '../../words.ts';
import { formatFor } from '../../format.ts';
import {
	type Values,
	carriedOf,
	wordOf
} from '../../sentences/sentence-parts.ts';

const f = formatFor('zh');

const inputs = {
	avoided: '减少离职人数',
	replacement_share: '替换成本占年薪',
	salary: '年薪',
	saved: '每单节省工时',
	tickets: '工单数',
	labour_rate: '每小时人工成本',
	rise: '满意份额上升',
	rated: '评分客户数',
	customer_value: '单客价值',
	assessor_hours: '每人次评审工时',
	assessor_rate: '评审小时价',
	attribution: '归因份额'
};

const why = {
	no_labour_hours: '工单没有人工工时；历时不是工时，不折算',
	no_labour_hours_in_windows: '两个窗口中有一个没有人工工时',
	too_few_engineers: '有工时的工程师太少',
	no_customer_value: '方案没有填写单客价值',
	no_ratings: '两个窗口的评分不足以相比',
	suppressed: '人数过少，不显示',
	roster_only_current: '花名册没有离职记录',
	no_baseline: '没有基线',
	missing_columns: '缺少需要的列',
	nobody_at_risk: '窗口内无人在职'
};

const mechanisms = {
	attrition: '离职节约',
	handling: '工时节约',
	satisfaction: '满意度收益'
};

/**
 * Why a mechanism is possible only, after the verdict on its own measure; what is told from noise but not in money
 * reads as noise.
 */
const standing = {
	too_early: '为时尚早',
	too_few: '样本太少，无法判断',
	already_moving: '实施前就已在变',
	unusual_baseline: '基线异常'
};

const short = {
	improved_below: '有改善、未到目标',
	reached_uncertain: '达到目标值、尚不能确定'
};

const held = {
	attrition: '离职率',
	handling: '工时',
	satisfaction: '客户满意度'
};

/** Sentences and words for the codes of the cost and benefit metrics: reasons, notes and names of rows. */
export const zh = {
	no_current: '实施后还没有完整的月份。',
	no_monetised_benefit: '没有一种收益能折算成钱，因此没有回报率；这不等于 0。',
	no_cost: '窗口内没有花费，没有回报率可言。',
	nothing_carries: '没有一种收益能与波动区分，计入的收益为 0。',
	carried_by: (v: Values) => `计入：${f.list(carriedOf(mechanisms, v))}。`,
	possible_benefit: (v: Values) =>
		`可能：${wordFor(mechanisms, String(v.mechanism)) ?? String(v.mechanism)} ` +
		`${f.money(Number(v.amount))}（${f.range(f.money(Number(v.low)), f.money(Number(v.high)))}），` +
		`${wordFor(standing, String(v.verdict)) ?? '与波动分不开'}，没有计入。`,
	held_back: (v: Values) =>
		`判定不强于所依据的${wordFor(held, String(v.mechanism)) ?? String(v.mechanism)}：` +
		`${wordFor(short, String(v.verdict)) ?? String(v.verdict)}。`,
	not_counted: '这项收益与波动分不开，没有计入回报率。',
	not_monetised: '未折算成钱',
	...why,
	unknown_engineer: '没有责任工程师',
	direct_cost: (v: Values) =>
		`直接成本 ${f.money(Number(v.direct))}，全成本 ${f.money(Number(v.loaded))}；判定用全成本。`,
	planned_rounds: (v: Values) =>
		`窗口内没有评定记录，按方案的频次计 ${f.number(Number(v.rounds))} 轮。`,
	shared_cost: (v: Values) =>
		`只看一部分人：轮次、培训与工具按参评人数分摊 ${f.percent(Number(v.share), 0)}。`,
	no_staff_price: '评审工时没有定价，全成本只含直接成本与其他已填项。',
	replacement_source: (v: Values) =>
		`替换成本比例出自 ${String(v.source)}，是美国数据，请按本公司情况修改。`,
	salary_from_roster: '年薪取自花名册中范围内人员的均值。',
	salary_from_plan: '花名册没有可用的年薪，取方案中的数值。',
	without_labour_hours: (v: Values) =>
		`${f.count(Number(v.count))} 张已解决工单没有工时，不计。`,
	attributed: (v: Values) =>
		`变化的 ${f.percent(Number(v.share), 0)} 归于项目；这是假定，不是测得的。`,
	direct_return: (v: Values) =>
		`只对直接成本计，回报率为 ${f.percent(Number(v.value), 0)}；不用于判定。`,
	attrition_not_monetised: (v: Values) =>
		`离职节约未计入：${wordOf(why, v.reason)}。`,
	handling_not_monetised: (v: Values) =>
		`工时节约未计入：${wordOf(why, v.reason)}。`,
	satisfaction_not_monetised: (v: Values) =>
		`满意度收益未计入：${wordOf(why, v.reason)}。`,
	break_even: (v: Values) =>
		`每个窗口少走 ${f.number(Number(v.leavers))} 人即达到目标，` +
		`少走 ${f.number(Number(v.zero))} 人即保本。`,
	given_no_bias: (v: Values) =>
		`${f.count(Number(v.draws))} 次模拟；前提是前后比较没有偏差。`,
	return_range: (v: Values) =>
		`回报率 ${f.percent(Number(v.value), 0)}，95 % 的模拟在 ` +
		`${f.range(f.percent(Number(v.low), 0), f.percent(Number(v.high), 0))}。`,
	widest_swing: (v: Values) =>
		`影响最大的是${wordFor(inputs, String(v.input)) ?? String(v.input)}：回报率在 ` +
		`${f.range(f.percent(Number(v.low), 0), f.percent(Number(v.high), 0))} 之间变动。`,
	...inputs,
	rounds: '评定轮次',
	staff: '评审工时',
	allowances: '等级津贴',
	training: '培训',
	tool: '工具',
	direct: '直接成本',
	loaded: '全成本',
	monte_carlo: '蒙特卡罗，5 000 次固定种子，取中间 95 %',
	none: '无区间',
	...mechanisms,
	monetised: '计入',
	possible: '可能，未计入',
	zero: '保本',
	target: '达到目标',
	too_early: '为时尚早',
	too_few: '样本太少',
	worse: '与波动分不开',
	already_moving: '实施前就已在变',
	unusual_baseline: '基线异常',
	no_change: '与波动分不开',
	within_noise: '与波动分不开',
	improved_below: '与波动分不开',
	reached_uncertain: '与波动分不开',
	met: '与波动分不开'
};
