import { choicesOf, dimensionOf, type PeopleKey, peopleKeys } from '$lib/programme/dimensions.ts';
import { recordOf } from '$lib/programme/records.ts';
import type { Filters, MetricContext } from '../run/context.ts';
import { filterIsSafe } from './filter-is-safe.ts';
import { peopleOnShow } from './people-behind.ts';
import { peopleFacets } from './views.ts';

/**
 * True where the reader's filter leaves a remainder of 1 to k - 1 people in any population, so that no cell may be
 * shown.
 */
export async function filterRefused(context: MetricContext): Promise<boolean> {
	const { filters, plan } = context;
	if (peopleFacets(filters).length === 0) return false;
	const found = await peopleOnShow(context);
	return !found.every((cells) => filterIsSafe(cells, filters, plan.measurement.k));
}

/** The choices that `filterRefused` would refuse, were they made beside the reader's present ones. */
export async function unsafeChoices(context: MetricContext): Promise<Record<PeopleKey, string[]>> {
	const {
		filters,
		plan: {
			criteria,
			measurement: { k }
		},
		dataset: { values }
	} = context;
	const found = await peopleOnShow(context);
	const unsafe = (next: Filters): boolean => !found.every((cells) => filterIsSafe(cells, next, k));
	return recordOf(peopleKeys, (key) => {
		const dimension = dimensionOf(key);
		return choicesOf(key, values, criteria).filter((text) =>
			unsafe({ ...filters, [key]: [...filters[key], dimension.read(text)] })
		);
	});
}
