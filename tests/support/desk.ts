import { afterAll, beforeAll, expect } from 'vitest';
import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { type MetricContext, noFilters } from '$lib/metrics/run/context.ts';
import { createRun } from '$lib/metrics/registry.ts';
import type { Result } from '$lib/metrics/result.ts';
import { type HandMade, handMade } from './dataset.ts';

/** The engine of the test file that has opened this desk, while its tests run. */
export let engine: Engine;

/** Every test file opens a desk of its own: one process runs many files. */
export function openDesk(): void {
	beforeAll(async () => {
		engine = await startNodeEngine();
	});
	afterAll(() => engine.close());
}

/** A year on either side of the start. */
export const windows = {
	baseline: { name: 'b', start: '2024-01-01', end: '2025-01-01' },
	current: { name: 'c', start: '2025-01-01', end: '2026-01-01' }
};

/** A run in which a cell of one stays visible, so that every number can be compared. */
export async function everyCell(data: HandMade, asOf: string): Promise<MetricContext> {
	const plan = { ...publishedPlan, measurement: { ...publishedPlan.measurement, k: 1 } };
	return createRun({ engine, plan, dataset: await handMade(engine, data, asOf), filters: noFilters });
}

/** What a result's own SELECT gives. */
export async function pasted({ sql }: Result): Promise<number | null> {
	const [row] = await engine.query(sql, z.object({ value: z.number().nullable() }));
	return row?.value ?? null;
}

export async function sameFromSql(result: Result): Promise<void> {
	const value = await pasted(result);
	if (result.value === null) expect(value).toBeNull();
	else expect(value).toBeCloseTo(result.value, 12);
}

/** A table's row whose first cells are these, by the keys of its columns. */
export function tableRow(result: Result, table: string, ...dimensions: (string | number | null)[]) {
	const found = result.tables[table];
	const row = found?.rows.find((cells) => dimensions.every((value, i) => cells[i] === value));
	return Object.fromEntries((found?.columns ?? []).map(({ key }, i) => [key, row?.[i]]));
}
