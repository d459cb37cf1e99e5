import { describe, expect, it } from 'vitest';
import {
	answer,
	confirm,
	ImportProblem,
	inspect,
	type InspectedSheet,
	type Mapping,
	type MappingSet
} from '../ingest.ts';
import type { TableName } from '../model.ts';
import { exportedAt, findHeader } from '../files/header.ts';
import { headerFingerprint } from './mapping.ts';
import { headerText } from '../vocabulary/clean-text.ts';

const today = '2026-07-01';

/** Inspects one CSV text. */
async function look(text: string, kind?: TableName, name = 'file.csv'): Promise<InspectedSheet> {
	const { sheets, problems } = await inspect(
		[{ name, bytes: new TextEncoder().encode(text), ...(kind ? { kind } : {}) }],
		{ today }
	);
	const [sheet] = sheets;
	if (!sheet) throw new Error(JSON.stringify(problems));
	return sheet;
}

/** A file with one column more than a kind must have, and values for it. */
function with1(kind: TableName, header: string, values: string[]): string {
	const base: Record<TableName, [string, (at: number) => string]> = {
		employees: ['工号,入职日期,离职日期', (at) => `E${String(at)},2020-01-0${String(1 + (at % 9))},`],
		assessments: ['工号,评定日期,申诉后等级', (at) => `E${String(at)},2025-01-0${String(1 + (at % 9))},初级`],
		tickets: ['工单编号,创建时间', (at) => `T${String(at)},2025-01-0${String(1 + (at % 9))} 08:00`]
	};
	const [headers, row] = base[kind];
	return [`${headers},${header}`, ...values.map((value, at) => `${row(at)},${value}`)].join('\n');
}

const fieldOf = (sheet: InspectedSheet, header: string): string | null =>
	sheet.columns.find((column) => column.header === headerText(header))?.field ?? null;

describe('kinds', () => {
	it.each([
		['employees', '工号,姓名,部门,入职日期,离职日期\n1,王,一,2020-01-01,'],
		['assessments', '工号,姓名,评定批次,评定日期,申报等级,评定结果\n1,王,一,2020-01-01,中级,通过'],
		['tickets', '服务单号,客户名称,报修时间,完工时间,服务工程师\nA1,甲,2025-01-01 08:00,2025-01-01 09:00,王'],
		['employees', 'EmpID,Employee_Name,DateofHire,DateofTermination,Department\n1,Wang,07/05/11,,IT'],
		[
			'tickets',
			'unique_key,created_date,closed_date,complaint_type,status\n1,2019-12-31T23:59:11.000,2020-01-01T03:07:18.000,Noise,Closed'
		],
		[null, '城市,人口\n上海,2487\n北京,2189']
	])('is %s: %s', async (kind, text) => {
		expect((await look(text)).kind).toBe(kind);
	});
});

describe('traps of headers, settled by values', () => {
	it.each([
		['tickets', '处理时间', ['2025-01-02 10:00', '2025-01-03 11:00'], 'resolved_at'],
		['tickets', '处理时间', ['2天3小时', '27:30:00', '90分钟'], 'duration_raw'],
		['tickets', '处理时长(分钟)', ['90', '200'], 'duration_raw'],
		['tickets', '满意度', ['满意', '一般', ''], 'csat_raw'],
		['tickets', '满意度', ['5', '4', '3'], 'csat_raw'],
		['tickets', '等级', ['高', '中', '紧急'], 'priority'],
		['assessments', '评定结果', ['通过', '未通过'], 'result'],
		['assessments', '评定结果', ['初级', '中级'], 'final_level'],
		['assessments', '满意度', ['85%', '0.9'], 'csat_rate'],
		['assessments', 'Self Rating', ['5', '3', '4'], 'self_total'],
		['assessments', 'Self Rating', ['L2', 'L3'], 'self_level'],
		['employees', '等级', ['初级', '中级'], 'level_at_export'],
		['employees', '*姓名（必填）', ['王', '李'], 'name'],
		['employees', '部门 Department', ['一', '二'], 'department'],
		['employees', '最后工作日', ['', '2024-01-01'], null]
	] as const)('%s: %s holding %j is %s', async (kind, header, values, field) => {
		expect(fieldOf(await look(with1(kind, header, [...values]), kind), header)).toBe(field);
	});

	it('a satisfaction of 1 to 5 is no rate, and says so', async () => {
		const sheet = await look(with1('assessments', '满意度', ['4.5', '3.8', '5']), 'assessments');
		expect(sheet.columns.at(-1)).toMatchObject({ field: null, note: 'score_not_rate' });
	});

	it('overdue is the opposite of on time, and having left of being employed', async () => {
		expect((await look(with1('tickets', '是否超时', ['是', '否']))).mapping?.columns['sla_met']).toMatchObject({
			negate: true
		});
		expect((await look(with1('employees', '是否离职', ['是', '否']))).mapping?.columns['status']).toMatchObject({
			negate: true
		});
		expect(
			(await look(with1('tickets', 'SLA是否达标', ['是', '否']))).mapping?.columns['sla_met']?.negate
		).toBeUndefined();
	});

	it.each([
		['处理时长(分钟)', 'min'],
		['处理时长(天)', 'd'],
		['处理时长', 'h'],
		['处理时长(小时)', 'h']
	])('%s counts in %s', async (header, unit) => {
		expect(
			(await look(with1('tickets', header, ['1', '2']), 'tickets')).mapping?.columns['duration_raw']
		).toMatchObject({ unit });
	});

	it('resolved, closed and done may stand side by side; each field has one column', async () => {
		const sheet = await look(
			'工单编号,创建时间,完成时间,关闭时间,办结时间\nT1,2025-01-01 08:00,2025-01-02 08:00,2025-01-03 08:00,2025-01-02 08:00',
			'tickets'
		);
		expect(sheet.columns.map(({ field }) => field)).toEqual([
			'ticket_id',
			'created_at',
			'resolved_at',
			'closed_at',
			null
		]);
		expect(sheet.columns.at(-1)).toMatchObject({ note: 'taken', others: ['resolved_at'] });
	});

	it('leaves salaries, sex and birth dates alone unless asked', async () => {
		const text = '工号,入职日期,离职日期,年薪,性别,出生日期\n1,2020-01-01,,120000,男,1990-05-06';
		expect((await look(text)).columns.slice(3).map(({ field, note }) => [field, note])).toEqual([
			[null, 'sensitive'],
			[null, 'sensitive'],
			[null, 'sensitive']
		]);
	});
});

describe('what a person must choose', () => {
	it.each([
		['tickets', '处理时间', ['见备注', '电话处理'], 'field', ['resolved_at', 'duration_raw', '']],
		['assessments', '等级', ['初级', '中级'], 'field', ['current_level', 'target_level', 'final_level', '']],
		['assessments', '评定结果', ['初级', '通过', '甲', '乙'], 'field', ['result', 'final_level', '']],
		['assessments', '最终等级', ['一级', '二级'], 'direction', ['lowest', 'highest']],
		['assessments', '申诉结果', ['upheld', 'dismissed'], 'word', ['upheld', 'overturned']],
		['tickets', '满意度', ['0', '1', '1'], 'top', ['01', '5', '']],
		['tickets', '满意度', ['6', '7', '3'], 'top', ['7', '10', '']],
		['tickets', '关闭时间', ['03/04/2025', '05/06/2025'], 'order', ['dmy', 'mdy']]
	] as const)('%s: %s holding %j', async (kind, header, values, code, options) => {
		const sheet = await look(with1(kind, header, [...values]), kind);
		const decision = sheet.decisions.find((entry) => entry.blocking);
		expect(decision).toMatchObject({ code, header, options, proposal: null });
		expect(() => confirm({ sheets: [sheet], problems: [] })).toThrow(ImportProblem);
	});

	it('the order of day and month follows the evidence, of another column if need be', async () => {
		const sheet = await look('工单编号,创建时间,关闭时间\nT1,03/25/2025 08:00,04/05/2025 08:00', 'tickets');
		expect(sheet.mapping?.columns).toMatchObject({ created_at: { order: 'mdy' }, closed_at: { order: 'mdy' } });
		expect(sheet.decisions.filter(({ blocking }) => blocking)).toEqual([]);
	});

	it('evidence counts wherever in the file it stands', async () => {
		const rows = Array.from({ length: 5000 }, (_, at) => `T${String(at)},0${String(1 + (at % 9))}/03/2025`);
		rows[3210] = 'T3210,25/03/2025';
		expect(
			(await look(['工单编号,创建时间', ...rows].join('\n'), 'tickets')).mapping?.columns['created_at']
		).toMatchObject({ order: 'dmy' });
	});

	it('an answer changes the mapping, and nothing else of it', async () => {
		const sheet = await look(with1('assessments', '最终等级', ['一级', '三级']), 'assessments');
		const decision = sheet.decisions.find(({ code }) => code === 'direction');
		const mapping = sheet.mapping as Mapping;
		if (!decision) throw new Error('no decision');
		expect(answer(mapping, decision, 'highest', sheet.profiles).columns['final_level']?.values).toEqual({
			一级: '4',
			三级: '2'
		});
		expect(answer(mapping, decision, 'lowest', sheet.profiles)).toEqual(mapping);
	});

	it('"left" as the only type says nothing about who wanted it', async () => {
		expect(
			(await look(with1('employees', '离职类型', ['离职', '']))).mapping?.columns['leave_type']?.values
		).toEqual({ 离职: '' });
		expect(
			(await look(with1('employees', '离职类型', ['离职', '辞退']))).mapping?.columns['leave_type']?.values
		).toBeUndefined();
	});
});

describe('mapping files', () => {
	const text = '编码,开始,结束,说明\nA,2025-01-01 08:00,2025-01-02 08:00,见备注';
	const byHand: MappingSet = {
		version: 1,
		mappings: [
			{
				kind: 'tickets',
				columns: {
					ticket_id: { header: '编码' },
					created_at: { header: '开始' },
					resolved_at: { header: '结束' }
				}
			}
		]
	};

	it('settle what nothing else does, by headers or by fingerprint', async () => {
		const sheet = await look(text, 'tickets');
		const [confirmed] = confirm({ sheets: [sheet], problems: [] }, byHand);
		expect(Object.keys(confirmed?.mapping.columns ?? {})).toEqual(['ticket_id', 'created_at', 'resolved_at']);
		const remembered = {
			version: 1,
			mappings: [{ ...confirmed?.mapping, fingerprint: headerFingerprint([' 编码', '开始 ', '结束', '说明']) }]
		};
		expect(confirm({ sheets: [sheet], problems: [] }, remembered)[0]?.mapping.columns).toEqual(
			confirmed?.mapping.columns
		);
	});

	it("name the file's kind where nothing else does", async () => {
		const inspection = await inspect([{ name: 'x.csv', bytes: new TextEncoder().encode(text) }], { today });
		expect(confirm(inspection, byHand)[0]?.mapping.kind).toBe('tickets');
	});

	it.each([
		[
			'a field that does not exist',
			{ version: 1, mappings: [{ kind: 'tickets', columns: { nothing: { header: 'x' } } }] }
		],
		[
			'one column for two fields',
			{
				version: 1,
				mappings: [{ kind: 'tickets', columns: { created_at: { header: 'x' }, resolved_at: { header: 'x' } } }]
			}
		],
		['another version', { version: 2, mappings: [] }],
		['no object', 'x']
	])('are refused with %s', (_, set) => {
		expect(() => confirm({ sheets: [], problems: [] }, set)).toThrow(
			expect.objectContaining({ code: 'bad_mapping' }) as Error
		);
	});
});

describe('what can not be imported says why', () => {
	const bytes = (text: string) => new TextEncoder().encode(text);
	it.each([
		['empty_file', 'a.csv', bytes('')],
		['empty_file', 'a.csv', bytes('\n\n,,\n')],
		['old_workbook', 'a.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)],
		['encrypted_workbook', 'a.xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)],
		['unsupported_format', 'a.pdf', bytes('%PDF-1.7')],
		['unreadable_container', 'a.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)],
		['unreadable_container', 'a.json', bytes('{"a": [1, 2')],
		['unknown_kind', 'a.csv', bytes('城市,人口\n上海,2487\n')],
		['missing_columns', 'a.csv', bytes('工号,姓名,部门,入职日期\n1,王,一,2020-01-01\n')],
		['no_files', '', null]
	] as const)('%s: %s', async (code, name, content) => {
		const inspection = await inspect(content ? [{ name, bytes: content }] : [], { today });
		expect(() => confirm(inspection)).toThrow(expect.objectContaining({ code }) as Error);
	});
});

describe('headers', () => {
	it.each([
		['售后工单 导出时间：2026-07-01 09:30', 'x.csv', '2026-07-01T09:30:00'],
		['截至2026年6月30日', 'x.csv', '2026-06-30T23:59:59'],
		['', 'tickets_20260630.csv', '2026-06-30T23:59:59'],
		['', '工单2026-06-30(1).xlsx', '2026-06-30T23:59:59'],
		['', 'a20250101/tickets.csv', null],
		['', 'x99999999.csv', null],
		['2025年下半年', 'x.csv', null]
	])('title %j and file %j were exported at %s', (title, file, expected) => {
		expect(exportedAt(title, file)).toBe(expected);
	});

	it('blank headers are named by their place, repeats are numbered', () => {
		expect(
			findHeader([
				['工号', '', '姓名', '姓名'],
				['1', 'x', '王', '李']
			]).headers
		).toEqual(['工号', '#2', '姓名', '姓名 (2)']);
	});

	it('a header of two rows is joined under its groups', () => {
		const { headers, firstData } = findHeader([
			['导出', '', '', '', ''],
			['工号', '自评', '', '主管', ''],
			['', '总分', '等级', '总分', '等级'],
			['1', '80', '初级', '70', '初级']
		]);
		expect(headers).toEqual(['工号', '自评-总分', '自评-等级', '主管-总分', '主管-等级']);
		expect(firstData).toBe(3);
	});
});
