import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { parquetOf } from '../../scripts/fixtures/parquet.ts';
import { serve } from '../../scripts/serve.js';
import { openPackage } from '../support/office-package.ts';
import { importFiles } from './importing.ts';

test.use({ serviceWorkers: 'allow' });

async function saved(page: Page, name: string): Promise<Uint8Array> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name, exact: true }).click()
	]);
	return new Uint8Array(readFileSync(await download.path()));
}

/** Waits until the service worker has kept every file that any page or worker of this build may ask for. */
async function untilKept(page: Page): Promise<void> {
	await page.waitForFunction(async () => {
		const list = await caches.match('offline.json');
		const names: unknown = await list?.json();
		if (!Array.isArray(names)) return false;
		const kept = await Promise.all(names.map((name) => caches.match(String(name))));
		return kept.every((answer) => answer !== undefined);
	});
}

const tickets = parquetOf([
	['工单编号', '创建时间', '解决时间', '工程师工号'],
	...Array.from({ length: 40 }, (_, at) => [`T${String(at)}`, '2026-05-01 08:00', '2026-05-02 09:30', 'E1'])
]);

test('after one visit, with the host gone: PPTX, PDF and Word leave, and a Parquet file is read', async ({ page }) => {
	test.slow();
	const host = await serve({ port: 0 });
	try {
		await page.goto(host.url);
		await page.locator('body[data-ready="live"]').waitFor();
		await untilKept(page);
	} finally {
		await host.close();
	}
	await page.locator('figure[data-figure="resolution-by-month"]').getByRole('button', { name: '加入报告' }).click();
	await page.getByRole('link', { name: '报告' }).click();
	await expect(page.locator('[data-sheet]')).toHaveCount(1);
	for (const [button, part] of [
		['幻灯片 PPTX', 'ppt/slides/slide1.xml'],
		['Word', 'word/media/image1.png']
	] as const) {
		const document = openPackage(await saved(page, button));
		expect(document.faults).toEqual([]);
		expect(document.names).toContain(part);
	}
	expect(
		Buffer.from(await saved(page, 'PDF'))
			.subarray(0, 5)
			.toString()
	).toBe('%PDF-');

	await page.getByRole('link', { name: '数据与质量' }).click();
	await importFiles(page, { name: 'tickets.parquet', mimeType: '', buffer: Buffer.from(tickets) });
	await expect(page.getByRole('row').filter({ hasText: 'tickets.parquet' }).first()).toContainText('40');
});
