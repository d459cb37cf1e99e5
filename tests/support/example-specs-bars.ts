import type { BarsSpec, StackedSpec, TornadoSpec } from '$lib/charts/spec.ts';
import { hours, months, type Pick } from './example-specs-lines.ts';

export function stacked(t: Pick): StackedSpec {
	return {
		kind: 'stacked',
		categories: [t('实施前', 'Before'), '2024-07', '2025-01', '2025-07', '2026-01'],
		parts: [
			t('未定级', 'Ungraded'),
			t('初级', 'Junior'),
			t('中级', 'Intermediate'),
			t('高级', 'Senior'),
			t('资深', 'Expert')
		].map((name, level) => ({ name, level, role: 'actual' as const })),
		values: [
			[49, 31, 22, 16, 9],
			[64, 70, 66, 63, 62],
			[33, 44, 54, 60, 64],
			[15, 20, 24, 28, 28],
			[3, 3, 5, 7, 8]
		],
		share: true,
		unit: 'people'
	};
}

export function simulatedStack(t: Pick): StackedSpec {
	return {
		kind: 'stacked',
		categories: [
			t('现行标准', 'Published rules'),
			t(
				'方案甲：现场服务六十次且客户满意度不低于百分之八十五',
				'Scenario A: sixty visits and at least 85 % satisfied'
			)
		],
		parts: [
			{ name: t('初级', 'Junior'), level: 1, role: 'actual' },
			{ name: t('中级', 'Intermediate'), level: 2, role: 'actual' },
			{ name: t('中级（模拟）', 'Intermediate (simulated)'), level: 2, role: 'simulated' },
			{ name: t('高级', 'Senior'), level: 3, role: 'actual' }
		],
		values: [
			[63, 74],
			[65, 0],
			[0, 54],
			[29, 29]
		],
		share: false,
		unit: 'people'
	};
}

export function bars(t: Pick): BarsSpec {
	return {
		kind: 'bars',
		upright: false,
		y: { label: '', unit: 'people', zero: true },
		categories: [
			t('薪酬与福利', 'Pay and benefits'),
			t('家庭或健康原因需要回到户籍所在地', 'Family or health, returning home'),
			t('职业发展', 'Career'),
			t('未说明', 'Not stated'),
			t('其他', 'Other')
		],
		series: [
			{ name: t('最近 12 个月', 'Last 12 months'), role: 'actual', values: [14, 9, 5, 4, null] },
			{ name: t('实施前 12 个月', '12 months before'), role: 'previous', values: [17, 8, 11, 6, 2] }
		],
		rules: [],
		thresholds: [],
		concern: []
	};
}

export function histogram(t: Pick): BarsSpec {
	return {
		kind: 'bars',
		upright: true,
		y: { label: t('工程师人数', 'Engineers'), unit: 'people', zero: true },
		categories: ['60', '65', '70', '75', '80', '85', '90', '95'],
		series: [{ name: t('评分', 'Score'), role: 'actual', values: [3, 8, 14, 9, 31, 22, 17, 6] }],
		rules: [],
		thresholds: [{ before: 4, label: t('及格线 80', 'Pass mark 80') }],
		concern: [4]
	};
}

export function monthly(t: Pick): BarsSpec {
	return {
		kind: 'bars',
		upright: true,
		y: { label: '', unit: 'cny', zero: true },
		categories: months.slice(12, 36),
		series: [
			{
				name: t('投诉赔付', 'Compensation paid'),
				role: 'actual',
				values: hours.slice(12).map((h, index) => h * 4200 - index * 1500)
			}
		],
		rules: [{ value: 180_000, label: t('基线月均 18 万元', 'Monthly baseline CNY 180k'), role: 'baseline' }],
		thresholds: [],
		concern: []
	};
}

export function changes(t: Pick): BarsSpec {
	return {
		kind: 'bars',
		upright: false,
		y: { label: t('比基线的变化', 'Change on the baseline'), unit: 'change', zero: true },
		categories: [t('华东', 'East'), t('华南', 'South'), t('华北', 'North'), t('西部', 'West')],
		series: [{ name: t('处理时长', 'Handling time'), role: 'actual', values: [-0.21, -0.164, -0.09, 0.043] }],
		rules: [{ value: -0.2, label: t('目标 −20 %', 'Target −20 %'), role: 'target' }],
		thresholds: [],
		concern: [3]
	};
}

export function tornado(t: Pick): TornadoSpec {
	return {
		kind: 'tornado',
		base: 0.64,
		unit: 'share',
		label: t('基准', 'Base case'),
		items: [
			{
				name: t('归因于评定的份额', 'Share due to the programme'),
				low: -0.18,
				high: 1.28,
				lowLabel: '25 %',
				highLabel: '100 %'
			},
			{
				name: t('少走一人省下的费用', 'Saved per leaver avoided'),
				low: 0.21,
				high: 1.07,
				lowLabel: t('3 万元', 'CNY 30k'),
				highLabel: t('8 万元', 'CNY 80k')
			},
			{ name: t('评审工时', 'Hours of assessors'), low: 0.81, high: 0.47, lowLabel: '200 h', highLabel: '420 h' },
			{ name: t('返工减少', 'Less rework'), low: 0.55, high: 0.72, lowLabel: '2 %', highLabel: '6 %' }
		],
		rules: [{ value: 0.3, label: t('目标 30 %', 'Target 30 %'), role: 'target' }]
	};
}
