import { dotFill, lineColor, ranks } from '$lib/charts/build/roles.ts';
import type { DotsSpec } from '$lib/charts/spec.ts';
import type { ExportWords } from '$lib/i18n/export.ts';
import { lettersOf } from '../letters.ts';
import { ink, nativeAxis, ruleLine, type XyChart, type XySeries } from './native.ts';

/** Most categories that stand below each other, and letters of the longest name, Chinese counting double. */
const MOST = { categories: 20, letters: 44 };
/** How far apart the series of one category stand, of the distance between two. */
const APART = 0.36;

/**
 * Dots with intervals, lying as on the page: points over the value, each category at a height of its own with its
 * name beside it. Null where the names would not fit.
 */
export function nativeDots(spec: DotsSpec, m: ExportWords): XyChart | null {
	const { categories } = spec;
	const longest = Math.max(0, ...categories.map((category) => lettersOf(category)));
	if (categories.length > MOST.categories || longest > MOST.letters) return null;
	const order = ranks(spec.series);
	const bounds = spec.series.flatMap(({ points }) =>
		points.flatMap((point) => (point ? [point.value, point.low, point.high] : []))
	);
	const x = nativeAxis(spec.x, [...bounds, ...spec.rules.map(({ value }) => value)]);
	const height = (category: number): number => categories.length - category;
	const top = categories.length + 0.5;
	const dots = spec.series.flatMap((series, index): XySeries[] => {
		const color = lineColor(series, ink, order[index]);
		const shift = spec.series.length < 2 ? 0 : APART * (0.5 - index / (spec.series.length - 1));
		const known = series.points.flatMap((point, at) => (point ? [{ ...point, at }] : []));
		const concern = series.role === 'previous' ? [] : spec.concern;
		const place = (at: number): number => height(at) + shift;
		// Lines with gaps: not every program draws bars of error along a point's value.
		const interval = known.flatMap(({ low, high, at }): XySeries['points'] =>
			low === null || high === null
				? []
				: [
						[low, place(at)],
						[high, place(at)],
						[high, null]
					]
		);
		return [
			...(interval.length > 0
				? [
						{
							name: m.intervalOf({ name: series.name }),
							points: interval,
							stroke: { color, width: 1.5, dash: 'solid' as const },
							quiet: true
						}
					]
				: []),
			{
				name: series.name,
				points: known.map(({ value, at }): [number, number] => [value, place(at)]),
				marker: {
					symbol: 'circle' as const,
					size: 8,
					color,
					hollow: dotFill(series, ink).fill === ink.surface
				},
				marked: known.flatMap(({ at }, index) => (concern.includes(at) ? [{ index, color: ink.concern }] : []))
			}
		];
	});
	const rules = spec.rules.map(({ value, label, role }): XySeries => ({
		name: label,
		points: [
			[value, 0.5],
			[value, top]
		],
		stroke: ruleLine(role)
	}));
	const names: XySeries = {
		name: '',
		points: categories.map((_, at) => [x.min, height(at)]),
		quiet: true,
		texts: categories
	};
	return {
		kind: 'xy',
		x,
		y: { label: '', min: 0.5, max: top, step: 1, format: 'General', value: 'General', hidden: true },
		series: [...dots, ...rules, names],
		left: Math.min(0.45, (longest / 2 + 1) / 68)
	};
}
