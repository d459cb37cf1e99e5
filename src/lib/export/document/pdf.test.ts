import { createHash } from 'node:crypto';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeFonts } from '../fonts/font-files.node.ts';
import type { Report } from '../item.ts';
import { exampleReport } from '../../../../tests/support/example-items.ts';
import { reportPdf } from './pdf.ts';

const names = [
	'line',
	'stacked',
	'dots',
	'curve-survival',
	'points-funnel',
	'sankey',
	'bars-histogram',
	'matrix',
	'tornado'
];

/** The example with a rare character in a finding and one figure that is off. */
function report(): Report {
	const made = exampleReport(['zh', 'en'], names);
	return {
		...made,
		parts: made.parts.map((part) => ({
			...part,
			items: part.items.map((item, index) => ({
				...item,
				figure: {
					...item.figure,
					...(index === 0 && { title: `${item.figure.title}（张𠮷组）` }),
					...(index === 2 && { off: '缺少列：评价' })
				}
			}))
		}))
	};
}

interface Read {
	document: PDFDocumentProxy;
	/** Text of each page without spaces. */
	pages: string[];
	/** Texts with their places, to see that none leaves its page. */
	places: {
		page: number;
		text: string;
		left: number;
		right: number;
		bottom: number;
		width: number;
		height: number;
	}[];
}

/** What another program reads in a file. */
async function read(bytes: Uint8Array): Promise<Read> {
	const document = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
	const pages: string[] = [];
	const places: Read['places'] = [];
	for (let number = 1; number <= document.numPages; number += 1) {
		const page = await document.getPage(number);
		const [, , width = 0, height = 0] = page.view;
		const { items } = await page.getTextContent();
		const texts = items.flatMap((item) => ('str' in item ? [item] : []));
		pages.push(
			texts
				.map(({ str }) => str)
				.join('')
				.replaceAll(/\s/g, '')
		);
		places.push(
			...texts
				.filter(({ str }) => str.trim() !== '')
				.map(({ str, transform, width: across }) => ({
					page: number,
					text: str,
					left: Number(transform[4]),
					right: Number(transform[4]) + across,
					bottom: Number(transform[5]),
					width,
					height
				}))
		);
	}
	return { document, pages, places };
}

const squeeze = (text: string): string => text.replaceAll(/\s/g, '');
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe.each(['a4', 'wide'] as const)('a PDF on %s', (shape) => {
	let bytes: Uint8Array;
	let file: Read;
	const source = report();
	beforeAll(async () => {
		bytes = await reportPdf(source, { kind: 'full', shape, fonts: await nodeFonts() });
		file = await read(bytes);
	});

	it('says every finding in text that can be selected, rare characters too, in both languages', () => {
		const text = file.pages.join('');
		for (const { items } of source.parts) {
			for (const { figure } of items.filter(({ figure: { off } }) => off === null))
				for (const wanted of [figure.title, figure.subtitle]) expect(text).toContain(squeeze(wanted));
		}
		expect(text).toContain('张𠮷组');
	});
	it('leaves out what was not computed and lists it with its reason', () => {
		const title = squeeze(source.parts[0]?.items[2]?.figure.title ?? '');
		const pages = file.pages.filter((page) => page.includes(`${title}：缺少列：评价`));
		expect(pages).toHaveLength(1);
		expect(pages[0]).toContain('未能计算');
	});
	it('embeds every font as a subset, and is tagged and named', async () => {
		const raw = Buffer.from(bytes).toString('latin1');
		const fonts = [...raw.matchAll(/\/BaseFont \/([^\s/]+)/g)].map(([, name = '']) => name);
		expect(fonts.length).toBeGreaterThanOrEqual(3);
		for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+NotoSans(SC|JP)?-/);
		expect(bytes.length).toBeLessThan(1_500_000);
		expect(await file.document.getMarkInfo()).toMatchObject({ Marked: true });
		const { info } = await file.document.getMetadata();
		expect(info).toMatchObject({ Title: '评级成效报告 · 完整报告', Language: 'zh-CN' });
		const tree = JSON.stringify(await (await file.document.getPage(shape === 'a4' ? 1 : 4)).getStructTree());
		expect(tree).toContain(shape === 'a4' ? '"H1"' : '"Figure"');
	});
	it('has bookmarks and contents that lead to the page of their figure', async () => {
		const outline = await file.document.getOutline();
		const entries = outline.flatMap((section) => [section, ...section.items]);
		expect(entries.map(({ title }) => title)).toContain(`图 1　${source.parts[0]?.items[0]?.figure.title ?? ''}`);
		for (const { title, dest } of entries) {
			const [target] = Array.isArray(dest) ? (dest as [Parameters<PDFDocumentProxy['getPageIndex']>[0]]) : [];
			if (!target) throw new RangeError(`${title} leads nowhere`);
			const page = file.pages[await file.document.getPageIndex(target)] ?? '';
			if (title.startsWith('图')) expect(page).toContain(squeeze(title));
		}
		for (let number = 1; number <= file.document.numPages; number += 1) {
			for (const { subtype, dest } of (await (await file.document.getPage(number)).getAnnotations()) as {
				subtype: string;
				dest: string;
			}[]) {
				expect(subtype).toBe('Link');
				expect(await file.document.getDestination(dest), dest).not.toBeNull();
			}
		}
	});
	it('no text leaves its page, and no page is nearly empty', () => {
		for (const { page, text, left, right, bottom, width, height } of file.places) {
			expect(
				left >= 0 && right <= width + 0.5 && bottom >= 0 && bottom <= height,
				`page ${String(page)}: ${text}`
			).toBe(true);
		}
		for (const [index, page] of file.pages.entries())
			expect(page.length, `page ${String(index + 1)}`).toBeGreaterThan(50);
	});
	it('numbers its pages', () => {
		expect(file.pages[0]).toMatch(/1\/\d+$/);
	});
	it('is the same again, byte for byte', async () => {
		expect(hash(await reportPdf(report(), { kind: 'full', shape, fonts: await nodeFonts() }))).toBe(hash(bytes));
	});
});

describe("a board's sheet", () => {
	it('stands on one page a language, also where the answers are long', async () => {
		const made = exampleReport(['zh', 'en'], ['line', 'dots', 'stacked']);
		const ids = ['satisfaction-xmr', 'complaint-time-xmr', 'attrition-rolling'];
		const told = {
			...made,
			parts: made.parts.map((part) => {
				const long =
					part.locale === 'zh' ? '还不能下结论，再积累一期数据后重看。' : 'Look again after another period. ';
				const answers = [long.repeat(2), long, long, long, long];
				return {
					...part,
					brief: { happened: answers, sure: answers, cost: answers, next: answers },
					items: part.items.map((item, index) => ({
						...item,
						figure: { ...item.figure, id: ids[index] ?? item.figure.id }
					}))
				};
			})
		};
		const { pages } = await read(await reportPdf(told, { kind: 'board', shape: 'a4', fonts: await nodeFonts() }));
		expect(pages).toHaveLength(2);
	});
});
