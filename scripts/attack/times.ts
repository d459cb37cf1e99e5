import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { createRun } from '$lib/metrics/registry.ts';
import type { DataTable, Result, Span } from '$lib/metrics/result.ts';
import { noFilters } from '$lib/metrics/run/context.ts';
import { addMonths, monthsOf } from '$lib/metrics/run/windows.ts';
import { choicesOf, type DimensionKey, dimensionOf } from '$lib/programme/dimensions.ts';
import { type Plan, publishedPlan } from '$lib/programme/plan.ts';
import { KnownSums } from './linear.ts';
import type { Recovered } from './views.ts';

/**
 * What a metric counts, month by month, written anew: the cases with the day of each, and the persons each leads to.
 */
const truths = {
	V10: `SELECT *, coalesce(csat_rated_at, resolved_at, closed_at, created_at) AS day, engineer_id AS engineer,
customer_id AS customer FROM tickets WHERE (csat_score IS NOT NULL OR csat_satisfied IS NOT NULL)
AND csat_default IS DISTINCT FROM true AND coalesce(status, '') NOT IN ('draft', 'cancelled')`,
	V1: `SELECT *, resolved_at AS day, engineer_id AS engineer, customer_id AS customer FROM tickets
WHERE coalesce(status, '') NOT IN ('draft', 'cancelled')`,
	A1: `SELECT e.*, leave_date AS day, coalesce((SELECT max_by(h.level, h.valid_from) FROM level_history h
WHERE h.employee_id = e.employee_id AND h.spell_no = e.spell_no), 0) AS level, employee_id AS engineer,
NULL::VARCHAR AS customer FROM employees e
WHERE coalesce(employment_type, 'regular') = 'regular' AND is_non_starter IS DISTINCT FROM true`
} as const;

/** What to attack through time: one facet with all of its values, one metric. */
export interface TimeTarget {
	metric: keyof typeof truths;
	facet: DimensionKey;
}

const caseRow = z.object({
	value: z.string(),
	month: z.string(),
	engineer: z.string().nullable(),
	customer: z.string().nullable()
});
type Case = z.output<typeof caseRow>;

function casesOf(engine: Engine, { metric, facet }: TimeTarget): Promise<Case[]> {
	return engine.query(
		`SELECT coalesce(${dimensionOf(facet).column}::VARCHAR, '') AS value, strftime(day, '%Y-%m-01') AS month,
engineer::VARCHAR AS engineer, customer::VARCHAR AS customer FROM (${truths[metric]}) WHERE day IS NOT NULL`,
		caseRow
	);
}

function peopleIn(cases: readonly Case[]): number {
	const count = (key: 'engineer' | 'customer') => new Set(cases.flatMap((one) => one[key] ?? [])).size;
	const counts = [count('engineer'), count('customer')].filter((n) => n > 0);
	return counts.length === 0 ? 0 : Math.min(...counts);
}

/** A number that somebody reads: the cases of a group (null = everybody) in a window. */
interface Seen {
	group: string | null;
	window: Span;
}

const counted = ['n', 'leavers'];

/** Counts that a row of a table shows, in the current window and in the baseline. */
function rowsSeen(table: DataTable, view: string | null, column: string, result: Result): Seen[] {
	const [first, second] = table.columns.filter(({ role }) => role === 'dimension');
	if (!first || second) return [];
	const place = (keys: readonly string[]) => table.columns.findIndex(({ key }) => keys.includes(key));
	const [now, before, name] = [place(counted), place(counted.map((key) => `baseline_${key}`)), place([first.key])];
	return table.rows.flatMap((row) => {
		const value = String(row[name] ?? '');
		const shown = (at: number) => at >= 0 && typeof row[at] === 'number';
		if (first.kind === 'month')
			return shown(now) ? [{ group: view, window: { start: value, end: addMonths(value, 1) } }] : [];
		if (first.key !== column || view !== null) return [];
		const windows = [shown(now) && result.window, shown(before) && (result.baseline?.window ?? null)];
		return windows.flatMap((window) => (window ? [{ group: value, window }] : []));
	});
}

function seenIn(result: Result, view: string | null, column: string): Seen[] {
	const shown = !result.suppressed && result.off === null;
	const estimates = [result.current, result.baseline].filter((one) => one !== null && one.n > 0);
	const windows = [shown ? result.window : null, ...(shown ? estimates.map((one) => one?.window ?? null) : [])];
	return [
		...windows.flatMap((window) => (window ? [{ group: view, window }] : [])),
		...Object.values(result.tables).flatMap((table) => rowsSeen(table, view, column, result))
	];
}

/** Windows that a reader may ask for: the usual ones, and some a month or a quarter apart at either end. */
function periodsOf({ data }: { data: Span }): (Span | null)[] {
	const shifts: [number, number][] = [
		[-12, 0],
		[-11, 0],
		[-9, 0],
		[-6, 0],
		[-3, 0],
		[-12, -1],
		[-12, -3],
		[-1, 0]
	];
	const own = shifts.map(([from, to]) => ({ start: addMonths(data.end, from), end: addMonths(data.end, to) }));
	return [null, ...own.filter(({ start }) => start >= data.start)];
}

/**
 * Looks at one facet's views in windows a month and a quarter apart with all of their months and tables, and works out
 * what it can: a month or a quarter of a group in which 1 to k - 1 people are counted. The usual windows of a group are
 * judged by `attackViews`; what all of a company's people do in a month tells of no group.
 */
export async function attackTimes(
	engine: Engine,
	dataset: DatasetInfo,
	target: TimeTarget,
	plan: Plan = publishedPlan,
	k = publishedPlan.measurement.k
): Promise<{ recovered: Recovered[]; views: number; shown: number }> {
	const { metric, facet } = target;
	const dimension = dimensionOf(facet);
	const all = await casesOf(engine, target);
	const whole = await createRun({ engine, dataset, plan, filters: noFilters });
	const months = monthsOf(whole.windows.data);
	const values = [...new Set(all.map(({ value }) => value))].sort();
	const cell = (value: string, month: string) => values.indexOf(value) * months.length + months.indexOf(month);
	const size = values.length * months.length;
	const within = ({ group, window }: Seen): number[] =>
		(group === null ? values : values.filter((value) => value === group)).flatMap((value) =>
			monthsOf(window)
				.filter((month) => months.includes(month))
				.map((month) => cell(value, month))
		);
	const known = new KnownSums();
	let [views, shown] = [0, 0];
	const offered = choicesOf(facet, dataset.values, plan.criteria).filter((value) => values.includes(value));
	for (const view of [null, ...offered])
		for (const period of periodsOf(whole.windows)) {
			const chosen = view === null ? {} : { [facet]: [dimension.read(view)] };
			const filters = { ...noFilters, ...chosen, period };
			const run = await createRun({ engine, dataset, plan, filters });
			const seen = seenIn(await run.result(metric), view, dimension.column);
			views += 1;
			shown += Number(seen.length > 0);
			for (const one of seen) known.learn(within(one), size);
		}
	const quarters = months.slice(0, -2).map((start) => ({ start, end: addMonths(start, 3) }));
	const stretches = [...months.map((start) => ({ start, end: addMonths(start, 1) })), ...quarters];
	// What a whole company does in a month tells of no group, and its only region is the company.
	const apart = values.length > 1 ? values : [];
	const groups = metric === 'A1' ? apart : [null, ...apart];
	const recovered = groups.flatMap((group) =>
		stretches.flatMap((window): Recovered[] => {
			const inside = new Set(monthsOf(window));
			const people = peopleIn(
				all.filter(({ value, month }) => (group === null || value === group) && inside.has(month))
			);
			if (people === 0 || people >= k || !known.gives(within({ group, window }), size)) return [];
			const name = `${dimension.column}=${group ?? 'all'} ${window.start} to ${window.end}`;
			return [{ metric, group: name, people, from: `${String(views)} views through time together` }];
		})
	);
	return { recovered, views, shown };
}
