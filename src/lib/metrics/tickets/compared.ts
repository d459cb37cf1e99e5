import type { MetricCode } from '$lib/i18n/metrics/reasons.ts';
import * as sql from '$lib/engine/sql.ts';
import type { MetricContext } from '../run/context.ts';
import type { Draft, Note, Span } from '../result.ts';
import { addMonths, monthsBetween, monthsOf } from '../run/windows.ts';
import { noteOf } from '../note.ts';

/** The two windows as ticket metrics compare them. */
export interface Compared {
	baseline: Span | null;
	current: Span;
	/** A ticket can't be in both, so overlapping windows are not compared. */
	overlap: boolean;
}

/** The windows of a run, or null where there is no current one. */
export function compared({ windows: { baseline, current } }: MetricContext): Compared | null {
	if (!current) return null;
	const overlap = baseline !== null && baseline.start < current.end && current.start < baseline.end;
	return { baseline: overlap ? null : baseline, current, overlap };
}

/** Why a comparison has no baseline. */
export function baselineNotes({ baseline, overlap }: Compared): Note[] {
	if (overlap) return [noteOf('windows_overlap')];
	return baseline ? [] : [noteOf('no_baseline')];
}

/** True inside a half-open window. */
export function inside(expression: string, { start, end }: Span): string {
	return `${expression} >= ${sql.date(start)} AND ${expression} < ${sql.date(end)}`;
}

/** 1 in the current window, 0 in the baseline, else null. */
export function windowCode(expression: string, { baseline, current }: Compared): string {
	const before = baseline ? ` WHEN ${inside(expression, baseline)} THEN 0` : '';
	return `CASE WHEN ${inside(expression, current)} THEN 1${before} END`;
}

/** Complete months from the first day of data or baseline to the last complete month. */
export function reportedSpan({ windows }: MetricContext): Span {
	const starts = [windows.data.start, windows.baseline?.start, windows.current?.start].filter(
		(day) => day !== undefined
	);
	return {
		start: addMonths(
			starts.reduce((a, b) => (a < b ? a : b)),
			0
		),
		end: windows.data.end
	};
}

/** The months of the reported span, as first days. */
export function reportedMonths(context: MetricContext): string[] {
	return monthsOf(reportedSpan(context));
}

/** Whole months in the shorter window; 0 without a baseline. */
export function monthsCompared({ windows: { baseline, current } }: MetricContext): number {
	if (!baseline || !current) return 0;
	return Math.min(monthsBetween(baseline.start, baseline.end), monthsBetween(current.start, current.end));
}

/** A draft without a value and why. */
export function off(reason: MetricCode, needs: string[] = []): Draft {
	return { value: null, sql: '', off: { reason, needs } };
}

/** Columns of tickets that the dataset lacks. */
export function lacking({ dataset }: MetricContext, ...columns: string[]): string[] {
	const present: readonly string[] = dataset.present.tickets;
	return columns.filter((column) => !present.includes(column)).map((column) => `tickets.${column}`);
}
