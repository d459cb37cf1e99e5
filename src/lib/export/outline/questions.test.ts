import { describe, expect, it } from 'vitest';
import * as figureNames from '$lib/i18n/figure-names.ts';
import { figureQuestions } from '$lib/i18n/pages/figure-questions.ts';

describe('every figure', () => {
	it.each(Object.keys(figureNames.zh))('%s states the question that it answers and what it cannot tell', (id) => {
		const entry = figureQuestions[id];
		expect(entry?.zh).toMatch(/？$/);
		expect(entry?.en).toMatch(/\?$/);
		expect(entry?.limit).toBeTruthy();
		expect(figureNames.en[id]).toBeTruthy();
	});
});
