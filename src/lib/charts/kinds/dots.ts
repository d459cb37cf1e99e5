import { gridOf, nameAxis, nameColumn, overhang, valueAxis } from '../build/axes.ts';
import { circle, type Frame, indices, items, line, overlay, type Shape, text } from '../build/shapes.ts';
import type { ChartOption } from '../echarts.ts';
import { type ChartEnv, isNarrow } from '../build/env.ts';
import { legendOf } from '../build/legend.ts';
import { dotFill, lineColor, ranks, ruleColor, ruleStroke } from '../build/roles.ts';
import { stripOf, stripShapes } from '../build/rules.ts';
import { niceScale } from '../build/scale.ts';
import type { DotsSpec } from '../spec.ts';
import { widest } from '../build/text-width.ts';
import { tooltipHtml, tooltipOf, withInterval } from '../build/tooltip.ts';

const colorOf = (
	spec: DotsSpec,
	series: number,
	category: number,
	colors: readonly string[],
	{ palette }: ChartEnv
): string =>
	spec.concern.includes(category) && spec.series[series]?.role !== 'previous'
		? palette.concern
		: (colors[series] ?? palette.accent);

/** Where each series' dot stands in its row: side by side, or on one line when they are joined. */
function offset(spec: DotsSpec, series: number, row: number): number {
	if (spec.dumbbell) return 0;
	const gap = Math.min(9, row / (spec.series.length + 1));
	return (series - (spec.series.length - 1) / 2) * gap;
}

/** One category: guide, link, intervals, dots. */
function row(spec: DotsSpec, category: number, colors: readonly string[], frame: Frame, env: ChartEnv): Shape[] {
	const { palette } = env;
	const y = frame.y(category);
	const guide = line(frame.left, y, frame.right, y, { color: palette.rule });
	const points = spec.series.map(({ points: all }) => all[category] ?? null);
	const values = points.flatMap((point) => (point ? [point.value] : []));
	if (values.length === 0)
		return [guide, text('–', frame.left + 4, y, { color: palette.ink3, halo: palette.surface })];
	const concern = spec.concern.includes(category);
	const link =
		spec.dumbbell && values.length > 1
			? [
					line(frame.x(Math.min(...values)), y, frame.x(Math.max(...values)), y, {
						color: concern ? palette.concern : palette.previous,
						width: 2
					})
				]
			: [];
	const drawn = [...points.entries()].reverse();
	const intervals = drawn.flatMap(([series, point]) => {
		if (point?.low == null || point.high == null) return [];
		const at = y + offset(spec, series, frame.unitY);
		return [
			line(frame.x(point.low), at, frame.x(point.high), at, {
				color: colorOf(spec, series, category, colors, env),
				width: spec.dumbbell ? 7 : 2,
				opacity: spec.dumbbell ? 0.25 : 0.55
			})
		];
	});
	const dots = drawn.flatMap(([series, point]) => {
		const of = spec.series[series];
		if (!point || !of) return [];
		return [
			circle(
				frame.x(point.value),
				y + offset(spec, series, frame.unitY),
				4,
				dotFill(of, palette, colorOf(spec, series, category, colors, env))
			)
		];
	});
	return [guide, ...intervals, ...link, ...dots];
}

function html(spec: DotsSpec, colors: readonly string[], { format }: ChartEnv) {
	return ({ dataIndex }: { dataIndex: number }): string =>
		tooltipHtml(
			spec.categories[dataIndex] ?? '',
			spec.series.map(({ name, points }, index) => {
				const point = points[dataIndex];
				const n = point?.n === undefined ? '' : ` · n = ${format.count(point.n)}`;
				return {
					name,
					color: colors[index],
					value: point
						? withInterval((v) => format.unit(v, spec.x.unit), point.value, point.low, point.high) + n
						: '–'
				};
			})
		);
}

/** Size of the group behind each category's first series, written at the right. */
function sizes(spec: DotsSpec, env: ChartEnv): string[] {
	const first = spec.series.find(({ role }) => role === 'actual') ?? spec.series[0];
	if (isNarrow(env) || !first?.points.some((point) => point?.n !== undefined)) return [];
	return spec.categories.map((_, index) => {
		const n = first.points[index]?.n;
		return n === undefined ? '' : `n = ${env.format.count(n)}`;
	});
}

/** A dot with its interval for each category, lying; before and after joined where asked. */
export function dotsOption(spec: DotsSpec, env: ChartEnv): ChartOption {
	const { palette, format } = env;
	const rank = ranks(spec.series);
	const colors = spec.series.map((series, index) => lineColor(series, palette, rank[index]));
	const legend = legendOf(
		spec.series.length < 2
			? []
			: spec.series.map((series, index) => ({
					name: series.name,
					mark: { kind: 'dot', fill: dotFill(series, palette, colors[index]) }
				})),
		env
	);
	const points = spec.series.flatMap((series) => series.points);
	const scale = niceScale(
		[
			...points.flatMap((point) => (point ? [point.value, point.low, point.high] : [])),
			...spec.rules.map(({ value }) => value)
		],
		{ ...spec.x, ticks: isNarrow(env) ? 3 : 4 }
	);
	const column = nameColumn(spec.categories, env);
	const n = sizes(spec, env);
	const right = Math.max(overhang(scale, spec.x.unit, format), n.length > 0 ? Math.ceil(widest(n)) + 14 : 8);
	const at = (value: number): number =>
		column.width + ((value - scale.min) / (scale.max - scale.min)) * (env.width - column.width - right);
	const strip = stripOf(
		spec.rules.map(({ value, label, role }) => ({
			x: at(value),
			label,
			stroke: ruleStroke(role, palette),
			color: ruleColor(role, palette)
		})),
		env
	);
	const named = spec.x.label === '' ? 0 : 18;
	return {
		grid: gridOf({ left: column.width, right, top: legend.height + strip.height + 6, bottom: 26 + named }),
		xAxis: valueAxis(scale, spec.x.unit, format),
		yAxis: nameAxis(spec.categories, column, false),
		tooltip: tooltipOf('axis', env, html(spec, colors, env), 'shadow'),
		series: [
			overlay('rules', 2, (frame) => stripShapes(strip, frame, palette.surface)),
			items('rows', 3, indices(spec.categories.length), (index, frame) => row(spec, index, colors, frame, env)),
			overlay('labels', 6, (frame) => [
				...legend.shapes,
				...n.map((size, index) => text(size, frame.right + 12, frame.y(index), { color: palette.ink3 })),
				...(named
					? [text(spec.x.label, frame.right, frame.bottom + 34, { color: palette.ink2, align: 'right' })]
					: [])
			])
		]
	};
}
