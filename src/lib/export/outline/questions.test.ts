import { describe, expect, it } from 'vitest';
import { figureReads } from '$lib/figures/reads.ts';
import { figureWords } from '$lib/i18n/figure-words.ts';

describe('every figure', () => {
	it.each([...new Set([...Object.keys(figureReads), ...Object.keys(figureWords)])])(
		'%s has a name, the question that it answers and what it cannot tell',
		(id) => {
			const entry = figureWords[id];
			expect(entry?.question.zh).toMatch(/？$/);
			expect(entry?.question.en).toMatch(/\?$/);
			expect(entry?.limit).toBeTruthy();
			expect(entry?.name.zh).toBeTruthy();
			expect(entry?.name.en).toBeTruthy();
		}
	);
});
