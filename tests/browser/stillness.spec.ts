import type { Page } from '@playwright/test';
import { expect, openLive, pages, settled, test } from './site.ts';

/** How far what is on show may move, unasked, from the first paint until everything is computed from rows. */
const MOST = 0.02;

/** One movement: how far, and what moved. */
interface Shift {
	value: number;
	moved: string[];
}

declare global {
	interface Window {
		shifts: Shift[];
	}
}

async function watchShifts(page: Page): Promise<void> {
	await page.addInitScript(() => {
		interface LayoutShift extends PerformanceEntry {
			value: number;
			hadRecentInput: boolean;
			sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
		}
		const isShift = (entry: PerformanceEntry): entry is LayoutShift => entry.entryType === 'layout-shift';
		const nameOf = (node: Node | null): string => {
			const element = node instanceof Element ? node : (node?.parentElement ?? null);
			const figure = element?.closest('[data-figure], [data-metric]');
			const owner = figure?.getAttribute('data-figure') ?? figure?.getAttribute('data-metric') ?? '';
			const text = (element?.textContent ?? '').trim().slice(0, 20);
			return `${owner} ${element?.tagName.toLowerCase() ?? ''} ${text}`;
		};
		window.shifts = [];
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries().filter(isShift))
				window.shifts.push({
					value: entry.value,
					moved: entry.sources.map(({ node, previousRect: from, currentRect: to }) =>
						[nameOf(node), from.y, from.height, to.y, to.height].join(' ')
					)
				});
		}).observe({ type: 'layout-shift', buffered: true });
	});
}

/** How far everything has moved until now, and what. */
async function expectStill(page: Page): Promise<void> {
	const shifts = await page.evaluate(() => window.shifts);
	const total = shifts.reduce((sum, { value }) => sum + value, 0);
	expect(total, JSON.stringify(shifts, null, 1)).toBeLessThanOrEqual(MOST);
}

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

for (const [name, viewport, locale] of [
	['a desktop in Chinese', desktop, 'zh-CN'],
	['a phone in English', phone, 'en-US']
] as const)
	test.describe(`on ${name}`, () => {
		test.use({ viewport, locale });
		for (const path of pages)
			test(`/${path} stands still from its first paint until everything is live`, async ({ page, errors }) => {
				await watchShifts(page);
				await openLive(page, path);
				await settled(page);
				await expectStill(page);
				expect(errors).toEqual([]);
			});
	});

for (const [name, viewport, locale] of [
	['a desktop in English', desktop, 'en-US'],
	['a phone in Chinese', phone, 'zh-CN']
] as const)
	test.describe(`on ${name}`, () => {
		test.use({ viewport, locale });
		test('every page stands still until scripts have taken it over', async ({ page }) => {
			await page.route(/duckdb.*\.wasm/, () => new Promise(() => undefined));
			await watchShifts(page);
			for (const path of pages) {
				await page.goto(path);
				await page.locator('body[data-ready="snapshot"]').waitFor();
				await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
				await expectStill(page);
			}
		});
	});
