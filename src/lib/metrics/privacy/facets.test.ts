import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { handMade, noValues } from '../../../../tests/support/dataset.ts';
import { noFilters } from '../run/context.ts';
import { filterRefused, unsafeChoices } from './facets.ts';
import { createRun } from '../registry.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
});
afterAll(() => engine.close());

it('names just the choices that would be refused, beside those made already', async () => {
	const sizes = { 东: 30, 南: 20, 北: 8, 西: 3 };
	const employees = Object.entries(sizes).flatMap(([region, size]) =>
		Array.from({ length: size }, (_, at) => ({
			employee_id: `${region}${String(at)}`,
			region,
			department: `${region}一队`,
			hire_date: '2020-01-01'
		}))
	);
	const dataset = await handMade(engine, { employees }, '2026-07-01T00:00:00', {
		values: { ...noValues, regions: Object.keys(sizes) }
	});
	const runWith = (regions: string[]) =>
		createRun({ engine, plan: publishedPlan, dataset, filters: { ...noFilters, regions } });
	for (const chosen of [[], ['东'], ['东', '南'], ['北']]) {
		const { regions } = await unsafeChoices(await runWith(chosen));
		for (const region of Object.keys(sizes).filter((name) => !chosen.includes(name))) {
			expect([chosen, region, regions.includes(region)]).toEqual([
				chosen,
				region,
				await filterRefused(await runWith([...chosen, region]))
			]);
		}
	}
	// Three people alone are hidden, and so are the eight by which the total would give them back.
	expect((await unsafeChoices(await runWith([]))).regions).toEqual(['北', '西']);
	expect((await unsafeChoices(await runWith(['东', '南']))).regions).toContain('北');
});
