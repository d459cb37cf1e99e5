import { inkOn } from '$lib/charts/palette.ts';
import { areaFill, ranks } from '$lib/charts/build/roles.ts';
import type { BarsSpec, StackedSpec } from '$lib/charts/spec.ts';
import { formatFor } from '$lib/i18n/format.ts';
import { type CategoryChart, ink, nativeAxis, type NativeSeries, ruleLine } from './native.ts';
import { numberFormat } from './number-format.ts';

const count = formatFor('en');
/** Parts narrower than this share of the longest bar have no room for a number. */
const ROOM = 0.035;

/** Lying bars of parts; as shares each bar is the whole, and its total stands in its name. */
export function nativeStacked(spec: StackedSpec): CategoryChart {
	const totals = spec.categories.map((_, category) =>
		spec.values.reduce((sum, row) => sum + (row[category] ?? 0), 0)
	);
	const known = spec.categories.map((_, category) => spec.values.some((row) => (row[category] ?? null) !== null));
	const longest = spec.share ? 1 : Math.max(1e-9, ...totals);
	const lengths = spec.values.map((row) =>
		row.map((value, category) => {
			if (value === null) return null;
			return spec.share ? value / (totals[category] || 1) : value;
		})
	);
	const format = spec.share ? '0%' : numberFormat(spec.unit);
	return {
		kind: 'category',
		lying: true,
		stacked: true,
		categories: spec.categories.map((category, index) =>
			!known[index]
				? `${category} –`
				: spec.share && spec.unit !== 'share'
					? `${category} (n = ${count.count(totals[index] ?? 0)})`
					: category
		),
		series: spec.parts.map((part, index) => {
			const { fill, decal } = areaFill(part, ink, index);
			const values = lengths[index] ?? [];
			const hidden = values.flatMap((value, at) => ((value ?? 0) / longest < ROOM ? [at] : []));
			return {
				name: part.name,
				values,
				bar: { color: fill, hatched: decal !== undefined },
				labels: { format, color: inkOn(fill, ink), hidden }
			};
		}),
		axis: {
			label: '',
			min: 0,
			max: longest,
			step: longest / 4,
			format,
			value: spec.share ? '0.0%' : format,
			hidden: true
		}
	};
}

/** Plain bars; null where a threshold or a rule could not be drawn with them. */
export function nativeBars(spec: BarsSpec): CategoryChart | null {
	if (spec.thresholds.length > 0 || (!spec.upright && spec.rules.length > 0)) return null;
	const order = ranks(spec.series);
	const format = numberFormat(spec.y.unit);
	const labelled = spec.categories.length * spec.series.length <= 16;
	const bars: NativeSeries[] = spec.series.map((series, index) => {
		const { fill, decal } = areaFill(series, ink, order[index]);
		return {
			name: series.name,
			values: series.values,
			bar: { color: fill, hatched: decal !== undefined },
			points: series.role === 'previous' ? [] : spec.concern.map((at) => ({ index: at, color: ink.concern })),
			...(labelled && { labels: { format, color: ink.ink2, hidden: [] } })
		};
	});
	const rules: NativeSeries[] = spec.rules.map(({ value, label, role }) => ({
		name: label,
		values: spec.categories.map(() => value),
		stroke: ruleLine(role)
	}));
	const series = [...bars, ...rules];
	return {
		kind: 'category',
		categories: spec.categories,
		series,
		lying: !spec.upright,
		stacked: false,
		axis: nativeAxis(
			{ ...spec.y, zero: true },
			series.flatMap(({ values }) => values)
		)
	};
}
