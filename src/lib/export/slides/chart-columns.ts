import type { ChartSpec, DotsSpec } from '$lib/charts/spec.ts';
import type { NativeChart, XyChart } from '../office-chart/native.ts';
import { EMU } from './slide-xml.ts';
import type { Box } from './template/xml.ts';

/** Points between two rows of names below each other, share of a chart's height that rows have, most columns. */
const ROW = { pitch: 13, share: 0.74, columns: 3 };

const pitchOf = (rows: number, box: Box): number => ((box.h / EMU) * 72 * ROW.share) / Math.max(1, rows);

/** Points at which the names of rows stand clear of each other, at most those of other text. */
export const rowText = (chart: NativeChart, box: Box): number => {
	const rows = chart.kind === 'xy' ? (chart.series.find(({ texts }) => texts)?.points.length ?? 0) : 0;
	return rows === 0 ? 12 : Math.min(12, Math.max(9, Math.floor(pitchOf(rows, box) / 1.25)));
};

/** Rows of a chart from one to another. */
function rowsOf(spec: DotsSpec, from: number, to: number): DotsSpec {
	return {
		...spec,
		categories: spec.categories.slice(from, to),
		series: spec.series.map((series) => ({ ...series, points: series.points.slice(from, to) })),
		concern: spec.concern.filter((row) => row >= from && row < to).map((row) => row - from)
	};
}

/** A chart whose rows would lie over each other in a box, as several of fewer rows; otherwise itself alone. */
export function columnsOf(spec: ChartSpec, box: Box): ChartSpec[] {
	if (spec.kind !== 'dots') return [spec];
	const rows = spec.categories.length;
	const count = Math.min(ROW.columns, Math.ceil(ROW.pitch / pitchOf(rows, box)));
	const each = Math.ceil(rows / count);
	return Array.from({ length: count }, (_, index) => rowsOf(spec, index * each, (index + 1) * each));
}

/** Boxes of equal width beside each other. */
export function beside(box: Box, count: number): Box[] {
	const gap = 0.15 * EMU;
	const w = (box.w - gap * (count - 1)) / count;
	return Array.from({ length: count }, (_, index) => ({ ...box, x: box.x + index * (w + gap), w }));
}

/** Charts that are read together on one scale: the coarser of their steps, from the least to the most of all. */
export function sameScale(charts: readonly XyChart[]): XyChart[] {
	const step = Math.max(...charts.map(({ x }) => x.step));
	const min = Math.floor(Math.min(...charts.map(({ x }) => x.min)) / step) * step;
	const max = Math.ceil(Math.max(...charts.map(({ x }) => x.max)) / step) * step;
	return charts.map((chart) => ({
		...chart,
		x: { ...chart.x, min, max, step },
		series: chart.series.map((series) =>
			series.texts
				? { ...series, points: series.points.map(([, y]): [number, number | null] => [min, y]) }
				: series
		),
		...(chart.left !== undefined && { left: Math.min(0.45, chart.left * charts.length) })
	}));
}
