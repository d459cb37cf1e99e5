import { expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';

it('changed files are read or refused with a sentence, balanced, bounded, and touch nothing on show', async () => {
	const { faults, read, refused } = await fuzz({ files: 60, seed: 1, first: 0 });
	expect(faults).toEqual([]);
	// Both ways are gone: neither is everything refused nor everything taken.
	expect(read).toBeGreaterThan(5);
	expect(refused).toBeGreaterThan(5);
}, 600_000);
