import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { handMade } from '../../../../tests/support/dataset.ts';
import { noFilters } from '../run/context.ts';
import { createRun } from '../registry.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
});
afterAll(() => engine.close());

/** Agreement and kappa of pairs of levels that supervisor and panel gave. */
async function judged(pairs: readonly (readonly [number, number])[]) {
	const assessments = pairs.map(([supervisor_level, panel_level], i) => ({
		employee_id: `E${String(i)}`,
		round_id: 'R',
		round_no: 1,
		assess_date: '2026-01-20',
		publish_date: '2026-01-31',
		current_level: 0,
		target_level: 1,
		final_level: panel_level,
		result: 'pass',
		supervisor_level,
		panel_level,
		department: 'D',
		region: 'N',
		hire_date: '2020-01-01'
	}));
	const rounds = [
		{
			round_id: 'R',
			round_no: 1,
			start_date: '2026-01-05',
			assess_date: '2026-01-20',
			publish_date: '2026-01-31',
			assessed: pairs.length
		}
	];
	const dataset = await handMade(engine, { assessments, rounds }, '2026-07-20T00:00:00');
	const run = await createRun({ engine, dataset, plan: publishedPlan, filters: noFilters });
	return { agreement: await run.result('F1'), kappa: await run.result('F2') };
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('kappa', () => {
	it('is taken over every level, ungraded as 0, on the very pairs of the agreement', async () => {
		// By hand: 40 pairs, 32 agree, 8 one level apart: d = 8/40; both raters 20 × 0 and 20 × 1, so e = 1/2.
		const { agreement, kappa } = await judged([
			...times(16, [0, 0] as const),
			...times(16, [1, 1] as const),
			...times(4, [0, 1] as const),
			...times(4, [1, 0] as const)
		]);
		expect(agreement).toMatchObject({ value: 0.8, n: 40 });
		expect(kappa).toMatchObject({ n: 40, denominator: 40, excluded: {} });
		expect(kappa.value).toBeCloseTo(1 - 0.2 / 0.5, 12);
		expect(kappa.low).toBeLessThan(0.6);
		expect(kappa.high).toBeGreaterThan(0.6);
	});

	it.each([
		[
			'the supervisor',
			[
				[2, 1],
				[2, 2],
				[2, 3]
			],
			['assessments.supervisor_level']
		],
		[
			'the panel',
			[
				[1, 2],
				[3, 2]
			],
			['assessments.panel_level']
		],
		['either', [[2, 2]], ['assessments.supervisor_level', 'assessments.panel_level']]
	] as const)('is off where %s never varies, and says whose levels', async (_, kinds, needs) => {
		const { agreement, kappa } = await judged(kinds.flatMap((pair) => times(12, pair)).concat(times(12, kinds[0])));
		expect(agreement.value).not.toBeNull();
		expect(kappa).toMatchObject({ value: null, low: null, high: null, off: { reason: 'no_variation', needs } });
		expect(kappa.tables.byPair?.rows[0]?.slice(2, 5)).toEqual([null, null, null]);
	});

	it('has no interval of no width where both always agree, and says so', async () => {
		const { kappa } = await judged([...times(15, [1, 1] as const), ...times(15, [2, 2] as const)]);
		expect(kappa).toMatchObject({ value: 1, low: null, high: null, off: null });
		expect(kappa.notes.map(({ code }) => code)).toContain('all_agree');
	});
});
