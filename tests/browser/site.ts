import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { origin } from '../support/origin.js';

/** Addresses of all pages. */
export const pages = [
	'',
	'service/',
	'retention/',
	'attribution/',
	'roi/',
	'grading/',
	'fairness/',
	'simulator/',
	'career/',
	'data/',
	'programme/',
	'definitions/',
	'report/'
];

async function refuseStrangers(context: BrowserContext, strangers: string[]): Promise<void> {
	await context.route(
		(url) => !url.href.startsWith(origin),
		async (route) => {
			strangers.push(route.request().url());
			await route.abort();
		}
	);
}

/** Errors of scripts and of the console, and whatever the page's policy has refused: a blocked eval is one of them. */
async function keepErrors(page: Page, errors: string[]): Promise<void> {
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
			console.error(`refused by the policy: ${violatedDirective} ${blockedURI} ${sample}`);
		});
	});
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(message.text());
	});
}

/** One in so many of the sample's tickets, where a test is not about the sample: an engine is alive much sooner. */
const THIN = 40;

export async function thinSample(context: BrowserContext): Promise<void> {
	const lines = readFileSync('data/tickets.csv', 'latin1').split('\n');
	const body = Buffer.from(lines.filter((_, at) => at % THIN === 0).join('\n'), 'latin1');
	await context.route(/\/sample\.tables$/, (route) => route.fulfill({ body: '' }));
	await context.route(/\/tickets\.[^/]*\.csv$/, (route) => route.fulfill({ body, contentType: 'text/csv' }));
}

interface Kept {
	strangers: string[];
	errors: string[];
	/** How much of the sample company there is; its own numbers hold for the whole only. */
	sample: 'whole' | 'thin';
}

/** A page on which every request to another origin is refused and remembered, and every error is kept. */
export const test = base.extend<Kept>({
	sample: ['whole', { option: true }],
	strangers: [
		async ({ context, sample }, use) => {
			const strangers: string[] = [];
			await refuseStrangers(context, strangers);
			if (sample === 'thin') await thinSample(context);
			await use(strangers);
		},
		{ auto: true }
	],
	errors: [
		async ({ page }, use) => {
			const errors: string[] = [];
			await keepErrors(page, errors);
			await use(errors);
		},
		{ auto: true }
	]
});

interface Reader {
	page: Page;
	errors: string[];
	strangers: string[];
}

/**
 * One reader who stays for all tests of a worker that only look: the engine starts once, and pages change by the menu.
 */
export const staying = base.extend<object, { reader: Reader }>({
	reader: [
		async ({ browser }, use) => {
			const context = await browser.newContext({
				baseURL: origin,
				locale: 'zh-CN',
				timezoneId: 'Asia/Shanghai',
				serviceWorkers: 'block',
				reducedMotion: 'reduce'
			});
			const [errors, strangers]: [string[], string[]] = [[], []];
			await refuseStrangers(context, strangers);
			const page = await context.newPage();
			await keepErrors(page, errors);
			await openLive(page);
			await use({ page, errors, strangers });
			await context.close();
		},
		{ scope: 'worker' }
	]
});

/** Opens a path and waits until the engine's own results are on show. */
export async function openLive(page: Page, path = ''): Promise<void> {
	await page.goto(path);
	await page.locator('body[data-ready="live"]').waitFor();
}

export { expect };

/** Waits until all that a page shows is of what was asked last: nothing is waited for, no figure or card is older. */
export const settled = (page: Page, about?: string): Promise<void> =>
	expect(page.locator('.waiting, [aria-busy="true"]'), about).toHaveCount(0);
