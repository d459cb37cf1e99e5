import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { serve } from '../../scripts/serve.js';

test('the site works in a sub-folder of a host, engine, importer and pages', async ({ page }) => {
	const directory = mkdtempSync(join(tmpdir(), 'host-'));
	symlinkSync(resolve('build'), join(directory, 'portal'));
	const host = await serve({ port: 0, directory });
	const missing: string[] = [];
	page.on('response', (response) => {
		if (response.status() >= 400) missing.push(response.url());
	});
	try {
		await page.goto(`${host.url}portal/`);
		await page.locator('body[data-ready="live"]').waitFor();
		await page
			.getByRole('link', { name: '数据与质量' })
			.or(page.getByRole('link', { name: '导入我的数据' }))
			.first()
			.click();
		await expect(page.locator('h1')).toHaveText('数据可靠吗');
		expect(missing).toEqual([]);
	} finally {
		await host.close();
		rmSync(directory, { recursive: true });
	}
});
