import { z } from 'zod';
import * as sql from '$lib/engine/sql.ts';
import type { CheckFinding, TableName } from '$lib/ingest/model.ts';
import { holderOf, type MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import { off } from '../people/spells.ts';
import type { Draft } from '../result.ts';
import { column, tableOf } from '../table.ts';

/** Rules that the loaded rows can still break, as conditions that hold where one is broken. */
const rules = {
	employees: { apply_after_leave: 'leave_apply_date > leave_date', regular_after_leave: 'regular_date > leave_date' },
	assessments: {
		supervisor_before_self: 'supervisor_date < self_date',
		assess_before_supervisor: 'assess_date < supervisor_date',
		publish_before_assess: 'publish_date < assess_date',
		feedback_before_publish: 'feedback_date < publish_date',
		appeal_closed_before_appeal: 'appeal_close_date < appeal_date',
		assessed_before_hire: 'coalesce(publish_date, assess_date) < first_hire',
		assessed_after_leave: 'coalesce(assess_date, publish_date) > last_leave'
	},
	tickets: {
		closed_before_resolved: 'closed_at < resolved_at',
		first_resolved_after_resolved: 'first_resolved_at > resolved_at',
		rated_before_created: 'csat_rated_at < created_at',
		ticket_before_hire: 'created_at::DATE < first_hire',
		ticket_after_leave: 'created_at::DATE > last_leave',
		created_after_as_of: 'created_at > as_of',
		resolved_after_as_of: 'resolved_at > as_of'
	}
} as const satisfies Record<TableName, Record<string, string>>;

/** Rules that the import itself enforces: what breaks them is no longer in the tables. */
const enforced = ['leave_before_hire', 'before_hire', 'before_created'];

const broken = (table: TableName): string =>
	Object.entries(rules[table])
		.map(([rule, when]) => `(count(*) FILTER (WHERE ${when}))::INTEGER AS ${rule}`)
		.join(', ');

/** One row of counts for each table; a rehired person is there from the first hire to the last leaving. */
function countsSql({ dataset }: MetricContext, table: TableName): string {
	const person = { employees: '', assessments: 'employee_id', tickets: 'engineer_id' }[table];
	const there = `WITH there AS (
	SELECT employee_id AS id, min(hire_date) AS first_hire, CASE
		WHEN count(*) = count(leave_date) THEN max(leave_date) END AS last_leave
	FROM employees GROUP BY employee_id
)`;
	return table === 'employees'
		? `SELECT count(*)::INTEGER AS "rows", ${broken(table)} FROM employees`
		: `${there}
SELECT count(*)::INTEGER AS "rows", ${broken(table)}
FROM ${sql.name(table)} x
LEFT JOIN there ON there.id = x.${person}, (SELECT ${sql.timestamp(dataset.asOf)} AS as_of) params`;
}

const countRow = z.record(z.string(), z.number());

const isEnforced = ({ code, severity }: CheckFinding): boolean => severity !== 'warning' && enforced.includes(code);

function totalSql(context: MetricContext, removed: number): string {
	const tables = (['employees', 'assessments', 'tickets'] as const).map(
		(table) =>
			`(SELECT ${Object.keys(rules[table]).join(' + ')} FROM (${countsSql(context, table)}) ${table}_rules)`
	);
	return `SELECT (${String(removed)} + ${tables.join(' + ')})::DOUBLE AS value`;
}

async function compute(context: MetricContext): Promise<Draft> {
	const { signal, dataset } = context;
	const found: { rule: string; kind: string; where: 'tables' | 'import'; count: number; rows: number | null }[] = [];
	let n = 0;
	for (const table of ['employees', 'assessments', 'tickets'] as const) {
		const [row] = await holderOf(context, table).query(countsSql(context, table), countRow, signal);
		const rows = row?.rows ?? 0;
		n += rows;
		if (rows > 0)
			found.push(
				...Object.keys(rules[table]).map((rule) => ({
					rule,
					kind: table,
					where: 'tables' as const,
					count: row?.[rule] ?? 0,
					rows
				}))
			);
	}
	if (n === 0) return off('no_rows', []);
	const removed = dataset.findings.filter(isEnforced);
	found.push(
		...removed.map(({ code, kind, count }) => ({ rule: code, kind, where: 'import' as const, count, rows: null }))
	);
	const value = found.reduce((sum, { count }) => sum + count, 0);
	const count = (key: string) => column(key, 'measure', 'number', 'count');
	return {
		value,
		numerator: value,
		denominator: n,
		n,
		window: null,
		sql: totalSql(
			context,
			removed.reduce((sum, each) => sum + each.count, 0)
		),
		tables: {
			rules: tableOf(
				[
					column('rule', 'dimension', 'code'),
					column('kind', 'dimension', 'code'),
					column('where', 'dimension', 'code'),
					count('count'),
					count('rows'),
					column('share', 'measure', 'number', 'share')
				],
				found
					.map((each) => ({ ...each, share: each.rows === null ? null : each.count / each.rows }))
					.sort((a, b) => b.count - a.count)
			)
		}
	};
}

export const chronologyErrors: Metric = {
	id: 'Q4',
	family: 'Q',
	formula: 'Σ over rules of rows that break them',
	unit: 'count',
	better: 'lower',
	method: 'none',
	needs: [],
	people: false,
	source: 'ISO/IEC 25012:2008 (consistency)',
	compute
};
