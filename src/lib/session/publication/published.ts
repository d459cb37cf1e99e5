import { asset } from '$app/paths';
import { at } from '$lib/stats/numeric/at.ts';
import { type Filters, filters, noFilters } from '$lib/metrics/run/context.ts';
import { pageMetrics } from '$lib/figures/reads.ts';
import type { DimensionKey } from '$lib/programme/dimensions.ts';
import { keysOf } from '$lib/programme/records.ts';
import {
	nearestView,
	partNames,
	partPath,
	placeOfView,
	type Publication,
	type ViewPart,
	viewPart
} from './publication.ts';

/** The file that holds all of these, else every file. */
function partsFor(ids: readonly string[] | null): readonly string[] {
	if (ids === null) return partNames;
	const whole = keysOf(pageMetrics).find((page) => {
		const listed: readonly string[] = pageMetrics[page];
		// Targets of the plan's own lie with the overview's.
		return ids.every((id) => listed.includes(id) || (page === 'overview' && id.startsWith('T-')));
	});
	return whole ? [whole] : partNames;
}

/** The results that a publication holds, fetched a page and a view at a time. */
export class Published {
	readonly publication: Publication;
	readonly #parts = new Map<string, Promise<ViewPart>>();

	constructor(publication: Publication) {
		this.publication = publication;
	}

	has(chosen: Filters): boolean {
		return placeOfView(this.publication, chosen) !== null;
	}

	/** These filters where they are published, else the whole company's. */
	nearest(chosen: Filters): Filters {
		return this.has(chosen) ? chosen : this.follow(chosen, { ...noFilters, period: chosen.period });
	}

	/** Whether a value of a filter was published alone, in the period on show or without one. */
	offers(key: DimensionKey, value: unknown, period: Filters['period']): boolean {
		return [period, null].some((span) => {
			const view = filters.safeParse({ ...noFilters, [key]: [value], period: span });
			return view.success && this.has(view.data);
		});
	}

	/** The published view that comes of a choice. */
	follow(before: Filters, next: Filters): Filters {
		return nearestView(this.publication, before, next);
	}

	/** Published periods, in their order. */
	get periods(): NonNullable<Filters['period']>[] {
		return this.publication.views.flatMap(({ period, ...rest }) =>
			period && Object.values(rest).every((chosen) => chosen.length === 0) ? [period] : []
		);
	}

	async #part(view: number, part: string): Promise<ViewPart> {
		const path = partPath(view, part);
		const known = this.#parts.get(path);
		if (known) return known;
		const asked = fetch(asset(`/${path}`)).then(async (response) => {
			if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
			return viewPart.parse(await response.json());
		});
		this.#parts.set(path, asked);
		// What did not come is asked for again the next time.
		asked.catch(() => this.#parts.delete(path));
		return asked;
	}

	/** Results under a view: those asked for, all of them without a list; throws where the view is not published. */
	async read(chosen: Filters, ids: readonly string[] | null): Promise<ViewPart> {
		const view = placeOfView(this.publication, chosen);
		if (view === null) throw new RangeError('a view that is not published');
		const parts = await Promise.all(partsFor(ids).map((part) => this.#part(view, part)));
		const all = parts.flatMap(({ results }) => Object.entries(results));
		const wanted = ids === null ? all : all.filter(([id]) => ids.includes(id));
		return { windows: at(parts, 0).windows, results: Object.fromEntries(wanted) };
	}
}
