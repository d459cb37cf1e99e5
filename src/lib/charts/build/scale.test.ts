import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceScale, ticksOf } from './scale.ts';

describe('scale', () => {
	it.each([
		['hours from zero', [50, 39, 55.4], { zero: true }, [0, 20, 40, 60]],
		['a share not from zero', [0.77, 0.925], { zero: false, max: 1 }, [0.75, 0.8, 0.85, 0.9, 0.95]],
		['a share up to all', [0.2, 0.97], { zero: true, max: 1 }, [0, 0.25, 0.5, 0.75, 1]],
		['changes on both sides', [-0.21, 0.043], { zero: true }, [-0.25, -0.2, -0.15, -0.1, -0.05, 0, 0.05]],
		['one value', [7], { zero: true }, [0, 2, 4, 6, 8]],
		['nothing but zeros', [0, 0], { zero: true }, [0, 0.25, 0.5, 0.75, 1]],
		['nothing at all', [null], { zero: true }, [0, 0.25, 0.5, 0.75, 1]]
	])('%s', (_, values, options, ticks) => {
		expect(ticksOf(niceScale(values, options))).toEqual(ticks);
	});

	it('covers every value with few ticks, and zero where asked', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: -1e7, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 20 }),
				fc.boolean(),
				(values, zero) => {
					const scale = niceScale(values, { zero });
					const slack = Math.max(1e-6, (scale.max - scale.min) * 1e-6);
					expect(scale.min).toBeLessThanOrEqual(Math.min(...values) + slack);
					expect(scale.max).toBeGreaterThanOrEqual(Math.max(...values) - slack);
					if (zero) expect(scale.min * scale.max).toBeLessThanOrEqual(0);
					expect(ticksOf(scale).length).toBeGreaterThanOrEqual(2);
					expect(ticksOf(scale).length).toBeLessThanOrEqual(11);
				}
			)
		);
	});

	it('a share never gets a tick over 100 %', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }),
				fc.boolean(),
				(values, zero) => {
					expect(niceScale(values, { zero, max: 1 }).max).toBeLessThanOrEqual(1);
				}
			)
		);
	});
});
