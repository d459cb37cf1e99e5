import { afterAll, beforeAll } from 'vitest';
import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { type Plan, publishedPlan } from '$lib/programme/plan.ts';
import { handMade } from './dataset.ts';
import type { Row } from './tickets.ts';
import { type Filters, type MetricContext, noFilters } from '$lib/metrics/run/context.ts';
import { createRun } from '$lib/metrics/registry.ts';
import type { Result } from '$lib/metrics/result.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
});
afterAll(() => engine.close());

export const AS_OF = '2026-01-02T00:00:00';
const windows = {
	baseline: { name: 'b', start: '2024-01-01', end: '2025-01-01' },
	current: { name: 'c', start: '2025-01-01', end: '2026-01-01' }
};

interface Setting {
	measurement?: Partial<Plan['measurement']>;
	filters?: Partial<Filters>;
	plan?: Partial<Plan>;
}

export async function run(
	tickets: Row[],
	{ measurement = {}, filters = {}, plan = {} }: Setting = {}
): Promise<MetricContext> {
	const dataset = await handMade(engine, { tickets }, AS_OF);
	return createRun({
		engine,
		dataset,
		filters: { ...noFilters, ...filters },
		plan: { ...publishedPlan, ...windows, ...plan, measurement: { ...publishedPlan.measurement, ...measurement } }
	});
}

export async function pasted(result: Result): Promise<number | null | undefined> {
	return (await engine.query(result.sql, z.object({ value: z.number().nullable() })))[0]?.value;
}

let next = 0;
export const ticket = (more: Row): Row => ({
	ticket_id: `T${String(next++)}`,
	engineer_id: `E${String(next % 12)}`,
	created_at: '2025-03-03 09:00',
	status: 'closed',
	...more
});
export const many = (count: number, more: Row): Row[] => Array.from({ length: count }, () => ticket(more));
