import type {
	BarsSpec,
	ChartSpec,
	CurveSpec,
	DotsSpec,
	LineSpec,
	MatrixSpec,
	PointsSpec,
	SankeySpec,
	StackedSpec,
	TornadoSpec
} from '../../src/lib/charts/spec.ts';

/** Pictures with invented numbers in every kind, in both languages, for the tests and the gallery. */
export type Pick = (zh: string, en: string) => string;

const months = Array.from({ length: 36 }, (_, index) =>
	new Date(Date.UTC(2023, 6 + index, 1)).toISOString().slice(0, 7)
);
const hours = [
	50, 46, 49, 52, 47, 45, 51, 48, 46, 49, 47, 48, 47, 49, 46, 45, 47, 44, 46, 43, 45, 44, 46, 43, 44, 42, 45, 43, 41,
	44, 42, 40, 41, 39, 41, 34
];

function line(t: Pick): LineSpec {
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

function lines(t: Pick): LineSpec {
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
		rules: [{ value: 0.87, label: t('目标 87.1 %', 'Target 87.1 %'), role: 'target' }],
		marks: [],
		limits: []
	};
}

function stacked(t: Pick): StackedSpec {
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

function simulatedStack(t: Pick): StackedSpec {
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

function bars(t: Pick): BarsSpec {
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

function histogram(t: Pick): BarsSpec {
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

function monthly(t: Pick): BarsSpec {
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

function changes(t: Pick): BarsSpec {
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

function dots(t: Pick): DotsSpec {
	const point = (value: number, half: number, n: number) => ({
		value,
		low: value - half,
		high: Math.min(1, value + half),
		n
	});
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
				points: [
					point(0.91, 0.02, 1240),
					point(0.9, 0.025, 860),
					point(0.885, 0.03, 640),
					point(0.82, 0.04, 410),
					null
				]
			},
			{
				name: t('实施前', 'Before'),
				role: 'previous',
				points: [
					point(0.8, 0.025, 1110),
					point(0.79, 0.03, 790),
					point(0.81, 0.03, 600),
					point(0.8, 0.045, 380),
					null
				]
			}
		],
		x: { label: '', unit: 'share', zero: false, max: 1 },
		rules: [{ value: 0.871, label: t('目标 87.1 %', 'Target 87.1 %'), role: 'target' }],
		dumbbell: false,
		concern: [3]
	};
}

function dumbbell(t: Pick): DotsSpec {
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

function survival(t: Pick): CurveSpec {
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

function sweep(t: Pick): CurveSpec {
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

function funnel(t: Pick): PointsSpec {
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

function blandAltman(t: Pick): PointsSpec {
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

function sankey(t: Pick): SankeySpec {
	const names = [
		t('未定级', 'Ungraded'),
		t('初级', 'Junior'),
		t('中级', 'Intermediate'),
		t('高级', 'Senior'),
		t('资深', 'Expert')
	];
	const nodes = ['a', 'b', 'c'].flatMap((stage, index) =>
		names.map((label, level) => ({ id: `${stage}${String(level)}`, label, level, stage: index }))
	);
	const flows: [string, string, number][] = [
		['a0', 'b0', 22],
		['a0', 'b1', 9],
		['a1', 'b1', 57],
		['a1', 'b2', 13],
		['a2', 'b2', 41],
		['a2', 'b3', 3],
		['a3', 'b3', 20],
		['a3', 'b4', 1],
		['a4', 'b4', 4],
		['b0', 'c0', 14],
		['b0', 'c1', 8],
		['b1', 'c1', 55],
		['b1', 'c2', 11],
		['b2', 'c1', 4],
		['b2', 'c2', 50],
		['b3', 'c3', 22],
		['b3', 'c4', 1],
		['b4', 'c4', 5]
	];
	return {
		kind: 'sankey',
		stages: ['2025-01', '2025-07', t('若按方案甲', 'Under scenario A')],
		nodes,
		links: flows.map(([source, target, value]) => ({
			source,
			target,
			value,
			role: source.startsWith('b') ? 'simulated' : 'actual'
		}))
	};
}

function agreement(t: Pick): MatrixSpec {
	const levels = [t('初级', 'Junior'), t('中级', 'Intermediate'), t('高级', 'Senior'), t('资深', 'Expert')];
	return {
		kind: 'matrix',
		rows: levels,
		columns: levels,
		rowsLabel: t('自评', 'Self'),
		columnsLabel: t('评审组', 'Panel'),
		unit: 'people',
		values: [
			[58, 6, 0, null],
			[21, 49, 3, 0],
			[2, 17, 22, 1],
			[0, 1, 6, 5]
		],
		outlined: [0, 1, 2, 3].map((index) => ({ row: index, column: index, role: 'reference' }))
	};
}

function heatMap(t: Pick): MatrixSpec {
	const visits = [30, 40, 50, 60, 70, 80, 90, 100];
	const satisfaction = [0.75, 0.8, 0.85, 0.9, 0.95];
	return {
		kind: 'matrix',
		rows: satisfaction.map((value) => `${String(100 * value)} %`),
		columns: visits.map(String),
		rowsLabel: t('满意度', 'Satisfied'),
		columnsLabel: t('现场服务（次）', 'Visits'),
		unit: 'people',
		values: satisfaction.map((_, row) => visits.map((__, column) => Math.max(4, 141 - 11 * column - 17 * row))),
		outlined: [
			{ row: 2, column: 2, role: 'reference' },
			{ row: 2, column: 3, role: 'simulated' }
		]
	};
}

function tornado(t: Pick): TornadoSpec {
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

/** By name; the part before a dash is the kind. */
export function exampleSpecs(t: Pick): Record<string, ChartSpec> {
	return {
		line: line(t),
		'line-names': lines(t),
		stacked: stacked(t),
		'stacked-simulated': simulatedStack(t),
		bars: bars(t),
		'bars-histogram': histogram(t),
		'bars-months': monthly(t),
		'bars-change': changes(t),
		dots: dots(t),
		'dots-dumbbell': dumbbell(t),
		'curve-survival': survival(t),
		'curve-sweep': sweep(t),
		'points-funnel': funnel(t),
		'points-difference': blandAltman(t),
		sankey: sankey(t),
		matrix: agreement(t),
		'matrix-heat': heatMap(t),
		tornado: tornado(t)
	};
}
