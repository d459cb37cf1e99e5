import { name } from '$lib/engine/sql.ts';
import { selected } from './checked-tables.ts';

/** Whether a ticket's status, or the lack of a status column, lets a closing stand for a resolution. */
const mayBeDone = `coalesce(status IN ('resolved', 'closed'), true)`;

/**
 * The checked tickets. `employees` and `history` are the checked ones.
 *
 * An engineer given by name only is matched where exactly one person of the roster has the name.
 */
export function ticketsSql(stage: string, employees: string, history: string, target: string, has: ReadonlySet<string>): string {
	const plain = [
		'ticket_id', 'record_type', 'channel', 'product', 'serial_no', 'category', 'subcategory', 'priority', 'is_large_project',
		'created_at', 'assigned_at', 'responded_at', 'arrived_at', 'first_resolved_at', 'closed_at', 'due_at', 'pending_hours',
		'duration_raw', 'labour_hours', 'sla_hours', 'sla_met', 'engineer_name', 'is_onsite', 'visit_count', 'reopen_count',
		'first_fix', 'is_valid', 'is_escalated', 'csat_sent_at', 'csat_rated_at', 'csat_attitude', 'csat_skill', 'csat_speed'
	].filter((column) => has.has(column));
	const expressions: Record<string, string> = Object.fromEntries(plain.map((column) => [column, `t.${column}`]));
	if (has.has('customer_id') || has.has('customer_name')) expressions['customer_id'] = 'coalesce(t.customer_id, t.customer_name)';
	if (has.has('csat_raw')) {
		expressions['csat_score'] = 't.csat_raw';
		expressions['csat_satisfied'] = 't.csat_raw >= 4';
		expressions['csat_default'] = 'coalesce(t.csat_default, t.rated_by_default)';
	}
	const withEngineer = has.has('engineer_id') || has.has('engineer_name');
	if (withEngineer) expressions['engineer_id'] = 't.engineer';
	const tellsEnd = ['resolved_at', 'closed_at', 'duration_raw'].some((column) => has.has(column));
	expressions['region'] = 'coalesce(t.region, s.region)';
	return `CREATE TABLE ${name(target)} AS
WITH named AS (
	SELECT name, min(employee_id) AS employee_id FROM ${name(employees)} WHERE name IS NOT NULL
	GROUP BY name HAVING count(DISTINCT employee_id) = 1
), known AS (
	SELECT DISTINCT employee_id FROM ${name(employees)}
), service AS (
	-- Spells of one engineer never overlap here, so that no ticket can match two of them.
	SELECT e.employee_id, h.valid_from, h.level, e.department, e.region,
		coalesce(lead(h.valid_from) OVER (PARTITION BY e.employee_id ORDER BY h.valid_from), DATE '9999-12-31') AS until
	FROM ${name(history)} h JOIN ${name(employees)} e ON e.employee_id = h.employee_id AND e.spell_no = h.spell_no
), t AS (
	SELECT s.*, ${withEngineer ? 'coalesce(s.engineer_id, n.employee_id)' : 'NULL::VARCHAR'} AS engineer,
		coalesce(resolved_at, CASE WHEN ${mayBeDone} THEN closed_at END,
			CASE WHEN ${mayBeDone} THEN created_at + to_milliseconds((duration_raw * 3600000)::BIGINT) END) AS done_at
	FROM ${name(stage)} s ${withEngineer ? 'LEFT JOIN named n ON s.engineer_id IS NULL AND n.name = s.engineer_name' : ''}
)
SELECT
	${selected('tickets', {
		...expressions,
		resolved_at: 't.done_at',
		status: tellsEnd ? `coalesce(t.status, CASE WHEN t.done_at IS NULL THEN 'open' ELSE 'resolved' END)` : 't.status',
		department: 's.department',
		level: 's.level',
		engineer_known: 'CASE WHEN t.engineer IS NOT NULL THEN k.employee_id IS NOT NULL END',
		hours: '(epoch(t.done_at) - epoch(t.created_at)) / 3600.0',
		day_precision: 't.created_day',
		resolved_from_close: 't.resolved_at IS NULL AND t.done_at IS NOT NULL AND t.closed_at IS NOT NULL',
		closed_without_time: `coalesce(t.status IN ('resolved', 'closed'), false) AND t.done_at IS NULL`
	})}, t.src, t.src_row
FROM t
LEFT JOIN known k ON k.employee_id = t.engineer
LEFT JOIN service s ON s.employee_id = t.engineer AND t.created_at >= s.valid_from AND t.created_at < s.until`;
}
