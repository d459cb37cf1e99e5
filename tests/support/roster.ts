import type { Engine } from '$lib/engine/engine.ts';
import { csvBytes } from '$lib/ingest/files/csv-text.ts';
import { loadFiles } from '$lib/ingest/ingest.ts';
import { type MetricContext, noFilters } from '$lib/metrics/run/context.ts';
import { createRun } from '$lib/metrics/registry.ts';
import { type Plan, publishedPlan } from '$lib/programme/plan.ts';

/** A roster as the text of a file. */
export const rosterOf = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
	new TextDecoder().decode(csvBytes([[...header], ...rows.map((row) => [...row])]));

/** A run over a company that has this roster and nothing else. */
export async function runOf(
	engine: Engine,
	roster: string,
	asOf: string,
	plan: Partial<Plan> = {}
): Promise<MetricContext> {
	const files = [{ name: 'roster.csv', bytes: new TextEncoder().encode(roster), kind: 'employees' as const }];
	const dataset = await loadFiles(engine, files, { asOf, today: asOf });
	return createRun({ engine, dataset, plan: { ...publishedPlan, ...plan }, filters: noFilters });
}
