import { z } from 'zod';
import { pageMetrics } from '$lib/figures/reads.ts';
import { result } from '$lib/metrics/result.ts';
import { type Filters, filters, noFilters } from '$lib/metrics/run/context.ts';
import { dimensionKeys } from '$lib/programme/dimensions.ts';
import { plan } from '$lib/programme/plan.ts';
import { keysOf } from '$lib/programme/records.ts';
import { windows } from '../data/snapshot.ts';

/** What a folder of published results says of itself; beside it lie the results themselves, and not one row. */
export const publication = z.object({
	format: z.literal(1),
	/** Local instant at which it was computed. */
	computedAt: z.string(),
	asOf: z.string(),
	plan,
	/** What a reader may narrow to, the whole company first; a view's results lie in a folder named by its place. */
	views: z.array(filters).min(1)
});
export type Publication = z.output<typeof publication>;

/** Results of one page under one view. */
export const viewPart = z.object({ windows, results: z.record(z.string(), result) });
export type ViewPart = z.output<typeof viewPart>;

/** Files of a view: one a page, and what no page shows but a report. */
export const REST = 'rest';
export const partNames: readonly string[] = [...keysOf(pageMetrics), REST];

/** Where the results of a view lie below the site, the whole company's where the sample's would. */
export const partPath = (view: number, part: string): string =>
	view === 0 ? `snapshot/${part}.json` : `snapshot/views/${String(view)}/${part}.json`;

/** The same for equal choices, in whatever order they were made. */
export const keyOfView = (chosen: Filters): string =>
	JSON.stringify([
		...dimensionKeys.map((key) => [...chosen[key]].map(String).sort()),
		chosen.period?.start,
		chosen.period?.end
	]);

/** The place of a view among those published; null where it is not. */
export function placeOfView({ views }: Pick<Publication, 'views'>, chosen: Filters): number | null {
	const wanted = keyOfView(chosen);
	const place = views.findIndex((view) => keyOfView(view) === wanted);
	return place < 0 ? null : place;
}

/** The published view that follows a choice: one value of one filter, with the period as it stands where published. */
export function nearestView(given: Pick<Publication, 'views'>, before: Filters, next: Filters): Filters {
	if (placeOfView(given, next) !== null) return next;
	const alone = dimensionKeys.flatMap((key) => {
		const added = [...next[key]].filter((value) => !before[key].some((other) => other === value));
		return added.map((value): Filters => ({ ...noFilters, [key]: [value], period: next.period }));
	});
	const tried = [
		...alone,
		...alone.map((view) => ({ ...view, period: null })),
		{ ...noFilters, period: next.period }
	];
	return tried.find((view) => placeOfView(given, view) !== null) ?? noFilters;
}
