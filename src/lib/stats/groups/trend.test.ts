import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean } from '../numeric/descriptive.ts';
import { jonckheere, spearman } from './trend.ts';

/** All orders of the values. */
function orders(values: number[]): number[][] {
	if (values.length < 2) return [values];
	return values.flatMap((value, i) => orders(values.filter((_, j) => j !== i)).map((rest) => [value, ...rest]));
}

const cut = (values: number[], sizes: number[]): number[][] => {
	let from = 0;
	return sizes.map((size) => values.slice(from, (from += size)));
};

describe('Jonckheere–Terpstra', () => {
	it.each([
		['no ties', [1, 2, 3, 4, 5, 6, 7], [2, 2, 3]],
		['ties', [1, 1, 2, 2, 2, 3, 5], [3, 2, 2]],
		['two groups', [4, 4, 6, 7, 8, 9], [2, 4]]
	])('mean and variance are those of all orders: %s', (_, values, sizes) => {
		const all = orders(values).map((order) => jonckheere(cut(order, sizes)).j);
		const centre = mean(all);
		const variance = mean(all.map((j) => (j - centre) ** 2));
		const one = jonckheere(cut(values, sizes));
		expect(one.expected).toBeCloseTo(centre, 9);
		expect(((one.j - one.expected) / one.z) ** 2).toBeCloseTo(variance, 9);
	});

	it('rises with the groups', () => {
		const rising = jonckheere([
			[1, 2, 3, 4],
			[3, 4, 5, 6],
			[6, 7, 8, 9]
		]);
		expect(rising.z).toBeGreaterThan(3);
		expect(rising.p).toBeLessThan(0.005);
		const turned = jonckheere([
			[6, 7, 8, 9],
			[3, 4, 5, 6],
			[1, 2, 3, 4]
		]);
		expect(turned.z).toBeCloseTo(-rising.z, 12);
	});
});

describe('Spearman', () => {
	it('of a worked example', () => {
		// Σd² = 10 over 5 pairs: 1 − 6·10/(5·24) = 0.5.
		const found = spearman(
			[1, 2, 3, 4, 5],
			[3, 1, 2, 5, 4].map((x) => x * x)
		);
		expect(found.value).toBeCloseTo(1 - (6 * (4 + 1 + 1 + 1 + 1)) / (5 * 24), 12);
	});

	it('does not see the scale', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 })), {
					minLength: 6,
					maxLength: 30
				}),
				(pairs) => {
					const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
					const plain = spearman(x, y);
					fc.pre(Number.isFinite(plain.value));
					const bent = spearman(
						x.map((v) => Math.exp(v / 9)),
						y.map((v) => -1 / v)
					);
					expect(bent.value).toBeCloseTo(plain.value, 10);
					if (Math.abs(plain.value) < 1)
						expect(plain.low < plain.value && plain.value < plain.high).toBe(true);
				}
			),
			{ numRuns: 50 }
		);
	});
});
