import { type Browser, chromium, type Page } from '@playwright/test';
import { chromium as findChromium } from '../chromium.js';
import { serve } from '../serve.js';
import { build } from '../setup.js';

/** The production build, served, and a browser to read it with; `close` ends both. */
export async function openSite(): Promise<{ browser: Browser; url: string; close: () => Promise<void> }> {
	build();
	const path = findChromium();
	const { url, close } = await serve({ port: 0 });
	const browser = await chromium.launch({
		...(path ? { executablePath: path } : {}),
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
	});
	return {
		browser,
		url,
		close: async () => {
			await browser.close();
			await close();
		}
	};
}

/** The loader of these scripts names functions by a helper that a page does not have. */
export const withNames = (page: Page): Promise<unknown> => page.addInitScript('globalThis.__name = (value) => value');

/** Bytes of JavaScript memory that a page holds. */
export const heapOf = (page: Page): Promise<number> =>
	page.evaluate(
		() => (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? NaN
	);
