import { importFirst, monthFile, spoil, test } from './faults.ts';
import { account, importButton, pick } from './importing.ts';
import { expect, openLive } from './site.ts';

// What the sample holds is nothing to these tests.
test.use({ sample: 'thin' });

for (const [what, file, text, says] of [
	['cut', '0', '工单编号', '不完整'],
	['missing', '0', null, '不见了'],
	['a garbled list', 'manifest.json', '{', '清单已损坏'],
	['written by a later version', 'manifest.json', '{"version":9}', '较新的版本']
] as const)
	test(`kept files that are ${what}: said, the sample is named, and they can be had or deleted`, async ({
		returning: page
	}) => {
		await spoil(page, file, text);
		await openLive(page, '');
		const trouble = page.locator('[data-trouble="damaged"]');
		await expect(trouble).toContainText(says);
		await expect(trouble).toContainText('不是您的数据');
		await expect(page.getByText('正在查看示例公司')).toBeVisible();
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: '下载保存的文件' }).click();
		expect((await download).suggestedFilename()).toBe('kept.zip');
		await page.getByRole('button', { name: '删除保存的文件' }).click();
		await page.getByRole('button', { name: '确定删除文件' }).click();
		await expect(trouble).toHaveCount(0);
		// Nothing is left that another visit could stumble over.
		await openLive(page, '');
		await expect(page.locator('[data-trouble]')).toHaveCount(0);
	});

test('damaged kept files give place to those kept before them, said so', async ({ page }) => {
	await importFirst(page);
	await pick(page, monthFile('2026-06', 30));
	await page.getByRole('radio', { name: /^替换/ }).check();
	await importButton(page).click();
	await expect(page.getByText('已导入。')).toBeVisible();
	await page.evaluate(async () => {
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('sources');
		const { current } = JSON.parse(await (await (await folder.getFileHandle('current.json')).getFile()).text()) as {
			current: string;
		};
		await (await folder.getDirectoryHandle(current)).removeEntry('0');
	});
	await openLive(page, 'data/');
	await expect(page.locator('[data-trouble="damaged"]')).toContainText('现在显示的是在它之前');
	await expect(account(page)).toContainText('tickets-2026-04.csv');
});

test('a broken pointer loses nothing', async ({ returning: page }) => {
	await spoil(page, 'current.json', 'garbage');
	await openLive(page, 'data/');
	await expect(page.locator('[data-trouble="damaged"]')).toContainText('目录已损坏');
	await expect(account(page)).toContainText('tickets-2026-04.csv');
});

test('files kept by an early version are read and told to be unproven', async ({ returning: page }) => {
	await page.evaluate(async () => {
		const sources = await (await navigator.storage.getDirectory()).getDirectoryHandle('sources');
		for await (const [id, handle] of sources.entries()) {
			if (handle.kind !== 'directory') continue;
			const own = await sources.getDirectoryHandle(id);
			const list = await own.getFileHandle('manifest.json');
			const { body } = JSON.parse(await (await list.getFile()).text()) as {
				body: { savedAt: string; mapping: unknown; files: { name: string }[] };
			};
			const stream = await list.createWritable();
			const files = body.files.map(({ name }) => ({ name }));
			await stream.write(JSON.stringify({ version: 1, savedAt: body.savedAt, mapping: body.mapping, files }));
			await stream.close();
		}
	});
	await openLive(page, 'data/');
	await expect(page.locator('[data-trouble="unproven"]')).toBeVisible();
	await expect(account(page)).toContainText('tickets-2026-04.csv');
});

test('own data that the browser has cleared are missed, not passed over', async ({ returning: page }) => {
	await page.evaluate(async () => {
		await (await navigator.storage.getDirectory()).removeEntry('sources', { recursive: true });
	});
	await openLive(page, '');
	await expect(page.locator('[data-trouble="gone"]')).toContainText('示例公司');
});

test('a full disk keeps nothing and promises nothing', async ({ page }) => {
	await page.addInitScript(() => {
		FileSystemFileHandle.prototype.createWritable = () =>
			Promise.reject(new DOMException('full', 'QuotaExceededError'));
	});
	await importFirst(page);
	await expect(page.locator('[data-kept="false"]')).toContainText('存储空间不够');
	await expect(page.locator('[data-kept="false"]')).toContainText('刷新后需要重新导入');
});

test('a browser that keeps no files imports all the same, and says so', async ({ page }) => {
	await page.addInitScript(() => {
		StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('off', 'SecurityError'));
	});
	await importFirst(page);
	await expect(page.locator('[data-kept="false"]')).toContainText('不允许保存文件');
	await expect(account(page)).toContainText('tickets-2026-04.csv');
});

test('settings that can not be kept are said to last until the page closes; files are kept all the same', async ({
	page
}) => {
	await page.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await importFirst(page);
	await expect(page.locator('[data-memory="refused"]')).toBeVisible();
	await openLive(page, 'data/');
	await expect(account(page)).toContainText('tickets-2026-04.csv');
});

test('of two tabs that import, the second is told before it does', async ({ page, context }) => {
	await importFirst(page);
	const other = await context.newPage();
	await openLive(other, 'data/');
	await pick(other, monthFile('2026-06', 30));
	await other.getByRole('radio', { name: /^替换/ }).check();
	await pick(page, monthFile('2026-05', 40));
	await page.getByRole('radio', { name: /^替换/ }).check();
	await importButton(page).click();
	await expect(page.getByText('已导入。')).toBeVisible();
	await importButton(other).click();
	await expect(other.locator('[data-contested]')).toContainText('1 份文件');
	await expect(account(other)).toContainText('tickets-2026-04.csv');
	await other.getByRole('button', { name: '仍要导入' }).click();
	await expect(other.getByText('已导入。')).toBeVisible();
	await expect(account(other)).toContainText('tickets-2026-06.csv');
	await other.getByRole('button', { name: '撤销上次导入' }).click();
	await expect(account(other)).toContainText('tickets-2026-05.csv');
});

test('a file that the disk does not give is named, and the others go on', async ({ page }) => {
	await page.addInitScript(() => {
		const read = Blob.prototype.arrayBuffer;
		Blob.prototype.arrayBuffer = function (this: Blob) {
			return this instanceof File && this.name.includes('2026-05')
				? Promise.reject(new DOMException('moved', 'NotReadableError'))
				: read.call(this);
		};
	});
	await openLive(page, 'data/');
	await pick(page, monthFile('2026-05'));
	await expect(page.getByRole('alert')).toContainText('读不出“tickets-2026-05.csv”');
	await pick(page, monthFile('2026-04'), monthFile('2026-05'));
	await expect(page.locator('[data-left-out]')).toContainText('tickets-2026-05.csv');
	await importButton(page).click();
	await expect(account(page)).toContainText('tickets-2026-04.csv');
});

test('a browser without news between tabs says so', async ({ page }) => {
	await page.addInitScript(() => {
		Reflect.deleteProperty(window, 'BroadcastChannel');
	});
	await importFirst(page);
	await expect(page.getByText('不能在标签页之间通知')).toBeVisible();
});

test('a clock behind the data is named and not taken out on the rows', async ({ page }) => {
	await page.clock.setFixedTime('2020-01-01T08:00:00');
	// A worker has a clock of its own, which the page's does not move.
	const behind =
		'{const Own = Date, now = Own.UTC(2020, 0, 1);' +
		'self.Date = class extends Own { constructor(...given) { given.length > 0 ? super(...given) : super(now); }' +
		'static now() { return now; } };}';
	await page.route(/importer\.worker[^/]*\.js$/, async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, body: `${behind}\n${await response.text()}` });
	});
	await openLive(page, 'data/');
	await pick(page, monthFile('2026-04'));
	await importButton(page).click();
	await expect(account(page)).toContainText('60');
	await expect(page.locator('[data-finding="clock_behind"]')).toContainText('电脑的日期');
	await expect(page.getByText('数据截至 2026-04-2')).toBeVisible();
});
