import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { root } from '../setup.js';
import { heapOf, openSite } from './browser.ts';
import { type Measure, print } from './medians.ts';

const RUNS = 5;
const MEGABYTE = 2 ** 20;

/** Notes when the first chart stands on the screen: drawn, and two frames later. */
function watchFirstChart(): void {
	const seen = new MutationObserver(() => {
		if (!document.querySelector('figure[data-figure] .chart svg path')) return;
		seen.disconnect();
		requestAnimationFrame(() =>
			requestAnimationFrame(() => {
				performance.mark('first-chart');
			})
		);
	});
	seen.observe(document, { childList: true, subtree: true });
}

const markOf = async (page: Page, name: string): Promise<number> => {
	await page.waitForFunction((wanted) => performance.getEntriesByName(wanted).length > 0, name);
	return page.evaluate((wanted) => performance.getEntriesByName(wanted)[0]?.startTime ?? NaN, name);
};

/** Scripts asked for before the first chart, gzipped as the host sends them, in bytes. */
async function scriptsBefore(page: Page, time: number, url: string): Promise<number> {
	const paths = await page.evaluate(
		({ limit, own }) =>
			performance
				.getEntriesByType('resource')
				.filter(
					(entry) =>
						entry.name.startsWith(own) &&
						/\.js$/.test(entry.name) &&
						entry.startTime < limit &&
						!/worker/.test(entry.name)
				)
				.map((entry) => entry.name.slice(own.length)),
		{ limit: time, own: url }
	);
	return paths.reduce((sum, path) => {
		const file = join(root, 'build', `${path}.gz`);
		return sum + (existsSync(file) ? statSync(file).size : 0);
	}, 0);
}

interface Visit {
	firstChart: number;
	engineUp: number;
	live: number;
	scripts: number;
	heap: number;
}

async function visit(context: BrowserContext, url: string): Promise<Visit> {
	const page = await context.newPage();
	await page.addInitScript(watchFirstChart);
	await page.goto(url);
	const firstChart = await markOf(page, 'first-chart');
	const engineUp = await markOf(page, 'engine-up');
	await page.locator('body[data-ready="live"]').waitFor();
	const live = await page.evaluate(() => performance.now());
	const scripts = await scriptsBefore(page, firstChart, url);
	const heap = await heapOf(page);
	await page.close();
	return { firstChart, engineUp, live, scripts, heap };
}

async function several(browser: Browser, url: string, returning: boolean): Promise<Visit[]> {
	const visits: Visit[] = [];
	for (let run = 0; run < RUNS; run += 1) {
		const context = await browser.newContext({ serviceWorkers: returning ? 'allow' : 'block', locale: 'zh-CN' });
		if (returning) {
			const first = await context.newPage();
			await first.goto(url);
			await first.locator('body[data-ready="live"]').waitFor();
			await first.waitForFunction(async () => (await (await caches.open('engine')).keys()).length > 0);
			await first.close();
		}
		visits.push(await visit(context, url));
		await context.close();
	}
	return visits;
}

const seconds = (
	what: string,
	visits: readonly Visit[],
	pick: (visit: Visit) => number,
	budget: number | null
): Measure => ({ what, unit: 's', values: visits.map((each) => pick(each) / 1000), budget });

const { browser, url, close } = await openSite();
try {
	const first = await several(browser, url, false);
	const again = await several(browser, url, true);
	print([
		seconds('first visit: first chart painted', first, (each) => each.firstChart, 0.5),
		seconds('first visit: engine up', first, (each) => each.engineUp, null),
		seconds('first visit: every figure from the engine', first, (each) => each.live, null),
		seconds('returning visit: first chart painted', again, (each) => each.firstChart, 0.5),
		seconds('returning visit: engine up', again, (each) => each.engineUp, 1.5),
		seconds('returning visit: every figure from the engine', again, (each) => each.live, null),
		{
			what: 'JavaScript before the first chart, gzip',
			unit: 'kB',
			values: first.map((each) => each.scripts / 1000),
			budget: 250
		},
		{
			what: 'JavaScript heap of the page',
			unit: 'MiB',
			values: first.map((each) => each.heap / MEGABYTE),
			budget: null
		}
	]);
} finally {
	await close();
}
