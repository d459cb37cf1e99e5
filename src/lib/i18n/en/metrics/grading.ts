import { counted } from '../../plural.ts';
import { type Values, percent } from '../../sentences/sentence-parts.ts';
import type { zh } from '../../zh/metrics/grading.ts';
import { wordFor } from '../../words.ts';

const rulesEn = {
	tenure: 'tenure',
	onsite_count: 'on-site visits',
	doc_count: 'documents',
	large_project_count: 'large projects',
	key_account_count: 'key accounts',
	hard_problem_count: 'hard problems',
	panel_knowledge: 'knowledge score',
	panel_practice: 'practice score',
	panel_attitude: 'attitude score',
	csat: 'customer satisfaction'
};

export const en = {
	self: 'self-assessment',
	supervisor: 'supervisor',
	panel: 'panel',
	published: 'published',
	feedback: 'feedback',
	appeal: 'appealed',
	appeal_closed: 'appeal decided',
	no_active_engineers: 'No engineer in scope is employed on the as-of day.',
	no_current: 'The data can’t carry a current window.',
	no_exposure: 'Nobody was employed below the top level in the window.',
	no_engineers: 'No engineer was employed in the window.',
	no_rounds:
		'No assessment round in the period, or nobody with enough tenure for one.',
	no_decisions: 'No decided assessment in the period.',
	no_graded_engineers: 'No engineer has held a graded level below the top yet.',
	no_known_evidence: 'No assessment in the period has enough evidence to tell.',
	nobody_misses_the_set:
		'Nobody of sufficient tenure is known to miss the set.',
	no_scores: 'Fewer than three engineers employed have a panel score.',
	no_started_rounds: 'No assessment in the period has a start.',
	no_published_decisions:
		'No decision in the period has been published long enough.',
	too_few_levels:
		'At least two levels and four engineers with enough tickets are needed.',
	no_cases: 'No comparable resolved ticket in the current window.',
	windows_overlap:
		'Baseline and current window overlap, so they can’t be compared.',
	unpublished: 'not yet published',
	not_due: 'published too recently',
	short_tenure: 'too short a tenure',
	top_level: 'already at the top level',
	ungraded: 'time before a grade',
	absent: 'absent',
	deferred: 'deferred',
	no_target: 'no target level',
	set_met: 'whole set met',
	before_data: 'over before the data begin',
	median_not_reached: (v: Values) =>
		`Fewer than half have come to it (${percent(v.share)} so far): the median is not reached.`,
	binding_rule: (v: Values) =>
		`The commonest single gap is ${wordFor(rulesEn, String(v.rule)) ?? String(v.rule)}; ` +
		'it is the largest of several, and the interval is not corrected for that.',
	main_skill: (v: Values) =>
		`The value is that of the ${v.skill === 'knowledge' ? 'knowledge' : 'practice'} score.`,
	span_extremes: (v: Values) =>
		`The largest team has ${String(v.most)}; ` +
		`${counted(String(v.wide), 'supervisor has', 'supervisors have')} more than ${String(v.limit)}.`,
	levels_not_causal:
		'Higher levels may have been better all along (selection) or get harder work; ' +
		'the association does not say that the grade made the difference.',
	different_work: (v: Values) =>
		'Levels get different work: by what its kind usually takes, the heaviest is ' +
		`${Number(v.ratio).toFixed(2)} times the lightest; unadjusted differences are not comparable.`,
	none: 'a census, no interval',
	wilson: 'Wilson score interval',
	garwood: 'exact Poisson interval',
	km_brookmeyer_crowley: 'Kaplan–Meier quantile, Brookmeyer–Crowley limits',
	log_t: 't interval on the log scale',
	spearman_bonett_wright: 'Spearman’s ρ, Bonett–Wright interval',
	...rulesEn,
	practice: 'practice',
	knowledge: 'knowledge',
	case_mix_time: 'case-mix-adjusted time',
	satisfaction: 'customer satisfaction',
	first_time_fix: 'first-time fix',
	span_1_4: '1–4',
	span_5_8: '5–8',
	span_9_12: '9–12',
	span_13_20: '13–20',
	span_21: '21 or more',
	before: 'before the programme',
	round: 'round',
	new: 'newly hired',
	left: 'left',
	transferred: 'transferred',
	level_0: 'ungraded',
	level_1: 'junior',
	level_2: 'intermediate',
	level_3: 'senior',
	level_4: 'principal',
	hired_before: 'hired before the programme',
	hired_since: 'hired since the programme'
} satisfies typeof zh;
