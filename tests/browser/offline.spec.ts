import { expect, openLive, test } from './site.ts';

test.use({ serviceWorkers: 'allow' });

test('works in full offline after one visit', async ({ page, context }) => {
	await openLive(page);
	await page.evaluate(async () => { await navigator.serviceWorker.ready; });
	// The second visit goes through the worker and leaves the engine in its cache.
	await page.reload();
	await page.locator('body[data-ready="live"]').waitFor();
	await context.setOffline(true);
	await page.reload();
	await page.locator('body[data-ready="live"]').waitFor();
	await expect(page.locator('[data-metric="I1"]')).toHaveAttribute('data-value', /.+/);
	await page.getByRole('link', { name: '口径' }).click();
	await expect(page.locator('article#I1')).toBeVisible();
});
