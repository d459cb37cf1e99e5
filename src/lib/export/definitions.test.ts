import { describe, expect, it } from 'vitest';
import { locales } from '$lib/i18n/locale.ts';
import { definitionWords } from '$lib/i18n/metrics/definitions.ts';
import { metrics } from '$lib/metrics/registry.ts';
import { simulateDefinitions } from '$lib/simulate/definitions.ts';
import { definitionsOf } from './definitions.ts';
import { exampleItems } from '../../../tests/support/example-items.ts';

const dictionary = [...metrics, ...simulateDefinitions];

describe.each(locales)('every definition as it is printed in %s', (locale) => {
	const printed = dictionary.map(({ id, formula, method, source }) => {
		const { line: item } = exampleItems(locale);
		if (!item) throw new Error('no item');
		const [explanation] = item.explanations;
		if (!explanation) throw new Error('no explanation');
		const words = definitionWords(locale, id);
		const explanations = [{ ...explanation, id, ...words, formula, method, source }];
		const [one] = definitionsOf({ locale, cards: [], items: [{ ...item, explanations }] });
		if (!one) throw new Error(id);
		return one;
	});

	it('is all of them', () => {
		expect(printed.length).toBeGreaterThan(80);
	});

	it.each(printed)('$title: has words for method and source, and no key', (one) => {
		const { title, definition, denominator, method, source } = one;
		for (const text of [title, definition, denominator, method, source]) expect(text).not.toMatch(/[a-z]_[a-z]/);
		expect(title).not.toMatch(/^[a-z]+ \p{Script=Han}/u);
		expect(method).not.toBe('');
		expect(one.technical).not.toMatch(/(?:^| · )(?:census|plan|assumption|binomial|back-test|–)(?:$| · )/);
	});
});
