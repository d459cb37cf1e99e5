import { describe, expect, it } from 'vitest';
import { figureReads } from '$lib/figures/reads.ts';
import { figureEntries, figureWords } from '$lib/i18n/figure-words.ts';

describe('every figure', () => {
	it.each([...new Set([...Object.keys(figureReads), ...Object.keys(figureEntries)])])(
		'%s has a name, the question that it answers and what it cannot tell',
		(id) => {
			expect(figureWords('zh', id)?.question).toMatch(/？$/);
			expect(figureWords('en', id)?.question).toMatch(/\?$/);
			expect(figureEntries[id]?.limit).toBeTruthy();
			expect(figureWords('zh', id)?.name).toBeTruthy();
			expect(figureWords('en', id)?.name).toBeTruthy();
		}
	);
});
