import { logoPng } from '../brand/logo-picture.ts';
import { makerOf, titleOf, type Report } from '../item.ts';
import type { ReportKind } from '../outline/outline.ts';
import type { Progress, Rasterize } from '../work.ts';
import { figureSlide } from './figure-slide.ts';
import { summarySlide, titleSlide } from './front-slides.ts';
import { Deck } from './slide-kit.ts';
import { builtInTemplate, type Worn } from './template/built-in.ts';
import { readLayouts, type Template } from './template/layouts.ts';
import { absentSlides, decisionSlide, definitionSlides, toldSlides } from './text-slides.ts';
import { writeDeck } from './write-deck.ts';

interface SlideOptions {
	kind?: ReportKind;
	progress?: Progress | undefined;
	/** A company's own slides, in place of ours. */
	template?: Template | undefined;
}

/** A company's look for our own layouts: one for the deck, whatever the languages. */
async function wornBy({ parts: [first] }: Report, raster: Rasterize): Promise<Worn | null> {
	const face = first?.face;
	return face ? { face, logo: face.logo && (await logoPng(face.logo, raster)) } : null;
}

/**
 * The report as slides with charts that can be edited: title, verdicts, one figure a slide, and either definitions or,
 * for a board, what to decide; once per language, on our own layouts or a company's.
 */
export async function reportPptx(
	report: Report,
	raster: Rasterize,
	{ kind = 'full', progress, template }: SlideOptions = {}
): Promise<Uint8Array> {
	const deck = new Deck(
		template ?? readLayouts(builtInTemplate(await wornBy(report, raster))),
		report.stamp,
		raster,
		report.parts
	);
	const total = report.parts.reduce((sum, { items }) => sum + items.length, 0);
	let done = 0;
	for (const part of report.parts) {
		titleSlide(deck, part);
		if (part.cards.length > 0) summarySlide(deck, part);
		toldSlides(deck, part, part.opening);
		for (const item of part.items) {
			await progress?.step(done, total);
			await figureSlide(deck, item);
			done += 1;
		}
		toldSlides(deck, part, part.closing);
		if (kind === 'board') decisionSlide(deck, part);
		else {
			absentSlides(deck, part);
			definitionSlides(deck, part);
		}
	}
	await progress?.step(done, total);
	const [first] = report.parts;
	const title = first ? titleOf(first) : '';
	return writeDeck(deck, { title, maker: makerOf(first, report.stamp) });
}
