import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { loadFiles } from '$lib/ingest/ingest.ts';
import { type Filters, noFilters } from '$lib/metrics/run/context.ts';
import { createRun } from '$lib/metrics/registry.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { pageMetrics } from '$lib/figures/reads.ts';
import { messyGb18030 } from './messy-tickets.ts';
import { type Measure, print } from './medians.ts';

const RUNS = 3;
const rows = Number(process.argv[2] ?? 1_000_000);

const engine = await startNodeEngine();
const { account, ...dataset } = await loadFiles(
	engine,
	[{ name: 'tickets.csv', bytes: messyGb18030(rows), kind: 'tickets' }],
	{ today: '2026-12-31', mapping: { version: 1, mappings: [] } }
).then((info) => ({ ...info, account: info.account }));
const { values } = dataset;
const narrowed: Filters[] = [
	...values.products.slice(0, RUNS).map((product) => ({ ...noFilters, products: [product] })),
	noFilters,
	...values.categories.slice(0, RUNS).map((category) => ({ ...noFilters, categories: [category] }))
];

const perPage: number[] = [];
const perMetric = new Map<string, number[]>();
for (const filters of narrowed) {
	const started = performance.now();
	const run = await createRun({ engine, dataset: { ...dataset, account }, plan: publishedPlan, filters });
	for (const id of pageMetrics.service) {
		const from = performance.now();
		await run.result(id);
		perMetric.set(id, [...(perMetric.get(id) ?? []), performance.now() - from]);
	}
	perPage.push(performance.now() - started);
}
await engine.close();
const tickets = `${String(rows / 1_000_000)} M tickets`;
const measures: Measure[] = [
	{
		what: `a filter on the service page at ${tickets}: all of its numbers (Node)`,
		unit: 'ms',
		values: perPage,
		budget: rows > 1_000_000 ? 2000 : 250
	},
	...[...perMetric].map(([id, found]) => ({ what: `of which ${id}`, unit: 'ms', values: found, budget: null }))
];
print(measures);
