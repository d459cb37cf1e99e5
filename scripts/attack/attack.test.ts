import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import type * as fewEvents from '$lib/metrics/privacy/few-events.ts';
import type * as peopleBehind from '$lib/metrics/privacy/people-behind.ts';
import type * as peopleMoves from '$lib/metrics/privacy/people-moves.ts';
import type * as ticketMonths from '$lib/metrics/privacy/ticket-months.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { handMade } from '../../tests/support/dataset.ts';
import { attackTimes } from './times.ts';
import { attackViews } from './views.ts';
import { AS_OF, randomCompany, randomSize, valuesOf } from './company.ts';

const weak = vi.hoisted(() => ({ months: false, series: false, periods: false, windows: false, events: false }));

vi.mock('$lib/metrics/privacy/ticket-months.ts', async (original) => {
	const whole = await original<typeof ticketMonths>();
	return {
		monthsAreSafe: (...given: Parameters<typeof whole.monthsAreSafe>) =>
			weak.months ? Promise.resolve(true) : whole.monthsAreSafe(...given),
		hiddenMonths: (...given: Parameters<typeof whole.hiddenMonths>) =>
			weak.series ? Promise.resolve(() => false) : whole.hiddenMonths(...given)
	};
});

vi.mock('$lib/metrics/privacy/people-moves.ts', async (original) => {
	const whole = await original<typeof peopleMoves>();
	return {
		...whole,
		peopleDecision: (...given: Parameters<typeof whole.peopleDecision>) =>
			weak.periods ? Promise.resolve({ refused: false, hides: () => false }) : whole.peopleDecision(...given)
	};
});

vi.mock('$lib/metrics/privacy/people-behind.ts', async (original) => {
	const whole = await original<typeof peopleBehind>();
	return {
		...whole,
		peopleBehind: (...given: Parameters<typeof whole.peopleBehind>) =>
			weak.windows ? Promise.resolve([]) : whole.peopleBehind(...given)
	};
});

vi.mock('$lib/metrics/privacy/few-events.ts', async (original) => {
	const whole = await original<typeof fewEvents>();
	return {
		...whole,
		maskEvents: (...given: Parameters<typeof whole.maskEvents>) =>
			weak.events ? given[0] : whole.maskEvents(...given),
		maskBaseline: (...given: Parameters<typeof whole.maskBaseline>) =>
			weak.events ? given[0] : whole.maskBaseline(...given),
		tellsOfFew: (...given: Parameters<typeof whole.tellsOfFew>) => !weak.events && whole.tellsOfFew(...given)
	};
});

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

it('gets at nobody where two views would each hide another cell beside the same small one', async () => {
	const data = randomCompany(13, randomSize(13));
	const dataset = await handMade(engine, data, AS_OF, { values: valuesOf(data) });
	const held = await attackViews(engine, dataset, { metric: 'V1', facets: ['regions', 'categories'] });
	expect(held.recovered).toEqual([]);
	expect(held.shown).toBeGreaterThan(0);
}, 120_000);

it('gets at nobody where those at risk in a window are fewer than those on the roster', async () => {
	const data = randomCompany(23, randomSize(23));
	const dataset = await handMade(engine, data, AS_OF, { values: valuesOf(data) });
	const target = { metric: 'A1', facets: ['regions', 'levels'] } as const;
	const held = await attackViews(engine, dataset, target);
	expect(held.recovered).toEqual([]);
	expect(held.shown).toBeGreaterThan(0);
	// Few events hide most of such groups by themselves: told, those at risk alone decide.
	weak.events = true;
	expect((await attackViews(engine, dataset, target)).recovered).toEqual([]);
	weak.windows = true;
	const weaker = await attackViews(engine, dataset, target);
	weak.windows = false;
	weak.events = false;
	expect(weaker.recovered.length).toBeGreaterThan(0);
}, 120_000);

it('gets at no few leavers of a group, and does where they are told', async () => {
	const data = randomCompany(5, { people: 160, teams: 6 });
	const dataset = await handMade(engine, data, AS_OF, { values: valuesOf(data) });
	const target = { metric: 'left', facets: ['regions', 'levels'] } as const;
	expect((await attackViews(engine, dataset, target)).recovered).toEqual([]);
	weak.events = true;
	const weaker = await attackViews(engine, dataset, target);
	weak.events = false;
	expect(weaker.recovered.length).toBeGreaterThan(0);
}, 120_000);

it.each([
	{
		rule: 'months of a narrowed view stand together',
		besides: [],
		weaken: ['series'],
		metric: 'V10',
		facet: 'recordTypes'
	},
	{ rule: 'a period asks for safe months', besides: [], weaken: ['months'], metric: 'V10', facet: 'recordTypes' },
	// Few events are hidden by a rule of their own: told, the rule about periods stands alone.
	{
		rule: 'a period of people asks for enough who move',
		besides: ['events'],
		weaken: ['periods'],
		metric: 'A1',
		facet: 'regions'
	}
] as const)(
	'gets at nobody through time while $rule',
	async ({ besides, weaken, metric, facet }) => {
		const data = randomCompany(4, { people: 40, teams: 3 });
		const dataset = await handMade(engine, data, AS_OF, { values: valuesOf(data) });
		const held = await attackTimes(engine, dataset, { metric, facet });
		expect(held.recovered).toEqual([]);
		expect(held.shown).toBeGreaterThan(0);
		for (const rule of besides) weak[rule] = true;
		if (besides.length > 0) expect((await attackTimes(engine, dataset, { metric, facet })).recovered).toEqual([]);
		for (const rule of weaken) weak[rule] = true;
		const weaker = await attackTimes(engine, dataset, { metric, facet });
		for (const rule of [...besides, ...weaken]) weak[rule] = false;
		expect(weaker.recovered.length).toBeGreaterThan(0);
	},
	120_000
);
