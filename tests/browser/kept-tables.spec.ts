import type { Page } from '@playwright/test';
import { importFirst, seeWorkers, spoil, test, workersOf } from './faults.ts';
import { account } from './importing.ts';
import { expect, openLive } from './site.ts';

// What the sample holds is nothing to these tests.
test.use({ sample: 'thin' });

/** Name of the tables beside the kept files, once they are written whole: before that it has another ending. */
async function keptTables(page: Page): Promise<string> {
	const found = await page.waitForFunction(async () => {
		const sources = await (await navigator.storage.getDirectory()).getDirectoryHandle('sources');
		for await (const [id, handle] of sources.entries()) {
			if (handle.kind !== 'directory') continue;
			for await (const [name, file] of (await sources.getDirectoryHandle(id)).entries())
				if (
					/^tables-[^.]+$/.test(name) &&
					file instanceof FileSystemFileHandle &&
					(await file.getFile()).size > 1000
				)
					return name;
		}
		return null;
	});
	return String(await found.jsonValue());
}

test('a next visit begins with the kept tables; broken ones are made again from the files', async ({
	page,
	errors
}) => {
	// Four visits.
	test.slow();
	await seeWorkers(page);
	await importFirst(page);
	const name = await keptTables(page);

	await openLive(page, 'data/');
	await expect(account(page)).toContainText('tickets-2026-04.csv');
	expect(await workersOf(page, 'import')).toBe(0);

	await spoil(page, name, 'garbage');
	await openLive(page, 'data/');
	await expect(account(page)).toContainText('tickets-2026-04.csv');
	expect(await workersOf(page, 'import')).toBe(1);
	await expect(page.locator('[data-trouble]')).toHaveCount(0);

	await expect.poll(() => keptTables(page)).toBe(name);
	await openLive(page, 'data/');
	await expect(account(page)).toContainText('tickets-2026-04.csv');
	expect(await workersOf(page, 'import')).toBe(0);
	expect(errors).toEqual([]);
});
