import { expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';

it('changed files are read or refused with a sentence, balanced, bounded, and touch nothing on show', async () => {
	const { faults, read, refused } = await fuzz({ files: 40, seed: 1, first: 0 });
	expect(faults).toEqual([]);
	expect(read + refused).toBe(40);
}, 600_000);
