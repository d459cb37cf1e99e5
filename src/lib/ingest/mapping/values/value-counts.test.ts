import { describe, expect, it } from 'vitest';
import { csvBytes } from '../../files/csv-text.ts';
import { choose } from '../choices.ts';
import { confirm, withWords } from '../confirm.ts';
import { dictionaryOf } from './dictionary.ts';
import { inspect } from '../inspect.ts';
import { mappingsOf } from '../mapping.ts';
import { renamed } from './merges.ts';
import { meaningOf, together, withAllValues } from './value-counts.ts';

const today = '2024-12-31';
/** Tickets of one month, six a region. */
const month = (of: string, ...regions: string[]) => ({
	name: `tickets-${of}.csv`,
	kind: 'tickets' as const,
	bytes: csvBytes([
		['工单号', '创建时间', '区域', '状态', '满意度'],
		...regions.flatMap((region, place) =>
			[1, 2, 3, 4, 5, 6].map((day) => [
				`${of}-${String(place)}-${String(day)}`,
				`${of}-0${String(day)} 09:00`,
				region,
				day === 6 ? '待客户' : '已完成',
				day % 2 === 0 ? '满意' : '非常满意'
			])
		)
	])
});
const year = [
	month('2024-01', '华东区', '华北'),
	month('2024-02', '华东区', '华北'),
	month('2024-03', '华东大区', '华北')
];

describe('the values of columns of words', () => {
	it('are counted over all files, with their first and last month and what they mean', async () => {
		const { sheets } = await inspect(year, { today });
		const counts = together(sheets.flatMap(({ values = [] }) => values));
		const mapping = sheets[0]?.mapping;
		if (!mapping) throw new Error('not read');
		expect(counts.map((one) => [one.word, one.count, one.first, one.last, meaningOf(mapping, one)])).toEqual([
			['华东区', 12, '2024-01', '2024-02', '华东区'],
			['华北', 18, '2024-01', '2024-03', '华北'],
			['已完成', 30, '2024-01', '2024-03', 'resolved'],
			['待客户', 6, '2024-01', '2024-03', 'pending'],
			['非常满意', 18, '2024-01', '2024-03', '5'],
			['满意', 18, '2024-01', '2024-03', '4'],
			['华东大区', 6, '2024-03', '2024-03', '华东大区']
		]);
	});

	it('stand whole in a mapping that is printed, and given back it reads the same', async () => {
		const [first] = year;
		if (!first) throw new Error('no file');
		const inspection = await inspect([first], { today });
		const printed = mappingsOf(
			confirm(inspection).map(({ mapping, values = [] }) => ({ mapping: withAllValues(mapping, values) }))
		);
		expect(printed.mappings[0]?.columns['status']?.values).toEqual({ 已完成: 'resolved', 待客户: 'pending' });
		expect(printed.mappings[0]?.columns['csat_raw']?.values).toEqual({ 满意: '4', 非常满意: '5' });
		expect(confirm(inspection, printed)[0]?.mapping.columns['status']?.values).toEqual({
			已完成: 'resolved',
			待客户: 'pending'
		});
	});
});

describe('a region that stops where another begins', () => {
	it('is proposed as the same once for all files, stops nothing, and is remembered for files of another layout', async () => {
		const inspection = await inspect(year, { today });
		const merges = inspection.sheets.map(({ decisions }) => decisions.filter(({ code }) => code === 'merge'));
		expect(merges.map((list) => list.map(({ word, options }) => [word, ...options]))).toEqual([
			[['华东区', '华东大区', '华东区']],
			[['华东区', '华东大区', '华东区']],
			[]
		]);
		expect(confirm(inspection)[0]?.mapping.columns['region']?.values).toBeUndefined();
		const answered = confirm(choose(inspection, { answers: ['区域:华东区=华东大区'] }));
		expect(answered[1]?.mapping.columns['region']?.values).toEqual({ 华东区: '华东大区' });
		const [other] = (await inspect([{ ...month('2023-12', '华东区'), name: 'x.csv' }], { today })).sheets;
		const known = other && withWords(other, dictionaryOf(mappingsOf(answered)));
		expect(known?.mapping?.columns['region']?.values).toEqual({ 华东区: '华东大区' });
	});

	const count = (word: string, first: string, last: string, count = 9) => ({
		...{ field: 'region', header: '区域', word, count, first, last }
	});

	it.each([
		[
			'the most alike of two',
			[
				count('华东区', '2023-01', '2023-06'),
				count('华东大区', '2023-07', '2023-12'),
				count('西南大区', '2023-07', '2023-12')
			],
			[['华东区', '华东大区']]
		],
		['not where both go on', [count('东', '2023-01', '2023-12'), count('西', '2023-01', '2023-12')], []],
		[
			'not where the other begins much later',
			[count('东', '2023-01', '2023-03'), count('西', '2023-09', '2023-12')],
			[]
		],
		[
			'not where the other was there before',
			[count('东', '2023-01', '2023-06'), count('西', '2023-01', '2023-12')],
			[]
		],
		[
			'not where it hardly ever stood',
			[count('东', '2023-01', '2023-06', 2), count('西', '2023-07', '2023-12')],
			[]
		]
	])('%s', (_, counts, expected) => {
		expect([...renamed(counts)]).toEqual(expected);
	});
});
