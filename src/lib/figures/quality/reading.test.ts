import { describe, expect, it } from 'vitest';
import type { FieldReading, TableReading } from '$lib/ingest/reading/reading.ts';
import { envFor, resultFor } from '../../../../tests/support/figures.ts';
import { offSentence } from '../off-sentence.ts';
import { tellingLosses } from '../result-notes.ts';
import { qualityFigures } from './figures.ts';
import { readingFigure } from './reading.ts';

const field = (own: Partial<FieldReading>): FieldReading => ({
	field: 'created_at',
	header: '创建时间',
	time: null,
	unit: null,
	unitWhy: null,
	dateSpelling: null,
	dayMonthOrder: null,
	orderWhy: null,
	zone: null,
	trueWords: [],
	falseWords: [],
	decimalSign: null,
	fits: 10,
	total: 10,
	why: 'header',
	...own
});

const table = (file: string, own: Partial<TableReading> = {}): TableReading => ({
	file,
	sheet: null,
	kind: 'tickets',
	kindWhy: 'told',
	headerRow: 3,
	encoding: 'gb18030',
	delimiter: ',',
	notes: [],
	fields: [field({})],
	unusedColumns: [],
	...own
});

function told(locale: 'zh' | 'en', ...tables: TableReading[]) {
	const env = envFor(locale);
	const dataset = { ...env.dataset, reading: { tables, leftOut: [] } };
	return readingFigure({ Q1: resultFor('Q1') }, { ...env, dataset }, offSentence(locale));
}

it.each([
	['zh', 'hidden_sheet', '这张工作表是隐藏的'],
	['en', 'html_page', 'a web page, not a workbook; its largest table was read'],
	['zh', 'table_below', '表下另有一张表']
] as const)('%s: %s stands in a row of its own', (locale, code, sentence) => {
	const notes = [{ code, count: 2, example: '小计 3' }];
	const { rows } = told(locale, table('a.csv'), table('b.csv', { notes })).table;
	const row = rows.find((cells) => String(cells[0]).startsWith('b.csv'));
	expect(row?.[4]).toContain('小计 3');
	expect(row?.[5]).toBe('2');
	expect(row?.[6]).toContain(sentence);
});

describe('how the files were read', () => {
	it.each([
		[{ unit: 'min', unitWhy: 'header' }, '单位：分钟（表头）'],
		[{ unit: 'h', unitWhy: 'assumed' }, '单位：小时（没有写明，按通常的读）'],
		[{ dateSpelling: 'd/M/yyyy', dayMonthOrder: 'dmy', orderWhy: 'values' }, '写法：d/M/yyyy · 日在月前（值）'],
		[{ zone: '+08:00' }, '时区：+08:00'],
		[{ trueWords: ['是', '有'], falseWords: ['否'] }, '是：是、有；否：否'],
		[{ decimalSign: ',' }, '小数点写作逗号'],
		[{ decimalSign: '.' }, ''],
		[{ time: '创建时刻' }, '时刻取自“创建时刻”']
	] as [Partial<FieldReading>, string][])('%j says %s', (own, how) => {
		const [row] = told('zh', table('a.csv', { fields: [field(own)] })).table.rows;
		expect(row?.[4]).toBe(how);
	});

	it('names each column, what it became, what could be read and what was not used', () => {
		const figure = told(
			'en',
			table('a.csv', {
				fields: [field({ fits: 8, total: 10, why: 'near_header' })],
				unusedColumns: [
					{ header: '备注', field: null, reason: 'unknown', example: null },
					{ header: '满意度', field: 'csat_raw', reason: 'values_unfit', example: '见附件' }
				]
			})
		);
		expect(figure.title).toBe('How 1 file was read: columns used as fields 1, not used 2');
		expect(figure.table.rows.map((row) => row.slice(2))).toEqual([
			['创建时间', 'created', '', '8 / 10', 'similar header'],
			['备注', 'not used', '', '', 'unknown header'],
			['满意度', 'not used', 'for example “见附件”', '', 'values do not fit (may be satisfaction)']
		]);
		expect(figure.table.rows[0]?.slice(0, 2)).toEqual(['a.csv', 'row 3, gb18030, separated by commas']);
	});

	it('puts files of one layout in one row and counts their values together', () => {
		const months = Array.from({ length: 36 }, (_, at) => table(`${String(at)}.csv`));
		const { rows } = told('zh', ...months, table('x.csv', { headerRow: 1 })).table;
		expect(rows.map(([file, , , , , fits]) => [file, fits])).toEqual([
			['0.csv 等 36 份', '360 / 360'],
			['x.csv', '10 / 10']
		]);
	});
});

it('a figure says what the files behind its numbers have lost', () => {
	const lost = { code: 'values_lost' as const, values: { file: 'a.csv', header: '评价', lost: 30, of: 100 } };
	const build = tellingLosses(qualityFigures);
	const of = (notes: (typeof lost)[]) =>
		build({ Q1: resultFor('Q1', { notes }) }, envFor('zh'), offSentence('zh')).find(
			({ id }) => id === 'row-account'
		)?.notes ?? [];
	expect(of([lost]).join()).toContain('“a.csv”的“评价”有 100 个值，其中 30 个读不出');
	expect(of([])).toEqual([]);
});
