import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { type Plan, publishedPlan } from '$lib/programme/plan.ts';
import { mulberry32 } from '$lib/stats/numeric/random.ts';
import { handMade, type HandMade } from '../../../../tests/support/dataset.ts';
import { type Filters, type MetricContext, noFilters } from '../run/context.ts';
import { createRun } from '../registry.ts';
import type { Result } from '../result.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
});
afterAll(() => engine.close());

type Row = Record<string, string | boolean | number | null>;

const windows = {
	baseline: { name: 'b', start: '2024-01-01', end: '2025-01-01' },
	current: { name: 'c', start: '2025-01-01', end: '2026-01-01' }
};

/** 40 people who stay, and leavers in the middle of either year. */
function roster(before: number, now: number, more: Row = {}): Row[] {
	const person = (id: string, rest: Row): Row => ({
		employee_id: id,
		spell_no: 1,
		hire_date: '2020-01-01',
		region: '东',
		...more,
		...rest
	});
	return [
		...Array.from({ length: 40 }, (_, i) => person(`S${String(i)}`, { region: i < 10 ? '西' : '东' })),
		...Array.from({ length: before }, (_, i) => person(`B${String(i)}`, { leave_date: '2024-07-01' })),
		...Array.from({ length: now }, (_, i) => person(`N${String(i)}`, { leave_date: '2025-07-01' }))
	];
}

const round = (id: string, no: number, day: string): Row => ({
	round_id: id,
	round_no: no,
	assess_date: day,
	publish_date: day,
	assessed: 40
});
const assessed = (id: string, day: string): Row[] =>
	Array.from({ length: 40 }, (_, i) => ({
		employee_id: `S${String(i)}`,
		round_id: id,
		assess_date: day,
		publish_date: day,
		final_level: 1,
		result: 'pass',
		region: i < 10 ? '西' : '东'
	}));
const twoRounds: HandMade = {
	rounds: [round('R1', 1, '2025-03-01'), round('R2', 2, '2025-09-01'), round('R0', 0, '2024-03-01')],
	assessments: [...assessed('R1', '2025-03-01'), ...assessed('R2', '2025-09-01'), ...assessed('R0', '2024-03-01')]
};

interface Options {
	costs?: Partial<Plan['costs']>;
	plan?: Partial<Plan>;
	filters?: Partial<Filters>;
}

let loaded = { key: '', dataset: null as DatasetInfo | null };

async function run(data: HandMade, { costs, plan, filters }: Options = {}): Promise<MetricContext> {
	const key = JSON.stringify(data);
	if (loaded.key !== key) loaded = { key, dataset: await handMade(engine, data, '2026-01-01T00:00:00') };
	const dataset = loaded.dataset as DatasetInfo;
	const settings = { ...publishedPlan, ...windows, ...plan, costs: { ...publishedPlan.costs, ...costs } };
	return createRun({ engine, dataset, plan: settings, filters: { ...noFilters, ...filters } });
}

async function pasted(result: Result): Promise<number | null> {
	const [row] = await engine.query(result.sql, z.object({ value: z.number().nullable() }));
	return row?.value ?? null;
}

/** Rows of a table as objects. */
function rows(result: Result, name: string): Record<string, unknown>[] {
	const table = result.tables[name];
	return (table?.rows ?? []).map((row) =>
		Object.fromEntries(row.map((cell, c) => [table?.columns[c]?.key ?? '', cell]))
	);
}

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

describe('return', () => {
	it('needs 0.52 leavers on direct and 2.00 on fully loaded cost for 30 %', async () => {
		const odds = await (await run({ ...twoRounds, employees: roster(16, 10) })).result('R6');
		const found = Object.fromEntries(
			rows(odds, 'breakEven').map((row) => [
				`${String(row.basis)} ${String(row.goal)}`,
				[row.benefit, row.leavers]
			])
		);
		expect(found['direct target']?.[0]).toBeCloseTo(13_000, 9);
		expect(found['direct target']?.[1]).toBeCloseTo(0.5159, 4);
		expect(found['loaded target']?.[0]).toBeCloseTo(50_440, 9);
		expect(found['loaded target']?.[1]).toBeCloseTo(2.0016, 4);
		expect(found['loaded zero']?.[1]).toBeCloseTo(38_800 / 25_200, 9);
	});

	it('is benefit less cost over cost, at every attribution', async () => {
		const context = await run({ ...twoRounds, employees: roster(100, 20) });
		const [benefit, result] = [await context.result('R2'), await context.result('R5')];
		expect(result.value).toBeCloseTo((benefit.value ?? NaN) / 38_800 - 1, 9);
		expect(await pasted(result)).toBeCloseTo(result.value ?? NaN, 9);
		const strip = rows(result, 'attribution');
		expect(strip.map((row) => row.attribution)).toEqual([1, 0.5, 0.25]);
		for (const row of strip) {
			const share = Number(row.attribution);
			expect(Number(row.roi)).toBeCloseTo((share * (benefit.value ?? NaN)) / 38_800 - 1, 9);
			expect(Number(row.roi)).toBeCloseTo(Number(row.bcr) - 1, 9);
			expect(Number(row.payback)).toBeCloseTo(12 / Number(row.bcr), 9);
			expect(Number(row.roi_direct)).toBeCloseTo((share * (benefit.value ?? NaN)) / 10_000 - 1, 9);
			expect(1 + Number(row.low)).toBeCloseTo(share * (1 + Number(strip[0]?.low)), 9);
			expect(1 + Number(row.high)).toBeCloseTo(share * (1 + Number(strip[0]?.high)), 9);
		}
	});

	it('counts no benefit that chance explains: 23 to 10 leavers are possible and no more', async () => {
		const context = await run({ ...twoRounds, employees: roster(23, 10) });
		const [result, attrition, odds, sensitivity, benefit] = await Promise.all(
			['R5', 'I3', 'R6', 'R7', 'R2'].map((id) => context.result(id))
		);
		expect(attrition?.verdict).toBe('too_few');
		expect(benefit?.value).toBeGreaterThan(38_800);
		expect(benefit?.notes.map(({ code }) => code)).toContain('not_counted');
		expect([result?.value, result?.target, result?.verdict]).toEqual([-1, 0.3, 'too_few']);
		expect(await pasted(result as Result)).toBe(-1);
		expect(result?.notes.map(({ code }) => code)).toContain('nothing_carries');
		expect(result?.notes.find(({ code }) => code === 'possible_benefit')?.values).toMatchObject({
			mechanism: 'attrition',
			amount: benefit?.value,
			verdict: 'too_few'
		});
		expect(rows(result as Result, 'benefits')[0]).toMatchObject({
			mechanism: 'attrition',
			state: 'possible',
			credited: null,
			reason: 'too_few'
		});
		expect([odds?.value, odds?.off?.reason, sensitivity?.value, sensitivity?.off?.reason]).toEqual([
			null,
			'nothing_carries',
			null,
			'nothing_carries'
		]);
		expect(rows(odds as Result, 'breakEven')).toHaveLength(4);
	});

	it('counts what is told from noise and leaves what is not beside it', async () => {
		const worked = (year: number, count: number, hours: number): Row[] =>
			Array.from({ length: count }, (_, i) => ({
				ticket_id: `T${String(year)}-${String(i)}`,
				created_at: `${String(year)}-05-01T08:00:00`,
				resolved_at: `${String(year)}-05-02T08:00:00`,
				status: 'resolved',
				engineer_id: `S${String(i % 40)}`,
				labour_hours: hours + (i % 3),
				hours: 24
			}));
		const context = await run({
			...twoRounds,
			employees: roster(16, 10),
			tickets: [...worked(2024, 1200, 3), ...worked(2025, 1200, 2)]
		});
		const [result, hours, odds, sensitivity] = await Promise.all(
			['R5', 'R3', 'R6', 'R7'].map((id) => context.result(id))
		);
		expect(result?.notes.find(({ code }) => code === 'carried_by')?.values).toEqual({ mechanisms: 'handling' });
		expect(result?.value).toBeCloseTo((hours?.value ?? NaN) / 38_800 - 1, 9);
		expect(await pasted(result as Result)).toBeCloseTo(result?.value ?? NaN, 9);
		expect(result?.verdict).toBe('met');
		expect(odds?.value).toBeGreaterThan(0.95);
		expect(sensitivity?.value).toBe(result?.value);
		expect(rows(sensitivity as Result, 'tornado').map(({ input }) => input)).not.toContain('avoided');
	});

	it('is no more certain than attrition that carries it, whatever its own interval says', async () => {
		const cheap = { round: 10, assessorRate: { low: 0, base: 0, high: 0, source: '' } };
		const context = await run({ ...twoRounds, employees: roster(70, 20) }, { costs: cheap });
		const [result, attrition] = [await context.result('R5'), await context.result('I3')];
		expect(attrition.verdict).toBe('reached_uncertain');
		expect(result.low).toBeGreaterThan(0.3);
		expect(result.verdict).toBe('reached_uncertain');
		expect(result.notes.find(({ code }) => code === 'held_back')?.values).toEqual({
			mechanism: 'attrition',
			verdict: 'reached_uncertain'
		});
	});

	it.each([
		['met where the whole interval clears the target', 160, 20, {}, 'met'],
		['worse where people leave faster', 20, 160, {}, 'worse'],
		['too few leavers to tell', 16, 9, {}, 'too_few'],
		[
			'too early in a short window',
			160,
			20,
			{ current: { name: 'c', start: '2025-06-01', end: '2025-10-01' } },
			'too_early'
		]
	])('%s', async (_, before, now, plan, verdict) => {
		expect(
			(await (await run({ ...twoRounds, employees: roster(before, now) }, { plan })).result('R5')).verdict
		).toBe(verdict);
	});

	it('has no return, rather than -100 %, where nothing can be priced', async () => {
		const result = await (await run({ ...twoRounds, employees: [] })).result('R5');
		expect(result.value).toBeNull();
		expect(result.off).toEqual({
			reason: 'no_monetised_benefit',
			needs: ['employees.hire_date', 'employees.leave_date']
		});
		expect((await (await run({})).result('R6')).value).toBeNull();
	});

	it('has no return where nothing was spent', async () => {
		const free = { round: 0, assessorRate: { low: 0, base: 0, high: 0, source: '' } };
		const result = await (await run({ ...twoRounds, employees: roster(16, 10) }, { costs: free })).result('R5');
		expect([result.value, result.off?.reason]).toEqual([null, 'no_cost']);
	});

	it('reads the target in whichever measure the plan is written', async () => {
		const targets = (measure: 'roi' | 'bcr' | 'saving', minimum: number) => ({
			plan: { targets: { ...publishedPlan.targets, benefit: { measure, minimum } } }
		});
		const data = { ...twoRounds, employees: roster(100, 20) };
		expect((await (await run(data, targets('bcr', 1.3))).result('R5')).target).toBeCloseTo(0.3, 12);
		expect((await (await run(data, targets('saving', 19_400))).result('R5')).target).toBeCloseTo(0.5, 12);
	});
});

describe('uncertainty of the return', () => {
	it('has the mean that the inputs imply', async () => {
		const context = await run(
			{ ...twoRounds, employees: roster(100, 20) },
			{ costs: { assessorHours: { low: 0, base: 0, high: 0, source: '' } } }
		);
		const result = await context.result('R2');
		const { baseline, current } = await context.result('A10');
		const [t0, t1] = [baseline?.denominator ?? 0, current?.denominator ?? 0];
		const share = (0.1 + 0.21 + 0.5) / 3;
		const salary = ((90 + 120 + 160) / 3) * 1000;
		const mean = t1 * (100.5 / t0 - 20.5 / t1) * share * salary;
		const draws = rows(await context.result('R6'), 'draws');
		const roi = draws.reduce(
			(sum, row) => sum + Number(row.probability) * ((Number(row.from) + Number(row.to)) / 2),
			0
		);
		const spread = ((result.high ?? 0) - (result.low ?? 0)) / 3.92 / 10_000;
		expect(Math.abs(roi - (mean / 10_000 - 1))).toBeLessThan((5 * spread) / Math.sqrt(5000) + spread / 40);
	});

	it('hands out the inputs of the simulation, whose value no SELECT gives', async () => {
		const context = await run({ ...twoRounds, employees: roster(100, 20) });
		const [odds, result] = [await context.result('R6'), await context.result('R5')];
		const inputs = await engine.query(
			odds.sql,
			z.object({ plug_in_return: z.number(), span: z.string(), leavers: z.number(), years: z.number() })
		);
		expect(inputs.map(({ span, leavers }) => [span, leavers]).sort()).toEqual([
			['baseline', 100],
			['current', 20]
		]);
		expect(inputs[0]?.plug_in_return).toBeCloseTo(result.value ?? NaN, 9);
	});

	it('gives the same odds every time, and odds that follow the interval', async () => {
		const odds = async (before: number, now: number) =>
			(await (await run({ ...twoRounds, employees: roster(before, now) })).result('R6')).value;
		expect(await odds(100, 20)).toBe(await odds(100, 20));
		expect(await odds(160, 20)).toBeGreaterThan(0.99);
		expect(await odds(20, 160)).toBe(0);
		const draws = rows(await (await run({ ...twoRounds, employees: roster(100, 20) })).result('R6'), 'draws');
		expect(draws.reduce((sum, row) => sum + Number(row.probability), 0)).toBeCloseTo(1, 9);
	});

	it('spreads the draws over bars of which one begins at the target, so that those from there on are the odds', async () => {
		const odds = await (
			await run({ ...twoRounds, employees: roster(70, 20) }, { costs: { tool: 200_000 } })
		).result('R6');
		const draws = rows(odds, 'draws');
		expect(draws.reduce((sum, row) => sum + Number(row.probability), 0)).toBeCloseTo(1, 9);
		const reached = draws.filter((row) => Number(row.from) >= (odds.target ?? NaN));
		expect(reached[0]?.from).toBe(odds.target);
		expect(reached.reduce((sum, row) => sum + Number(row.probability), 0)).toBeCloseTo(odds.value ?? NaN, 9);
	});

	it('sorts the tornado by swing around the base return', async () => {
		const context = await run({ ...twoRounds, employees: roster(100, 20) });
		const [result, base] = [await context.result('R7'), await context.result('R5')];
		expect(result.value).toBe(base.value);
		expect(await pasted(result)).toBeCloseTo(result.value ?? NaN, 9);
		const bars = rows(result, 'tornado');
		expect(bars.map((bar) => bar.input).sort()).toEqual([
			'assessor_hours',
			'assessor_rate',
			'attribution',
			'avoided',
			'replacement_share',
			'salary'
		]);
		const swings = bars.map((bar) => Number(bar.swing));
		expect(swings).toEqual([...swings].sort((a, b) => b - a));
		for (const bar of bars) {
			const [low, high] = [Number(bar.roi_low), Number(bar.roi_high)].sort((a, b) => a - b);
			expect(low).toBeLessThanOrEqual((base.value ?? NaN) + 1e-12);
			expect(high).toBeGreaterThanOrEqual((base.value ?? NaN) - 1e-12);
		}
	});
});

describe('return, worked out again', () => {
	it('agrees on random rosters', async () => {
		const random = mulberry32(5);
		const pick = (n: number): number => Math.floor(random() * n);
		for (let trial = 0; trial < 4; trial += 1) {
			const [before, now, hours, rate, share] = [
				90 + pick(30),
				10 + pick(10),
				1 + pick(8),
				50 + pick(100),
				0.1 + random() / 5
			];
			const fixed = (value: number) => ({ low: value, base: value, high: value, source: '' });
			const context = await run(
				{ ...twoRounds, employees: roster(before, now) },
				{
					costs: {
						assessorHours: fixed(hours),
						assessorRate: fixed(rate),
						replacementShare: fixed(share),
						attribution: 0.5,
						tool: 700
					}
				}
			);
			const [days0, days1] = [(40 + now) * 366 + before * 182, 40 * 365 + now * 181];
			const avoided = (before * days1) / days0 - now;
			const cost = 10_000 + 80 * hours * rate + 700;
			const result = await context.result('R5');
			expect(result.value).toBeCloseTo((0.5 * avoided * share * 120_000 - cost) / cost, 8);
			expect(rows(result, 'attribution').map((row) => row.attribution)).toEqual([1, 0.5, 0.25]);
		}
	});
});
