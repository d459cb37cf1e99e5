import { describe, expect, it } from 'vitest';
import { breathe } from './breathe.ts';

/** Keeps the thread for some milliseconds. */
function busy(milliseconds: number): void {
	const from = performance.now();
	while (performance.now() - from < milliseconds);
}

describe('passes one after the other', () => {
	it('hear of a newer choice between two of them', async () => {
		const newer = new AbortController();
		setTimeout(() => {
			newer.abort('newer');
		});
		const passes = async (): Promise<never> => {
			for (;;) {
				busy(20);
				await breathe(newer.signal);
			}
		};
		await expect(passes()).rejects.toBe('newer');
	});
});
