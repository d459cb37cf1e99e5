import { describe, expect, it } from 'vitest';
import { agree } from '../../../../tests/oracles/agree.ts';
import { powerCases } from '../../../../tests/oracles/cases/finance.ts';
import { binomialPmf, poissonPmf } from '../distributions/distributions.ts';
import {
	detectableProportions,
	detectableRateRatio,
	detectableRatioOfMeans,
	eventsNeeded,
	exactRatePower,
	gatePassProbability,
	proportionSampleSize,
	ratioSampleSize
} from './power.ts';

describe('against reference values', () => agree(powerCases));

describe('how many it takes', () => {
	it.each([
		[0.75, 0.825, 466],
		[0.75, 0.85, 250],
		[0.8, 0.88, 329],
		[0.8, 0.9, 199],
		[0.85, 0.935, 208],
		[0.85, 0.95, 141]
	])('satisfaction %f → %f: %i ratings a window', (before, after, n) => {
		expect(Math.ceil(proportionSampleSize(before, after))).toBe(n);
	});

	it('50 → 75 % at 90 % power: 76.7 each', () => {
		expect(proportionSampleSize(0.5, 0.75, { power: 0.9 })).toBeCloseTo(76.7, 1);
	});

	it.each([
		[0.8, 202],
		[1, 316],
		[1.2, 454]
	])('time −20 %% with σ %f of ln time: %i tickets a window', (sigma, n) => {
		expect(Math.ceil(ratioSampleSize(0.8, sigma))).toBe(n);
		expect(ratioSampleSize(0.8, sigma, {}, 3)).toBeCloseTo(3 * ratioSampleSize(0.8, sigma), 9);
	});

	it('attrition −15 %: 1 189 leavers in all, 582 for an even chance', () => {
		expect(Math.ceil(2 * eventsNeeded(0.85))).toBe(1189);
		expect(Math.ceil(2 * eventsNeeded(0.85, { power: 0.5 }))).toBe(582);
	});
});

describe('what can be detected is what that many would detect', () => {
	it('for proportions', () => {
		const n = proportionSampleSize(0.7, 0.77);
		expect(detectableProportions(0.7, n, n).rise).toBeCloseTo(0.07, 6);
		expect(detectableProportions(0.7, 3 * n, 3 * n, {}, 3).rise).toBeCloseTo(0.07, 6);
		expect(detectableProportions(0.99, 30, 30).rise).toBeNaN();
		expect(detectableProportions(0.5, 200, 100).fall).toBeCloseTo(detectableProportions(0.5, 200, 100).rise, 9);
	});

	it('for ratios of means and of rates', () => {
		const n = ratioSampleSize(0.8, 2);
		expect(detectableRatioOfMeans({ n, cv: 2 }, { n, cv: 2 }).fall).toBeCloseTo(0.8, 9);
		const x = eventsNeeded(0.85);
		expect(detectableRateRatio(x, x).fall).toBeCloseTo(0.85, 9);
		expect(detectableRateRatio(x, x).rise).toBeCloseTo(1 / 0.85, 9);
	});
});

it('exact power is the chance over both counts', () => {
	// One-sided p of x₂ of n at ½, summed over every pair of counts that can matter.
	let chance = 0;
	for (let a = 0; a < 60; a++) {
		for (let b = 0; b < 60; b++) {
			let p = 0;
			for (let k = 0; k <= b; k++) p += binomialPmf(k, a + b, 0.5);
			if (a + b > 0 && p <= 0.025) chance += poissonPmf(a, 20) * poissonPmf(b, 10);
		}
	}
	expect(exactRatePower(20, 0.5)).toBeCloseTo(chance, 9);
	expect(exactRatePower(20, 1)).toBeLessThan(0.025);
	expect(exactRatePower(20, 0.5, {}, 2)).toBeGreaterThan(exactRatePower(20, 0.5));
});

it('a satisfaction gate of 85 % at 20 ratings needs 17', () => {
	const needed = (p: number) => [17, 18, 19, 20].reduce((s, k) => s + binomialPmf(k, 20, p), 0);
	expect(gatePassProbability(0.8, 20, 0.85)).toBeCloseTo(needed(0.8), 12);
	expect(gatePassProbability(0.5, 25, 0.56)).toBeCloseTo(gatePassProbability(0.5, 25, 0.55), 12);
	expect(gatePassProbability(0.9, 20, 0.85)).toBeCloseTo(needed(0.9), 12);
});
