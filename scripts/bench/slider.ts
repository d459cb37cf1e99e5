import type { Browser, Page } from '@playwright/test';
import { openSite, withNames } from './browser.ts';
import { crowdFiles } from './crowd-files.ts';
import { type Measure, print } from './medians.ts';

const STEPS = 60;
const WARM = 10;

async function withEngineers(browser: Browser, url: string, size: number): Promise<Page> {
	const page = await (
		await browser.newContext({ serviceWorkers: 'block', locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
	).newPage();
	page.setDefaultTimeout(180_000);
	await withNames(page);
	await page.goto(`${url}data/`);
	await page.locator('body[data-ready="live"]').waitFor();
	const { roster, grading } = crowdFiles(size);
	await page.getByLabel('选择文件').setInputFiles(
		[
			['花名册.csv', roster],
			['评定.csv', grading]
		].map(([name = '', text = '']) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) }))
	);
	await page.getByRole('button', { name: '导入', exact: true }).click();
	await page.getByText('已导入。').waitFor();
	await page.locator('header nav a[href$="/simulator/"]').first().click();
	await page.locator('body[data-ready="live"]').waitFor();
	await page.locator('figure[data-figure] svg').first().waitFor();
	return page;
}

/**
 * Milliseconds from a step of the slider to the paint that shows what it leads to, without the wait for the frame to
 * begin.
 */
function drag(page: Page): Promise<{ first: number[]; whole: number[]; changed: number }> {
	return page.evaluate(
		async ({ steps, warm }) => {
			const slider = document.querySelector<HTMLInputElement>('[data-rule="2-onsite_count"] input[type="range"]');
			if (!slider) throw new Error('no slider');
			const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
			const painted = (): Promise<void> =>
				new Promise((resolve) => {
					const { port1, port2 } = new MessageChannel();
					port1.onmessage = () => {
						resolve();
					};
					port2.postMessage(null);
				});
			const shown = (): string => document.querySelector<HTMLElement>('[data-tile="swap"]')?.innerText ?? '';
			const first: number[] = [];
			const whole: number[] = [];
			let changed = 0;
			for (let step = 0; step < steps + warm; step += 1) {
				const before = shown();
				await frame();
				const from = performance.now();
				slider.value = String(51 + (step % 40));
				slider.dispatchEvent(new Event('input', { bubbles: true }));
				await painted();
				const at = performance.now() - from;
				if (shown() !== before) changed += 1;
				// Until the page has stood still for some frames.
				let last = performance.now();
				const seen = new MutationObserver(() => {
					last = performance.now();
				});
				seen.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
				while (performance.now() - last < 80) await frame();
				seen.disconnect();
				if (step < warm) continue;
				first.push(at);
				whole.push(Math.max(at, last - from));
			}
			return { first, whole, changed };
		},
		{ steps: STEPS, warm: WARM }
	);
}

const { browser, url, close } = await openSite();
const measures: Measure[] = [];
try {
	for (const size of process.argv[2] ? [Number(process.argv[2])] : [10_000, 100_000]) {
		const page = await withEngineers(browser, url, size);
		const { first, whole, changed } = await drag(page);
		if (changed < STEPS / 2)
			throw new Error(`the numbers changed in ${String(changed)} of ${String(STEPS)} steps only`);
		const people = `${String(size / 1000)} k engineers in Chromium`;
		measures.push(
			{
				what: `slider to paint, ${people}: numbers and the picture in hand`,
				unit: 'ms',
				values: first,
				budget: 16
			},
			{ what: `slider to the last picture, ${people}`, unit: 'ms', values: whole, budget: null }
		);
		await page.context().close();
	}
} finally {
	print(measures);
	await close();
}
