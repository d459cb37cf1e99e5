import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { figureCsv } from './csv.ts';
import { exampleItems, exampleStamp } from '../../../../tests/support/example-items.ts';
import { figureFileName, periodName, safeName } from '../file-name.ts';
import { version } from '../version.ts';

const item = exampleItems('zh').line;
if (!item) throw new Error('no example');

/** Records of a CSV text by its own rules: quotes doubled, line ends inside quotes kept. */
function records(text: string): string[][] {
	return [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)].reduce<string[][]>(
		(rows, [, quoted, plain, end]) => {
			(rows.at(-1) ?? []).push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
			if (end === '\r\n') rows.push([]);
			return rows;
		},
		[[]]
	);
}

describe('CSV of a figure', () => {
	const text = figureCsv(item, exampleStamp);
	const rows = records(text.slice(1));

	it('begins with a byte order mark and ends its lines as spreadsheets do', () => {
		expect(text.startsWith('\uFEFF班组,')).toBe(true);
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	});

	it('has the numbers of the table, to the last digit', () => {
		item.figure.table.rows.forEach((row, r) => {
			row.forEach((cell, c) => {
				if (typeof cell === 'number') expect(Number(rows[r + 1]?.[c])).toBe(cell);
			});
		});
	});

	it('leaves what is missing empty and says what is hidden', () => {
		expect(rows[3]?.[2]).toBe('');
		expect(rows[4]?.slice(2)).toEqual(Array(4).fill('已隐藏'));
	});

	it('says what it shows, whence, and that it is simulated', () => {
		const facts = new Map(rows.slice(6).map(([label = '', value = '']) => [label, value]));
		expect(facts.get('结论')).toBe(item.figure.title);
		expect(facts.get('来源')).toContain('tickets.csv');
		expect(facts.get('数据')).toContain('模拟数据');
		expect(facts.get('数据指纹')).toBe(item.figure.fingerprint);
		expect(facts.get('区间方法')).toContain('Kaplan–Meier');
		expect(facts.get('排除')).toContain('87');
		expect(facts.get('导出日期')).toBe('2026-11-23');
	});
});

describe('formula guard', () => {
	it('guards headers and facts too', () => {
		const evil = structuredClone(item);
		evil.figure.title = '=HYPERLINK("x")';
		evil.figure.table.columns[0] = { label: '+列', unit: 'none', kind: 'text' };
		const rows = records(figureCsv(evil, exampleStamp).slice(1));
		expect(rows[0]?.[0]).toBe("'+列");
		expect(rows[6]?.[1]).toBe('\'=HYPERLINK("x")');
	});
});

describe('file names', () => {
	it('tells figure, period, n and day apart', () => {
		expect(
			figureFileName(
				{ ...item, figure: { ...item.figure, id: 'resolution-time', period: '2026-07 至 2026-09' } },
				exampleStamp,
				'png'
			)
		).toBe('resolution-time_2026Q3_n12480_2026-11-23.png');
		expect(figureFileName(item, exampleStamp, 'svg', { language: true, size: 'slide' })).toBe(
			'line_2025-07_2026-06_n12480_2026-11-23_zh_slide.svg'
		);
	});

	it.each([
		['2026-01 to 2026-12', '2026'],
		['2026-01 至 2026-06', '2026H1'],
		['2026-04 至 2026-06', '2026Q2'],
		['2026-02 至 2026-04', '2026-02_2026-04'],
		['2026-05', '2026-05'],
		['', 'figure']
	])('writes the period %j as %j', (period, name) => {
		expect(periodName(period)).toBe(name);
	});

	it.each([
		['a/b\\c:d*e?"f<g>|h', 'a-b-c-d-e-f-g-h'],
		['con', '_con'],
		['LPT1', '_LPT1'],
		['..', 'figure'],
		['名称. ', '名称'],
		['a\u0000b', 'a-b']
	])('makes %j safe on Windows', (text, name) => {
		expect(safeName(text)).toBe(name);
	});

	it('prints the version of the package', () => {
		expect(version).toBe((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version);
	});
});
