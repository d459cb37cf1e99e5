import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mulberry32 } from '$lib/stats/numeric/random.ts';
import { engine, pasted, roster, rows, run, twoRounds, openDesk } from '../../../../tests/support/roi-desk.ts';

openDesk();

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
