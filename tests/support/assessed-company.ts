import { beforeAll } from 'vitest';
import { type Assessment, randomCompany } from './grading-company.ts';
import type { MetricContext } from '$lib/metrics/run/context.ts';
import { everyCell } from './desk.ts';

/** A random company's raters and appeals, as the metrics see them; `rows` as they stand. */
export let context: MetricContext;
export let rows: Assessment[];

beforeAll(async () => {
	const company = randomCompany(31, 260);
	context = await everyCell(company, '2026-07-15T00:00:00');
	const interns = new Set(company.employees.filter((e) => e.employment_type !== 'regular').map((e) => e.employee_id));
	rows = company.assessments.filter((a) => !interns.has(a.employee_id));
}, 60_000);

export const present = () => rows.filter((a) => a.result !== 'absent');
export const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;
