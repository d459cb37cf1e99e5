import { describe, expect, it } from 'vitest';
import { type HandMade, noFlags } from '../../../../tests/support/dataset.ts';
import { mergeSmall } from '../privacy/merge-small.ts';
import { pasted, people, person, type Row, rows, run, openDesk } from '../../../../tests/support/retention-desk.ts';

openDesk();

describe('formulas in use', () => {
	it('reconciles 40 at the start, 6 hires, 12 leavers and 34 at the end', async () => {
		const context = await run({
			employees: [
				...people('S', 28),
				...people('L', 12, { leave_date: '2025-07-01' }),
				...people('H', 6, { hire_date: '2025-04-01' })
			]
		});
		const result = await context.result('A2');
		const found = Object.fromEntries(rows(result, 'formulas').map((row) => [row.formula, row.value]));
		expect(found.average).toBeCloseTo(0.3243, 4);
		expect(found.start).toBeCloseTo(0.3, 12);
		expect(found.leavers_and_end).toBeCloseTo(0.2609, 4);
		expect(found.start_and_hires).toBeCloseTo(0.2609, 4);
		expect(found.monthly_average).toBeCloseTo(12 / ((3 * 40 + 43 + 2 * 46 + 40 + 5 * 34) / 12), 12);
		expect(found.person_years).toBe((await context.result('A1')).value);
		expect(result.value).toBe(found.average);
		expect(await pasted(result)).toBe(result.value);
		expect(rows(result, 'headcount').map((row) => row.count)).toEqual([40, 6, -12, -0, 34]);
	});

	it('closes its account where people are transferred', async () => {
		const result = await (
			await run({
				employees: [
					...people('S', 28),
					...people('T', 5, { leave_date: '2025-03-01', is_transfer: true }),
					...people('L', 6, { leave_date: '2025-12-31' })
				]
			})
		).result('A2');
		const [start, hires, leavers, movers, end] = rows(result, 'headcount').map((row) => Number(row.count));
		expect((start ?? 0) + (hires ?? 0) + (leavers ?? 0) + (movers ?? 0)).toBe(end);
		expect(movers).toBe(-5);
	});
});

describe('voluntary leavers', () => {
	const data = {
		employees: [
			...people('S', 40),
			...people('V', 8, { leave_date: '2025-07-01', leave_type: 'voluntary', leave_reason_cat: 'pay' }),
			...people('I', 3, { leave_date: '2025-07-01', leave_type: 'involuntary', leave_reason_cat: 'performance' }),
			...people('H', 2, { leave_date: '2025-07-01', leave_type: 'voluntary', leave_reason_cat: 'health' }),
			...people('U', 5, { leave_date: '2025-07-01', leave_type: 'unknown' })
		]
	};

	it('gives the band that unknown types leave open', async () => {
		const result = await (await run(data)).result('A4');
		const years = (40 * 365 + 18 * 181) / 365.25;
		expect(result.value).toBeCloseTo(10 / years, 10);
		expect(await pasted(result)).toBe(result.value);
		expect(result.missing).toBe(5);
		expect(rows(result, 'band').find((row) => row.window === 'current')).toMatchObject({
			voluntary: 10,
			involuntary: 3,
			other: 0,
			unknown: 5
		});
		const note = result.notes.find(({ code }) => code === 'unknown_type');
		expect(note?.values.count).toBe(5);
		expect(note?.values.highest).toBeCloseTo(15 / years, 10);
	});

	it('merges reasons of fewer than five people, so that nobody stands out', async () => {
		const table = rows(await (await run(data)).result('A4'), 'reasons');
		expect(table.map((row) => [row.reason, row.leavers])).toEqual([
			['pay', 8],
			['few', 5],
			['unknown', 5]
		]);
		expect(table.at(-1)?.cumulative).toBe(1);
	});

	it.each([
		[[9, 7, 2, 2], [9, 7, -4], 4],
		[[9, 7, 2, 2], [9, -11], 5],
		[[3], [-3], 5],
		[[9, 8], [9, 8], 5],
		[[6, 1], [-7], 5],
		[[], [], 5]
	])('%j becomes %j', (counts, shown, k) => {
		expect(
			mergeSmall(
				counts,
				k,
				(n) => n,
				(some) => -some.reduce((a, b) => a + b, 0)
			)
		).toEqual(shown);
	});
});

describe('levels', () => {
	const promoted = (id: string, day: string, level = 1): Row[] => [
		{ employee_id: id, spell_no: 1, level: 0, valid_from: '2020-01-01', valid_to: day },
		{ employee_id: id, spell_no: 1, level, valid_from: day, valid_to: null }
	];

	it("credits nobody's level with the time they waited for it", async () => {
		// Ten wait half the year for their grade; ten never get one and leave at mid-year.
		const graded = people('G', 10);
		const data = {
			employees: [
				...graded,
				...people('U', 10, { leave_date: '2025-07-02' }),
				...people('L', 10, { leave_date: '2025-10-01' })
			],
			level_history: [...graded, ...people('L', 10)].flatMap(({ employee_id }) =>
				promoted(String(employee_id), '2025-07-02')
			),
			assessments: [{ employee_id: 'G0', round_id: 'R', final_level: 1, publish_date: '2025-07-02' }]
		};
		const context = await run(data);
		const result = await context.result('A8');
		const [none, junior] = rows(result, 'byLevel');
		expect(none).toMatchObject({ level: 0, people: 30, leavers: 10 });
		expect(Number(none?.years)).toBeCloseTo((30 * 182) / 365.25, 9);
		expect(junior).toMatchObject({ level: 1, people: 20, leavers: 10 });
		expect(Number(junior?.years)).toBeCloseTo((10 * 183 + 10 * 91) / 365.25, 9);
		expect(result.value).toBeCloseTo(10 / (10 * 183 + 10 * 91) / (10 / (30 * 182)), 9);
		expect(await pasted(result)).toBeCloseTo(result.value ?? NaN, 12);
		expect((await context.result('A1')).denominator).toBeCloseTo(Number(none?.years) + Number(junior?.years), 9);
	});

	it('counts regretted leavers over the years at the core levels', async () => {
		const seniors = [...people('P', 12), ...people('Q', 6, { leave_date: '2025-07-01', leave_type: 'voluntary' })];
		const data = {
			employees: [
				...seniors,
				...people('J', 9),
				...people('F', 2, { leave_date: '2025-07-01', leave_type: 'voluntary', regretted: true }),
				...people('X', 3, { leave_date: '2025-07-01', leave_type: 'involuntary', regretted: true })
			],
			level_history: seniors.flatMap(({ employee_id }) => promoted(String(employee_id), '2023-01-01', 3)),
			assessments: [{ employee_id: 'P0', round_id: 'R', final_level: 3, publish_date: '2023-01-01' }]
		};
		const result = await (await run(data)).result('A5');
		expect(result.numerator).toBe(8);
		expect(result.value).toBeCloseTo(8 / ((12 * 365 + 6 * 181) / 365.25), 10);
		expect(await pasted(result)).toBeCloseTo(result.value ?? NaN, 12);
		expect(result.notes).toContainEqual({ code: 'regretted_below', values: { count: 2, level: 3 } });
	});
});

describe('rolling twelve months', () => {
	it('hides the first eleven months and charts monthly counts', async () => {
		const leavers = Array.from({ length: 24 }, (_, m) =>
			person(`L${String(m)}`, {
				hire_date: '2024-01-01',
				leave_date: `${String(2024 + Math.floor(m / 12))}-${String((m % 12) + 1).padStart(2, '0')}-15`
			})
		);
		const result = await (
			await run({ employees: [...people('S', 50, { hire_date: '2024-01-01' }), ...leavers] })
		).result('A6');
		const points = rows(result, 'rolling');
		expect(points[0]?.month).toBe('2024-12-01');
		expect(points).toHaveLength(13);
		expect(points.every((row) => row.leavers === 12)).toBe(true);
		expect(points.at(-1)?.rate).toBe(result.value);
		expect(await pasted(result)).toBe(result.value);
		const counts = rows(result, 'counts');
		expect(counts).toHaveLength(24);
		expect(counts.every((row) => row.mean === 1 && row.leavers === 1 && row.rule === null)).toBe(true);
	});

	it('is off before a full year is on record', async () => {
		const result = await (
			await run(
				{ employees: [...people('S', 20), ...people('L', 3, { leave_date: '2025-07-15' })] },
				{ baseline: null, current: { name: 'c', start: '2025-07-01', end: '2026-01-01' } },
				{
					flags: { ...noFlags, leftTruncatedFrom: '2025-07-01' }
				}
			)
		).result('A6');
		expect([result.value, result.off?.reason]).toEqual([null, 'too_few_months']);
	});
});

describe('with little to go on', () => {
	it.each([
		['no rows at all', {}],
		[
			'nobody employed in the window',
			{ employees: [person('A', { leave_date: '2021-01-01', leave_type: 'voluntary' })] }
		],
		['one person', { employees: [person('A', { leave_date: '2025-03-01', leave_type: 'voluntary' }), person('B')] }]
	] as [string, HandMade][])('%s: no value, a reason, no exception', async (_, data) => {
		const context = await run(data);
		for (const id of ['A1', 'A2', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10']) {
			const result = await context.result(id);
			expect(result.value, id).toBeNull();
			expect(result.off !== null || result.suppressed, id).toBe(true);
			expect([result.low, result.high], id).toEqual([null, null]);
		}
	});
});
