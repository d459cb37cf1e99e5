import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confirm, inspect } from './ingest.ts';
import { matchHeader } from './vocabulary/match-header.ts';
import { nameKey, numbersIn } from './vocabulary/name-key.ts';
import { parseInstant, saysStillHere } from './vocabulary/parse-instant.ts';
import { parseDuration } from './vocabulary/parse-number.ts';
import { headerUnit } from './vocabulary/units.ts';
import { parseRating } from './vocabulary/words.ts';

const today = '2026-07-01';
const file = (rows: readonly string[], name = 'tickets.csv', kind: 'tickets' | 'employees' = 'tickets') => ({
	name,
	kind,
	bytes: new TextEncoder().encode(rows.join('\n'))
});

/** How a file's columns are read, without a person. */
async function mappingOf(rows: readonly string[], kind: 'tickets' | 'employees' = 'tickets') {
	const [first] = confirm(await inspect([file(rows, 'a.csv', kind)], { today }));
	return first?.mapping.columns ?? {};
}

describe('units', () => {
	it.each([
		['resolution_time_minutes', 'min'],
		['Full resolution time in minutes', 'min'],
		['处理时长（分）', 'min'],
		['resolutionTimeMinutes', 'min'],
		['解决耗时/分钟', 'min'],
		['Resolution time (in hrs)', 'h'],
		['Hours to Close', 'h'],
		['处理天数', 'd'],
		['handling_seconds', 's']
	])('%s is a length of time in %s', (header, unit) => {
		expect(headerUnit(header)?.unit).toBe(unit);
		expect(matchHeader(header, 'tickets')?.field).toBe('duration_raw');
	});

	it.each([
		['0 days 05:00:00', 5],
		['PT5H30M', 5.5],
		['P1DT2H', 26],
		['5小时30分', 5.5],
		['1 day 5:00:00', 29],
		['1.05:30:00', 29.5],
		['2 days, 3 hours', 51],
		['36:00:00', 36]
	])('%s is %f hours', (text, hours) => {
		expect(parseDuration(text, 'min')).toBe(hours);
	});

	it('a unit that no header names is found by the timestamps beside it', async () => {
		const rows = [1, 2, 3, 4].map(
			(day) =>
				`T${String(day)},2024-01-0${String(day)} 09:00,2024-01-0${String(day)} 1${String(day)}:00,${String(day * 60 + 60)}`
		);
		const columns = await mappingOf(['工单号,创建时间,解决时间,处理时长', ...rows]);
		expect(columns['duration_raw']).toMatchObject({ unit: 'min', unitWhy: 'timestamps' });
	});

	it('a unit that nothing tells is asked', async () => {
		const rows = ['工单号,创建时间,处理时长', 'T1,2024-01-01 09:00,90', 'T2,2024-01-02 09:00,30'];
		await expect(mappingOf(rows)).rejects.toMatchObject({ code: 'ambiguous' });
	});

	it('fractions after a comma where the separator is a semicolon', async () => {
		const columns = await mappingOf([
			'工单号;创建时间;处理时长(小时)',
			'T1;2024-01-01 09:00;2,125',
			'T2;2024-01-02 09:00;1,5'
		]);
		expect(columns['duration_raw']?.decimal).toBe(',');
	});
});

describe('dates', () => {
	it.each([
		['05/Jan/24 9:00 AM', '2024-01-05T09:00'],
		['05/1月/24 上午 9:00', '2024-01-05T09:00'],
		['5. Jan. 2024', '2024-01-05T00:00'],
		['2024-Jan-05', '2024-01-05T00:00'],
		['1704445200', '2024-01-05T17:00'],
		['1704445200000', '2024-01-05T17:00'],
		['Fri, 05 Jan 2024 09:00:00 GMT', '2024-01-05T17:00'],
		['2024-01-05 09:00 UTC+8', '2024-01-05T09:00'],
		['2024年1月', '2024-01-01T00:00'],
		['2024-03', '2024-03-01T00:00'],
		['Jan 2024', '2024-01-01T00:00']
	])('%s is %s', (text, at) => {
		const found = parseInstant(text, { order: 'dmy', serial: false, pivot: today });
		expect(found && new Date(found.at).toISOString().slice(0, 16)).toBe(at);
	});

	it.each(['至今', '在职', 'Present', '9999-12-31', '31/12/9999', '2100/1/1', 'still employed'])(
		'%s in a leave date is still here',
		(text) => {
			expect(saysStillHere(text)).toBe(true);
			expect(parseInstant(text, { order: 'dmy', serial: false, pivot: today, open: true })).toBeNull();
		}
	);

	it.each(['2024-01-05', '2099-12-31', '离职', '20991231'])('%s is not', (text) => {
		expect(saysStillHere(text)).toBe(false);
	});

	it.each([
		['编号,报修日期,报修时刻,完成日期,完成时刻', 'A1,2024-01-05,09:00,2024-01-06,10:00', '报修时刻', '完成时刻'],
		['编号,报修日期,完成日期,报修时间,完成时间', 'A1,2024-01-05,2024-01-06,09:00,10:00', '报修时间', '完成时间'],
		[
			'Ticket ID,Time Opened,Date Opened,Time Closed,Date Closed',
			'A1,2:00 PM,1/25/2024,4:00 PM,1/26/2024',
			'Time Opened',
			'Time Closed'
		]
	])('a clock belongs to its date: %s', async (header, row, start, end) => {
		const columns = await mappingOf([header, row, row.replace('A1', 'A2')]);
		expect(columns['created_at']?.time).toBe(start);
		expect((columns['resolved_at'] ?? columns['closed_at'])?.time).toBe(end);
		expect(columns['duration_raw']).toBeUndefined();
	});

	it.each(['Date of Purchase', 'warranty_start', '合同签订日期', '计划开始时间', '出生日期', '安装日期'])(
		'%s is not when a ticket was created',
		async (header) => {
			const rows = [
				`工单号,${header},解决时间`,
				'T1,2023-01-01,2024-01-02 09:00',
				'T2,2023-01-02,2024-01-03 09:00'
			];
			await expect(mappingOf(rows)).rejects.toMatchObject({ code: 'missing_columns' });
		}
	);
});

describe('headers, words and keys', () => {
	it.each([
		['incident_id', 'ticket_id'],
		['request_id', 'ticket_id'],
		['Resolved time', 'resolved_at'],
		['Closed time', 'closed_at'],
		['Agent Assigned', 'engineer_name'],
		['受理客服', 'engineer_name'],
		['实际结束时间', 'resolved_at'],
		['计划结束时间', 'due_at'],
		['已创建', 'created_at'],
		['Date/Time Opened', 'created_at'],
		['sys_created_on', 'created_at'],
		['Due by Time', 'due_at'],
		['所属大区', 'region'],
		['是否重开', 'reopen_count']
	])('%s is %s', (header, field) => {
		expect(matchHeader(header, 'tickets')?.field).toBe(field);
	});

	it.each([
		['5-非常满意', 5],
		['非常满意（5分）', 5],
		['2-不满意', 2],
		['Good with comment', 4],
		['Bad with comment', 2],
		['5 - Very satisfied', 5],
		['1（非常不满意）', 1]
	])('%s is a score of %d', (text, score) => {
		expect(parseRating(text, 5, new Map())?.score).toBe(score);
	});

	it.each(['丙丁(00102)', '丙 丁', '丙　丁', '丙丁00102', '00102-丙丁', ' 丙丁 '])('%s is 丙丁', (name) => {
		expect(nameKey(name)).toBe('丙丁');
	});

	it('a number beside a name may be its id', () => {
		expect(numbersIn('丙丁(00102)')).toEqual(['00102']);
	});

	it('of two ids the one that never repeats names the row', async () => {
		const rows = [
			'uuid,工单号,创建时间',
			'1a,SD,2024-01-01 09:00',
			'2b,SD,2024-01-02 09:00',
			'3c,SD,2024-01-03 09:00'
		];
		expect((await mappingOf(rows))['ticket_id']?.header).toBe('uuid');
	});

	it('rounded ids do not merge rows', async () => {
		const rows = [1, 2, 3].map((day) => `20240105000000000,2024-01-0${String(day)} 09:00`);
		expect((await mappingOf(['工单号,创建时间', ...rows]))['ticket_id']?.repeats).toBe('all');
	});
});

describe('a column order shuffled changes nothing', () => {
	const columns = [
		['工单编号', 'T1', 'T2', 'T3'],
		['创建时间', '2024-01-05 09:00', '2024-02-05 09:00', '2024-03-05 09:00'],
		['解决时间', '2024-01-06 09:00', '2024-02-06 09:00', '2024-03-06 09:00'],
		['resolution_minutes', '1440', '1440', '1440'],
		['处理人', '甲', '乙', '丙']
	];

	it('whatever the order, each field has the same header and unit', async () => {
		await fc.assert(
			fc.asyncProperty(fc.shuffledSubarray(columns, { minLength: columns.length }), async (order) => {
				const rows = [0, 1, 2, 3].map((row) => order.map((column) => column[row]).join(','));
				const found = Object.entries(await mappingOf(rows)).map(([field, { header, unit }]) => [
					field,
					header,
					unit
				]);
				expect(found.sort()).toEqual([
					['created_at', '创建时间', undefined],
					['duration_raw', 'resolution_minutes', 'min'],
					['engineer_name', '处理人', undefined],
					['resolved_at', '解决时间', undefined],
					['ticket_id', '工单编号', undefined]
				]);
			}),
			{ numRuns: 20 }
		);
	});
});
