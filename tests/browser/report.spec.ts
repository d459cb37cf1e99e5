import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { openPackage } from '../support/office-package.ts';
import { all, parseXml, textOf } from '../support/xml.ts';
import { expect, openLive, test } from './site.ts';

const bytesOf = async (download: Download): Promise<Uint8Array> => new Uint8Array(readFileSync(await download.path()));

async function saved(page: Page, click: () => Promise<void>): Promise<Download> {
	const [download] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), click()]);
	return download;
}

const figure = (page: Page, id: string) => page.locator(`figure[data-figure="${id}"]`);

async function putAside(page: Page, id: string): Promise<void> {
	await figure(page, id).getByRole('button', { name: '加入报告' }).click();
	await expect(figure(page, id).getByRole('button', { name: '已加入报告' })).toHaveAttribute('aria-pressed', 'true');
}

test('four figures from three pages become slides with charts and notes', async ({ page, strangers, errors }) => {
	test.setTimeout(180_000);
	await openLive(page);
	await putAside(page, 'resolution-by-month');
	await putAside(page, 'level-distribution');
	await page.getByRole('link', { name: '服务怎样了' }).click();
	await putAside(page, 'satisfaction-xmr');
	await page.getByRole('link', { name: '是评定起的作用吗' }).click();
	await putAside(page, 'interrupted-series');
	await page.getByRole('link', { name: '报告' }).click();
	await expect(page.locator('[data-sheet]')).toHaveCount(4);
	await page.reload();
	await page.locator('body[data-ready="live"]').waitFor();
	await expect(page.locator('[data-sheet] svg text').first()).toBeVisible();
	await expect(page.locator('[data-sheet]')).toHaveCount(4);

	// The level distribution goes first.
	await page.getByRole('button', { name: /^上移: .*中级及以上/ }).click();
	await expect(page.locator('[data-sheet]').first()).toHaveAttribute('data-sheet', 'level-distribution');
	const findings = await page.locator('ol li > p').allTextContents();

	const download = await saved(page, () => page.getByRole('button', { name: '幻灯片 PPTX' }).click());
	expect(download.suggestedFilename()).toMatch(/^grading-outcomes_\d{4}-\d{2}-\d{2}\.pptx$/);
	const deck = openPackage(await bytesOf(download));
	expect(deck.faults).toEqual([]);
	const of = (pattern: RegExp): string[] => deck.names.filter((name) => pattern.test(name));
	const slides = of(/^ppt\/slides\/slide\d+\.xml$/);
	const text = (name: string): string => all(deck.xml(name), 'a:t').map(textOf).join('\n');
	const definitions = slides.filter((name) => text(name).includes('附录：口径'));
	expect(definitions.length).toBeGreaterThan(0);
	expect(slides).toHaveLength(2 + 4 + definitions.length);
	expect(of(/^ppt\/charts\/chart\d+\.xml$/)).toHaveLength(4);
	expect(of(/^ppt\/notesSlides\/notesSlide\d+\.xml$/)).toHaveLength(slides.length);
	findings.forEach((finding, index) => {
		expect(text(`ppt/slides/slide${String(index + 3)}.xml`)).toContain(finding);
		expect(text(`ppt/notesSlides/notesSlide${String(index + 3)}.xml`)).toContain(finding);
		expect(text(`ppt/slides/slide${String(index + 3)}.xml`)).toContain('模拟数据');
	});
	await expect(page.getByText('导出完成')).toBeVisible();

	const workbook = openPackage(
		await bytesOf(await saved(page, () => page.getByRole('button', { name: '工作簿 XLSX' }).click()))
	);
	expect(workbook.faults).toEqual([]);
	expect(workbook.names.filter((name) => name.startsWith('xl/charts/chart'))).toHaveLength(4);

	await page.getByLabel('语言').last().selectOption('both');
	const html = new TextDecoder().decode(
		await bytesOf(await saved(page, () => page.getByRole('button', { name: '网页 HTML' }).click()))
	);
	expect(html.match(/<figure /g)).toHaveLength(8);
	expect(html.match(/<script/gi)).toHaveLength(1);
	expect(strangers).toEqual([]);
	expect(errors).toEqual([]);
});

test('the board report is ready without choosing a figure: question, finding, limits, and eight slides', async ({
	page,
	strangers,
	errors
}) => {
	test.setTimeout(180_000);
	await openLive(page);
	await page.getByRole('link', { name: '报告' }).click();
	await page.getByRole('radio', { name: /管理层报告/ }).check();
	const brief = page.locator('[data-brief]');
	for (const question of ['发生了什么', '有多大把握', '花了多少', '接下来怎么办'])
		await expect(brief.getByRole('heading', { name: question })).toBeVisible();
	await expect(page.locator('[data-sheet] svg text').first()).toBeVisible();
	await expect(page.locator('[data-sheet]')).toHaveCount(5);
	await expect(page.getByText('客户更满意了吗')).toBeVisible();
	await expect(page.getByText(/^看不出：/)).toHaveCount(5);

	const download = await saved(page, () => page.getByRole('button', { name: '幻灯片 PPTX' }).click());
	expect(download.suggestedFilename()).toMatch(/^grading-outcomes-board_/);
	const deck = openPackage(await bytesOf(download));
	expect(deck.faults).toEqual([]);
	expect(deck.names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(8);

	await page.getByRole('radio', { name: /人力资源报告/ }).check();
	await expect(page.getByRole('heading', { name: '评得公正吗' })).toBeVisible();
	await expect(page.locator('[data-sheet="satisfaction-xmr"]')).toHaveCount(0);
	expect(strangers).toEqual([]);
	expect(errors).toEqual([]);
});

test('a figure leaves as a picture, as data and as a workbook, with its finding inside', async ({
	page,
	context,
	errors
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openLive(page);
	const own = figure(page, 'level-distribution');
	const finding = (await own.locator('figcaption').textContent()) ?? '';
	await own.getByText('导出', { exact: true }).click();

	const png = await saved(page, () => own.getByRole('button', { name: 'PNG 2x' }).first().click());
	expect(png.suggestedFilename()).toMatch(/^level-distribution_.*_n\d+_\d{4}-\d{2}-\d{2}_zh_slide-2x\.png$/);
	const picture = await bytesOf(png);
	const view = new DataView(picture.buffer, picture.byteOffset);
	expect([view.getUint32(16), view.getUint32(20)]).toEqual([2560, 1440]);

	const svg = parseXml(
		new TextDecoder().decode(
			await bytesOf(await saved(page, () => own.getByRole('button', { name: 'SVG' }).first().click()))
		)
	);
	expect(all(svg, 'text').map(textOf).join('')).toContain(finding);

	const csv = await bytesOf(await saved(page, () => own.getByRole('button', { name: 'CSV' }).click()));
	expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	expect(new TextDecoder().decode(csv)).toContain(finding);

	const workbook = openPackage(
		await bytesOf(await saved(page, () => own.getByRole('button', { name: 'XLSX' }).click()))
	);
	expect(workbook.faults).toEqual([]);

	await own.getByRole('button', { name: '复制图片' }).click();
	await expect(own.getByText('图片已复制')).toBeVisible();
	expect(await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types)).toContain('image/png');
	expect(errors).toEqual([]);
});

test('a long export can be given up', async ({ page }) => {
	await openLive(page);
	await putAside(page, 'resolution-by-month');
	await page.getByRole('link', { name: '报告' }).click();
	// The library that writes slides never arrives, so that there is something to give up.
	await page.route(/\/_app\/immutable\/chunks\/.*\.js/, () => new Promise(() => undefined));
	await page.getByRole('button', { name: '幻灯片 PPTX' }).click();
	await expect(page.getByRole('progressbar')).toBeVisible();
	await page.getByRole('button', { name: '取消' }).click();
	await expect(page.getByText('已取消')).toBeVisible();
	await expect(page.getByRole('button', { name: '幻灯片 PPTX' })).toBeEnabled();
});
