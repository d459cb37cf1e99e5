import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree } from '../../../tests/oracles/agree.ts';
import { financeCases } from '../../../tests/oracles/cases/finance.ts';
import { breakEven, irr, npv, payback, roi, tornado } from './finance.ts';

describe('against reference values', () => agree(financeCases));

describe('numbers worked by hand', () => {
	it.each([
		[10000, 13000, 0.52],
		[38800, 50440, 2]
	])('a cost of %i needs a benefit of %i, %f leavers, for 30 %%', (cost, benefit, leavers) => {
		expect(roi(benefit, cost)).toBeCloseTo(0.3, 12);
		expect(breakEven((n) => roi(n * 25200, cost) - 0.3, 0, 100)).toBeCloseTo(leavers, 2);
	});
});

describe('edges', () => {
	it('no rate of return where the flows change sign twice or never', () => {
		expect(irr([-100, 300, -150])).toBeNaN();
		expect(irr([100, 20])).toBeNaN();
	});

	it('a running total that just reaches nothing is paid back', () => {
		expect(payback([-100, 60, 40])).toBe(2);
		expect(payback([-100, 0, 0, 99])).toBeNaN();
	});

	it('no break-even between the bounds', () => expect(breakEven((x) => x + 10, 0, 5)).toBeNaN());
});

it('the NPV at the rate of return is nothing', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 8 }), (later) => {
			const flows = [-500, ...later];
			const rate = irr(flows);
			expect(Math.abs(npv(rate, flows)) / npv(rate, flows.map(Math.abs))).toBeLessThan(1e-9);
		})
	);
});

it('the input that matters most comes first, whichever way it pushes', () => {
	const swings = tornado(
		{ gain: 10, cost: 4, dust: 1 },
		[
			{ name: 'dust', low: 0.9, high: 1.1 },
			{ name: 'cost', low: 1, high: 7 },
			{ name: 'gain', low: 9, high: 11 }
		],
		({ gain, cost, dust }) => gain - cost + dust
	);
	expect(swings.map((s) => s.name)).toEqual(['cost', 'gain', 'dust']);
	expect(swings[0]).toMatchObject({ outcomeLow: 10, outcomeHigh: 4 });
});
