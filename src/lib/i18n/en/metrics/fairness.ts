import { counted } from '../../plural.ts';
import {
	type Values,
	wordOf,
	threshold,
	percent,
	fixed
} from '../../sentences/sentence-parts.ts';
import type { zh } from '../../zh/metrics/fairness.ts';
import { wordFor } from '../../words.ts';
import { formatFor } from '../../format.ts';

const f = formatFor('en');

const pairsEn = {
	supervisor_panel: 'supervisor and panel',
	self_supervisor: 'self and supervisor',
	self_panel: 'self and panel'
};

const wordsEn = {
	total: 'total score',
	knowledge: 'knowledge',
	practice: 'practice',
	attitude: 'attitude',
	gender: 'gender',
	age_band: 'age band',
	region: 'region',
	department: 'team',
	onsite_count: 'on-site visits',
	csat_rate: 'customer satisfaction',
	no_flag: 'nothing unusual',
	highest: 'highest group',
	watch: 'watch',
	investigate: 'investigate'
};

export const en = {
	no_pairs: 'No assessment in the period has a rating from both.',
	too_few_pairs:
		'Fewer than 20 assessments have a level from both, so there is no κ.',
	too_few_supervisors:
		'At least two supervisors with five assessments each are needed.',
	no_published_decisions: 'No published decision in the period.',
	no_decided_appeals: 'No decided appeal in the period.',
	no_groups: 'No two groups are large enough to compare.',
	too_few_near_thresholds:
		'Fewer than 30 assessments lie beside any threshold.',
	no_appeals: 'No appeal in the period has a date.',
	closed_without_date: 'decided without a closing date',
	small_group: 'group too small',
	absent: 'absent',
	ungraded: 'ungraded',
	few_ratings: 'supervisor with fewer than five',
	unknown_supervisor: 'supervisor unknown',
	unpublished: 'not yet published',
	no_result: 'no result',
	deferred: 'deferred',
	withdrawn: 'withdrawn',
	pending: 'pending',
	all_agree:
		'Both agree on everybody; this interval would have no width there, so none is given.',
	main_pair: (v: Values) =>
		`The value is that of ${wordFor(pairsEn, String(v.pair)) ?? String(v.pair)}.`,
	gap_grows: (v: Values) =>
		`The gap grows with the score (slope ${fixed(v.slope)}, ` +
		`${f.pValue(Number(v.p))}), so fixed limits are only approximate.`,
	gap_shrinks: (v: Values) =>
		`The gap shrinks or turns with the score (slope ${fixed(v.slope)}, ` +
		`${f.pValue(Number(v.p))}), so fixed limits are only approximate.`,
	severity_centre: (v: Values) =>
		`On average ${counted(String(v.supervisors), 'supervisor scores', 'supervisors score')} ` +
		`${fixed(v.overall)} above the panel; intervals leave out the doubt in τ itself.`,
	main_dimension: (v: Values) =>
		`The value is that of the ${wordOf(wordsEn, v.dimension)}.`,
	self_reference: (v: Values) =>
		`People rate themselves ${fixed(v.gap, 1)} above their supervisor; ` +
		`the reference d = ${fixed(v.reference)} comes from studies of other jobs.`,
	too_few_engineers: (v: Values) =>
		`Only ${counted(String(v.engineers), 'engineer', 'engineers')}, fewer than ${String(v.floor)}: no interval.`,
	middle_share: (v: Values) =>
		`${counted(String(v.supervisors), 'supervisor', 'supervisors')}; ` +
		`${percent(v.share)} of their scores lie between 40 and 60.`,
	selection_flag: (v: Values) =>
		`Compared by ${wordOf(wordsEn, v.grouping)}; the lowest group: ${wordOf(wordsEn, v.flag)}.`,
	bunched: (v: Values) =>
		`More than expected lie above ${threshold(v)} of ${wordOf(wordsEn, v.evidence)} (level ` +
		`${String(v.level)}): the neighbourhood leads to ${percent(v.expected)}, ${f.pValue(Number(v.p))}; ` +
		`${counted(String(v.tested), 'threshold', 'thresholds')} tested.`,
	not_bunched: (v: Values) =>
		`Both sides of ${threshold(v)} of ${wordOf(wordsEn, v.evidence)} (level ${String(v.level)}) ` +
		`follow the neighbourhood: ${percent(v.expected)} expected, ${f.pValue(Number(v.p))}; ` +
		`${counted(String(v.tested), 'threshold', 'thresholds')} tested.`,
	none: 'no interval',
	wilson: 'Wilson score interval',
	kappa_fleiss: 'asymptotic interval of Fleiss, Cohen and Everitt',
	t: 't interval',
	icc_f: 'F interval of McGraw and Wong',
	cluster_t: 'cluster-robust by engineer, t with G − 1 df',
	koopman: 'Koopman score interval',
	clopper_pearson: 'exact interval of Clopper and Pearson',
	km_brookmeyer_crowley: 'Kaplan–Meier quantile, Brookmeyer–Crowley limits',
	...pairsEn,
	...wordsEn,
	self: 'self',
	supervisor: 'supervisor',
	panel: 'panel',
	pass: 'pass',
	fail: 'fail',
	overturned: 'overturned',
	partial: 'changed in part',
	upheld: 'upheld',
	inside: 'within the limits',
	beyond_95: 'beyond the 95 % limits',
	beyond_998: 'beyond the 99.8 % limits'
} satisfies typeof zh;
