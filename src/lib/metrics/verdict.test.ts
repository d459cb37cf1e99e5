import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { verdictOf, type VerdictInputs } from './verdict.ts';

const enough: Omit<VerdictInputs, 'change' | 'low' | 'high' | 'target'> = {
	months: { has: 12, needs: 6 },
	counts: [{ has: 40, needs: 10 }],
	power: { has: 0.9, needs: 0.2 }
};

describe('verdict', () => {
	it.each([
		['met: the whole interval beyond −20 %', -0.3, -0.38, -0.21, -0.2, 'met'],
		['met: exactly at the target', -0.3, -0.38, -0.2, -0.2, 'met'],
		['reached, interval spans the target but not 0', -0.22, -0.3, -0.1, -0.2, 'reached_uncertain'],
		['reached on paper, interval spans 0', -0.22, -0.45, 0.05, -0.2, 'within_noise'],
		['improved below target', -0.13, -0.2, -0.05, -0.2, 'improved_below'],
		['no detectable change, good side', -0.05, -0.2, 0.1, -0.2, 'no_change'],
		['no detectable change, bad side', 0.05, -0.1, 0.2, -0.2, 'no_change'],
		['an interval that touches 0 is no change', -0.1, -0.19, 0, -0.2, 'no_change'],
		['worse: the whole interval above 0', 0.2, 0.05, 0.4, -0.2, 'worse'],
		['higher is better: met', 0.131, 0.104, 0.159, 0.1, 'met'],
		['higher is better: reached, not certain', 0.131, 0.02, 0.24, 0.1, 'reached_uncertain'],
		['higher is better: within noise', 0.131, -0.02, 0.28, 0.1, 'within_noise'],
		['higher is better: improved', 0.05, 0.01, 0.09, 0.1, 'improved_below'],
		['higher is better: worse', -0.05, -0.09, -0.01, 0.1, 'worse']
	] as const)('%s', (_, change, low, high, target, verdict) => {
		expect(verdictOf({ ...enough, change, low, high, target })).toBe(verdict);
	});

	const met = { change: -0.3, low: -0.38, high: -0.21, target: -0.2 };
	it.each([
		[
			'a window of five months is too early, whatever the interval says',
			{ months: { has: 5, needs: 6 } },
			'too_early'
		],
		[
			'too early comes before too few',
			{ months: { has: 5, needs: 6 }, counts: [{ has: 0, needs: 10 }] },
			'too_early'
		],
		[
			'nine engineers are too few',
			{
				counts: [
					{ has: 500, needs: 30 },
					{ has: 9, needs: 10 }
				]
			},
			'too_few'
		],
		[
			'power of 19 % is too few where the interval includes no change',
			{ power: { has: 0.19, needs: 0.2 }, low: -0.5, high: 0.1 },
			'too_few'
		],
		[
			'an interval that touches no change includes it',
			{ power: { has: 0.19, needs: 0.2 }, low: -0.5, high: 0 },
			'too_few'
		],
		[
			'without a known power an interval that includes no change is too few',
			{ power: { has: null, needs: 0.2 }, low: -0.5, high: 0.1 },
			'too_few'
		],
		[
			'105 to 253 leavers, a ratio of 1.91 to 3.05, are worse whatever the power was',
			{ power: { has: 0.19, needs: 0.2 }, change: 1.41, low: 0.91, high: 2.05 },
			'worse'
		],
		[
			'a whole interval beyond the target is met whatever the power was',
			{ power: { has: 0.19, needs: 0.2 } },
			'met'
		],
		[
			'without a known power a whole interval on the bad side is worse',
			{ power: { has: null, needs: 0.2 }, change: 0.5, low: 0.2, high: 0.9 },
			'worse'
		],
		[
			'counts below their floor hide even a bad interval',
			{ counts: [{ has: 9, needs: 10 }], change: 1.41, low: 0.91, high: 2.05 },
			'too_few'
		],
		['no interval is too few', { low: null, high: null }, 'too_few'],
		['nothing to compare is too few', { change: null }, 'too_few'],
		[
			'six months, ten engineers and 20 % are enough',
			{ months: { has: 6, needs: 6 }, counts: [{ has: 10, needs: 10 }], power: { has: 0.2, needs: 0.2 } },
			'met'
		]
	] as const)('%s', (_, change, verdict) => {
		expect(verdictOf({ ...enough, ...met, ...change })).toBe(verdict);
	});

	it('never praises an interval that includes no change, and mirrors when the good side flips', () => {
		const number = fc.double({ min: -0.9, max: 0.9, noNaN: true });
		fc.assert(
			fc.property(number, number, number, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (a, b, c, goal) => {
				const [low, change, high] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
				const verdict = verdictOf({ ...enough, low, change, high, target: goal });
				if (low <= 0) expect(['within_noise', 'no_change', 'worse']).toContain(verdict);
				expect(verdictOf({ ...enough, low: -high, change: -change, high: -low, target: -goal })).toBe(verdict);
			})
		);
	});
});
