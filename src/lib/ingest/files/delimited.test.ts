import { describe, expect, it } from 'vitest';
import { inspect } from '../mapping/inspect.ts';
import { detectDialect } from './delimiter.ts';
import { findHeader } from './header.ts';
import { sampleRows } from './sheet.ts';

const today = '2026-07-01';
const opened = async (text: string, name = 'export.csv') =>
	inspect([{ name, bytes: new TextEncoder().encode(text) }], { today });

/** Headers and cells of a text's first table, and what is told of how it is written. */
async function table(text: string) {
	const { sheets } = await opened(text);
	const [first] = sheets;
	if (!first) throw new Error('no sheet');
	const { sheet } = first;
	return {
		cells: [sheet.headers, ...sampleRows(sheet)].map((row) => row.map((cell) => cell.trim())),
		notes: sheet.notes.map(({ code }) => code)
	};
}

const plain = [
	['工单号', '创建时间', '备注'],
	['A1', '2024-03-01 08:00', '甲、乙'],
	['A2', '2024-03-02 09:30', '丙']
];

describe('text written in another way is the same table', () => {
	it.each([
		[
			'single quotes',
			"'工单号','创建时间','备注'\n'A1','2024-03-01 08:00','甲、乙'\n'A2','2024-03-02 09:30','丙'\n"
		],
		[
			'single quotes where they are needed',
			"工单号,创建时间,备注\nA1,2024-03-01 08:00,'甲、乙'\nA2,2024-03-02 09:30,'丙'\n"
		],
		[
			'Chinese quotes',
			'“工单号”,“创建时间”,“备注”\n“A1”,“2024-03-01 08:00”,“甲、乙”\n“A2”,“2024-03-02 09:30”,“丙”'
		],
		[
			'backticks and semicolons',
			'`工单号`;`创建时间`;`备注`\r\n`A1`;`2024-03-01 08:00`;`甲、乙`\r\n`A2`;`2024-03-02 09:30`;`丙`'
		],
		['a comma and a blank', '工单号, 创建时间, 备注\nA1, 2024-03-01 08:00, "甲、乙"\nA2, 2024-03-02 09:30, 丙\n'],
		[
			'a semicolon and blanks',
			'工单号;  创建时间;  备注\n"A1";  "2024-03-01 08:00";  "甲、乙"\n"A2";  "2024-03-02 09:30";  "丙"'
		],
		[
			'columns of blanks',
			'工单号   创建时间           备注\nA1       2024-03-01 08:00   甲、乙\nA2       2024-03-02 09:30   丙\n'
		],
		['one blank each', '工单号 创建时间 备注\nA1 2024-03-01 08:00 甲、乙\nA2 2024-03-02 09:30 丙\n'],
		[
			'quoted fields between blanks',
			'工单号 创建时间 备注\nA1 "2024-03-01 08:00" 甲、乙\nA2 "2024-03-02 09:30" 丙'
		],
		['two bars', '工单号||创建时间||备注\nA1||2024-03-01 08:00||甲、乙\nA2||2024-03-02 09:30||丙\n'],
		['a caret', '工单号^创建时间^备注\nA1^2024-03-01 08:00^甲、乙\nA2^2024-03-02 09:30^丙\n'],
		['a tilde', '工单号~创建时间~备注\nA1~2024-03-01 08:00~甲、乙\nA2~2024-03-02 09:30~丙\n'],
		[
			'a control character',
			'工单号\u0001创建时间\u0001备注\nA1\u00012024-03-01 08:00\u0001甲、乙\nA2\u00012024-03-02 09:30\u0001丙\n'
		],
		['full-width semicolons', '工单号；创建时间；备注\nA1；2024-03-01 08:00；甲、乙\nA2；2024-03-02 09:30；丙\n'],
		[
			'a table drawn in bars',
			'| 工单号 | 创建时间 | 备注 |\n|:---|:---:|---|\n| A1 | 2024-03-01 08:00 | 甲、乙 |\n| A2 | 2024-03-02 09:30 | 丙 |'
		],
		[
			'a console table',
			'+---+---+---+\n| 工单号 | 创建时间 | 备注 |\n+---+---+---+\n| A1 | 2024-03-01 08:00 | 甲、乙 |\n| A2 | 2024-03-02 09:30 | 丙 |\n+---+---+---+\n'
		],
		[
			'lines quoted as a whole',
			'"工单号,创建时间,备注"\n"A1,2024-03-01 08:00,""甲、乙"""\n"A2,2024-03-02 09:30,丙"\n'
		],
		[
			'rows quoted as a whole below a plain header',
			'工单号,创建时间,备注\n"A1,2024-03-01 08:00,甲、乙"\n"A2,2024-03-02 09:30,丙"\n'
		]
	])('%s', async (_, text) => {
		expect((await table(text)).cells).toEqual(plain);
	});

	it.each([
		['in quotes', '工单号,备注,创建时间\nA1,"说 \\"好, 谢谢\\"",2024-03-01\nA2,"路径 C:\\\\临时",2024-03-02\n'],
		[
			'before a delimiter',
			'工单号,备注,创建时间\nA1,说 \\"好\\, 谢谢\\",2024-03-01\nA2,路径 C:\\\\临时,2024-03-02\n'
		]
	])('a backslash %s is no part of the text', async (_, text) => {
		const { cells, notes } = await table(text);
		expect(cells.slice(1)).toEqual([
			['A1', '说 "好, 谢谢"', '2024-03-01'],
			['A2', '路径 C:\\临时', '2024-03-02']
		]);
		expect(notes).toContain('backslashes');
	});

	it.each([
		[
			'a path that ends in a backslash',
			'工单号,目录,创建时间\nA1,"C:\\甲\\",2024-03-01\nA2,"C:\\乙\\",2024-03-02\n',
			',',
			'"'
		],
		['ids with an apostrophe before them', "工单号,创建时间\n'00123,2024-03-01\n'00124,2024-03-02\n", ',', '"'],
		['words with an apostrophe', "id,note\nA1,it's late\nA2,'tis done\n", ',', '"'],
		['one column of words with blanks', '姓名\n张 三\n李 四\n', ',', '"'],
		['prose with enumeration commas', 'id,note\nA1,甲、乙\nA2,丙、丁\n', ',', '"']
	])('%s is left as it is', (_, text, delimiter, mark) => {
		expect(detectDialect(text)).toMatchObject({ delimiter, escaped: false, quote: [mark, mark] });
	});
});

describe('headers', () => {
	it.each([
		[
			'two rows of which no word is known',
			[
				['Foo', '', 'Bar'],
				['nr', 'begin', 'finish'],
				['A1', '2024-03-01', '2024-03-02'],
				['A2', '2024-03-01', '2024-03-02']
			],
			['Foo-nr', 'Foo-begin', 'Bar-finish'],
			2
		],
		[
			'three rows below a title',
			[
				['四季度'],
				['甲', '乙', ''],
				['', '起', '止'],
				['', '(北京)', '(北京)'],
				['A1', '2024-03-01', '2024-03-02'],
				['A2', '2024-03-01', '2024-03-02']
			],
			['甲', '乙-起-(北京)', '乙-止-(北京)'],
			4
		],
		[
			'three rows of which the last is known',
			[
				['服务', '', ''],
				['单据', '时间', ''],
				['工单号', '创建时间', '解决时间'],
				['A1', '2024-03-01', '2024-03-02']
			],
			['工单号', '创建时间', '解决时间'],
			3
		],
		[
			'none at all',
			[
				['A1', '2024-03-01', '12'],
				['A2', '2024-03-02', '13']
			],
			['#1', '#2', '#3'],
			0
		],
		[
			'none below a title',
			[['导出'], ['A1', '2024-03-01', '12'], ['A2', '2024-03-02', '13']],
			['#1', '#2', '#3'],
			1
		],
		[
			'a header shorter than its rows',
			[
				['工单号', '创建时间'],
				['A1', '2024-03-01', '软件'],
				['A2', '2024-03-02', '硬件']
			],
			['工单号', '创建时间', '#3'],
			1
		],
		[
			'a header without the row names before it',
			[
				['工单号', '创建时间'],
				['1', 'A1', '2024-03-01'],
				['2', 'A2', '2024-03-02']
			],
			['#1', '工单号', '创建时间'],
			1
		],
		[
			'a header longer than its rows',
			[
				['工单号', '创建时间', '', '备用'],
				['A1', '2024-03-01'],
				['A2', '2024-03-02']
			],
			['工单号', '创建时间', '#3', '备用'],
			1
		],
		[
			'a table with a second one right below',
			[
				['工单号', '创建时间'],
				['A1', '2024-03-01'],
				['A2', '2024-03-02'],
				['工号', '姓名', '入职日期', '离职日期'],
				['1', '甲', '2020-01-01', '']
			],
			['工单号', '创建时间'],
			1
		]
	])('%s', (_, rows, headers, firstData) => {
		expect(findHeader(rows)).toMatchObject({ headers, firstData });
	});

	it('rows of many widths do not widen the header', () => {
		const rows = [
			['工单号', '创建时间'],
			['A1', '2024-03-01', 'x'],
			['A2', '2024-03-02', 'y', 'z'],
			['A3', '2024-03-03']
		];
		expect(findHeader(rows).headers).toEqual(['工单号', '创建时间']);
	});
});

describe('several tables in one file', () => {
	const tickets =
		'工单号,创建时间,解决时间\nA1,2024-03-01 08:00,2024-03-02 08:00\nA2,2024-03-02 08:00,2024-03-03 08:00';

	it.each([
		['below a blank line', '\n\n地区,件数\n华东,1\n华北,1\n'],
		['below a line of delimiters', '\n,,\n地区,件数,\n华东,1,\n华北,1,\n'],
		['right below', '\n地区,件数\n华东,1\n华北,1\n']
	])('a summary %s is set apart and told', async (_, below) => {
		const { sheets } = await opened(`${tickets}${below}`);
		expect(sheets).toHaveLength(1);
		expect(sheets[0]?.sheet.notes).toEqual([{ code: 'table_below', count: 3, example: '地区 件数' }]);
		expect(sheets.flatMap(({ sheet }) => sampleRows(sheet))).toHaveLength(2);
	});

	it.each(['2024-03-03T08:00:00Z', '2024-03-03T08:00:00+08:00', '2024/3/3 8:00 AM'])(
		'a wider row that begins with words and holds a time such as %s opens none',
		async (time) => {
			const { sheets } = await opened(
				`${tickets}\nA3,2024-03-02 08:00,\nA4,2024-03-02 08:00,\nA5,${time},open,note\nA6,2024-03-04 08:00,open,2024-03-05\n`
			);
			expect(sheets).toHaveLength(1);
			expect(sheets.flatMap(({ sheet }) => sampleRows(sheet))).toHaveLength(6);
		}
	);

	it('a roster below the tickets is read as a roster, with the rows that the file gives it', async () => {
		const { sheets } = await opened(
			`${tickets}\n\n工号,姓名,入职日期,离职日期\n001,甲,2020-01-01,\n002,乙,2020-02-01,2024-01-01\n`
		);
		expect(sheets.map(({ kind }) => kind)).toEqual(['tickets', 'employees']);
		expect(sheets[1]?.sheet).toMatchObject({ sheet: '#2', headerRow: 5, body: { firstRow: 6 } });
	});

	it('a roster beside the tickets too', async () => {
		const beside = ['工号,姓名,入职日期,离职日期', '001,甲,2020-01-01,', '002,乙,2020-02-01,2024-01-01'];
		const rows = [...tickets.split('\n'), 'A3,2024-03-03 08:00,2024-03-04 08:00'];
		const text = rows.map((row, at) => `${row},,${beside[at] ?? ',,,'}`).join('\n');
		expect((await opened(text)).sheets.map(({ kind }) => kind)).toEqual(['tickets', 'employees']);
	});
});
