import { z } from 'zod';
import type { Column } from '$lib/engine/engine.ts';
import type { MetricContext } from '../run/context.ts';
import type { DataTable, Draft, Estimate, Note, Span } from '../result.ts';
import { FILTERED, source, ticketFilter } from '../run/scope.ts';
import { column, tableOf } from '../table.ts';
import {
	addMonth,
	type ByEngineer,
	engineerNotes,
	engineersIn,
	hoursEstimate,
	shareEstimate,
	spreadOfSums,
	type Sums,
	UNASSIGNED
} from './clusters.ts';
import {
	baselineNotes,
	type Compared,
	compared,
	inside,
	reportedMonths,
	reportedSpan,
	windowCode
} from './compared.ts';
import { noteOf } from '../note.ts';
import { spreadNotes, type WindowSums } from './spreads.ts';
import { at } from '../../stats/numeric/at.ts';
import { type Dimension, names, sideBySide, tableName } from './by-dimension.ts';

/** Below this many tickets a cell shows its count only; below the second it is marked as small. */
export const COUNTS_ONLY = 10;
export const SMALL_SAMPLE = 30;

/** What is averaged over cases: a share of hits, or hours. */
export type Averaged = 'share' | 'hours';

/**
 * Sums of an averaged metric: by engineer in both windows, by month, and by engineer within each value of a dimension.
 */
export interface CaseCounts {
	windows: Compared;
	before: ByEngineer;
	after: ByEngineer;
	months: ReadonlyMap<string, Sums>;
	cells: ReadonlyMap<Dimension, ReadonlyMap<string, { before: ByEngineer; after: ByEngineer }>>;
}

/** Columns of a ticket that every SELECT of cases carries. */
export const CASE_COLUMNS = `engineer_id, ${FILTERED}`;

/**
 * A SELECT of cases, whatever the reader narrows to: one row a ticket with `day` (the date that decides the window),
 * `y` (1 or 0 for a share, else hours), the `reason` for which it is left out (null where it counts) and the columns of
 * `CASE_COLUMNS`.
 */
export type AllCases = string;

const counting = ({ filters }: MetricContext, from: string): string =>
	`cases AS (\n\tSELECT * FROM ${from} WHERE reason IS NULL AND ${ticketFilter(filters)}\n)`;

/** `cases`: those that count and that the reader narrowed to. */
export function caseCtes(context: MetricContext, all: AllCases): string {
	return `WITH all_cases AS (\n${all}\n),\n${counting(context, 'all_cases')}`;
}

/** All cases with the `month` of their day, worked out once. */
const keptCases = (context: MetricContext, all: AllCases): Promise<string> =>
	source(context, `SELECT *, ${context.engine.dialect.month('day')} AS month FROM (\n${all}\n)`);

/** The same for a query to be run, with `month` beside. */
export async function keptCaseCtes(context: MetricContext, all: AllCases): Promise<string> {
	return `WITH ${counting(context, await keptCases(context, all))}`;
}

const reasonRow = z.object({ reason: z.string(), n: z.number() });

/** Tickets that a SELECT of cases leaves out in a window, by each of its reasons. */
export async function casesLeftOut<R extends string>(
	context: MetricContext,
	all: AllCases,
	window: Span,
	reasons: readonly R[]
): Promise<Record<R, number>> {
	const rows = await context.engine.query(
		`SELECT reason, count(*)::INTEGER AS n FROM ${await keptCases(context, all)}
WHERE reason IS NOT NULL AND ${inside('day', window)} AND ${ticketFilter(context.filters)} GROUP BY reason`,
		reasonRow,
		context.signal
	);
	const found = new Map(rows.map(({ reason, n }) => [reason, n]));
	return Object.fromEntries(reasons.map((reason) => [reason, found.get(reason) ?? 0])) as Record<R, number>;
}

/** Sums for an average over cases. */
export async function countCases(context: MetricContext, all: AllCases, windows: Compared): Promise<CaseCounts> {
	const { isoDay } = context.engine.dialect;
	const ctes = await keptCaseCtes(context, all);
	const dims = names.join(', ');
	const kinds = names.map((name) => `WHEN GROUPING(${name}) = 0 THEN '${name}'`).join(' ');
	const spans = [windows.current, ...(windows.baseline ? [windows.baseline] : [])].map(
		(span) => `(${inside('day', span)})`
	);
	const columns = await context.engine.columns(
		`${ctes},
cells AS (
	SELECT ${windowCode('day', windows)} AS w, engineer_id AS engineer, ${dims}, count(*) AS n, sum(y) AS y
	FROM cases WHERE ${spans.join(' OR ')} GROUP BY ALL
),
monthly AS (
	SELECT ${windowCode('day', windows)} AS w, engineer_id AS engineer, department, month, count(*) AS n, sum(y) AS y
	FROM cases WHERE ${spans.join(' OR ')} GROUP BY ALL
),
months AS (SELECT month, count(*) AS n, sum(y) AS y
	FROM cases
	WHERE ${inside('day', reportedSpan(context))}
	GROUP BY month)
SELECT 'month' AS grouping, ${isoDay('month')} AS key, NULL::VARCHAR AS team, NULL::INTEGER AS w,
	NULL::VARCHAR AS engineer, n::DOUBLE AS n, y::DOUBLE AS y
FROM months
UNION ALL
SELECT 'window', ${isoDay('month')}, department, w::INTEGER, engineer, n::DOUBLE, y::DOUBLE FROM monthly
UNION ALL
SELECT CASE ${kinds} END, coalesce(level::VARCHAR, region, department, category), NULL, w::INTEGER, engineer,
	sum(n)::DOUBLE, sum(y)::DOUBLE
FROM cells GROUP BY GROUPING SETS (${names.map((name) => `(w, engineer, ${name})`).join(', ')})`,
		context.signal
	);
	return collect(columns, windows);
}

function collect(columns: Map<string, Column>, windows: Compared): CaseCounts {
	const texts = (name: string) => (columns.get(name) ?? []) as (string | null)[];
	const numbers = (name: string) => (columns.get(name) ?? []) as Float64Array;
	const [grouping, key, team, engineer] = [texts('grouping'), texts('key'), texts('team'), texts('engineer')];
	const [w, n, y] = [numbers('w'), numbers('n'), numbers('y')];
	const whole = { before: new Map<string, Sums>(), after: new Map<string, Sums>() };
	const months = new Map<string, Sums>();
	const cells = new Map(
		names.map((name) => [name, new Map<string, { before: Map<string, Sums>; after: Map<string, Sums> }>()])
	);
	for (const [i, kind] of grouping.entries()) {
		const sums = { n: at(n, i), y: at(y, i) };
		const value = key[i] ?? null;
		if (kind === 'month' && value !== null) months.set(value, sums);
		else if (kind === 'window')
			addMonth(w[i] === 0 ? whole.before : whole.after, engineer[i] ?? UNASSIGNED, {
				month: value ?? '',
				team: team[i] ?? null,
				...sums
			});
		else if (value !== null) {
			const cell = cells.get(kind as Dimension);
			const sides = cell?.get(value) ?? { before: new Map<string, Sums>(), after: new Map<string, Sums>() };
			cell?.set(value, sides);
			(w[i] === 0 ? sides.before : sides.after).set(engineer[i] ?? '', sums);
		}
	}
	return { windows, ...whole, months, cells };
}

/** An average as cells show it: a share of few cases as counts only. */
function shown(estimate: Estimate, averaged: Averaged): Estimate {
	return averaged === 'share' && estimate.n < COUNTS_ONLY
		? { ...estimate, value: null, low: null, high: null }
		: estimate;
}

function estimateOf(
	averaged: Averaged,
	own: WindowSums<Sums>,
	other: WindowSums<Sums> | null,
	context: MetricContext
): Estimate {
	return averaged === 'share' ? shareEstimate(own, other, context) : hoursEstimate(own, other, context);
}

const monthColumns = (averaged: Averaged) => [
	column('month', 'dimension', 'month'),
	column('n', 'measure', 'number', 'count'),
	...(averaged === 'share' ? [column('hits', 'measure', 'number', 'count')] : []),
	column('value', 'measure', 'number', averaged)
];

function breakdown(averaged: Averaged, dimension: Dimension, counts: CaseCounts, context: MetricContext): DataTable {
	const estimate = (sums: ByEngineer) => shown(estimateOf(averaged, { sums, span: null }, null, context), averaged);
	return sideBySide(
		dimension,
		averaged,
		[...(counts.cells.get(dimension) ?? [])].map(([key, { before, after }]) => ({
			key,
			now: estimate(after),
			was: estimate(before),
			people: engineersIn(after),
			baselinePeople: engineersIn(before)
		}))
	);
}

/** Tables of an average: by month and by each dimension. */
export function caseTables(averaged: Averaged, counts: CaseCounts, context: MetricContext): Record<string, DataTable> {
	const months = reportedMonths(context).map((month) => {
		const { n, y } = counts.months.get(month) ?? { n: 0, y: 0 };
		return { month, n, hits: y, value: n === 0 || (averaged === 'share' && n < COUNTS_ONLY) ? null : y / n };
	});
	return {
		byMonth: tableOf(monthColumns(averaged), months),
		...Object.fromEntries(names.map((name) => [tableName(name), breakdown(averaged, name, counts, context)]))
	};
}

/** What to say of a sample of this size. */
export function sizeNotes(n: number): Note[] {
	if (n >= SMALL_SAMPLE) return [];
	return [noteOf(n < COUNTS_ONLY ? 'counts_only' : 'small_sample', { n })];
}

/** One SELECT of the average in a window as its column `value`. */
export function caseSql(context: MetricContext, all: AllCases, window: Span): string {
	return `${caseCtes(context, all)}
SELECT avg(y)::DOUBLE AS value FROM cases WHERE ${inside('day', window)}`;
}

/** The draft of an average from its sums, with both windows, months and breakdowns. */
export function caseDraft(context: MetricContext, averaged: Averaged, all: AllCases, counts: CaseCounts): Draft {
	const { windows, before, after } = counts;
	const [was, is] = [
		windows.baseline && { sums: before, span: windows.baseline },
		{ sums: after, span: windows.current }
	];
	const current = estimateOf(averaged, is, was, context);
	const baseline = was && estimateOf(averaged, was, is, context);
	return {
		...current,
		window: windows.current,
		current,
		baseline,
		sql: caseSql(context, all, windows.current),
		off: current.n === 0 ? { reason: 'no_cases', needs: [] } : null,
		notes: [
			...baselineNotes(windows),
			...engineerNotes(after, context),
			...spreadNotes(spreadOfSums(is, was), context.plan.floors.engineers),
			...(current.n > 0 && averaged === 'share' ? sizeNotes(current.n) : [])
		],
		tables: caseTables(averaged, counts, context)
	};
}

/** Sums and draft of an average in one go. */
export async function draftOf(context: MetricContext, averaged: Averaged, all: AllCases): Promise<Draft> {
	const windows = compared(context);
	if (!windows) return { value: null, sql: '', off: { reason: 'no_current', needs: [] } };
	return caseDraft(context, averaged, all, await countCases(context, all, windows));
}
