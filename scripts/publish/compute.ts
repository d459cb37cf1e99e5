import type { Engine } from '$lib/engine/engine.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { createRun, metrics } from '$lib/metrics/registry.ts';
import type { Result, Span } from '$lib/metrics/result.ts';
import { type Filters, noFilters, type Windows } from '$lib/metrics/run/context.ts';
import { dimensionKeys, dimensionOf } from '$lib/programme/dimensions.ts';
import type { Plan } from '$lib/programme/plan.ts';
import { ownTargetIds } from '$lib/programme/targets.ts';
import { type AskedPeriod, periodsOf, viewsOf } from './views.ts';
import type { DimensionKey } from '$lib/programme/dimensions.ts';

/** A view with its results, as the gate has let them through. */
export interface ComputedView {
	filters: Filters;
	windows: Windows;
	results: Record<string, Result>;
}

/** What to publish of a dataset. */
export interface Asked {
	cuts: readonly DimensionKey[];
	periods: readonly AskedPeriod[];
	/** Which results; every one of the dictionary and of the plan's own targets without it. */
	ids?: readonly string[];
	/** Told after each view. */
	step?: (done: number, total: number) => void;
}

/** Entries that rest on people alone: a filter of tickets changes none of them. */
const ofPeople = (id: string): boolean => /^[GFA]\d+$/.test(id);
const narrowsPeople = (filters: Filters): boolean =>
	dimensionKeys.some((key) => filters[key].length > 0 && dimensionOf(key).people);
const spanOf = ({ current }: Windows): string => (current ? `${current.start} ${current.end}` : '');

/** Every result of every view, one view after the other. */
export async function computeViews(
	engine: Engine,
	dataset: DatasetInfo,
	plan: Plan,
	{ cuts, periods, step, ids = [...metrics.map(({ id }) => id), ...ownTargetIds(plan)] }: Asked
): Promise<ComputedView[]> {
	const whole = await createRun({ engine, dataset, plan, filters: noFilters });
	const asked: Span[] = periodsOf(periods, whole.windows);
	const views = viewsOf(dataset, plan, cuts, asked);
	const done: ComputedView[] = [];
	/** The whole company's results by window, of which those of people stand under a filter of tickets too. */
	const wholes = new Map<string, Record<string, Result>>();
	for (const filters of views) {
		const run = await createRun({ engine, dataset, plan, filters });
		const same = narrowsPeople(filters) ? undefined : wholes.get(spanOf(run.windows));
		const results: Record<string, Result> = {};
		for (const id of ids) results[id] = (ofPeople(id) ? same?.[id] : undefined) ?? (await run.result(id));
		if (!same && !narrowsPeople(filters)) wholes.set(spanOf(run.windows), results);
		done.push({ filters, windows: run.windows, results });
		step?.(done.length, views.length);
	}
	return done;
}
