import { endWhenAsked, importFirst, kill, monthFile, seeWorkers, workersOf } from './faults.ts';
import { account, importButton, importFiles, pick } from './importing.ts';
import { expect, openLive, settled, test } from './site.ts';

test.beforeEach(({ page }) => seeWorkers(page));

// Only a question over many rows can be killed midway; what the sample holds is nothing to the other tests.
test.use({ sample: 'thin' });

test.describe('over the whole sample', () => {
	test.use({ sample: 'whole' });

	test('an engine killed in the middle of a question is started again, and the answer comes', async ({
		page,
		errors
	}) => {
		await openLive(page, 'service/?r=华东');
		const before = await workersOf(page, 'engine');
		await page.getByRole('button', { name: '清除筛选' }).first().click();
		await kill(page, 'engine');
		await expect(page.getByText('计算引擎中途停止了').first()).toBeVisible();
		await expect.poll(() => workersOf(page, 'engine')).toBeGreaterThan(before);
		await expect(page.getByText('计算引擎中途停止了')).toHaveCount(0);
		await expect(page.locator('figure[data-figure] svg').first()).toBeVisible();
		await settled(page);
		await expect(page.getByRole('alert')).toHaveCount(0);
		expect(errors).toEqual([]);
	});
});

for (const role of ['engine', 'import'] as const)
	test(`the ${role} worker killed in the middle of an import: said, nothing changed, and again it works`, async ({
		page,
		errors
	}) => {
		await importFirst(page);
		await pick(page, monthFile('2026-05', 60_000));
		await page.getByRole('radio', { name: /^替换/ }).check();
		await importButton(page).click();
		// Its share moves only while rows go into the engine.
		await page.waitForFunction(
			() => (document.querySelector<HTMLProgressElement>('.progress progress')?.value ?? 0) > 0
		);
		await kill(page, role);
		await expect(page.getByRole('alert')).toContainText('停止了');
		await expect(page.getByRole('alert')).toContainText('原来的数据没有变');
		await importButton(page).click();
		await expect(page.getByText('已导入。')).toBeVisible();
		await expect(account(page)).toContainText('60,000');
		expect(errors).toEqual([]);
	});

test('an engine killed while an update waits for a yes: the files are there to be imported again', async ({ page }) => {
	await importFirst(page);
	await pick(page, monthFile('2026-05'));
	await importButton(page).click();
	await expect(page.locator('[data-changes="tickets"]')).toBeVisible();
	await kill(page, 'engine');
	await expect(page.getByRole('alert')).toContainText('停止了');
	await importButton(page).click();
	await page.getByRole('button', { name: '确认更新' }).click();
	await expect(page.getByText('已导入。')).toBeVisible();
	await expect(account(page)).toHaveCount(2);
});

test('an importer killed while it reads is said within seconds, and the next files are read', async ({ page }) => {
	await openLive(page, 'data/');
	await endWhenAsked(page, 'inspect');
	await pick(page, monthFile('2026-05'));
	await expect(page.getByRole('alert')).toContainText('停止了');
	await importFiles(page, monthFile('2026-04'));
});

test('a download that stands still is given up and can be tried again', async ({ page }) => {
	await page.clock.install();
	await page.route(/duckdb.*\.wasm/, () => new Promise(() => undefined));
	await page.goto('');
	await expect(page.getByText('正在启动计算引擎')).toBeVisible();
	await page.clock.runFor(25_000);
	await expect(page.getByRole('alert')).toContainText('下载停住了');
	await page.unroute(/duckdb.*\.wasm/);
	await page.clock.resume();
	await page.getByRole('button', { name: '重试' }).click();
	await page.locator('body[data-ready="live"]').waitFor();
});

const broken = Buffer.concat([Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]), Buffer.alloc(5000, 7)]);

for (const [what, body, type, says] of [
	['bytes that do not compile', broken, 'application/wasm', '已损坏'],
	['other bytes', Buffer.from('oops'), 'application/wasm', '已损坏'],
	['a page in its place', Buffer.from('<!doctype html>'), 'text/html', '没有下载完整']
] as const)
	test(`${what} for an engine are named at once, and the next try begins afresh`, async ({ page }) => {
		await page.route(/duckdb.*\.wasm/, (route) => route.fulfill({ body, contentType: type }));
		await page.goto('');
		await expect(page.getByRole('alert')).toContainText(says);
		await page.unroute(/duckdb.*\.wasm/);
		await page.getByRole('button', { name: '重试' }).click();
		await page.locator('body[data-ready="live"]').waitFor();
	});

test('a host that refuses so large a file is asked for it packed', async ({ page }) => {
	await page.route(/duckdb.*\.wasm$/, (route) => route.fulfill({ status: 413, body: '' }));
	await openLive(page);
});

test('an importer that can not be fetched has a sentence', async ({ page }) => {
	await openLive(page, 'data/');
	await page.route(/importer\.(worker|browser)/, (route) => route.abort());
	await pick(page, monthFile('2026-04'));
	await expect(page.getByRole('alert')).toContainText('没有下载到');
});
