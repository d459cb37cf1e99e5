import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, pages, settled, staying, test } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
	id: string;
	nodes: { html: string }[];
}

async function violations(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const run = (globalThis as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } }).axe.run;
		return (await run()).violations.map(
			({ id, nodes }) =>
				`${id}: ${nodes
					.slice(0, 3)
					.map(({ html }) => html)
					.join(' | ')}`
		);
	});
}

/** Goes to a page by the menu and waits until its own results are on show. */
async function goTo(page: Page, path: string): Promise<void> {
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.locator(`header nav a[href$="/${path}"]`).first().click();
	await expect(page).toHaveURL((url) => url.pathname === `/${path}`);
	await page.locator('body[data-ready="live"]').waitFor();
	await settled(page);
}

async function choose(page: Page, language: string): Promise<void> {
	await page.getByRole('button', { name: /菜单|Menu/ }).click();
	await page
		.getByLabel(/语言|Language/)
		.first()
		.selectOption(language);
	await page.getByRole('button', { name: /菜单|Menu/ }).click();
}

for (const path of pages) {
	staying(
		`/${path} is accessible in both themes, fits a phone and speaks both languages`,
		async ({ reader: { page, errors, strangers } }) => {
			await goTo(page, path);
			await page.evaluate(axe);
			for (const colorScheme of ['dark', 'light'] as const) {
				await page.emulateMedia({ colorScheme });
				expect(await violations(page), colorScheme).toEqual([]);
			}
			await page.setViewportSize({ width: 390, height: 844 });
			for (const language of ['en', 'zh']) {
				await choose(page, language);
				const overflow = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				);
				expect(overflow, language).toBeLessThanOrEqual(0);
				await expect(page.locator('main')).not.toContainText(/undefined|NaN|\{\w+\}/);
				for (const figure of await page.locator('figure[data-figure]').all())
					await expect(figure).toHaveText(/.{12,}/s);
			}
			expect(errors).toEqual([]);
			expect(strangers).toEqual([]);
		}
	);
}

test('every page opens by its own address, before there is an engine', async ({ page, errors }) => {
	await page.route(/duckdb.*\.wasm/, () => new Promise(() => undefined));
	for (const path of pages) {
		await page.goto(path);
		await page.locator('body[data-ready="snapshot"]').waitFor();
		await expect(page.locator('h1'), path).toHaveText(/.{2,}/);
		await expect(page.locator('meta[name="description"]'), path).toHaveAttribute('content', /.{10,}/);
		await expect(page.locator('main'), path).not.toContainText(/undefined|NaN|\{\w+\}/);
	}
	expect(errors).toEqual([]);
});
