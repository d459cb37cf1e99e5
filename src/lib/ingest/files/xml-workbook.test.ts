import { expect, it } from 'vitest';
import { loadedFiles, openDesk } from '../../../../tests/support/loaded-tables.ts';

openDesk();

const cell = (type: string, text: string, more = ''): string =>
	`<Cell${more}><Data ss:Type="${type}">${text}</Data></Cell>`;
const row = (cells: string[], more = ''): string => `<Row${more}>${cells.join('')}</Row>`;

const header = ['工单编号', '创建时间', '解决时间', '处理人'].map((text) => cell('String', text));
const ticket = (day: number, more = ''): string =>
	row(
		[
			cell('String', `T&amp;${String(day)}`),
			cell('DateTime', `2024-01-0${String(day)}T09:00:00.000`),
			cell('DateTime', `2024-01-0${String(day)}T13:00:00.000`)
		],
		more
	);
const workbook = (sheets: [name: string, rows: string[]][]): Uint8Array =>
	new TextEncoder().encode(
		[
			'<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Excel.Sheet"?>',
			'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"',
			' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">',
			...sheets.map(
				([name, rows]) => `<Worksheet ss:Name="${name}"><Table>${rows.join('\n')}</Table></Worksheet>`
			),
			'</Workbook>'
		].join('')
	);

const sql = 'SELECT ticket_id, hours FROM tickets ORDER BY ticket_id';
const expected = [1, 2, 3, 4].map((day) => ({ ticket_id: `T&${String(day)}`, hours: 4 }));

it.each<[name: string, sheets: [string, string[]][]]>([
	['a table', [['工单', [row(header), ...[1, 2, 3, 4].map((day) => ticket(day))]]]],
	[
		'rows and cells left out, a title over all columns',
		[
			[
				'工单',
				[
					row([cell('String', '售后工单', ' ss:MergeAcross="3"')]),
					row(header, ' ss:Index="3"'),
					...[1, 2].map((day) => ticket(day)),
					ticket(3, ' ss:Index="7"'),
					ticket(4)
				]
			]
		]
	],
	[
		'a sheet of something else beside',
		[
			['说明', [row([cell('String', '仅供内部使用')])]],
			['工单', [row(header), ...[1, 2, 3, 4].map((day) => ticket(day))]]
		]
	]
])('a workbook in XML, named .xls: %s', async (_, sheets) => {
	expect((await loadedFiles([{ name: 'export.xls', bytes: workbook(sheets) }], sql)).rows).toEqual(expected);
});

it('one without a table is empty, and says so', async () => {
	await expect(loadedFiles([{ name: 'export.xls', bytes: workbook([['工单', []]]) }], sql)).rejects.toMatchObject({
		code: 'empty_file'
	});
});
