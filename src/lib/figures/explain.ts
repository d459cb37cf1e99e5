import type { Locale } from '$lib/i18n/locale.ts';
import { wordsOf } from '$lib/metrics/definition.ts';
import { metricOf } from '$lib/metrics/registry.ts';
import type { Result } from '$lib/metrics/result.ts';
import { simulateDefinitions } from '$lib/simulate/definitions.ts';
import type { Explanation } from './figure.ts';

/** How each of a figure's numbers was computed, from its Result and the dictionary alone. */
export function explain(
	ids: readonly string[],
	results: Readonly<Record<string, Result | undefined>>,
	locale: Locale
): Explanation[] {
	return ids.flatMap((id) => {
		const result = results[id];
		if (!result) return [];
		const metric = simulateDefinitions.find((entry) => entry.id === id) ?? metricOf(id);
		return [
			{
				id,
				...wordsOf(id, locale),
				formula: metric.formula,
				method: result.method,
				source: metric.source,
				n: result.n,
				missing: result.missing,
				excluded: Object.entries(result.excluded).map(([label, count]) => ({ label, count })),
				sql: result.sql
			}
		];
	});
}
