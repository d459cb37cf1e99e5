import { z } from 'zod';
import { levels } from '$lib/programme/criteria.ts';
import { type Filters, type MetricContext, noFilters } from '../run/context.ts';
import { type FacetCell, filterIsSafe } from './gate.ts';
import { once } from '../run/once.ts';
import { scope } from '../run/scope.ts';
import type { UnsafeChoices } from './unsafe-choices.ts';

/** People in every cell of the facets: on the roster, employed on the as-of day, ever assessed. */
const facetsSql = (context: MetricContext): string => `${scope({ ...context, filters: noFilters })}
SELECT 'roster' AS population, region, department, level::INTEGER AS level,
	count(DISTINCT employee_id)::INTEGER AS people
FROM e GROUP BY region, department, level
UNION ALL
SELECT 'employed', region, department, level::INTEGER, count(DISTINCT employee_id)::INTEGER
FROM e, params
WHERE hire_date <= as_of::DATE AND (leave_date > as_of::DATE OR leave_date IS NULL)
GROUP BY region, department, level
UNION ALL
SELECT 'assessed', region, department, coalesce(final_level, current_level, -1)::INTEGER,
	count(DISTINCT employee_id)::INTEGER
FROM a GROUP BY region, department, coalesce(final_level, current_level, -1)`;

const facetRow = z.object({
	population: z.string(),
	region: z.string().nullable(),
	department: z.string().nullable(),
	level: z.number(),
	people: z.number()
});

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
	if (filters.regions.length + filters.departments.length + filters.levels.length === 0) return false;
	const found = await once(context, 'facets', () => populations(context));
	return !found.every((cells) => filterIsSafe(cells, filters, plan.measurement.k));
}

/** The choices that `filterRefused` would refuse, were they made beside the reader's present ones. */
export async function unsafeChoices(context: MetricContext): Promise<UnsafeChoices> {
	const {
		filters,
		plan: {
			measurement: { k }
		},
		dataset: { values }
	} = context;
	const found = await once(context, 'facets', () => populations(context));
	const unsafe = (next: Filters): boolean => !found.every((cells) => filterIsSafe(cells, next, k));
	return {
		regions: values.regions.filter((region) => unsafe({ ...filters, regions: [...filters.regions, region] })),
		departments: values.departments.filter((department) =>
			unsafe({ ...filters, departments: [...filters.departments, department] })
		),
		levels: levels.filter((level) => unsafe({ ...filters, levels: [...filters.levels, level] })).map(String)
	};
}
