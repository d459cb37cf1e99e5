import { beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleItems } from '../../../../tests/support/example-items.ts';
import type { ExportItem } from '$lib/export/item.ts';
import { locales } from '$lib/i18n/locale.ts';
import { basket } from './basket.svelte.ts';
import { storedBasket } from './basket-schema.ts';

const [zh, en] = [exampleItems('zh'), exampleItems('en')];
const pair = (name: string): ExportItem[] => [zh[name], en[name]].flatMap((item) => item ?? []);
const stored = new Map<string, string>();
const ids = (): (string | undefined)[] => basket.entries.map((entry) => entry.zh?.figure.id);

beforeEach(() => {
	stored.clear();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => stored.get(key) ?? null,
		setItem: (key: string, value: string) => {
			stored.set(key, value);
		}
	});
	basket.start();
});

describe('basket', () => {
	it('keeps figures of every kind through a reload, in both languages', () => {
		for (const name of Object.keys(zh)) basket.add(pair(name));
		const before = basket.entries;
		expect(before).toHaveLength(Object.keys(zh).length);
		basket.start();
		expect(basket.entries).toEqual(before);
		expect(basket.entries[0]?.zh).toEqual(zh.line);
		expect(basket.kept).toBe(true);
	});

	it('takes a view of a figure once, and knows it in each language', () => {
		basket.add(pair('line'));
		basket.add(pair('line'));
		expect(basket.entries).toHaveLength(1);
		for (const locale of locales) {
			const own = locale === 'zh' ? zh.line : en.line;
			expect(own && basket.find(locale, own.figure)?.key).toBe(basket.entries[0]?.key);
		}
		const filtered = structuredClone(pair('line'));
		for (const { figure } of filtered) figure.filters = '区域 东部';
		basket.add(filtered);
		expect(basket.entries).toHaveLength(2);
	});

	it('moves figures as far as there are places, and lets them go', () => {
		for (const name of ['line', 'stacked', 'dots']) basket.add(pair(name));
		const [first, , last] = basket.entries;
		basket.move(last?.key ?? '', -1);
		expect(ids()).toEqual(['line', 'dots', 'stacked']);
		basket.move(first?.key ?? '', -1);
		basket.move('unknown', 1);
		expect(ids()).toEqual(['line', 'dots', 'stacked']);
		basket.remove(first?.key ?? '');
		expect(ids()).toEqual(['dots', 'stacked']);
		basket.clear();
		expect(ids()).toEqual([]);
	});

	it.each([
		['nonsense', '{"a":1}'],
		[
			'a picture of an unknown kind',
			JSON.stringify([
				{ key: 'x', zh: { ...zh.line, figure: { ...zh.line?.figure, chart: { kind: 'pie' } } }, en: null }
			])
		]
	])('starts empty on %s', (_, text) => {
		stored.set('report', text);
		basket.start();
		expect(basket.entries).toEqual([]);
	});

	it('says when the browser has no room', () => {
		vi.stubGlobal('localStorage', {
			getItem: () => null,
			setItem: () => {
				throw new DOMException('full', 'QuotaExceededError');
			}
		});
		basket.add(pair('line'));
		expect(basket.entries).toHaveLength(1);
		expect(basket.kept).toBe(false);
	});

	it('stores nothing but what the schema knows', () => {
		basket.add(pair('sankey'));
		expect(storedBasket.parse(JSON.parse(stored.get('report') ?? '[]'))).toEqual(basket.entries);
	});
});
