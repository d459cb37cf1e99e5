import { type Filters, filters, noFilters } from '$lib/metrics/run/context.ts';

/** Short keys of the URL; a list is written as a repeated key, a default never. */
const keys = { regions: 'r', departments: 'd', levels: 'l', products: 'p', categories: 'c', recordTypes: 't' } as const;
type ListName = keyof typeof keys;
const names = Object.keys(keys) as ListName[];

/** What the URL asks for; `ignored` names the keys whose values make no sense. */
export function filtersFromUrl(parameters: URLSearchParams): { filters: Filters; ignored: string[] } {
	const ignored: string[] = [];
	const read: Filters = { ...noFilters };
	for (const name of names) {
		const texts = parameters.getAll(keys[name]);
		if (texts.length === 0) continue;
		const parsed = filters.shape[name].safeParse(
			name === 'levels' ? texts.map((text) => (text === '' ? NaN : Number(text))) : texts
		);
		if (parsed.success) Object.assign(read, { [name]: parsed.data });
		else ignored.push(keys[name]);
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

/** Writes only what the reader chose, in one order, so that equal views have equal addresses. */
export function urlWithFilters(url: URL, chosen: Filters): URL {
	const next = new URL(url);
	for (const key of [...Object.values(keys), 'from', 'to']) next.searchParams.delete(key);
	for (const name of names) {
		for (const value of [...chosen[name]].map(String).sort()) next.searchParams.append(keys[name], value);
	}
	if (chosen.period) {
		next.searchParams.set('from', chosen.period.start);
		next.searchParams.set('to', chosen.period.end);
	}
	return next;
}
