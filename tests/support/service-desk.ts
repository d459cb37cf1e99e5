import { type Plan, publishedPlan } from '$lib/programme/plan.ts';
import { handMade } from './dataset.ts';
import type { Row } from './tickets.ts';
import { type Filters, type MetricContext, noFilters } from '$lib/metrics/run/context.ts';
import { createRun } from '$lib/metrics/registry.ts';
import { engine, openDesk, windows } from './desk.ts';

export { pasted } from './desk.ts';

export const AS_OF = '2026-01-02T00:00:00';
interface Setting {
	measurement?: Partial<Plan['measurement']>;
	filters?: Partial<Filters>;
	plan?: Partial<Plan>;
	asOf?: string;
}

export async function run(
	tickets: Row[],
	{ measurement = {}, filters = {}, plan = {}, asOf = AS_OF }: Setting = {}
): Promise<MetricContext> {
	const dataset = await handMade(engine, { tickets }, asOf);
	return createRun({
		engine,
		dataset,
		filters: { ...noFilters, ...filters },
		plan: { ...publishedPlan, ...windows, ...plan, measurement: { ...publishedPlan.measurement, ...measurement } }
	});
}

let next = 0;

export function openServiceDesk(): void {
	next = 0;
	openDesk();
}

export const ticket = (more: Row): Row => ({
	ticket_id: `T${String(next++)}`,
	engineer_id: `E${String(next % 12)}`,
	created_at: '2025-03-03 09:00',
	status: 'closed',
	...more
});
export const many = (count: number, more: Row): Row[] => Array.from({ length: count }, () => ticket(more));
