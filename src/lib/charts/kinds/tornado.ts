import { gridOf, nameAxis, nameColumn, overhang, valueAxis } from '../build/axes.ts';
import { type Frame, indices, items, line, overlay, rect, type Shape, text } from '../build/shapes.ts';
import type { ChartOption } from '../echarts.ts';
import { type ChartEnv, isNarrow } from '../build/env.ts';
import { endMargins } from '../build/layout.ts';
import { ruleColor, ruleStroke } from '../build/roles.ts';
import { stripOf, stripShapes } from '../build/rules.ts';
import { niceScale } from '../build/scale.ts';
import type { TornadoSpec } from '../spec.ts';
import { textWidth } from '../build/text-width.ts';
import { tooltipHtml, tooltipOf } from '../build/tooltip.ts';

type Item = TornadoSpec['items'][number];

/** Swing of one input: the low end pale, the high end full, each named with the input's value there. */
function swing(
	{ low, high, lowLabel, highLabel }: Item,
	base: number,
	y: number,
	frame: Frame,
	{ palette }: ChartEnv
): Shape[] {
	const half = Math.min(10, frame.unitY * 0.32);
	const end = (outcome: number, other: number, label: string): Shape => {
		const left = outcome === other ? outcome < base : outcome < other;
		return text(label, frame.x(outcome) + (left ? -6 : 6), y, {
			color: palette.ink2,
			align: left ? 'right' : 'left',
			plate: palette.surface
		});
	};
	return [
		rect(frame.x(base), y - half, frame.x(low), y + half, { fill: palette.levelLines[1] }),
		rect(frame.x(base), y - half, frame.x(high), y + half, { fill: palette.accent }),
		end(low, high, lowLabel),
		end(high, low, highLabel)
	];
}

function html(spec: TornadoSpec, { palette, format }: ChartEnv) {
	return ({ dataIndex }: { dataIndex: number }): string => {
		const item = spec.items[dataIndex];
		if (!item) return '';
		return tooltipHtml(item.name, [
			{ name: item.lowLabel, value: format.unit(item.low, spec.unit), color: palette.levelLines[1] },
			{ name: item.highLabel, value: format.unit(item.high, spec.unit), color: palette.accent }
		]);
	};
}

/** Swings of an outcome around its base value, one input a row. */
export function tornadoOption(spec: TornadoSpec, env: ChartEnv): ChartOption {
	const { palette, format } = env;
	const scale = niceScale(
		[spec.base, ...spec.items.flatMap(({ low, high }) => [low, high]), ...spec.rules.map(({ value }) => value)],
		{ zero: false, ticks: isNarrow(env) ? 3 : 5 }
	);
	const column = nameColumn(
		spec.items.map(({ name }) => name),
		env
	);
	const along = (value: number): number => (value - scale.min) / (scale.max - scale.min);
	const margins = endMargins(
		spec.items.flatMap(({ low, high, lowLabel, highLabel }) => [
			{
				at: along(low),
				width: textWidth(lowLabel) + 10,
				side: low < high ? ('left' as const) : ('right' as const)
			},
			{
				at: along(high),
				width: textWidth(highLabel) + 10,
				side: low < high ? ('right' as const) : ('left' as const)
			}
		]),
		env.width - column.width
	);
	const [left, right] = [
		column.width + Math.max(8, margins.left),
		Math.max(margins.right, overhang(scale, spec.unit, format))
	];
	const at = (value: number): number => left + along(value) * (env.width - left - right);
	const strip = stripOf(
		[
			{
				x: at(spec.base),
				label: `${spec.label} ${format.unit(spec.base, spec.unit)}`,
				color: palette.ink,
				stroke: { color: palette.ink2, width: 1.25 }
			},
			...spec.rules.map(({ value, label, role }) => ({
				x: at(value),
				label,
				stroke: ruleStroke(role, palette),
				color: ruleColor(role, palette)
			}))
		],
		env
	);
	return {
		grid: gridOf({ left, right, top: strip.height + 4, bottom: 26 }),
		xAxis: valueAxis(scale, spec.unit, format),
		yAxis: {
			...nameAxis(
				spec.items.map(({ name }) => name),
				column,
				false
			),
			offset: left - column.width
		},
		tooltip: tooltipOf('axis', env, html(spec, env), 'shadow'),
		series: [
			overlay('rules', 2, (frame) => stripShapes(strip, frame, palette.surface)),
			items('swings', 3, indices(spec.items.length), (index, frame) => {
				const item = spec.items[index];
				return item ? swing(item, spec.base, frame.y(index), frame, env) : [];
			}),
			overlay('base', 4, (frame) => [
				line(frame.x(spec.base), frame.top, frame.x(spec.base), frame.bottom, {
					color: palette.ink2,
					width: 1.25
				})
			])
		]
	};
}
