import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPackage } from '../support/office-package.ts';
import { expect, openLive, test } from './site.ts';

test('a figure put aside leaves as PDF and as Word, with nothing fetched from elsewhere', async ({
	page,
	strangers,
	errors
}) => {
	test.setTimeout(240_000);
	await openLive(page);
	const figure = page.locator('figure[data-figure="resolution-by-month"]');
	const finding = (await figure.locator('figcaption').first().textContent()) ?? '';
	await figure.getByRole('button', { name: '加入报告' }).click();
	await page.getByRole('link', { name: '报告' }).click();
	await expect(page.locator('[data-sheet]')).toHaveCount(1);
	const save = async (name: string): Promise<Uint8Array> => {
		const [download] = await Promise.all([
			page.waitForEvent('download', { timeout: 180_000 }),
			page.getByRole('button', { name, exact: true }).click()
		]);
		return new Uint8Array(readFileSync(await download.path()));
	};

	const file = await getDocument({ data: await save('PDF'), verbosity: 0 }).promise;
	const texts = await Promise.all(
		Array.from({ length: file.numPages }, async (_, index) => {
			const { items } = await (await file.getPage(index + 1)).getTextContent();
			return items.map((item) => ('str' in item ? item.str : '')).join('');
		})
	);
	expect(texts.join('').replaceAll(/\s/g, '')).toContain(finding.trim().replaceAll(/\s/g, '').slice(0, 8));
	expect((await file.getOutline()).flatMap((entry) => [entry, ...entry.items]).length).toBeGreaterThan(1);

	const word = openPackage(await save('Word'));
	expect(word.faults).toEqual([]);
	expect(word.names).toContain('word/media/image1.png');
	expect(strangers).toEqual([]);
	expect(errors).toEqual([]);
});
