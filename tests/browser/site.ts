import { type Page, test as base } from '@playwright/test';
import { origin } from '../support/origin.js';

/** A page on which every request to another origin is refused and remembered, and every error is kept. */
export const test = base.extend<{ strangers: string[]; errors: string[] }>({
	strangers: [async ({ context }, use) => {
		const strangers: string[] = [];
		await context.route((url) => !url.href.startsWith(origin), async (route) => {
			strangers.push(route.request().url());
			await route.abort();
		});
		await use(strangers);
	}, { auto: true }],
	errors: [async ({ page }, use) => {
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		page.on('console', (message) => {
			if (message.type() === 'error') errors.push(message.text());
		});
		await use(errors);
	}, { auto: true }]
});

/** Opens a path and waits until the engine's own results are on show. */
export async function openLive(page: Page, path = ''): Promise<void> {
	await page.goto(path);
	await page.locator('body[data-ready="live"]').waitFor();
}

export { expect } from '@playwright/test';
