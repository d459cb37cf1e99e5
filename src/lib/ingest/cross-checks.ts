import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { name, timestamp } from '$lib/engine/sql.ts';
import type { Build } from './checked-tables.ts';
import type { Findings } from './findings.ts';
import type { TableName } from './model.ts';

interface CrossCheck {
	code: string;
	kind: TableName;
	field: string | null;
	/** FROM and WHERE over the checked tables; `x` is the table that the finding is about. */
	where: (table: (kind: TableName) => string, asOf: string) => string;
	/** What an example shows. */
	value: string;
}

const found = z.object({ src: z.number(), n: z.number() });
const example = z.object({ src_row: z.number(), value: z.string().nullable() });

const spellAt = (day: string): string => `e.employee_id = x.employee_id AND ${day} >= e.hire_date AND (e.leave_date IS NULL OR ${day} <= e.leave_date)`;
const held = 'coalesce(x.assess_date, x.publish_date)';

const checks: CrossCheck[] = [
	{
		code: 'engineer_unknown', kind: 'tickets', field: 'engineer_id', value: 'x.engineer_id',
		where: (table) => `${table('tickets')} x WHERE x.engineer_known = false AND EXISTS (SELECT 1 FROM ${table('employees')})`
	},
	{
		code: 'assessee_unknown', kind: 'assessments', field: 'employee_id', value: 'x.employee_id',
		where: (table) => `${table('assessments')} x WHERE EXISTS (SELECT 1 FROM ${table('employees')})
			AND x.employee_id NOT IN (SELECT employee_id FROM ${table('employees')})`
	},
	{
		code: 'ticket_outside_employment', kind: 'tickets', field: 'created_at', value: `strftime(x.created_at, '%Y-%m-%d %H:%M')`,
		where: (table) => `${table('tickets')} x WHERE x.engineer_known AND NOT EXISTS (SELECT 1 FROM ${table('employees')} e
			WHERE e.employee_id = x.engineer_id AND x.created_at::DATE >= e.hire_date AND (e.leave_date IS NULL OR x.created_at::DATE <= e.leave_date))`
	},
	{
		code: 'assessed_outside_employment', kind: 'assessments', field: 'assess_date', value: `strftime(${held}, '%Y-%m-%d')`,
		where: (table) => `${table('assessments')} x WHERE x.employee_id IN (SELECT employee_id FROM ${table('employees')})
			AND NOT EXISTS (SELECT 1 FROM ${table('employees')} e WHERE ${spellAt(held)})`
	},
	{
		code: 'created_after_as_of', kind: 'tickets', field: 'created_at', value: `strftime(x.created_at, '%Y-%m-%d %H:%M')`,
		where: (table, asOf) => `${table('tickets')} x WHERE x.created_at > ${timestamp(asOf)}`
	},
	{
		code: 'resolved_after_as_of', kind: 'tickets', field: 'resolved_at', value: `strftime(x.resolved_at, '%Y-%m-%d %H:%M')`,
		where: (table, asOf) => `${table('tickets')} x WHERE x.resolved_at > ${timestamp(asOf)}`
	},
	{
		code: 'leaves_after_as_of', kind: 'employees', field: 'leave_date', value: `strftime(x.leave_date, '%Y-%m-%d')`,
		where: (table, asOf) => `${table('employees')} x WHERE x.leave_date > ${timestamp(asOf)}`
	},
	{
		code: 'assessed_after_as_of', kind: 'assessments', field: 'assess_date', value: `strftime(${held}, '%Y-%m-%d')`,
		where: (table, asOf) => `${table('assessments')} x WHERE ${held} > ${timestamp(asOf)}`
	},
	{
		code: 'active_but_left', kind: 'employees', field: 'status', value: `strftime(x.leave_date, '%Y-%m-%d')`,
		where: (table, asOf) => `${table('employees')} x WHERE x.status = 'active' AND x.leave_date <= ${timestamp(asOf)}`
	},
	{
		code: 'overlapping_spells', kind: 'employees', field: 'hire_date', value: 'x.employee_id',
		where: (table) => `${table('employees')} x WHERE EXISTS (SELECT 1 FROM ${table('employees')} e WHERE e.employee_id = x.employee_id
			AND e.spell_no < x.spell_no AND (e.leave_date IS NULL OR e.leave_date > x.hire_date))`
	},
	{
		code: 'same_name', kind: 'employees', field: 'name', value: `x.name`,
		where: (table) => `${table('employees')} x WHERE x.name IN (SELECT name FROM ${table('employees')} WHERE name IS NOT NULL
			GROUP BY name HAVING count(DISTINCT employee_id) > 1)`
	},
	{
		code: 'name_not_matched', kind: 'tickets', field: 'engineer_name', value: 'x.engineer_name',
		where: (table) => `${table('tickets')} x WHERE x.engineer_id IS NULL AND x.engineer_name IS NOT NULL
			AND EXISTS (SELECT 1 FROM ${table('employees')})`
	},
	{
		code: 'closed_without_time', kind: 'tickets', field: 'resolved_at', value: 'x.status',
		where: (table) => `${table('tickets')} x WHERE x.closed_without_time`
	},
	{
		code: 'resolved_from_close', kind: 'tickets', field: 'closed_at', value: `strftime(x.closed_at, '%Y-%m-%d %H:%M')`,
		where: (table) => `${table('tickets')} x WHERE x.resolved_from_close`
	},
	{
		code: 'day_precision', kind: 'tickets', field: 'created_at', value: `strftime(x.created_at, '%Y-%m-%d')`,
		where: (table) => `${table('tickets')} x WHERE x.day_precision`
	},
	{
		code: 'duration_differs', kind: 'tickets', field: 'duration_raw', value: `format('{:.1f} h / {:.1f} h', x.duration_raw, x.hours)`,
		where: (table) => `${table('tickets')} x WHERE abs(x.duration_raw - x.hours) > 0.05 * greatest(x.hours, 0.2)`
	},
	{
		code: 'rated_by_default', kind: 'tickets', field: 'csat_raw', value: 'x.csat_score::VARCHAR',
		where: (table) => `${table('tickets')} x WHERE x.csat_default`
	},
	{
		code: 'target_inferred', kind: 'assessments', field: 'target_level', value: 'x.target_level::VARCHAR',
		where: (table) => `${table('assessments')} x WHERE x.target_inferred`
	}
];

/** Checks what only shows once all tables are built, file by file. */
export async function crossChecks(
	engine: Engine, tables: Build, stored: Record<TableName, ReadonlySet<string>>, files: readonly string[],
	headers: (kind: TableName, field: string | null, src: number) => string | null, asOf: string, findings: Findings, signal?: AbortSignal
): Promise<void> {
	const view = (kind: TableName) => name(tables.table(`view_${kind}`));
	for (const { code, kind, field, where, value } of checks) {
		if (stored[kind].size === 0) continue;
		const from = where(view, asOf);
		const counts = await engine.query(`SELECT x.src::INTEGER AS src, count(*)::INTEGER AS n FROM ${from} GROUP BY x.src ORDER BY x.src`, found, signal);
		for (const { src, n } of counts) {
			const rows = await engine.query(`SELECT x.src_row::INTEGER AS src_row, ${value} AS value FROM ${from} AND x.src = ${String(src)}
				ORDER BY x.src_row LIMIT 3`, example, signal);
			findings.addCount({ severity: 'warning', code, kind, file: files[src] ?? null, field, header: headers(kind, field, src) }, n,
				rows.map((row) => ({ row: row.src_row, value: row.value ?? '' })));
		}
	}
}
