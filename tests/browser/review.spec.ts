import { writeXlsx } from 'hucre/xlsx';
import { csvFile, type Picked } from '../support/picked.ts';
import { account, importButton, pick } from './importing.ts';
import { expect, openLive, test } from './site.ts';

// What the sample holds is nothing to these tests.
test.use({ sample: 'thin' });

const header = '工单编号,工单类型,创建时间,解决时间,工程师工号,客户评价,备用';

/**
 * A month of tickets; days are written day first where `slashes`, so that a month's first days leave the order open.
 */
function month(index: number, slashes = false): Picked {
	const year = 2023 + Math.floor(index / 12);
	const of = String(1 + (index % 12)).padStart(2, '0');
	const day = (number: number) => {
		const own = String(number).padStart(2, '0');
		return slashes ? `${own}/${of}/${String(year)}` : `${String(year)}-${of}-${own}`;
	};
	const rows = Array.from({ length: 12 }, (_, at) =>
		[
			`GD${String(index)}-${String(at)}`,
			at % 3 === 0 ? '投诉' : '维修',
			`${day(1 + at)} 09:00`,
			`${day(1 + at)} 17:00`,
			`E${String(at % 6)}`,
			'满意',
			'x'
		].join(',')
	);
	return csvFile(`tickets-${String(year)}-${of}.csv`, `${[header, ...rows].join('\n')}\n`);
}

test('36 monthly files are one decision, reviewed alone and under two screens high', async ({ page, errors }) => {
	await openLive(page, 'data/');
	await pick(page, ...Array.from({ length: 36 }, (_, at) => month(at, true)));
	const layout = page.locator('[data-layout]');
	await expect(layout).toHaveCount(1);
	await expect(layout).toContainText('适用于 36 份文件');
	await expect(page.locator('figure[data-figure]')).toHaveCount(0);
	await expect(importButton(page)).toBeDisabled();
	const { height } = page.viewportSize() ?? { height: 0 };
	expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(2 * height);

	for (const column of ['创建时间', '解决时间']) {
		await layout.getByRole('group', { name: column }).getByRole('button', { name: '日/月/年' }).click();
	}
	await expect(page.locator('[data-layout="clear"]')).toContainText('6 / 7 列读成了字段');
	await importButton(page).click();
	await expect(page.getByText('已导入。')).toBeVisible();
	await expect(account(page)).toHaveCount(36);
	await expect(page.locator('figure[data-figure="reading"]')).toContainText('等 36 份');
	expect(errors).toEqual([]);
});

test('a file that cannot be read is left out with a sentence, and the rest goes on and stays', async ({
	page,
	errors
}) => {
	await openLive(page, 'data/');
	await pick(
		page,
		month(0),
		{ name: 'photo.xlsx', mimeType: 'image/png', buffer: Buffer.from('no workbook') },
		month(1),
		csvFile('empty.csv', '')
	);
	await expect(page.locator('[data-left-out]')).toContainText('empty.csv');
	await importButton(page).click();
	await expect(page.getByText('已导入。')).toBeVisible();
	await expect(account(page)).toHaveCount(2);
	await page.reload();
	await page.locator('body[data-ready="live"]').waitFor();
	await expect(account(page)).toHaveCount(2);
	expect(errors).toEqual([]);
});

test('a workbook with a cover and a hidden sheet is read by its table', async ({ page, errors }) => {
	const [head = [], ...rows] = month(2)
		.buffer.toString()
		.trim()
		.split('\n')
		.map((line) => line.split(','));
	const buffer = await writeXlsx({
		sheets: [
			{ name: '封面', rows: [['售后服务部'], [], ['内部资料']] },
			{ name: '工单', rows: [head, ...rows] },
			{
				name: '字典',
				hidden: true,
				rows: [
					['代码', '说明'],
					['1', '投诉']
				]
			}
		]
	});
	await openLive(page, 'data/');
	await pick(page, { name: '三月.xlsx', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from(buffer) });
	await expect(page.locator('[data-layout="clear"]')).toHaveCount(1);
	await importButton(page).click();
	await expect(page.getByText('已导入。')).toBeVisible();
	const row = page
		.getByRole('row')
		.filter({ has: page.locator('[data-part="loaded"]') })
		.filter({ hasText: '三月.xlsx' });
	await expect(row).toHaveCount(1);
	await expect(row).toContainText('12');
	expect(errors).toEqual([]);
});

test('levels of a company’s own are put in order once for every file, and stand in the charts', async ({
	page,
	errors
}) => {
	const levels = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6'];
	const people = Array.from({ length: 60 }, (_, at) => `E${String(100 + at)}`);
	const file = (name: string, head: string, rows: string[]) => csvFile(name, `${[head, ...rows].join('\n')}\n`);
	await openLive(page, 'data/');
	await pick(
		page,
		file(
			'roster.csv',
			'工号,姓名,区域,入职日期,离职日期,当前等级',
			people.map((id, at) => `${id},员工${String(at)},华东,2020-01-06,,${levels[at % 6] ?? ''}`)
		),
		file(
			'grading.csv',
			'工号,评定批次,评审日期,公示日期,申报等级,最终等级',
			people.map(
				(id, at) => `${id},2025年第1轮,2025-03-03,2025-03-10,${levels[at % 6] ?? ''},${levels[at % 6] ?? ''}`
			)
		)
	);
	await expect(importButton(page)).toBeDisabled();
	const question = page.getByRole('group', { name: '公司的等级从低到高' }).first();
	await expect(question.getByRole('textbox')).toHaveValue('T1, T2, T3, T4, T5, T6');
	await question.getByRole('textbox').fill('T1');
	await expect(question.getByRole('alert')).toBeVisible();
	// Each word with how often it stands there, from which month to which, and what it means.
	const section = page.locator('section:has(> details [data-values])').filter({ hasText: 'grading.csv' });
	const words = section.locator('[data-values]');
	await section.locator('summary').first().click();
	await words.locator('summary').click();
	for (const level of levels)
		await expect(words.getByRole('row').filter({ hasText: '最终等级' }).filter({ hasText: level })).toContainText(
			/10\s*2025-03/
		);
	await question.getByRole('textbox').fill('T1, T2, T3, T4, T5, T6, T7');
	await question.getByRole('button', { name: 'T1 < T2 < T3 < T4 < T5 < T6 < T7' }).click();
	await expect(page.getByRole('group', { name: '公司的等级从低到高' })).toHaveCount(0);
	await section.locator('summary').first().click();
	await expect(words.getByRole('row').filter({ hasText: '最终等级' }).first().getByRole('cell').last()).toHaveText(
		/^T[1-6]$/
	);
	await importButton(page).click();
	await expect(page.getByText('已导入。')).toBeVisible();
	await page.getByRole('link', { name: '等级' }).first().click();
	const picture = page.locator('figure[data-figure="level-distribution"]');
	await expect(picture).toContainText('T6');
	await expect(picture).not.toContainText('资深');
	expect(errors).toEqual([]);
});
