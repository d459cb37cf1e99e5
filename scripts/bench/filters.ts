import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { type Filters, noFilters } from '$lib/metrics/run/context.ts';
import { createRun } from '$lib/metrics/registry.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { pageMetrics } from '$lib/figures/reads.ts';
import { type Measure, print } from './medians.ts';
import { sampleOf } from './multiplied.ts';

const RUNS = 3;
const rows = Number(process.argv[2] ?? 1_000_000);

const engine = await startNodeEngine();
const dataset = await sampleOf(engine, rows);
const { values } = dataset;
const narrowed: Filters[] = [
	noFilters,
	...values.products.slice(0, RUNS).map((product) => ({ ...noFilters, products: [product] })),
	...values.regions.slice(0, RUNS).map((region) => ({ ...noFilters, regions: [region] }))
];

/** Milliseconds of every number of a page and of each of its metrics under one choice of filters. */
async function timed(page: 'overview' | 'service', filters: Filters): Promise<Map<string, number>> {
	const started = performance.now();
	const times = new Map<string, number>();
	const run = await createRun({ engine, dataset, plan: publishedPlan, filters });
	for (const id of pageMetrics[page]) {
		const from = performance.now();
		const { off } = await run.result(id);
		// A figure of what was not computed would flatter.
		if (off) throw new Error(`${id} is off: ${off.reason}`);
		times.set(id, performance.now() - from);
	}
	return times.set('', performance.now() - started);
}

const tickets = `${String(Math.round(rows / 1000))} k tickets`;
const measures: Measure[] = [];
for (const page of ['overview', 'service'] as const) {
	const found: Map<string, number>[] = [];
	for (const filters of narrowed) found.push(await timed(page, filters));
	const [first, ...filtered] = found;
	const whole = (times: readonly (Map<string, number> | undefined)[]) => times.map((each) => each?.get('') ?? NaN);
	measures.push(
		{
			what: `${page} at ${tickets}, first: all of its numbers (Node)`,
			unit: 'ms',
			values: whole([first]),
			budget: 1000
		},
		{
			what: `a filter on ${page} at ${tickets}: all of its numbers (Node)`,
			unit: 'ms',
			values: whole(filtered),
			budget: page === 'overview' ? 100 : 250
		},
		...pageMetrics[page].map((id) => ({
			what: `of which ${id}`,
			unit: 'ms',
			values: filtered.map((each) => each.get(id) ?? NaN),
			budget: null
		}))
	);
}
await engine.close();
print(measures);
