import { secondsBetween } from '$lib/engine/dialect/forms.ts';
import * as sql from '$lib/engine/sql.ts';
import { sortedQuantile } from '$lib/stats/numeric/descriptive.ts';
import type { MetricContext } from '../../run/context.ts';
import { addMonths } from '../../run/windows.ts';
import { CASE_COLUMNS } from '../case-rows.ts';
import { AGES, type MonthOpen, openedSql } from '../sql-backlog.ts';
import { type RowCodes, rowsWithCodes } from './case-columns.ts';
import { leftTickets } from './selection.ts';

const SECONDS_A_DAY = 86_400;

/** Tickets that were open at some time; those open at a month end by their rows, with seconds since 1970. */
interface Opened extends RowCodes {
	crossing: Uint32Array;
	created: Float64Array;
	/** NaN while it is open. */
	resolved: Float64Array;
}

const sinceEpoch = (instant: string): string =>
	`${secondsBetween(sql.timestamp('1970-01-01T00:00:00'), `${instant}::TIMESTAMP`)}::DOUBLE`;

function opened(context: MetricContext): Promise<Opened> {
	return rowsWithCodes(
		context,
		openedSql(context, CASE_COLUMNS),
		`${sinceEpoch('cases.created_at')} AS created, ${sinceEpoch('cases.resolved_at')} AS resolved,
	cases.crosses::INTEGER AS crosses`,
		(column, codes) => {
			const [created, resolved] = [column('created'), column('resolved')];
			const crossing = Uint32Array.from(column('crosses').keys()).filter((row) => column('crosses')[row] === 1);
			return {
				...codes,
				crossing,
				created: Float64Array.from(crossing, (row) => created[row] ?? NaN),
				resolved: Float64Array.from(crossing, (row) => resolved[row] ?? NaN)
			};
		}
	);
}

/** Ages in days as a month's row tells them. */
function monthOf(month: string, ages: readonly number[]): MonthOpen {
	const sorted = Float64Array.from(ages).sort();
	const upTo = (days: number) => sorted.reduce((sum, age) => sum + Number(age <= days), 0);
	const [two, week, fortnight, thirty] = AGES.map(upTo);
	const quantileOf = (p: number) => (sorted.length === 0 ? null : sortedQuantile(sorted, p));
	return {
		month,
		open: sorted.length,
		p50: quantileOf(0.5),
		p90: quantileOf(0.9),
		upto_2: two ?? 0,
		upto_7: (week ?? 0) - (two ?? 0),
		upto_14: (fortnight ?? 0) - (week ?? 0),
		upto_30: (thirty ?? 0) - (fortnight ?? 0),
		over_30: sorted.length - (thirty ?? 0)
	};
}

/** What is open at each month end; null where the filters leave no ticket at all. */
export async function backlogByKernel(context: MetricContext, months: readonly string[]): Promise<MonthOpen[] | null> {
	const all = await opened(context);
	const { leftWho, leftWhat } = await leftTickets(context);
	const left = (row: number): boolean => leftWho[all.who[row] ?? 0] === 1 && leftWhat[all.what[row] ?? 0] === 1;
	let seen = false;
	for (let row = 0; !seen && row < all.who.length; row += 1) seen = left(row);
	if (!seen) return null;
	const ends = months.map((month) => Date.parse(`${addMonths(month, 1)}T00:00:00Z`) / 1000);
	const ages = ends.map((): number[] => []);
	for (const [i, row] of all.crossing.entries()) {
		if (!left(row)) continue;
		const [created, resolved] = [all.created[i] ?? NaN, all.resolved[i] ?? NaN];
		let at = ends.findIndex((end) => created < end);
		for (; at >= 0 && at < ends.length; at += 1) {
			const end = ends[at] ?? NaN;
			if (resolved < end) break;
			ages[at]?.push((end - created) / SECONDS_A_DAY);
		}
	}
	return months.map((month, at) => monthOf(month, ages[at] ?? []));
}
