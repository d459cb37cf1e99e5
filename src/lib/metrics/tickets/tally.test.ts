import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { compact } from '$lib/ingest/building/enum-columns.ts';
import { type Plan, publishedPlan } from '$lib/programme/plan.ts';
import { handMade } from '../../../../tests/support/dataset.ts';
import { differences } from '../../../../tests/support/differences.ts';
import { randomTickets, type Row } from '../../../../tests/support/tickets.ts';
import { computeAll, createRun } from '../registry.ts';
import type { Result } from '../result.ts';
import { type Filters, noFilters } from '../run/context.ts';

const AS_OF = '2025-12-31T18:00:00';
const PATIENCE = 240_000;

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
}, PATIENCE);
afterAll(() => engine.close());

const ids = ['I1', 'I2', 'I4', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9', 'V10', 'V11', 'V12', 'V15', 'V16'];

async function everyWay(
	tickets: Row[],
	filters: Filters,
	plan: Plan,
	listed: boolean
): Promise<[Result[], Result[], Result[]]> {
	const dataset = await handMade(engine, { tickets }, AS_OF);
	if (listed) await compact(engine, 'tickets', dataset.present.tickets);
	const results = async (sums: 'engine' | 'columns' | 'counts') =>
		computeAll(await createRun({ engine, dataset, plan, filters, sums }), ids);
	return [await results('engine'), await results('columns'), await results('counts')];
}

const some = (...values: string[]) => fc.subarray(values, { maxLength: values.length - 1 });
const anyFilters = fc
	.record({
		regions: some('东', '西', '南'),
		departments: some('甲', '乙'),
		levels: fc.subarray([0, 1, 2, 3, 4], { maxLength: 3 }),
		products: some('P1', 'P2'),
		categories: some('安装', '维修', '咨询'),
		recordTypes: some('complaint', 'service', 'inquiry')
	})
	.map((chosen): Filters => ({ ...noFilters, ...chosen }));

/** Plans that change what counts and over which months; the small-cell gate hides nothing, so that every sum is seen. */
const anyPlan = fc
	.record({
		clock: fc.constantFrom('calendar' as const, 'working' as const, 'net' as const),
		tau: fc.constantFrom(24, 240, 720),
		start: fc.constantFrom('2024-07-01', '2024-11-01', '2025-02-01'),
		engineers: fc.constantFrom(2, 10)
	})
	.map(({ clock, tau, start, engineers }): Plan => ({
		...publishedPlan,
		programmeStart: start,
		floors: { ...publishedPlan.floors, engineers },
		measurement: { ...publishedPlan.measurement, clock, tau, k: 1 }
	}));

describe('tickets summed by the engine, over columns and from counts', () => {
	it(
		'give the same results, whatever the company, the filters and the plan',
		async () => {
			await fc.assert(
				fc.asyncProperty(
					fc.integer({ min: 1, max: 1_000_000 }),
					fc.constantFrom(0, 1, 40, 900),
					anyFilters,
					anyPlan,
					fc.boolean(),
					async (seed, count, filters, plan, listed) => {
						const [engines, columns, counts] = await everyWay(
							randomTickets(seed, count, AS_OF),
							filters,
							plan,
							listed
						);
						for (const others of [columns, counts])
							expect(engines.flatMap((one, i) => differences(one, others[i], one.id))).toEqual([]);
					}
				),
				{ numRuns: 6 }
			);
		},
		PATIENCE
	);

	it(
		'give the same where columns that filters narrow by are missing, empty or hold a single value',
		async () => {
			const whole = randomTickets(7, 400, AS_OF);
			const cases: Row[][] = [
				whole.map(({ department: _, ...row }) => row),
				whole.map(({ record_type: _, category: __, ...row }) => row),
				whole.map(({ engineer_id: _, ...row }) => row),
				whole.map((row, i) => ({ ...row, region: i % 3 === 0 ? '' : null, level: null }))
			];
			for (const tickets of cases) {
				const [engines, columns, counts] = await everyWay(tickets, noFilters, publishedPlan, true);
				for (const others of [columns, counts])
					expect(engines.flatMap((one, i) => differences(one, others[i], one.id))).toEqual([]);
			}
		},
		PATIENCE
	);
});
