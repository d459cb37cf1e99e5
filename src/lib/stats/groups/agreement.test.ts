import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree } from '../../../../tests/oracles/agree.ts';
import { agreementCases } from '../../../../tests/oracles/cases/agreement.ts';
import { blandAltman, gwetAc1, iccAgreement, krippendorffAlpha, weightedKappa } from './agreement.ts';

describe('against reference values', () => agree(agreementCases));

describe('forty engineers rated twice', () => {
	const table = [
		[8, 2, 0, 0],
		[3, 12, 2, 0],
		[0, 2, 7, 1],
		[0, 0, 1, 2]
	];

	it.each([
		['quadratic', 0.8268],
		['linear', 0.715],
		['none', 0.6032]
	] as const)('kappa with %s weights is %f', (weighting, value) => {
		expect(weightedKappa(table, weighting).value).toBeCloseTo(value, 4);
		expect(weightedKappa(table, weighting).n).toBe(40);
	});

	it('29 of 40 agree', () => expect(weightedKappa(table, 'none').observed).toBeCloseTo(0.725, 12));
});

describe('edges', () => {
	it('everybody at one level leaves kappa without a meaning', () => {
		expect(
			weightedKappa([
				[9, 0],
				[0, 0]
			]).value
		).toBeNaN();
		expect(
			gwetAc1([
				[9, 0],
				[0, 0]
			]).value
		).toBe(1);
		expect(
			krippendorffAlpha(
				[
					[2, 2],
					[2, 2]
				],
				'ordinal'
			).value
		).toBeNaN();
	});

	it('a unit with one rating takes no part', () => {
		expect(
			krippendorffAlpha(
				[
					[1, 2, 5],
					[1, 2, null]
				],
				'interval'
			)
		).toEqual({ value: 1, pairable: 4 });
	});
});

const square = fc.array(fc.array(fc.nat(30), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 });

describe('laws', () => {
	it('kappa does not depend on who rates first', () => {
		fc.assert(
			fc.property(square, (table) => {
				const turned = table.map((row, i) => row.map((_, j) => table[j]?.[i] ?? NaN));
				const [a, b] = [weightedKappa(table), weightedKappa(turned)];
				fc.pre(Number.isFinite(a.value));
				expect(a.value).toBeCloseTo(b.value, 10);
				expect(a.se).toBeCloseTo(b.se, 10);
			}),
			{ numRuns: 50 }
		);
	});

	it('perfect agreement is 1', () => {
		expect(
			weightedKappa([
				[5, 0, 0],
				[0, 4, 0],
				[0, 0, 3]
			])
		).toMatchObject({ value: 1, se: 0 });
		expect(
			iccAgreement([
				[1, 1],
				[2, 2],
				[4, 4]
			]).value
		).toBeCloseTo(1, 12);
	});

	it('a rater who is always two above costs absolute agreement, and shows as bias', () => {
		const scores = [3, 5, 6, 8, 9].map((x) => [x, x + 2]);
		expect(iccAgreement(scores).value).toBeLessThan(0.8);
		const bland = blandAltman(
			scores.map(([a = NaN]) => a),
			scores.map(([, b = NaN]) => b)
		);
		expect(bland.bias.value).toBe(-2);
		expect(bland.sd).toBe(0);
		expect(bland.slope).toBeCloseTo(0, 12);
	});
});
