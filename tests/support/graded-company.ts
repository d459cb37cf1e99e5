import { afterAll, beforeAll, expect } from 'vitest';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { handMade } from './dataset.ts';
import { type Assessment, type Company, type Employee, type LevelSpell, randomCompany } from './grading-company.ts';
import { type MetricContext, noFilters } from '$lib/metrics/run/context.ts';
import { createRun } from '$lib/metrics/registry.ts';
import type { Result } from '$lib/metrics/result.ts';

export const TODAY = '2026-07-15';
let engine: Engine;
/** A random company's assessments and levels, as raw rows and as the metrics see them. */
export let context: MetricContext;
export let company: Company;

beforeAll(async () => {
	engine = await startNodeEngine();
	company = randomCompany(20260715, 260);
	index();
	const dataset = await handMade(engine, company, `${TODAY}T00:00:00`);
	// A cell of one stays visible here, so that every number can be compared.
	const plan = { ...publishedPlan, measurement: { ...publishedPlan.measurement, k: 1 } };
	context = await createRun({ engine, plan, dataset, filters: noFilters });
}, 60_000);

afterAll(() => engine.close());

const key = (row: { employee_id: string; spell_no: number }) => `${row.employee_id} ${String(row.spell_no)}`;
let regular: Employee[];
let judgements: Assessment[];
let held: Map<string, LevelSpell[]>;

/** What every recomputation starts from, made once. */
function index(): void {
	regular = company.employees.filter((e) => e.employment_type === 'regular');
	const ids = new Set(regular.map((e) => e.employee_id));
	judgements = company.assessments.filter((a) => ids.has(a.employee_id));
	held = new Map();
	for (const row of company.level_history) held.set(key(row), [...(held.get(key(row)) ?? []), row]);
}

export const employed = (e: Employee, day: string) =>
	e.hire_date <= day && !e.is_non_starter && (e.leave_date === null || e.leave_date > day);
export const stays = (e: Employee) => held.get(key(e)) ?? [];
export const levelOn = (e: Employee, day: string) =>
	stays(e)
		.filter((h) => h.valid_from <= day)
		.at(-1)?.level ?? 0;
export const staff = () => regular;
export const decided = () => judgements;
export const share = (hits: number, total: number) => hits / total;

export function tableRow(result: Result, table: string, ...dimensions: (string | number | null)[]) {
	const found = result.tables[table];
	const row = found?.rows.find((cells) => dimensions.every((value, i) => cells[i] === value));
	return Object.fromEntries((found?.columns ?? []).map(({ key }, i) => [key, row?.[i]]));
}

export async function sameFromSql(result: Result) {
	const value = (await engine.columns(result.sql)).get('value')?.[0];
	if (result.value === null) expect(value).toBeNaN();
	else expect(value).toBeCloseTo(result.value, 12);
}
