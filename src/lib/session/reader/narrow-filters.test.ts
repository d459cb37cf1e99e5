import { describe, expect, it } from 'vitest';
import { noFilters } from '$lib/metrics/run/context.ts';
import { choiceOf } from '$lib/programme/dimensions.ts';
import { noValues } from '../../../../tests/support/dataset.ts';
import { narrowed } from './narrow-filters.ts';

// A region and a department of one name: only what travels beside the mark tells which of them was meant.
const values = {
	...noValues,
	regions: ['华东', '西南', '客服'],
	departments: ['上海服务部', '客服'],
	products: ['变频器', '中级'],
	categories: ['电气故障']
};

const chosen = (column: string, value: string | number | null, from = noFilters) => {
	const choice = choiceOf(column, value);
	return choice && narrowed(from, choice, values);
};

describe('what is chosen in a picture', () => {
	it.each([
		['region', '华东', { regions: ['华东'] }],
		['department', '上海服务部', { departments: ['上海服务部'] }],
		['department', '客服', { departments: ['客服'] }],
		['product', '变频器', { products: ['变频器'] }],
		['product', '中级', { products: ['中级'] }],
		['category', '电气故障', { categories: ['电气故障'] }],
		['level', 2, { levels: [2] }],
		['level', 0, { levels: [0] }]
	])('%s %s becomes a filter', (column, value, change) => {
		expect(chosen(column, value)).toEqual({ ...noFilters, ...change });
	});

	it('is taken back when chosen again, and joins what was chosen before', () => {
		const first = chosen('region', '华东') ?? noFilters;
		expect(chosen('region', '西南', first)?.regions).toEqual(['华东', '西南']);
		expect(chosen('region', '华东', first)).toEqual(noFilters);
	});

	it.each([
		['month', '2025-03'],
		['target_level', 2],
		['gender', '男'],
		['region', null],
		['region', '其他']
	])('%s %j filters nothing', (column, value) => {
		expect(chosen(column, value)).toBeNull();
	});
});
