import type { MetricContext } from '../run/context.ts';
import { FILTERED, source, ticketFilter } from '../run/scope.ts';
import type { Dimension } from './by-dimension.ts';
import type { BothWindows } from './engineer-cells.ts';
import type { Compared } from './compared.ts';

/** Σy over n. */
export interface PlainSums {
	y: number;
	n: number;
}

/**
 * Sums of an averaged metric: by engineer, month and team in both windows, by month, and by engineer within each value
 * of a dimension.
 */
export interface CaseCounts extends BothWindows {
	windows: Compared;
	months: ReadonlyMap<string, PlainSums>;
	cells: ReadonlyMap<Dimension, ReadonlyMap<string, BothWindows>>;
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
export const keptCases = (context: MetricContext, all: AllCases): Promise<string> =>
	source(context, `SELECT *, ${context.tickets.dialect.month('day')} AS month FROM (\n${all}\n)`);

/** The same for a query to be run, with `month` beside. */
export async function keptCaseCtes(context: MetricContext, all: AllCases): Promise<string> {
	return `WITH ${counting(context, await keptCases(context, all))}`;
}
