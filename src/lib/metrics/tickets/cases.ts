import type { MetricContext } from '../run/context.ts';
import type { DataTable, Draft, Estimate, Note, Span } from '../result.ts';
import { column, tableOf } from '../table.ts';
import { type AllCases, caseCtes, type CaseCounts } from './case-rows.ts';
import { engineerNotes, hoursEstimate, shareEstimate, spreadOfSums, type WindowSums } from './clusters.ts';
import { baselineNotes, compared, inside, reportedMonths } from './compared.ts';
import { type ByEngineer, engineersIn } from './engineer-cells.ts';
import { noteOf } from '../note.ts';
import { spreadNotes } from './spreads.ts';
import { tallyOf } from './tally.ts';
import { type Dimension, names, sideBySide, tableName } from './by-dimension.ts';

/** Below this many tickets a cell shows its count only; below the second it is marked as small. */
export const COUNTS_ONLY = 10;
export const SMALL_SAMPLE = 30;

/** What is averaged over cases: a share of hits, or hours. */
export type Averaged = 'share' | 'hours';

/** Tickets that a SELECT of cases leaves out in a window, by each of its reasons. */
export async function casesLeftOut<R extends string>(
	context: MetricContext,
	all: AllCases,
	window: Span,
	reasons: readonly R[]
): Promise<Record<R, number>> {
	const found = await tallyOf(context).leftOut(context, all, window);
	return Object.fromEntries(reasons.map((reason) => [reason, found.get(reason)?.n ?? 0])) as Record<R, number>;
}

/** An average as cells show it: a share of few cases as counts only. */
function shown(estimate: Estimate, averaged: Averaged): Estimate {
	return averaged === 'share' && estimate.n < COUNTS_ONLY
		? { ...estimate, value: null, low: null, high: null }
		: estimate;
}

function estimateOf(averaged: Averaged, own: WindowSums, other: WindowSums | null, context: MetricContext): Estimate {
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
	return caseDraft(context, averaged, all, await tallyOf(context).cases(context, all, windows));
}
