import type { Page } from '@playwright/test';
import { sampleMonths } from '../support/sample-months.ts';
import type { Picked } from '../support/picked.ts';
import { importButton, pick } from './importing.ts';
import { expect, openLive, test } from './site.ts';

// What the sample holds is nothing to these tests.
test.use({ sample: 'thin' });

const months = sampleMonths();
const asOf = (page: Page, day: string | RegExp) => expect(page.getByText(/^数据截至 /)).toHaveText(day);
const outcome = (page: Page, id: string, side: 'before' | 'after') =>
	page.locator(`[data-outcome="${id}"] td`).nth(side === 'before' ? 0 : 1);

async function take(page: Page, ...files: Picked[]): Promise<void> {
	await pick(page, ...files);
	await importButton(page).click();
}

/** What the overview's card of a target says. */
async function card(page: Page, id: string): Promise<string | null> {
	await openLive(page);
	const value = await page.locator(`article[data-metric="${id}"]`).getAttribute('data-value');
	await openLive(page, 'data/');
	return value;
}

test('month 36 moves as-of, windows, cards and preview of 35 months, whatever its file is called; undone, and appended again', async ({
	page,
	errors
}) => {
	test.slow();
	await openLive(page, 'data/');
	await take(page, ...months.before);
	await expect(page.getByText('已导入。')).toBeVisible();
	await asOf(page, /2026-05-31$/);
	const first = await card(page, 'I2');

	await take(page, months.next('a.csv'));
	await expect(page.locator('[data-open-done]')).toHaveAttribute('data-open-done', String(months.openDone));
	const counts = page.locator('[data-changes="tickets"] td');
	await expect(counts.first()).toHaveText(months.fresh.toLocaleString('zh-CN').replace(/,/g, ' '));
	expect(Number((await counts.nth(1).textContent())?.replace(/\D/g, ''))).toBeGreaterThanOrEqual(months.openDone);
	await expect(outcome(page, 'as-of', 'before')).toHaveText('2026-05-31');
	await expect(outcome(page, 'as-of', 'after')).toHaveText('2026-07-02');
	await expect(outcome(page, 'baseline', 'after')).toHaveText(
		(await outcome(page, 'baseline', 'before').textContent()) ?? ''
	);
	await expect(outcome(page, 'current', 'after')).not.toHaveText(
		(await outcome(page, 'current', 'before').textContent()) ?? ''
	);
	const promised = (await outcome(page, 'I2', 'after').locator('b').textContent()) ?? '';
	await page.getByRole('button', { name: '确认更新' }).click();
	await expect(page.getByText('已导入。')).toBeVisible();
	await asOf(page, /2026-07-02$/);
	const second = await card(page, 'I2');
	expect(second).not.toBe(first);
	expect(Math.abs(Number(second) * 100).toFixed(1)).toBe(promised.replace(/[^\d.]/g, ''));

	await page.getByRole('button', { name: '撤销上次导入' }).click();
	await asOf(page, /2026-05-31$/);
	expect(await card(page, 'I2')).toBe(first);

	await take(page, months.next('tickets_20200101.csv'));
	await expect(page.locator('[data-open-done]')).toHaveAttribute('data-open-done', String(months.openDone));
	await page.getByLabel('改为截至').fill('2026-06-30');
	await page.getByRole('button', { name: '按此日重算' }).click();
	await expect(outcome(page, 'as-of', 'after')).toHaveText('2026-06-30');
	await page.getByRole('button', { name: '确认更新' }).click();
	await expect(page.getByText('已导入。')).toBeVisible();
	await openLive(page, 'data/');
	await asOf(page, /2026-06-30$/);
	expect(errors).toEqual([]);
});
