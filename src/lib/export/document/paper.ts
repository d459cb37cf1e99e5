import type svgToPdf from 'svg-to-pdfkit';
import type { Coverage } from '../fonts/coverage.ts';
import { coverageOf, fontRuns } from '../fonts/coverage.ts';
import type { FontSet } from '../fonts/font-set.ts';
import { escapeHtml } from '$lib/charts/build/escape-html.ts';
import type { Logo } from '../brand/logo.ts';

/** What a document is called and written in. */
export interface PaperOptions {
	width: number;
	height: number;
	title: string;
	author: string;
	creator: string;
	language: string;
	/** ISO day, the only date in the file. */
	date: string;
}

export interface TextLook {
	size: number;
	color: string;
	bold?: boolean | undefined;
}

/** Tags of a structured PDF that we use (ISO 32000-1, 14.8.4). */
export type Tag = 'H1' | 'H2' | 'H3' | 'P' | 'Figure' | 'Caption' | 'TH' | 'TD' | 'TOCI' | 'LI';

/** Fonts that step in where the first lacks a character, in the order of the runs from 1. */
const others = ['rare', 'signs'] as const;
const entities: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'"
};
const plain = (text: string): string =>
	text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);

type Struct = PDFKit.PDFStructureElement;

/**
 * A PDF being written: text by line and pictures at places in points, everything tagged, fonts embedded as the subsets
 * that are used. The same calls give the same bytes.
 */
export class Paper {
	readonly #document: PDFKit.PDFDocument;
	readonly #draw: typeof svgToPdf;
	readonly #coverage: readonly Coverage[];
	readonly #chunks: Uint8Array[] = [];
	readonly #ended: Promise<void>;
	readonly #root: Struct;
	#parents: Struct[];

	private constructor(document: PDFKit.PDFDocument, draw: typeof svgToPdf, coverage: readonly Coverage[]) {
		this.#document = document;
		this.#draw = draw;
		this.#coverage = coverage;
		this.#ended = new Promise((resolve, reject) => {
			document.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk));
			document.on('end', resolve);
			document.on('error', reject);
		});
		this.#root = document.struct('Document');
		document.addStructure(this.#root);
		this.#parents = [this.#root];
	}

	/** Opens a document; both libraries come with the first export, not with the page. */
	static async open(options: PaperOptions, fonts: FontSet): Promise<Paper> {
		const [{ default: Document }, { default: draw }] = await Promise.all([
			import('pdfkit'),
			import('svg-to-pdfkit')
		]);
		const day = new Date(`${options.date}T00:00:00Z`);
		const document = new Document({
			size: [options.width, options.height],
			margin: 0,
			autoFirstPage: false,
			// None of the fonts that a reader would have to bring: in the browser the library does not even know them.
			font: '',
			tagged: true,
			displayTitle: true,
			lang: options.language,
			pdfVersion: '1.7',
			info: {
				Title: options.title,
				Author: options.author,
				Creator: options.creator,
				Producer: 'pdfkit',
				CreationDate: day,
				ModDate: day
			}
		});
		document.registerFont('regular', fonts.regular);
		document.registerFont('bold', fonts.bold);
		for (const name of others) document.registerFont(name, fonts[name]);
		const covered = [fonts.regular, ...others.map((name) => fonts[name])].map(coverageOf);
		return new Paper(document, draw, covered);
	}

	page(): void {
		this.#document.addPage();
	}

	/** A part of the document's structure that holds what is drawn until it is left. */
	within(tag: 'Sect' | 'Table' | 'TR' | 'TOC' | 'L', draw: () => void): void {
		const struct = this.#document.struct(tag);
		this.#parents.at(-1)?.add(struct);
		this.#parents.push(struct);
		draw();
		this.#parents.pop();
		struct.end();
	}

	/** Draws one tagged piece; what is no content of the document, such as page numbers, goes without a tag. */
	#tagged(tag: Tag | null, alt: string | undefined, draw: () => void): void {
		if (tag === null) {
			this.#document.markContent('Artifact', { type: 'Pagination' });
			draw();
			this.#document.endMarkedContent();
			return;
		}
		const content = this.#document.markStructureContent(tag);
		draw();
		this.#document.endMarkedContent();
		this.#parents.at(-1)?.add(this.#document.struct(tag, alt === undefined ? {} : { alt }, [content]));
	}

	#fontOf(run: number, bold: boolean | undefined): string {
		return others[run - 1] ?? (bold ? 'bold' : 'regular');
	}

	/** Points across that a line takes. */
	widthOf(line: string, { size, bold }: TextLook): number {
		return fontRuns(line, this.#coverage).reduce(
			(sum, { text, font }) =>
				sum + this.#document.font(this.#fontOf(font, bold)).fontSize(size).widthOfString(text),
			0
		);
	}

	/** Lines of one text, the first one's top at `y`; `align` places them in the box of `width`. */
	text(
		lines: readonly string[],
		box: { x: number; y: number; width?: number; leading: number; align?: 'left' | 'right' | 'center' },
		look: TextLook,
		tag: Tag | null = 'P'
	): void {
		if (lines.length === 0) return;
		this.#tagged(tag, undefined, () => {
			lines.forEach((line, index) => {
				const spare =
					(box.width ?? 0) -
					(box.align === undefined || box.align === 'left' ? (box.width ?? 0) : this.widthOf(line, look));
				let x = box.x + (box.align === 'center' ? spare / 2 : box.align === 'right' ? spare : 0);
				const baseline = box.y + index * box.leading + box.leading / 2 + look.size * 0.36;
				for (const { text, font } of fontRuns(line, this.#coverage)) {
					this.#document.font(this.#fontOf(font, look.bold)).fontSize(look.size).fillColor(look.color);
					this.#document.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
					x += this.#document.widthOfString(text);
				}
			});
		});
	}

	/** A picture, `scale` points to one of its units, with the text that stands for it. */
	picture(
		svg: string,
		place: { x: number; y: number; scale: number; width: number; height: number },
		alt: string
	): void {
		const withRare = svg.replace(
			/(<text[^>]*>)([^<]*)(<\/text>)/g,
			(_, open: string, content: string, close: string) => {
				const runs = fontRuns(plain(content), this.#coverage);
				return (
					open +
					runs
						.map(({ text, font }) =>
							font > 0
								? `<tspan font-family="${others[font - 1] ?? ''}">${escapeHtml(text)}</tspan>`
								: escapeHtml(text)
						)
						.join('') +
					close
				);
			}
		);
		this.#tagged('Figure', alt, () => {
			this.#document.save().translate(place.x, place.y).scale(place.scale);
			this.#draw(this.#document, withRare, 0, 0, {
				assumePt: true,
				width: place.width,
				height: place.height,
				fontCallback: (family, bold) => others.find((name) => name === family) ?? this.#fontOf(0, bold)
			});
			this.#document.restore();
		});
	}

	/** A line or a filled rectangle, for the eye only. */
	rule(x: number, y: number, width: number, color: string, thickness = 0.6): void {
		this.#tagged(null, undefined, () => {
			this.#document.rect(x, y, width, thickness).fill(color);
		});
	}

	fill(x: number, y: number, width: number, height: number, color: string): void {
		this.#tagged(null, undefined, () => {
			this.#document.rect(x, y, width, height).fill(color);
		});
	}

	/** A company's logo at the right of a box, as large as its shape allows. */
	logo(logo: Logo, box: { x: number; y: number; width: number; height: number }, alt: string): void {
		const scale = Math.min(box.width / logo.width, box.height / logo.height);
		const x = box.x + box.width - logo.width * scale;
		const y = box.y + (box.height - logo.height * scale) / 2;
		this.#tagged('Figure', alt, () => {
			if (logo.kind === 'png') {
				this.#document.image(logo.png.slice().buffer, x, y, { width: logo.width * scale });
				return;
			}
			this.#document.save().translate(x, y).scale(scale);
			this.#draw(this.#document, logo.svg, 0, 0, { assumePt: true, width: logo.width, height: logo.height });
			this.#document.restore();
		});
	}

	/** Names the page at hand, so that contents and bookmarks lead to it. */
	destination(name: string): void {
		this.#document.addNamedDestination(name);
	}

	link(box: { x: number; y: number; width: number; height: number }, name: string): void {
		this.#document.goTo(box.x, box.y, box.width, box.height, name);
	}

	/** A bookmark to the page at hand; those of the second level belong to the last of the first. */
	bookmark(title: string, level: 1 | 2): void {
		const { outline } = this.#document;
		const parent = level === 2 ? this.#section : undefined;
		const item = (parent ?? outline).addItem(title, { expanded: level === 1 });
		if (level === 1) this.#section = item;
	}
	#section: PDFKit.PDFOutline | undefined;

	/** Ends the document and gives its bytes. */
	async bytes(): Promise<Uint8Array> {
		this.#root.end();
		this.#document.end();
		await this.#ended;
		const all = new Uint8Array(this.#chunks.reduce((sum, { length }) => sum + length, 0));
		this.#chunks.reduce((at, chunk) => {
			all.set(chunk, at);
			return at + chunk.length;
		}, 0);
		return all;
	}
}
