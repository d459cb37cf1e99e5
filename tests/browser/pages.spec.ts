import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, openLive, test } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const pages = ['', 'service/', 'retention/', 'attribution/', 'roi/', 'grading/', 'fairness/', 'simulator/', 'career/', 'data/', 'programme/', 'definitions/', 'report/'];

interface Violation { id: string; nodes: { html: string }[] }

async function violations(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const run = (globalThis as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } }).axe.run;
		return (await run()).violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html).join(' | ')}`);
	});
}

for (const path of pages) {
	test(`/${path} is accessible in both themes, fits a phone and speaks both languages`, async ({ page, errors, strangers }) => {
		await openLive(page, path);
		await page.evaluate(axe);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			expect(await violations(page), colorScheme).toEqual([]);
		}
		await page.setViewportSize({ width: 390, height: 844 });
		for (const language of ['zh', 'en']) {
			await page.getByRole('button', { name: /菜单|Menu/ }).click();
			await page.getByLabel(/语言|Language/).first().selectOption(language);
			await page.getByRole('button', { name: /菜单|Menu/ }).click();
			const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
			expect(overflow, language).toBeLessThanOrEqual(0);
			await expect(page.locator('main')).not.toContainText(/undefined|NaN|\{\w+\}/);
			for (const figure of await page.locator('figure[data-figure]').all()) await expect(figure).toHaveText(/.{12,}/s);
		}
		expect(errors).toEqual([]);
		expect(strangers).toEqual([]);
	});
}
