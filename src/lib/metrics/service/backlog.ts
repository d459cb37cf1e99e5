import { z } from 'zod';
import * as sql from '$lib/engine/sql.ts';
import type { MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import type { Draft, Estimate, Span } from '../result.ts';
import { ticketScope } from '../run/scope.ts';
import { column, tableOf } from '../table.ts';
import { addMonths } from '../run/windows.ts';
import { inside, off, reportedMonths, reportedSpan } from '../tickets/compared.ts';
import { ageColumns, openedFrom, openedSql } from '../tickets/sql-backlog.ts';
import { tallyOf } from '../tickets/tally.ts';

async function compute(context: MetricContext): Promise<Draft> {
	const { baseline, current } = context.windows;
	const months = reportedMonths(context);
	if (!current || months.length === 0) return off('no_current');
	const rows = await tallyOf(context).backlog(context, months);
	if (!rows) return off('no_cases');
	const at = (span: Span): Estimate => {
		const row = rows.find(({ month }) => month === addMonths(span.end, -1));
		return {
			value: row?.open ?? null,
			low: null,
			high: null,
			n: row?.open ?? 0,
			numerator: null,
			denominator: null,
			window: span
		};
	};
	const now = at(current);
	const count = (key: string) => column(key, 'measure', 'number', 'count');
	const days = (key: string) => column(key, 'measure', 'number', 'days');
	return {
		value: now.value,
		n: now.n,
		window: current,
		current: now,
		baseline: baseline && at(baseline),
		sql: `${openedFrom(context, `(${openedSql(context)})`)}
SELECT count(*)::DOUBLE AS value FROM opened
WHERE created_at < ${sql.date(current.end)} AND (resolved_at IS NULL OR resolved_at >= ${sql.date(current.end)})`,
		off: now.value === null ? { reason: 'no_cases', needs: [] } : null,
		tables: {
			byMonth: tableOf(
				[
					column('month', 'dimension', 'month'),
					count('open'),
					days('p50'),
					days('p90'),
					...ageColumns.map(count)
				],
				rows
			)
		}
	};
}

export const backlog: Metric = {
	id: 'V6',
	family: 'V',
	formula: '#{created < month end ≤ resolved or open}',
	unit: 'count',
	better: 'lower',
	method: 'none',
	needs: ['tickets.created_at', 'tickets.resolved_at'],
	people: false,
	source: '–',
	compute
};

const flowRow = z.object({ month: z.string(), created: z.number(), resolved: z.number() });

export const flow: Metric = {
	id: 'V17',
	family: 'V',
	formula: 'created − resolved',
	unit: 'count',
	better: 'none',
	method: 'none',
	needs: ['tickets.created_at', 'tickets.resolved_at'],
	people: false,
	source: '–',
	async compute(context): Promise<Draft> {
		const { baseline, current } = context.windows;
		if (!current) return off('no_current');
		const { month } = context.tickets.dialect;
		const span = reportedSpan(context);
		const rows = await context.tickets.query(
			`${ticketScope(context)},
events AS (
	SELECT ${month('created_at')} AS month, 1 AS created, 0 AS resolved FROM t WHERE ${inside('created_at', span)}
	UNION ALL SELECT ${month('resolved_at')}, 0, 1 FROM t WHERE ${inside('resolved_at', span)}
)
SELECT month, sum(created)::DOUBLE AS created, sum(resolved)::DOUBLE AS resolved
FROM events
GROUP BY month
ORDER BY month`,
			flowRow,
			context.signal
		);
		const found = new Map(rows.map((row) => [row.month, row]));
		const all = reportedMonths(context).map(
			(first) => found.get(first) ?? { month: first, created: 0, resolved: 0 }
		);
		const within = (window: Span): Estimate => {
			const own = all.filter((row) => row.month >= window.start && row.month < window.end);
			const sum = (key: 'created' | 'resolved') => own.reduce((total, row) => total + row[key], 0);
			const [made, done] = [sum('created'), sum('resolved')];
			return {
				value: made + done === 0 ? null : made - done,
				low: null,
				high: null,
				n: made,
				numerator: made,
				denominator: done,
				window
			};
		};
		const now = within(current);
		const count = (key: string) => column(key, 'measure', 'number', 'count');
		const monthly = (['baseline', 'current'] as const).flatMap((name) => {
			const window = name === 'baseline' ? baseline : current;
			const months = window ? all.filter((row) => row.month >= window.start && row.month < window.end) : [];
			const mean = (key: 'created' | 'resolved') =>
				months.reduce((sum, row) => sum + row[key], 0) / months.length;
			return months.length === 0 ? [] : [{ window: name, created: mean('created'), resolved: mean('resolved') }];
		});
		return {
			value: now.value,
			n: now.n,
			numerator: now.numerator,
			denominator: now.denominator,
			current: now,
			window: current,
			baseline: baseline && within(baseline),
			sql: `${ticketScope(context)}
SELECT ((count(*) FILTER (WHERE ${inside('created_at', current)}))
	- (count(*) FILTER (WHERE ${inside('resolved_at', current)})))::DOUBLE AS value FROM t`,
			off: now.value === null ? { reason: 'no_cases', needs: [] } : null,
			tables: {
				windows: tableOf([column('window', 'dimension', 'code'), count('created'), count('resolved')], monthly),
				byMonth: tableOf(
					[column('month', 'dimension', 'month'), count('created'), count('resolved'), count('net')],
					all.map((row) => ({ ...row, net: row.created - row.resolved }))
				)
			}
		};
	}
};
