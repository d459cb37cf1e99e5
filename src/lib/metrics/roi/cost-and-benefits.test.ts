import { describe, expect, it } from 'vitest';
import { pasted, roster, type Row, rows, run, twoRounds, openDesk } from '../../../../tests/support/roi-desk.ts';

openDesk();

describe('programme cost', () => {
	it("adds assessors' time to the rounds of the window: 10 000 direct, 38 800 fully loaded", async () => {
		const cost = await (await run({ ...twoRounds, employees: roster(16, 10) })).result('R1');
		expect(cost.value).toBeCloseTo(38_800, 9);
		expect(cost.numerator).toBe(10_000);
		expect(rows(cost, 'costs').map(({ item, kind, amount }) => [item, kind, amount])).toEqual([
			['rounds', 'direct', 10_000],
			['staff', 'loaded', 28_800],
			['allowances', 'loaded', 0],
			['training', 'loaded', 0],
			['tool', 'loaded', 0]
		]);
		expect(await pasted(cost)).toBeCloseTo(38_800, 9);
		expect((cost.low ?? 0) < 38_800 && (cost.high ?? 0) > 38_800).toBe(true);
	});

	it('pays allowances for the months spent at a level, not for the level reached', async () => {
		const history = [
			{ employee_id: 'S0', spell_no: 1, level: 0, valid_from: '2020-01-01', valid_to: '2025-07-02' },
			{ employee_id: 'S0', spell_no: 1, level: 2, valid_from: '2025-07-02', valid_to: null }
		];
		const context = await run(
			{ ...twoRounds, employees: roster(16, 10), level_history: history },
			{ costs: { allowances: [0, 100, 200, 300, 400] } }
		);
		const cost = await context.result('R1');
		const days = 183;
		expect(cost.value).toBeCloseTo(38_800 + (days / 365.25) * 12 * 200, 6);
		expect(await pasted(cost)).toBeCloseTo(cost.value ?? NaN, 6);
	});

	it('lets a part of the company carry its share of the rounds', async () => {
		const context = await run(
			{ ...twoRounds, employees: roster(16, 10) },
			{ filters: { regions: ['西'] }, costs: { training: 4000 } }
		);
		const cost = await context.result('R1');
		expect(cost.value).toBeCloseTo(0.25 * (38_800 + 4000), 6);
		expect(await pasted(cost)).toBeCloseTo(cost.value ?? NaN, 6);
	});

	it("falls back on the plan's rhythm without gradings, and says so", async () => {
		const cost = await (await run({ employees: roster(16, 10) })).result('R1');
		expect(cost.value).toBeCloseTo(2 * 5000 + 2 * 40 * 4.5 * 80, 9);
		expect(cost.notes.map((note) => note.code)).toContain('planned_rounds');
		expect(await pasted(cost)).toBeCloseTo(cost.value ?? NaN, 9);
	});
});

describe('benefits', () => {
	it("prices avoided leavers at the replacement share of the plan's salary", async () => {
		const context = await run({ ...twoRounds, employees: roster(16, 10) });
		const avoided = await context.result('A10');
		const years = { before: (50 * 366 + 16 * 182) / 365.25, now: (40 * 365 + 10 * 181) / 365.25 };
		expect(avoided.value).toBeCloseTo((16 / years.before) * years.now - 10, 9);
		expect(await pasted(avoided)).toBeCloseTo(avoided.value ?? NaN, 9);
		const benefit = await context.result('R2');
		expect(benefit.value).toBeCloseTo((avoided.value ?? NaN) * 0.21 * 120_000, 6);
		expect(await pasted(benefit)).toBeCloseTo(benefit.value ?? NaN, 6);
	});

	it('takes the salary from the roster where enough people have one', async () => {
		const plain = await (await run({ ...twoRounds, employees: roster(16, 10) })).result('R2');
		const benefit = await (
			await run({ ...twoRounds, employees: roster(16, 10, { annual_salary: 80_000 }) })
		).result('R2');
		expect((benefit.value ?? 0) / (plain.value ?? 1)).toBeCloseTo(80 / 120, 9);
		expect(benefit.notes.map((note) => note.code)).toContain('salary_from_roster');
		expect(await pasted(benefit)).toBeCloseTo(benefit.value ?? NaN, 6);
	});

	const ticket = (
		i: number,
		year: number,
		hours: number | null,
		engineer: string | null = `S${String(i % 40)}`
	): Row => ({
		ticket_id: `T${String(year)}-${String(i)}`,
		created_at: `${String(year)}-05-01T08:00:00`,
		resolved_at: `${String(year)}-05-02T08:00:00`,
		status: 'resolved',
		engineer_id: engineer,
		labour_hours: hours,
		hours: 24
	});

	it('prices labour hours saved, never elapsed ones', async () => {
		const tickets = [
			...Array.from({ length: 200 }, (_, i) => ticket(i, 2024, 3 + (i % 3))),
			...Array.from({ length: 300 }, (_, i) => ticket(i, 2025, 2 + (i % 3))),
			ticket(900, 2025, null),
			ticket(901, 2025, 50, null)
		];
		const benefit = await (await run({ ...twoRounds, employees: roster(16, 10), tickets })).result('R3');
		const mean = (list: number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
		const saved =
			mean(Array.from({ length: 200 }, (_, i) => 3 + (i % 3))) -
			mean(Array.from({ length: 300 }, (_, i) => 2 + (i % 3)));
		expect(benefit.value).toBeCloseTo(saved * 300 * 80, 6);
		expect(benefit.missing).toBe(1);
		expect(benefit.excluded).toEqual({ unknown_engineer: 1 });
		expect(await pasted(benefit)).toBeCloseTo(benefit.value ?? NaN, 6);

		const elapsed = await run({
			...twoRounds,
			employees: roster(16, 10),
			tickets: tickets.map((row) => ({ ...row, labour_hours: null }))
		});
		expect((await elapsed.result('R3')).off).toEqual({
			reason: 'missing_columns',
			needs: ['tickets.labour_hours']
		});
		expect(rows(await elapsed.result('R5'), 'benefits').find((row) => row.mechanism === 'handling')).toMatchObject({
			state: 'not_monetised',
			amount: null,
			reason: 'no_labour_hours'
		});
	});

	it('prices additional satisfied customers among those who rated, where the plan gives them a value', async () => {
		const rated = (year: number, count: number, satisfied: number): Row[] =>
			Array.from({ length: count }, (_, i) => ({
				...ticket(i, year, null),
				csat_score: (i + 2 * Math.floor(i / 40)) % 10 < satisfied ? 5 : 3,
				csat_rated_at: `${String(year)}-05-03T08:00:00`,
				engineer_known: true
			}));
		const context = await run(
			{ ...twoRounds, employees: roster(16, 10), tickets: [...rated(2024, 200, 6), ...rated(2025, 300, 8)] },
			{
				costs: { satisfiedCustomer: { low: 100, base: 200, high: 400, source: '' } }
			}
		);
		const benefit = await context.result('R4');
		expect(benefit.value).toBeCloseTo(0.2 * 300 * 200, 6);
		expect(await pasted(benefit)).toBeCloseTo(benefit.value ?? NaN, 6);
		expect(benefit.low).toBeLessThan(benefit.value ?? NaN);
		expect((await context.result('R5')).notes.map((note) => note.code)).not.toContain('satisfaction_not_monetised');
		expect(rows(await context.result('R7'), 'tornado').map((bar) => bar.input)).toContain('customer_value');
	});

	it('has no money for satisfaction unless the plan gives a customer a value', async () => {
		const context = await run({
			...twoRounds,
			employees: roster(16, 10),
			tickets: [{ ...ticket(1, 2025, 1), csat_score: 5 }]
		});
		expect((await context.result('R4')).off?.reason).toBe('no_customer_value');
	});
});
