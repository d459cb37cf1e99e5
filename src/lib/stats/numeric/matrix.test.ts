import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverse, product, quadratic, times } from './matrix.ts';
import { bisect, increasingRoot } from './root-finding.ts';

describe('inverse', () => {
	it('undoes the matrix', () => {
		const entry = fc.integer({ min: -9, max: 9 });
		fc.assert(
			fc.property(
				fc.array(fc.array(entry, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
				(m) => {
					const inverted = inverse(m);
					fc.pre(inverted !== null);
					const unit = product(m, inverted ?? []);
					expect(unit.flat()).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1].map((x) => expect.closeTo(x, 9)));
				}
			)
		);
	});

	it('of a singular matrix does not exist', () => {
		expect(
			inverse([
				[1, 2],
				[2, 4]
			])
		).toBeNull();
		expect(
			inverse([
				[0, 0],
				[0, 0]
			])
		).toBeNull();
		expect(
			inverse([
				[NaN, 1],
				[1, 1]
			])
		).toBeNull();
	});

	it('needs no pivot on the diagonal', () =>
		expect(
			inverse([
				[0, 2],
				[4, 0]
			])
		).toEqual([
			[0, 0.25],
			[0.5, 0]
		]));
});

it('products', () => {
	expect(
		times(
			[
				[1, 2],
				[3, 4]
			],
			[5, 6]
		)
	).toEqual([17, 39]);
	expect(
		quadratic(
			[
				[2, 1],
				[1, 3]
			],
			[1, 2]
		)
	).toBe(18);
});

it('roots are found by halving and by Newton alike', () => {
	expect(bisect((x) => x * x * x - 2, 0, 2)).toBeCloseTo(Math.cbrt(2), 14);
	expect(bisect((x) => 2 - x, 0, 9)).toBeCloseTo(2, 14);
	expect(increasingRoot((x) => ({ value: Math.atan(x - 1), slope: 1 / (1 + (x - 1) ** 2) }), -1e6, 1e6)).toBeCloseTo(
		1,
		12
	);
	expect(increasingRoot((x) => ({ value: x > 3 ? 1 : -1, slope: 0 }), 0, 10)).toBeCloseTo(3, 12);
});
