import { lineColor, lineDash, ranks } from '$lib/charts/build/roles.ts';
import type { CurveSpec, PointsSpec } from '$lib/charts/spec.ts';
import type { ExportWords } from '$lib/i18n/export.ts';
import { dashOf, ink, nativeAxis, ruleLine, type Stroke, type XyChart, type XySeries } from './native.ts';

type Point = [x: number, y: number];

/** The corners of a step function, so that a straight line through them is one. */
function stepped(points: readonly Point[]): Point[] {
	return points.flatMap(([x, y], index): Point[] => {
		const before = points[index - 1];
		return before && before[1] !== y
			? [
					[x, before[1]],
					[x, y]
				]
			: [[x, y]];
	});
}

/** Curves over a number, their intervals as thin lines, verticals as two-point series. */
export function nativeCurve(spec: CurveSpec, m: ExportWords): XyChart {
	const order = ranks(spec.series);
	const curves: XySeries[] = spec.series.flatMap((series, index) => {
		const color = lineColor(series, ink, order[index]);
		const shape = (points: Point[]): Point[] => (series.step ? stepped(points) : points);
		const bound = (side: 'low' | 'high'): Point[] =>
			shape(series.points.flatMap((point): Point[] => (point[side] == null ? [] : [[point.x, point[side]]])));
		const thin: Stroke = { color, width: 0.75, dash: 'sysDot' };
		const bounds: [string, Point[]][] = [
			[m.bandLow({ name: series.name }), bound('low')],
			[m.bandHigh({ name: series.name }), bound('high')]
		];
		return [
			{
				name: series.name,
				points: shape(series.points.map(({ x, y }) => [x, y])),
				stroke: { color, width: 2.25, dash: dashOf(lineDash(series, order[index])) }
			},
			...bounds
				.filter(([, points]) => points.length > 0)
				.map(([name, points]) => ({ name, points, stroke: thin, quiet: true }))
		];
	});
	const x = nativeAxis(spec.x, [
		...curves.flatMap(({ points }) => points.map(([at]) => at)),
		...spec.rules.map(({ value }) => value),
		...spec.dots.map((dot) => dot.x)
	]);
	const y = nativeAxis(spec.y, [
		...curves.flatMap(({ points }) => points.map(([, at]) => at)),
		...spec.dots.map((dot) => dot.y)
	]);
	const rules: XySeries[] = spec.rules.map(({ value, label, role }) => ({
		name: label,
		points: [
			[value, y.min],
			[value, y.max]
		],
		stroke: ruleLine(role)
	}));
	const dots: XySeries[] = spec.dots.map(({ x: at, y: height, label, role }) => ({
		name: label,
		points: [[at, height]],
		named: true,
		marker: {
			symbol: 'diamond',
			size: 9,
			color: role === 'actual' || role === 'simulated' ? ink.accent : ink.ink2,
			hollow: role !== 'actual'
		}
	}));
	return { kind: 'xy', x, y, series: [...curves, ...rules, ...dots] };
}

/** Points over two numbers with their reference lines. */
export function nativePoints(spec: PointsSpec): XyChart {
	const x = nativeAxis(spec.x, [
		...spec.points.map((point) => point.x),
		...spec.lines.flatMap(({ points }) => points.map(([at]) => at))
	]);
	const y = nativeAxis(spec.y, [
		...spec.points.flatMap((point) => [point.y, point.low, point.high]),
		...spec.lines.flatMap(({ points }) => points.map(([, at]) => at)),
		...spec.rules.map(({ value }) => value)
	]);
	const interval = spec.points.some(({ low, high }) => low != null && high != null);
	const points: XySeries = {
		name: spec.y.label || spec.x.label,
		points: spec.points.map((point) => [point.x, point.y]),
		marker: { symbol: 'circle', size: 6, color: ink.accent, hollow: false },
		marked: spec.points.flatMap(({ concern }, index) => (concern ? [{ index, color: ink.concern }] : [])),
		...(interval && {
			errors: {
				minus: spec.points.map((point) => point.y - (point.low ?? point.y)),
				plus: spec.points.map((point) => (point.high ?? point.y) - point.y),
				color: ink.accent
			}
		})
	};
	// On screen the lower of two limits goes without a name; in a legend every line has one.
	const named = (name: string, role: PointsSpec['lines'][number]['role']): string =>
		name || (spec.lines.find((other) => other.role === role && other.name !== '')?.name ?? '');
	const lines: XySeries[] = spec.lines.map(({ name, role, points: along }) => ({
		name: named(name, role),
		points: along,
		stroke: {
			color: ink.ink3,
			width: role === 'mean' ? 1.5 : 1,
			dash: role === 'mean' ? 'solid' : role === 'limit' ? 'dash' : 'sysDot'
		}
	}));
	const rules: XySeries[] = spec.rules.map(({ value, label, role }) => ({
		name: label,
		points: [
			[x.min, value],
			[x.max, value]
		],
		stroke: ruleLine(role)
	}));
	return { kind: 'xy', x, y, series: [points, ...lines, ...rules] };
}
