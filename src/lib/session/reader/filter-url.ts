import { dimensionKeys, dimensionOf } from '$lib/programme/dimensions.ts';
import { type Filters, filters, noFilters } from '$lib/metrics/run/context.ts';

/**
 * What the URL asks for; `ignored` names the keys whose values make no sense, as a level that the plan does not have.
 */
export function filtersFromUrl(
	parameters: URLSearchParams,
	levels: readonly number[]
): { filters: Filters; ignored: string[] } {
	const ignored: string[] = [];
	const read: Filters = { ...noFilters };
	for (const key of dimensionKeys) {
		const dimension = dimensionOf(key);
		const texts = parameters.getAll(dimension.url);
		if (texts.length === 0) continue;
		const parsed = filters.shape[key].safeParse(texts.map((text) => dimension.read(text)));
		if (parsed.success) Object.assign(read, { [key]: parsed.data });
		else ignored.push(dimension.url);
	}
	if (read.levels.some((level) => !levels.includes(level))) {
		read.levels = [];
		ignored.push(dimensionOf('levels').url);
	}
	const from = parameters.get('from');
	const to = parameters.get('to');
	if (from !== null || to !== null) {
		const parsed = filters.shape.period.safeParse({ start: from, end: to });
		if (parsed.success && parsed.data && parsed.data.start < parsed.data.end) read.period = parsed.data;
		else ignored.push('from', 'to');
	}
	return { filters: read, ignored };
}

/**
 * Writes only what the reader chose, in one order, so that equal views have equal addresses; a list is a repeated key.
 */
export function urlWithFilters(url: URL, chosen: Filters): URL {
	const next = new URL(url);
	for (const key of [...dimensionKeys.map((name) => dimensionOf(name).url), 'from', 'to'])
		next.searchParams.delete(key);
	for (const key of dimensionKeys) {
		for (const value of [...chosen[key]].map(String).sort()) next.searchParams.append(dimensionOf(key).url, value);
	}
	if (chosen.period) {
		next.searchParams.set('from', chosen.period.start);
		next.searchParams.set('to', chosen.period.end);
	}
	return next;
}
