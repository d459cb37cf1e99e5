import { beforeAll } from 'vitest';
import { type Assessment, randomCompany } from './grading-company.ts';
import type { MetricContext } from '$lib/metrics/run/context.ts';
import { everyCell, openDesk } from './desk.ts';

/** A random company's raters and appeals, as the metrics see them; `rows` as they stand. */
export let context: MetricContext;
export let rows: Assessment[];

export function openAssessedCompany(): void {
	openDesk();
	beforeAll(async () => {
		const company = randomCompany(31, 260);
		context = await everyCell(company, '2026-07-15T00:00:00');
		const interns = company.employees.filter((e) => e.employment_type !== 'regular');
		const ids = new Set(interns.map((e) => e.employee_id));
		rows = company.assessments.filter((a) => !ids.has(a.employee_id));
	});
}

export const present = () => rows.filter((a) => a.result !== 'absent');
export const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;
