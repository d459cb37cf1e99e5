import { afterAll, beforeAll } from 'vitest';
import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { type Plan, publishedPlan } from '$lib/programme/plan.ts';
import { type HandMade, handMade } from './dataset.ts';
import { type MetricContext, noFilters } from '$lib/metrics/run/context.ts';
import { createRun } from '$lib/metrics/registry.ts';
import type { Result } from '$lib/metrics/result.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
});
afterAll(() => engine.close());

export type Row = Record<string, string | boolean | number | null>;

const settings: Plan = {
	...publishedPlan,
	programmeStart: '2025-01-01',
	baseline: { name: 'b', start: '2024-01-01', end: '2025-01-01' },
	current: { name: 'c', start: '2025-01-01', end: '2026-01-01' }
};

export async function run(
	data: HandMade,
	plan: Partial<Plan> = {},
	more: Partial<DatasetInfo> = {}
): Promise<MetricContext> {
	const dataset = await handMade(engine, data, '2026-01-01T00:00:00', more);
	return createRun({ engine, dataset, plan: { ...settings, ...plan }, filters: noFilters });
}

export async function pasted(result: Result): Promise<number | null> {
	const [row] = await engine.query(result.sql, z.object({ value: z.number().nullable() }));
	return row?.value ?? null;
}

/** Rows of a table as objects. */
export function rows(result: Result, name: string): Record<string, unknown>[] {
	const table = result.tables[name];
	return (table?.rows ?? []).map((row) =>
		Object.fromEntries(row.map((cell, c) => [table?.columns[c]?.key ?? '', cell]))
	);
}

export const person = (id: string, more: Row = {}): Row => ({
	employee_id: id,
	spell_no: 1,
	hire_date: '2020-01-01',
	leave_date: null,
	...more
});
export const people = (prefix: string, count: number, more: Row = {}): Row[] =>
	Array.from({ length: count }, (_, i) => person(`${prefix}${String(i)}`, more));

/** Kaplan–Meier straight from the definition: for each time with an event, who was still followed. */
export function kaplanMeier(subjects: readonly { days: number; event: boolean; entry: number }[], at: number): number {
	const times = [...new Set(subjects.filter(({ event, days }) => event && days <= at).map(({ days }) => days))];
	return times.reduce((s, t) => {
		const n = subjects.filter(({ days, entry }) => entry < t && days >= t).length;
		const d = subjects.filter(({ days, event }) => event && days === t).length;
		return s * (1 - d / n);
	}, 1);
}
