import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { exampleReport, exampleStamp, noPicture } from '../../../tests/support/example-items.ts';
import { openPackage } from '../../../tests/support/office-package.ts';
import { all, parseXml, textOf } from '../../../tests/support/xml.ts';
import { captionedSvg } from './caption/caption.ts';
import { figureGrid } from './caption/figure-grid.ts';
import { pngFromSvg } from './caption/png.node.ts';
import { withText } from './caption/png-text.ts';
import { presets } from './caption/presets.ts';
import { reportPdf } from './document/pdf.ts';
import { reportDocx } from './document/word.ts';
import { nodeFonts } from './fonts/font-files.node.ts';
import { reportHtml } from './page/html.ts';
import { altOf } from './provenance.ts';
import { reportPptx } from './slides/deck.ts';
import { reportXlsx } from './workbook/workbook.ts';

/** Every kind of picture, drawn by an office program and by us. */
const names = [
	...['line', 'stacked', 'dots', 'curve-survival', 'points-funnel'],
	...['sankey', 'bars-histogram', 'matrix', 'tornado']
];
const report = exampleReport(['zh', 'en'], names);
const items = report.parts.flatMap((part) => part.items);
/** What every picture must say to whoever does not see it. */
const wanted = items.map(altOf).sort();
const pictured = items.filter(({ figure }) => figure.chart);

/** Texts that stand for the pictures of some parts of a package. */
function descriptions(bytes: Uint8Array, folder: RegExp, tags: readonly string[]): string[] {
	const file = openPackage(bytes);
	return file.names
		.filter((name) => folder.test(name))
		.flatMap((name) => tags.flatMap((tag) => all(file.xml(name), tag)))
		.flatMap((frame) =>
			['p:cNvPr', 'wp:docPr', 'xdr:cNvPr'].flatMap((tag) => all(frame, tag).map(({ attributes }) => attributes))
		)
		.map(({ descr = '' }) => descr);
}

interface Node {
	role?: string;
	alt?: string;
	children?: Node[];
}
const figuresIn = (node: Node): string[] => [
	...(node.role === 'Figure' ? [node.alt ?? ''] : []),
	...(node.children ?? []).flatMap(figuresIn)
];

describe('words that stand for every picture', () => {
	it('are finding, measure and filters of the figure', () => {
		for (const { figure, ...item } of items) {
			const alt = altOf({ ...item, figure });
			for (const part of [figure.title, figure.subtitle, figure.filters]) expect(alt).toContain(part);
		}
	});
	it('on slides: charts, pictures and the table', async () => {
		const found = descriptions(await reportPptx(report, noPicture), /^ppt\/slides\/slide\d+\.xml$/, [
			'p:graphicFrame',
			'p:pic'
		]);
		expect(found.sort()).toEqual([...wanted, ...report.parts.map(({ headline }) => headline)].sort());
	});
	it('in Word', async () => {
		const bytes = await reportDocx(report, { kind: 'full', raster: noPicture });
		expect(descriptions(bytes, /^word\/document\.xml$/, ['wp:inline']).sort()).toEqual(wanted);
	});
	it('in a workbook: charts and pictures', async () => {
		const bytes = await reportXlsx(report, noPicture);
		const found = descriptions(bytes, /^xl\/drawings\/drawing\d+\.xml$/, ['xdr:graphicFrame', 'xdr:pic']);
		expect(found.sort()).toEqual(wanted);
	});
	it.each(['a4', 'wide'] as const)('in a PDF on %s', async (shape) => {
		const bytes = await reportPdf(report, { kind: 'full', shape, fonts: await nodeFonts() });
		const pdf = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
		const found: string[] = [];
		for (let number = 1; number <= pdf.numPages; number += 1)
			found.push(...figuresIn((await (await pdf.getPage(number)).getStructTree()) as Node));
		expect(found.sort()).toEqual(wanted);
	});
	it('in a page', async () => {
		const html = await reportHtml(report);
		const pictures = [...html.matchAll(/<svg [^>]*role="img"[^>]*>(<title>.*?<\/title>)(<desc>.*?<\/desc>)/gs)];
		const found = pictures.map(([, , description = '']) => textOf(parseXml(description)));
		expect(found.sort()).toEqual(wanted);
	});
	it('in a picture of lines, and in one of points beside what the picture itself says', async () => {
		for (const item of pictured.slice(0, 2)) {
			const svg = captionedSvg(item, exampleStamp, presets.slide);
			const tree = parseXml(svg);
			expect(textOf(all(tree, 'title')[0] ?? tree)).toBe(item.figure.title);
			expect(textOf(all(tree, 'desc')[0] ?? tree)).toContain(item.figure.subtitle);
			const png = withText(await pngFromSvg(svg, 0.2), { Title: item.figure.title, Description: altOf(item) });
			const text = Buffer.from(png).toString('utf8');
			expect(text).toContain(`iTXtDescription\0\0\0\0\0${altOf(item)}`);
		}
	});
	it('in a picture of several figures: every finding and where it comes from', () => {
		const own = pictured.slice(0, 5);
		const tree = parseXml(figureGrid(own, exampleStamp));
		const description = textOf(all(tree, 'desc')[0] ?? tree);
		for (const { figure } of own)
			for (const part of [figure.title, figure.subtitle, figure.source]) expect(description).toContain(part);
	});
});
