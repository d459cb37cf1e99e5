import { formatFor } from '../format.ts';
import { counted } from '../plural.ts';
import { wordFor } from '../words.ts';

type Values = Record<string, string | number>;

const [f, g] = [formatFor('zh'), formatFor('en')];

const inputsZh = {
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
const inputsEn = {
	avoided: 'avoided leavers',
	replacement_share: 'replacement cost as a share of salary',
	salary: 'yearly salary',
	saved: 'labour hours saved a ticket',
	tickets: 'tickets',
	labour_rate: 'cost of a labour hour',
	rise: 'rise in the share satisfied',
	rated: 'customers who rated',
	customer_value: 'value of a satisfied customer',
	assessor_hours: 'assessing hours a person',
	assessor_rate: 'price of an assessing hour',
	attribution: 'attribution'
};

const whyZh = {
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
const whyEn = {
	no_labour_hours:
		'tickets have no labour hours, and elapsed time is not labour',
	no_labour_hours_in_windows: 'one of the windows has no labour hours',
	too_few_engineers: 'too few engineers have labour hours',
	no_customer_value: 'the plan gives a satisfied customer no value',
	no_ratings: 'ratings do not allow a comparison',
	suppressed: 'too few people to show',
	roster_only_current: 'the roster has no leavers',
	no_baseline: 'there is no baseline',
	missing_columns: 'columns are missing',
	nobody_at_risk: 'nobody was employed in the window'
};

const mechanismsZh = {
	attrition: '离职节约',
	handling: '工时节约',
	satisfaction: '满意度收益'
};
const mechanismsEn = {
	attrition: 'attrition benefit',
	handling: 'handling-time benefit',
	satisfaction: 'satisfaction benefit'
};

/**
 * Why a mechanism is possible only, after the verdict on its own measure; what is told from noise but not in money
 * reads as noise.
 */
const standingZh = {
	too_early: '为时尚早',
	too_few: '样本太少，无法判断',
	already_moving: '实施前就已在变',
	unusual_baseline: '基线异常'
};
const standingEn = {
	too_early: 'too early to tell',
	too_few: 'too few cases to tell',
	already_moving: 'was already moving before the start',
	unusual_baseline: 'from an unusual baseline'
};
const standingOf = (
	words: Record<string, string>,
	other: string,
	v: Values
): string => words[v.verdict ?? ''] ?? other;
const carriedOf = (words: Record<string, string>, v: Values): string[] =>
	String(v.mechanisms)
		.split(' ')
		.map((mechanism) => words[mechanism] ?? mechanism);
const shortZh = {
	improved_below: '有改善、未到目标',
	reached_uncertain: '达到目标值、尚不能确定'
};
const shortEn = {
	improved_below: 'improved but fell short of its own target',
	reached_uncertain: 'reached its own target, not yet certainly'
};
const heldZh = {
	attrition: '离职率',
	handling: '工时',
	satisfaction: '客户满意度'
};
const heldEn = {
	attrition: 'attrition',
	handling: 'labour hours',
	satisfaction: 'satisfaction'
};

const reasonOf = (words: Record<string, string>, v: Values): string =>
	words[v.reason ?? ''] ?? String(v.reason);

/** Sentences and words for the codes of the cost and benefit metrics: reasons, notes and names of rows. */
export const zh = {
	no_current: '实施后还没有完整的月份。',
	no_monetised_benefit: '没有一种收益能折算成钱，因此没有回报率；这不等于 0。',
	no_cost: '窗口内没有花费，没有回报率可言。',
	nothing_carries: '没有一种收益能与波动区分，计入的收益为 0。',
	carried_by: (v: Values) => `计入：${f.list(carriedOf(mechanismsZh, v))}。`,
	possible_benefit: (v: Values) =>
		`可能：${wordFor(mechanismsZh, String(v.mechanism)) ?? String(v.mechanism)} ` +
		`${f.money(Number(v.amount))}（${f.range(f.money(Number(v.low)), f.money(Number(v.high)))}），` +
		`${standingOf(standingZh, '与波动分不开', v)}，没有计入。`,
	held_back: (v: Values) =>
		`判定不强于所依据的${wordFor(heldZh, String(v.mechanism)) ?? String(v.mechanism)}：` +
		`${wordFor(shortZh, String(v.verdict)) ?? String(v.verdict)}。`,
	not_counted: '这项收益与波动分不开，没有计入回报率。',
	not_monetised: '未折算成钱',
	...whyZh,
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
		`离职节约未计入：${reasonOf(whyZh, v)}。`,
	handling_not_monetised: (v: Values) =>
		`工时节约未计入：${reasonOf(whyZh, v)}。`,
	satisfaction_not_monetised: (v: Values) =>
		`满意度收益未计入：${reasonOf(whyZh, v)}。`,
	break_even: (v: Values) =>
		`每个窗口少走 ${f.number(Number(v.leavers))} 人即达到目标，` +
		`少走 ${f.number(Number(v.zero))} 人即保本。`,
	given_no_bias: (v: Values) =>
		`${f.count(Number(v.draws))} 次模拟；前提是前后比较没有偏差。`,
	return_range: (v: Values) =>
		`回报率 ${f.percent(Number(v.value), 0)}，95 % 的模拟在 ` +
		`${f.range(f.percent(Number(v.low), 0), f.percent(Number(v.high), 0))}。`,
	widest_swing: (v: Values) =>
		`影响最大的是${wordFor(inputsZh, String(v.input)) ?? String(v.input)}：回报率在 ` +
		`${f.range(f.percent(Number(v.low), 0), f.percent(Number(v.high), 0))} 之间变动。`,
	...inputsZh,
	rounds: '评定轮次',
	staff: '评审工时',
	allowances: '等级津贴',
	training: '培训',
	tool: '工具',
	direct: '直接成本',
	loaded: '全成本',
	monte_carlo: '蒙特卡罗，5 000 次固定种子，取中间 95 %',
	none: '无区间',
	...mechanismsZh,
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

export const en = {
	no_current: 'No complete month lies after the start yet.',
	no_monetised_benefit:
		'No benefit can be put in money, so there is no return; that is not a return of 0.',
	no_cost: 'Nothing was spent in the window, so there is no return on it.',
	nothing_carries:
		'No benefit can be told from noise, so the benefit that counts is 0.',
	carried_by: (v: Values) => `Counted: ${g.list(carriedOf(mechanismsEn, v))}.`,
	possible_benefit: (v: Values) =>
		`Possible: ${wordFor(mechanismsEn, String(v.mechanism)) ?? String(v.mechanism)} ${g.money(Number(v.amount))} ` +
		`(${g.range(g.money(Number(v.low)), g.money(Number(v.high)))}), ` +
		`${standingOf(standingEn, 'not told from noise', v)}; it is not counted.`,
	held_back: (v: Values) =>
		'The verdict is no stronger than what carries it: ' +
		`${wordFor(heldEn, String(v.mechanism)) ?? String(v.mechanism)} ` +
		`${wordFor(shortEn, String(v.verdict)) ?? String(v.verdict)}.`,
	not_counted:
		'This benefit cannot be told from noise; the return does not count it.',
	not_monetised: 'not put in money',
	...whyEn,
	unknown_engineer: 'no responsible engineer',
	direct_cost: (v: Values) =>
		`Direct cost ${g.money(Number(v.direct))}, fully loaded ` +
		`${g.money(Number(v.loaded))}; the verdict uses the latter.`,
	planned_rounds: (v: Values) =>
		'No grading is on file in the window, ' +
		`so ${counted(g.number(Number(v.rounds)), 'round is', 'rounds are')} taken from the plan.`,
	shared_cost: (v: Values) =>
		'Only a part of the company: rounds, training and tools are shared ' +
		`by people assessed, ${g.percent(Number(v.share), 0)}.`,
	no_staff_price:
		'Assessing time has no price, so fully loaded cost holds direct cost and whatever else is given.',
	replacement_source: (v: Values) =>
		`The replacement share comes from ${String(v.source)}, US data; set your own.`,
	salary_from_roster:
		'The salary is the mean of people in scope in the roster.',
	salary_from_plan:
		'The roster has no usable salaries, so the plan’s figure stands in.',
	without_labour_hours: (v: Values) =>
		`${counted(g.count(Number(v.count)), 'resolved ticket has', 'resolved tickets have')} ` +
		'no labour hours: left out of the count.',
	attributed: (v: Values) =>
		`${g.percent(Number(v.share), 0)} of the change is credited to the programme; that is assumed, not measured.`,
	direct_return: (v: Values) =>
		`On direct cost alone the return is ${g.percent(Number(v.value), 0)}; no verdict rests on it.`,
	attrition_not_monetised: (v: Values) =>
		`Attrition benefit not counted: ${reasonOf(whyEn, v)}.`,
	handling_not_monetised: (v: Values) =>
		`Handling-time benefit not counted: ${reasonOf(whyEn, v)}.`,
	satisfaction_not_monetised: (v: Values) =>
		`Satisfaction benefit not counted: ${reasonOf(whyEn, v)}.`,
	break_even: (v: Values) =>
		`${counted(g.number(Number(v.leavers)), 'fewer leaver a window reaches', 'fewer leavers a window reach')} ` +
		`the target; breaking even takes ${g.number(Number(v.zero))}.`,
	given_no_bias: (v: Values) =>
		`${counted(g.count(Number(v.draws)), 'simulation', 'simulations')}; given that the comparison is not biased.`,
	return_range: (v: Values) =>
		`Return ${g.percent(Number(v.value), 0)}; 95 % of simulations lie between ` +
		`${g.percent(Number(v.low), 0)} and ${g.percent(Number(v.high), 0)}.`,
	widest_swing: (v: Values) =>
		`What matters most is ${wordFor(inputsEn, String(v.input)) ?? String(v.input)}: the return moves ` +
		`from ${g.percent(Number(v.low), 0)} to ${g.percent(Number(v.high), 0)}.`,
	...inputsEn,
	rounds: 'rounds',
	staff: 'assessing time',
	allowances: 'level allowances',
	training: 'training',
	tool: 'tools',
	direct: 'direct cost',
	loaded: 'fully loaded cost',
	monte_carlo: 'Monte Carlo, 5,000 draws of a fixed seed, middle 95 %',
	none: 'no interval',
	...mechanismsEn,
	monetised: 'counted',
	possible: 'possible, not counted',
	zero: 'break-even',
	target: 'target',
	too_early: 'too early',
	too_few: 'too few cases',
	worse: 'not told from noise',
	already_moving: 'was already moving',
	unusual_baseline: 'from an unusual baseline',
	no_change: 'not told from noise',
	within_noise: 'not told from noise',
	improved_below: 'not told from noise',
	reached_uncertain: 'not told from noise',
	met: 'not told from noise'
} satisfies typeof zh;
