import readWorkbook from 'read-excel-file/universal';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPackage, type OfficePackage } from '../../../../tests/support/office-package.ts';
import { all, textOf } from '../../../../tests/support/xml.ts';
import { exampleItems, exampleReport, exampleStamp, noPicture } from '../../../../tests/support/example-items.ts';
import { SheetNames } from './cells.ts';
import { figureXlsx, reportXlsx } from './workbook.ts';

const zh = exampleItems('zh');
const names = ['line', 'stacked', 'dots', 'sankey'];
const example = exampleReport(['zh'], names);
const items = example.parts[0]?.items ?? [];
const histogram = zh['bars-histogram'];
const read = histogram && { ...histogram, figure: { ...histogram.figure, chart: null } };
const report = { ...example, parts: example.parts.map((part) => ({ ...part, reading: read })) };

describe('workbook', () => {
	let bytes: Uint8Array;
	let opened: OfficePackage;
	let sheets: { sheet: string; data: unknown[][] }[];
	const rows = (name: string): unknown[][] => sheets.find(({ sheet }) => sheet === name)?.data ?? [];
	beforeAll(async () => {
		bytes = await reportXlsx(report, noPicture);
		opened = openPackage(bytes);
		sheets = await readWorkbook(new Blob([new Uint8Array(bytes)]));
	});

	it('opens without anything to repair', () => {
		expect(opened.faults).toEqual([]);
	});

	it('has contents, targets, a sheet a figure named by it, sources, definitions and the reading', () => {
		expect(sheets.map(({ sheet }) => sheet)).toEqual([
			'目录',
			'目标与判定',
			...names.map((name, index) => `${String(index + 1)} ${name}`),
			'来源与方法',
			'口径',
			'文件是怎样读的'
		]);
	});

	it('links each finding in the contents to its sheet, and each sheet back', () => {
		const links = (part: string) =>
			all(opened.xml(part), 'hyperlink').map(({ attributes }) => [attributes.ref, attributes.location]);
		const front = new Map(links('xl/worksheets/sheet1.xml').map(([ref = '', location]) => [ref, location]));
		names.forEach((name, index) => {
			expect(front.get(`B${String(index + 9)}`)).toBe(`'${String(index + 1)} ${name}'!A1`);
			expect(rows('目录')[index + 8]?.[1]).toBe(items[index]?.figure.title);
		});
		expect([...front.values()]).toEqual(expect.arrayContaining(["'文件是怎样读的'!A1", "'来源与方法'!A1"]));
		expect(links('xl/worksheets/sheet3.xml')).toEqual([['A4', "'目录'!A1"]]);
	});

	it('keeps the headers of every sheet in sight', () => {
		const parts = opened.names.filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
		expect(parts).toHaveLength(sheets.length);
		for (const part of parts) expect(all(opened.xml(part), 'pane')[0]?.attributes.state, part).toBe('frozen');
	});

	it('names what is printed by sheets in quotes, without which a name with a space is an error', () => {
		const ranges = all(opened.xml('xl/workbook.xml'), 'definedName').map(textOf);
		expect(ranges).toContain("'1 line'!$5:$5");
		for (const range of ranges) expect(range).toMatch(/^'[^']+'!\$/);
	});

	it('has numbers as numbers, months as dates, texts guarded, hidden rows said to be hidden', () => {
		const table = items[0]?.figure.table;
		const data = rows('1 line').slice(5);
		const may = new Date('2026-05-01T00:00:00Z');
		expect(data[0]?.slice(0, 6)).toEqual(['华东一组', may, ...(table?.rows[0]?.slice(2) ?? [])]);
		expect(data[1]?.[0]).toBe("'=1+1");
		expect(data[2]?.slice(2, 6)).toEqual([null, 0.8123456789, -5e-7, 7]);
		expect(data[3]?.slice(0, 6)).toEqual([
			"'@SUM(A1)",
			new Date('2026-06-01T00:00:00Z'),
			...Array<string>(4).fill('已隐藏')
		]);
		expect(
			opened.names
				.filter((name) => /worksheets\/sheet\d/.test(name))
				.some((name) => JSON.stringify(opened.xml(name)).includes('"name":"f"'))
		).toBe(false);
	});

	it('says finding, source, fingerprint and that it is simulated, a row a figure', () => {
		const [labels = [], ...told] = rows('来源与方法').slice(2);
		const facts = told.slice(0, names.length);
		expect(facts.map(([sheet]) => sheet)).toEqual(names.map((name, index) => `${String(index + 1)} ${name}`));
		// What is the same for all figures stands once, below them.
		const first = new Map([
			...labels.map((label, column) => [label, facts[0]?.[column]] as const),
			...told.slice(names.length + 1).map(([label, text]) => [label, text] as const)
		]);
		expect(first.get('结论')).toBe(items[0]?.figure.title);
		expect(first.get('来源')).toBe(items[0]?.figure.source);
		expect(first.get('数据指纹')).toBe(items[0]?.figure.fingerprint);
		expect(first.get('数据')).toContain('模拟数据');
		expect(first.get('截至')).toEqual(new Date('2026-06-30T00:00:00Z'));
	});

	it('has each target with its numbers, its verdict and its reason', () => {
		const row = rows('目标与判定')[3] ?? [];
		expect(row.slice(0, 5)).toEqual(['投诉处理时长', -0.132, -0.18, -0.08, -0.2]);
		const why = '95 % 区间 −18 % 至 −8 %，没有到目标。';
		expect(row.slice(7)).toEqual(['有改善，未到目标', why]);
	});

	it('draws what it can as charts over numbers on the same sheet, and the rest as a picture', () => {
		expect(opened.names.filter((name) => name.startsWith('xl/charts/chart'))).toHaveLength(3);
		expect(opened.names.filter((name) => name.startsWith('xl/media/'))).toHaveLength(1);
		const formula = all(opened.xml('xl/charts/chart2.xml'), 'c:f').map(textOf)[2] ?? '';
		const [, sheet = '', letters = '', from = '', to = ''] =
			/^'(.+)'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(formula) ?? [];
		expect(sheet).toBe('2 stacked');
		const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
		const drawn = all(
			all(opened.xml('xl/charts/chart2.xml'), 'c:val')[0] ?? opened.xml('xl/charts/chart2.xml'),
			'c:v'
		);
		expect(
			rows(sheet)
				.slice(Number(from) - 1, Number(to))
				.map((row) => row[column])
		).toEqual(drawn.map((value) => Number(textOf(value))));
	});

	it('is the same bytes twice', async () => {
		expect(Buffer.from(await reportXlsx(report, noPicture)).equals(Buffer.from(bytes))).toBe(true);
	});

	it('holds one figure in both languages', async () => {
		const both = [zh.stacked, exampleItems('en').stacked].flatMap((item) => item ?? []);
		const read = await readWorkbook(new Blob([new Uint8Array(await figureXlsx(both, exampleStamp, noPicture))]));
		expect(read.map(({ sheet }) => sheet)).toEqual([
			'stacked',
			'stacked 2',
			'来源与方法',
			'口径',
			'Sources and methods',
			'Definitions'
		]);
	});

	it('names sheets so that a spreadsheet takes them', () => {
		const names = new SheetNames();
		expect(names.take("a/b:[c]'?*")).toBe('a b  c');
		expect(names.take('x'.repeat(60))).toHaveLength(31);
		expect(names.take('X'.repeat(60))).toBe(`${'X'.repeat(29)} 2`);
	});
});
