import { describe, expect, it } from 'vitest';
import type { DotsSpec } from '$lib/charts/spec.ts';
import * as words from '$lib/i18n/export.ts';
import { nativeDots } from '../office-chart/native-dots.ts';
import { beside, columnsOf, rowText, sameScale } from './chart-columns.ts';

const INCH = 914_400;
const box = { x: INCH, y: 0, w: 12 * INCH, h: 3.4 * INCH };

function dots(rows: number): DotsSpec {
	const points = Array.from({ length: rows }, (_, row) => ({
		value: 10 + 9 * row,
		low: 5 + 9 * row,
		high: 14 + 9 * row
	}));
	return {
		kind: 'dots',
		categories: points.map((_, row) => `2026-12 · ${String(row)}`),
		series: [{ name: '方案', role: 'actual', points }],
		x: { label: '', unit: 'people', zero: true },
		rules: [],
		dumbbell: false,
		concern: [rows - 1]
	};
}

describe('rows of a chart on a slide', () => {
	it.each([
		[4, 1],
		[13, 1],
		[24, 2],
		[30, 3],
		[60, 3]
	])('%i rows stand in %i columns, none lost and none twice', (rows, columns) => {
		const parts = columnsOf(dots(rows), box);
		expect(parts).toHaveLength(columns);
		const shown = parts.flatMap((part) => (part.kind === 'dots' ? part.categories : []));
		expect(shown).toEqual(dots(rows).categories);
		const last = parts.at(-1);
		if (last?.kind !== 'dots') throw new Error('no dots');
		expect(last.concern).toEqual([last.categories.length - 1]);
	});

	it('columns are read on one scale, beside each other, in names that stand clear', () => {
		const parts = columnsOf(dots(24), box).flatMap((part) =>
			part.kind === 'dots' ? (nativeDots(part, words.zh) ?? []) : []
		);
		const [left, right] = sameScale(parts);
		expect(left?.x).toEqual(right?.x);
		expect(left?.x.min).toBe(0);
		expect(left?.x.max).toBeGreaterThanOrEqual(14 + 9 * 23);
		const names = right?.series.find(({ texts }) => texts);
		expect(names?.points.every(([x]) => x === 0)).toBe(true);
		const boxes = beside(box, 2);
		expect(boxes[0] && boxes[1] && boxes[0].x + boxes[0].w < boxes[1].x).toBe(true);
		if (!left) throw new Error('no chart');
		// Twelve rows in 2.5 inches: 15 points each.
		expect(rowText(left, box)).toBe(12);
		expect(rowText(left, { ...box, h: 2.5 * INCH })).toBeLessThan(12);
	});
});
