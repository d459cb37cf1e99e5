import { daysBetween, earliestBy, latestBy, monthsSpan } from '$lib/engine/dialect/forms.ts';
import * as sql from '$lib/engine/sql.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { gradedLevels } from '$lib/programme/criteria.ts';
import type { Plan } from '$lib/programme/plan.ts';
import { countEvidence, scoreEvidence } from './people.ts';

/** How the expressions below are read on one dataset. */
export interface EvidenceOptions {
	plan: Plan;
	dataset: DatasetInfo;
	/** Visits and large projects that tickets show since the last assessment are added to what it recorded. */
	topUp: boolean;
}

const days = (expression: string): string => `${daysBetween(`DATE '1970-01-01'`, expression)}::INTEGER`;
const has = ({ dataset }: EvidenceOptions, ...columns: string[]): boolean =>
	columns.every((column) => dataset.present.tickets.includes(column));

/** Evidence that tickets show too, with the column that tells and what one ticket counts for. */
const fromTickets = {
	onsite_count: { flag: 'is_onsite', amount: 'coalesce(t.visit_count, 1)' },
	large_project_count: { flag: 'is_large_project', amount: '1' }
} as const;
type TicketEvidence = keyof typeof fromTickets;
const isTicketEvidence = (name: string): name is TicketEvidence => name in fromTickets;

const DONE_ON = 'coalesce(t.resolved_at, t.closed_at)::DATE';
const RATED_ON = 'coalesce(t.csat_rated_at, t.resolved_at, t.closed_at, t.created_at)::DATE';
const A_YEAR_BEFORE = `(c.day - ${monthsSpan('12')})::DATE`;

const done = (name: TicketEvidence, from: string): string =>
	`(coalesce(sum(${fromTickets[name].amount}) FILTER (WHERE t.${fromTickets[name].flag} ` +
	`AND ${DONE_ON} >= ${from} AND ${DONE_ON} < c.day), 0))::DOUBLE`;

/**
 * The level held on the day of each case, since when, the first level ever granted, and when each level was reached.
 * `before` leaves out a level that takes effect on the day itself.
 */
function held(before: boolean, below: readonly number[]): string {
	return `held AS (
	SELECT c.case_no, ${latestBy('h.level', 'h.valid_from')}::INTEGER AS held_level, max(h.valid_from) AS since,
		(${earliestBy('h.level', 'h.valid_from')} FILTER (WHERE h.level >= 1))::INTEGER AS placed,
		${below
			.map(
				(level) => `min(h.valid_from)
			FILTER (WHERE h.level >= ${String(level)}) AS reached_${String(level)}`
			)
			.join(', ')}
	FROM cases c JOIN level_history h ON h.employee_id = c.employee_id AND h.valid_from >= c.hire_date
		AND (h.valid_from ${before ? '<' : '<='} c.day OR h.valid_from = c.hire_date)
	GROUP BY c.case_no
)`;
}

/** What tickets show of each case: done since the last assessment, done and rated in the 12 months before the day. */
function shown({ plan }: EvidenceOptions): string {
	const satisfied = `coalesce(t.csat_score >= ${String(plan.measurement.satisfiedFrom)}, t.csat_satisfied)`;
	const rated =
		`${satisfied} IS NOT NULL AND NOT coalesce(t.csat_default, false) ` +
		`AND ${RATED_ON} >= ${A_YEAR_BEFORE} AND ${RATED_ON} < c.day`;
	return `shown AS (
	SELECT c.case_no,
		${(Object.keys(fromTickets) as TicketEvidence[])
			.map(
				(name) => `${done(name, A_YEAR_BEFORE)} AS yr_${name},
		${done(name, 'coalesce(l.seen_on, c.hire_date)')} AS since_${name}`
			)
			.join(',\n\t\t')},
		(count(*) FILTER (WHERE ${rated}))::DOUBLE AS rated,
			(count(*) FILTER (WHERE ${rated} AND ${satisfied}))::DOUBLE AS satisfied
	FROM cases c LEFT JOIN latest l ON l.case_no = c.case_no
	JOIN tickets t ON t.engineer_id = c.employee_id AND t.created_at >= c.hire_date
	WHERE coalesce(t.status, '') NOT IN ('draft', 'cancelled')
	GROUP BY c.case_no
)`;
}

/** A count since hiring, since entering the level, and over 12 months, by the best record there is. */
function counts(name: (typeof countEvidence)[number], options: EvidenceOptions): string {
	const told = isTicketEvidence(name) && has(options, 'engineer_id', fromTickets[name].flag);
	const topped =
		told && options.topUp
			? `coalesce(l.${name} + coalesce(w.since_${name}, 0), CASE WHEN l.case_no IS NULL AND ` +
				`c.hire_date >= tickets_from THEN coalesce(w.since_${name}, 0) END)`
			: `l.${name}`;
	const year = told
		? `CASE WHEN tickets_from <= ${A_YEAR_BEFORE} THEN coalesce(w.yr_${name}, ` +
			`0) WHEN c.hire_date >= ${A_YEAR_BEFORE} THEN ${topped} END`
		: `CASE WHEN c.hire_date >= ${A_YEAR_BEFORE} THEN ${topped} END`;
	return `(${topped})::DOUBLE AS all_${name},
	(CASE WHEN coalesce(h.placed, 0) = 0 THEN ${topped}
		ELSE greatest(${topped} - g.${name}, 0) END)::DOUBLE AS lvl_${name},
	(${year})::DOUBLE AS yr_${name}`;
}

/**
 * Completes `head` to the SELECT of the columns that the rules read. It must end in
 * `cases(case_no, employee_id, hire_date, day, held_by_file, months_in_company, months_in_level, region, department,
 * supervisor, gender, age_band)` and `latest`, the assessment that each case's evidence is read from, with `seen_on`.
 */
export function evidenceSql(
	head: string,
	options: EvidenceOptions,
	{ before, more = '' }: { before: boolean; more?: string }
): string {
	const below = gradedLevels(options.plan.criteria).slice(0, -1);
	return `${head},
${held(before, below)},
granting AS (
	SELECT a.*, h.case_no FROM held h JOIN cases c ON c.case_no = h.case_no
	JOIN assessments a ON a.employee_id = c.employee_id
		AND coalesce(a.assess_date, a.publish_date) BETWEEN c.hire_date AND h.since
	QUALIFY row_number() OVER (PARTITION BY h.case_no ORDER BY coalesce(a.assess_date, a.publish_date) DESC,
		a.target_level DESC) = 1
),
${shown(options)},
extent AS (SELECT min(created_at)::DATE AS tickets_from FROM tickets)
SELECT c.employee_id, ${days('c.day')} AS day, ${days('c.hire_date')} AS hired,
	coalesce(c.held_by_file, h.held_level)::INTEGER AS level,
	CASE WHEN c.held_by_file IS NULL OR c.held_by_file = h.held_level THEN ${days('h.since')} END AS since,
		coalesce(h.placed, 0)::INTEGER AS placed,
	${below.map((level) => `${days(`h.reached_${String(level)}`)} AS reached_${String(level)}`).join(', ')},
	c.months_in_company::DOUBLE AS months_in_company, c.months_in_level::DOUBLE AS months_in_level,
	${countEvidence.map((name) => counts(name, options)).join(',\n\t')},
	${scoreEvidence.map((name) => `l.${name}::DOUBLE AS ${name}`).join(', ')},
	CASE WHEN w.rated > 0 THEN w.satisfied / w.rated END::DOUBLE AS tickets_rate, CASE
		WHEN w.rated > 0 THEN w.rated END::DOUBLE AS tickets_n,
	l.csat_rate::DOUBLE AS assessments_rate, l.csat_n::DOUBLE AS assessments_n,
	c.region, c.department, c.supervisor, c.gender, c.age_band${more}
FROM cases c CROSS JOIN extent
LEFT JOIN held h ON h.case_no = c.case_no LEFT JOIN latest l ON l.case_no = c.case_no
LEFT JOIN granting g ON g.case_no = c.case_no LEFT JOIN shown w ON w.case_no = c.case_no
ORDER BY c.case_no`;
}

/** `name` of the employees of a day, for those who may see it. */
export function namesSql(ids: readonly string[]): string {
	return (
		`SELECT employee_id, ${latestBy('name', 'hire_date')} AS name FROM employees WHERE ` +
		`employee_id IN ${sql.textList(ids)} GROUP BY employee_id`
	);
}
