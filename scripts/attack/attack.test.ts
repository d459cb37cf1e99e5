import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { handMade } from '../../tests/support/dataset.ts';
import { attackViews } from './attack.ts';
import { AS_OF, randomCompany, valuesOf } from './company.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
});
afterAll(() => engine.close());

it('gets at nobody through the views of two facets and their tables, and does through a weaker gate', async () => {
	const data = randomCompany(2, { people: 24, teams: 4 });
	const dataset = await handMade(engine, data, AS_OF, { values: valuesOf(data) });
	const target = { metric: 'V10', facets: ['regions', 'recordTypes'] } as const;
	const held = await attackViews(engine, dataset, target);
	expect(held.recovered).toEqual([]);
	expect(held.shown).toBeGreaterThan(0);
	const { measurement } = publishedPlan;
	const weaker = await attackViews(engine, dataset, target, {
		...publishedPlan,
		measurement: { ...measurement, k: 1 }
	});
	expect(weaker.recovered.length).toBeGreaterThan(0);
}, 120_000);
