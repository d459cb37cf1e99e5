import { counted } from '../../plural.ts';
import { wordFor } from '../../words.ts';
import { formatFor } from '../../format.ts';
import {
	type Values,
	carriedOf,
	wordOf
} from '../../sentences/sentence-parts.ts';
import type { zh } from '../../zh/metrics/roi.ts';

const f = formatFor('en');

const inputs = {
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

const why = {
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

const mechanisms = {
	attrition: 'attrition benefit',
	handling: 'handling-time benefit',
	satisfaction: 'satisfaction benefit'
};

const standing = {
	too_early: 'too early to tell',
	too_few: 'too few cases to tell',
	already_moving: 'was already moving before the start',
	unusual_baseline: 'from an unusual baseline'
};

const short = {
	improved_below: 'improved but fell short of its own target',
	reached_uncertain: 'reached its own target, not yet certainly'
};

const held = {
	attrition: 'attrition',
	handling: 'labour hours',
	satisfaction: 'satisfaction'
};

export const en = {
	no_current: 'No complete month lies after the start yet.',
	no_monetised_benefit:
		'No benefit can be put in money, so there is no return; that is not a return of 0.',
	no_cost: 'Nothing was spent in the window, so there is no return on it.',
	nothing_carries:
		'No benefit can be told from noise, so the benefit that counts is 0.',
	carried_by: (v: Values) => `Counted: ${f.list(carriedOf(mechanisms, v))}.`,
	possible_benefit: (v: Values) =>
		`Possible: ${wordFor(mechanisms, String(v.mechanism)) ?? String(v.mechanism)} ${f.money(Number(v.amount))} ` +
		`(${f.range(f.money(Number(v.low)), f.money(Number(v.high)))}), ` +
		`${wordFor(standing, String(v.verdict)) ?? 'not told from noise'}; it is not counted.`,
	held_back: (v: Values) =>
		'The verdict is no stronger than what carries it: ' +
		`${wordFor(held, String(v.mechanism)) ?? String(v.mechanism)} ` +
		`${wordFor(short, String(v.verdict)) ?? String(v.verdict)}.`,
	not_counted:
		'This benefit cannot be told from noise; the return does not count it.',
	not_monetised: 'not put in money',
	...why,
	unknown_engineer: 'no responsible engineer',
	direct_cost: (v: Values) =>
		`Direct cost ${f.money(Number(v.direct))}, fully loaded ` +
		`${f.money(Number(v.loaded))}; the verdict uses the latter.`,
	planned_rounds: (v: Values) =>
		'No grading is on file in the window, ' +
		`so ${counted(f.number(Number(v.rounds)), 'round is', 'rounds are')} taken from the plan.`,
	shared_cost: (v: Values) =>
		'Only a part of the company: rounds, training and tools are shared ' +
		`by people assessed, ${f.percent(Number(v.share), 0)}.`,
	no_staff_price:
		'Assessing time has no price, so fully loaded cost holds direct cost and whatever else is given.',
	replacement_source: (v: Values) =>
		`The replacement share comes from ${String(v.source)}, US data; set your own.`,
	salary_from_roster:
		'The salary is the mean of people in scope in the roster.',
	salary_from_plan:
		'The roster has no usable salaries, so the plan’s figure stands in.',
	without_labour_hours: (v: Values) =>
		`${counted(f.count(Number(v.count)), 'resolved ticket has', 'resolved tickets have')} ` +
		'no labour hours: left out of the count.',
	attributed: (v: Values) =>
		`${f.percent(Number(v.share), 0)} of the change is credited to the programme; that is assumed, not measured.`,
	direct_return: (v: Values) =>
		`On direct cost alone the return is ${f.percent(Number(v.value), 0)}; no verdict rests on it.`,
	attrition_not_monetised: (v: Values) =>
		`Attrition benefit not counted: ${wordOf(why, v.reason)}.`,
	handling_not_monetised: (v: Values) =>
		`Handling-time benefit not counted: ${wordOf(why, v.reason)}.`,
	satisfaction_not_monetised: (v: Values) =>
		`Satisfaction benefit not counted: ${wordOf(why, v.reason)}.`,
	break_even: (v: Values) =>
		`${counted(f.number(Number(v.leavers)), 'fewer leaver a window reaches', 'fewer leavers a window reach')} ` +
		`the target; breaking even takes ${f.number(Number(v.zero))}.`,
	given_no_bias: (v: Values) =>
		`${counted(f.count(Number(v.draws)), 'simulation', 'simulations')}; given that the comparison is not biased.`,
	return_range: (v: Values) =>
		`Return ${f.percent(Number(v.value), 0)}; 95 % of simulations lie between ` +
		`${f.percent(Number(v.low), 0)} and ${f.percent(Number(v.high), 0)}.`,
	widest_swing: (v: Values) =>
		`What matters most is ${wordFor(inputs, String(v.input)) ?? String(v.input)}: the return moves ` +
		`from ${f.percent(Number(v.low), 0)} to ${f.percent(Number(v.high), 0)}.`,
	...inputs,
	rounds: 'rounds',
	staff: 'assessing time',
	allowances: 'level allowances',
	training: 'training',
	tool: 'tools',
	direct: 'direct cost',
	loaded: 'fully loaded cost',
	monte_carlo: 'Monte Carlo, 5,000 draws of a fixed seed, middle 95 %',
	none: 'no interval',
	...mechanisms,
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
