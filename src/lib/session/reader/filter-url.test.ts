import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noFilters } from '$lib/metrics/run/context.ts';
import { filtersFromUrl, urlWithFilters } from './filter-url.ts';

const published = [0, 1, 2, 3, 4];
const base = new URL('http://localhost/service/?tab=x#f');

describe('filters and the address', () => {
	it.each([
		['nothing chosen', noFilters, 'tab=x'],
		['level 0 is a choice', { ...noFilters, levels: [0] }, 'tab=x&l=0'],
		[
			'two regions',
			{ ...noFilters, regions: ['西部', '东部'] },
			`tab=x&r=${encodeURIComponent('东部')}&r=${encodeURIComponent('西部')}`
		],
		[
			'a period',
			{ ...noFilters, period: { start: '2026-01-01', end: '2026-07-01' } },
			'tab=x&from=2026-01-01&to=2026-07-01'
		]
	])('%s', (_, chosen, query) => {
		const url = urlWithFilters(base, chosen);
		expect(url.searchParams.toString()).toBe(new URLSearchParams(query).toString());
		expect(url.hash).toBe('#f');
	});

	it('comes back from the address as it was chosen, whatever the texts', () => {
		const list = fc.uniqueArray(
			fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.isWellFormed()),
			{ maxLength: 3 }
		);
		fc.assert(
			fc.property(
				fc.record({
					regions: list,
					departments: list,
					products: list,
					categories: list,
					recordTypes: list,
					levels: fc.uniqueArray(fc.integer({ min: 0, max: 4 }))
				}),
				(lists) => {
					const chosen = {
						...noFilters,
						...Object.fromEntries(
							Object.entries(lists).map(([name, values]) => [name, [...values].map(String).sort()])
						),
						levels: [...lists.levels].sort()
					};
					expect(filtersFromUrl(urlWithFilters(base, chosen).searchParams, published)).toEqual({
						filters: chosen,
						ignored: []
					});
				}
			)
		);
	});

	it.each([
		['l=x', ['l']],
		['l=13', ['l']],
		['l=5', ['l']],
		['l=1&l=9', ['l']],
		['l=', ['l']],
		['from=2026-01-01', ['from', 'to']],
		['from=2026-02-01&to=2026-01-01', ['from', 'to']],
		['from=<b>&to=1', ['from', 'to']]
	])('ignores %s and says so', (query, ignored) => {
		expect(filtersFromUrl(new URLSearchParams(query), published)).toEqual({ filters: noFilters, ignored });
	});
});
