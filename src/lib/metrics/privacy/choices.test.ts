import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import * as shell from '$lib/i18n/shell.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { handMade } from '../../../../tests/support/dataset.ts';
import { createRun } from '../registry.ts';
import { type Filters, noFilters } from '../run/context.ts';
import { emptiedBy } from './choices.ts';

let engine: Engine;
let dataset: DatasetInfo;
beforeAll(async () => {
	engine = await startNodeEngine();
	// Forty people in the east, three in the west; a ticket each a month, those of a region for one product.
	const people = Array.from({ length: 43 }, (_, at) => ({
		employee_id: `E${String(at)}`,
		spell_no: 1,
		region: at < 40 ? 'east' : 'west',
		employment_type: 'regular',
		status: 'active',
		hire_date: '2023-01-01'
	}));
	const months = Array.from(
		{ length: 36 },
		(_, month) =>
			`${String(2023 + Math.floor((month + 6) / 12))}-${String(((month + 6) % 12) + 1).padStart(2, '0')}`
	);
	const tickets = people.flatMap(({ employee_id, region }) =>
		months.map((month) => ({
			ticket_id: `${employee_id} ${month}`,
			record_type: 'service',
			customer_id: `C${employee_id}`,
			product: region === 'east' ? 'P1' : 'P2',
			status: 'closed',
			created_at: `${month}-10 09:00:00`,
			resolved_at: `${month}-11 17:00:00`,
			engineer_id: employee_id,
			region
		}))
	);
	dataset = await handMade(engine, { employees: people, tickets }, '2026-07-01T00:00:00');
});
afterAll(() => engine.close());

it.each([
	['nothing is chosen', {}, { people: false, tickets: false }],
	['so few are chosen', { regions: ['west'] }, { people: true, tickets: true }],
	['so few are left over', { regions: ['east'] }, { people: true, tickets: true }],
	['a product leads to so few', { products: ['P2'] }, { people: false, tickets: true }]
] as const)('a view is empty where %s', async (_, chosen, expected) => {
	const filters = { ...noFilters, ...structuredClone(chosen) } as unknown as Filters;
	const run = await createRun({ engine, dataset, plan: publishedPlan, filters });
	expect(await emptiedBy(run)).toEqual(expected);
});

it('says in both languages that so few are chosen or left over, and what to do', () => {
	const [zh, en] = [shell.zh.filters.emptied, shell.en.filters.emptied];
	expect(zh).toMatch(/不足 \{k\} 人.*请去掉一项筛选/s);
	expect(en).toMatch(/fewer than \{k\} people .* Take a filter away/s);
});
