import { contrast } from '$lib/charts/palette.ts';
import { languageTag, type Locale } from '$lib/i18n/locale.ts';
import { type Face, footerWords } from '../brand/brand.ts';
import type { ExportItem, ReportPart, Stamp } from '../item.ts';
import type { NativeChart } from '../office-chart/native.ts';
import type { Rasterize } from '../work.ts';
import { EMU, numberShape, type Paragraph, slideXml, textShape } from './slide-xml.ts';
import { heightOf } from './slide-text.ts';
import { layoutsFor, type SlideKind } from './template/choose.ts';
import { isTitle, ownPlace, ownPlaces, placeOf } from './template/places.ts';
import type { Box, Layout, Placeholder, Template } from './template/layouts.ts';
import { footLine } from './template/room.ts';
import { type Ground, groundOf, inksOn, type SlideInks } from './theme-colors.ts';

/** What a slide shows beside text: a chart whose part is written at the end, or a picture. */
export type HeldPart =
	| { kind: 'chart'; chart: NativeChart; item: ExportItem; on: Ground; textSize: number }
	| { kind: 'picture'; png: Uint8Array };

const POINT = EMU / 72;

/** Points at which paragraphs of one size fit a box, at most what is wished and at least 9. */
export function fitting(texts: readonly string[], box: Pick<Box, 'w' | 'h'>, wished: number): number {
	const height = (size: number): number =>
		texts.reduce((sum, text) => sum + heightOf(text, size, box.w / EMU), 0) * EMU;
	const sizes = Array.from({ length: 60 }, (_, step) => wished - step / 2).filter((size) => size >= 9);
	return sizes.find((size) => height(size) <= box.h) ?? 9;
}

/** Height of a title at a size: bold letters of a font that is not known here are up to a fifth wider. */
export const titleHeight = (text: string, size: number, w: number): number => heightOf(text, size, w / 1.2 / EMU) * EMU;

/** What a place's box leaves for its text. */
export const within = (box: Box, place: Placeholder | null): Pick<Box, 'w' | 'h'> =>
	place ? { w: box.w - place.inset.w, h: box.h - place.inset.h } : box;

/** Height that paragraphs of sizes of their own take at a width. */
export function heightOfAll(paragraphs: readonly Paragraph[], w: number): number {
	return paragraphs.reduce(
		(sum, { text, size = 12, above = 3 }) => sum + heightOf(text, size, w / EMU) * EMU + above * POINT,
		0
	);
}

/** One slide as it is filled: shapes in the places of its layout, and what they show. */
export class Slide {
	readonly layout: Layout;
	readonly held: HeldPart[] = [];
	notes = '';
	readonly locale: Locale;
	readonly #deck: Deck;
	readonly #shapes: string[] = [];
	#id = 1;
	#footed = false;

	constructor(deck: Deck, kind: SlideKind, locale: Locale) {
		this.#deck = deck;
		this.locale = locale;
		const layout = deck.layouts[kind];
		if (!layout) throw new RangeError('a template without layouts');
		this.layout = layout;
	}

	get lang(): string {
		return languageTag[this.locale];
	}

	named(name: string, alt?: string) {
		this.#id += 1;
		return { id: this.#id, name, ...(alt !== undefined && { alt }) };
	}

	add(shape: string): void {
		this.#shapes.push(shape);
	}

	/**
	 * A text in a layout's place, or in a box of its own where there is none; in a colour that can be read there, where
	 * the place's own cannot.
	 */
	text(name: string, place: Placeholder | null, paragraphs: readonly Paragraph[], box?: Box): void {
		const on = groundOf(this.layout, box ?? place?.box ?? null);
		const plain = place !== null && contrast(place.color ?? '#000000', on.color) >= 3;
		const { text: color } = this.#deck.inksOn(on);
		const said = paragraphs
			.filter(({ text }) => text !== '')
			.map((paragraph) => (plain ? paragraph : { color, ...paragraph }));
		if (said.length === 0) return;
		this.add(textShape({ named: this.named(name), place, box, paragraphs: said, lang: this.lang }));
	}

	/** Colours for what stands in a box. */
	inks(box: Box | null): SlideInks {
		return this.#deck.inksOn(groundOf(this.layout, box));
	}

	/** The title in its place, smaller where it would not fit; returns the points it got. */
	title(text: string): number {
		const place = this.layout.placeholders.find(isTitle) ?? null;
		const box = place?.box ?? this.#deck.across(0.06, 0.1);
		const wished = Math.min(place?.size ?? 24, 32);
		const { w, h } = within(box, place);
		const sizes = Array.from({ length: 60 }, (_, step) => wished - step / 2);
		const size = sizes.find((points) => points <= 10 || titleHeight(text, points, w) <= h) ?? 10;
		this.text('Title', place, [{ text, size, ...(place ? {} : { bold: true }) }], place ? undefined : box);
		return size;
	}

	/**
	 * Where the data comes from, after how confidential it is: in the footer's place, or in a line at the slide's foot.
	 * As many pieces as fit; all of them stand in the speaker's notes.
	 */
	footer(source: string): void {
		const place = placeOf(this.layout, 'ftr');
		const box = place?.box ?? footLine(this.layout);
		const room = place ? within(box, place) : box;
		const pieces = [this.#deck.marking(this.locale), ...source.split(' · ')].filter(Boolean);
		this.#footed = true;
		while (pieces.length > 1 && heightOf(pieces.join(' · '), 9, room.w / EMU) * EMU > Math.max(room.h, 0.24 * EMU))
			pieces.pop();
		const text = pieces.join(' · ');
		const size = fitting([text], room, 10);
		const { quiet } = this.inks(box);
		if (place) this.text('Source', place, [{ text, size }], place.box ? undefined : box);
		else this.text('Source', null, [{ text, size, color: quiet }], box);
	}

	number(index: number): void {
		if (!this.#footed) this.footer('');
		const place = placeOf(this.layout, 'sldNum');
		if (place) this.add(numberShape(this.named('Slide Number'), place, index, this.lang));
	}

	/** The relationship by which what is held will be found: after the layout and the notes. */
	hold(part: HeldPart): string {
		this.held.push(part);
		return `rId${String(this.held.length + 2)}`;
	}

	/** The slide; where neither its layout nor its master paints the ground, the theme's own is painted. */
	xml(): string {
		return slideXml(this.#shapes.join(''), this.layout.bare);
	}
}

/** What slides are made with. */
export class Deck {
	readonly template: Template;
	readonly stamp: Stamp;
	readonly raster: Rasterize;
	readonly #accent: string | null;
	readonly layouts: Record<SlideKind, Layout | null>;
	readonly slides: Slide[] = [];
	readonly #faces: ReadonlyMap<Locale, Face>;

	constructor(
		template: Template,
		stamp: Stamp,
		raster: Rasterize,
		faces: readonly Pick<ReportPart, 'locale' | 'face'>[] = []
	) {
		this.#faces = new Map(faces.flatMap(({ locale, face }) => (face ? [[locale, face]] : [])));
		this.template = template;
		this.stamp = stamp;
		this.raster = raster;
		this.layouts = layoutsFor(template);
		const worn = this.#faces.size > 0 && this.#hasBrandPlace;
		this.#accent = worn ? '<a:schemeClr val="accent5"/>' : null;
	}

	/** Colours of texts on a ground, a company's own for what stands out on our layouts in its look. */
	inksOn(ground: Ground): SlideInks {
		const inks = inksOn(ground);
		return this.#accent === null ? inks : { ...inks, accent: this.#accent };
	}

	/** Whether the layouts are our own in a company's look, with a place for its footer. */
	get #hasBrandPlace(): boolean {
		return this.layouts.text !== null && ownPlace(this.layouts.text, ownPlaces.brand) !== null;
	}

	/** How confidential a company's slides are, where their layouts have no place that says it. */
	marking(locale: Locale): string {
		return this.#hasBrandPlace ? '' : (this.#faces.get(locale)?.classification ?? '');
	}

	slide(kind: SlideKind, locale: Locale): Slide {
		const slide = new Slide(this, kind, locale);
		this.slides.push(slide);
		const place = ownPlace(slide.layout, ownPlaces.brand);
		const face = this.#faces.get(locale);
		if (place) slide.text('Footer', place, [{ text: footerWords({ face }).join(' · ') }]);
		return slide;
	}

	/** Points as they look on a slide 13.33 inches wide, on this one. */
	points(size: number): number {
		return Math.max(9, Math.round(2 * size * Math.min(1.2, Math.max(0.75, this.template.size.w / 12_192_000))) / 2);
	}

	/** A box over the slide's width, from one share of its height to another. */
	across(from: number, height: number): Box {
		const { w, h } = this.template.size;
		return { x: 0.045 * w, y: from * h, w: 0.91 * w, h: height * h };
	}
}
