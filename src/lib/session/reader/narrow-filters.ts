import type { DatasetInfo } from '$lib/ingest/model.ts';
import type { Filters } from '$lib/metrics/run/context.ts';

/**
 * The filters with one more choice, taken from a label of a picture ("华东", "区域 · 华东"); null where the
 * label names nothing to filter by. Choosing what is chosen already takes it back.
 */
export function narrowed(
	filters: Filters,
	label: string,
	values: DatasetInfo['values'] | null,
	levels: readonly string[]
): Filters | null {
	if (!values) return null;
	const name = label.split(' · ').at(-1) ?? label;
	const toggled = <T>(list: readonly T[], value: T): T[] =>
		list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
	for (const key of ['regions', 'departments', 'products', 'categories'] as const) {
		if (values[key].includes(name)) return { ...filters, [key]: toggled(filters[key], name) };
	}
	const level = levels.indexOf(name);
	return level < 0 ? null : { ...filters, levels: toggled(filters.levels, level) };
}
