import type { Dialect } from '$lib/engine/dialect/dialect.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { Draft, Note } from '../result.ts';
import { countedTickets } from '../run/scope.ts';
import { type AllCases, CASE_COLUMNS } from '../tickets/case-rows.ts';
import { casesLeftOut, draftOf } from '../tickets/cases.ts';
import { compared, lacking, off } from '../tickets/compared.ts';
import { neverVaries } from './variation.ts';
import { noteOf } from '../note.ts';

/** Instant `days` before the as-of date: what came later has not had its time yet. */
const matured = ({ days }: Dialect, count: number): string => `(SELECT as_of - ${days(String(count))} FROM params)`;

const family = {
	family: 'V',
	unit: 'share',
	method: 'cluster_logit_t',
	people: false,
	source: 'Liang & Zeger 1986; Cameron & Miller 2015'
} as const;

const dueAt = ({ seconds, nearest }: Dialect): string =>
	`coalesce(due_at, created_at + ${seconds(nearest('3600 * sla_hours'))})`;
const CLOSED_WITHOUT_TIME = `resolved_at IS NULL AND coalesce(status, '') IN ('resolved', 'closed')`;

/** Tickets by the day they were due, or by the desk's own flag where no due time is on record. */
function dueCases(context: MetricContext, dated: boolean): AllCases {
	const due = dueAt(context.tickets.dialect);
	return dated
		? `${countedTickets(context)}
SELECT coalesce(${due}, created_at) AS day, coalesce(resolved_at <= ${due}, false)::INTEGER AS y,
	CASE WHEN ${due} IS NULL THEN 'no_due_time' WHEN ${CLOSED_WITHOUT_TIME} THEN 'no_time' END AS reason,
		${CASE_COLUMNS}
FROM t WHERE coalesce(${due} <= (SELECT as_of FROM params), true)`
		: `${countedTickets(context)}
SELECT CASE WHEN sla_met IS NULL THEN created_at ELSE coalesce(resolved_at, closed_at) END AS day,
	sla_met::INTEGER AS y,
	CASE WHEN sla_met IS NULL THEN 'no_due_time' END AS reason, ${CASE_COLUMNS}
FROM t`;
}

export const slaAttainment: Metric = {
	...family,
	id: 'V7',
	formula: 'resolved ≤ due / due',
	better: 'higher',
	needs: ['tickets.created_at'],
	async compute(context): Promise<Draft> {
		const windows = compared(context);
		if (!windows) return off('no_current');
		const dated = lacking(context, 'due_at', 'sla_hours').length < 2;
		if (!dated && lacking(context, 'sla_met').length > 0) return off('missing_columns', ['tickets.due_at']);
		if (!dated && (await neverVaries(context, 'sla_met::INTEGER'))) return off('no_variation', ['tickets.sla_met']);
		const all = dueCases(context, dated);
		const due = dueAt(context.tickets.dialect);
		const draft = await draftOf(context, 'share', all);
		const { no_due_time: missing, ...excluded } = await casesLeftOut(context, all, windows.current, [
			'no_time',
			'no_due_time'
		]);
		const alike =
			dated &&
			(await neverVaries(
				context,
				`CASE WHEN ${due} <= (SELECT as_of FROM params) ` +
					`THEN coalesce(resolved_at <= ${due}, false)::INTEGER END`
			));
		const notes: Note[] = dated ? [] : [noteOf('sla_by_flag')];
		return {
			...draft,
			missing,
			excluded,
			notes: [...notes, ...(alike ? [noteOf('sla_never_varies')] : []), ...(draft.notes ?? [])]
		};
	}
};

const FIRST_RESOLVED = 'coalesce(first_resolved_at, resolved_at)';

/** Tickets first resolved long enough ago that a reopening would have shown. */
function reopenCases(context: MetricContext): AllCases {
	const { dialect } = context.tickets;
	return `${countedTickets(context)}
SELECT ${FIRST_RESOLVED} AS day,
	(coalesce(reopen_count, 0) > 0 OR coalesce(first_resolved_at < resolved_at, false))::INTEGER AS y,
	CASE WHEN ${FIRST_RESOLVED} > ${matured(dialect, context.plan.measurement.reopenDays)} THEN 'immature'
		WHEN reopen_count IS NULL AND first_resolved_at IS NULL THEN 'missing' END AS reason, ${CASE_COLUMNS}
FROM t WHERE ${FIRST_RESOLVED} IS NOT NULL`;
}

export const reopenRate: Metric = {
	...family,
	id: 'V8',
	formula: 'tickets with a reopening / tickets resolved ≥ d before the as-of date,  d = reopening days',
	better: 'lower',
	needs: ['tickets.resolved_at'],
	async compute(context): Promise<Draft> {
		const windows = compared(context);
		if (!windows) return off('no_current');
		const unknown = lacking(context, 'reopen_count', 'first_resolved_at');
		if (unknown.length === 2) return off('missing_columns', ['tickets.reopen_count']);
		const reopened = '(coalesce(reopen_count, 0) > 0 OR coalesce(first_resolved_at < resolved_at, false))::INTEGER';
		if (await neverVaries(context, reopened, 'reopen_count IS NOT NULL OR first_resolved_at IS NOT NULL')) {
			return off(
				'no_variation',
				['tickets.reopen_count', 'tickets.first_resolved_at'].filter((column) => !unknown.includes(column))
			);
		}
		const all = reopenCases(context);
		const draft = await draftOf(context, 'share', all);
		const days = context.plan.measurement.reopenDays;
		const { missing, ...excluded } = await casesLeftOut(context, all, windows.current, ['immature', 'missing']);
		return {
			...draft,
			missing,
			excluded,
			notes: [noteOf('reopen_undated', { days }), ...(draft.notes ?? [])]
		};
	}
};

const PRODUCT = `coalesce(serial_no, product)`;
const ONE_VISIT = 'CASE WHEN visit_count IS NOT NULL THEN visit_count <= 1 ELSE first_fix END';

/** On-site tickets resolved long enough ago, with whether one visit did it and nothing came back. */
export function firstFixCases(context: MetricContext, repeats: boolean): AllCases {
	const { dialect } = context.tickets;
	const days = context.plan.measurement.fixDays;
	const again = repeats
		? `
	AND NOT EXISTS (
		SELECT 1 FROM tickets AS later
		WHERE later.customer_id = onsite.customer_id AND coalesce(later.serial_no, later.product) = onsite.thing
			AND coalesce(later.category, '') = coalesce(onsite.category, '')
				AND coalesce(later.status, '') NOT IN ('draft', 'cancelled')
			AND later.created_at > onsite.resolved_at
			AND later.created_at <= onsite.resolved_at + ${dialect.days(String(days))}
	)`
		: '';
	return `${countedTickets(context)},
onsite AS (
	SELECT resolved_at, customer_id, ${PRODUCT} AS thing, (${ONE_VISIT}) AS one_visit,
		coalesce(reopen_count, 0) > 0 AS reopened, ${CASE_COLUMNS}
	FROM t
	WHERE is_onsite AND resolved_at IS NOT NULL
)
SELECT resolved_at AS day, (one_visit AND NOT reopened${again})::INTEGER AS y,
	CASE WHEN resolved_at > ${matured(dialect, days)} THEN 'immature'
		WHEN one_visit IS NULL THEN 'missing' END AS reason, ${CASE_COLUMNS}
FROM onsite`;
}

export const firstTimeFix: Metric = {
	...family,
	id: 'V9',
	formula: 'one visit, no reopening, no repeat ≤ d / on-site tickets resolved,  d = first-fix days',
	better: 'higher',
	needs: ['tickets.resolved_at', 'tickets.is_onsite'],
	async compute(context): Promise<Draft> {
		const windows = compared(context);
		if (!windows) return off('no_current');
		if (lacking(context, 'visit_count', 'first_fix').length === 2)
			return off('missing_columns', ['tickets.visit_count']);
		if (await neverVaries(context, `(${ONE_VISIT})::INTEGER`, 'is_onsite AND resolved_at IS NOT NULL')) {
			return off('no_variation', [
				lacking(context, 'visit_count').length === 0 ? 'tickets.visit_count' : 'tickets.first_fix'
			]);
		}
		const repeats =
			lacking(context, 'customer_id').length === 0 && lacking(context, 'product', 'serial_no').length < 2;
		const all = firstFixCases(context, repeats);
		const draft = await draftOf(context, 'share', all);
		const { missing, ...excluded } = await casesLeftOut(context, all, windows.current, ['immature', 'missing']);
		const notes: Note[] = [
			...(repeats ? [] : [noteOf('repeats_unknown')]),
			...((await neverVaries(context, 'is_onsite::INTEGER')) ? [noteOf('onsite_never_varies')] : [])
		];
		return { ...draft, missing, excluded, notes: [...notes, ...(draft.notes ?? [])] };
	}
};

const CLOSED = 'coalesce(closed_at, resolved_at)';

/** Complaints closed long enough ago, with whether the same customer complained about the same product again. */
function repeatCases(context: MetricContext): AllCases {
	const { dialect } = context.tickets;
	const days = context.plan.measurement.fixDays;
	return `${countedTickets(context)},
closures AS (
	SELECT ${CLOSED} AS day, customer_id, ${CASE_COLUMNS}
	FROM t
	WHERE record_type = 'complaint' AND ${CLOSED} IS NOT NULL
)
SELECT day, EXISTS (
		SELECT 1 FROM tickets AS later
		WHERE later.record_type = 'complaint' AND later.customer_id = closures.customer_id
			AND later.product = closures.product
			AND coalesce(later.status, '') NOT IN ('draft', 'cancelled')
			AND later.created_at > closures.day AND later.created_at <= closures.day + ${dialect.days(String(days))}
	)::INTEGER AS y,
	CASE WHEN day > ${matured(dialect, days)} THEN 'immature' WHEN customer_id IS NULL
		OR product IS NULL THEN 'missing' END AS reason, ${CASE_COLUMNS}
FROM closures`;
}

export const repeatComplaints: Metric = {
	...family,
	id: 'V15',
	formula: 'complaints followed by another ≤ d / complaints closed,  d = first-fix days',
	better: 'lower',
	needs: ['tickets.record_type', 'tickets.customer_id', 'tickets.product', 'tickets.resolved_at'],
	async compute(context): Promise<Draft> {
		const windows = compared(context);
		if (!windows) return off('no_current');
		const all = repeatCases(context);
		const draft = await draftOf(context, 'share', all);
		const { missing, ...excluded } = await casesLeftOut(context, all, windows.current, ['immature', 'missing']);
		return { ...draft, missing, excluded };
	}
};
