import { z } from 'zod';
import { keptAnswer } from '$lib/engine/kept.ts';
import { type DimensionKey, dimensionOf } from '$lib/programme/dimensions.ts';
import { firstDayOf } from '$lib/programme/months.ts';
import type { MetricContext } from '../run/context.ts';
import { once } from '../run/once.ts';
import { countedTickets } from '../run/scope.ts';
import { usualWindow } from '../run/windows.ts';
import type { Span } from '../result.ts';
import { packedSql, unpacked } from './packed.ts';
import { byMonth, type Population, populationsBehind } from './populations.ts';
import { cellsToHide, type Equation, isSmall } from './suppression.ts';
import { at, of } from '$lib/stats/numeric/at.ts';
import { combinationsOf, type Group, hiddenGroups, smallest, viewIsSafe } from './views.ts';

const row = z.object({ month: z.number(), values: z.string(), engineers: z.number(), customers: z.number() });

/** From the first to the last month that any series or window shows. */
function shownSpan({ windows }: MetricContext): Span {
	const spans = [windows.data, windows.baseline, windows.current].filter((span) => span !== null);
	const starts = spans.map(({ start }) => start).sort();
	const ends = spans.map(({ end }) => end).sort();
	return { start: at(starts, 0), end: at(ends, ends.length - 1) };
}

/** Engineers and customers behind each month of a population, by the values of some facets and of each part of them. */
function monthsSql(context: MetricContext, population: Population, by: readonly DimensionKey[]): string {
	const columns = by.map((facet) => dimensionOf(facet).column);
	const sets = combinationsOf(columns).map((margin) => `(${['month', ...margin].join(', ')})`);
	return `${countedTickets(context)},
cases AS (
	${byMonth(population, shownSpan(context), columns)}
)
SELECT month, ${packedSql(columns)} AS values,
	count(DISTINCT engineer_id)::INTEGER AS engineers, count(DISTINCT customer_id)::INTEGER AS customers
FROM cases GROUP BY GROUPING SETS (${sets.join(', ')})`;
}

/** Groups by month, as first days; asked once of the data on show, whatever a reader narrows to. */
function monthsOnce(
	context: MetricContext,
	population: Population,
	by: readonly DimensionKey[]
): Promise<ReadonlyMap<string, readonly Group[]>> {
	const { tickets, signal } = context;
	const statement = monthsSql(context, population, by);
	const ask = async () => {
		const months = new Map<string, Group[]>();
		for (const { month, values, engineers, customers } of await tickets.query(statement, row, signal)) {
			const day = firstDayOf(month);
			const groups = months.get(day) ?? [];
			groups.push({ values: unpacked(values, by.length), n: smallest(engineers, customers) });
			months.set(day, groups);
		}
		return months;
	};
	return keptAnswer(tickets, statement, ask, signal);
}

/**
 * Groups that have no months: those that may not be shown in one of them. By several facets none has where any is
 * small:
 * which others would have to be hidden with it, month by month, takes too long to work out while somebody waits.
 */
async function withoutMonths(
	context: MetricContext,
	population: Population,
	by: readonly DimensionKey[]
): Promise<ReadonlySet<string> | 'all'> {
	const { k } = context.plan.measurement;
	const months = [...(await monthsOnce(context, population, by)).values()];
	if (by.length > 1) return months.some((groups) => groups.some(({ n }) => isSmall(n, k))) ? 'all' : new Set();
	return new Set(months.flatMap((groups) => [...hiddenGroups(groups, k)]));
}

/** True where a view could be shown in each of its months, of every population that it rests on. */
export async function monthsAreSafe(
	context: MetricContext,
	populations: readonly Population[],
	by: readonly DimensionKey[],
	filters = context.filters
): Promise<boolean> {
	for (const population of populations) {
		const key = `without months ${population} ${by.join()}`;
		const without = await once(context, key, () => withoutMonths(context, population, by));
		if (without === 'all' || !viewIsSafe(without, filters)) return false;
		if (by.length === 0 && (await monthsHiddenInAll(context, population)).size > 0) return false;
	}
	return true;
}

/**
 * Months of the whole company that may not be shown: those of few people, and others where subtraction would give
 * these.
 */
async function monthsHiddenInAll(context: MetricContext, population: Population): Promise<ReadonlySet<string>> {
	const { plan, windows } = context;
	const months = await monthsOnce(context, population, []);
	const days = [...months.keys()].sort();
	const counts = days.map((day) => at(of(months, day), 0).n);
	const shown = [windows.baseline, windows.current, usualWindow(plan, windows)].filter((span) => span !== null);
	const equations = shown.map(({ start, end }): Equation => ({
		cells: [...days.keys()].filter((month) => at(days, month) >= start && at(days, month) < end),
		whole: null
	}));
	const { k } = plan.measurement;
	const primary = counts.flatMap((n, month) => (isSmall(n, k) ? [month] : []));
	const together = days.map((_, month) => [month]);
	return new Set([...cellsToHide(counts, primary, equations, k, together)].map((month) => at(days, month)));
}

/**
 * Which months of an entry's tables may not be shown. Of a narrowed view, all or none: it is the months between that
 * would give a hidden one away. A table that bears the name of another entry rests on what that one rests on.
 */
export async function hiddenMonths(
	context: MetricContext,
	id: string,
	by: readonly DimensionKey[]
): Promise<(table: string, month: string) => boolean> {
	const hidden = new Map<string, ReadonlySet<string> | 'all'>();
	const hiddenOf = async (population: Population): Promise<ReadonlySet<string> | 'all'> => {
		if (by.length === 0) return monthsHiddenInAll(context, population);
		return (await monthsAreSafe(context, [population], by)) ? new Set() : 'all';
	};
	const needed = monthly.has(id) ? ['I1', 'I2', 'I3', 'I4'].flatMap(populationsBehind) : populationsBehind(id);
	for (const population of new Set(needed)) hidden.set(population, await hiddenOf(population));
	return (table, month) => {
		const own = monthly.has(id) ? populationsBehind(table) : populationsBehind(id);
		return own.some((population) => {
			const found = hidden.get(population);
			return found === 'all' || found?.has(month) === true;
		});
	};
}

/** Entries that show the months of others, in tables named after these. */
const monthly: ReadonlySet<string> = new Set(['I9', 'I10']);
