import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { serve } from '../../scripts/serve.js';
import { filesIn } from '../../scripts/setup.js';
import { exportedCompany } from '../support/published-company.ts';
import { pages, settled } from './site.ts';

const run = promisify(execFile);
let home = '';
let site: Awaited<ReturnType<typeof serve>>;
let secrets: string[] = [];

/** Publishes the company's first months into the folder, as the monthly job does. */
async function publishMonths(months: number, cuts: string): Promise<void> {
	const company = exportedCompany({ months });
	const given = Object.entries(company.files).flatMap(([kind, text]) => {
		const file = join(home, `${kind}.csv`);
		writeFileSync(file, text);
		return [`--${kind}`, file];
	});
	const periods = cuts === 'none' ? [] : ['--periods', '2025-07..2025-12'];
	const more = ['--publish', join(home, 'site'), '--cuts', cuts, ...periods];
	await run('npm', ['run', '-s', 'outcomes', '--', ...given, ...more]);
	secrets = company.secrets;
}

// One reader after the other in one worker: publishing takes longer than reading.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
	test.setTimeout(600_000);
	home = mkdtempSync(join(tmpdir(), 'published-'));
	await publishMonths(24, 'none');
	await publishMonths(25, 'region');
	site = await serve({ port: 0, directory: join(home, 'site') });
});

test.afterAll(async () => {
	await site.close();
	rmSync(home, { recursive: true, force: true });
});

/** A page of the publication on which every other origin is refused, with what it asked for and complained of. */
async function reader(page: Page): Promise<{ strangers: string[]; errors: string[] }> {
	const [strangers, errors]: [string[], string[]] = [[], []];
	await page.context().route(
		(url) => !url.href.startsWith(site.url),
		async (route) => {
			strangers.push(route.request().url());
			await route.abort();
		}
	);
	page.on('pageerror', ({ message }) => errors.push(message));
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
	});
	return { strangers, errors };
}

async function choose(page: Page, language: string): Promise<void> {
	await page
		.getByLabel(/语言|Language/)
		.first()
		.selectOption(language);
}

test('holds not one id or name, no engine and no file of the sample', () => {
	const files = filesIn(join(home, 'site'));
	expect(files.filter((path) => /\.(wasm|csv|xlsx)(\.\w+)?$/.test(path))).toEqual([]);
	const texts = files
		.filter((path) => /\.(html|js|json|css|svg)$/.test(path))
		.map((path) => readFileSync(path, 'utf8'));
	const all = texts.join('\n');
	expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
	expect(secrets.length).toBeGreaterThan(1_000);
});

test('paints the company and not the sample before any script runs', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' });
	const page = await context.newPage();
	await page.goto(site.url);
	await expect(page.locator('[data-metric="I1"]')).toHaveAttribute('data-value', /.+/);
	await expect(page.locator('figure[data-figure="resolution-by-month"] svg').first()).toBeAttached();
	await expect(page.locator('main')).not.toContainText('模拟数据');
	await context.close();
});

for (const language of ['zh', 'en'])
	test(`every page speaks without an engine (${language})`, async ({ page }) => {
		const { strangers, errors } = await reader(page);
		for (const path of pages) {
			await page.goto(site.url + path);
			await page.locator('body[data-ready="live"]').waitFor();
			await choose(page, language);
			const notice = page.locator('.notice [data-published]');
			await expect(notice, path).toContainText(language === 'zh' ? '数据截至 2026-01' : 'data as of 2026-01');
			await settled(page, path);
			await expect(page.locator('main'), path).not.toContainText(/undefined|NaN|\{\w+\}/);
			await expect(page.locator('main').getByRole('alert'), path).toHaveCount(0);
		}
		expect(strangers).toEqual([]);
		expect(errors).toEqual([]);
	});

test('a published region narrows at once, what is not published says why', async ({ page }) => {
	const { errors } = await reader(page);
	await page.goto(site.url);
	const card = page.locator('[data-metric="I1"]');
	const whole = await card.getAttribute('data-value');
	const filters = page.locator('.filters');
	await filters.locator('summary').filter({ hasText: '区域' }).click();
	await filters.getByLabel('东区', { exact: true }).check();
	await expect(card).not.toHaveAttribute('data-value', whole ?? '');
	const east = await card.getAttribute('data-value');
	await page.reload();
	await expect(card).toHaveAttribute('data-value', east ?? '');
	await filters.locator('summary').filter({ hasText: '区域' }).click();
	await filters.getByLabel('西区', { exact: true }).check();
	await expect(page).toHaveURL((url) => url.searchParams.getAll('r').join() === '西区');
	await filters.locator('summary').filter({ hasText: '班组' }).click();
	await expect(filters.getByLabel('东区一队')).toBeDisabled();
	await expect(filters).toContainText('没有随本次结果发布');
	await filters.locator('summary').filter({ hasText: '期间' }).click();
	await filters.getByRole('radio').nth(1).check();
	await expect(page).toHaveURL((url) => url.searchParams.get('from') === '2025-07-01');
	await page.goto(`${site.url}?d=${encodeURIComponent('东区一队')}`);
	await expect(page.locator('[data-elsewhere]')).toBeVisible();
	await expect(card).toHaveAttribute('data-value', whole ?? '');
	expect(errors).toEqual([]);
});

test('tells what changed since the publication before', async ({ page }) => {
	await reader(page);
	await page.goto(site.url);
	const section = page.locator('section[data-history="2"]');
	await expect(section).toContainText('2025-12-28');
	await expect(section.locator('li[data-change]')).not.toHaveCount(0);
	await expect(section.locator('tbody tr')).toHaveCount(2);
});

test('exports slides and makes the full report from what is published', async ({ page }) => {
	const { strangers } = await reader(page);
	await page.goto(`${site.url}report/`);
	await page.locator('body[data-ready="live"]').waitFor();
	await page.locator('input[type="radio"][value="full"]').check();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: /PPTX/ }).first().click();
	const file = await (await download).path();
	expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
	expect(strangers).toEqual([]);
});
