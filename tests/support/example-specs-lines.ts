import type { CurveSpec, LineSpec } from '$lib/charts/spec.ts';

/** Pictures with invented numbers in every kind, in both languages, for the tests and the gallery. */
export type Pick = (zh: string, en: string) => string;

export const months = Array.from({ length: 36 }, (_, index) =>
	new Date(Date.UTC(2023, 6 + index, 1)).toISOString().slice(0, 7)
);
export const hours = [
	50, 46, 49, 52, 47, 45, 51, 48, 46, 49, 47, 48, 47, 49, 46, 45, 47, 44, 46, 43, 45, 44, 46, 43, 44, 42, 45, 43, 41,
	44, 42, 40, 41, 39, 41, 34
];

export function line(t: Pick): LineSpec {
	return {
		kind: 'line',
		x: months,
		y: { label: '', unit: 'hours', zero: true },
		series: [
			{
				name: t('处理时长', 'Handling time'),
				role: 'actual',
				values: hours,
				flags: [
					{ index: 31, kind: 'improvement' },
					{ index: 32, kind: 'improvement' },
					{ index: 33, kind: 'improvement' },
					{ index: 3, kind: 'concern' }
				]
			}
		],
		rules: [
			{ value: 48, label: t('方案口径基线 48 h', 'Baseline in the plan 48 h'), role: 'baseline' },
			{ value: 38.4, label: t('目标 38.4 h', 'Target 38.4 h'), role: 'target' }
		],
		marks: [
			{ x: '2024-07', label: t('评定实施', 'Programme starts'), role: 'programme' },
			{ x: '2025-02', label: t('新产品上市', 'New product'), role: 'annotation' },
			{ x: '2026-06', label: t('未满月', 'Incomplete'), role: 'incomplete' }
		],
		limits: [
			{ from: '2023-07', to: '2024-06', mean: 48.2, low: 41, high: 55.4 },
			{ from: '2024-07', to: '2026-05', mean: 43.4, low: 37, high: 49.8 }
		]
	};
}

export function lines(t: Pick): LineSpec {
	const values = [0.79, 0.8, null, 0.81, 0.8, 0.83, 0.84, 0.86, 0.87, 0.89, 0.9, 0.89];
	return {
		kind: 'line',
		x: months.slice(24),
		y: { label: t('客户满意度（好评占比）', 'Satisfied customers, share'), unit: 'share', zero: false, max: 1 },
		series: [
			{
				name: t('全部工程师', 'All engineers'),
				role: 'actual',
				values,
				band: {
					low: values.map((v) => (v === null ? null : v - 0.03)),
					high: values.map((v) => (v === null ? null : Math.min(1, v + 0.025)))
				}
			},
			{
				name: t('去年同期', 'A year earlier'),
				role: 'previous',
				values: values.map((v, index) => (v === null ? 0.78 : 0.77 + index * 0.002))
			},
			{
				name: t('若按方案甲', 'Under scenario A'),
				role: 'simulated',
				values: values.map((v) => (v === null ? null : v + 0.012))
			}
		],
		beside: [{ name: t('环比', 'On the month'), values: values.map((_, index) => (index === 0 ? '–' : '+1.0')) }],
		yearFrom: 7,
		rules: [{ value: 0.87, label: t('目标 87.1 %', 'Target 87.1 %'), role: 'target' }],
		marks: [],
		limits: []
	};
}

export function survival(t: Pick): CurveSpec {
	const at = (rate: number) =>
		Array.from({ length: 21 }, (_, index) => {
			const y = Math.exp((-rate * index * 12) / 100);
			return { x: index * 12, y, low: Math.max(0, y - 0.035), high: Math.min(1, y + 0.035) };
		});
	return {
		kind: 'curve',
		x: { label: t('自建单起的小时数', 'Hours since creation'), unit: 'hours', zero: true },
		y: { label: t('仍未解决的占比', 'Share still open'), unit: 'share', zero: true, max: 1 },
		series: [
			{ name: t('最近 12 个月', 'Last 12 months'), role: 'actual', step: true, points: at(2.1) },
			{ name: t('实施前', 'Before'), role: 'previous', step: true, points: at(1.6) }
		],
		rules: [{ value: 48, label: t('48 小时', '48 hours'), role: 'limit' }],
		dots: []
	};
}

export function sweep(t: Pick): CurveSpec {
	return {
		kind: 'curve',
		x: { label: t('现场服务门槛（次）', 'Visits required'), unit: 'count', zero: true },
		y: { label: '', unit: 'people', zero: true },
		series: [
			{
				name: t('达到中级的人数', 'Engineers reaching intermediate'),
				role: 'actual',
				step: false,
				points: [141, 138, 131, 124, 113, 100, 89, 78, 66, 55, 43, 33].map((y, index) => ({ x: index * 10, y }))
			}
		],
		rules: [],
		dots: [
			{ x: 50, y: 100, label: t('现行 50', 'Published 50'), role: 'previous' },
			{ x: 60, y: 89, label: t('方案甲 60', 'Scenario A 60'), role: 'actual' }
		]
	};
}
