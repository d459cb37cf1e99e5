import { expect, it } from 'vitest';
import { BOUND, type Case } from './case.ts';
import { difference } from './reference.ts';

/** Declares one test per case: ours is within the bound of the reference value. */
export function agree(cases: readonly Case[]): void {
	it.each(cases.map((c) => [c.method, c.reference, c] as const))('%s = %s', (_method, _reference, c) => {
		const ours = c.ours();
		const off = difference(c.want, ours, c.noise);
		expect(off <= BOUND, `${JSON.stringify(c.want)} against ${JSON.stringify(ours)}: ${off}`).toBe(true);
	});
}
