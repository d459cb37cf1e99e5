import { describe, expect, it } from 'vitest';
import type { DotsSpec, LineSpec } from '$lib/charts/spec.ts';
import * as words from '$lib/i18n/export.ts';
import { parseXml, all, textOf } from '../../../../tests/support/xml.ts';
import { chartXml } from './chart-xml.ts';
import { nativeChart } from './native-chart.ts';

const place = { sheet: 'x', textSize: 12, locale: 'zh-CN' };
const months = (count: number): string[] =>
	Array.from(
		{ length: count },
		(_, at) => `${String(2024 + Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`
	);
const line = (count: number, unit: 'rate' | 'hours' = 'hours'): LineSpec => ({
	kind: 'line',
	x: months(count),
	y: { label: '', unit, zero: true },
	series: [
		{
			name: '离职率',
			role: 'actual',
			values: months(count).map(() => 0.2),
			band: { low: months(count).map(() => 0.1), high: months(count).map(() => 0.3) }
		}
	],
	rules: [{ value: 0.25, label: '基线', role: 'baseline' }],
	marks: [],
	limits: []
});

const drawn = (spec: LineSpec | DotsSpec) => {
	const chart = nativeChart(spec, words.zh);
	if (!chart) throw new Error('not drawn');
	return { chart, root: parseXml(chartXml(chart, words.zh, place)) };
};

describe('what an office program draws', () => {
	it('writes rates per hundred person-years, as the page does, and never as a percentage', () => {
		const { root } = drawn(line(6, 'rate'));
		const axis = all(root, 'c:valAx')[0];
		expect(axis && all(axis, 'a:t').map(textOf)).toEqual(['每百人年']);
		expect(axis && all(axis, 'c:numFmt')[0]?.attributes.formatCode).not.toContain('%');
		const series = all(root, 'c:ser').map((one) =>
			all(one, 'c:val').flatMap((values) => all(values, 'c:v').map(textOf))
		);
		expect(series.map(([first]) => first)).toEqual(['20', '10', '30', '25']);
	});

	it.each([
		[6, '1'],
		[12, '1'],
		[24, '3'],
		[36, '4']
	])('names of %i months every %s on an axis of dates', (count, step) => {
		const { root } = drawn(line(count));
		const [axis] = all(root, 'c:dateAx');
		expect(axis && all(axis, 'c:majorUnit')[0]?.attributes.val).toBe(step);
		expect(all(root, 'c:cat').map((names) => all(names, 'c:v').map(textOf))[0]?.[0]).toBe('45292');
	});

	it('keeps the bounds of an interval out of the legend', () => {
		const { root, chart } = drawn(line(6));
		const left = all(root, 'c:legendEntry').map((entry) => Number(all(entry, 'c:idx')[0]?.attributes.val));
		expect(left.map((index) => chart.series[index]?.name)).toEqual(['离职率 95 % 下限', '离职率 95 % 上限']);
	});

	it('lays intervals along the value, each at the height of its name, the first on top', () => {
		const spec: DotsSpec = {
			kind: 'dots',
			categories: ['华东', '西南'],
			series: [
				{
					name: '当前',
					role: 'actual',
					points: [
						{ value: 4, low: 3, high: 6 },
						{ value: 5, low: null, high: null }
					]
				}
			],
			x: { label: '小时', unit: 'hours', zero: false },
			rules: [],
			dumbbell: false,
			concern: []
		};
		const { chart, root } = drawn(spec);
		expect(chart.kind === 'xy' && chart.series.map(({ points }) => points)).toEqual([
			[
				[3, 2],
				[6, 2],
				[6, null]
			],
			[
				[4, 2],
				[5, 1]
			],
			[
				[expect.any(Number), 2],
				[expect.any(Number), 1]
			]
		]);
		expect(all(root, 'c:dLbl').map((label) => all(label, 'a:t').map(textOf).join(''))).toEqual(['华东', '西南']);
	});
});
