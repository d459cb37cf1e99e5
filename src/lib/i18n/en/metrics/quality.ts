import { counted } from '../../plural.ts';
import { wordFor } from '../../words.ts';
import { formatFor } from '../../format.ts';
import { type Values } from '../../sentences/sentence-parts.ts';
import type { zh } from '../../zh/metrics/quality.ts';

const f = formatFor('en');

const fields = {
	record_type: 'ticket type',
	channel: 'channel',
	product: 'product',
	category: 'category',
	priority: 'priority',
	is_onsite: 'on-site',
	csat_score: 'satisfaction score',
	csat_default: 'default rating'
};

const streams = {
	tickets: 'tickets',
	resolved: 'resolutions',
	ratings: 'ratings',
	assessments: 'assessments',
	hires: 'hires',
	leavers: 'leavers',
	employees: 'roster'
};

export const en = {
	no_files: 'No file has been loaded.',
	no_rows: 'No row has been loaded.',
	nothing_to_link: 'No row names an engineer.',
	too_few_months: 'Fewer than 6 complete months: drift can’t be seen.',
	duplicate: 'duplicates',
	quarantined: 'quarantined',
	unknown_engineer: 'engineer not in the roster',
	balanced: (v: Values) =>
		`All ${counted(f.count(Number(v.rows)), 'row is', 'rows are')} accounted for.`,
	unbalanced: (v: Values) =>
		`Unaccounted for in “${String(v.file)}”: ${counted(f.count(Number(v.rows)), 'row', 'rows')}.`,
	switched_off: (v: Values) =>
		`${String(v.count)} of ${counted(String(v.metrics), 'metric is', 'metrics are')} off for want of a column.`,
	gap: (v: Values) =>
		`No ${wordFor(streams, String(v.stream)) ?? String(v.stream)} in ${f.month(String(v.month))}.`,
	partial_month: (v: Values) =>
		`${f.month(String(v.month))} is not complete and is not compared.`,
	drift: (v: Values) =>
		`${f.month(String(v.month))}: the share of ${wordFor(fields, String(v.field)) ?? String(v.field)} ` +
		`“${String(v.value) || 'empty'}” jumps from ${f.percent(Number(v.before))} to ` +
		`${f.percent(Number(v.after))}.`,
	...fields,
	...streams,
	none: 'a count, no interval',
	filled: 'filled',
	partly: 'in part',
	absent: 'absent',
	complete: 'complete',
	partial: 'not complete',
	missing: 'gap',
	tables: 'still in the tables',
	import: 'dealt with at import',
	error: 'quarantined',
	nulled: 'emptied',
	warning: 'warning',
	apply_after_leave: 'notice after leaving',
	regular_after_leave: 'confirmed after leaving',
	supervisor_before_self: 'supervisor before self-assessment',
	assess_before_supervisor: 'panel before supervisor',
	publish_before_assess: 'published before assessed',
	feedback_before_publish: 'feedback before publication',
	appeal_closed_before_appeal: 'appeal closed before it was made',
	assessed_before_hire: 'assessed before hiring',
	assessed_after_leave: 'assessed after leaving',
	closed_before_resolved: 'closed before resolved',
	first_resolved_after_resolved: 'first resolved after last resolved',
	rated_before_created: 'rated before created',
	ticket_before_hire: 'ticket before the engineer was hired',
	ticket_after_leave: 'ticket after the engineer left',
	created_after_as_of: 'created after the as-of day',
	resolved_after_as_of: 'resolved after the as-of day',
	leave_before_hire: 'left before hired',
	before_hire: 'date before hiring',
	before_created: 'time before creation'
} satisfies typeof zh;
