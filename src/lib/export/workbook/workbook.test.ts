import readWorkbook from 'read-excel-file/universal';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPackage, type OfficePackage } from '../../../../tests/support/office-package.ts';
import { textOf } from '../../../../tests/support/xml.ts';
import { exampleItems, exampleStamp, noPicture } from '../../../../tests/support/example-items.ts';
import { figureXlsx, reportXlsx, sheetName } from './workbook.ts';

const zh = exampleItems('zh');
const names = ['line', 'stacked', 'dots', 'sankey'];
const items = names.flatMap((name) => zh[name] ?? []);

describe('workbook', () => {
	let bytes: Uint8Array;
	let opened: OfficePackage;
	let sheets: { sheet: string; data: unknown[][] }[];
	beforeAll(async () => {
		bytes = await reportXlsx(items, exampleStamp, noPicture);
		opened = openPackage(bytes);
		sheets = await readWorkbook(new Blob([new Uint8Array(bytes)]));
	});

	it('opens without anything to repair', () => {
		expect(opened.faults).toEqual([]);
	});

	it('has a table of contents, and data, chart and provenance of each figure', () => {
		expect(sheets.map(({ sheet }) => sheet)).toEqual([
			'目录',
			...names.flatMap((_, index) => [
				`${String(index + 1)} 数据`,
				`${String(index + 1)} 图`,
				`${String(index + 1)} 说明`
			])
		]);
	});

	it('has the numbers of the tables as numbers, texts guarded, hidden rows said to be hidden', () => {
		const table = items[0]?.figure.table;
		const data = sheets.find(({ sheet }) => sheet === '1 数据')?.data ?? [];
		expect(data[1]).toEqual(['华东一组', '2026-05', ...(table?.rows[0]?.slice(2) ?? [])]);
		expect(data[2]?.[0]).toBe("'=1+1");
		expect(data[3]?.slice(2)).toEqual([null, 0.8123456789, -5e-7, 7]);
		expect(data[4]).toEqual(["'@SUM(A1)", '2026-06', ...Array<string>(4).fill('已隐藏')]);
		expect(
			opened.names
				.filter((name) => /worksheets\/sheet\d/.test(name))
				.some((name) => JSON.stringify(opened.xml(name)).includes('"name":"f"'))
		).toBe(false);
	});

	it('says finding, source, fingerprint and that it is simulated', () => {
		const about = new Map(
			(sheets.find(({ sheet }) => sheet === '1 说明')?.data ?? []).map(([label, text]) => [label, text])
		);
		expect(about.get('结论')).toBe(items[0]?.figure.title);
		expect(about.get('来源')).toBe(items[0]?.figure.source);
		expect(about.get('数据指纹')).toBe(items[0]?.figure.fingerprint);
		expect(about.get('数据')).toContain('模拟数据');
	});

	it('draws what it can as charts of its own and the rest as a picture', () => {
		expect(opened.names.filter((name) => name.startsWith('xl/charts/chart'))).toHaveLength(3);
		expect(opened.names.filter((name) => name.startsWith('xl/media/'))).toHaveLength(1);
		expect(textOf(opened.xml('xl/charts/chart2.xml'))).toContain("'2 图'!$B$2:$B$6");
	});

	it('is the same bytes twice', async () => {
		expect(Buffer.from(await reportXlsx(items, exampleStamp, noPicture)).equals(Buffer.from(bytes))).toBe(true);
	});

	it('holds one figure in both languages', async () => {
		const both = [zh.stacked, exampleItems('en').stacked].flatMap((item) => item ?? []);
		const read = await readWorkbook(new Blob([new Uint8Array(await figureXlsx(both, exampleStamp, noPicture))]));
		expect(read.map(({ sheet }) => sheet)).toEqual([
			'zh 数据',
			'zh 图',
			'zh 说明',
			'en Data',
			'en Chart',
			'en About'
		]);
	});

	it('names sheets so that a spreadsheet takes them', () => {
		const taken = new Set<string>();
		expect(sheetName("a/b:[c]'?*", taken)).toBe('a b  c');
		expect(sheetName('x'.repeat(60), taken)).toHaveLength(28);
		expect(sheetName('X'.repeat(60), taken)).toBe(`${'X'.repeat(26)} 2`);
	});
});
