import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { loaded, loadedFiles, openDesk } from '../../../tests/support/loaded-tables.ts';

openDesk();

describe('laws', () => {
	const sql = `SELECT ticket_id, hours, pending_hours, csat_score FROM tickets ORDER BY ticket_id`;
	const table = [
		['工单号', '创建时间', '解决时间', '挂起时长', '满意度'],
		['T1', '2024-03-01 09:00', '2024-03-02 09:00', '30', '5'],
		['T2', '2024-03-02 09:00', '2024-03-02 19:00', '45', '3'],
		['T3', '2024-03-03 09:00', '', '', '']
	];
	const renamed = (header: string) => table.map((row, at) => (at === 0 ? row.with(3, header) : row));

	it('a unit moved in its header changes no figure', async () => {
		const expected = (await loaded([['tickets', renamed('挂起时长(分钟)')]], sql)).rows;
		expect(expected[0]?.['pending_hours']).toBe(0.5);
		const word = fc.constantFrom('分钟', 'minutes', 'mins', 'min', 'Minutes');
		const place = fc.constantFrom(
			(unit: string) => `挂起时长 ${unit}`,
			(unit: string) => `${unit} on hold`,
			(unit: string) => `on_hold_${unit}`,
			(unit: string) => `挂起时长/${unit}`,
			(unit: string) => `挂起时长（单位：${unit}）`,
			(unit: string) => `On hold time in ${unit}`
		);
		await fc.assert(
			fc.asyncProperty(word, place, async (unit, put) => {
				expect((await loaded([['tickets', renamed(put(unit))]], sql)).rows).toEqual(expected);
			}),
			{ numRuns: 15 }
		);
	});

	it('columns in another order, or a table of something else below, change no figure', async () => {
		const minutes = renamed('挂起时长(分钟)');
		const expected = (await loaded([['tickets', minutes]], sql)).rows;
		const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
		await fc.assert(
			fc.asyncProperty(order, fc.boolean(), async (places, more) => {
				const shuffled = minutes.map((row) => places.map((place) => row[place] ?? ''));
				const below = more ? [[''], ['地区', '件数'], ['华东', '2'], ['华北', '1']] : [];
				expect((await loaded([['tickets', [...shuffled, ...below]]], sql)).rows).toEqual(expected);
			}),
			{ numRuns: 12 }
		);
	});

	it('a sheet of something else, before or behind, hidden or not, changes no figure of a workbook', async () => {
		const minutes = renamed('挂起时长(分钟)');
		const expected = (await loaded([['tickets', minutes]], sql)).rows;
		const others: Record<string, string[][]> = {
			notes: [['说明'], ['导出于 2024-06-01'], ['仅供内部使用']],
			counts: [
				['地区', '件数'],
				['华东', '2'],
				['华北', '1']
			],
			words: [
				['字段', '含义'],
				['满意度', '1 至 5 分']
			],
			blank: []
		};
		const added = fc.array(
			fc.record({ name: fc.constantFrom('notes', 'counts', 'words', 'blank'), hidden: fc.boolean() }),
			{ minLength: 1, maxLength: 3 }
		);
		await fc.assert(
			fc.asyncProperty(added, fc.nat(), async (sheets, place) => {
				const more = sheets.map(({ name, hidden }, at) => ({
					name: `${name}${String(at)}`,
					rows: others[name] ?? [],
					...(hidden && { hidden: true })
				}));
				const whole = more.toSpliced(place % (more.length + 1), 0, { name: '工单', rows: minutes });
				const bytes = await writeXlsx({ sheets: whole });
				expect((await loadedFiles([{ name: 'tickets.xlsx', bytes }], sql)).rows).toEqual(expected);
			}),
			{ numRuns: 12 }
		);
	});
});
