import type { Engine } from '$lib/engine/engine.ts';
import type { Prepared } from '$lib/ingest/shown/show.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { noFilters, type Windows } from '$lib/metrics/run/context.ts';
import type { Result } from '$lib/metrics/result.ts';
import type { Plan } from '$lib/programme/plan.ts';
import { targetIds } from '$lib/programme/targets.ts';

/** What the whole company looks like with one set of rows: up to when, over which windows, with which figures. */
export interface Outcome {
	dataset: DatasetInfo;
	windows: Windows;
	results: Record<string, Result>;
}

/** The outcome of the data that an engine shows, without any filter. */
export async function outcomeOf(
	engine: Engine,
	dataset: DatasetInfo,
	plan: Plan,
	signal: AbortSignal
): Promise<Outcome> {
	const { createRun } = await import('$lib/metrics/registry.ts');
	const run = await createRun({ engine, dataset, plan, filters: noFilters, signal });
	const results: Record<string, Result> = {};
	for (const id of targetIds) results[id] = await run.result(id);
	return { dataset, windows: run.windows, results };
}

/** The outcome that prepared tables would give; what is on show stays as it is. */
export async function outcomeAfter(
	engine: Engine,
	{ info, id, views }: Pick<Prepared, 'info' | 'id' | 'views'>,
	plan: Plan,
	signal: AbortSignal
): Promise<Outcome> {
	const beside = await engine.beside(`preview_${String(id)}`);
	try {
		for (const view of views) await beside.run(view);
		return await outcomeOf(beside, info, plan, signal);
	} finally {
		await beside.close();
	}
}
