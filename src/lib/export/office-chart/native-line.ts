import { lineColor, lineDash, ranks } from '$lib/charts/build/roles.ts';
import type { LineSpec } from '$lib/charts/spec.ts';
import type { ExportWords } from '$lib/i18n/export.ts';
import { type CategoryChart, dashOf, ink, nativeAxis, type NativeSeries, ruleLine, type Stroke } from './native.ts';

const flat = (spec: LineSpec, value: number): number[] => spec.x.map(() => value);

function measured(spec: LineSpec, m: ExportWords): NativeSeries[] {
	const order = ranks(spec.series);
	return spec.series.flatMap((series, index) => {
		const color = lineColor(series, ink, order[index]);
		const stroke: Stroke = { color, width: 2.25, dash: dashOf(lineDash(series, order[index])) };
		const few = spec.x.length <= 40;
		const thin: Stroke = { color, width: 0.75, dash: 'solid' };
		const main: NativeSeries = {
			name: series.name,
			values: series.values,
			stroke,
			...(few && { marker: { symbol: 'circle', size: 5, color, hollow: series.role !== 'actual' } }),
			points: (series.flags ?? []).map(({ index: at, kind }) => ({
				index: at,
				color: kind === 'concern' ? ink.concern : ink.accent
			}))
		};
		const { band } = series;
		return band
			? [
					main,
					{ name: m.bandLow({ name: series.name }), values: band.low, stroke: thin, quiet: true },
					{ name: m.bandHigh({ name: series.name }), values: band.high, stroke: thin, quiet: true }
				]
			: [main];
	});
}

/** Mean and control limits, each stretch a series of its own, so that no line joins one to the next. */
function limits(spec: LineSpec, m: ExportWords): NativeSeries[] {
	const stroke = (dash: Stroke['dash']): Stroke => ({ color: ink.previous, width: 1, dash });
	return spec.limits.flatMap(({ from, to, mean, low, high }) => {
		const first = spec.x.indexOf(from);
		const last = spec.x.indexOf(to);
		const over = (value: number): (number | null)[] =>
			spec.x.map((_, index) => (index >= first && index <= last ? value : null));
		return [
			{ name: m.limitMean, values: over(mean), stroke: stroke('solid') },
			{ name: m.limitLow, values: over(low), stroke: stroke('dash') },
			{ name: m.limitHigh, values: over(high), stroke: stroke('dash') }
		];
	});
}

/** Lines over categories; rules become flat series, dated remarks a drop line with its name. */
export function nativeLine(spec: LineSpec, m: ExportWords): CategoryChart {
	const rules: NativeSeries[] = spec.rules.map(({ value, label, role }) => ({
		name: label,
		values: flat(spec, value),
		stroke: ruleLine(role)
	}));
	const series = [...measured(spec, m), ...limits(spec, m), ...rules];
	const axis = nativeAxis(
		spec.y,
		series.flatMap(({ values }) => values)
	);
	const marks: NativeSeries[] = spec.marks.map(({ x, label }) => ({
		name: label,
		values: spec.x.map((at) => (at === x ? axis.max : null)),
		drop: { color: ink.ink2, width: 1, dash: 'sysDot' }
	}));
	return { kind: 'category', categories: spec.x, series: [...series, ...marks], lying: false, stacked: false, axis };
}
