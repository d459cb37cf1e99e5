import type { Page } from '@playwright/test';
import { startNodeEngine } from '$lib/engine/duckdb-node/node-engine.ts';
import type { DatasetInfo } from '$lib/ingest/model.ts';
import { type PageName, pageMetrics } from '$lib/figures/reads.ts';
import { createRun } from '$lib/metrics/registry.ts';
import { noFilters } from '$lib/metrics/run/context.ts';
import { publishedPlan } from '$lib/programme/plan.ts';
import { keysOf } from '$lib/programme/records.ts';
import { packedFile } from '../packed-file.ts';
import { heapOf, openSite, withNames } from './browser.ts';
import { type Measure, print } from './medians.ts';
import { sampleOf } from './multiplied.ts';

/** How often each choice is made. */
const RUNS = 3;
const rows = Number(process.argv[2] ?? 1_000_000);
const tickets = `${String(Math.round(rows / 1000))} k tickets`;

/** The sample company many times over as packed tables; throws where a metric of a measured page is off. */
async function company(): Promise<{ dataset: DatasetInfo; file: Buffer }> {
	const engine = await startNodeEngine();
	const dataset = await sampleOf(engine, rows);
	const run = await createRun({ engine, dataset, plan: publishedPlan, filters: noFilters });
	for (const id of new Set(keysOf(pageMetrics).flatMap((page) => pageMetrics[page]))) {
		const { off } = await run.result(id);
		// A figure of what was not computed would flatter.
		if (off) throw new Error(`${id} is off: ${off.reason}`);
	}
	const file = await packedFile(engine, dataset, 1);
	await engine.close();
	return { dataset, file };
}

/** Milliseconds until the first figure in view, and until all of them, are of what was chosen. */
interface Times {
	first: number;
	all: number;
}

/** Follows a link within the site, as a reader's choice does, and waits for the figures. */
function follow(page: Page, address: string): Promise<Times> {
	return page.evaluate(async (href) => {
		const link = document.createElement('a');
		link.href = href;
		document.body.append(link);
		const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
		const figures = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('main figure[data-figure]')];
		const inView = (): HTMLElement[] =>
			figures().filter((figure) => figure.getBoundingClientRect().top < innerHeight);
		const isNew = (figure: HTMLElement): boolean => figure.getAttribute('aria-busy') !== 'true';
		const from = performance.now();
		link.click();
		link.remove();
		while (performance.now() - from < 2_000 && inView().every(isNew) && figures().length > 0) await frame();
		let first = NaN;
		for (;;) {
			await frame();
			if (Number.isNaN(first) && inView().some(isNew)) first = performance.now() - from;
			if (figures().length > 0 && figures().every(isNew) && document.body.dataset.ready === 'live') break;
		}
		return { first, all: performance.now() - from };
	}, address);
}

/** Addresses of a page, by what the reader has chosen there. */
function choices({ values }: DatasetInfo): Record<string, string[]> {
	const each = (key: string, list: readonly (string | number)[]): string[] =>
		list.slice(0, RUNS).map((value) => `?${key}=${encodeURIComponent(String(value))}`);
	return {
		product: each('p', values.products),
		region: each('r', values.regions),
		level: each('l', [1, 2, 3]),
		period: ['01', '02', '03'].map((month) => `?from=2026-${month}-01&to=2026-07-01`)
	};
}

const bounds: Partial<Record<PageName, number>> = { overview: 100 };
const { dataset, file } = await company();
const { browser, url, close } = await openSite();
const measures: Measure[] = [];
try {
	const page = await (await browser.newContext({ serviceWorkers: 'block', locale: 'zh-CN' })).newPage();
	page.setDefaultTimeout(600_000);
	await withNames(page);
	await page.route(/\/sample\.tables$/, (route) => route.fulfill({ body: file }));
	await page.goto(url);
	await page.locator('body[data-ready="live"]').waitFor();
	const up = await page.evaluate(() => performance.getEntriesByName('engine-up')[0]?.startTime ?? NaN);
	const live = (await page.evaluate(() => performance.now())) - up;
	measures.push({
		what: `live from kept tables after the engine is up, ${tickets}`,
		unit: 'ms',
		values: [live],
		budget: 3000
	});
	for (const name of keysOf(pageMetrics)) {
		const at = `/${name === 'overview' ? '' : `${name}/`}`;
		const opened = await follow(page, at);
		measures.push({ what: `${name}, first opening, ${tickets}`, unit: 'ms', values: [opened.all], budget: 1000 });
		for (const [what, addresses] of Object.entries(choices(dataset))) {
			const times: Times[] = [];
			for (const address of addresses) times.push(await follow(page, at + address));
			await follow(page, at);
			const said = `${name}, filter by ${what}, ${tickets}`;
			measures.push(
				{
					what: `${said}: first figure in view`,
					unit: 'ms',
					values: times.map(({ first }) => first),
					budget: 100
				},
				{ what: `${said}: all`, unit: 'ms', values: times.map(({ all }) => all), budget: bounds[name] ?? 250 }
			);
		}
	}
	const heap = await heapOf(page);
	measures.push({
		what: `JavaScript heap after all pages, ${tickets}`,
		unit: 'MiB',
		values: [heap / 2 ** 20],
		budget: null
	});
} finally {
	print(measures);
	await close();
}
