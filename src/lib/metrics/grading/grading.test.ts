import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { handMade, type HandMade } from '../../../../tests/support/dataset.ts';
import { noFilters } from '../run/context.ts';
import { createRun } from '../registry.ts';
import type { Result } from '../result.ts';

let engine: Engine;

beforeAll(async () => {
	engine = await startNodeEngine();
}, 60_000);

afterAll(() => engine.close());

const AS_OF = '2026-07-15T00:00:00';

async function run(data: HandMade, filters = noFilters, plan = publishedPlan) {
	const dataset = await handMade(engine, data, AS_OF);
	return createRun({ engine, plan, dataset, filters });
}

const people = (count: number, fields: Record<string, string | number | boolean | null>, prefix = 'E') =>
	Array.from({ length: count }, (_, i) => ({
		employee_id: `${prefix}${i}`,
		spell_no: 1,
		hire_date: '2024-01-10',
		region: '华东',
		...fields
	}));

describe('G1 level distribution', () => {
	const employees = [
		...people(12, {}, 'A'),
		...people(7, { region: '华南' }, 'B'),
		// The last working day no longer counts; a leaving still ahead does not count yet.
		...people(1, { region: '华南', leave_date: '2026-07-16', status: 'active' }, 'F'),
		...people(1, { region: '华南', leave_date: '2026-07-15', status: 'left' }, 'D'),
		...people(2, { leave_date: '2026-03-31', status: 'left' }, 'L'),
		...people(1, { status: 'left' }, 'U'),
		...people(1, { is_non_starter: true }, 'N')
	];
	const level_history = [
		...employees.map((e) => ({
			employee_id: e.employee_id,
			spell_no: 1,
			level: 0,
			valid_from: '2024-01-10',
			valid_to: e.employee_id.startsWith('A') ? '2026-01-31' : null
		})),
		...people(12, {}, 'A').map((e) => ({
			employee_id: e.employee_id,
			spell_no: 1,
			level: 1,
			valid_from: '2026-01-31',
			valid_to: null
		}))
	];
	const assessments = people(12, {}, 'A').map((e) => ({
		employee_id: e.employee_id,
		round_id: '2025H2',
		publish_date: '2026-01-31',
		final_level: 1,
		target_level: 1,
		result: 'pass'
	}));
	const rounds = [{ round_id: '2025H2', round_no: 1, publish_date: '2026-01-31', assessed: 12 }];
	const data = { employees, level_history, assessments, rounds };

	let g1: Result;
	beforeAll(async () => {
		g1 = await (await run(data)).result('G1');
	}, 60_000);

	it('counts those employed on the day, by level, region and round', () => {
		expect(g1).toMatchObject({ value: 20, numerator: 12, denominator: 20, n: 20, off: null, suppressed: false });
		expect(g1.tables.byLevel?.rows).toEqual([
			[0, 8, 0.4],
			[1, 12, 0.6],
			[2, 0, 0],
			[3, 0, 0],
			[4, 0, 0]
		]);
		expect(g1.tables.byRegion?.rows.filter((row) => row[2] !== 0)).toEqual([
			['华东', 1, 12, 1],
			['华南', 0, 8, 1]
		]);
	});

	it('starts before the programme and keeps those who left later', () => {
		expect(g1.tables.byRound?.rows.filter((row) => row[4] !== 0)).toEqual([
			['before', null, '2025-12-31', 0, 23, 1],
			['round', '2025H2', '2026-01-31', 0, 11, 11 / 23],
			['round', '2025H2', '2026-01-31', 1, 12, 12 / 23]
		]);
	});

	it('gives the same value from its SQL', async () => {
		expect((await engine.columns(g1.sql)).get('value')).toEqual(new Float64Array([20]));
	});

	it('is off where nobody is employed', async () => {
		const nobody = await (
			await run({ employees: people(3, { leave_date: '2025-01-01', status: 'left' }) })
		).result('G1');
		expect(nobody).toMatchObject({ value: null, off: { reason: 'no_active_engineers' } });
	});
});
