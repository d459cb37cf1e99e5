import { describe, expect, it } from 'vitest';
import { bunching } from './bunching.ts';
import { binomialTwoSided } from './rates.ts';

const spread = (from: number, to: number, each: number): number[] =>
	Array.from({ length: to - from }, (_, i) => new Array<number>(each).fill(from + i)).flat();

describe('visits about a threshold of twenty', () => {
	it('spread evenly show nothing', () => {
		const found = bunching(spread(0, 40, 6), 20, 5);
		expect(found).toMatchObject({ below: 30, above: 30, expectedShare: 0.5 });
		expect(found.p).toBe(1);
	});

	it('moved just over it show', () => {
		const moved = spread(0, 40, 6).map((v) => (v === 19 || v === 18 ? 20 : v));
		const found = bunching(moved, 20, 5);
		expect(found).toMatchObject({ below: 18, above: 42 });
		expect(found.p).toBeCloseTo(binomialTwoSided(42, 60, 0.5), 12);
		expect(found.p).toBeLessThan(0.01);
	});

	it('falling steadily through it show nothing', () => {
		const falling = Array.from({ length: 40 }, (_, v) => new Array<number>(80 - 2 * v).fill(v)).flat();
		const found = bunching(falling, 20, 5);
		expect(found.above).toBeLessThan(found.below);
		expect(found.expectedShare).toBeCloseTo(found.above / (found.above + found.below), 3);
		expect(found.p).toBeGreaterThan(0.9);
	});
});

it('a share of exactly 0.85 counts as reached', () => {
	expect(bunching([0.85, 0.85, 0.82, 0.879], 0.85, 0.03)).toMatchObject({ above: 3, below: 1 });
});

it('nobody near has no p', () => expect(bunching([1, 2], 20, 5).p).toBeNaN());
