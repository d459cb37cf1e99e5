import { describe, expect, it } from 'vitest';
import { publishedPlan } from '$lib/programme/plan.ts';
import type { Result } from '../result.ts';
import { pasted, roster, type Row, rows, run, twoRounds, openDesk } from '../../../../tests/support/roi-desk.ts';

openDesk();

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
