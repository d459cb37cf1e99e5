import { gridOf, nameAxis, nameColumn } from '../build/axes.ts';
import { type Fill, type Frame, indices, items, overlay, rect, type Shape, text } from '../build/shapes.ts';
import type { ChartOption } from '../echarts.ts';
import { type ChartEnv, isNarrow } from '../build/env.ts';
import { legendOf } from '../build/legend.ts';
import { inkOn } from '../palette.ts';
import { areaFill } from '../build/roles.ts';
import type { StackedSpec } from '../spec.ts';
import { textWidth, widest } from '../build/text-width.ts';
import { tooltipHtml, tooltipOf } from '../build/tooltip.ts';

interface Cell {
	value: number | null;
	/** Of the bar, 0 to 1. */
	share: number;
	/** What is drawn: the share or the value itself. */
	length: number;
}

const totalOf = (spec: StackedSpec, category: number): number =>
	spec.values.reduce((sum, row) => sum + (row[category] ?? 0), 0);

function cellOf(spec: StackedSpec, part: number, category: number): Cell {
	const value = spec.values[part]?.[category] ?? null;
	const total = totalOf(spec, category);
	const share = value === null || total === 0 ? 0 : value / total;
	return { value, share, length: spec.share ? share : (value ?? 0) };
}

/** What stands in a part; of shares only the very first carries the percent sign. */
function written(spec: StackedSpec, cell: Cell, first: boolean, { format }: ChartEnv): string {
	if (!spec.share) return format.unit(cell.value ?? 0, spec.unit, 0);
	return first ? format.percent(cell.share, 0) : format.number(100 * cell.share, 0);
}

/**
 * One bar: its parts, set apart by the ground, and in each the number where it is wide enough; a dash where there is
 * nothing.
 */
function bar(spec: StackedSpec, category: number, fills: readonly Fill[], frame: Frame, env: ChartEnv): Shape[] {
	const y = frame.y(category);
	if (spec.values.every((row) => (row[category] ?? null) === null))
		return [text('–', frame.left + 6, y, { color: env.palette.ink3 })];
	const half = Math.min(30, frame.unitY * 0.7) / 2;
	let start = 0;
	let first = category === 0;
	return spec.parts.flatMap((part, index) => {
		const cell = cellOf(spec, index, category);
		const style = fills[index] ?? { fill: env.palette.accent };
		const [left, right] = [frame.x(start), frame.x(start + cell.length)];
		start += cell.length;
		if (cell.value === null || cell.length === 0) return [];
		const shape = rect(left, y - half, right, y + half, { ...style, stroke: env.palette.surface, lineWidth: 1.5 });
		const label = written(spec, cell, first, env);
		if (textWidth(label) + 6 > right - left) return [shape];
		first = false;
		return [
			shape,
			text(label, (left + right) / 2, y, {
				color: inkOn(style.fill, env.palette),
				align: 'center',
				...(part.role === 'simulated' && { plate: style.fill })
			})
		];
	});
}

function html(spec: StackedSpec, fills: readonly string[], { format }: ChartEnv) {
	return ({ dataIndex }: { dataIndex: number }): string =>
		tooltipHtml(
			spec.categories[dataIndex] ?? '',
			spec.parts.map(({ name }, part) => {
				const { value, share } = cellOf(spec, part, dataIndex);
				const own = value === null ? '–' : format.unit(value, spec.unit);
				return {
					name,
					color: fills[part],
					value:
						value === null || !spec.share || spec.unit === 'share'
							? own
							: `${own} · ${format.percent(share)}`
				};
			})
		);
}

/** Lying bars divided into ordered parts; numbers stand in the parts, so there is no value axis to read. */
export function stackedOption(spec: StackedSpec, env: ChartEnv): ChartOption {
	const { palette, format } = env;
	const fills = spec.parts.map((part, index) => areaFill(part, palette, index));
	const legend = legendOf(
		spec.parts.map(({ name }, index) => ({
			name,
			mark: { kind: 'bar', fill: fills[index] ?? { fill: palette.accent } }
		})),
		env
	);
	const column = nameColumn(spec.categories, env);
	const counts =
		spec.unit === 'share' || isNarrow(env)
			? []
			: spec.categories.map((_, category) => {
					const total = totalOf(spec, category);
					return total === 0 ? '' : `${spec.share ? 'n = ' : ''}${format.unit(total, spec.unit)}`;
				});
	const colors = fills.map(({ fill }) => fill);
	const longest = spec.share ? 1 : Math.max(1e-9, ...spec.categories.map((_, category) => totalOf(spec, category)));
	return {
		grid: gridOf({
			left: column.width,
			right: counts.length > 0 ? Math.ceil(widest(counts)) + 12 : 2,
			top: legend.height + 4,
			bottom: 4
		}),
		xAxis: { type: 'value', min: 0, max: longest, show: false },
		yAxis: nameAxis(spec.categories, column, false),
		tooltip: tooltipOf('axis', env, html(spec, colors, env), 'shadow'),
		series: [
			items('bars', 3, indices(spec.categories.length), (index, frame) => bar(spec, index, fills, frame, env)),
			overlay('labels', 6, (frame) => [
				...legend.shapes,
				...counts.map((count, category) =>
					text(count, frame.x(spec.share ? 1 : totalOf(spec, category)) + 8, frame.y(category), {
						color: palette.ink3
					})
				)
			])
		]
	};
}
