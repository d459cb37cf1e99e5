import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import type { Engine } from '$lib/engine/engine.ts';
import { publishedPlan, type Plan } from '$lib/programme/plan.ts';
import { mulberry32 } from '$lib/stats/numeric/random.ts';
import { handMade, type HandMade, noFlags } from '../../../../tests/support/dataset.ts';
import { noFilters, type Filters } from '../run/context.ts';
import { createRun } from '../registry.ts';
import type { Result } from '../result.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startNodeEngine();
});
afterAll(() => engine.close());

const windows = {
	baseline: { name: 'b', start: '2024-01-01', end: '2025-01-01' },
	current: { name: 'c', start: '2025-01-01', end: '2026-01-01' }
};

async function attrition(
	data: HandMade,
	{
		plan = {},
		filters = {},
		more = {}
	}: { plan?: Partial<Plan>; filters?: Partial<Filters>; more?: Parameters<typeof handMade>[3] } = {}
): Promise<Result> {
	const dataset = await handMade(engine, data, '2026-01-01T00:00:00', more);
	const run = await createRun({
		engine,
		dataset,
		plan: { ...publishedPlan, ...windows, ...plan },
		filters: { ...noFilters, ...filters }
	});
	return run.result('A1');
}

type Row = Record<string, string | boolean | number | null>;
const person = (id: number, more: Row = {}): Row => ({
	employee_id: `E${String(id)}`,
	spell_no: 1,
	hire_date: '2020-01-01',
	leave_date: null,
	...more
});
const people = (count: number, more: Row = {}, from = 0): Row[] =>
	Array.from({ length: count }, (_, i) => person(from + i, more));

describe('attrition rate', () => {
	it('counts leavers over employed days of the window, hire day in and last day out', async () => {
		const result = await attrition({
			employees: [
				...people(8),
				person(10, { leave_date: '2025-07-01' }),
				person(11, { hire_date: '2025-12-02' }),
				person(12, { leave_date: '2025-01-01' }),
				person(13, { leave_date: '2024-12-31' })
			]
		});
		const days = 8 * 365 + 181 + 30;
		expect(result.numerator).toBe(2);
		expect(result.denominator).toBeCloseTo(days / 365.25, 10);
		expect(result.value).toBeCloseTo(2 / (days / 365.25), 12);
		expect(result.n).toBe(11);
		expect(result.baseline?.numerator).toBe(1);
		expect(result.baseline?.denominator).toBeCloseTo((9 * 366 + 366 + 365) / 365.25, 10);
	});

	it('has the exact Poisson interval: 12 leavers in about 50 person-years', async () => {
		const result = await attrition(
			{
				employees: [...people(50), ...people(12, { leave_date: '2025-01-01' }, 100)]
			},
			{ plan: { current: { name: 'c', start: '2025-01-01', end: '2026-01-01' } } }
		);
		const years = (50 * 365) / 365.25;
		expect(result.value).toBeCloseTo(12 / years, 12);
		expect((result.low ?? 0) * years).toBeCloseTo(0.124 * 50, 2);
		expect((result.high ?? 0) * years).toBeCloseTo(0.4192 * 50, 2);
	});

	it.each([
		[
			'a transfer counts its time but is no leaver',
			{ leave_date: '2025-07-01', is_transfer: true },
			0,
			181,
			{ transfer: 1 }
		],
		[
			'somebody who never started is out',
			{ hire_date: '2025-03-01', leave_date: '2025-03-01', is_non_starter: true },
			0,
			0,
			{ non_starter: 1 }
		],
		['an intern is out of scope', { employment_type: 'intern' }, 0, 0, { employment_type: 1 }],
		['a leaver without a date is missing, not employed', { status: 'left' }, 0, 0, { missing: 1 }],
		['somebody leaving next month is employed', { leave_date: '2026-02-01' }, 0, 365, {}]
	])('%s', async (_, more, leavers, days, out) => {
		const result = await attrition({
			employees: [...people(9), person(50, { leave_date: '2025-12-31' }), person(99, more)]
		});
		expect(result.numerator).toBe(1 + leavers);
		expect((result.denominator ?? 0) * 365.25).toBeCloseTo(9 * 365 + 364 + days, 6);
		expect({ ...result.excluded, missing: result.missing }).toEqual({ missing: 0, ...out });
	});

	it('sees nobody at risk before leavers are on record', async () => {
		const result = await attrition(
			{
				employees: [
					...people(10),
					person(20, { leave_date: '2024-03-01' }),
					person(21, { leave_date: '2024-08-01' })
				]
			},
			{
				more: {
					flags: { ...noFlags, leftTruncatedFrom: '2024-07-01' }
				}
			}
		);
		expect(result.baseline?.numerator).toBe(1);
		expect((result.baseline?.denominator ?? 0) * 365.25).toBeCloseTo(10 * 184 + 31, 6);
		expect(result.notes).toContainEqual({ code: 'recorded_from', values: { day: '2024-07-01' } });
	});

	it('is off, never zero, on a roster of those now employed', async () => {
		const flags = { ...noFlags, rosterOnlyCurrent: true };
		const result = await attrition({ employees: people(20) }, { more: { flags } });
		expect(result.value).toBeNull();
		expect(result.off).toEqual({ reason: 'roster_only_current', needs: ['employees.leave_date'] });
	});

	it('is off without rows and without anybody at risk', async () => {
		expect((await attrition({})).off?.reason).toBe('missing_columns');
		const later = await attrition({
			employees: [...people(8, { hire_date: '2026-01-01' }), person(9, { leave_date: '2023-01-01' })]
		});
		expect(later.value).toBeNull();
		expect(later.low).toBeNull();
		expect(later.off?.reason).toBe('nobody_at_risk');
	});

	it('says that there is no baseline instead of inventing one', async () => {
		const result = await attrition(
			{ employees: [...people(9), person(50, { leave_date: '2025-12-31' })] },
			{ plan: { baseline: null } }
		);
		expect(result.baseline).toBeNull();
		expect(result.value).not.toBeNull();
		expect(result.notes.map((note) => note.code)).toContain('no_baseline');
	});

	it('hides a team of fewer than five, another that would give it back, and keeps the rest', async () => {
		const result = await attrition({
			employees: [
				...people(9, { region: '北区' }),
				...people(3, { region: '南区', leave_date: '2025-05-01' }, 20),
				...people(12, { region: '东区' }, 40)
			]
		});
		const cells = (region: string) => result.tables.byRegion?.rows.find((row) => row[0] === region)?.slice(1);
		expect(cells('南区')?.every((cell) => cell === null)).toBe(true);
		expect(cells('北区')?.every((cell) => cell === null)).toBe(true);
		expect(cells('东区')?.[0]).toBe(12);
	});
});

describe('attrition rate on random rosters', () => {
	const day = (n: number): string => new Date(Date.UTC(2019, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
	const number = (iso: string): number => (Date.parse(iso) - Date.UTC(2019, 0, 1)) / 86_400_000;

	function roster(seed: number): Row[] {
		const random = mulberry32(seed);
		return Array.from({ length: 300 }, (_, i) => {
			const hired = Math.floor(random() * 2600);
			const left = random() < 0.6 ? hired + Math.floor(random() * 1200) : null;
			return person(i % 280, {
				spell_no: i < 280 ? 1 : 2,
				hire_date: day(hired),
				leave_date: left === null ? null : day(left),
				is_transfer: left !== null && random() < 0.2,
				is_non_starter: left === hired,
				region: random() < 0.5 ? '东' : '西'
			});
		});
	}

	/** The definition again, day by day. */
	function byDays(rows: Row[], start: string, end: string): { leavers: number; days: number } {
		let [leavers, days] = [0, 0];
		const today = number('2026-01-01');
		for (const { hire_date, leave_date, is_transfer, is_non_starter } of rows) {
			if (is_non_starter) continue;
			const hired = number(String(hire_date));
			const left = leave_date === null ? Infinity : number(String(leave_date));
			for (let d = number(start); d < number(end); d += 1) {
				if (d >= hired && d < left && d < today) days += 1;
				if (d === left && left <= today && !is_transfer && left >= hired) leavers += 1;
			}
		}
		return { leavers, days };
	}

	it.each([1, 2, 3, 4])('agrees with counting day by day (seed %i)', async (seed) => {
		const rows = roster(seed);
		const result = await attrition({ employees: rows });
		const [now, before] = [byDays(rows, '2025-01-01', '2026-01-01'), byDays(rows, '2024-01-01', '2025-01-01')];
		expect(result.numerator).toBe(now.leavers);
		expect((result.denominator ?? 0) * 365.25).toBeCloseTo(now.days, 6);
		expect(result.baseline?.numerator).toBe(before.leavers);
		expect((result.baseline?.denominator ?? 0) * 365.25).toBeCloseTo(before.days, 6);
		const [pasted] = await engine.query(result.sql, z.object({ value: z.number() }));
		expect(pasted?.value).toBe(result.value);
	});

	it('adds up: months and regions pool to the whole', async () => {
		const result = await attrition({ employees: roster(7) });
		const total = (table: string, column: number, rows: (row: unknown[]) => boolean = () => true): number =>
			(result.tables[table]?.rows ?? []).filter(rows).reduce((sum, row) => sum + Number(row[column]), 0);
		const inWindow = (row: unknown[]): boolean => String(row[0]) >= '2025-01-01' && String(row[0]) < '2026-01-01';
		expect(total('byMonth', 2, inWindow)).toBe(result.numerator);
		expect(total('byMonth', 3, inWindow)).toBeCloseTo(result.denominator ?? 0, 8);
		expect(total('byRegion', 2)).toBe(result.numerator);
		expect(total('byRegion', 3)).toBeCloseTo(result.denominator ?? 0, 8);
	});
});
