import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import type * as casesBehind from '$lib/metrics/privacy/cases-behind.ts';
import { handMade } from '../../tests/support/dataset.ts';
import { AS_OF, randomCompany, valuesOf } from './company.ts';
import { graded } from './graded.ts';
import { attackViews, type Target } from './views.ts';

const weak = vi.hoisted(() => ({ cases: false, events: false }));

vi.mock('$lib/metrics/privacy/cases-behind.ts', async (original) => {
	const whole = await original<typeof casesBehind>();
	return {
		...whole,
		casesDecision: async (...given: Parameters<typeof whole.casesDecision>) => {
			const decided = await whole.casesDecision(...given);
			return {
				hides: weak.cases ? () => false : decided.hides,
				few: weak.events ? () => false : decided.few
			};
		}
	};
});

let engine: Engine;
let dataset: DatasetInfo;
beforeAll(async () => {
	engine = await startNodeEngine();
	const data = graded(randomCompany(3, { people: 200, teams: 3 }), 3);
	dataset = await handMade(engine, data, AS_OF, { values: valuesOf(data) });
}, 120_000);
afterAll(() => engine.close());

it.each([
	['persons of a round or a target level', ['cases'], { metric: 'G4', facets: ['regions', 'target_level'] }],
	['those who passed', ['cases', 'events'], { metric: 'passed', facets: ['levels', 'round'] }],
	['those who appealed', ['events'], { metric: 'appealed', facets: ['regions', 'levels'] }],
	['those who appealed in a round', ['events'], { metric: 'appealed', facets: ['regions', 'round'] }]
] as const satisfies [string, (keyof typeof weak)[], Target][])(
	'gets at no few %s through all views, and does where they are told',
	async (_, rules, target) => {
		const held = await attackViews(engine, dataset, target);
		expect(held.recovered).toEqual([]);
		expect(held.shown).toBeGreaterThan(0);
		for (const rule of rules) weak[rule] = true;
		const weaker = await attackViews(engine, dataset, target);
		for (const rule of rules) weak[rule] = false;
		expect(weaker.recovered.length).toBeGreaterThan(0);
	},
	120_000
);
