import { nameColumn, gridOf } from '../build/axes.ts';
import { type Frame, indices, items, overlay, rect, type Shape, text } from '../build/shapes.ts';
import type { ChartOption } from '../echarts.ts';
import type { ChartEnv } from '../build/env.ts';
import { inkOn, mix } from '../palette.ts';
import type { MatrixSpec } from '../spec.ts';
import { fitText, textWidth, widest } from '../build/text-width.ts';
import { tooltipHtml, tooltipOf } from '../build/tooltip.ts';

/** Shade of a value between the smallest and the largest in the grid; counts and shares start from zero. */
function shades(spec: MatrixSpec, { palette }: ChartEnv): (value: number) => string {
	const known = spec.values.flat().filter((value): value is number => value !== null);
	const [low, high] = [Math.min(0, ...known), Math.max(...known, 0)];
	return (value) =>
		high === low ? palette.band : mix(palette.band, palette.levels[3], (value - low) / (high - low));
}

function cell(
	spec: MatrixSpec,
	index: number,
	shade: (value: number) => string,
	frame: Frame,
	{ palette, format }: ChartEnv
): Shape[] {
	const [row, column] = [Math.floor(index / spec.columns.length), index % spec.columns.length];
	const [left, top] = [frame.x(column) - frame.unitX / 2, frame.y(row) - frame.unitY / 2];
	const box = [left + 1, top + 1, left + frame.unitX - 1, top + frame.unitY - 1] as const;
	const value = spec.values[row]?.[column] ?? null;
	if (value === null)
		return [
			rect(...box, { fill: palette.surface, stroke: palette.rule }),
			text('–', frame.x(column), frame.y(row), { color: palette.ink3, align: 'center' })
		];
	const fill = shade(value);
	const label = [
		format.unit(value, spec.unit, spec.unit === 'share' || spec.unit === 'change' ? 0 : 1),
		format.compact(value)
	].find((candidate) => textWidth(candidate) + 2 <= frame.unitX);
	return [
		rect(...box, { fill }),
		...(label === undefined || frame.unitY < 14
			? []
			: [text(label, frame.x(column), frame.y(row), { color: inkOn(fill, palette), align: 'center' })])
	];
}

function outlines(spec: MatrixSpec, frame: Frame, { palette }: ChartEnv): Shape[] {
	return spec.outlined.map(({ row, column, role }) => {
		const [x, y] = [frame.x(column), frame.y(row)];
		const [w, h] = [frame.unitX / 2 - 1, frame.unitY / 2 - 1];
		const style =
			role === 'simulated'
				? { stroke: palette.accent, lineWidth: 2.5, lineDash: [4, 3] }
				: {
						stroke: role === 'reference' ? palette.ink3 : palette.ink,
						lineWidth: role === 'reference' ? 1.25 : 2
					};
		return rect(x - w, y - h, x + w, y + h, { fill: 'none', ...style });
	});
}

/** Column heads: all of them, or every second, third ... where they would touch. */
function heads(spec: MatrixSpec, slot: number): (string | null)[] {
	const short = spec.columns.every((name) => textWidth(name) <= slot - 4);
	if (short) return spec.columns;
	const numbers = spec.columns.every((name) => /^[\d.,\s%≥≤<>−-]+$/.test(name));
	if (!numbers) return spec.columns.map((name) => fitText(name, slot - 4));
	const step = Math.ceil((widest(spec.columns) + 6) / slot);
	return spec.columns.map((name, index) => (index % step === 0 ? name : null));
}

function html(spec: MatrixSpec, { format }: ChartEnv) {
	return ({ dataIndex }: { dataIndex: number }): string => {
		const [row, column] = [Math.floor(dataIndex / spec.columns.length), dataIndex % spec.columns.length];
		const value = spec.values[row]?.[column] ?? null;
		return tooltipHtml(value === null ? '–' : format.unit(value, spec.unit), [
			{ name: spec.rowsLabel, value: spec.rows[row] ?? '' },
			{ name: spec.columnsLabel, value: spec.columns[column] ?? '' }
		]);
	};
}

/** A grid of numbers shaded by size, the columns' heads on top. */
export function matrixOption(spec: MatrixSpec, env: ChartEnv): ChartOption {
	const { palette } = env;
	const rows = nameColumn(spec.rows, env, 1);
	const [rowsTitle, columnsTitle] = [`${spec.rowsLabel} ↓`, `${spec.columnsLabel} →`];
	const apart = textWidth(rowsTitle) + 12 > rows.width;
	const left = rows.width;
	const head = heads(spec, (env.width - left) / Math.max(1, spec.columns.length));
	const shade = shades(spec, env);
	const hidden = { axisLine: { show: false }, axisLabel: { show: false } };
	return {
		grid: gridOf({ left, right: 0, top: apart ? 56 : 40, bottom: 2 }),
		xAxis: { type: 'category', data: spec.columns.map((_, index) => String(index)), ...hidden },
		yAxis: { type: 'category', inverse: true, data: spec.rows.map((_, index) => String(index)), ...hidden },
		tooltip: tooltipOf('item', env, html(spec, env)),
		series: [
			items('cells', 2, indices(spec.rows.length * spec.columns.length), (index, frame) =>
				cell(spec, index, shade, frame, env)
			),
			overlay('labels', 6, (frame) => [
				...outlines(spec, frame, env),
				...head.flatMap((name, index) =>
					name === null
						? []
						: [text(name, frame.x(index), frame.top - 10, { color: palette.ink2, align: 'center' })]
				),
				...rows.written.map((name, index) =>
					text(name, frame.left - 8, frame.y(index), { color: palette.ink2, align: 'right' })
				),
				text(rowsTitle, 0, apart ? 28 : 10, { color: palette.ink3 }),
				text(fitText(columnsTitle, env.width - (apart ? 0 : left)), apart ? 0 : left, apart ? 8 : 10, {
					color: palette.ink3
				})
			])
		]
	};
}
