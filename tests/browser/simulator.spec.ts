import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync as unpack } from 'fflate';
import { expect, openLive, test } from './site.ts';

const visits = (page: Page) => page.getByRole('spinbutton', { name: '中级 · 现场服务', exact: true });
const headline = (page: Page) => page.locator('[data-headline]');

async function raiseVisits(page: Page, to: number): Promise<void> {
	await visits(page).fill(String(to));
	await visits(page).press('Enter');
}

test('raising the visits for intermediate says who drops out and which region is hit, and is undone', async ({
	page,
	errors
}) => {
	await openLive(page, 'simulator/');
	await expect(headline(page)).toHaveText('如果改标准会怎样');
	await expect(page.locator('[data-tile="fidelity"] dd')).toHaveText(/^9\d.%$/);

	// One region writes down visits only until the threshold is reached: raising it hits that region alone.
	await raiseVisits(page, 60);
	await expect(headline(page)).toHaveText('中级的现场服务从 50 次提到 60 次：11 人不再达标，都在西南');
	await expect(page.locator('[data-tile="swap"] dd')).toHaveText('−11 / +0');
	await expect(page.locator('[data-rule="2-onsite_count"]')).toHaveClass(/changed/);
	const out = page.locator('[data-figure="simulated-swap"]');
	await expect(out.locator('figcaption')).toHaveText('11 人换出，都在西南');
	await out.getByRole('button', { name: '表格' }).click();
	await expect(out.getByRole('row').filter({ hasText: '西南' }).filter({ hasText: '换出' })).toContainText('11');

	await raiseVisits(page, 52);
	await expect(headline(page)).toContainText('从 50 次提到 52 次');
	await page.getByRole('button', { name: '撤销' }).click();
	await expect(visits(page)).toHaveValue('60');
	await visits(page).blur();
	await page.keyboard.press('Control+z');
	await expect(visits(page)).toHaveValue('50');
	await expect(headline(page)).toHaveText('如果改标准会怎样');
	await page.getByRole('button', { name: '重做' }).click();
	await expect(visits(page)).toHaveValue('60');
	expect(errors).toEqual([]);
});

test('a link opens in another profile with the same scenario', async ({ page, browser }) => {
	await openLive(page, 'simulator/');
	await raiseVisits(page, 110);
	await expect(page).toHaveURL(/#criteria=2\./);
	const unnamed = page.url();
	await page.getByRole('textbox', { name: '方案名称' }).fill('更多现场');
	await page.getByRole('textbox', { name: '方案名称' }).press('Enter');
	await page.waitForURL((url) => url.href !== unnamed);
	const link = page.url();

	const stranger = await browser.newContext({ locale: 'zh-CN' });
	const other = await stranger.newPage();
	await openLive(other, link);
	await expect(visits(other)).toHaveValue('110');
	await expect(other.getByRole('textbox', { name: '方案名称' })).toHaveValue('更多现场');
	await expect(headline(other)).toHaveText(await headline(page).innerText());
	await expect(other.locator('[data-elsewhere]')).toHaveCount(0);
	await stranger.close();
});

test('a mangled link is refused', async ({ page }) => {
	// The end of it was lost, as mail programs do; every place to cut one is tried beside the reader of links.
	await openLive(page, 'simulator/#criteria=1.W251bGwsW11d.0');
	await expect(page.getByRole('alert')).toContainText('链接不完整或被改动过，没有打开');
	await expect(visits(page)).toHaveValue('50');
});

test('scenarios from another dataset say so, and a file that holds none is refused', async ({ page }) => {
	await openLive(page, 'simulator/');
	await raiseVisits(page, 110);
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: '导出 JSON' }).click();
	const text = await readFile(await (await saving).path(), 'utf8');
	expect(text).not.toMatch(/employee|EMP|E\d{4}/);
	const json = (name: string, content: string) => ({
		name,
		mimeType: 'application/json',
		buffer: Buffer.from(content)
	});
	const input = page.getByLabel('导入 JSON');
	await input.setInputFiles(json('elsewhere.json', text.replace(/"madeOn": "[^"]*"/, '"madeOn": "000000000000"')));
	await expect(page.locator('[data-elsewhere]')).toContainText('这些方案是在另一份数据上做的');
	await input.setInputFiles(json('broken.json', '{"rules": 1}'));
	await expect(page.getByRole('alert')).toContainText('这个文件不是标准方案');
	await expect(visits(page)).toHaveValue('110');
});

test('a search for level shares lists rule sets, and one of them becomes a scenario', async ({ page }) => {
	await openLive(page, 'simulator/');
	await page.getByRole('button', { name: '反推标准…' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: '开始' }).click();
	await dialog.getByRole('button', { name: '采用' }).first().click();
	await expect(dialog).toBeHidden();
	await expect(page.getByRole('textbox', { name: '方案名称' })).toHaveValue('反推方案 A');
});

test('further figures show two thresholds together, past rounds and the what-if as such', async ({ page, errors }) => {
	await openLive(page, 'simulator/');
	await raiseVisits(page, 60);
	await page.getByText('更多：两道门槛一起移动').click();
	await expect(page.locator('figure[data-figure="simulated-heat"] svg')).toBeVisible();
	await expect(page.locator('figure[data-figure="simulated-heat"] figcaption')).toHaveText(
		'中级：现场服务与客户满意率同时移动'
	);
	await expect(page.locator('figure[data-figure="simulated-rounds"] svg')).toContainText('2026年第2轮');
	const whatIf = page.locator('figure[data-figure="simulated-what-if"]');
	await expect(whatIf.locator('figcaption')).toHaveText('未计算：换等级的人太少，不做假想');
	// A figure that is loaded late leaves in the other language as well.
	const heat = page.locator('figure[data-figure="simulated-heat"]');
	await heat.locator('summary').click();
	await heat.getByLabel('语言').selectOption('en');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		heat.getByRole('button', { name: 'CSV' }).click()
	]);
	expect(await readFile(await download.path(), 'utf8')).toContain('Intermediate');
	expect(errors).toEqual([]);
});

test('the next rounds stand behind a check on past ones, and the scenario leaves as a decision paper', async ({
	page,
	errors
}) => {
	await openLive(page, 'simulator/');
	await raiseVisits(page, 60);
	await page.getByLabel('理由：为什么要改').fill('有一个区域做到 50 次就不再记');
	await page.getByLabel('理由：为什么要改').press('Enter');
	await expect(page).toHaveURL(/#criteria=3\./);
	const coming = page.locator('[data-next-rounds]');
	await coming.locator('summary').first().click();
	const figures = coming.locator('figure[data-figure]');
	await expect(figures).toHaveCount(3, { timeout: 60_000 });
	await expect(figures.nth(0)).toHaveAttribute('data-figure', 'simulated-back-test');
	await expect(figures.nth(0).locator('figcaption')).toContainText('落在 80% 区间内');
	await expect(coming.locator('summary').first()).toContainText('假想');
	await expect(figures.nth(1)).toContainText('2028-06');
	await coming.getByLabel('推演几轮').fill('2');
	await coming.getByLabel('推演几轮').press('Enter');
	await expect(figures.nth(1)).not.toContainText('2028-06');

	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.locator('[data-decision]').getByRole('button', { name: '决策文件' }).click()
	]);
	const parts = unpack(await readFile(await download.path()));
	const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '');
	expect(text).toContain('理由：有一个区域做到 50 次就不再记');
	expect(text.indexOf('先看可信度')).toBeLessThan(text.indexOf('人数、晋级与成本'));
	expect(text).toContain('本文说明不了的');
	expect(errors).toEqual([]);
});

test('one engineer is looked up only after the switch, and the address never tells of it', async ({ page, errors }) => {
	await openLive(page, 'career/');
	await expect(page.getByRole('combobox', { name: '姓名或工号' })).toHaveCount(0);
	expect(await page.locator('main').innerText()).not.toMatch(/0\d{4}/);
	await page.getByRole('button', { name: '本次访问显示姓名' }).click();
	const someone = await page.locator('datalist option').first().getAttribute('value');
	await page.getByRole('combobox', { name: '姓名或工号' }).fill(someone ?? '');
	await expect(page.locator('[data-step]').first()).toContainText(/已达到|未达到|依据不全/);
	await expect(page.locator('[data-step]').first().locator('[data-part="tenure"]')).toContainText('月');
	expect(page.url()).toMatch(/\/career\/$/);
	expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(someone?.split(' ')[0] ?? '?');
	await page.getByRole('link', { name: '标准模拟' }).click();
	await expect(page).toHaveURL(/\/simulator\/$/);
	await page.getByRole('link', { name: '晋级路径' }).click();
	await expect(page).toHaveURL(/\/career\/$/);
	await expect(page.getByRole('combobox', { name: '姓名或工号' })).toHaveCount(0);
	expect(errors).toEqual([]);
});
