import type { DatasetInfo } from '$lib/ingest/model.ts';
import type { Filters } from '$lib/metrics/run/context.ts';
import { type Choice, listedKeys } from '$lib/programme/dimensions.ts';

/**
 * The filters with one more choice, as a mark of a picture carries it; null where it is none that the files offer.
 * Choosing what is chosen already takes it back.
 */
export function narrowed(
	filters: Filters,
	{ key, value }: Choice,
	values: DatasetInfo['values'] | null
): Filters | null {
	const listed = listedKeys.find((known) => known === key);
	if (!values || (listed && !values[listed].includes(String(value)))) return null;
	const chosen: readonly (string | number)[] = filters[key];
	const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
	return { ...filters, [key]: next };
}
