import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import type * as filterIsSafe from '$lib/metrics/privacy/filter-is-safe.ts';
import type * as suppression from '$lib/metrics/privacy/suppression.ts';
import { type Plan, publishedPlan } from '$lib/programme/plan.ts';
import { type HandMade, handMade } from '../../tests/support/dataset.ts';
import { AS_OF, randomCompany, valuesOf } from './company.ts';
import { graded } from './graded.ts';
import { attackViews, type Target } from './views.ts';

const weak = vi.hoisted(() => ({ complement: false, filter: false }));

vi.mock('$lib/metrics/privacy/suppression.ts', async (original) => {
	const whole = await original<typeof suppression>();
	return {
		...whole,
		cellsToHide: (...given: Parameters<typeof whole.cellsToHide>) =>
			weak.complement ? new Set(given[1]) : whole.cellsToHide(...given)
	};
});

vi.mock('$lib/metrics/privacy/filter-is-safe.ts', async (original) => {
	const whole = await original<typeof filterIsSafe>();
	return {
		...whole,
		filterIsSafe: (...given: Parameters<typeof whole.filterIsSafe>) => weak.filter || whole.filterIsSafe(...given)
	};
});

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
}, 120_000);
afterAll(() => engine.close());

const { measurement } = publishedPlan;
/** The published plan with a threshold that lets one person fewer through. */
const offByOne = { ...publishedPlan, measurement: { ...measurement, k: measurement.k - 1 } };
const one = graded(randomCompany(1, { people: 260, teams: 6 }), 1);
const other = graded(randomCompany(3, { people: 200, teams: 3 }), 3);
const third = graded(randomCompany(2, { people: 60, teams: 4 }), 2);

it.each([
	['the smallest group is one person smaller', null, one, { metric: 'G4', facets: ['regions', 'round'] }],
	[
		'nothing is hidden beside a small cell',
		'complement',
		other,
		{ metric: 'G4', facets: ['regions', 'target_level'] }
	],
	['filters are not judged by whom they leave over', 'filter', third, { metric: 'G4', facets: ['regions', 'round'] }]
] as const satisfies [string, keyof typeof weak | null, HandMade, Target][])(
	'is caught at once where %s',
	async (_, rule, data, target) => {
		const attacked = async (plan: Plan) => {
			// Read anew: nothing that was decided before is remembered.
			const dataset = await handMade(engine, data, AS_OF, { values: valuesOf(data) });
			return (await attackViews(engine, dataset, target, plan, measurement.k)).recovered;
		};
		expect(await attacked(publishedPlan)).toEqual([]);
		if (rule) weak[rule] = true;
		const weaker = await attacked(rule ? publishedPlan : offByOne);
		if (rule) weak[rule] = false;
		expect(weaker.length).toBeGreaterThan(0);
	},
	120_000
);
