import { axisWidth, gridOf, overhang, valueAxis } from '../build/axes.ts';
import { bandShapes } from '../build/bands.ts';
import { brokenLine, circle, type Frame, items, overlay, type Shape, text } from '../build/shapes.ts';
import type { ChartOption } from '../echarts.ts';
import type { ChartEnv } from '../build/env.ts';
import { type Box, boxesAlong } from '../build/layout.ts';
import { dotFill, lineColor, lineDash, ranks, ruleColor, ruleStroke } from '../build/roles.ts';
import { besidePoint, placeNotes, stripOf, stripShapes } from '../build/rules.ts';
import { niceScale } from '../build/scale.ts';
import { endNames, type NamedLine, seriesNames } from '../build/series-names.ts';
import type { CurveSpec } from '../spec.ts';
import { tooltipHtml, tooltipOf, withInterval } from '../build/tooltip.ts';

type Series = CurveSpec['series'][number];
type Point = Series['points'][number];

/** The point that holds at `x`: on a step function the last one reached, else the nearest. */
function pointAt({ points, step }: Series, x: number): Point | undefined {
	if (step) return points.findLast((point) => point.x <= x + 1e-9);
	return points.reduce<Point | undefined>(
		(best, point) => (best === undefined || Math.abs(point.x - x) < Math.abs(best.x - x) ? point : best),
		undefined
	);
}

/** Corners of the curve: on a step function each value holds until the next point. */
function corners({ points, step }: Series, frame: Frame): [number, number][] {
	return points.flatMap(({ x, y }, index) => {
		const next = points[index + 1];
		const here: [number, number] = [frame.x(x), frame.y(y)];
		return step && next ? [here, [frame.x(next.x), here[1]] as [number, number]] : [here];
	});
}

function dots(spec: CurveSpec, frame: Frame, { palette }: ChartEnv): Shape[] {
	return spec.dots.map((dot) => circle(frame.x(dot.x), frame.y(dot.y), 5, dotFill(dot, palette)));
}

function dotNotes(spec: CurveSpec, frame: Frame, { palette }: ChartEnv): Shape[] {
	const obstacles: Box[] = [
		...spec.series.flatMap(({ points }) => boxesAlong(points.map(({ x, y }) => [frame.x(x), frame.y(y)] as const))),
		...spec.dots.map(({ x, y }) => ({
			left: frame.x(x) - 6,
			right: frame.x(x) + 6,
			top: frame.y(y) - 6,
			bottom: frame.y(y) + 6
		}))
	];
	const notes = spec.dots.map((dot) => ({
		text: dot.label,
		color:
			dot.role === 'actual'
				? palette.ink
				: lineColor(dot, palette) === palette.previous
					? palette.ink2
					: palette.accent,
		boxes: besidePoint(dot.label, frame.x(dot.x), frame.y(dot.y), 8)
	}));
	return placeNotes(notes, obstacles, frame, palette.surface);
}

function html(spec: CurveSpec, lines: readonly NamedLine[], { format }: ChartEnv) {
	return ({ axisValue }: { axisValue: number | string }): string => {
		const x = Number(axisValue);
		const rows = spec.series.map((series, index) => {
			const point = pointAt(series, x);
			return {
				name: series.name,
				color: lines[index]?.color,
				value: point ? withInterval((v) => format.unit(v, spec.y.unit), point.y, point.low, point.high) : '–'
			};
		});
		return tooltipHtml(`${spec.x.label} ${format.unit(x, spec.x.unit)}`.trim(), rows);
	};
}

/** Curves over a number, stepped where they are step functions, with bands, uprights and single marked points. */
export function curveOption(spec: CurveSpec, env: ChartEnv): ChartOption {
	const { palette, format } = env;
	const points = spec.series.flatMap((series) => series.points);
	const yScale = niceScale(
		[...points.flatMap(({ y, low, high }) => [y, low, high]), ...spec.dots.map(({ y }) => y)],
		spec.y
	);
	const xScale = niceScale(
		[...points.map(({ x }) => x), ...spec.rules.map(({ value }) => value), ...spec.dots.map(({ x }) => x)],
		{ ...spec.x, ticks: env.width < 480 ? 4 : 6 }
	);
	// A curve ends where its data end, not at the next round number.
	xScale.max = Math.min(
		xScale.max,
		Math.max(...points.map(({ x }) => x), ...spec.rules.map(({ value }) => value), xScale.min + xScale.step)
	);
	const round = Math.abs(xScale.max / xScale.step - Math.round(xScale.max / xScale.step)) < 1e-6;
	const xAxis = valueAxis(xScale, spec.x.unit, format);
	const rank = ranks(spec.series);
	const lines: NamedLine[] = spec.series.map((series, index) => ({
		name: series.name,
		color: lineColor(series, palette, rank[index]),
		dash: lineDash(series, rank[index])
	}));
	const names = seriesNames(lines, env);
	const left = axisWidth(yScale, spec.y.unit, format);
	const right = Math.max(names.gutter, overhang(xScale, spec.x.unit, format));
	const at = (value: number): number =>
		left + ((value - xScale.min) / (xScale.max - xScale.min)) * (env.width - left - right);
	const strip = stripOf(
		spec.rules.map(({ value, label, role }) => ({
			x: at(value),
			label,
			stroke: ruleStroke(role, palette),
			color: ruleColor(role, palette)
		})),
		env
	);
	const named = spec.y.label === '' ? 0 : 20;
	return {
		grid: gridOf({
			left,
			right,
			top: names.legend.height + named + strip.height + 8,
			bottom: spec.x.label === '' ? 26 : 44
		}),
		xAxis: {
			...xAxis,
			axisLabel: { ...xAxis.axisLabel, showMaxLabel: round },
			splitLine: { show: false },
			axisLine: { show: true, lineStyle: { color: palette.previous } }
		},
		yAxis: valueAxis(yScale, spec.y.unit, format),
		tooltip: tooltipOf('axis', env, html(spec, lines, env)),
		series: [
			overlay('ground', 1, (frame) =>
				spec.series.flatMap((series, index) =>
					bandShapes(
						series.points.map(({ x, low, high }) => ({ x, low, high })),
						frame,
						{ fill: lines[index]?.color ?? palette.accent, opacity: 0.16, step: series.step }
					)
				)
			),
			overlay('curves', 3, (frame) =>
				[...spec.series.entries()].reverse().flatMap(([index, series]) => {
					const { color = palette.accent, dash } = lines[index] ?? {};
					return brokenLine(corners(series, frame), {
						color,
						width: series.role === 'actual' ? 2 : 1.75,
						...(dash && { dash })
					});
				})
			),
			// Draws nothing: gives the pointer something to follow along the axis.
			items(
				'places',
				4,
				points.map(({ x, y }) => [x, y]),
				() => []
			),
			overlay('labels', 6, (frame) => [
				...names.legend.shapes,
				...(named ? [text(spec.y.label, 0, names.legend.height + 8, { color: palette.ink2 })] : []),
				...(spec.x.label === ''
					? []
					: [text(spec.x.label, frame.right, frame.bottom + 34, { color: palette.ink2, align: 'right' })]),
				...stripShapes(strip, frame, palette.surface),
				...dots(spec, frame, env),
				...dotNotes(spec, frame, env),
				...endNames(
					lines,
					spec.series.map(({ points: own }) => {
						const last = own.at(-1);
						return last ? ([last.x, last.y] as const) : null;
					}),
					names.gutter,
					frame
				)
			])
		]
	};
}
