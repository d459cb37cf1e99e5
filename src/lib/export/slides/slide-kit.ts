import type PptxGenJS from 'pptxgenjs';
import { languageTag } from '$lib/i18n/locale.ts';
import { officeFont } from '../office-chart/chart-xml-pieces.ts';
import type { ExportItem, Stamp } from '../item.ts';
import type { NativeChart } from '../office-chart/native.ts';
import { heightOf, hex, room, slide as size, type TextStyle } from './slide-text.ts';
import type { Rasterize } from '../work.ts';

/** A chart whose part is written after the slides. */
interface Pending {
	chart: NativeChart;
	item: ExportItem;
}

/** What slides are made with. */
export interface Deck {
	pptx: PptxGenJS;
	stamp: Stamp;
	pending: Pending[];
	raster: Rasterize;
}

/** Options of a text box; the box grows with nothing, its height was measured. */
export function box(style: TextStyle, locale: ExportItem['locale'], y: number, h: number): PptxGenJS.TextPropsOptions {
	return {
		x: size.margin,
		y,
		w: room,
		h,
		margin: 0,
		valign: 'top',
		fontFace: officeFont,
		fontSize: style.size,
		color: hex(style.color),
		bold: style.bold,
		lang: languageTag[locale],
		fit: 'none'
	};
}

/** Adds texts below each other; returns where the next one goes. */
export function stack(
	slide: PptxGenJS.Slide,
	texts: readonly [text: string, style: TextStyle][],
	locale: ExportItem['locale'],
	top: number
): number {
	return texts
		.filter(([text]) => text !== '')
		.reduce((y, [text, style]) => {
			const height = heightOf(text, style.size);
			slide.addText(text, box(style, locale, y, height));
			return y + height + 0.05;
		}, top);
}
