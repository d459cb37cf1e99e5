import { expect, it } from 'vitest';
import { guardedBy } from './guardrails.ts';

const share = (value: number, half: number) => ({ value, low: value - half, high: value + half });

it.each([
	['a rise beyond both intervals', share(0.04, 0.005), share(0.06, 0.006), 'lower', 'guardrail_worse'],
	['the same rise of what should rise', share(0.04, 0.005), share(0.06, 0.006), 'higher', 'guardrail_held'],
	['a rise within noise', share(0.04, 0.01), share(0.045, 0.01), 'lower', 'guardrail_held'],
	['a fall of what should rise', share(0.8, 0.02), share(0.7, 0.02), 'higher', 'guardrail_worse'],
	['none before, some now', { value: 0, low: 0, high: 0.01 }, share(0.1, 0.02), 'lower', 'guardrail_worse']
] as const)('%s', (_, was, now, better, state) => {
	expect(guardedBy(was, now, better).state).toBe(state);
});

it('the change is a ratio, its interval drawn from both', () => {
	const { before, after, change } = guardedBy(share(10, 1), share(12, 1.2), 'lower', 0.01);
	expect([before, after]).toEqual([0.1, 0.12]);
	expect(change?.value).toBeCloseTo(0.2, 12);
	const [down, up] = [
		Math.hypot(Math.log(12 / 10.8), Math.log(11 / 10)),
		Math.hypot(Math.log(1.1), Math.log(10 / 9))
	];
	expect(change?.low).toBeCloseTo(1.2 * Math.exp(-down) - 1, 12);
	expect(change?.high).toBeCloseTo(1.2 * Math.exp(up) - 1, 12);
});

it('without an interval nothing is known', () => {
	expect(guardedBy(null, share(0.1, 0.02), 'lower').state).toBe('guardrail_unknown');
	expect(guardedBy({ value: 0.1, low: null, high: null }, share(0.1, 0.02), 'lower').state).toBe('guardrail_unknown');
});
