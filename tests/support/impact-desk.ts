import { type Plan, publishedPlan } from '$lib/programme/plan.ts';
import { type HandMade, handMade } from './dataset.ts';
import type { Row } from './tickets.ts';
import { type Filters, type MetricContext, noFilters } from '$lib/metrics/run/context.ts';
import { createRun } from '$lib/metrics/registry.ts';
import { engine, windows } from './desk.ts';

export { openDesk, pasted } from './desk.ts';

export const AS_OF = '2026-01-02T00:00:00';
interface Setting {
	plan?: Partial<Plan>;
	filters?: Partial<Filters>;
}

/** What metrics are computed from, over hand-made rows of two years. */
export async function run(data: HandMade, { plan = {}, filters = {} }: Setting = {}): Promise<MetricContext> {
	const dataset = await handMade(engine, data, AS_OF);
	return createRun({
		engine,
		dataset,
		filters: { ...noFilters, ...filters },
		plan: { ...publishedPlan, ...windows, ...plan }
	});
}

/** Ratings by engineer: `good` satisfied of `n` in a month. */
export function rated(month: string, good: number, n: number, engineers: number): Row[] {
	return Array.from({ length: engineers * n }, (_, i) => ({
		ticket_id: `${month}-${String(i)}`,
		created_at: `${month}-02 08:00`,
		resolved_at: `${month}-03 08:00`,
		csat_rated_at: `${month}-05 09:00`,
		csat_score: i % n < good ? 4 : 3,
		engineer_id: `E${String(Math.floor(i / n))}`,
		status: 'closed'
	}));
}
