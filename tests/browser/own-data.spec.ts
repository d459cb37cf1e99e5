import type { Page } from '@playwright/test';
import { csvFile } from '../support/picked.ts';
import { account, importButton, importFiles, pick } from './importing.ts';
import { expect, openLive, test } from './site.ts';

// What the sample holds is nothing to these tests.
test.use({ sample: 'thin' });

const header = '工单编号,工单类型,创建时间,解决时间,工程师工号,客户评价';

/** A month of tickets as a ticket system exports it; `score` goes to every one of them. */
function month(of: string, tickets: number, score: string): string {
	const rows = Array.from({ length: tickets }, (_, at) => {
		const day = String(1 + (at % 27)).padStart(2, '0');
		const next = String(2 + (at % 27)).padStart(2, '0');
		return `GD${of.replace('-', '')}${String(at).padStart(3, '0')},${at % 3 === 0 ? '投诉' : '维修'},${of}-${day} 09:00,${of}-${next} 10:30,E${String(at % 12).padStart(3, '0')},${score}`;
	});
	return `${header}\n${rows.join('\n')}\n`;
}

async function importFirst(page: Page): Promise<void> {
	await openLive(page, 'data/');
	await importFiles(page, csvFile('tickets-2026-04.csv', month('2026-04', 60, '满意')));
	await expect(account(page)).toHaveCount(1);
	await expect(account(page)).toContainText('60');
}

test('own files are there again after a reload, before and after the engine has started', async ({
	page,
	errors,
	strangers
}) => {
	await importFirst(page);
	await expect(page.locator('[data-kept="true"]')).toBeVisible();
	await page.goto('service/');
	await page.locator('body[data-ready="live"]').waitFor();
	const finding = await page
		.locator('figure[data-figure="resolution-survival"], figure[data-figure]')
		.nth(1)
		.locator('figcaption')
		.textContent();
	await expect(page.getByText('正在查看示例公司')).toHaveCount(0);

	// The engine never comes: what was shown last is shown again, and nothing of the sample.
	await page.route(/duckdb.*\.wasm/, () => new Promise(() => undefined));
	await page.reload();
	await expect(page.locator('figure[data-figure]').nth(1).locator('figcaption')).toHaveText(finding ?? '');
	await expect(page.getByText('正在查看示例公司')).toHaveCount(0);
	await page.unroute(/duckdb.*\.wasm/);

	await openLive(page, 'data/');
	await expect(account(page)).toContainText('tickets-2026-04.csv');
	expect(strangers).toEqual([]);
	expect(errors).toEqual([]);
});

test('next month joins by key after a preview, can be declined, and is undone', async ({ page, errors }) => {
	await importFirst(page);
	// Twenty tickets of April came again with another rating, and forty of May are new.
	const again = month('2026-04', 20, '不满意') + month('2026-05', 40, '满意').split('\n').slice(1).join('\n');
	await pick(page, csvFile('tickets-2026-05.csv', again));
	await importButton(page).click();
	const change = page.locator('[data-changes="tickets"]');
	await expect(change.getByRole('cell')).toHaveText(['40', '20', '40', '0']);
	await page.getByRole('button', { name: '返回修改' }).click();
	await page.getByRole('button', { name: '取消' }).click();
	await expect(account(page)).toHaveCount(1);

	await pick(page, csvFile('tickets-2026-05.csv', again));
	await importButton(page).click();
	await page.getByRole('button', { name: '确认更新' }).click();
	await expect(account(page)).toHaveCount(2);
	await expect(account(page).first()).toContainText('20');
	await expect(page.getByText('已导入。')).toBeVisible();
	await page.reload();
	await page.locator('body[data-ready="live"]').waitFor();
	await expect(account(page)).toHaveCount(2);

	await page.getByRole('button', { name: '撤销上次导入' }).click();
	await expect(account(page)).toHaveCount(1);
	await page.reload();
	await page.locator('body[data-ready="live"]').waitFor();
	await expect(account(page)).toHaveCount(1);
	expect(errors).toEqual([]);
});

test('a replacement leaves nothing of the earlier files', async ({ page }) => {
	await importFirst(page);
	await pick(page, csvFile('tickets-2026-06.csv', month('2026-06', 30, '满意')));
	await page.getByRole('radio', { name: /^替换/ }).check();
	await importButton(page).click();
	await expect(page.getByText('已导入。')).toBeVisible();
	await expect(account(page)).toHaveCount(1);
	await expect(account(page)).toContainText('tickets-2026-06.csv');
	await page.goto('service/');
	await page.locator('body[data-ready="live"]').waitFor();
});

test('deleting everything leaves nothing in this browser and shows the sample', async ({ page }) => {
	await importFirst(page);
	await page.goto('');
	await page.locator('body[data-ready="live"]').waitFor();
	await page.goto('data/');
	await page.locator('body[data-ready="live"]').waitFor();
	await page.getByRole('button', { name: '删除全部数据' }).click();
	await page.getByRole('button', { name: '确定删除' }).click();
	await expect(page.getByText('正在查看示例公司')).toBeVisible();
	await expect(account(page)).toContainText('tickets.csv');
	const left = await page.evaluate(async () => {
		const names: string[] = Object.keys(localStorage);
		for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
		return names;
	});
	expect(left).toEqual([]);
});

test('a second tab keeps what it shows and says that there is something new', async ({ page, context }) => {
	await importFirst(page);
	const other = await context.newPage();
	await openLive(other, 'data/');
	await expect(account(other)).toContainText('tickets-2026-04.csv');
	await pick(page, csvFile('tickets-2026-06.csv', month('2026-06', 30, '满意')));
	await page.getByRole('radio', { name: /^替换/ }).check();
	await importButton(page).click();
	await expect(page.getByText('已导入。')).toBeVisible();
	await expect(other.locator('[data-elsewhere]')).toBeVisible();
	await expect(account(other)).toContainText('tickets-2026-04.csv');
	await other.getByRole('button', { name: '刷新' }).click();
	await other.locator('body[data-ready="live"]').waitFor();
	await expect(account(other)).toContainText('tickets-2026-06.csv');
});

test('a file that is no table of ours is refused with a sentence and changes nothing', async ({ page, errors }) => {
	await importFirst(page);
	await pick(page, csvFile('menu.csv', '菜名,价格\n红烧肉,38\n'));
	await expect(page.getByRole('alert')).toContainText('menu.csv');
	await expect(page.getByRole('alert')).toContainText('原来的数据没有变');
	await expect(importButton(page)).toBeDisabled();
	await page.getByRole('button', { name: '不导入这份' }).click();
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expect(account(page)).toContainText('tickets-2026-04.csv');
	expect(errors).toEqual([]);
});

test('what the checks found is quoted as it stands, can be accepted with a note, and what is off names its columns', async ({
	page,
	errors
}) => {
	await openLive(page, 'data/');
	await pick(
		page,
		csvFile('tickets-2026-04.csv', month('2026-04', 60, '满意').replace('2026-04-03 10:30', '三月三日'))
	);
	await importButton(page).click();
	await expect(page.getByText('已导入。')).toBeVisible();
	const finding = page.locator('[data-finding="unreadable_date"]');
	await expect(finding).toContainText('第 3 行 · 解决时间：应为日期，实为 三月三日');
	const off = page.locator('figure[data-figure="metrics-off"]');
	await expect(off.getByRole('row').filter({ hasText: 'V16' })).toContainText('工单 · 首次响应时间');
	await expect(off.getByRole('row').filter({ hasText: 'A1 离职率' })).toContainText('花名册 · 入职日期');

	await finding.getByRole('button', { name: '接受并备注' }).click();
	await page.getByLabel('为什么可以接受').fill('老系统的手写日期');
	await page.getByRole('button', { name: '接受', exact: true }).click();
	await expect(finding).toBeHidden();
	await page.reload();
	await page.locator('body[data-ready="live"]').waitFor();
	await page.getByText('已接受 1 项').click();
	await expect(finding).toContainText('已接受： 老系统的手写日期');
	await finding.getByRole('button', { name: '撤回' }).click();
	await expect(finding).toContainText('实为 三月三日');
	expect(errors).toEqual([]);
});
