import type { MetricContext } from './context.ts';

const kept = new WeakMap<MetricContext, Map<string, unknown>>();

/** What several metrics of one run share, made once; `key` names what was made and of what. */
export function once<T>(context: MetricContext, key: string, make: () => T): T {
	const shelf = kept.get(context) ?? new Map<string, unknown>();
	kept.set(context, shelf);
	if (!shelf.has(key)) shelf.set(key, make());
	return shelf.get(key) as T;
}
