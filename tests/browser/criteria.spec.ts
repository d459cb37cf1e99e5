import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { csvFile, type Picked } from '../support/picked.ts';
import { importFiles } from './importing.ts';
import { expect, openLive, test } from './site.ts';

// What the sample holds is nothing to these tests.
test.use({ sample: 'thin' });

const published = { one: '2025-02-20', two: '2025-07-20' };
const number = (at: number): string => `E${String(1000 + at)}`;

interface Engineer {
	id: string;
	hired: string;
	region: string;
	visits: number;
	/** How the second round ended: whether intermediate was reached. */
	passed: boolean;
}

/** A roster of engineers who all became junior in February 2025 and asked for intermediate in July. */
function company(engineers: readonly Engineer[]): Picked[] {
	const roster = engineers.map(({ id, hired, region }) => `${id},王${id},${region}一队,${region},${hired},`);
	const graded = engineers.flatMap(({ id, visits, passed }) => [
		[id, '2025-1', published.one, published.one, '未定级', '初级', '初级', '通过', 30, 2, '95%', 40].join(','),
		[
			id,
			'2025-2',
			published.two,
			published.two,
			'初级',
			'中级',
			passed ? '中级' : '初级',
			passed ? '通过' : '未通过',
			visits,
			2,
			'95%',
			40
		].join(',')
	]);
	const head = [
		'工号,评定批次,评审日期,公示日期,当前等级,申报等级,最终等级,评审结论',
		'现场服务次数,技术文档数,客户满意率,有效评价数'
	].join(',');
	return [
		csvFile('花名册.csv', `工号,姓名,部门,区域,入职日期,离职日期\n${roster.join('\n')}\n`),
		csvFile('评定.csv', `${head}\n${graded.join('\n')}\n`)
	];
}

async function load(page: Page, files: Picked[]): Promise<void> {
	await openLive(page, 'data/');
	await importFiles(page, ...files);
	await openLive(page, 'simulator/');
}

/** Tenure counts from hiring: those who passed in July were with the company for a year, though junior for months. */
const fromHiring = Array.from({ length: 120 }, (_, at): Engineer => {
	const early = at % 2 === 0;
	const hired = early ? '2022-03-01' : '2024-08-01';
	return { id: number(at), hired, region: at % 3 === 0 ? '西南' : '华东', visits: 120, passed: early };
});

test('where tenure counts from hiring the page names that switch, takes it, and prints why', async ({
	page,
	errors
}) => {
	await load(page, company(fromHiring));
	const doctor = page.locator('[data-doctor]');
	await expect(doctor).toContainText('从入职起');
	await expect(page.locator('[data-tile="swap"] dd')).toHaveText('不给结论');
	await doctor.locator('[data-trial="in_post:since_hire"]').getByRole('button', { name: '采用这个答法' }).click();
	await expect(doctor).toHaveCount(0);
	await expect(page.locator('[data-tile="fidelity"] dd')).toHaveText(/^100.%$/);
	await expect(page.locator('[data-tile="swap"] dd')).not.toHaveText('不给结论');

	const swap = page.locator('[data-figure="simulated-eligible"]');
	await swap.locator('summary').click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		swap.getByRole('button', { name: 'CSV' }).click()
	]);
	expect(await readFile(await download.path(), 'utf8')).toMatch(/从任下一级起 改为 从入职起，理由：按历史评定校准/);

	// The career page judges by the same answers: 11 months from hiring, not 5 in the level below.
	await openLive(page, 'career/');
	await expect(page.locator('[data-doctor]')).toHaveCount(0);
	await page.getByRole('button', { name: '本次访问显示姓名' }).click();
	await page.getByRole('combobox', { name: '姓名或工号' }).fill('E1001');
	await expect(page.locator('[data-step]').first().locator('[data-part="tenure"]')).toContainText('11');
	expect(errors).toEqual([]);
});

/** Everybody was in post long enough; in the small region most stand at 60 visits. */
const hardHit = Array.from({ length: 140 }, (_, at): Engineer => {
	const small = at < 20;
	return {
		id: number(at),
		hired: '2020-03-01',
		region: small ? '西藏' : '华东',
		visits: small ? (at < 12 ? 60 : 130) : at < 30 ? 70 : 130,
		passed: true
	};
});

test('one hard-hit small region is named, HR sees who, and a link says what it rests on', async ({
	page,
	browser,
	errors
}) => {
	await load(page, company(hardHit));
	const doctor = page.locator('[data-doctor]');
	await doctor.getByRole('button', { name: '采用这个答法' }).click();
	const visits = page.getByRole('spinbutton', { name: '中级 · 现场服务', exact: true });
	await visits.fill('100');
	await visits.press('Enter');
	await expect(page.locator('[data-headline]')).toContainText('受影响最大的是西藏（20 人中 12 人');
	await expect(page.locator('[data-headline]')).toContainText('区域差距扩大：华东与西藏');

	await expect(page.locator('main')).not.toContainText('王E1000');
	await page.getByRole('button', { name: '本次访问显示姓名' }).click();
	const list = page.locator('[data-movers]');
	await expect(list.locator('tbody tr')).toHaveCount(22);
	await list.getByLabel('按姓名、工号').fill('王E100');
	await expect(list.locator('tbody tr')).toHaveCount(10);
	await expect(list.locator('tbody tr').first()).toContainText('现场服务：现有 60 次，要求 100 次，差 40 次');
	await list.locator('tbody tr').first().getByRole('button', { name: '打开' }).click();
	await expect(page.locator('[data-sheet]')).toContainText('晋级面谈单');
	await page.locator('[data-sheet]').getByRole('button', { name: '关闭' }).click();
	await expect(page).toHaveURL(/#criteria=2\./);
	expect(decodeURIComponent(page.url())).not.toContain('王E');
	expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('王E');

	const stranger = await browser.newContext({ locale: 'zh-CN' });
	const other = await stranger.newPage();
	await openLive(other, page.url());
	const receipt = other.locator('[data-receipt]');
	await expect(receipt).toContainText('这些方案是在另一份数据上做的');
	await expect(receipt).toContainText('这里 从任下一级起，对方 从入职起');
	await receipt.getByRole('button', { name: '采用对方的方案' }).click();
	await expect(receipt).not.toContainText('对方');
	await stranger.close();
	expect(errors).toEqual([]);
});
