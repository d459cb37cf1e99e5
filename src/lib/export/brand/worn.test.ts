import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { brandJson } from '../../../../tests/support/brand.ts';
import { exampleReport } from '../../../../tests/support/example-items.ts';
import { type OfficePackage, openPackage, strayBoxes } from '../../../../tests/support/office-package.ts';
import { templateFixtures } from '../../../../tests/support/slide-templates.ts';
import { all, textOf } from '../../../../tests/support/xml.ts';
import { pngFromSvg } from '../caption/png.node.ts';
import { reportPdf } from '../document/pdf.ts';
import { reportDocx } from '../document/word.ts';
import { nodeFonts } from '../fonts/font-files.node.ts';
import type { Report } from '../item.ts';
import { reportHtml } from '../page/html.ts';
import { reportPptx } from '../slides/deck.ts';
import { readTemplate } from '../slides/template/read-template.ts';
import { reportXlsx } from '../workbook/workbook.ts';
import { faceOf, readBrand } from './brand.ts';

const brand = readBrand(JSON.stringify(brandJson));
const plain = exampleReport(['zh', 'en'], ['line', 'stacked']);
const worn: Report = { ...plain, parts: plain.parts.map((part) => ({ ...part, face: faceOf(brand, part.locale) })) };
const { company, footer, classification } = brandJson;
const said = [company.zh, footer.zh, classification.zh, company.en, footer.en, classification.en];
const texts = (file: OfficePackage, folder: RegExp, tag: string): string =>
	file.names
		.filter((name) => folder.test(name))
		.map((name) => all(file.xml(name), tag).map(textOf).join(''))
		.join('\n');
const source = (file: OfficePackage, name: string): string => new TextDecoder().decode(file.bytes(name));
const isPng = (bytes: Uint8Array): boolean => bytes[0] === 0x89 && bytes[1] === 0x50;

describe('a brand on slides', () => {
	let file: OfficePackage;
	beforeAll(async () => {
		file = openPackage(await reportPptx(worn, pngFromSvg));
	});
	it('keeps the file whole and every box on its slide', () => {
		expect(file.faults).toEqual([]);
		expect(strayBoxes(file)).toEqual([]);
	});
	it('says footer and marking on every slide in its language, and who made it', () => {
		const slides = file.names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
		for (const name of slides) {
			const text = all(file.xml(name), 'a:t').map(textOf).join('\n');
			const feet = [`内部 · ${footer.zh}`, `Internal · ${footer.en}`];
			expect(feet.filter((foot) => text.includes(foot))).toHaveLength(1);
		}
		expect(source(file, 'docProps/core.xml')).toContain('<dc:creator>服务管理部</dc:creator>');
	});
	it('has the logo on its layouts with words that stand for it, and the colours and fonts in its theme', () => {
		const layouts = file.names.filter((name) => /^ppt\/slideLayouts\/[^/]+\.xml$/.test(name));
		for (const name of layouts)
			expect(all(file.xml(name), 'p:cNvPr').map(({ attributes }) => attributes.descr)).toContain(
				'远山科技的标志'
			);
		expect(isPng(file.bytes('ppt/media/logo.png'))).toBe(true);
		const theme = source(file, 'ppt/theme/theme1.xml');
		for (const wanted of ['8A1538', '0A7D4F', 'typeface="Arial"', 'typeface="SimHei"'])
			expect(theme).toContain(wanted);
	});
	it('leaves the colours of charts, which mean something', () => {
		expect(source(file, 'ppt/theme/theme1.xml')).toContain('<a:accent1><a:srgbClr val="0B5AA2"/>');
	});
	it("on a company's own template it says the marking before the source, and nothing else", async () => {
		const { minimal } = await templateFixtures();
		const own = openPackage(await reportPptx(worn, pngFromSvg, { template: readTemplate(minimal.bytes) }));
		expect(own.faults).toEqual([]);
		expect(texts(own, /^ppt\/slides\/slide\d+\.xml$/, 'a:t')).not.toContain(footer.zh);
	});
});

describe('a brand in Word', () => {
	let file: OfficePackage;
	beforeAll(async () => {
		file = openPackage(await reportDocx(worn, { kind: 'full', raster: pngFromSvg }));
	});
	it('stands above and below every page, the logo with words that stand for it', () => {
		expect(file.faults).toEqual([]);
		const edges = texts(file, /^word\/(header|footer)\d+\.xml$/, 'w:t');
		for (const text of said) expect(edges).toContain(text);
		const headers = file.names.filter((name) => /^word\/header\d+\.xml$/.test(name));
		const alts = headers.flatMap((name) =>
			all(file.xml(name), 'wp:docPr').map(({ attributes }) => attributes.descr)
		);
		expect(alts).toEqual(['远山科技的标志', 'Logo of Far Hills Technology']);
	});
	it('names its fonts for both scripts, and no other', () => {
		const fonts = [...source(file, 'word/document.xml').matchAll(/w:(ascii|eastAsia)="([^"]+)"/g)];
		expect(new Set(fonts.map(([, script, name]) => `${script ?? ''} ${name ?? ''}`))).toEqual(
			new Set(['ascii Arial', 'eastAsia SimHei'])
		);
		expect(source(file, 'docProps/core.xml')).toContain('服务管理部');
	});
});

describe('a brand in a workbook', () => {
	let file: OfficePackage;
	beforeAll(async () => {
		file = openPackage(await reportXlsx(worn, pngFromSvg));
	});
	it('opens the contents with name and logo, and prints its footer', () => {
		expect(file.faults).toEqual([]);
		const strings = texts(file, /^xl\/sharedStrings\.xml$/, 't');
		for (const text of [company.zh, classification.zh, company.en]) expect(strings).toContain(text);
		const sheets = file.names.filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
		for (const name of sheets) expect(source(file, name)).toMatch(/<oddFooter>&amp;L(内部|Internal) · /);
		const alts = file.names
			.filter((name) => /^xl\/drawings\/drawing\d+\.xml$/.test(name))
			.flatMap((name) => all(file.xml(name), 'xdr:cNvPr').map(({ attributes }) => attributes.descr));
		expect(alts).toContain('远山科技的标志');
	});
	it('is set in its font', () => {
		const styles = source(file, 'xl/styles.xml');
		expect(styles).toContain('val="SimHei"');
		expect(styles).not.toContain('YaHei');
	});
});

describe('a brand in a page', () => {
	it('shows name, logo, marking and footer and still fetches nothing', async () => {
		const html = await reportHtml(worn);
		for (const text of said) expect(html).toContain(text);
		expect(html).toContain('alt="远山科技的标志" src="data:image/svg+xml;base64,');
		expect(html).not.toMatch(/<link|@import|src="(?!data:)/i);
		expect(html).toMatch(/font-family:"Arial","SimHei"/);
		expect(html).toContain('#8a1538');
	});
});

describe('a brand in a PDF', () => {
	it.each(['a4', 'wide'] as const)('on %s names the company, marks every page and tags the logo', async (shape) => {
		const bytes = await reportPdf(worn, { kind: 'full', shape, fonts: await nodeFonts() });
		const pdf = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
		const pages: string[] = [];
		for (let number = 1; number <= pdf.numPages; number += 1) {
			const { items } = await (await pdf.getPage(number)).getTextContent();
			pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
		}
		const foot = /内部 · 远山科技 · 仅供管理层|Internal · Far Hills Technology/;
		for (const page of pages) expect(page).toMatch(foot);
		expect(pages.join('')).toContain('远山科技 · 服务管理部');
		expect((await pdf.getMetadata()).info).toMatchObject({ Author: '服务管理部' });
		expect(JSON.stringify(await (await pdf.getPage(1)).getStructTree())).toContain('远山科技的标志');
	});
	it('takes a logo of points too', async () => {
		const png = await pngFromSvg(brandJson.logo, 2);
		const logo = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
		const pointed = readBrand(JSON.stringify({ ...brandJson, logo }));
		const parts = plain.parts.slice(0, 1).map((part) => ({ ...part, face: faceOf(pointed, part.locale) }));
		const options = { kind: 'full', shape: 'a4', fonts: await nodeFonts() } as const;
		const [once, twice] = [
			await reportPdf({ ...plain, parts }, options),
			await reportPdf({ ...plain, parts }, options)
		];
		expect(Buffer.from(once).equals(twice)).toBe(true);
		expect(Buffer.from(once).includes('/Subtype /Image')).toBe(true);
	});
});
