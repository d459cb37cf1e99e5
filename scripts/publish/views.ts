import type { Filters } from '$lib/metrics/run/context.ts';
import { noFilters } from '$lib/metrics/run/context.ts';
import type { Span } from '$lib/metrics/result.ts';
import { addMonths, usualStart } from '$lib/metrics/run/windows.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { choicesOf, type DimensionKey, dimensionKeys, dimensionOf } from '$lib/programme/dimensions.ts';
import type { Plan } from '$lib/programme/plan.ts';
import type { Windows } from '$lib/metrics/run/context.ts';
import { UsageError } from '../failures.ts';

/**
 * Periods as they are typed: `2026-03` is the usual window that ends with that month, `2026-01..2026-03` three months.
 */
export interface AskedPeriod {
	first: string | null;
	last: string;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** `--periods 2026-03,2026-01..2026-06`; throws a `UsageError` for what is no month. */
export function readPeriods(given: string): AskedPeriod[] {
	return given.split(',').map((text) => {
		const [first = '', last = first, ...rest] = text.trim().split('..');
		if (rest.length > 0 || !MONTH.test(first) || !MONTH.test(last) || first > last)
			throw new UsageError(`--periods ${text.trim()}`);
		return { first: text.includes('..') ? first : null, last };
	});
}

/** `--cuts region,department`: the filters of which each value is published; all of them without it. */
export function readCuts(given: string | undefined): readonly DimensionKey[] {
	if (given === undefined) return dimensionKeys;
	if (given.trim() === 'none') return [];
	return given.split(',').map((text) => {
		const key = dimensionKeys.find((known) => dimensionOf(known).column === text.trim());
		if (!key) throw new UsageError(`--cuts ${text.trim()}`);
		return key;
	});
}

/** The windows that periods mean on this data; what ends after it is wrong usage. */
export function periodsOf(asked: readonly AskedPeriod[], { programmeStart, data, current }: Windows): Span[] {
	const spans = asked.map(({ first, last }) => {
		const end = addMonths(`${last}-01`, 1);
		const start = first === null ? usualStart(end, programmeStart, data.start) : `${first}-01`;
		if (end > data.end || start < data.start || start >= end)
			throw new UsageError(`--periods ${first === null ? last : `${first}..${last}`}`);
		return { start, end };
	});
	const once = new Map(spans.map((span) => [`${span.start} ${span.end}`, span]));
	// The usual window is published anyway.
	if (current) once.delete(`${current.start} ${current.end}`);
	return [...once.values()].sort((a, b) => a.end.localeCompare(b.end) || a.start.localeCompare(b.start));
}

/** Every view: the whole and each value of each filter, as usual and in each period; the whole company comes first. */
export function viewsOf(
	dataset: DatasetInfo,
	plan: Plan,
	cuts: readonly DimensionKey[],
	periods: readonly Span[]
): Filters[] {
	const alone = cuts.flatMap((key) =>
		choicesOf(key, dataset.values, plan.criteria).map((text): Filters => ({
			...noFilters,
			[key]: [dimensionOf(key).read(text)]
		}))
	);
	return [null, ...periods].flatMap((period) => [noFilters, ...alone].map((view) => ({ ...view, period })));
}
