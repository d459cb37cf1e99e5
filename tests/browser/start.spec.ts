import { execFileSync } from 'node:child_process';
import { expect, openLive, test } from './site.ts';

/**
 * Math.exp, Math.log and Math.pow of two releases of V8 differ by one unit in the last place on about a tenth of their
 * arguments (ECMA-262 leaves them to the implementation); a limit found by searching a quantile grows that to some
 * tens of units of 2.2e-16. Everything else is the same to the last bit.
 */
const SCRIPT_ENGINES = 1e-13;

const cards = ['I1', 'I2', 'I3', 'R5'];

test('opens on the sample and shows whether the targets moved, asking nobody else', async ({
	page,
	strangers,
	errors
}) => {
	await openLive(page);
	for (const id of cards) {
		const card = page.locator(`[data-metric="${id}"]`);
		for (const name of ['data-value', 'data-low', 'data-high', 'data-verdict'])
			await expect(card).toHaveAttribute(name, /.+/);
	}
	await expect(page.locator('[data-metric="I4"]')).toHaveAttribute('data-value', /.+/);
	await expect(page.locator('figure[data-figure="resolution-by-month"] svg')).toBeVisible();
	await expect(page.locator('figure[data-figure="level-distribution"] svg')).toBeVisible();
	await expect(page.getByText('模拟数据').first()).toBeVisible();
	expect(strangers).toEqual([]);
	expect(errors).toEqual([]);
});

test('paints the snapshot before the engine has started', async ({ page }) => {
	await page.route(/duckdb.*\.wasm/, () => new Promise(() => undefined));
	await page.goto('');
	await expect(page.locator('[data-metric="I1"]')).toHaveAttribute('data-value', /.+/);
	await expect(page.locator('figure[data-figure="resolution-by-month"] svg')).toBeVisible();
	await expect(page.locator('body')).toHaveAttribute('data-ready', 'snapshot');
});

test('says so and tries again when the engine cannot start', async ({ page }) => {
	await page.route(/duckdb.*\.wasm/, (route) => route.abort());
	await page.goto('');
	await expect(page.getByRole('alert')).toContainText('计算引擎没有启动');
	await expect(page.locator('[data-metric="I1"]')).toHaveAttribute('data-value', /.+/);
	await page.unroute(/duckdb.*\.wasm/);
	await page.getByRole('button', { name: '重试' }).click();
	await page.locator('body[data-ready="live"]').waitFor();
});

test('agrees with the command line on the same files', async ({ page }) => {
	test.slow();
	const only = [...cards, 'I4'].flatMap((id) => ['--metric', id]);
	const output = execFileSync('npm', ['run', '-s', 'outcomes', '--', '--json', ...only], {
		encoding: 'utf8',
		maxBuffer: 2 ** 28
	});
	const { results } = JSON.parse(output) as {
		results: { id: string; value: number; low: number; high: number; verdict: string }[];
	};
	await openLive(page);
	for (const id of [...cards, 'I4']) {
		const expected = results.find((result) => result.id === id);
		const card = page.locator(`[data-metric="${id}"]`);
		const shown = {
			value: Number(await card.getAttribute('data-value')),
			low: Number(await card.getAttribute('data-low')),
			high: Number(await card.getAttribute('data-high')),
			verdict: await card.getAttribute('data-verdict')
		};
		expect(shown.verdict).toBe(expected?.verdict);
		expect(shown.value, id).toBe(expected?.value);
		for (const key of ['low', 'high'] as const)
			expect(Math.abs(shown[key] / (expected?.[key] ?? NaN) - 1), `${id} ${key}`).toBeLessThan(SCRIPT_ENGINES);
	}
});

test('switches the language without a reload', async ({ page }) => {
	await openLive(page);
	await page.evaluate(() => {
		document.body.dataset.kept = 'yes';
	});
	await page.getByLabel('语言').first().selectOption('en');
	await expect(page.getByText('You are looking at simulated data')).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.locator('body')).toHaveAttribute('data-kept', 'yes');
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the numbers and the first charts stand in the page as it arrives', async ({ page }) => {
		await page.goto('');
		await expect(page.locator('[data-metric="I1"]')).toHaveAttribute('data-value', /.+/);
		await expect(page.locator('figure[data-figure="resolution-by-month"] svg')).toContainText('评定实施');
		await expect(page.locator('figure[data-figure="level-distribution"] svg')).toContainText('n = 1');
		await page.goto('retention/');
		await expect(page.locator('figure[data-figure] svg').first()).toBeVisible();
	});
});
