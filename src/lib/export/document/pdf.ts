import { languageTag } from '$lib/i18n/locale.ts';
import { definitionsOf } from '../definitions.ts';
import type { FontSet } from '../fonts/font-set.ts';
import { isSample, makerOf, type Report, type Stamp, titleOf, wordsOf } from '../item.ts';
import { type Outline, outlineOf, type ReportKind } from '../outline/outline.ts';
import type { Progress } from '../work.ts';
import { textBlock } from './blocks.ts';
import { boardShare, boardSheet, sheetShape } from './board-sheet.ts';
import { contentsGroups, type Entry } from './contents.ts';
import { figureGroup } from './figure-group.ts';
import { briefBlocks, footerOf, leftGroups, titleBlocks, toldGroups, verdictGroups } from './front.ts';
import { drawPage, flow, type Group, type Page } from './page-flow.ts';
import { Paper } from './paper.ts';
import { dressed, roomOf, type Shape, shapeOf, smaller } from './shapes.ts';

/** How every number is defined, at the end. */
function definitionGroups(shape: Shape, { part }: Outline): Group<Paper>[] {
	const { m } = wordsOf(part);
	const { looks } = shape;
	return definitionsOf(part).map(({ title, definition, denominator, technical }, index) => ({
		blocks: [
			...(index === 0 ? textBlock(shape, m.report.definitions, looks.section, { gap: 26, tag: 'H2' }) : []),
			...textBlock(shape, title, looks.strong, { gap: 9, tag: 'H3' }),
			...textBlock(shape, [definition, denominator].filter(Boolean).join('\n'), looks.note, { gap: 1 }),
			...textBlock(shape, technical, looks.small, { gap: 1 })
		],
		around: (paper, draw, begins) => {
			if (index === 0 && begins) {
				paper.destination(`definitions-${part.locale}`);
				paper.bookmark(m.report.definitions, 1);
			}
			draw();
		}
	}));
}

/** Remembers the page of a group in the contents. */
const told = (group: Group<Paper>, entry: Entry): Group<Paper> => ({
	...group,
	placed: (page) => {
		entry.page = page;
	}
});

/** Sections with their figures, and the entries that lead to them. */
function sectionGroups(shape: Shape, outline: Outline): { groups: Group<Paper>[]; entries: Entry[] } {
	const { m } = wordsOf(outline.part);
	const entries: Entry[] = [];
	const groups = outline.sections.flatMap(({ key, question, figures }, index) =>
		figures.flatMap((figure, at): Group<Paper>[] => {
			const entry: Entry = {
				text: m.numbered({ n: String(figure.number), title: figure.item.figure.title }),
				name: `figure-${String(figure.number)}-${figure.item.locale}`,
				level: 2,
				page: 0
			};
			const own = figureGroup(shape, figure);
			if (at > 0 || question === '') {
				entries.push(entry);
				return [told(own, entry)];
			}
			const name = `section-${key}-${outline.part.locale}`;
			const section: Entry = { text: question, name, level: 1, page: 0 };
			entries.push(section, entry);
			const heading: Group<Paper> = {
				blocks: textBlock(shape, question, shape.looks.section, { gap: 26, tag: 'H2' }),
				keepWithNext: true,
				breakBefore: shape.onePerPage || index === 0,
				around: (paper, draw) => {
					paper.destination(name);
					paper.bookmark(question, 1);
					draw();
				}
			};
			return [told(heading, section), told({ ...own, breakBefore: false }, entry)];
		})
	);
	return { groups, entries };
}

/** A board report on the screen: a minute's reading, the verdicts, the figures, what to decide. */
function boardSlides(shape: Shape, outline: Outline, stamp: Stamp): Group<Paper>[] {
	const { groups } = sectionGroups(shape, outline);
	return [
		{ blocks: [...titleBlocks(shape, outline, stamp), ...briefBlocks(shape, outline, ['happened', 'sure'])] },
		...verdictGroups(shape, outline).map((group, index) => ({ ...group, breakBefore: index === 0 })),
		...groups,
		...(outline.brief
			? [
					{
						blocks: (['cost', 'next'] as const).flatMap((key) => briefBlocks(shape, outline, [key])),
						breakBefore: true
					}
				]
			: []),
		...leftGroups(shape, outline)
	];
}

const sizes = [1, 0.95, 0.9, 0.86, 0.82];

/** What opens a longer report; on paper a little smaller where it would run over the first page. */
function frontGroups(shape: Shape, outline: Outline, stamp: Stamp): Group<Paper>[] {
	const front = (own: Shape): Group<Paper>[] => [
		{ blocks: titleBlocks(own, outline, stamp) },
		{ blocks: briefBlocks(own, outline) },
		...verdictGroups(own, outline).map((group, index) => ({
			...group,
			breakBefore: own.onePerPage && index === 0
		})),
		...toldGroups(own, outline.part.opening)
	];
	if (shape.onePerPage) return front(shape);
	const share = sizes.find((one) => flow(front(smaller(shape, one)), shape.bottom - shape.top).length === 1) ?? 1;
	return front(smaller(shape, share));
}

function groupsOf(shape: Shape, outline: Outline, stamp: Stamp): Group<Paper>[] {
	if (outline.kind === 'board')
		return shape.onePerPage ? boardSlides(shape, outline, stamp) : boardSheet(shape, outline, stamp);
	const { groups, entries } = sectionGroups(shape, outline);
	const { m } = wordsOf(outline.part);
	const last: Entry = { text: m.report.definitions, name: `definitions-${outline.part.locale}`, level: 1, page: 0 };
	// On the screen definitions would be a third of the pages; the same report on paper, as a page or a workbook has
	// them.
	const [first, ...others] = shape.onePerPage ? [] : definitionGroups(shape, outline);
	return [
		...frontGroups(shape, outline, stamp),
		...(outline.kind === 'decision' ? [] : contentsGroups(shape, outline, first ? [...entries, last] : entries)),
		...groups,
		...toldGroups(shape, outline.part.closing),
		...leftGroups(shape, outline).map((group, index) => ({
			...group,
			breakBefore: shape.onePerPage && index === 0
		})),
		...(first ? [told(first, last)] : []),
		...others
	];
}

/** The pages of a report; a board's one sheet of paper is set a little smaller where it would run over. */
function pagesOf(shape: Shape, outline: Outline, stamp: Stamp): { shape: Shape; pages: Page<Paper>[] } {
	const onOneSheet = outline.kind === 'board' && !shape.onePerPage;
	const sheet = sheetShape(shape, outline);
	const own = onOneSheet ? smaller(sheet, boardShare(sheet, outline, stamp)) : shape;
	return { shape: own, pages: flow(groupsOf(own, outline, stamp), shape.bottom - shape.top) };
}

function footer(paper: Paper, shape: Shape, outline: Outline, { n, total }: { n: number; total: number }): void {
	const { m } = wordsOf(outline.part);
	const look = shape.looks.small;
	const y = shape.bottom + (shape.height - shape.bottom - look.leading) / 2;
	const said = [...footerOf(outline), isSample(outline.part) ? m.simulatedData : ''].filter(Boolean).join(' · ');
	const [left = ''] = shape.wrap(said, roomOf(shape) - 70, look);
	paper.text([left], { x: shape.margin, y, leading: look.leading }, look, null);
	paper.text(
		[m.pageOf({ n: String(n), total: String(total) })],
		{ x: shape.margin, y, width: roomOf(shape), leading: look.leading, align: 'right' },
		look,
		null
	);
}

export interface PdfOptions {
	kind: ReportKind;
	shape: Shape['name'];
	fonts: FontSet;
	progress?: Progress | undefined;
}

/**
 * The report as a PDF: vector pictures, text that can be selected, tags, bookmarks, contents that lead to their pages,
 * page numbers; once per language.
 */
export async function reportPdf(
	{ parts, stamp }: Report,
	{ kind, shape: name, fonts, progress }: PdfOptions
): Promise<Uint8Array> {
	const shape = dressed(shapeOf(name, fonts), parts[0]?.face);
	const laid = parts.map((part) => {
		const outline = outlineOf(part, kind);
		return { outline, ...pagesOf(shape, outline, stamp) };
	});
	const first = parts[0];
	const { m } = wordsOf(first ?? { locale: 'zh' });
	const paper = await Paper.open(
		{
			width: shape.width,
			height: shape.height,
			title: `${first ? titleOf(first) : m.report.title} · ${m.report.kinds[kind]}`,
			author: makerOf(first, stamp),
			creator: `${m.product} ${stamp.version}`,
			language: languageTag[first?.locale ?? 'zh'],
			date: stamp.date
		},
		fonts
	);
	const total = laid.reduce((sum, { pages }) => sum + pages.length, 0);
	let n = 0;
	for (const { outline, pages } of laid) {
		for (const [index, page] of pages.entries()) {
			await progress?.step(n, total);
			n += 1;
			paper.page();
			if (index === 0) paper.bookmark(wordsOf(outline.part).m.report.summary, 1);
			drawPage(page, paper, shape.top);
			footer(paper, shape, outline, { n: index + 1, total: pages.length });
		}
	}
	await progress?.step(total, total);
	return paper.bytes();
}
