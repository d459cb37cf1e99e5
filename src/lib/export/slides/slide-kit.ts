import { languageTag, type Locale } from '$lib/i18n/locale.ts';
import { type Face, footerWords } from '../brand/brand.ts';
import type { ExportItem, ReportPart, Stamp } from '../item.ts';
import type { NativeChart } from '../office-chart/native.ts';
import type { Rasterize } from '../work.ts';
import { EMU, numberShape, type Paragraph, type Place, slideXml, textShape } from './slide-xml.ts';
import { heightOf } from './slide-text.ts';
import { isTitle, layoutsFor, ownPlace, ownPlaces, placeOf, type SlideKind } from './template/choose.ts';
import type { Box, Layout, Placeholder, Template } from './template/layouts.ts';
import { inksOf, type SlideInks } from './theme-colors.ts';

/** What a slide shows beside text: a chart whose part is written at the end, or a picture. */
export type HeldPart = { kind: 'chart'; chart: NativeChart; item: ExportItem } | { kind: 'picture'; png: Uint8Array };

const POINT = EMU / 72;

/** Points at which paragraphs of one size fit a box, at most what is wished and at least 9. */
export function fitting(texts: readonly string[], box: Pick<Box, 'w' | 'h'>, wished: number): number {
	const height = (size: number): number =>
		texts.reduce((sum, text) => sum + heightOf(text, size, box.w / EMU), 0) * EMU;
	const sizes = Array.from({ length: 60 }, (_, step) => wished - step / 2).filter((size) => size >= 9);
	return sizes.find((size) => height(size) <= box.h) ?? 9;
}

/** A box without what the title's place covers of its upper part: some programs save layouts that overlap. */
function below(box: Box, title: Box | null): Box {
	const covered = title ? title.y + title.h - box.y : 0;
	if (!title || covered <= 0 || covered > 0.7 * box.h || title.y > box.y + 0.3 * box.h) return box;
	const beside = title.x >= box.x + box.w || title.x + title.w <= box.x;
	return beside ? box : { ...box, y: box.y + covered, h: box.h - covered };
}

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

	/** A text in a layout's place, or in a box of its own where there is none. */
	text(name: string, place: Place | null, paragraphs: readonly Paragraph[], box?: Box): void {
		const said = paragraphs.filter(({ text }) => text !== '');
		if (said.length === 0) return;
		this.add(textShape({ named: this.named(name), place, box, paragraphs: said, lang: this.lang }));
	}

	/** The title in its place, smaller where it would not fit; returns the points it got. */
	title(text: string): number {
		const place = this.layout.placeholders.find(isTitle) ?? null;
		const box = place?.box ?? this.#deck.across(0.06, 0.1);
		const wished = Math.min(place?.size ?? 24, 32);
		const size = fitting([text], box, wished);
		this.text('Title', place, [{ text, size, ...(place ? {} : { bold: true }) }], place ? undefined : box);
		return size;
	}

	/** Where the data comes from, in the footer's place where there is one, after how confidential it is. */
	footer(source: string): void {
		const place = placeOf(this.layout, 'ftr');
		const text = [this.#deck.marking(this.locale), source].filter(Boolean).join(' · ');
		this.#footed = true;
		if (!place || text === '') return;
		this.text('Source', place, [{ text, size: fitting([text], place.box ?? { w: 8 * EMU, h: EMU / 2 }, 10) }]);
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

	xml(): string {
		return slideXml(this.#shapes.join(''));
	}
}

/** What slides are made with. */
export class Deck {
	readonly template: Template;
	readonly stamp: Stamp;
	readonly raster: Rasterize;
	readonly inks: SlideInks;
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
		this.inks = { ...inksOf(template), ...(worn && { accent: '<a:schemeClr val="accent5"/>' }) };
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

	/** Where a layout leaves room for what a slide shows: its place for it, else what is below the title. */
	room(layout: Layout, place: Placeholder | null): Box {
		const title = layout.placeholders.find(isTitle)?.box;
		if (place?.box) return below(place.box, title ?? null);
		const { w, h } = this.template.size;
		const top = title && title.y < h / 2 ? title.y + title.h + 0.02 * h : 0.2 * h;
		const foot = placeOf(layout, 'ftr')?.box?.y ?? h;
		const bottom = Math.min(foot > top + 0.3 * h ? foot : h, 0.94 * h);
		return { x: title?.x ?? 0.045 * w, y: top, w: title?.w ?? 0.91 * w, h: bottom - top };
	}
}
