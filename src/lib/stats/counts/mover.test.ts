import { expect, it } from 'vitest';
import { rateDifference } from './mover.ts';
import { garwood } from './rates.ts';

it('subtracts rates and leans on both exact intervals', () => {
	// 10 in 50 against 20 in 50: 0.4 (0.2443–0.6178) − 0.2 (0.0959–0.3678).
	const { value, low, high } = rateDifference({ events: 20, exposure: 50 }, { events: 10, exposure: 50 });
	expect(value).toBeCloseTo(0.2, 12);
	expect(low).toBeCloseTo(0.2 - Math.hypot(0.4 - 0.24433, 0.367807 - 0.2), 5);
	expect(high).toBeCloseTo(0.2 + Math.hypot(0.617768 - 0.4, 0.2 - 0.095908), 5);
});

it('turns over with its arguments', () => {
	const [a, b] = [
		{ events: 7, exposure: 30 },
		{ events: 3, exposure: 44 }
	];
	const [there, back] = [rateDifference(a, b), rateDifference(b, a)];
	expect(there.low).toBeCloseTo(-back.high, 12);
	expect(there.high).toBeCloseTo(-back.low, 12);
});

it('is the single interval where the other rate is known almost exactly', () => {
	const a = { events: 12, exposure: 50 };
	const { low, high } = rateDifference(a, { events: 0, exposure: 1e12 });
	expect(low).toBeCloseTo(garwood(a).low, 9);
	expect(high).toBeCloseTo(garwood(a).high, 9);
});
