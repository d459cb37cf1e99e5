import { afterAll, beforeAll, expect } from 'vitest';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { handMade } from './dataset.ts';
import { type Assessment, type Company, randomCompany } from './grading-company.ts';
import { type MetricContext, noFilters } from '$lib/metrics/run/context.ts';
import { createRun } from '$lib/metrics/registry.ts';
import type { Result } from '$lib/metrics/result.ts';

let engine: Engine;
/** A random company's raters and appeals, as the metrics see them; `rows` as they stand. */
export let context: MetricContext;
let company: Company;
export let rows: Assessment[];

beforeAll(async () => {
	engine = await startNodeEngine();
	company = randomCompany(31, 260);
	const dataset = await handMade(engine, company, '2026-07-15T00:00:00');
	const plan = { ...publishedPlan, measurement: { ...publishedPlan.measurement, k: 1 } };
	context = await createRun({ engine, plan, dataset, filters: noFilters });
	const interns = new Set(company.employees.filter((e) => e.employment_type !== 'regular').map((e) => e.employee_id));
	rows = company.assessments.filter((a) => !interns.has(a.employee_id));
}, 60_000);

afterAll(() => engine.close());

export const present = () => rows.filter((a) => a.result !== 'absent');
export const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;

export function cells(result: Result, table: string, ...dimensions: (string | number | null)[]) {
	const found = result.tables[table];
	const row = found?.rows.find((values) => dimensions.every((value, i) => values[i] === value));
	return Object.fromEntries((found?.columns ?? []).map(({ key }, i) => [key, row?.[i]]));
}

export async function sameFromSql(result: Result) {
	expect((await engine.columns(result.sql)).get('value')?.[0]).toBeCloseTo(result.value ?? NaN, 11);
}
