import { expect, openLive, test } from './site.ts';

test.use({ serviceWorkers: 'allow' });

test('after one visit every page works without a network', async ({ page, context }) => {
	test.slow();
	await openLive(page);
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	// Engines and fonts are kept last; what only a worker asks for (the reader of Parquet) is kept as well.
	await page.waitForFunction(async () => {
		const names: unknown = await (await fetch('offline.json')).json();
		if (!Array.isArray(names)) return false;
		const kept = await Promise.all(names.map((name) => caches.match(String(name))));
		return kept.every((answer) => answer !== undefined);
	});
	const shown = await page.locator('[data-metric="I2"]').getAttribute('data-value');

	await context.setOffline(true);
	await page.reload();
	await page.locator('body[data-ready="live"]').waitFor();
	await expect(page.locator('[data-metric="I2"]')).toHaveAttribute('data-value', shown ?? '');

	await openLive(page, 'service/?region=%E5%8D%8E%E4%B8%9C');
	await expect(page.locator('figure[data-figure] svg').first()).toBeVisible();
	await page.goto('report/');
	await expect(page.locator('h1')).toBeVisible();
});
