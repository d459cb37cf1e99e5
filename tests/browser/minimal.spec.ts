import type { Page } from '@playwright/test';
import { csvFile } from '../support/picked.ts';
import { importFiles } from './importing.ts';
import { expect, openLive, pages, settled, test } from './site.ts';

// What the sample holds is nothing to these tests.
test.use({ sample: 'thin' });

const roster = `工号,姓名,部门,区域,入职日期,离职日期,离职类型\n${Array.from(
	{ length: 90 },
	(_, at) =>
		`${String(1000 + at)},员工${String(at)},${at % 2 ? '一队' : '二队'},${at % 3 ? '华东' : '西南'},${String(2019 + (at % 6))}-0${String(1 + (at % 9))}-11,${at % 4 === 0 ? `2025-1${String(at % 3)}-20` : ''},${at % 4 === 0 ? '辞职' : ''}`
).join('\n')}\n`;
const tickets = `工单编号,创建时间,解决时间\n${Array.from({ length: 400 }, (_, at) => {
	const day = `${String(2024 + Math.floor(at / 200))}-${String(1 + (Math.floor(at / 17) % 12)).padStart(2, '0')}-${String(1 + (at % 27)).padStart(2, '0')}`;
	return `GD${String(at)},${day} 08:00,${day} ${String(9 + (at % 12))}:30`;
}).join('\n')}\n`;

async function importAlone(page: Page, name: string, text: string): Promise<void> {
	await openLive(page, 'data/');
	await importFiles(page, csvFile(name, text));
}

for (const [name, text] of [
	['花名册.csv', roster],
	['工单.csv', tickets]
] as const) {
	test(`every page speaks on ${name} alone: a picture or the reason why there is none`, async ({ page, errors }) => {
		test.slow();
		await importAlone(page, name, text);
		for (const path of pages) {
			// By the navigation, so that the engine need not start again for every page.
			await page.locator(`header nav a[href$="/${path}"]`).first().click();
			await expect(page).toHaveURL((url) => url.pathname === `/${path}`);
			await expect(page.locator('.waiting'), path).toHaveCount(0);
			await page.locator('body[data-ready="live"]').waitFor();
			await expect(page.locator('h1'), path).toHaveText(/.{2,}/);
			await expect(page.locator('main'), path).not.toContainText(/undefined|NaN|\{\w+\}/);
			await settled(page, path);
			for (const figure of await page.locator('figure[data-figure]:not([data-empty]):not([data-off])').all()) {
				// A picture is drawn when the reader comes near.
				await figure.scrollIntoViewIfNeeded();
				await expect(
					figure.locator('.chart svg, table, p.off'),
					`${path} ${(await figure.getAttribute('data-figure')) ?? ''}`
				).not.toHaveCount(0);
			}
			for (const title of await page.locator('figure[data-off] figcaption').all())
				await expect(title, path).toHaveText(/.{4,}/);
		}
		expect(errors).toEqual([]);
	});
}
