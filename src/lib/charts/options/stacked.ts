import { gridOf, nameAxis, nameColumn } from '../axes.ts';
import { type Frame, overlay, type Shape, text } from '../draw.ts';
import type { BarSeriesOption, ChartOption } from '../echarts.ts';
import { type ChartEnv, isNarrow } from '../env.ts';
import { legendOf } from '../legend.ts';
import { inkOn } from '../palette.ts';
import { areaFill } from '../roles.ts';
import type { StackedSpec } from '../spec.ts';
import { textWidth, widest } from '../text-width.ts';
import { tooltipHtml, tooltipOf } from '../tooltip.ts';

interface Cell {
	value: number | null;
	/** Of the bar, 0 to 1. */
	share: number;
	/** What is drawn: the share or the value itself. */
	length: number;
}

const totalOf = (spec: StackedSpec, category: number): number => spec.values.reduce((sum, row) => sum + (row[category] ?? 0), 0);

function cellOf(spec: StackedSpec, part: number, category: number): Cell {
	const value = spec.values[part]?.[category] ?? null;
	const total = totalOf(spec, category);
	const share = value === null || total === 0 ? 0 : value / total;
	return { value, share, length: spec.share ? share : value ?? 0 };
}

/** What stands in a part; of shares only the very first carries the percent sign. */
function written(spec: StackedSpec, cell: Cell, first: boolean, { format }: ChartEnv): string {
	if (!spec.share) return format.unit(cell.value ?? 0, spec.unit, 0);
	return first ? format.percent(cell.share, 0) : format.number(100 * cell.share, 0);
}

/** Numbers in the parts that are wide enough for them, and a dash where a bar has nothing to show. */
function labels(spec: StackedSpec, fills: readonly string[], frame: Frame, env: ChartEnv): Shape[] {
	return spec.categories.flatMap((_, category) => {
		const y = frame.y(category);
		if (spec.values.every((row) => (row[category] ?? null) === null)) return [text('–', frame.left + 6, y, { color: env.palette.ink3 })];
		let start = 0;
		let first = category === 0;
		return spec.parts.flatMap((part, index) => {
			const cell = cellOf(spec, index, category);
			const [left, right] = [frame.x(start), frame.x(start + cell.length)];
			start += cell.length;
			const label = written(spec, cell, first, env);
			if (cell.value === null || cell.length === 0 || textWidth(label) + 6 > right - left) return [];
			first = false;
			const fill = fills[index] ?? env.palette.surface;
			return [text(label, (left + right) / 2, y, { color: inkOn(fill, env.palette), align: 'center', ...(part.role === 'simulated' && { plate: fill }) })];
		});
	});
}

function bars(spec: StackedSpec, env: ChartEnv): BarSeriesOption[] {
	return spec.parts.map((part, index) => {
		const { fill, decal } = areaFill(part, env.palette, index);
		return {
			type: 'bar', id: `part-${String(index)}`, name: part.name, stack: 'all', barMaxWidth: 30, barCategoryGap: '32%', z: 3,
			itemStyle: { color: fill, borderColor: env.palette.surface, borderWidth: 1.5, ...(decal && { decal }) },
			emphasis: { disabled: true },
			data: spec.categories.map((_, category) => cellOf(spec, index, category).length)
		};
	});
}

function html(spec: StackedSpec, fills: readonly string[], { format }: ChartEnv) {
	return ({ dataIndex }: { dataIndex: number }): string => tooltipHtml(spec.categories[dataIndex] ?? '', spec.parts.map(({ name }, part) => {
		const { value, share } = cellOf(spec, part, dataIndex);
		const own = value === null ? '–' : format.unit(value, spec.unit);
		return { name, color: fills[part], value: value === null || !spec.share || spec.unit === 'share' ? own : `${own} · ${format.percent(share)}` };
	}));
}

/** Lying bars divided into ordered parts; numbers stand in the parts, so there is no value axis to read. */
export function stackedOption(spec: StackedSpec, env: ChartEnv): ChartOption {
	const { palette, format } = env;
	const fills = spec.parts.map((part, index) => areaFill(part, palette, index));
	const legend = legendOf(spec.parts.map(({ name }, index) => ({ name, mark: { kind: 'bar', fill: fills[index] ?? { fill: palette.accent } } })), env);
	const column = nameColumn(spec.categories, env);
	const counts = spec.unit === 'share' || isNarrow(env) ? [] : spec.categories.map((_, category) => {
		const total = totalOf(spec, category);
		return total === 0 ? '' : `${spec.share ? 'n = ' : ''}${format.unit(total, spec.unit)}`;
	});
	const colors = fills.map(({ fill }) => fill);
	const longest = spec.share ? 1 : Math.max(1e-9, ...spec.categories.map((_, category) => totalOf(spec, category)));
	return {
		grid: gridOf({ left: column.width, right: counts.length > 0 ? Math.ceil(widest(counts)) + 12 : 2, top: legend.height + 4, bottom: 4 }),
		xAxis: { type: 'value', min: 0, max: longest, show: false },
		yAxis: nameAxis(spec.categories, column, false),
		tooltip: tooltipOf('axis', env, html(spec, colors, env), 'shadow'),
		series: [
			...bars(spec, env),
			overlay('labels', 6, (frame) => [
				...legend.shapes, ...labels(spec, colors, frame, env),
				...counts.map((count, category) => text(count, frame.x(spec.share ? 1 : totalOf(spec, category)) + 8, frame.y(category), { color: palette.ink3 }))
			])
		]
	};
}
