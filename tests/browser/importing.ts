import type { Page } from '@playwright/test';
import type { Picked } from '../support/picked.ts';
import { expect } from './site.ts';

export const pick = (page: Page, ...files: Picked[]) => page.getByLabel('选择文件').setInputFiles(files);
export const importButton = (page: Page) => page.getByRole('button', { name: '导入', exact: true });

/** Picks files on the page of the data and imports them, to the end. */
export async function importFiles(page: Page, ...files: Picked[]): Promise<void> {
	await pick(page, ...files);
	await importButton(page).click();
	await expect(page.getByText('已导入。')).toBeVisible();
}

/** Rows of the account, by file. */
export const account = (page: Page) =>
	page
		.getByRole('row')
		.filter({ has: page.locator('[data-part="loaded"]') })
		.filter({ hasText: '工单' })
		.filter({ hasText: '.csv' });
