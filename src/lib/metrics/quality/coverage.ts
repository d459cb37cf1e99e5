import { z } from 'zod';
import * as sql from '$lib/engine/sql.ts';
import type { TableName } from '$lib/ingest/model.ts';
import { holderOf, type MetricContext } from '../run/context.ts';
import type { Metric } from '../metric.ts';
import { off } from '../people/spells.ts';
import type { Draft } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { addMonths, dayAfter, lastCompleteMonthEnd, monthsOf } from '../run/windows.ts';
import { noteOf } from '../note.ts';

const streams = ['tickets', 'resolved', 'ratings', 'assessments', 'hires', 'leavers'] as const;
type Stream = (typeof streams)[number];

/** Date that puts a row of each stream into a month. */
const dates: Record<Stream, { table: TableName; date: string }> = {
	tickets: { table: 'tickets', date: 'created_at' },
	resolved: { table: 'tickets', date: 'resolved_at' },
	ratings: {
		table: 'tickets',
		date: 'coalesce(csat_rated_at, CASE WHEN csat_score IS NOT NULL THEN coalesce(resolved_at, created_at) END)'
	},
	assessments: { table: 'assessments', date: 'coalesce(publish_date, assess_date)' },
	hires: { table: 'employees', date: 'hire_date' },
	leavers: { table: 'employees', date: 'leave_date' }
};

const monthRow = z.object({ stream: z.enum(streams), month: z.iso.date(), rows: z.number() });

/** Rows of a stream by month from the first month of the data to the as-of day. */
async function monthsOfStream(context: MetricContext, stream: Stream): Promise<z.output<typeof monthRow>[]> {
	const { table, date } = dates[stream];
	const holder = holderOf(context, table);
	const { dataset, windows, signal } = context;
	return holder.query(
		`SELECT ${sql.text(stream)} AS stream, ${holder.dialect.month(date)} AS month, count(*)::INTEGER AS rows
FROM ${table} WHERE ${date} >= ${sql.date(windows.data.start)} AND ${date} < ${sql.date(dayAfter(dataset.asOf))}
GROUP BY month`,
		monthRow,
		signal
	);
}

const peopleRow = z.object({ month: z.iso.date(), people: z.number() });

/** People employed in each month. */
function peopleSql(months: readonly string[]): string {
	return `SELECT m AS month, count(DISTINCT employee_id)::INTEGER AS people
FROM (VALUES ${months.map((month) => `(${sql.date(month)}, ${sql.date(addMonths(month, 1))})`).join(', ')}) AS months(m,
	e)
JOIN employees ON hire_date < e AND coalesce(leave_date >= m, true) GROUP BY m`;
}

/** Streams in which every month is expected to have rows. */
const steady: readonly Stream[] = ['tickets', 'resolved', 'ratings'];

/** Complete months without rows between a stream's first and last. */
export function gapsOf(months: readonly string[], rows: ReadonlyMap<string, number>): string[] {
	const filled = months.filter((month) => (rows.get(month) ?? 0) > 0);
	const [first, last] = [filled[0], filled.at(-1)];
	if (first === undefined || last === undefined) return [];
	return months.filter((month) => month > first && month < last && (rows.get(month) ?? 0) === 0);
}

function coveredSql(context: MetricContext, table: Stream): string {
	const { table: from, date } = dates[table];
	const { start, end } = context.windows.data;
	return `SELECT count(DISTINCT ${holderOf(context, from).dialect.month(date)})::DOUBLE
		/ ${String(monthsOf({ start, end }).length)} AS value
FROM ${from} WHERE ${date} >= ${sql.date(start)} AND ${date} < ${sql.date(end)}`;
}

async function compute(context: MetricContext): Promise<Draft> {
	const { engine, signal, windows, dataset } = context;
	const rows = (await Promise.all(streams.map((stream) => monthsOfStream(context, stream)))).flat();
	if (rows.length === 0) return off('no_rows', []);
	const by = new Map(
		streams.map((stream) => [
			stream,
			new Map(rows.filter((row) => row.stream === stream).map((row) => [row.month, row.rows]))
		])
	);
	const complete = monthsOf(windows.data);
	const partial = lastCompleteMonthEnd(dataset.asOf);
	const months = monthsOf({ start: windows.data.start, end: addMonths(partial, 1) });
	const people = new Map(
		(await engine.query(peopleSql(months), peopleRow, signal)).map((row) => [row.month, row.people])
	);
	const main: Stream =
		(by.get('tickets')?.size ?? 0) > 0 ? 'tickets' : (by.get('leavers')?.size ?? 0) > 0 ? 'leavers' : 'hires';
	const covered = complete.filter((month) => (by.get(main)?.get(month) ?? 0) > 0).length;
	const gaps = steady.flatMap((stream) =>
		gapsOf(complete, by.get(stream) ?? new Map()).map((month) => ({ stream, month }))
	);
	const at = (stream: Stream, month: string) =>
		(by.get(stream)?.size ?? 0) > 0 ? (by.get(stream)?.get(month) ?? 0) : null;
	const hasPartial = streams.some((stream) => (by.get(stream)?.get(partial) ?? 0) > 0);
	return {
		value: covered / complete.length,
		numerator: covered,
		denominator: complete.length,
		n: complete.length,
		window: windows.data,
		sql: coveredSql(context, main),
		notes: [
			...gaps.map(({ stream, month }) => noteOf('gap', { stream, month })),
			...(hasPartial ? [noteOf('partial_month', { month: partial })] : [])
		],
		tables: {
			calendar: tableOf(
				[
					column('month', 'dimension', 'month'),
					column('state', 'dimension', 'code'),
					column('people', 'people', 'number', 'people'),
					column('hires', 'events', 'number', 'people'),
					column('leavers', 'events', 'number', 'people'),
					...(['tickets', 'resolved', 'ratings', 'assessments'] as const).map((key) =>
						column(key, 'measure', 'number', 'count')
					)
				],
				months
					.filter((month) => month < partial || hasPartial)
					.map((month) => ({
						month,
						state:
							month >= partial
								? 'partial'
								: gaps.some((gap) => gap.month === month)
									? 'missing'
									: 'complete',
						people: people.get(month) ?? null,
						...Object.fromEntries(streams.map((stream) => [stream, at(stream, month)]))
					}))
			),
			gaps: tableOf([column('stream', 'dimension', 'code'), column('month', 'dimension', 'month')], gaps)
		}
	};
}

export const coverageCalendar: Metric = {
	id: 'Q5',
	family: 'Q',
	formula: 'complete months with rows ÷ complete months',
	unit: 'share',
	better: 'higher',
	method: 'none',
	needs: [],
	people: false,
	source: 'ISO/IEC 25012:2008 (currentness, completeness)',
	compute
};
