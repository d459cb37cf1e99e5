import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { rateRatio } from '$lib/stats/counts/rates.ts';
import { handMade } from '../../../../tests/support/dataset.ts';
import { noFilters } from '../run/context.ts';
import { createRun } from '../registry.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
});
afterAll(() => engine.close());

const leaver = (id: string, leave_date: string | null, leave_type: string | null = null) => ({
	employee_id: id,
	spell_no: 1,
	hire_date: '2020-01-01',
	leave_date,
	leave_type
});
const leavers = (id: string, count: number, day: string | null, type: string | null = null) =>
	Array.from({ length: count }, (_, i) => leaver(`${id}${String(i)}`, day, type));

/** 60 of their own will the year before and 20 the year after, and the current year's unknown ones. */
async function voluntaryChange(unknown: number) {
	const dataset = await handMade(
		engine,
		{
			employees: [
				...leavers('S', 200, null),
				...leavers('B', 60, '2024-07-01', 'voluntary'),
				...leavers('N', 20, '2025-07-01', 'voluntary'),
				...leavers('U', unknown, '2025-07-01', 'unknown')
			]
		},
		'2026-01-01T00:00:00'
	);
	const { attrition } = publishedPlan.targets;
	const plan = {
		...publishedPlan,
		programmeStart: '2025-01-01',
		targets: { ...publishedPlan.targets, attrition: { ...attrition, leavers: 'voluntary' as const } }
	};
	const run = await createRun({ engine, dataset, plan, filters: noFilters });
	return run.result('I3');
}

describe('a target on voluntary leavers', () => {
	it('is met where every leaver’s type is known', async () => {
		const change = await voluntaryChange(0);
		expect(change.verdict).toBe('met');
	});

	it('is not met where those of unknown type could undo it', async () => {
		const change = await voluntaryChange(40);
		const [was, now] = [change.baseline, change.current].map((estimate) => ({
			events: estimate?.numerator ?? NaN,
			exposure: estimate?.denominator ?? NaN
		}));
		expect([was?.events, now?.events]).toEqual([60, 20]);
		if (!was || !now) throw new Error('no rates');
		// All 40 left of their own will: 60 against 60.
		expect(change.high).toBeCloseTo(rateRatio({ ...now, events: 60 }, was).high - 1, 10);
		expect(change.low).toBeCloseTo(rateRatio(now, was).low - 1, 10);
		expect(change.verdict).not.toBe('met');
		expect(change.high).toBeGreaterThan(0);
	});
});
