import { describe, expect, it } from 'vitest';
import type { DatasetInfo, RowAccount } from '$lib/ingest/model.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { engine, pasted, openDesk } from '../../../../tests/support/desk.ts';
import { handMade, type HandMade } from '../../../../tests/support/dataset.ts';
import { rowsOf as rows } from '../../../../tests/support/rows.ts';
import type { Row } from '../../../../tests/support/tickets.ts';
import { type MetricContext, noFilters } from '../run/context.ts';
import { createRun } from '../registry.ts';
import type { Result } from '../result.ts';

openDesk();

async function run(data: HandMade, more: Partial<DatasetInfo> = {}): Promise<MetricContext> {
	const dataset = await handMade(engine, data, '2026-01-10T08:00:00', more);
	return createRun({ engine, dataset, plan: publishedPlan, filters: noFilters });
}

const person = (id: string, more: Row = {}): Row => ({
	employee_id: id,
	spell_no: 1,
	hire_date: '2020-01-01',
	leave_date: null,
	...more
});
const ticket = (id: string, more: Row = {}): Row => ({
	ticket_id: id,
	created_at: '2025-03-03T09:00:00',
	status: 'closed',
	src_file: 't.csv',
	...more
});
const account = (more: Partial<RowAccount> = {}): RowAccount => ({
	file: 't.csv',
	kind: 'tickets',
	read: 10,
	loaded: 8,
	duplicates: 1,
	quarantined: 1,
	...more
});

describe('row accounting', () => {
	it('balances every file and says what was left out', async () => {
		const files = [
			account(),
			account({ file: "花名册「一」'.csv", kind: 'employees', read: 5, loaded: 5, duplicates: 0, quarantined: 0 })
		];
		const result = await (
			await run({ tickets: Array.from({ length: 8 }, (_, i) => ticket(`T${String(i)}`)) }, { account: files })
		).result('Q1');
		expect(result.value).toBeCloseTo(13 / 15, 12);
		expect(await pasted(result)).toBeCloseTo(13 / 15, 12);
		expect(result.excluded).toEqual({ duplicate: 1, quarantined: 1 });
		expect(result.notes).toEqual([{ code: 'balanced', values: { rows: 15 } }]);
		expect(rows(result, 'account')[0]).toMatchObject({ unexplained: 0, stored: 8, loaded: 8 });
	});

	it('tells which file does not balance', async () => {
		const result = await (await run({}, { account: [account({ quarantined: 0 })] })).result('Q1');
		expect(result.notes).toEqual([{ code: 'unbalanced', values: { file: 't.csv', rows: 1 } }]);
	});

	it('is off without files', async () => {
		expect((await (await run({})).result('Q1')).off?.reason).toBe('no_files');
	});
});

describe('completeness', () => {
	it('counts filled values of the columns that metrics need, and names the weakest of each', async () => {
		const employees = [person('A', { leave_date: '2025-01-01' }), person('B'), person('C'), person('D')];
		const context = await run({ employees });
		const result = await context.result('Q2');
		const fields = rows(result, 'fields');
		expect(fields.find((row) => row.field === 'leave_date')).toMatchObject({
			table: 'employees',
			rows: 4,
			filled: 1,
			share: 0.25,
			state: 'partly'
		});
		expect(fields.find((row) => row.field === 'gender')).toMatchObject({ filled: 0, state: 'absent' });
		expect(rows(result, 'metrics').find((row) => row.metric === 'A1')).toMatchObject({
			weakest: 'employees.leave_date',
			share: 0.25,
			off: false
		});
		expect(rows(result, 'metrics').find((row) => row.metric === 'R3')).toMatchObject({ share: 0, off: true });
		expect(await pasted(result)).toBeCloseTo(result.value ?? NaN, 12);
		expect(result.numerator).toBe((result.denominator ?? 0) - result.missing);
	});
});

describe('links', () => {
	it('links what names an engineer and never counts the unnamed as failures', async () => {
		const result = await (
			await run({
				employees: [person('A'), person('B')],
				tickets: [
					ticket('1', { engineer_id: 'A', engineer_known: true }),
					ticket('2', { engineer_id: 'X', engineer_known: false }),
					ticket('3', { engineer_name: '王伟', engineer_known: false }),
					ticket('4', { engineer_known: false })
				],
				assessments: [
					{ employee_id: 'B', round_id: 'R' },
					{ employee_id: 'Y', round_id: 'R' }
				]
			})
		).result('Q3');
		expect([result.value, result.missing, result.excluded]).toEqual([2 / 5, 1, { unknown_engineer: 3 }]);
		expect(await pasted(result)).toBe(2 / 5);
		expect(rows(result, 'links')).toMatchObject([
			{ kind: 'tickets', rows: 4, named: 3, linked: 1 },
			{ kind: 'assessments', rows: 2, named: 2, linked: 1 }
		]);
	});
});

describe('chronology', () => {
	it('counts breaches by rule, in the tables and at import', async () => {
		const result = await (
			await run(
				{
					employees: [
						person('A', { leave_date: '2025-02-01' }),
						person('B', { leave_date: '2021-01-01' }),
						person('B', { spell_no: 2, hire_date: '2023-01-01' })
					],
					tickets: [
						ticket('1', { engineer_id: 'A' }),
						ticket('2', { engineer_id: 'B' }),
						ticket('3', { engineer_id: 'B', created_at: '2019-01-01T00:00:00' }),
						ticket('4', { created_at: '2026-02-01T00:00:00' }),
						ticket('5', { resolved_at: '2025-04-02T00:00:00', closed_at: '2025-04-01T00:00:00' })
					],
					assessments: [
						{ employee_id: 'A', round_id: 'R', assess_date: '2025-03-01', publish_date: '2025-02-20' }
					]
				},
				{
					findings: [
						{
							code: 'before_created',
							severity: 'nulled',
							kind: 'tickets',
							file: 't.csv',
							field: 'resolved_at',
							header: '解决',
							count: 7,
							examples: []
						},
						{
							code: 'ragged',
							severity: 'warning',
							kind: 'tickets',
							file: 't.csv',
							field: null,
							header: null,
							count: 9,
							examples: []
						}
					]
				}
			)
		).result('Q4');
		const found = Object.fromEntries(
			rows(result, 'rules')
				.filter((row) => row.count !== 0)
				.map((row) => [row.rule, row.count])
		);
		expect(found).toEqual({
			before_created: 7,
			ticket_after_leave: 1,
			ticket_before_hire: 1,
			created_after_as_of: 1,
			closed_before_resolved: 1,
			publish_before_assess: 1,
			assessed_after_leave: 1
		});
		expect(result.value).toBe(13);
		expect(await pasted(result)).toBe(13);
	});
});

describe('coverage', () => {
	it('marks gaps and the incomplete last month', async () => {
		const months = ['2025-05', '2025-06', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12', '2026-01'];
		const result = await (
			await run({
				employees: Array.from({ length: 6 }, (_, i) => person(`E${String(i)}`)),
				tickets: months.map((month, i) => ticket(String(i), { created_at: `${month}-01T00:00:00` }))
			})
		).result('Q5');
		expect(result.value).toBeCloseTo(7 / 8, 12);
		expect(await pasted(result)).toBeCloseTo(7 / 8, 12);
		const calendar = rows(result, 'calendar');
		expect(calendar.map((row) => row.state)).toEqual([
			'complete',
			'complete',
			'missing',
			'complete',
			'complete',
			'complete',
			'complete',
			'complete',
			'partial'
		]);
		expect(calendar[2]).toMatchObject({ month: '2025-07-01', tickets: 0, ratings: null, people: 6 });
		expect(result.notes.map((note) => note.code)).toEqual(['gap', 'partial_month']);
	});
});

describe('drift', () => {
	/**
	 * 200 tickets in each of the 14 months from November 2024; from one month on, half of them under another category.
	 */
	async function drifting(seed: number, change: number, months = 14): Promise<Result> {
		const context = await run({
			tickets: [ticket('first', { created_at: '2024-11-05T10:00:00', category: '安装', csat_score: 4 })]
		});
		const chance = (salt: number) => `(hash(m * 1000 + i + ${String(seed * 100_000 + salt)}) % 1000) / 1000.0`;
		await engine.run(`INSERT INTO tickets BY NAME
SELECT 'T' || m || '-' || i AS ticket_id, 'closed' AS status, DATE '2024-11-05' + to_months(m::INTEGER) AS created_at,
	CASE WHEN m >= ${String(change)} AND ${chance(1)} < 0.5 THEN '新类别' ELSE ['安装', '维修',
		'咨询'][1 + (${chance(2)} * 3)::INTEGER % 3] END AS category,
	CASE WHEN ${chance(3)} < 0.3 THEN 1 + floor(${chance(4)} * 5) END::DOUBLE AS csat_score
FROM range(${String(14 - months)}, 14) AS ms(m), range(200) AS tickets_of(i)`);
		return context.result('Q6');
	}

	it('finds the month in which a category appears, and nothing else', async () => {
		const result = await drifting(3, 9);
		expect(result.value).toBe(1);
		expect(await pasted(result)).toBe(1);
		const jumps = rows(result, 'jumps');
		expect(new Set(jumps.map((row) => row.month))).toEqual(new Set(['2025-08-01']));
		expect(jumps.find((row) => row.value === '新类别')).toMatchObject({ field: 'category', before: 0 });
		expect(rows(result, 'series').filter((row) => row.value === '新类别')).toHaveLength(13);
	});

	it('does not cry drift over what chance does', async () => {
		const result = await drifting(4, 99);
		expect(result.value).toBe(0);
	});

	it('is off where months are too few', async () => {
		const result = await drifting(5, 99, 3);
		expect([result.value, result.off?.reason]).toEqual([null, 'too_few_months']);
	});
});

describe('with nothing loaded', () => {
	it.each(['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6'])('%s has no value and a reason', async (id) => {
		const result = await (await run({})).result(id);
		expect(result.value).toBeNull();
		expect(result.off).not.toBeNull();
	});
});
