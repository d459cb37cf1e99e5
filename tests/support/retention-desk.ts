import type { DatasetInfo } from '$lib/ingest/model.ts';
import { type Plan, publishedPlan } from '$lib/programme/plan.ts';
import { type HandMade, handMade } from './dataset.ts';
import { type MetricContext, noFilters } from '$lib/metrics/run/context.ts';
import { createRun } from '$lib/metrics/registry.ts';
import { engine, windows } from './desk.ts';
import type { Row } from './tickets.ts';

export { openDesk, pasted } from './desk.ts';
export { rowsOf as rows } from './rows.ts';
export type { Row };

const settings: Plan = {
	...publishedPlan,
	programmeStart: '2025-01-01',
	...windows
};

export async function run(
	data: HandMade,
	plan: Partial<Plan> = {},
	more: Partial<DatasetInfo> = {}
): Promise<MetricContext> {
	const dataset = await handMade(engine, data, '2026-01-01T00:00:00', more);
	return createRun({ engine, dataset, plan: { ...settings, ...plan }, filters: noFilters });
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
