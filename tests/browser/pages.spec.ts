import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, openLive, test } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const pages = ['', 'programme/', 'definitions/'];

interface Violation { id: string; nodes: { html: string }[] }

for (const path of pages) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`/${path} is accessible in ${colorScheme}`, async ({ page, errors }) => {
			await page.emulateMedia({ colorScheme });
			await openLive(page, path);
			await page.evaluate(axe);
			const violations = await page.evaluate(async () => {
				const run = (globalThis as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } }).axe.run;
				return (await run()).violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html).join(' | ')}`);
			});
			expect(violations).toEqual([]);
			expect(errors).toEqual([]);
		});
	}

	test(`/${path} fits a phone and speaks both languages`, async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await openLive(page, path);
		for (const language of ['en', 'zh']) {
			await page.evaluate((value) => { localStorage.setItem('language', JSON.stringify(value)); }, language);
			await page.reload();
			await page.locator('body[data-ready="live"]').waitFor();
			const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
			expect(overflow).toBeLessThanOrEqual(0);
			await expect(page.locator('main')).not.toContainText(/undefined|NaN|\{\w+\}/);
		}
	});
}
