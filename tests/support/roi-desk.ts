import type { Engine } from '$lib/engine/engine.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { type Plan, publishedPlan } from '$lib/programme/plan.ts';
import { type HandMade, handMade } from './dataset.ts';
import { type Filters, type MetricContext, noFilters } from '$lib/metrics/run/context.ts';
import { createRun } from '$lib/metrics/registry.ts';
import { engine, windows } from './desk.ts';
import type { Row } from './tickets.ts';

export { engine, openDesk, pasted } from './desk.ts';
export { rowsOf as rows } from './rows.ts';
export type { Row };

/** 40 people who stay, and leavers in the middle of either year. */
export function roster(before: number, now: number, more: Row = {}): Row[] {
	const person = (id: string, rest: Row): Row => ({
		employee_id: id,
		spell_no: 1,
		hire_date: '2020-01-01',
		region: '东',
		...more,
		...rest
	});
	return [
		...Array.from({ length: 40 }, (_, i) => person(`S${String(i)}`, { region: i < 10 ? '西' : '东' })),
		...Array.from({ length: before }, (_, i) => person(`B${String(i)}`, { leave_date: '2024-07-01' })),
		...Array.from({ length: now }, (_, i) => person(`N${String(i)}`, { leave_date: '2025-07-01' }))
	];
}

const round = (id: string, no: number, day: string): Row => ({
	round_id: id,
	round_no: no,
	assess_date: day,
	publish_date: day,
	assessed: 40
});
const assessed = (id: string, day: string): Row[] =>
	Array.from({ length: 40 }, (_, i) => ({
		employee_id: `S${String(i)}`,
		round_id: id,
		assess_date: day,
		publish_date: day,
		final_level: 1,
		result: 'pass',
		region: i < 10 ? '西' : '东'
	}));
export const twoRounds: HandMade = {
	rounds: [round('R1', 1, '2025-03-01'), round('R2', 2, '2025-09-01'), round('R0', 0, '2024-03-01')],
	assessments: [...assessed('R1', '2025-03-01'), ...assessed('R2', '2025-09-01'), ...assessed('R0', '2024-03-01')]
};

interface Options {
	costs?: Partial<Plan['costs']>;
	plan?: Partial<Plan>;
	filters?: Partial<Filters>;
}

const loaded = new WeakMap<Engine, { key: string; dataset: DatasetInfo }>();

export async function run(data: HandMade, { costs, plan, filters }: Options = {}): Promise<MetricContext> {
	const key = JSON.stringify(data);
	const earlier = loaded.get(engine);
	const dataset = earlier?.key === key ? earlier.dataset : await handMade(engine, data, '2026-01-01T00:00:00');
	loaded.set(engine, { key, dataset });
	const settings = { ...publishedPlan, ...windows, ...plan, costs: { ...publishedPlan.costs, ...costs } };
	return createRun({ engine, dataset, plan: settings, filters: { ...noFilters, ...filters } });
}
