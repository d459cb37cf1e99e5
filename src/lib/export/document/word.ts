import { strFromU8, strToU8 } from 'fflate';
import type * as Docx from 'docx';
import { naturalHeight } from '$lib/charts/build/natural-height.ts';
import { renderSvg } from '$lib/charts/draw/render.ts';
import { cellText } from '$lib/figures/words/cell-text.ts';
import { type ExportItem, makerOf, type Report, titleOf, wordsOf } from '../item.ts';
import { figuresIn, outlineOf, type Placed, type ReportKind } from '../outline/outline.ts';
import { altOf, notesOf, shortPrintOf, warningsOf } from '../provenance.ts';
import type { Progress, Rasterize } from '../work.ts';
import { pack, unpack } from '../zip.ts';
import { boardShare } from './board-sheet.ts';
import { pageFooter, pageHeader } from './word-edges.ts';
import { estimatedShape } from './shapes.ts';
import {
	definitions,
	front,
	leftOut,
	type Making,
	minute,
	page,
	PIXELS,
	ROOM,
	told,
	verdictTable
} from './word-front.ts';
import { type Child, WordKit, wordStyles } from './word-kit.ts';

async function chartPicture(
	{ kit, raster }: Making,
	item: ExportItem,
	{ across, width }: { across: number; width: number }
): Promise<Docx.Paragraph[]> {
	const { chart } = item.figure;
	if (!chart) return [];
	const height = Math.max(across < 400 ? 150 : 250, naturalHeight(chart));
	const svg = renderSvg(chart, { width: across, height, theme: 'report', format: wordsOf(item).format });
	const size = { width: Math.round(width), height: Math.round((height * width) / across) };
	return [kit.picture(await raster(svg, 2.5), size, { title: item.figure.title, description: altOf(item) })];
}

const ROWS = 60;

/** The numbers of a figure as a real table. */
function dataTable({ kit }: Making, item: ExportItem): Child[] {
	const { m, format } = wordsOf(item);
	const { columns, rows, suppressed } = item.figure.table;
	if (columns.length === 0 || rows.length === 0) return [];
	const hidden = new Set(suppressed);
	const body = rows.slice(0, ROWS).map((row, r) =>
		columns.map((column, c) => {
			const cell = row[c] ?? null;
			return kit.text(
				cell === null && hidden.has(r) ? m.suppressedCell : cellText(cell, column, format),
				'note',
				{ after: 0 }
			);
		})
	);
	const widths = columns.map(() => ROOM / columns.length);
	return [
		kit.table(
			columns.map(({ label }) => label),
			body,
			widths
		),
		...kit.text(rows.length > ROWS ? m.moreRows({ n: format.count(rows.length - ROWS) }) : '', 'small', {
			before: 2
		})
	];
}

async function figureParts(making: Making, { item, number, question, cannot }: Placed): Promise<Child[]> {
	const { kit } = making;
	const { figure } = item;
	const { m } = wordsOf(item);
	const [before = '', after = ''] = m.numbered({ n: '\u0000', title: '' }).split('\u0000');
	return [
		kit.heading(figure.title, 2),
		...kit.text(question, 'question', { keepNext: true }),
		...kit.text(warningsOf(item).join(' · '), 'warning', { keepNext: true }),
		...(await chartPicture(making, item, { across: 660, width: PIXELS })),
		kit.caption({ before, number, after }, [figure.subtitle, figure.filters].filter(Boolean).join(' · ')),
		...(figure.chart ? [] : dataTable(making, item)),
		...kit.text(notesOf(item).join(' '), 'note'),
		...kit.text(cannot === '' ? '' : `${m.report.cannot}${m.colon}${cannot}`, 'note'),
		...kit.text(shortPrintOf(item), 'small', { after: 6 })
	];
}

/** Three pictures beside each other, each under its finding. */
async function smallPictures(making: Making, figures: readonly Placed[]): Promise<Child[]> {
	const { kit } = making;
	const width = ROOM / 3;
	const cells = await Promise.all(
		figures
			.slice(0, 3)
			.map(async ({ item, question }) => [
				...kit.text(question, 'question', { before: 4, keepNext: true }),
				...kit.text(item.figure.title, 'strong', { keepNext: true }),
				...(await chartPicture(making, item, { across: 250, width: (width - 160) / 15 }))
			])
	);
	return cells.length === 0
		? []
		: [
				kit.columns(
					cells,
					cells.map(() => width)
				)
			];
}

async function children(making: Making, drawn: () => Promise<void>): Promise<Child[]> {
	const { kit, outline } = making;
	const { m } = wordsOf(outline.part);
	const opening = [...front(making), ...minute(making), ...verdictTable(making)];
	if (outline.kind === 'board')
		return [...opening, ...(await smallPictures(making, figuresIn(outline))), ...leftOut(making)];
	const body: Child[] = [];
	for (const { question, figures } of outline.sections) {
		if (question !== '') body.push(kit.heading(question, 1));
		for (const figure of figures) {
			await drawn();
			body.push(...(await figureParts(making, figure)));
		}
	}
	const tables = figuresIn(outline).filter(({ item }) => item.figure.chart !== null);
	const { opening: before, closing } = outline.part;
	if (outline.kind === 'decision')
		return [
			...opening,
			...told(making, before),
			...body,
			...told(making, closing),
			...leftOut(making),
			...definitions(making)
		];
	return [
		...opening,
		new kit.docx.Paragraph({ text: m.report.contents, style: 'ContentsHeading', pageBreakBefore: true }),
		new kit.docx.TableOfContents(m.report.contents, { hyperlink: true, headingStyleRange: '1-2' }),
		...body,
		...leftOut(making),
		...(outline.kind === 'hr' || tables.length === 0
			? []
			: [
					kit.heading(m.report.tables, 1, true),
					...tables.flatMap(({ item, number }) => [
						kit.heading(m.numbered({ n: String(number), title: item.figure.title }), 3),
						...dataTable(making, item)
					])
				]),
		...definitions(making)
	];
}

/**
 * Takes out what would differ between two runs: instants, and numbers that the library counts on from the file
 * before.
 */
function finish(bytes: Uint8Array, date: string): Uint8Array {
	const parts = unpack(bytes);
	const edit = (name: string, change: (xml: string) => string): void => {
		const part = parts[name];
		if (part) parts[name] = strToU8(change(strFromU8(part)));
	};
	const anew = (): ((number: string) => string) => {
		const seen = new Map<string, string>();
		return (number) => {
			const own = seen.get(number) ?? String(seen.size + 1);
			seen.set(number, own);
			return own;
		};
	};
	const patterns = [/(<wp:docPr id=")(\d+)/g, /(_Toc)(\d+)/g, /(<w:bookmark(?:Start [^>]*?|End )w:id=")(\d+)/g];
	edit('word/document.xml', (xml) =>
		patterns.reduce((text, pattern) => {
			const own = anew();
			return text.replace(pattern, (_, before: string, number: string) => before + own(number));
		}, xml)
	);
	edit('docProps/core.xml', (xml) =>
		xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g, `$1${date}T00:00:00Z$2`)
	);
	return pack(parts);
}

/** Programs set lines a little further apart than we do. */
const WORD_SPARE = 0.9;

export interface WordOptions {
	kind: ReportKind;
	raster: Rasterize;
	progress?: Progress | undefined;
}

/**
 * The report for Word and WPS: headings, numbered captions and contents as fields, pictures with alternative text, real
 * tables, page numbers; one section per language.
 */
export async function reportDocx(
	{ parts, stamp }: Report,
	{ kind, raster, progress }: WordOptions
): Promise<Uint8Array> {
	const [docx, { estimatePageNumbersWith }] = await Promise.all([import('docx'), import('docx/layout')]);
	const first = parts[0];
	const { m } = wordsOf(first ?? { locale: 'zh' });
	const paper = estimatedShape('a4');
	// Every part has the styles of the document: the part with the most text decides.
	const scale =
		kind === 'board'
			? Math.min(...parts.map((part) => boardShare(paper, outlineOf(part, kind), stamp))) * WORD_SPARE
			: 1;
	const total = parts.reduce((sum, { items }) => sum + items.length, 0);
	let done = 0;
	const drawn = async (): Promise<void> => progress?.step(done++, total);
	const sections: Docx.ISectionOptions[] = [];
	for (const part of parts) {
		const making: Making = {
			kit: new WordKit(docx, { scale, face: part.face }),
			outline: outlineOf(part, kind),
			stamp,
			raster
		};
		const { margin } = page;
		const header = await pageHeader(making);
		sections.push({
			properties: {
				page: {
					size: { width: page.width, height: page.height },
					margin: { top: margin, bottom: margin, left: margin, right: margin, header: page.header }
				}
			},
			...(header && { headers: { default: header } }),
			footers: { default: pageFooter(making) },
			children: await children(making, drawn)
		});
	}
	const document = new docx.Document({
		title: `${first ? titleOf(first) : m.report.title} · ${m.report.kinds[kind]}`,
		creator: makerOf(first, stamp),
		lastModifiedBy: m.product,
		styles: wordStyles(scale, first?.face),
		sections,
		pageNumbers: estimatePageNumbersWith({ guess: true })
	});
	await progress?.step(total, total);
	const blob = await docx.Packer.pack(document, 'uint8array');
	return finish(blob, stamp.date);
}
