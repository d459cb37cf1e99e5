import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { loadFiles } from '$lib/ingest/ingest.ts';
import { noFilters } from '$lib/metrics/run/context.ts';
import { createRun } from '$lib/metrics/registry.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { pageMetrics } from '$lib/figures/reads.ts';
import { snapshot } from '$lib/session/data/snapshot.ts';
import { sampleFiles } from './sample-files.ts';
import { root } from './setup.js';

const engine = await startNodeEngine();
const dataset = await loadFiles(engine, sampleFiles(), { sample: true });
const run = await createRun({ engine, dataset, plan: publishedPlan, filters: noFilters });

const folder = join(root, 'static', 'snapshot');
mkdirSync(folder, { recursive: true });
for (const [page, ids] of Object.entries(pageMetrics)) {
	const results: Record<string, unknown> = {};
	for (const id of ids) results[id] = await run.result(id);
	writeFileSync(
		join(folder, `${page}.json`),
		JSON.stringify(snapshot.parse({ dataset, windows: run.windows, results }))
	);
}
await engine.close();
