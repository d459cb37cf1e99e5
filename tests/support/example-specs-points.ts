import type { DotsSpec, PointsSpec } from '$lib/charts/spec.ts';
import type { Pick } from './example-specs-lines.ts';

export function dots(t: Pick): DotsSpec {
	/** A value, half of its interval and n, each; the last place is empty. */
	const points = (...known: [value: number, half: number, n: number][]) => [
		...known.map(([value, half, n]) => ({ value, low: value - half, high: Math.min(1, value + half), n })),
		null
	];
	return {
		kind: 'dots',
		categories: [
			t('华东', 'East'),
			t('华南', 'South'),
			t('华北', 'North'),
			t('西部', 'West'),
			t('海外', 'Overseas')
		],
		series: [
			{
				name: t('最近 12 个月', 'Last 12 months'),
				role: 'actual',
				points: points([0.91, 0.02, 1240], [0.9, 0.025, 860], [0.885, 0.03, 640], [0.82, 0.04, 410])
			},
			{
				name: t('实施前', 'Before'),
				role: 'previous',
				points: points([0.8, 0.025, 1110], [0.79, 0.03, 790], [0.81, 0.03, 600], [0.8, 0.045, 380])
			}
		],
		x: { label: '', unit: 'share', zero: false, max: 1 },
		rules: [{ value: 0.871, label: t('目标 87.1 %', 'Target 87.1 %'), role: 'target' }],
		dumbbell: false,
		concern: [3]
	};
}

export function dumbbell(t: Pick): DotsSpec {
	const of = (values: number[]) => values.map((value) => ({ value, low: null, high: null }));
	return {
		kind: 'dots',
		categories: [t('东部', 'East'), t('南部', 'South'), t('北部', 'North'), t('西部', 'West')],
		series: [
			{ name: t('方案甲', 'Scenario A'), role: 'simulated', points: of([0.75, 0.7, 0.69, 0.53]) },
			{ name: t('现行', 'Published'), role: 'actual', points: of([0.78, 0.74, 0.72, 0.69]) }
		],
		x: { label: t('达到中级的占比', 'Share reaching intermediate'), unit: 'share', zero: false },
		rules: [],
		dumbbell: true,
		concern: [3]
	};
}

export function funnel(t: Pick): PointsSpec {
	const sizes = [4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20, 23, 26, 30];
	const limit = (z: number) =>
		sizes.map((n): [number, number] => [
			n,
			Math.max(0, Math.min(1, 0.62 + (z * Math.sqrt(0.62 * 0.38)) / Math.sqrt(n)))
		]);
	return {
		kind: 'points',
		x: { label: t('被评人数', 'Engineers rated'), unit: 'people', zero: true },
		y: { label: t('通过率', 'Pass rate'), unit: 'share', zero: true, max: 1 },
		points: [
			[6, 0.66],
			[8, 0.5],
			[9, 0.78],
			[11, 0.63],
			[12, 0.58],
			[14, 0.71],
			[17, 0.29],
			[19, 0.6],
			[22, 0.66],
			[25, 0.92],
			[28, 0.61]
		].map(([x = 0, y = 0], index) => ({
			x,
			y,
			label: t(`主管 ${String(index + 1)}`, `Supervisor ${String(index + 1)}`),
			concern: index === 6 || index === 9
		})),
		lines: [
			{
				name: t('平均 62 %', 'Mean 62 %'),
				role: 'mean',
				points: [
					[4, 0.62],
					[30, 0.62]
				]
			},
			{ name: t('95 % 界限', '95 % limits'), role: 'limit', points: limit(1.96) },
			{ name: t('95 % 界限', '95 % limits'), role: 'limit', points: limit(-1.96) },
			{ name: t('99.8 % 界限', '99.8 % limits'), role: 'wide_limit', points: limit(3.09) },
			{ name: t('99.8 % 界限', '99.8 % limits'), role: 'wide_limit', points: limit(-3.09) }
		],
		rules: []
	};
}

export function blandAltman(t: Pick): PointsSpec {
	return {
		kind: 'points',
		x: { label: t('两方评分的平均', 'Mean of both scores'), unit: 'score', zero: false },
		y: { label: t('主管减评审组', 'Supervisor minus panel'), unit: 'score', zero: false },
		points: Array.from({ length: 120 }, (_, index) => ({
			x: 62 + ((index * 37) % 34),
			y: ((index * 53) % 27) - 9 + ((index * 37) % 34) / 8,
			label: t('一名工程师', 'One engineer'),
			concern: false
		})),
		lines: [],
		rules: [
			{ value: 6.1, label: t('平均差 6.1', 'Mean difference 6.1'), role: 'baseline' },
			{ value: 21.8, label: t('上限 21.8', 'Upper limit 21.8'), role: 'limit' },
			{ value: -9.6, label: t('下限 −9.6', 'Lower limit −9.6'), role: 'limit' }
		]
	};
}
