import { counted } from '../../plural.ts';
import { formatFor } from '../../format.ts';
import { type Values } from '../../sentences/sentence-parts.ts';
import type { zh } from '../../zh/metrics/service.ts';

const f = formatFor('en');

export const en = {
	no_cases: 'No ticket of the window counts here.',
	no_visits:
		'No service visits in the window: the complaint rate has no denominator.',
	windows_overlap: 'Baseline and current window overlap and can’t be compared.',
	draft: 'drafts',
	cancelled: 'cancelled',
	no_time: 'done without a time',
	default_rating: 'default ratings',
	immature: 'not observed long enough',
	invalid_complaint: 'complaints found invalid',
	too_few_engineers: (v: Values) =>
		`Only ${counted(f.count(Number(v.engineers)), 'engineer', 'engineers')}, ` +
		`fewer than ${f.count(Number(v.floor))}: no interval.`,
	unassigned_tickets: (v: Values) =>
		`${counted(f.count(Number(v.count)), 'ticket has', 'tickets have')} no engineer, ` +
		'taken as one cluster, which can only widen the interval.',
	few_do_most: (v: Values) =>
		`Of ${counted(f.count(Number(v.engineers)), 'engineer', 'engineers')} a few do most of the work ` +
		`(as many as ${f.number(Number(v.effective), 1)} of equal work): no interval.`,
	months_differ: (v: Values) =>
		'Months differ by more than chance, good and bad ones for everybody: ' +
		`${f.percent(Number(v.share))} of the interval’s variance.`,
	teams_differ: (v: Values) =>
		`Whole teams move in ways of their own: ${f.percent(Number(v.share))} of the interval’s variance.`,
	months_not_paired:
		'The months of the windows cannot be paired with the same months, ' +
		'so a season counts as a difference between months and the interval is wide.',
	counts_only: (v: Values) =>
		`Only ${counted(f.count(Number(v.n)), 'ticket', 'tickets')}: read the counts, a share means nothing.`,
	small_sample: (v: Values) =>
		`Small sample: ${counted(f.count(Number(v.n)), 'ticket', 'tickets')}.`,
	rating_day_from_resolution: (v: Values) =>
		`${counted(f.count(Number(v.count)), 'rating has', 'ratings have')} no date: the day of resolution counts.`,
	open_censored: (v: Values) =>
		`${counted(f.count(Number(v.count)), 'open ticket counts', 'open tickets count')} as censored.`,
	ignores_open: 'Ignores open tickets.',
	horizon_shortened: (v: Values) =>
		`One window isn’t followed to ${f.hours(Number(v.wanted))}, so both run to ${f.hours(Number(v.hours))}.`,
	horizon_below_p95: (v: Values) =>
		`${f.percent(Number(v.share))} of the baseline’s tickets are still open ` +
		`at ${f.hours(Number(v.hours))}: the horizon τ is short.`,
	close_as_resolved: (v: Values) =>
		`${f.percent(Number(v.share))} of the times come from closing and may include the wait for automatic closing.`,
	day_precision:
		'Times are known to the day only; hours are no finer than that.',
	p50_not_reached:
		'Fewer than half have come to it: the median is not reached.',
	p90_not_reached:
		'Fewer than nine in ten have come to it: the 90th percentile is not reached.',
	working_clock: (v: Values) =>
		`Each working day from ${String(v.start)}:00 to ${String(v.end)}:00, ` +
		'public holidays and make-up days observed.',
	calendar_ends: (v: Values) =>
		`Holidays are known up to ${String(v.day)}; later days count by weekday.`,
	hold_share: (v: Values) =>
		`${f.percent(Number(v.share))} of the time from creation to resolution was on hold.`,
	no_holds: 'No holds are recorded, so there is no net time.',
	sla_never_varies:
		'Every ticket that was due ended alike: check that due times are really filled in.',
	onsite_never_varies:
		'Every ticket is marked on-site: check that the column is really filled in.',
	ratings_never_vary:
		'Every rating is the same: check whether they are defaults; such a share can show no change.',
	sla_by_flag: 'No due times: the desk’s own flag by day of resolution.',
	reopen_undated: (v: Values) =>
		'Reopenings carry no date: any reopening of a ticket resolved ' +
		`${counted(String(v.days), 'day', 'days')} ago or more counts.`,
	repeats_unknown:
		'Without customer or product repeats can’t be seen; the true share is lower.',
	invited_is_resolved:
		'No invitations are recorded: the denominator is resolved tickets.',
	satisfaction_bounds: (v: Values) =>
		`Satisfaction would be ${f.percent(Number(v.worst))} if all the silent were unsatisfied, ` +
		`${f.percent(Number(v.best))} if they were satisfied.`,
	not_causal:
		'Levels get different work: like is compared with like, but levels aren’t shown to cause the speed.',
	counts_vary_more_than_chance:
		'Complaints come in bursts; the true variation is wider than the interval.',
	cluster_t: 'clustered by engineer, month and team, t with effective df',
	cluster_logit_t:
		'clustered by engineer, month and team on the logit scale, t with effective df',
	cluster_log_t:
		'clustered by engineer, month and team on the log scale, t with effective df',
	km_cluster_band:
		'Kaplan–Meier, log-log band widened for clustering by engineer',
	calendar: 'calendar hours',
	working: 'working hours',
	net: 'hours net of holds',
	baseline: 'baseline',
	current: 'current'
} satisfies typeof zh;
