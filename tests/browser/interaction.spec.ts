import type { Page } from '@playwright/test';
import { expect, openLive, settled, test } from './site.ts';

/** Everything that the page says in its figures and cards. */
async function said(page: Page): Promise<string[]> {
	await page.locator('body[data-ready="live"]').waitFor();
	await settled(page);
	return page.locator('main header, figure[data-figure] figcaption, article[data-metric]').allInnerTexts();
}

const chip = (page: Page, name: string) =>
	page.locator('details').filter({ has: page.locator('summary', { hasText: name }) });

for (const zone of ['Asia/Shanghai', 'UTC', 'America/Los_Angeles']) {
	test.describe(zone, () => {
		test.use({ timezoneId: zone });

		test('a filter and a period live in the address and survive reload and going back', async ({
			page,
			errors
		}) => {
			await openLive(page);
			const everybody = await said(page);
			await chip(page, '区域').locator('summary').click();
			await page.getByRole('checkbox', { name: '华东' }).check();
			await expect(page).toHaveURL(/\?r=/);
			await chip(page, '期间').locator('summary').click();
			await page.getByRole('textbox', { name: '从', exact: true }).fill('2025-10');
			await expect(page).toHaveURL(/from=2025-10-01&to=2026-07-01/);
			// The heading names the months that the numbers below it were computed from.
			await expect(page.locator('main header')).toContainText('2025-10 至 2026-06');
			const east = await said(page);
			expect(east.slice(1)).not.toEqual(everybody.slice(1));

			await page.reload();
			expect(await said(page)).toEqual(east);
			await page.goBack();
			await page.goBack();
			expect(await said(page)).toEqual(everybody);
			expect(errors).toEqual([]);
		});
	});
}

test('an address with a filter shows another reader the same', async ({ page, context, errors }) => {
	await openLive(page, '?r=%E5%8D%8E%E4%B8%9C&from=2025-10-01&to=2026-07-01');
	const east = await said(page);
	expect(east.join(' ')).toContain('2025-10 至 2026-06');
	const other = await context.newPage();
	await other.goto(page.url());
	expect(await said(other)).toEqual(east);
	expect(errors).toEqual([]);
});

test('values in the address that make no sense are ignored, and it says so', async ({ page, errors }) => {
	await openLive(page, '?l=nine&from=2026-01-01');
	await expect(page.getByRole('status').filter({ hasText: '已忽略' })).toContainText('from');
	expect((await said(page)).length).toBeGreaterThan(4);
	expect(errors).toEqual([]);
});

test('a region chosen in a picture filters the page, and the latest of quick choices wins', async ({
	page,
	errors
}) => {
	await openLive(page, 'service/');
	const dots = page.locator('figure[data-figure]').filter({ hasText: '各区域的解决时长' }).locator('svg');
	await expect(dots.getByText('西南', { exact: true })).toBeVisible();
	// The row of the region, in the middle of the plot; both read at once, for the picture may be drawn anew in
	// between.
	const position = await dots.evaluate((svg) => {
		const [plot, row] = [
			svg,
			[...svg.querySelectorAll('text')].find(({ textContent }) => textContent === '西南')
		].map((node) => node?.getBoundingClientRect());
		return plot && row ? { x: plot.width / 2, y: row.top - plot.top + row.height / 2 } : null;
	});
	if (!position) throw new Error('the picture is not there');
	await dots.click({ position, force: true });
	await expect(page).toHaveURL(/r=%E8%A5%BF%E5%8D%97/);
	await expect(chip(page, '区域').locator('summary')).toContainText('西南');
	await said(page);

	await chip(page, '区域').locator('summary').click();
	for (const region of ['华东', '华北', '华南']) await page.getByRole('checkbox', { name: region }).check();
	for (const region of ['华东', '华北', '西南']) await page.getByRole('checkbox', { name: region }).uncheck();
	await expect(page).toHaveURL(/r=%E5%8D%8E%E5%8D%97$/);
	const quick = await said(page);
	await page.getByRole('checkbox', { name: '华南' }).uncheck();
	expect(await said(page)).not.toEqual(quick);
	await page.getByRole('checkbox', { name: '华南' }).check();
	expect(await said(page)).toEqual(quick);
	expect(errors).toEqual([]);
});

test('a note of the reader stands in every series over time and is there again after a reload', async ({
	page,
	errors
}) => {
	await openLive(page);
	await chip(page, '备注').locator('summary').click();
	await page.getByLabel('日期').fill('2025-06-15');
	await page.getByLabel('内容').fill('新产品上市');
	await page.getByRole('button', { name: '添加' }).click();
	await expect(page.locator('figure[data-figure="resolution-by-month"] svg')).toContainText('新产品上市');
	await page.getByRole('link', { name: '服务怎样了' }).click();
	await expect(page.locator('figure[data-figure="satisfaction-xmr"] svg')).toContainText('新产品上市');
	await page.reload();
	await expect(page.locator('figure[data-figure="satisfaction-xmr"] svg')).toContainText('新产品上市');
	await chip(page, '备注').locator('summary').click();
	await page.getByRole('button', { name: '删除 新产品上市' }).click();
	await expect(page.locator('figure[data-figure="satisfaction-xmr"] svg')).not.toContainText('新产品上市');
	expect(errors).toEqual([]);
});

test('a card leads to the page that owns its number, and a figure has a link to itself', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openLive(page);
	await page.locator('[data-metric="I3"]').getByRole('link').click();
	await expect(page).toHaveURL(/\/retention\/$/);
	const figure = page.locator('figure[data-figure]').nth(2);
	await figure.getByRole('button', { name: '链接' }).click();
	await expect(figure.getByRole('button', { name: '已复制' })).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(link).toBe(`${page.url()}#${(await figure.getAttribute('data-figure')) ?? ''}`);
});

test('the targets are shown under every baseline that the data allow, the locked one full', async ({
	page,
	errors
}) => {
	await openLive(page, 'attribution/');
	await page.getByText('换一个基线，结果会怎样').click();
	const fans = page.locator('figure[data-figure^="baselines-"]');
	await expect(fans).toHaveCount(3);
	await expect(fans.first().locator('figcaption')).toContainText('客户满意度：换基线后变化在');
	await fans.first().getByRole('button', { name: '表格' }).click();
	await expect(fans.first().getByRole('row')).toHaveCount(8);
	// What the locked baseline says is what the overview says.
	const locked = await fans.first().getByRole('row').last().getByRole('cell').nth(3).textContent();
	await page.locator('header nav a[href$="/"]').first().click();
	await expect(page.locator('[data-metric="I1"] .figure')).toHaveText(locked?.trim() ?? '');
	expect(errors).toEqual([]);
});

test('a month can be left out of the limits: the figures say so, and it can be taken back', async ({
	page,
	errors
}) => {
	await openLive(page, 'service/');
	const figure = page.locator('[data-figure="complaint-time-xmr"]');
	await expect(figure).not.toContainText('不计入界限的月份');
	await chip(page, '不计月份').locator('summary').click();
	await page.getByLabel('加一个不计的月份').fill('2025-03');
	await expect(chip(page, '不计月份').locator('summary')).toContainText('1');
	await expect(figure).toContainText('按设置不计入界限的月份：2025-03');
	await page.getByRole('button', { name: '恢复 2025-03' }).click();
	await expect(figure).not.toContainText('不计入界限的月份');

	await page.getByText('只看已结的工单会怎样？').click();
	await expect(page.locator('[data-figure="closed-only-gap"] figcaption')).toContainText(
		'只看已结与连未结一起算，结果相近'
	);
	expect(errors).toEqual([]);
});

test('after an export Escape still closes the menu and gives the keyboard back; the filters are named as what they are', async ({
	page,
	errors
}) => {
	await openLive(page, 'service/');
	await expect(page.getByRole('group', { name: '筛选', exact: true })).toBeVisible();
	const figure = page.locator('figure[data-figure="backlog"]');
	const summary = figure.locator('summary', { hasText: '导出' });
	await summary.click();
	const csv = figure.getByRole('button', { name: 'CSV', exact: true });
	const download = page.waitForEvent('download');
	await csv.click();
	await download;
	await expect(csv).toBeEnabled();
	await page.keyboard.press('Escape');
	await expect(csv).toBeHidden();
	await expect(summary).toBeFocused();
	expect(errors).toEqual([]);
});
