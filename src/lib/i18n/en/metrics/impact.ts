import { counted } from '../../plural.ts';
import { type Values, interval } from '../../sentences/sentence-parts.ts';
import type { zh } from '../../zh/metrics/impact.ts';
import { wordFor } from '../../words.ts';
import { formatFor } from '../../format.ts';

const f = formatFor('en');

const targetsEn = {
	I1: 'satisfaction',
	I2: 'complaint handling time',
	I3: 'attrition',
	I4: 'resolution time'
};

const enName = (v: Values): string =>
	wordFor(targetsEn, String(v.target)) ?? String(v.target);

const verdictsEn = {
	too_early: 'too early',
	too_few: 'too few',
	worse: 'worse',
	met: 'met',
	reached_uncertain: 'reached, not certain',
	within_noise: 'within noise',
	improved_below: 'improved, below target',
	no_change: 'no detectable change',
	already_moving: 'was already moving',
	unusual_baseline: 'from an unusual baseline'
};

export const en = {
	...targetsEn,
	V8: 'reopening',
	V9: 'first-time fix',
	V14: 'complaint incidence',
	V11: 'response rate',
	V6: 'backlog',
	V12: 'low ratings',
	F9: 'appeals',
	guardrail_worse: 'got worse',
	guardrail_held: 'not seen to get worse',
	guardrail_unknown: 'no data',
	mover: 'recovered from both windows’ intervals (MOVER)',
	nobody_at_risk: 'Nobody was employed in the window.',
	suppressed: 'Too few people to show.',
	no_monthly_series: 'No monthly values.',
	too_few_months: 'Too few months.',
	too_few_months_on_a_side: 'Fewer than 4 months before or after the start.',
	two_years_for_a_season:
		'Fewer than 24 months lie before the start: a season cannot be told from a step, so nothing is concluded.',
	no_programme_start:
		'It isn’t known when grading began: import the grading records, or enter the start on the programme page.',
	not_identified: 'The months can’t tell the trend from the change.',
	nobody_graded: 'No team has a published decision.',
	no_ungraded_teams:
		'There are no two teams graded first and two graded at least half a year later to compare them with.',
	arms_too_short:
		'Teams graded first and later can be compared for fewer than 6 months.',
	no_two_windows: 'There are no two windows to compare.',
	too_few_waves:
		'Fewer than two waves of teams can be compared with teams still ungraded for half a year.',
	in_points: (v: Values) =>
		`In points: ${f.points(Number(v.change))}${interval(v, (x) => f.points(x), f)}.`,
	in_relative: (v: Values) =>
		`Relatively: ${f.change(Number(v.change))}${interval(v, (x) => f.change(x), f)}.`,
	reading_flips: (v: Values) =>
		`Read the other way the verdict turns from “${wordFor(verdictsEn, String(v.chosen)) ?? String(v.chosen)}”` +
		` to “${wordFor(verdictsEn, String(v.other)) ?? String(v.other)}”.`,
	target_impossible: (v: Values) =>
		`The baseline is ${f.percent(Number(v.baseline))} already: the target lies ` +
		'above 100 % and can’t be met, so there is no verdict.',
	power: (v: Values) =>
		`If the target were truly reached, this sample would show it with a chance of ${f.percent(Number(v.power))}.`,
	detectable: (v: Values) =>
		`Only a change of ${f.change(Number(v.change))} or more would show with 80 % power.`,
	detectable_points: (v: Values) =>
		`Only a change of ${f.points(Number(v.change))} or more would show with 80 % power.`,
	no_baseline_value: 'There is no value in the baseline to compare with.',
	read_relatively: 'The target on hours is read relatively.',
	all_record_types: 'No record types: all tickets are used.',
	closed_only_change: (v: Values) =>
		`Closed tickets alone would say ${f.change(Number(v.change))}.`,
	stated_differs: (v: Values) =>
		`The plan states ${f.hours(Number(v.stated))}, measured are ${f.hours(Number(v.measured))}: ` +
		'more than 10 % apart. The verdict uses the measured one.',
	stated_agrees: (v: Values) =>
		`The plan states ${f.hours(Number(v.stated))}, measured are ${f.hours(Number(v.measured))}.`,
	against_stated: (v: Values) =>
		`Against the stated ${f.hours(Number(v.stated))} it is ${f.change(Number(v.change))}.`,
	weakest_target: (v: Values) => `The lowest is ${enName(v)}.`,
	hardest_target: (v: Values) => `The hardest to see is ${enName(v)}.`,
	given_no_bias: 'Given no bias; whatever else changed meanwhile is not in it.',
	months_left_out: (v: Values) =>
		`Months that the settings leave out of the limits: ${String(v.months).replaceAll(' ', ', ')}.`,
	trial_limits: (v: Values) =>
		`${String(v.series)
			.split(' ')
			.map((id) => wordFor(targetsEn, id) ?? id)
			.join(', ')}: fewer than 12 points, limits on trial.`,
	unequal_n: (v: Values) =>
		`${String(v.series)
			.split(' ')
			.map((id) => wordFor(targetsEn, id) ?? id)
			.join(', ')}: months differ much in size; see a p chart too.`,
	not_frozen: (v: Values) =>
		`A series has fewer than ${counted(String(v.months), 'month', 'months')} before the start: no frozen limits.`,
	not_extended: (v: Values) =>
		`Only ${counted(String(v.months), 'month lies', 'months lie')} before the start; ` +
		`below ${String(v.needs)} a season cannot be told ` +
		'from a trend, so the earlier line is not continued, there is no interval, and nothing is concluded.',
	slope_change: (v: Values) =>
		`Change of the monthly trend ${f.number(Number(v.slope), 3)} ` +
		`(${f.number(Number(v.low), 3)} to ${f.number(Number(v.high), 3)}).`,
	transition_masked: (v: Values) =>
		`${counted(String(v.months), 'transition month takes', 'transition months take')} no part in the fit.`,
	arms: (v: Values) =>
		`${counted(String(v.graded), 'team', 'teams')} graded first against ${String(v.others)} not graded yet, ` +
		`${counted(String(v.months), 'month', 'months')} on either side of ${String(v.start).slice(0, 7)}.`,
	season_taken_out:
		'Two years before the start: the season is taken out by month.',
	season_not_told: (v: Values) =>
		`Only ${counted(String(v.months), 'month', 'months')} before the start, less than two years: ` +
		'a season cannot be told from a trend and is not taken out.',
	errors_last: (v: Values) =>
		'Errors last from month to month: their expected autocorrelation is ' +
		`${f.number(Number(v.rho), 2)}, and the interval carries how uncertain that is.`,
	teams_exchanged: (v: Values) =>
		`Tested by exchanging which teams were graded first: p = ${f.number(Number(v.p), 3)}.`,
	teams_too_few_for_interval: (v: Values) =>
		`Fewer than ${counted(String(v.floor), 'team', 'teams')} in an arm: no interval.`,
	lasting:
		'segmented regression, error autocorrelation weighed by how likely it is, t with n − k df',
	lasting_seasonal:
		'segmented regression with month terms, ' +
		'error autocorrelation weighed by how likely it is, t with n − k df',
	exchanged_teams: 'randomisation by exchanging teams',
	moved_before: (v: Values) =>
		`In the ${counted(String(v.months), 'month', 'months')} before the start it already moved by ` +
		`${f.change(Number(v.slope))} a month; with that taken out the change is ` +
		`${f.change(Number(v.change))} (${f.range(f.change(Number(v.low)), f.change(Number(v.high)))}), ` +
		'so no change at all is not ruled out.',
	moved_before_points: (v: Values) =>
		`In the ${counted(String(v.months), 'month', 'months')} before the start it already moved by ` +
		`${f.points(Number(v.slope))} a month; with that taken out the change is ` +
		`${f.points(Number(v.change))} (${f.range(f.points(Number(v.low)), f.points(Number(v.high)))}), ` +
		'so no change at all is not ruled out.',
	maybe_moved: (v: Values) =>
		`The ${counted(String(v.months), 'month', 'months')} before the start are too few and too unlike ` +
		'to rule out that it was moving that way already: with the slope that the months before and since share ' +
		`taken out the change is ${f.change(Number(v.change))} ` +
		`(${f.range(f.change(Number(v.low)), f.change(Number(v.high)))}), so no change at all is not ruled out.`,
	maybe_moved_points: (v: Values) =>
		`The ${counted(String(v.months), 'month', 'months')} before the start are too few and too unlike ` +
		'to rule out that it was moving that way already: with the slope that the months before and since share ' +
		`taken out the change is ${f.points(Number(v.change))} ` +
		`(${f.range(f.points(Number(v.low)), f.points(Number(v.high)))}), so no change at all is not ruled out.`,
	moved_or_season: (v: Values) =>
		`Only ${counted(String(v.months), 'month lies', 'months lie')} before the start, less than two ` +
		'years: that movement may be a season too.',
	ill_baseline: (v: Values) =>
		`Of the ${counted(String(v.windows), 'baseline', 'baselines')} that could have been chosen only ` +
		`${f.percent(Number(v.share))} were as bad as this one; against their median the change is ` +
		`${f.change(Number(v.change))} (${f.range(f.change(Number(v.low)), f.change(Number(v.high)))}), ` +
		'so no change at all is not ruled out.',
	ill_baseline_points: (v: Values) =>
		`Of the ${counted(String(v.windows), 'baseline', 'baselines')} that could have been chosen only ` +
		`${f.percent(Number(v.share))} were as bad as this one; against their median the change is ` +
		`${f.points(Number(v.change))} (${f.range(f.points(Number(v.low)), f.points(Number(v.high)))}), ` +
		'so no change at all is not ruled out.',
	without_trend: 'with the trend before taken out',
	without_shared_trend: 'with the slope that both sides share taken out',
	against_median: 'against the median of the baselines',
	no_own_target: 'The plan does not make it a target.',
	target_wrong_way:
		'The target points away from the good side of this measure, so there is no verdict; ' +
		'change its sign on the programme page.',
	target_out_of_reach:
		'From this baseline the target lies beyond what is possible, so there is no verdict.',
	own_baseline: (v: Values) =>
		`Compared with a baseline of its own, ${f.months(String(v.start), String(v.end))}.`,
	target_read_relatively: 'The target on this measure is read relatively.',
	placebo_ranks: 'rank among earlier starts',
	too_few_starts:
		'Too few months lie before the start for six earlier ones to compare with.',
	start_stands_out: (v: Values) =>
		`${enName(v)}: at none of ${counted(String(v.starts), 'earlier start', 'earlier starts')} ` +
		'was the improvement ' +
		`as large as at the real one (${counted(String(v.width), 'month', 'months')} on either side).`,
	start_does_not_stand_out: (v: Values) =>
		`${enName(v)}: at ${String(v.asGood)} of ${counted(String(v.starts), 'earlier start', 'earlier starts')} the ` +
		'improvement was as large as at the real one ' +
		`(${counted(String(v.width), 'month', 'months')} on either side): ` +
		'it does not stand out.',
	placebo_or_season: (v: Values) =>
		`Only ${counted(String(v.width), 'month fits', 'months fit')} on either side, ` +
		'so a season can look like a change.',
	placebos_still:
		'None of the outcomes that grading should not move was seen to change.',
	placebos_moved: (v: Values) =>
		`${counted(String(v.count), 'outcome', 'outcomes')} that grading should not move changed too: ` +
		'something else was at work.',
	volume: 'ticket volume',
	onsite_share: 'share on site',
	main_category: 'share of the commonest category',
	response: 'response rate',
	parallel_trends:
		'Assumes that both would have moved alike without grading; look at how they moved before.',
	cluster_log_ratio_t:
		'clustered by engineer, month and team on the log ratio, all paired, t with effective df',
	exact_conditional:
		'exact conditional interval of the rate ratio, ' +
		'widened where months or teams differ by more than chance',
	from_targets: 'from the targets’ intervals',
	ordered_rules: 'rules in a fixed order',
	wald_power: 'normal power',
	posterior: 't distribution; Gamma posterior for attrition',
	xmr: 'XmR chart',
	restricted_mean: 'restricted mean',
	closed_mean: 'mean of closed',
	median: 'median',
	p90: '90th percentile',
	geometric_mean: 'geometric mean',
	within_stated: 'resolved within the stated hours',
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
