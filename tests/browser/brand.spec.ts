import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { brandJson, brandLogo } from '../support/brand.ts';
import { all, parseXml, textOf } from '../support/xml.ts';
import { expect, openLive, test } from './site.ts';

async function saved(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
	const [download] = await Promise.all([
		page.waitForEvent('download', { timeout: 180_000 }),
		page.getByRole('button', { name, exact: true }).click()
	]);
	return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('a company wears its own look in exports, kept here until it is deleted; slides turn by keys', async ({
	page,
	context,
	strangers,
	errors
}) => {
	test.setTimeout(300_000);
	await openLive(page);
	for (const id of ['resolution-by-month', 'level-distribution'])
		await page.locator(`figure[data-figure="${id}"]`).getByRole('button', { name: '加入报告' }).click();
	await page.getByRole('link', { name: '报告' }).click();
	await page.getByText('公司模板、品牌与命令行').click();
	const files = page.getByLabel(/品牌文件/).locator('input');
	const said = page.locator('[data-brand-said]');

	await files.setInputFiles({
		name: 'a.json',
		mimeType: 'application/json',
		buffer: Buffer.from('{"company":"A","colors":{"main":"red"}}')
	});
	await expect(said).toContainText('“colors.main”写得不对');
	await files.setInputFiles([
		{
			name: '远山.json',
			mimeType: 'application/json',
			buffer: Buffer.from(JSON.stringify({ ...brandJson, logo: 'logo.svg', colors: { main: '#ffcc00' } }))
		},
		{ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(brandLogo) }
	]);
	await expect(said).toContainText('报告使用“远山科技”的品牌');
	await expect(said).toContainText('1.5:1');
	await page.reload();
	await page.locator('body[data-ready="live"]').waitFor();
	await page.getByText('公司模板、品牌与命令行').click();
	await expect(said).toContainText('报告使用“远山科技”的品牌');
	await expect(page.getByText('--brand 远山.json').or(page.getByText("--brand '远山.json'"))).toBeVisible();

	const html = (await saved(page, '网页 HTML')).bytes.toString('utf8');
	for (const wanted of [brandJson.company.zh, brandJson.footer.zh, brandJson.classification.zh])
		expect(html).toContain(wanted);
	expect((await saved(page, 'PDF')).bytes.includes('/Author')).toBe(true);

	await page.getByText('几张图拼成一张图片').click();
	const svg = await saved(page, 'SVG');
	expect(svg.name).toMatch(/^resolution-by-month\+level-distribution_.*_zh_grid\.svg$/);
	const texts = all(parseXml(svg.bytes.toString('utf8')), 'text')
		.map(textOf)
		.join('');
	for (const finding of await page.locator('ol li > p').allTextContents())
		expect(texts.replaceAll(/\s/g, '')).toContain(finding.replaceAll(/\s/g, ''));
	const png = (await saved(page, 'PNG')).bytes;
	expect(png.subarray(0, 2000).includes('iTXtDescription')).toBe(true);

	await page.getByRole('button', { name: '删除品牌文件' }).click();
	await expect(said).toHaveText('');
	expect(await page.evaluate(() => localStorage.getItem('brand'))).toBeNull();

	const slides = await context.newPage();
	const refused: string[] = [];
	slides.on('console', (message) => refused.push(message.text()));
	await slides.setViewportSize({ width: 1280, height: 720 });
	await slides.setContent(html);
	await slides.getByRole('checkbox').check();
	const figure = slides.locator('figure').first();
	const top = () => figure.evaluate((node) => Math.round(node.getBoundingClientRect().top));
	expect(await top()).toBeGreaterThan(600);
	for (const [key, at] of [
		['ArrowRight', 1],
		['ArrowRight', 2],
		['ArrowRight', 3],
		['ArrowLeft', 2]
	] as const) {
		await slides.keyboard.press(key);
		const slide = slides.locator('main > header, .verdicts, figure, .end').nth(at);
		await expect
			.poll(() => slide.evaluate((node) => Math.abs(Math.round(node.getBoundingClientRect().top))))
			.toBeLessThan(60);
	}
	expect(refused).toEqual([]);
	expect(strangers).toEqual([]);
	expect(errors).toEqual([]);
});
