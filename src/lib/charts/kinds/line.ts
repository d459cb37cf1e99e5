import { periodAxis, periodOverhang, axisWidth, gridOf, valueAxis } from '../build/axes.ts';
import { bandShapes } from '../build/bands.ts';
import {
	brokenLine,
	circle,
	diamond,
	type Frame,
	indices,
	items,
	line,
	overlay,
	rect,
	type Shape,
	text
} from '../build/shapes.ts';
import type { ChartOption } from '../echarts.ts';
import type { ChartEnv } from '../build/env.ts';
import { type Box, boxesAlong } from '../build/layout.ts';
import { lineColor, lineDash, ranks } from '../build/roles.ts';
import { levelBoxes, levelRules, placeNotes, ruleNotes, stripOf, stripShapes, type Upright } from '../build/rules.ts';
import { niceScale, type Scale } from '../build/scale.ts';
import { endNames, type NamedLine, seriesNames } from '../build/series-names.ts';
import type { LineSeries, LineSpec, Mark } from '../spec.ts';
import { type TooltipRow, tooltipHtml, tooltipOf, withInterval } from '../build/tooltip.ts';

/** Closer than this, in pixels, points are a line and no dots. */
const DOT_GAP = 9;

const isQuiet = ({ role }: LineSeries): boolean => role === 'previous' || role === 'reference';

function scaleOf(spec: LineSpec): Scale {
	return niceScale(
		[
			...spec.series.flatMap(({ values, band }) => [...values, ...(band ? [...band.low, ...band.high] : [])]),
			...spec.rules.map(({ value }) => value),
			...spec.limits.flatMap(({ low, high, mean }) => [low, high, mean])
		],
		spec.y
	);
}

/** Months that are not over yet: drawn, but apart from the rest. */
const incompleteAt = (spec: LineSpec): Set<number> =>
	new Set(spec.marks.filter(({ role }) => role === 'incomplete').map(({ x }) => spec.x.indexOf(x)));

function uprightOf(
	mark: Mark,
	spec: LineSpec,
	at: (index: number) => number,
	slot: number,
	{ palette }: ChartEnv
): Upright | null {
	const index = spec.x.indexOf(mark.x);
	if (index < 0) return null;
	const label = { label: mark.label, color: mark.role === 'programme' ? palette.ink : palette.ink2 };
	// A programme starts on the first day of its period: between two points, not on one.
	if (mark.role === 'programme')
		return { ...label, x: at(index) - slot / 2, stroke: { color: palette.ink2, width: 1.5, dash: [2, 3] } };
	if (mark.role === 'annotation') return { ...label, x: at(index), stroke: { color: palette.previous, width: 1 } };
	return { ...label, x: at(index) - slot / 2, stroke: { color: palette.rule, width: 1 } };
}

/** The finished part of a series, as it is drawn through. */
function path(spec: LineSpec, { values }: LineSeries, frame: Frame): (readonly [number, number] | null)[] {
	const open = incompleteAt(spec);
	return values.map((value, index) =>
		value === null || open.has(index) ? null : ([frame.x(index), frame.y(value)] as const)
	);
}

/** A series' dot in one period: flagged ones full, the rest hollow and only where they have room or no neighbour. */
function dot(
	spec: LineSpec,
	series: LineSeries,
	index: number,
	color: string,
	frame: Frame,
	{ palette }: ChartEnv
): Shape[] {
	const value = series.values[index] ?? null;
	if (value === null || incompleteAt(spec).has(index)) return [];
	const [x, y] = [frame.x(index), frame.y(value)];
	const flag = series.flags?.find((candidate) => candidate.index === index)?.kind;
	if (flag === 'concern') return [diamond(x, y, 5.5, { fill: palette.concern })];
	if (flag) return [circle(x, y, 4.25, { fill: color })];
	const lone = (series.values[index - 1] ?? null) === null && (series.values[index + 1] ?? null) === null;
	return lone || (!isQuiet(series) && frame.unitX >= DOT_GAP)
		? [circle(x, y, 2.5, { fill: palette.surface, stroke: color, lineWidth: 1.5 })]
		: [];
}

/** The way into an unfinished period, dotted and ending in a hollow dot. */
function unfinished(spec: LineSpec, lines: readonly NamedLine[], frame: Frame, { palette }: ChartEnv): Shape[] {
	return [...incompleteAt(spec)].flatMap((index) =>
		spec.series.flatMap(({ values }, row) => {
			const [value, before] = [values[index] ?? null, values[index - 1] ?? null];
			if (value === null) return [];
			const color = lines[row]?.color ?? palette.accent;
			const [x, y] = [frame.x(index), frame.y(value)];
			const end = circle(x, y, 3, { fill: palette.surface, stroke: color, lineWidth: 1.5, opacity: 0.7 });
			return before === null
				? [end]
				: [line(frame.x(index - 1), frame.y(before), x, y, { color, width: 1.5, dash: [2, 3] }), end];
		})
	);
}

function ground(spec: LineSpec, lines: readonly NamedLine[], frame: Frame, { palette }: ChartEnv): Shape[] {
	const slot = frame.unitX;
	const limits = spec.limits.flatMap(({ from, to, mean, low, high }) => {
		const [left, right] = [frame.x(spec.x.indexOf(from)) - slot / 2, frame.x(spec.x.indexOf(to)) + slot / 2];
		return [
			rect(left, frame.y(low), right, frame.y(high), { fill: palette.band }),
			line(left, frame.y(mean), right, frame.y(mean), { color: palette.ink3 })
		];
	});
	const bands = spec.series.flatMap(({ band, values }, index) =>
		band
			? bandShapes(
					values.map((_, x) => ({ x, low: band.low[x], high: band.high[x] })),
					frame,
					{ fill: lines[index]?.color ?? palette.accent, opacity: 0.16 }
				)
			: []
	);
	const open = [...incompleteAt(spec)]
		.filter((index) => index >= 0)
		.map((index) =>
			rect(frame.x(index) - slot / 2, frame.top, frame.x(index) + slot / 2, frame.bottom, {
				fill: palette.band,
				opacity: 0.7
			})
		);
	return [...open, ...limits, ...bands, ...levelRules(spec.rules, frame, palette)];
}

function obstacles(spec: LineSpec, frame: Frame): Box[] {
	const drawn = spec.series.flatMap(({ values }) =>
		boxesAlong(
			values.map((value, index) => (value === null ? null : ([frame.x(index), frame.y(value)] as const))),
			8
		)
	);
	const means = spec.limits.map(({ from, to, mean }) => ({
		left: frame.x(spec.x.indexOf(from)),
		right: frame.x(spec.x.indexOf(to)),
		top: frame.y(mean) - 1,
		bottom: frame.y(mean) + 1
	}));
	return [
		...drawn,
		...means,
		...levelBoxes(
			spec.rules.map(({ value }) => value),
			frame
		)
	];
}

function html(spec: LineSpec, lines: readonly NamedLine[], { format }: ChartEnv) {
	return ({ dataIndex }: { dataIndex: number }): string => {
		const rows: TooltipRow[] = spec.series.flatMap(({ name, values, band }, index) => {
			const value = values[dataIndex] ?? null;
			const written =
				value === null
					? '–'
					: withInterval(
							(v) => format.unit(v, spec.y.unit),
							value,
							band?.low[dataIndex],
							band?.high[dataIndex]
						);
			return [{ name, value: written, color: lines[index]?.color }];
		});
		const beside = (spec.beside ?? []).map((one) => ({ name: one.name, value: one.values[dataIndex] ?? '–' }));
		const remarks = spec.marks
			.filter(({ x }) => x === spec.x[dataIndex])
			.map(({ label }) => ({ name: label, value: '' }));
		return tooltipHtml(spec.x[dataIndex] ?? '', [...rows, ...beside, ...remarks]);
	};
}

/** Lines over periods: control limits and bands beneath, rules across, marks as uprights, names at the ends. */
export function lineOption(spec: LineSpec, env: ChartEnv): ChartOption {
	const { palette, format } = env;
	const scale = scaleOf(spec);
	const rank = ranks(spec.series);
	const lines: NamedLine[] = spec.series.map((series, index) => ({
		name: series.name,
		color: lineColor(series, palette, rank[index]),
		dash: lineDash(series, rank[index])
	}));
	const names = seriesNames(lines, env);
	const left = axisWidth(scale, spec.y.unit, format);
	const right = Math.max(
		names.gutter + 2,
		periodOverhang(spec.x, env.width - left - names.gutter - 2, spec.yearFrom)
	);
	const slot = (env.width - left - right) / Math.max(1, spec.x.length);
	const at = (index: number): number => left + slot * (index + 0.5);
	const strip = stripOf(
		spec.marks.flatMap((mark) => uprightOf(mark, spec, at, slot, env) ?? []),
		env
	);
	const named = spec.y.label === '' ? 0 : 20;
	const ends = spec.series.map(({ values }) => {
		const index = values.findLastIndex((value) => value !== null);
		return index < 0 ? null : ([index, values[index] ?? 0] as const);
	});
	return {
		grid: gridOf({ left, right, top: names.legend.height + named + strip.height + 8, bottom: 26 }),
		xAxis: periodAxis(spec.x, env.width - left - right, spec.yearFrom),
		yAxis: valueAxis(scale, spec.y.unit, format),
		tooltip: tooltipOf('axis', env, html(spec, lines, env)),
		series: [
			overlay('ground', 1, (frame) => [
				...ground(spec, lines, frame, env),
				...unfinished(spec, lines, frame, env)
			]),
			overlay('lines', 3, (frame) =>
				[...spec.series.entries()].reverse().flatMap(([index, series]) => {
					const { color = palette.accent, dash } = lines[index] ?? {};
					return brokenLine(path(spec, series, frame), {
						color,
						width: isQuiet(series) ? 1.5 : 2,
						...(dash && { dash })
					});
				})
			),
			items('dots', 4, indices(spec.x.length), (index, frame) =>
				spec.series.flatMap((series, row) =>
					dot(spec, series, index, lines[row]?.color ?? palette.accent, frame, env)
				)
			),
			overlay('labels', 6, (frame) => [
				...names.legend.shapes,
				...(named ? [text(spec.y.label, 0, names.legend.height + 8, { color: palette.ink2 })] : []),
				...stripShapes(strip, frame, palette.surface),
				...placeNotes(ruleNotes(spec.rules, frame, palette), obstacles(spec, frame), frame, palette.surface),
				...endNames(lines, ends, names.gutter, frame)
			])
		]
	};
}
