import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../numeric/random.ts';
import { type Month, placeboStarts } from './placebo-starts.ts';
import { windowChange } from './window-change.ts';

function months(count: number, valueAt: (i: number) => number | null): Month[] {
	return Array.from({ length: count }, (_, i) => ({ month: `m${String(i)}`, value: valueAt(i) }));
}

describe('every earlier start', () => {
	it('the real one stands out where the fall begins with it, and nothing before moved', () => {
		const found = placeboStarts(
			months(48, (i) => (i >= 36 ? 20 : 40)),
			36,
			'lower'
		);
		expect(found).toMatchObject({ width: 12, asGood: 0, own: { month: 'm36' } });
		expect(found?.own.change).toBeCloseTo(Math.log(0.5), 12);
		// A year on either side, all before the start: from the 13th month to the 25th.
		expect(found?.earlier.map(({ month }) => month)).toEqual(
			Array.from({ length: 13 }, (_, i) => `m${String(12 + i)}`)
		);
		expect(found?.earlier.every(({ change }) => Math.abs(change) < 1e-12)).toBe(true);
	});

	it('it does not where a steady fall began long before', () => {
		const found = placeboStarts(
			months(48, (i) => 40 * 0.98 ** i),
			36,
			'lower'
		);
		expect(found?.asGood).toBe(found?.earlier.length);
	});

	it('with a year before the months on either side are three, and less is no choice', () => {
		const at = (before: number) =>
			placeboStarts(
				months(before + 12, () => 1),
				before,
				'higher'
			);
		expect([at(36)?.width, at(24)?.width, at(12)?.width, at(10)]).toEqual([12, 6, 3, null]);
	});

	it('a start whose months have a gap is none', () => {
		const found = placeboStarts(
			months(48, (i) => (i === 20 ? null : 40)),
			36,
			'lower'
		);
		expect(found?.width).toBe(6);
		expect(found?.earlier.map(({ month }) => month)).not.toContain('m20');
	});

	it('what is better the other way counts the other way round', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 48, maxLength: 48 }),
				(values) => {
					const own = months(48, (i) => values[i] ?? null);
					const turned = months(48, (i) => 1 / (values[i] ?? 1));
					const [down, up] = [placeboStarts(own, 36, 'lower'), placeboStarts(own, 36, 'higher')];
					const total = down?.earlier.length ?? 0;
					expect((down?.asGood ?? 0) + (up?.asGood ?? 0)).toBeGreaterThanOrEqual(total);
					expect(placeboStarts(turned, 36, 'lower')?.earlier).toHaveLength(total);
				}
			)
		);
	});
});

describe('a change between two windows of months', () => {
	const next = mulberry32(3);
	const season = (i: number) => 0.5 * Math.sin((i * Math.PI) / 6);
	const year = (shift: number) => Array.from({ length: 12 }, (_, i) => season(i) + shift + 0.02 * (next() - 0.5));

	it('of the same calendar months lets a season cancel', () => {
		const found = windowChange({ first: 0, values: year(0) }, { first: 12, values: year(0.1) });
		expect(found?.value).toBeCloseTo(0.1, 1);
		expect((found?.high ?? 1) - (found?.low ?? 0)).toBeLessThan(0.1);
		const apart = windowChange({ first: 0, values: year(0) }, { first: 15, values: year(0.1).slice(0, 9) });
		expect((apart?.high ?? 0) - (apart?.low ?? 0)).toBeGreaterThan(0.3);
	});

	it('is not known from a handful of months', () => {
		expect(windowChange({ first: 0, values: [1, 2, 1] }, { first: 12, values: [1, 2, 2] })).toBeNull();
	});
});
