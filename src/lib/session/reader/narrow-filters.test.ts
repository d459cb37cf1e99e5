import { describe, expect, it } from 'vitest';
import { noFilters } from '$lib/metrics/run/context.ts';
import { noValues } from '../../../../tests/support/dataset.ts';
import { narrowed } from './narrow-filters.ts';

const values = {
	...noValues,
	regions: ['华东', '西南'],
	departments: ['上海服务部'],
	products: ['变频器'],
	categories: ['电气故障']
};
const levels = ['未定级', '初级', '中级', '高级', '资深'];

describe('what is chosen in a picture', () => {
	it.each([
		['华东', { regions: ['华东'] }],
		['区域 · 西南', { regions: ['西南'] }],
		['班组 · 上海服务部', { departments: ['上海服务部'] }],
		['变频器', { products: ['变频器'] }],
		['电气故障', { categories: ['电气故障'] }],
		['中级', { levels: [2] }],
		['未定级', { levels: [0] }]
	])('%s becomes a filter', (label, change) => {
		expect(narrowed(noFilters, label, values, levels)).toEqual({ ...noFilters, ...change });
	});

	it('is taken back when chosen again, and joins what was chosen before', () => {
		const first = narrowed(noFilters, '华东', values, levels) ?? noFilters;
		expect(narrowed(first, '西南', values, levels)?.regions).toEqual(['华东', '西南']);
		expect(narrowed(first, '华东', values, levels)).toEqual(noFilters);
	});

	it.each(['2025-03', '48 小时内解决', ''])('%j filters nothing', (label) => {
		expect(narrowed(noFilters, label, values, levels)).toBeNull();
	});
});
