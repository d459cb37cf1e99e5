import { counted } from '../../plural.ts';
import { type Values } from '../../sentences/sentence-parts.ts';
import type { zh } from '../../zh/metrics/retention.ts';
import { formatFor } from '../../format.ts';

const f = formatFor('en');

export const en = {
	nobody_at_risk: 'Nobody in scope was employed in the window.',
	nobody_at_level: 'Nobody was employed at a core level in the window.',
	too_few_months:
		'Fewer than 12 complete months are on record, so there is no rolling year.',
	no_new_hires: 'Nobody was hired in the last three years.',
	cohort_too_young:
		'Nobody hired since the programme began has been there for a year yet.',
	one_side_only:
		'There is no person-time on one side, graded or ungraded, to compare with.',
	no_ungraded_leavers: 'No ungraded engineer left, so there is no ratio.',
	no_decisions: 'No pass or fail has been published.',
	too_short: 'Less than half a year has been followed since publication.',
	no_leave_types:
		'No leaver has a type or a reason that tells one, so voluntary leavers can’t be told ' +
		'from others. Import a roster with the type or the reason of leaving.',
	recorded_later:
		'The window begins before leavers are on record, so average headcount can’t be computed.',
	suppressed: 'Too few people to show.',
	transfer: 'transferred out',
	non_starter: 'never started',
	employment_type: 'other employment types',
	deferred: 'deferred',
	absent: 'absent',
	on_notice: (v: Values) =>
		`Leaving date still ahead, counted as employed: ${String(v.count)}.`,
	counts_as_chance:
		'Leavers differ between months and teams no more than chance has it: ' +
		'the interval is exact Poisson.',
	counts_vary_by_month: (v: Values) =>
		'Leavers differ between months by more than chance: the interval is widened, ' +
		`its variance ${f.number(Number(v.factor), 1)} times Poisson’s.`,
	counts_vary_by_team: (v: Values) =>
		'Leavers move between teams by more than chance: the interval is widened, ' +
		`its variance ${f.number(Number(v.factor), 1)} times Poisson’s.`,
	counts_vary_by_both: (v: Values) =>
		'Leavers differ between months and between teams by more than chance: the interval ' +
		`is widened, its variance ${f.number(Number(v.factor), 1)} times Poisson’s.`,
	recorded_from: (v: Values) =>
		`The roster records leavers from ${f.day(String(v.day))} on; time employed before that does not count.`,
	counted_from: (v: Values) =>
		`No tickets date the record, so it counts from ${f.month(String(v.month))} on: from the first hire, ` +
		'after which somebody could have left, not from the first leaver.',
	no_baseline: 'There is no baseline window to compare with.',
	annualised: (v: Values) =>
		`The window has ${counted(String(v.months), 'month', 'months')}; ` +
		'the yearly value stands in the table of formulas.',
	unknown_type: (v: Values) =>
		`${counted(String(v.count), 'leaver is', 'leavers are')} of unknown type: voluntary attrition lies ` +
		`between ${f.number(100 * Number(v.lowest))} and ${f.number(100 * Number(v.highest))} per 100 ` +
		'person-years.',
	unknown_regretted: (v: Values) =>
		`${counted(String(v.count), 'leaver is', 'leavers are')} of unknown type: regretted attrition lies ` +
		`between ${f.number(100 * Number(v.lowest))} and ${f.number(100 * Number(v.highest))} per 100 ` +
		'person-years.',
	voluntary_change: (v: Values) =>
		`Voluntary attrition against the baseline ${f.change(Number(v.change))}, ` +
		`95 % interval ${f.range(f.change(Number(v.low)), f.change(Number(v.high)))}.`,
	regretted_below: (v: Values) =>
		`The numerator includes ${counted(String(v.count), 'regretted leaver', 'regretted leavers')} ` +
		'from below the core levels.',
	rolling_overlaps:
		'Neighbouring points share 11 months: a smooth line is no sign of ' +
		'stability; see the control chart of monthly counts.',
	stayed_difference: (v: Values) =>
		`Share still there after a year: difference ${f.points(Number(v.value))} ` +
		`(${f.range(f.points(Number(v.low)), f.points(Number(v.high)))}).`,
	exact_at_edge:
		'Where nobody or everybody has left by a mark, Greenwood’s variance is 0: the interval is ' +
		'exact there (Clopper–Pearson), over those who left or were followed to it.',
	before_runs_on:
		'The first year of people hired before may reach past the start, which makes the difference look smaller.',
	not_causal:
		'People at different levels differ to begin with; a difference is not what grading did.',
	few_leavers: (v: Values) =>
		`Only ${counted(String(v.count), 'leaver', 'leavers')}, fewer than ${String(v.floor)}: the interval is wide.`,
	log_rank: (v: Values) =>
		`Log-rank test χ² = ${f.number(Number(v.chiSquare), 2)}, ${f.pValue(Number(v.p))}.`,
	left_after: (v: Values) =>
		`Left within half a year: ${f.percent(Number(v.pass))} after a pass, ` +
		`${f.percent(Number(v.fail))} after a fail.`,
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
