import type { Locator, Page } from '@playwright/test';
import { encodeGb18030 } from '../../scripts/sample/gb18030.ts';
import { expect, openLive, test } from './site.ts';

// What the sample holds is nothing to these tests.
test.use({ sample: 'thin' });

/** Presses Tab until the element has the focus; a page without a way there fails. */
async function tabTo(page: Page, target: Locator): Promise<void> {
	for (let presses = 0; presses < 120; presses += 1) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error('the keyboard does not get there');
}

/**
 * Two years of tickets whose 处理时间 may be an instant or a duration, and whose 满意度 is a word: what a
 * person must decide.
 */
function exported(): Buffer {
	const rows = Array.from({ length: 480 }, (_, at) => {
		const month = `${String(2024 + Math.floor(at / 240))}-${String(1 + (Math.floor(at / 20) % 12)).padStart(2, '0')}`;
		const day = String(1 + (at % 20)).padStart(2, '0');
		return `GD${String(10000 + at)},${at % 2 ? '投诉' : '维修'},${month}-${day} 08:00,${month}-${day} ${String(10 + (at % 9))}:00,E${String(at % 15)},${at % 4 ? '满意' : '不满意'}`;
	});
	return Buffer.from(
		encodeGb18030(`工单编号,工单类型,创建时间,处理时间,工程师工号,满意度\r\n${rows.join('\r\n')}\r\n`)
	);
}

const words = {
	zh: { locale: 'zh-CN', pick: '选择文件', take: '导入', done: '已导入。', overview: '目标达成了吗' },
	en: { locale: 'en-US', pick: 'Choose files', take: 'Import', done: 'Imported.', overview: 'Were the targets met?' }
} as const;

for (const [language, text] of Object.entries(words)) {
	test.describe(language, () => {
		test.use({ locale: text.locale });

		test('from the drop zone to the dashboard with the keyboard alone', async ({ page, errors, strangers }) => {
			test.slow();
			await openLive(page, 'data/');
			const picker = page.getByLabel(text.pick);
			// Asked for before the key: the browser must have been told to hand the dialog over when it opens.
			const dialog = page.waitForEvent('filechooser');
			await tabTo(page, picker);
			await page.keyboard.press('Enter');
			const chooser = await dialog;
			await chooser.setFiles({ name: '工单导出.csv', mimeType: 'text/csv', buffer: exported() });

			// Every open question is a choice that the keyboard reaches: the instant is taken for the resolution.
			const importing = page.getByRole('button', { name: text.take, exact: true });
			await importing.waitFor();
			while (await importing.isDisabled()) {
				const question = page.locator('fieldset.blocking button').first();
				if ((await question.count()) > 0) {
					await tabTo(page, question);
					await page.keyboard.press('Enter');
					continue;
				}
				const header = await page.locator('tr.unclear th').first().innerText();
				const choice = page.getByRole('combobox', { name: header, exact: true });
				await tabTo(page, choice);
				const wanted = header === '处理时间' ? 'resolved_at' : 'csat_score';
				for (let presses = 0; presses < 60 && (await choice.inputValue()) !== wanted; presses += 1)
					await page.keyboard.press('ArrowDown');
				await expect(choice).toHaveValue(wanted);
			}
			await tabTo(page, importing);
			await page.keyboard.press('Enter');
			await expect(page.getByText(text.done)).toBeVisible();

			const overview = page.getByRole('link', { name: text.overview });
			await overview.waitFor();
			await tabTo(page, overview);
			await page.keyboard.press('Enter');
			// The last month has begun only, and is left out.
			const months = page.locator('figure[data-figure="resolution-by-month"]');
			await expect(months.locator('svg')).toBeVisible();
			await expect(months).toContainText('n = 460');
			await expect(months).toContainText('工单导出.csv');
			// Nothing of the sample stands beside the new data, however short.
			await expect(page.locator('[data-metric="I2"]')).not.toHaveAttribute('data-value', /./);
			expect(strangers).toEqual([]);
			expect(errors).toEqual([]);
		});
	});
}
