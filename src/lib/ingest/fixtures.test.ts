import { describe, expect, it } from 'vitest';
import { wrapped } from '../../../scripts/fixtures/fixtures.ts';
import { loadFiles } from './ingest.ts';
import { counts, engine, found, load, rows, today, openDesk } from '../../../tests/support/loaded-fixtures.ts';

openDesk();

describe('encodings', () => {
	it.each(['01', '02', '03', '05'])('reads fixture %s as the same people', async (id) => {
		const info = await load(id, 'roster.csv', 'roster.txt');
		expect(counts(info)).toEqual([3, 3, 0, 0]);
		expect(
			await rows(
				'SELECT employee_id, name, hire_date, leave_date, leave_type, leave_reason_cat FROM employees ORDER BY employee_id'
			)
		).toEqual([
			{
				employee_id: '00101',
				name: '王伟',
				hire_date: '2020-03-01',
				leave_date: null,
				leave_type: null,
				leave_reason_cat: null
			},
			{
				employee_id: '00102',
				name: '李娜',
				hire_date: '2021-04-06',
				leave_date: '2024-05-31',
				leave_type: 'voluntary',
				leave_reason_cat: 'pay'
			},
			{
				employee_id: '00103',
				name: '张敏',
				hire_date: '2022-07-01',
				leave_date: null,
				leave_type: null,
				leave_reason_cat: null
			}
		]);
	});

	it('reads a character of four bytes', async () => {
		await load('04');
		expect(await rows(`SELECT name FROM employees WHERE employee_id = '00101'`)).toEqual([{ name: '王𠮷' }]);
	});

	it.each(Object.entries(wrapped()))('reads %s', async (_, file) => {
		const info = await loadFiles(engine, [file], { today });
		expect(
			counts(
				info,
				info.account.findIndex(({ kind }) => kind === 'tickets')
			)
		).toEqual([3, 3, 0, 0]);
		expect(
			await rows('SELECT ticket_id, hours, csat_score, status::VARCHAR AS status FROM tickets ORDER BY ticket_id')
		).toEqual([
			{ ticket_id: 'T1', hours: 26.5, csat_score: 4, status: 'closed' },
			{ ticket_id: 'T2', hours: null, csat_score: null, status: 'open' },
			{ ticket_id: 'T3', hours: 8, csat_score: 5, status: 'resolved' }
		]);
	});
});

describe('headers', () => {
	it('06: title, merged header rows, unit row, total row and formula', async () => {
		const info = await load('06');
		expect(info.asOf).toBe('2026-01-15T09:30:00');
		expect(counts(info)).toEqual([2, 2, 0, 0]);
		expect(found(info)).toMatchObject({ total_row: 1 });
		expect(
			await rows(
				'SELECT employee_id, assess_date, final_level, self_total, self_level, supervisor_total, supervisor_level, onsite_count FROM assessments ORDER BY 1'
			)
		).toEqual([
			{
				employee_id: '00101',
				assess_date: '2025-12-01',
				final_level: 2,
				self_total: 85,
				self_level: 2,
				supervisor_total: 80,
				supervisor_level: 1,
				onsite_count: 52
			},
			{
				employee_id: '00103',
				assess_date: '2025-12-02',
				final_level: 1,
				self_total: 70.5,
				self_level: 1,
				supervisor_total: 72,
				supervisor_level: 1,
				onsite_count: 21
			}
		]);
	});

	it.each(['roster-1900.xlsx', 'roster-1904.xlsx'])('07: %s gives the same dates', async (name) => {
		await load('07', name);
		expect(await rows('SELECT employee_id, hire_date, leave_date FROM employees ORDER BY 1')).toEqual([
			{ employee_id: '00101', hire_date: '2020-03-01', leave_date: null },
			{ employee_id: '00102', hire_date: '2021-04-06', leave_date: '2024-05-31' }
		]);
	});

	it('08: the second header is no person', async () => {
		expect(counts(await load('08'))).toEqual([2, 2, 0, 0]);
	});
});

describe('values', () => {
	it('09: ids stay text, and a destroyed one is refused', async () => {
		const info = await load('09');
		expect(counts(info)).toEqual([5, 4, 0, 1]);
		expect(await rows('SELECT employee_id FROM employees ORDER BY src_row')).toEqual(
			['00123', '00124', '00125', '123'].map((employee_id) => ({ employee_id }))
		);
		expect(info.findings).toContainEqual(
			expect.objectContaining({
				code: 'id_scientific',
				severity: 'error',
				examples: [{ row: 6, value: '1.23E+11' }]
			})
		);
	});

	it('10: full-width digits are digits', async () => {
		await load('10');
		expect(
			await rows('SELECT employee_id, assess_date, csat_rate, onsite_count FROM assessments ORDER BY src_row')
		).toEqual([
			{ employee_id: '00101', assess_date: '2025-06-30', csat_rate: 0.85, onsite_count: 52 },
			{ employee_id: '00102', assess_date: '2025-06-30', csat_rate: 0.9, onsite_count: 1234 },
			{ employee_id: '00103', assess_date: '2025-06-30', csat_rate: 0.86, onsite_count: 50 }
		]);
	});

	it('11: identical rows are dropped, of contradicting ones the later news is kept', async () => {
		const info = await load('11');
		expect(counts(info)).toEqual([5, 3, 2, 0]);
		expect(found(info)).toMatchObject({ duplicate: 1, duplicate_conflict: 1 });
		expect(await rows(`SELECT hours FROM tickets WHERE ticket_id = 'T2'`)).toEqual([{ hours: 48 }]);
	});

	it('12: what can not have happened is quarantined or emptied', async () => {
		const info = await load('12');
		expect(info.asOf).toBe('2025-06-30T23:59:59');
		expect(counts(info)).toEqual([6, 4, 0, 2]);
		expect(found(info)).toMatchObject({
			leave_before_hire: 1,
			hire_after_as_of: 1,
			leaves_after_as_of: 1,
			before_created: 1,
			ticket_outside_employment: 1
		});
		expect(await rows('SELECT employee_id, spell_no, status, is_non_starter FROM employees ORDER BY 1, 2')).toEqual(
			[
				{ employee_id: '00102', spell_no: 1, status: 'active', is_non_starter: false },
				{ employee_id: '00103', spell_no: 1, status: 'left', is_non_starter: false },
				{ employee_id: '00103', spell_no: 2, status: 'active', is_non_starter: false },
				{ employee_id: '00104', spell_no: 1, status: 'left', is_non_starter: true }
			]
		);
		expect(await rows(`SELECT code, src_row FROM quarantine ORDER BY src_row`)).toEqual([
			{ code: 'leave_before_hire', src_row: 2 },
			{ code: 'hire_after_as_of', src_row: 7 }
		]);
	});

	it('13: satisfaction in every dress is 1 to 5, and default praise is marked', async () => {
		await load('13');
		expect(
			await rows('SELECT csat_score AS s, csat_satisfied AS ok, csat_default AS d FROM tickets ORDER BY src_row')
		).toEqual(
			[
				[5, true, false],
				[4, true, false],
				[3, false, false],
				[2, false, false],
				[null, null, false],
				[4, true, false],
				[5, true, false],
				[3, false, false],
				[5, true, true],
				[5, true, true],
				[null, null, null]
			].map(([s, ok, d]) => ({ s, ok, d }))
		);
	});

	it('14: local clock, days without time, and zones turned into Shanghai time', async () => {
		await load('14');
		expect(
			await rows('SELECT created_at AS a, resolved_at AS b, day_precision AS d FROM tickets ORDER BY src_row')
		).toEqual([
			{ a: '2025-01-02T00:00:00', b: '2025-01-03T00:00:00', d: true },
			{ a: '2025-01-02T09:05:00', b: '2025-01-02T14:30:00', d: false },
			{ a: '2025-01-03T00:30:00', b: '2025-01-03T18:00:00', d: false },
			{ a: '2025-01-02T23:05:00', b: '2025-01-03T00:10:00', d: false }
		]);
	});

	it('15: a name that two people share is credited to neither', async () => {
		const info = await load('15');
		expect(
			await rows('SELECT ticket_id, engineer_id::VARCHAR AS engineer_id, engineer_known FROM tickets ORDER BY 1')
		).toEqual([
			{ ticket_id: 'T1', engineer_id: null, engineer_known: null },
			{ ticket_id: 'T2', engineer_id: '3', engineer_known: true },
			{ ticket_id: 'T3', engineer_id: null, engineer_known: null }
		]);
		expect(found(info)).toMatchObject({ same_name: 2, name_not_matched: 2 });
	});

	it('16: open, cancelled, draft and merged tickets keep their status', async () => {
		const info = await load('16');
		expect(
			await rows('SELECT status::VARCHAR AS status, closed_without_time AS w FROM tickets ORDER BY src_row')
		).toEqual(
			[
				['open', false],
				['cancelled', false],
				['draft', false],
				['cancelled', false],
				['resolved', false],
				['closed', true]
			].map(([status, w]) => ({ status, w }))
		);
		expect(found(info)).toMatchObject({ closed_without_time: 1 });
	});
});

describe('grading and roster', () => {
	it('17: appeals where there are any', async () => {
		await load('17', 'with.csv');
		expect(
			await rows(
				'SELECT appeal_flag AS f, appeal_result AS r, final_level AS l, result FROM assessments ORDER BY src_row'
			)
		).toEqual([
			{ f: true, r: 'overturned', l: 2, result: 'pass' },
			{ f: true, r: 'upheld', l: 1, result: 'fail' },
			{ f: false, r: null, l: 1, result: 'pass' }
		]);
		expect((await load('17', 'without.csv')).present.assessments).not.toContain('appeal_flag');
	});

	it('18: a roster of current staff is recognised', async () => {
		expect((await load('18')).flags.rosterOnlyCurrent).toBe(true);
	});
});

describe('size and safety', () => {
	it.each([
		['19a', 'empty_file'],
		['19b', 'header_only']
	])('%s is refused as %s, and the earlier data stays', async (id, code) => {
		await load('16');
		await expect(load(id)).rejects.toMatchObject({ code });
		expect(await rows('SELECT count(*)::INTEGER AS n FROM tickets')).toEqual([{ n: 6 }]);
	});

	it('19c: 200 000 rows, none lost', async () => {
		expect(counts(await load('19c'))).toEqual([200_000, 200_000, 0, 0]);
	});

	it('20: a cell that looks like a formula is text like any other', async () => {
		const info = await load('20');
		expect(counts(info)).toEqual([3, 2, 0, 1]);
		expect(await rows('SELECT name FROM employees ORDER BY src_row')).toEqual([
			{ name: `=cmd|' /C calc'!A0` },
			{ name: '王伟' }
		]);
	});
});
