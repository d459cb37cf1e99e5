import { expect, it } from 'vitest';
import { guardedCsv } from './safe-text.ts';

it.each([
	["=cmd|'/C calc'!A0", "'=cmd|'/C calc'!A0"],
	['+86 139', "'+86 139"],
	['@SUM(A1)', "'@SUM(A1)"],
	['\t=1', "'\t=1"],
	['＝1', "'＝1"],
	['-12.5 %', '-12.5 %'],
	['-5e-7', '-5e-7'],
	['-2+3', "'-2+3"],
	['-12.5', '-12.5'],
	['+7', '+7'],
	['中文, "引号"', '"中文, ""引号"""'],
	['', '']
])('writes %j as %j', (cell, written) => {
	expect(guardedCsv([[cell]])).toBe(`\uFEFF${written}\r\n`);
});
