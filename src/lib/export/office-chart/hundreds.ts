import type { Axis, BarsSpec, ChartSpec, DotsSpec, LineSpec, Rule } from '$lib/charts/spec.ts';
import type { ExportWords } from '$lib/i18n/export.ts';

const times = (value: number): number => 100 * value;
const all = (values: readonly (number | null)[]): (number | null)[] =>
	values.map((value) => (value === null ? null : times(value)));
const rulesOf = (rules: readonly Rule[]): Rule[] => rules.map((rule) => ({ ...rule, value: times(rule.value) }));

const axisOf = (axis: Axis, m: ExportWords): Axis => ({
	...axis,
	label: axis.label === '' ? m.perHundredYears : `${axis.label} (${m.perHundredYears})`,
	unit: 'per100',
	...(axis.max !== undefined && { max: times(axis.max) })
});

const lineOf = (spec: LineSpec, m: ExportWords): LineSpec => ({
	...spec,
	y: axisOf(spec.y, m),
	rules: rulesOf(spec.rules),
	limits: spec.limits.map((limit) => ({
		...limit,
		mean: times(limit.mean),
		low: times(limit.low),
		high: times(limit.high)
	})),
	series: spec.series.map((series) => ({
		...series,
		values: all(series.values),
		band: series.band && { low: all(series.band.low), high: all(series.band.high) }
	}))
});

const barsOf = (spec: BarsSpec, m: ExportWords): BarsSpec => ({
	...spec,
	y: axisOf(spec.y, m),
	rules: rulesOf(spec.rules),
	series: spec.series.map((series) => ({ ...series, values: all(series.values) }))
});

const dotsOf = (spec: DotsSpec, m: ExportWords): DotsSpec => ({
	...spec,
	x: axisOf(spec.x, m),
	rules: rulesOf(spec.rules),
	series: spec.series.map((series) => ({
		...series,
		points: series.points.map(
			(point) =>
				point && {
					...point,
					value: times(point.value),
					low: point.low === null ? null : times(point.low),
					high: point.high === null ? null : times(point.high)
				}
		)
	}))
});

/**
 * Rates in the unit in which the page writes them: per hundred person-years. A spreadsheet's formats can only make
 * percentages of them, which they are not.
 */
export function inHundreds(spec: ChartSpec, m: ExportWords): ChartSpec {
	if (spec.kind === 'line' && spec.y.unit === 'rate') return lineOf(spec, m);
	if (spec.kind === 'bars' && spec.y.unit === 'rate') return barsOf(spec, m);
	if (spec.kind === 'dots' && spec.x.unit === 'rate') return dotsOf(spec, m);
	return spec;
}
