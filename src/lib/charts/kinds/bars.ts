import {
	axisWidth,
	gridOf,
	markText,
	nameAxis,
	nameColumn,
	periodAxis,
	periodOverhang,
	valueAxis
} from '../build/axes.ts';
import { type Frame, indices, items, overlay, rect, type Shape, text } from '../build/shapes.ts';
import type { ChartOption } from '../echarts.ts';
import type { ChartEnv } from '../build/env.ts';
import { type Box, endMargins } from '../build/layout.ts';
import { type Legend, legendOf } from '../build/legend.ts';
import { areaFill, ranks, ruleColor, ruleStroke, onRamp } from '../build/roles.ts';
import { levelBoxes, levelRules, placeNotes, ruleNotes, stripOf, stripShapes } from '../build/rules.ts';
import { niceScale, type Scale } from '../build/scale.ts';
import type { BarsSpec } from '../spec.ts';
import { textWidth, widest } from '../build/text-width.ts';
import { tooltipHtml, tooltipOf } from '../build/tooltip.ts';

const fillsOf = (spec: BarsSpec, { palette }: ChartEnv) => {
	const rank = ranks(spec.series);
	return spec.series.map((series, index) => areaFill(series, palette, rank[index]));
};

/** Thickness of a bar and the middle of one series' bars from that of the category, in pixels. */
function slotOf(spec: BarsSpec, index: number, unit: number): { thickness: number; middle: number } {
	const [filled, most] = spec.upright ? [0.78, 48] : [0.64, 22];
	const count = spec.series.length;
	const thickness = Math.min(most, (unit * filled) / (count + (count - 1) * GAP));
	return { thickness, middle: (index - (count - 1) / 2) * thickness * (1 + GAP) };
}

const LABEL = 16;

/** Between bars of one category, in shares of a bar. */
const GAP = 0.12;

/** The bars of one category, each from zero to its value. */
function bars(spec: BarsSpec, category: number, frame: Frame, env: ChartEnv): Shape[] {
	const { palette } = env;
	return spec.series.flatMap(({ values, role, level }, index) => {
		const value = values[category] ?? null;
		if (value === null) return [];
		const style = fillsOf(spec, env)[index] ?? { fill: palette.accent };
		const fill = spec.concern.includes(category) && role !== 'previous' ? palette.concern : style.fill;
		const drawn = {
			...style,
			fill,
			...(level !== undefined && { stroke: onRamp(palette.levelLines, level), lineWidth: 0.75 })
		};
		const { thickness, middle } = slotOf(spec, index, spec.upright ? frame.unitX : frame.unitY);
		const at = (spec.upright ? frame.x(category) : frame.y(category)) + middle;
		const [from, to] = [at - thickness / 2, at + thickness / 2];
		return [
			spec.upright
				? rect(from, frame.y(0), to, frame.y(value), drawn)
				: rect(frame.x(0), from, frame.x(value), to, drawn)
		];
	});
}

/** The scale always reaches zero: a bar's length is its value. */
const scaleOf = (spec: BarsSpec): Scale =>
	niceScale([...spec.series.flatMap(({ values }) => values), ...spec.rules.map(({ value }) => value)], {
		...spec.y,
		zero: true
	});

function html(spec: BarsSpec, env: ChartEnv) {
	const fills = fillsOf(spec, env);
	return ({ dataIndex }: { dataIndex: number }): string =>
		tooltipHtml(
			spec.categories[dataIndex] ?? '',
			spec.series.map(({ name, values }, index) => {
				const value = values[dataIndex] ?? null;
				return {
					name,
					color: fills[index]?.fill,
					value: value === null ? '–' : env.format.unit(value, spec.y.unit)
				};
			})
		);
}

const legendFor = (spec: BarsSpec, env: ChartEnv): Legend =>
	legendOf(
		spec.series.length < 2
			? []
			: spec.series.map(({ name }, index) => ({
					name,
					mark: { kind: 'bar', fill: fillsOf(spec, env)[index] ?? { fill: env.palette.accent } }
				})),
		env
	);

/** The value at the end of each lying bar; where bars lie closer than lines of text, only those of the first series. */
function endValues(spec: BarsSpec, frame: Frame, { palette, format }: ChartEnv): Shape[] {
	const tight = slotOf(spec, 0, frame.unitY).thickness * (1 + GAP) < LABEL - 3;
	return spec.series.slice(0, tight ? 1 : undefined).flatMap(({ values }, index) =>
		values.map((value, category) => {
			const y = frame.y(category) + slotOf(spec, index, frame.unitY).middle;
			if (value === null) return text('–', frame.x(0) + 6, y, { color: palette.ink3 });
			const away = value < 0 ? -6 : 6;
			return text(markText(value, spec.y.unit, format), frame.x(value) + away, y, {
				color: palette.ink2,
				align: value < 0 ? 'right' : 'left',
				plate: palette.surface
			});
		})
	);
}

/** The value on top of each upright bar, when every one has room. */
function topValues(spec: BarsSpec, scale: Scale, frame: Frame, { palette, format }: ChartEnv): Shape[] {
	const [only] = spec.series;
	const written = only?.values.map((value) => (value === null ? '–' : markText(value, spec.y.unit, format))) ?? [];
	if (!only || spec.series.length > 1 || widest(written) + 4 > frame.unitX) return [];
	return only.values.map((value, index) =>
		text(written[index] ?? '', frame.x(index), frame.y(Math.max(value ?? 0, scale.min)) - 9, {
			color: palette.ink2,
			align: 'center',
			halo: palette.surface
		})
	);
}

function barBoxes(spec: BarsSpec, frame: Frame): Box[] {
	return spec.series.flatMap(({ values }) =>
		values.flatMap((value, index) =>
			value === null
				? []
				: [
						{
							left: frame.x(index) - frame.unitX / 2,
							right: frame.x(index) + frame.unitX / 2,
							top: frame.y(Math.max(value, 0)) - LABEL,
							bottom: frame.y(Math.min(value, 0))
						}
					]
		)
	);
}

function upright(spec: BarsSpec, env: ChartEnv): ChartOption {
	const { palette, format } = env;
	const legend = legendFor(spec, env);
	const scale = scaleOf(spec);
	const left = axisWidth(scale, spec.y.unit, format);
	const right = Math.max(2, periodOverhang(spec.categories, env.width - left - 2));
	const slot = (env.width - left - right) / Math.max(1, spec.categories.length);
	const strip = stripOf(
		spec.thresholds.map(({ before, label }) => ({
			x: left + slot * before,
			label,
			color: palette.ink,
			stroke: { color: palette.ink2, width: 1.5, dash: [2, 3] }
		})),
		env
	);
	const named = spec.y.label === '' ? 0 : 20;
	return {
		grid: gridOf({ left, right, top: legend.height + named + strip.height + 16, bottom: 26 }),
		xAxis: periodAxis(spec.categories, env.width - left - right),
		yAxis: valueAxis(scale, spec.y.unit, format),
		tooltip: tooltipOf('axis', env, html(spec, env), 'shadow'),
		series: [
			items('bars', 3, indices(spec.categories.length), (index, frame) => bars(spec, index, frame, env)),
			overlay('labels', 6, (frame) => [
				...legend.shapes,
				...(named ? [text(spec.y.label, 0, legend.height + 8, { color: palette.ink2 })] : []),
				...levelRules(spec.rules, frame, palette),
				...stripShapes(strip, frame, palette.surface),
				...topValues(spec, scale, frame, env),
				...placeNotes(
					ruleNotes(spec.rules, frame, palette),
					[
						...barBoxes(spec, frame),
						...levelBoxes(
							spec.rules.map(({ value }) => value),
							frame
						)
					],
					frame,
					palette.surface
				)
			])
		]
	};
}

function lying(spec: BarsSpec, env: ChartEnv): ChartOption {
	const { palette, format } = env;
	const legend = legendFor(spec, env);
	const column = nameColumn(spec.categories, env);
	const values = spec.series.flatMap((one) => one.values).filter((value) => value !== null);
	// Values stand at the bars' ends, so there are no ticks to round the scale for; zero is always on it.
	const drawn = [0, ...values, ...spec.rules.map(({ value }) => value)];
	const [min, max] = [Math.min(...drawn), Math.max(...drawn, Math.min(...drawn) === 0 ? 1e-9 : 0, spec.y.max ?? 0)];
	const along = (value: number): number => (value - min) / (max - min);
	const margins = endMargins(
		values.map((value) => ({
			at: along(value),
			width: textWidth(markText(value, spec.y.unit, format)) + 16,
			side: value < 0 ? ('left' as const) : ('right' as const)
		})),
		env.width - column.width
	);
	const [left, right] = [column.width + margins.left, Math.max(4, margins.right)];
	const at = (value: number): number => left + along(value) * (env.width - left - right);
	const strip = stripOf(
		spec.rules.map(({ value, label, role }) => ({
			x: at(value),
			label,
			stroke: ruleStroke(role, palette),
			color: ruleColor(role, palette)
		})),
		env
	);
	return {
		grid: gridOf({ left, right, top: legend.height + strip.height + 4, bottom: spec.y.label === '' ? 4 : 22 }),
		xAxis: { type: 'value', min, max, show: false },
		yAxis: {
			...nameAxis(spec.categories, column),
			offset: left - column.width,
			axisLine: { show: true, onZero: true }
		},
		tooltip: tooltipOf('axis', env, html(spec, env), 'shadow'),
		series: [
			items('bars', 3, indices(spec.categories.length), (index, frame) => bars(spec, index, frame, env)),
			overlay('labels', 6, (frame) => [
				...legend.shapes,
				...stripShapes(strip, frame, palette.surface),
				...endValues(spec, frame, env),
				...(spec.y.label === ''
					? []
					: [text(spec.y.label, frame.left, frame.bottom + 12, { color: palette.ink2 })])
			])
		]
	};
}

/** Plain bars from zero: upright over periods and bins, else lying with their values at the ends. */
export function barsOption(spec: BarsSpec, env: ChartEnv): ChartOption {
	return spec.upright ? upright(spec, env) : lying(spec, env);
}
