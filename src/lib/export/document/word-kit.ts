import type * as Docx from 'docx';
import { palettes } from '$lib/charts/palette.ts';
import type { Face } from '../brand/brand.ts';
import { officeFont } from '../office-chart/chart-xml-pieces.ts';

const ink = palettes.report;
const hex = (color: string): string => color.slice(1).toUpperCase();

export type Library = typeof Docx;
export type Child = Docx.Paragraph | Docx.Table | Docx.TableOfContents;

/** Text looks of a Word report; sizes in points. */
const looks = {
	lead: { size: 11, color: ink.ink },
	body: { size: 10, color: ink.ink },
	strong: { size: 10, color: ink.ink, bold: true },
	question: { size: 9, color: ink.accent, bold: true },
	warning: { size: 9, color: ink.concern, bold: true },
	note: { size: 9, color: ink.ink2 },
	small: { size: 7.5, color: ink.ink3 }
} as const satisfies Record<string, { size: number; color: string; bold?: boolean }>;
export type WordLook = keyof typeof looks;

/** Fonts for Latin and for Chinese text, so that neither falls to a program's own choice. */
function fontsOf(face: Face | undefined) {
	const latin = face?.fonts.latin ?? officeFont;
	return { ascii: latin, hAnsi: latin, eastAsia: face?.fonts.chinese ?? officeFont, cs: latin };
}

interface Spacing {
	before?: number;
	after?: number;
	keepNext?: boolean;
	/** Half-points less than the look's size, for a page that must hold everything. */
	scale?: number;
}

/** Makes the pieces of a Word report with the library given, which is loaded only when one is asked for. */
export class WordKit {
	readonly docx: Library;
	readonly scale: number;

	readonly face: Face | undefined;

	constructor(docx: Library, { scale = 1, face }: { scale?: number; face?: Face | undefined } = {}) {
		this.docx = docx;
		this.scale = scale;
		this.face = face;
	}

	run(text: string, look: WordLook): Docx.TextRun {
		const { size, color, ...weight } = looks[look];
		return new this.docx.TextRun({
			text,
			size: Math.round(size * this.scale * 2),
			color: hex(look === 'question' && this.face ? this.face.main : color),
			font: fontsOf(this.face),
			...weight
		});
	}

	/** A paragraph of a text, one line each; none where it is empty. */
	text(text: string, look: WordLook, { before = 0, after = 2, keepNext = false }: Spacing = {}): Docx.Paragraph[] {
		return text === ''
			? []
			: text.split('\n').map(
					(line) =>
						new this.docx.Paragraph({
							children: [this.run(line, look)],
							keepNext,
							spacing: { before: before * 20, after: after * 20 }
						})
				);
	}

	/** A line below a paragraph. */
	rule(color: string): Docx.IBorderOptions {
		return { style: this.docx.BorderStyle.SINGLE, size: 12, space: 4, color: hex(color) };
	}

	heading(text: string, level: 1 | 2 | 3, pageBreakBefore = false): Docx.Paragraph {
		const { HEADING_1, HEADING_2, HEADING_3 } = this.docx.HeadingLevel;
		const levels = { 1: HEADING_1, 2: HEADING_2, 3: HEADING_3 } as const;
		return new this.docx.Paragraph({ text, heading: levels[level], keepNext: true, pageBreakBefore });
	}

	/** A real table: its head repeats on every page, and a row is never parted. */
	table(
		header: readonly string[],
		rows: readonly (readonly Docx.Paragraph[][])[],
		widths: readonly number[]
	): Docx.Table {
		const { Table, TableRow, TableCell, WidthType, BorderStyle } = this.docx;
		const total = widths.reduce((sum, width) => sum + width, 0);
		const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
		const rule = { style: BorderStyle.SINGLE, size: 4, color: hex(ink.rule) };
		const cell = (children: Docx.Paragraph[], index: number): Docx.TableCell =>
			new TableCell({
				children: children.length > 0 ? children : [new this.docx.Paragraph('')],
				width: { size: Math.round(widths[index] ?? 0), type: WidthType.DXA },
				margins: { top: 40, bottom: 40, left: 0, right: 100 },
				borders: { top: none, left: none, right: none, bottom: rule }
			});
		return new Table({
			width: { size: Math.round(total), type: WidthType.DXA },
			columnWidths: widths.map(Math.round),
			layout: this.docx.TableLayoutType.FIXED,
			rows: [
				...(header.length > 0
					? [
							new TableRow({
								tableHeader: true,
								cantSplit: true,
								children: header.map((label, index) => cell(this.text(label, 'note'), index))
							})
						]
					: []),
				...rows.map(
					(cells) =>
						new TableRow({
							cantSplit: true,
							children: cells.map((children, index) => cell(children, index))
						})
				)
			]
		});
	}

	/** Columns beside each other without lines, for pages that must hold much. */
	columns(cells: readonly (readonly Docx.Paragraph[])[], widths: readonly number[]): Docx.Table {
		const { Table, TableRow, TableCell, WidthType, TableBorders } = this.docx;
		return new Table({
			borders: TableBorders.NONE,
			width: { size: Math.round(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
			columnWidths: widths.map(Math.round),
			layout: this.docx.TableLayoutType.FIXED,
			rows: [
				new TableRow({
					cantSplit: true,
					children: cells.map(
						(children, index) =>
							new TableCell({
								children,
								width: { size: Math.round(widths[index] ?? 0), type: WidthType.DXA },
								margins: { left: 0, right: 160, top: 0, bottom: 0 }
							})
					)
				})
			]
		});
	}

	picture(
		png: Uint8Array,
		size: { width: number; height: number },
		alt: { title: string; description: string }
	): Docx.Paragraph {
		const image = new this.docx.ImageRun({
			type: 'png',
			data: png,
			transformation: size,
			altText: { name: alt.title, ...alt }
		});
		return new this.docx.Paragraph({
			children: [image],
			keepNext: true,
			spacing: { before: 60, after: 40, line: 240, lineRule: this.docx.LineRuleType.AUTO }
		});
	}

	/** A caption that a program counts anew when figures move. */
	caption(label: { before: string; number: number; after: string }, text: string): Docx.Paragraph {
		const { Paragraph, SimpleField, TextRun } = this.docx;
		return new Paragraph({
			style: 'Caption',
			keepLines: true,
			children: [
				new TextRun(label.before),
				new SimpleField('SEQ Figure \\* ARABIC', String(label.number)),
				new TextRun(`${label.after}${text}`)
			]
		});
	}
}

/** Styles of headings, captions and the contents, under the names that Word and WPS know. */
export function wordStyles(scale: number, face: Face | undefined): Docx.IStylesOptions {
	const font = fontsOf(face);
	const size = (points: number): number => Math.round(points * scale * 2);
	const heading = (points: number, before: number, after: number) => ({
		run: { size: size(points), bold: true, color: hex(ink.ink), font },
		paragraph: { spacing: { before: Math.round(before * scale * 20), after: Math.round(after * scale * 20) } }
	});
	return {
		default: {
			document: {
				run: { font, size: size(10), color: hex(ink.ink) },
				paragraph: { spacing: { line: scale < 1 ? 240 : 276 } }
			},
			title: {
				run: { size: size(22), bold: true, color: hex(ink.ink), font },
				paragraph: { spacing: { after: 60 } }
			},
			heading1: heading(16, 18, 6),
			heading2: heading(12.5, 14, 3),
			heading3: heading(10.5, 9, 2)
		},
		paragraphStyles: [
			{ id: 'ContentsHeading', name: 'TOC Heading', basedOn: 'Normal', next: 'Normal', ...heading(16, 0, 6) },
			{
				id: 'Caption',
				name: 'caption',
				basedOn: 'Normal',
				next: 'Normal',
				run: { size: size(9), color: hex(ink.ink2), font },
				paragraph: { spacing: { before: 20, after: 60 } }
			}
		]
	};
}
