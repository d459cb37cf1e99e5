import { expect, it } from 'vitest';
import { holm } from './holm.ts';

const close = (found: readonly (number | null)[]): (number | null)[] => found.map((p) => p && Number(p.toFixed(12)));

it.each([
	// What R's p.adjust(p, "holm") gives.
	['four', [0.01, 0.02, 0.03, 0.04], [0.04, 0.06, 0.06, 0.06]],
	['out of order', [0.04, 0.001, 0.03], [0.06, 0.003, 0.06]],
	['one alone', [0.03], [0.03]],
	['none above 1', [0.6, 0.7], [1, 1]],
	['who asks nothing', [null, 0.02, null, 0.03], [null, 0.04, null, 0.04]]
])('a family of %s', (_, given, expected) => {
	expect(close(holm(given))).toEqual(expected);
});
