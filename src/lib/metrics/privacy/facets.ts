import { z } from 'zod';
import { choicesOf, dimensionOf, each, peopleKeys } from '$lib/programme/dimensions.ts';
import { type Filters, type MetricContext, noFilters } from '../run/context.ts';
import { type FacetCell, filterIsSafe } from './filter-is-safe.ts';
import { once } from '../run/once.ts';
import { scope } from '../run/scope.ts';
import type { UnsafeChoices } from './unsafe-choices.ts';

/** The dimensions that divide people, as columns of a table, and those to group by. */
function facetsOf(table: 'employees' | 'assessments'): { columns: string; groups: string } {
	const facets = peopleKeys.map((key) => {
		const { column, of, values } = dimensionOf(key);
		const place = of[table] ?? 'NULL';
		// What is no text of the files is a number of the programme.
		return { column, place: values.length > 0 ? place : `coalesce(${place}, -1)::INTEGER` };
	});
	return {
		columns: facets.map(({ column, place }) => `${place} AS ${column}`).join(', '),
		groups: facets.map(({ place }) => place).join(', ')
	};
}

/** People in every cell of these: on the roster, employed on the as-of day, ever assessed. */
function facetsSql(context: MetricContext): string {
	const [roster, assessed] = [facetsOf('employees'), facetsOf('assessments')];
	return `${scope({ ...context, filters: noFilters })}
SELECT 'roster' AS population, ${roster.columns}, count(DISTINCT employee_id)::INTEGER AS people
FROM e GROUP BY ${roster.groups}
UNION ALL
SELECT 'employed', ${roster.columns}, count(DISTINCT employee_id)::INTEGER
FROM e, params WHERE hire_date <= as_of::DATE AND (leave_date > as_of::DATE OR leave_date IS NULL)
GROUP BY ${roster.groups}
UNION ALL
SELECT 'assessed', ${assessed.columns}, count(DISTINCT employee_id)::INTEGER
FROM a GROUP BY ${assessed.groups}`;
}

const facetRow = z
	.object({ population: z.string(), people: z.number() })
	.catchall(z.union([z.string(), z.number(), z.null()]));

async function populations(context: MetricContext): Promise<FacetCell[][]> {
	const rows = await context.engine.query(facetsSql(context), facetRow, context.signal);
	return [...new Set(rows.map((row) => row.population))].map((name) => rows.filter((row) => row.population === name));
}

/**
 * True where the reader's filter leaves a remainder of 1 to k - 1 people in any population, so that no cell may be
 * shown.
 */
export async function filterRefused(context: MetricContext): Promise<boolean> {
	const { filters, plan } = context;
	if (peopleKeys.every((key) => filters[key].length === 0)) return false;
	const found = await once(context, 'facets', () => populations(context));
	return !found.every((cells) => filterIsSafe(cells, filters, plan.measurement.k));
}

/** The choices that `filterRefused` would refuse, were they made beside the reader's present ones. */
export async function unsafeChoices(context: MetricContext): Promise<UnsafeChoices> {
	const {
		filters,
		plan: {
			criteria,
			measurement: { k }
		},
		dataset: { values }
	} = context;
	const found = await once(context, 'facets', () => populations(context));
	const unsafe = (next: Filters): boolean => !found.every((cells) => filterIsSafe(cells, next, k));
	return each(peopleKeys, (key) => {
		const dimension = dimensionOf(key);
		return choicesOf(key, values, criteria).filter((text) =>
			unsafe({ ...filters, [key]: [...filters[key], dimension.read(text)] })
		);
	});
}
