import { describe, expect, it } from 'vitest';
import { pasted, people, type Row, rows, run, openDesk } from '../../../../tests/support/retention-desk.ts';

openDesk();

describe('new hires and decisions', () => {
	it('follows cohorts from the hire date and leaves young ones out', async () => {
		const hired = (prefix: string, day: string, count: number, more: Row = {}) =>
			people(prefix, count, { hire_date: day, ...more });
		const result = await (
			await run({
				employees: [
					...hired('A', '2025-01-01', 10),
					...hired('B', '2025-01-01', 5, { leave_date: '2025-04-01' }),
					...hired('Y', '2025-12-01', 8),
					...hired('O', '2023-06-01', 6),
					...hired('P', '2023-06-01', 6, { leave_date: '2023-07-01' })
				]
			})
		).result('A7');
		expect(result.value).toBeCloseTo(1 - 5 / 15, 12);
		expect(await pasted(result)).toBeCloseTo(result.value ?? NaN, 12);
		expect(result.denominator).toBe(15);
		expect(result.baseline?.value).toBeCloseTo(0.5, 12);
		const marks = rows(result, 'marks').filter((row) => row.cohort === 'after');
		expect(marks.map((row) => [row.mark, row.eligible])).toEqual([
			[90, 15],
			[180, 15],
			[365, 15]
		]);
		expect(marks[0]?.value).toBeCloseTo(1 - 5 / 15, 12);
		expect(rows(result, 'curves')[0]).toMatchObject({ day: 0, stayed: 1 });
	});

	it('gives a mark that nobody has left by the exact interval of those followed to it, and says so', async () => {
		const hired = (prefix: string, day: string, count: number, more: Row = {}) =>
			people(prefix, count, { hire_date: day, ...more });
		const result = await (
			await run({
				employees: [
					...hired('A', '2025-01-01', 12),
					...hired('Y', '2025-08-01', 9),
					...hired('O', '2023-06-01', 10),
					...hired('P', '2023-06-01', 4, { leave_date: '2023-07-01' })
				]
			})
		).result('A7');
		expect([result.value, result.high]).toEqual([1, 1]);
		expect(result.low).toBeCloseTo(0.025 ** (1 / 12), 12);
		const after = rows(result, 'marks').filter((row) => row.cohort === 'after');
		expect(after.map(({ low }) => Number(low))).toEqual(
			[21, 12, 12].map((n) => expect.closeTo(0.025 ** (1 / n), 12) as number)
		);
		expect(result.notes).toContainEqual({ code: 'exact_at_edge', values: {} });
		const change = result.notes.find(({ code }) => code === 'stayed_difference')?.values;
		expect(Number(change?.high) - Number(change?.value)).toBeGreaterThan(0);
	});

	it('reports no year-long retention of people hired last month', async () => {
		const result = await (
			await run({
				employees: [
					...people('Y', 8, { hire_date: '2025-12-01' }),
					...people('L', 5, { hire_date: '2021-01-01', leave_date: '2024-06-01' })
				]
			})
		).result('A7');
		expect([result.value, result.off?.reason]).toEqual([null, 'cohort_too_young']);
	});

	it('compares exits after a pass and after a fail', async () => {
		const decided = (prefix: string, count: number, outcome: string, more: Row = {}) => ({
			employees: people(prefix, count, more),
			assessments: people(prefix, count).map(
				({ employee_id }) =>
					({ employee_id, round_id: 'R', publish_date: '2025-03-01', result: outcome }) as Row
			)
		});
		const parts = [
			decided('P', 20, 'pass'),
			decided('Q', 1, 'pass', { leave_date: '2025-05-01' }),
			decided('F', 15, 'fail'),
			decided('G', 5, 'fail', { leave_date: '2025-05-01' }),
			decided('Z', 6, 'fail', { leave_date: '2025-11-01' }),
			decided('D', 2, 'deferred')
		];
		const data = {
			employees: parts.flatMap((part) => part.employees),
			assessments: parts.flatMap((part) => part.assessments)
		};
		const result = await (await run(data)).result('A9');
		expect(result.value).toBeCloseTo(5 / 26 - 1 / 21, 12);
		expect(await pasted(result)).toBeCloseTo(result.value ?? NaN, 12);
		expect(result.excluded).toEqual({ deferred: 2 });
		expect(rows(result, 'groups').map((row) => [row.outcome, row.people, row.leavers])).toEqual([
			['pass', 21, 1],
			['fail', 26, 5]
		]);
		const p = Number(result.notes.find(({ code }) => code === 'log_rank')?.values.p);
		expect(p).toBeGreaterThan(0.1);
		expect(p).toBeLessThan(0.2);
	});
});
