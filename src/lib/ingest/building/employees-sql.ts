import { date, name, text } from '$lib/engine/sql.ts';
import { selected } from './checked-tables.ts';
import { readAsStored } from '../vocabulary/columns/tables.ts';

/**
 * What type of leaving a category of reason speaks for, where the type itself is not given; a reason not given speaks
 * for none.
 */
const typeOfReason = `CASE
	WHEN reason_cat IN ('performance', 'restructuring') THEN 'involuntary'
	WHEN reason_cat IN ('contract_end', 'transfer') THEN 'other'
	WHEN reason_cat IN ('pay', 'career', 'manager', 'workload_travel', 'family_relocation', 'health') THEN 'voluntary'
	ELSE 'unknown' END`;

/** The checked employees: one row per spell of employment. */
export function employeesSql(
	stage: string,
	target: string,
	asOfDay: string,
	reasons: readonly (readonly [reason: string, category: string])[],
	has: ReadonlySet<string>
): string {
	const categories = reasons.map(([reason, category]) => `(${text(reason)}, ${text(category)})`).join(', ');
	const expressions: Record<string, string> = Object.fromEntries(
		readAsStored('employees')
			.filter((column) => has.has(column))
			.map((column) => [column, name(column)])
	);
	expressions['status'] = `coalesce(status, CASE WHEN leave_date <= ${date(asOfDay)} THEN 'left' ELSE 'active' END)`;
	expressions['leave_type'] = `CASE WHEN leave_date IS NOT NULL THEN coalesce(leave_type, ${typeOfReason}) END`;
	expressions['leave_reason_cat'] = `CASE WHEN leave_date IS NOT NULL THEN coalesce(reason_cat, 'unknown') END`;
	if (has.has('annual_salary') || has.has('monthly_salary'))
		expressions['annual_salary'] = 'coalesce(annual_salary, monthly_salary)';
	if (has.has('birth_date')) expressions['birth_band'] = 'birth_date';
	expressions['spell_no'] = 'row_number() OVER (PARTITION BY employee_id ORDER BY hire_date)';
	expressions['is_transfer'] = `leave_date IS NOT NULL AND coalesce(reason_cat = 'transfer', false)`;
	expressions['is_non_starter'] = 'coalesce(leave_date = hire_date, false)';
	const join = categories
		? `LEFT JOIN (VALUES ${categories}) r(reason, reason_cat) ` +
			'ON r.reason = coalesce(s.leave_reason, s.leave_type_text)'
		: 'CROSS JOIN (SELECT NULL::VARCHAR AS reason_cat)';
	return `CREATE TABLE ${name(target)} AS SELECT
	${selected('employees', expressions)}, src, src_row
FROM ${name(stage)} s ${join}
ORDER BY src, src_row`;
}

/** Distinct texts that say why people left: the reason, else the type. */
export function reasonTexts(stage: string): string {
	return `SELECT DISTINCT coalesce(leave_reason, leave_type_text) AS reason FROM ${name(stage)}
		WHERE coalesce(leave_reason, leave_type_text) IS NOT NULL ORDER BY ALL`;
}
