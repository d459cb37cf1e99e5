import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '$lib/engine/engine.ts';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import { type Plan, publishedPlan } from '$lib/programme/plan.ts';
import { handMade, type HandMade } from '../../../../tests/support/dataset.ts';
import { rosterOf, runOf } from '../../../../tests/support/roster.ts';
import { rowsOf } from '../../../../tests/support/rows.ts';
import { type MetricContext, noFilters } from './context.ts';
import { createRun } from '../registry.ts';
import { firstCompleteMonth, lastCompleteMonthEnd } from './windows.ts';

let engine: Engine;
let fromFiles: Engine;
beforeAll(async () => {
	[engine, fromFiles] = await Promise.all([startNodeEngine(), startNodeEngine()]);
});
afterAll(() => Promise.all([engine.close(), fromFiles.close()]));

async function run(data: HandMade, asOf: string, plan: Partial<Plan> = {}): Promise<MetricContext> {
	return createRun({
		engine,
		dataset: await handMade(engine, data, asOf),
		plan: { ...publishedPlan, ...plan },
		filters: noFilters
	});
}

describe('complete months', () => {
	it.each([
		['2015-12-31T23:59:59', '2016-01-01'],
		['2015-12-31T07:30:00', '2016-01-01'],
		['2015-12-30T23:59:59', '2015-12-01'],
		['2016-01-01T00:00:00', '2016-01-01'],
		['2016-02-29', '2016-03-01'],
		['2016-02-28', '2016-02-01'],
		['2015-02-28', '2015-03-01']
	])('at %s end before %s', (asOf, end) => {
		expect(lastCompleteMonthEnd(asOf)).toBe(end);
	});

	it.each([
		['2016-01-01', '2016-01-01'],
		['2016-01-03', '2016-01-01'],
		['2016-01-04', '2016-02-01'],
		['2015-12-31', '2016-01-01']
	])('of a record that begins on %s begin on %s', (first, month) => {
		expect(firstCompleteMonth(first)).toBe(month);
	});
});

/** One ticket at noon on every third day from a day to another, each resolved a day later. */
function tickets(from: string, to: string): Record<string, string>[] {
	const rows: Record<string, string>[] = [];
	const moment = (ms: number) => new Date(ms).toISOString().slice(0, 19);
	for (let at = Date.parse(`${from}T12:00:00Z`); at <= Date.parse(`${to}T23:00:00Z`); at += 3 * 86_400_000) {
		rows.push({
			ticket_id: `T${String(rows.length)}`,
			created_at: moment(at),
			resolved_at: moment(at + 86_400_000),
			record_type: 'service'
		});
	}
	return rows;
}

describe('an export on the last day of a month', () => {
	const employees = [
		...Array.from({ length: 20 }, (_, i) => ({
			employee_id: `S${String(i)}`,
			spell_no: 1,
			hire_date: '2012-01-01',
			leave_date: null
		})),
		...Array.from({ length: 6 }, (_, i) => ({
			employee_id: `L${String(i)}`,
			spell_no: 1,
			hire_date: '2012-01-01',
			leave_date: `2015-12-${String(10 + i)}`
		}))
	];

	it('counts its own month in the windows and in every series, and nothing else than the next morning does', async () => {
		const data = { employees, tickets: tickets('2014-01-02', '2015-12-31') };
		const read = async (asOf: string) => {
			const context = await run(data, asOf);
			const [rate, rolling, flow, backlog] = await Promise.all(
				['A1', 'A6', 'V17', 'V6'].map((id) => context.result(id))
			);
			if (!rate || !rolling || !flow || !backlog) throw new Error('no results');
			return {
				windows: context.windows,
				leavers: rate.numerator,
				years: rate.denominator,
				rate: rate.value,
				rolling: rolling.value,
				months: rowsOf(rate, 'byMonth').map(({ month }) => month),
				flow: rowsOf(flow, 'byMonth').at(-1)?.month,
				backlog: rowsOf(backlog, 'byMonth').at(-1)?.month
			};
		};
		const evening = await read('2015-12-31T23:59:59');
		expect(evening.windows).toMatchObject({
			data: { start: '2014-01-01', end: '2016-01-01' },
			current: { start: '2015-01-01', end: '2016-01-01' }
		});
		expect(evening.leavers).toBe(6);
		expect([evening.months.at(0), evening.months.at(-1), evening.flow, evening.backlog]).toEqual([
			'2014-01-01',
			'2015-12-01',
			'2015-12-01',
			'2015-12-01'
		]);
		expect(evening).toEqual(await read('2016-01-01T00:00:00'));
		expect((await read('2015-12-30T23:59:59')).windows.data.end).toBe('2015-12-01');
	});

	it('marks no month as incomplete, and the day before marks its own', async () => {
		const data = { employees, tickets: tickets('2014-01-02', '2015-12-31') };
		const states = async (asOf: string) =>
			rowsOf(await (await run(data, asOf)).result('Q5'), 'calendar').map(({ state }) => state);
		expect(new Set(await states('2015-12-31T23:59:59'))).toEqual(new Set(['complete']));
		expect((await states('2015-12-30T23:59:59')).at(-1)).toBe('partial');
	});
});

describe('a company that has a roster alone', () => {
	const staff = (count: number, left: readonly string[]) =>
		rosterOf(
			['工号', '入职日期', '离职日期'],
			Array.from({ length: count }, (_, i) => [
				`P${String(i)}`,
				`2018-${String((i % 6) + 3).padStart(2, '0')}-08`,
				left[i] ?? ''
			])
		);

	it.each([
		[1, ['2024-11-18']],
		[2, ['2024-09-30', '2024-11-18']],
		[3, ['2024-12-02', '2024-12-03', '2024-12-20']]
	])('counts %d late leavers over the whole window and not from the first of them on', async (leavers, left) => {
		const context = await runOf(fromFiles, staff(40, left), '2025-01-06');
		const rate = await context.result('A1');
		expect(context.windows).toMatchObject({
			data: { start: '2018-04-01' },
			current: { start: '2024-01-01', end: '2025-01-01' }
		});
		expect(rate.numerator).toBe(leavers);
		expect(rate.value).toBeCloseTo(leavers / 40, 2);
		expect(rate.notes).toContainEqual({ code: 'counted_from', values: { month: '2018-04-01' } });
	});

	it('begins where the plan says', async () => {
		const current = { name: '两年', start: '2023-01-01', end: '2025-01-01' };
		const rate = await (await runOf(fromFiles, staff(40, ['2024-11-18']), '2025-01-06', { current })).result('A1');
		expect(rate.current?.window).toMatchObject({ start: '2023-01-01', end: '2025-01-01' });
		expect(rate.value).toBeCloseTo(1 / 80, 3);
	});

	it('sees that leavers are on record from some day on only, says so and does not count the first, who dates it', async () => {
		const left = Array.from(
			{ length: 14 },
			(_, i) => `2024-${String(5 + Math.floor(i / 2)).padStart(2, '0')}-${i % 2 ? '20' : '09'}`
		);
		const context = await runOf(fromFiles, staff(60, left), '2025-01-06');
		const rate = await context.result('A1');
		expect(rate.notes).toContainEqual({ code: 'recorded_from', values: { day: '2024-05-09' } });
		expect(context.windows.current).toEqual({ start: '2024-06-01', end: '2025-01-01' });
		expect(rate.numerator).toBe(12);
	});
});
