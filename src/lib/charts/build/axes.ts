import type { Format } from '$lib/i18n/format.ts';
import type { Unit } from '$lib/metrics/result.ts';
import type { ChartEnv } from './env.ts';
import { type Scale, ticksOf } from './scale.ts';
import { textWidth, widest, wrapText } from './text-width.ts';

const PERCENT: readonly Unit[] = ['share', 'change', 'probability'];

/** A tick as short as it can be: the unit stands on the last one only, percent signs and signs of change on all. */
export function tickText(value: number, unit: Unit, { digits, max, step }: Scale, format: Format): string {
	const last = value + step > max + step * 1e-6;
	if (unit === 'change' && value === 0) return format.percent(0, 0);
	if (PERCENT.includes(unit)) {
		const decimals = Math.max(0, digits - 2);
		return unit === 'change' ? format.change(value, decimals) : format.percent(value, decimals);
	}
	if (unit === 'cny') return last ? format.money(value) : value === 0 ? '0' : format.compact(value);
	if (unit === 'points')
		return last
			? format.points(value, Math.max(0, digits - 2))
			: format.number(100 * value, Math.max(0, digits - 2));
	if (unit === 'rate') return format.number(100 * value, Math.max(0, digits - 2));
	if (last && (unit === 'hours' || unit === 'days' || unit === 'months')) return format.unit(value, unit, digits);
	return Math.abs(value) >= 100_000 ? format.compact(value) : format.number(value, digits);
}

/** A value beside its mark: long units are left to the axis's name and the tooltip. */
export function markText(value: number, unit: Unit, format: Format): string {
	if (unit === 'rate') return format.number(100 * value);
	return unit === 'per100' ? format.number(value) : format.unit(value, unit);
}

/** Width that the labels of an upright number axis need, with the gap to the plot. */
export function axisWidth(scale: Scale, unit: Unit, format: Format): number {
	return widest(ticksOf(scale).map((tick) => tickText(tick, unit, scale, format))) + 8;
}

/** A number axis on our own scale. */
export function valueAxis(scale: Scale, unit: Unit, format: Format, show = true) {
	return {
		type: 'value' as const,
		min: scale.min,
		max: scale.max,
		interval: scale.step,
		show,
		axisLabel: {
			formatter: (value: number) => tickText(value, unit, scale, format),
			showMinLabel: true,
			showMaxLabel: true,
			hideOverlap: true
		}
	};
}

/** Steps between labels that people expect: all, every second, quarters, half years, years. */
const STEPS = [1, 2, 3, 6, 12, 24, 60];
const MONTH = /^\d{4}-(\d{2})$/;

/**
 * Which labels of an upright chart are written so that none touches the next; months fall on round ones, counted from
 * the first month of the year, `yearFrom`.
 */
export function thinned(labels: readonly string[], width: number, yearFrom = 1): (index: number) => boolean {
	const slot = width / Math.max(1, labels.length);
	const needed = (widest(labels) + 10) / slot;
	const step = STEPS.find((candidate) => candidate >= needed) ?? Math.ceil(needed);
	const months = labels.map((label) => MONTH.exec(label)?.[1]);
	if (step <= 1 || !months.every((month) => month !== undefined)) return (index) => index % step === 0;
	const first = Number(months[0]) - yearFrom + 12;
	return (index) => (first + index) % step === 0;
}

/** Room on the right that the last label needs beyond its slot, where it is written at all. */
export function periodOverhang(labels: readonly string[], width: number, yearFrom = 1): number {
	const last = labels.length - 1;
	if (last < 0 || !thinned(labels, width, yearFrom)(last)) return 0;
	return Math.max(0, Math.ceil((textWidth(labels[last] ?? '') - width / labels.length) / 2) + 2);
}

/** A category axis whose labels are thinned, for periods and bins. */
export function periodAxis(labels: readonly string[], width: number, yearFrom = 1) {
	return {
		type: 'category' as const,
		data: [...labels],
		axisLabel: {
			interval: thinned(labels, width, yearFrom),
			showMinLabel: null,
			showMaxLabel: null,
			hideOverlap: false
		}
	};
}

/** Names of lying categories: how wide their column is and how each is written, in two lines where it must. */
export interface NameColumn {
	width: number;
	written: string[];
}

export function nameColumn(names: readonly string[], env: ChartEnv, lines = 2): NameColumn {
	const most = Math.min(180, env.width * 0.34);
	const written = names.map((name) => wrapText(name, most, lines));
	return { width: Math.ceil(widest(written.flatMap((name) => name.split('\n')))) + 10, written };
}

/** A category axis from top to bottom. */
export function nameAxis(names: readonly string[], { written }: NameColumn, line = true) {
	return {
		type: 'category' as const,
		inverse: true,
		data: names.map((_, index) => String(index)),
		axisLine: { show: line, onZero: false },
		axisLabel: {
			interval: 0,
			formatter: (_: string, index: number) => written[index] ?? '',
			lineHeight: 15,
			hideOverlap: false
		}
	};
}

/** A grid whose edges are exactly as given: our own estimate of text leaves room for labels. */
export function gridOf(edges: { left: number; top: number; right: number; bottom: number }) {
	return { ...edges, outerBoundsMode: 'none' as const };
}

/** Room on the right for the half of the last tick's label that hangs over. */
export function overhang(scale: Scale, unit: Unit, format: Format): number {
	return Math.ceil(textWidth(tickText(ticksOf(scale).at(-1) ?? scale.max, unit, scale, format)) / 2) + 2;
}
