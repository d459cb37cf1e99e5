import { axisWidth, gridOf, overhang, valueAxis } from '../build/axes.ts';
import { circle, diamond, type Frame, items, line, overlay, polyline, type Shape, text } from '../build/shapes.ts';
import type { ChartOption } from '../echarts.ts';
import type { ChartEnv } from '../build/env.ts';
import { type Box, boxesAlong } from '../build/layout.ts';
import { ruleColor, ruleStroke } from '../build/roles.ts';
import { besidePoint, levelBoxes, levelRules, type Note, placeNotes } from '../build/rules.ts';
import { niceScale } from '../build/scale.ts';
import { endNames, type NamedLine, seriesNames } from '../build/series-names.ts';
import type { PointsSpec } from '../spec.ts';
import { tooltipHtml, tooltipOf, withInterval } from '../build/tooltip.ts';

type Point = PointsSpec['points'][number];

const dashOf = (dash: readonly number[] | undefined): { dash?: number[] } => (dash ? { dash: [...dash] } : {});

const dashes = { mean: undefined, limit: [6, 4], wide_limit: [2, 3] } as const;

/** A measured point, or a diamond where it asks for attention: told apart by shape as well as by colour. */
function mark({ x, y, low, high, concern }: Point, many: boolean, frame: Frame, { palette }: ChartEnv): Shape[] {
	const [px, py] = [frame.x(x), frame.y(y)];
	const color = concern ? palette.concern : palette.accent;
	const interval =
		typeof low === 'number' && typeof high === 'number'
			? [line(px, frame.y(low), px, frame.y(high), { color, width: 1.5, opacity: 0.5 })]
			: [];
	if (concern) return [...interval, diamond(px, py, 6, { fill: color, stroke: palette.surface, lineWidth: 1 })];
	return [
		...interval,
		circle(px, py, many ? 3 : 4, {
			fill: color,
			opacity: many ? 0.7 : 0.9,
			stroke: palette.surface,
			lineWidth: 0.75
		})
	];
}

/** Limits are named only once: two lines of one name share it. Rules are named with them, clear of the points. */
function namedLines(spec: PointsSpec, { palette }: ChartEnv): NamedLine[] {
	const seen = new Set<string>();
	const rules = spec.rules.map(({ label, role }) => ({
		name: label,
		color: ruleColor(role, palette),
		...dashOf(ruleStroke(role, palette).dash)
	}));
	return [
		...spec.lines.map(({ name, role }) => {
			const first = !seen.has(name);
			seen.add(name);
			return {
				name: first ? name : '',
				color: role === 'mean' ? palette.ink2 : palette.ink3,
				...dashOf(dashes[role])
			};
		}),
		...rules
	];
}

function concernNotes(spec: PointsSpec, frame: Frame, { palette }: ChartEnv): Note[] {
	return spec.points
		.filter(({ concern, label }) => concern && label !== '')
		.map(({ x, y, label }) => ({
			text: label,
			color: palette.concern,
			boxes: besidePoint(label, frame.x(x), frame.y(y), 8)
		}));
}

function obstacles(spec: PointsSpec, frame: Frame): Box[] {
	return [
		...spec.points.map(({ x, y }) => ({
			left: frame.x(x) - 5,
			right: frame.x(x) + 5,
			top: frame.y(y) - 5,
			bottom: frame.y(y) + 5
		})),
		...spec.lines.flatMap(({ points }) =>
			boxesAlong(
				points.map(([x, y]) => [frame.x(x), frame.y(y)] as const),
				3
			)
		),
		...levelBoxes(
			spec.rules.map(({ value }) => value),
			frame
		)
	];
}

function html(spec: PointsSpec, { format, palette }: ChartEnv) {
	return ({ dataIndex }: { dataIndex: number }): string => {
		const point = spec.points[dataIndex];
		if (!point) return '';
		return tooltipHtml(point.label, [
			{ name: spec.x.label, value: format.unit(point.x, spec.x.unit) },
			{
				name: spec.y.label,
				value: withInterval((v) => format.unit(v, spec.y.unit), point.y, point.low, point.high),
				color: point.concern ? palette.concern : palette.accent
			}
		]);
	};
}

/** Points over two numbers with reference lines: funnel and Bland-Altman. */
export function pointsOption(spec: PointsSpec, env: ChartEnv): ChartOption {
	const { palette, format } = env;
	const onLines = spec.lines.flatMap(({ points }) => points);
	const xScale = niceScale([...spec.points.map(({ x }) => x), ...onLines.map(([x]) => x)], {
		...spec.x,
		ticks: env.width < 480 ? 4 : 6
	});
	const yScale = niceScale(
		[
			...spec.points.flatMap(({ y, low, high }) => [y, low, high]),
			...onLines.map(([, y]) => y),
			...spec.rules.map(({ value }) => value)
		],
		spec.y
	);
	const lines = namedLines(spec, env);
	const names = seriesNames(
		lines.filter(({ name }) => name !== ''),
		env
	);
	const left = axisWidth(yScale, spec.y.unit, format);
	const right = Math.max(names.gutter, overhang(xScale, spec.x.unit, format));
	const named = spec.y.label === '' ? 0 : 20;
	const ends = [
		...spec.lines.map(({ points }, index) => (lines[index]?.name ? (points.at(-1) ?? null) : null)),
		...spec.rules.map(({ value }) => [xScale.max, value] as const)
	];
	const many = spec.points.length > 80;
	return {
		grid: gridOf({ left, right, top: names.legend.height + named + 8, bottom: spec.x.label === '' ? 26 : 44 }),
		xAxis: {
			...valueAxis(xScale, spec.x.unit, format),
			splitLine: { show: false },
			axisLine: { show: true, onZero: false, lineStyle: { color: palette.previous } }
		},
		yAxis: valueAxis(yScale, spec.y.unit, format),
		tooltip: tooltipOf('item', env, html(spec, env)),
		series: [
			overlay('lines', 2, (frame) => [
				...spec.lines.map(({ points }, index) =>
					polyline(
						points.map(([x, y]) => [frame.x(x), frame.y(y)]),
						{
							color: lines[index]?.color ?? palette.ink3,
							width: 1.25,
							...(lines[index]?.dash && { dash: lines[index].dash })
						}
					)
				),
				...levelRules(spec.rules, frame, palette)
			]),
			items(
				'points',
				4,
				spec.points.map(({ x, y }) => [x, y]),
				(index, frame) => {
					const point = spec.points[index];
					return point ? mark(point, many, frame, env) : [];
				}
			),
			overlay('labels', 6, (frame) => [
				...names.legend.shapes,
				...(named ? [text(spec.y.label, 0, names.legend.height + 8, { color: palette.ink2 })] : []),
				...(spec.x.label === ''
					? []
					: [text(spec.x.label, frame.right, frame.bottom + 34, { color: palette.ink2, align: 'right' })]),
				...endNames(lines, ends, names.gutter, frame),
				...placeNotes(concernNotes(spec, frame, env), obstacles(spec, frame), frame, palette.surface, true)
			])
		]
	};
}
