import * as brief from '$lib/i18n/pages/brief.ts';
import { type Definition, definitionsOf } from '../definitions.ts';
import { type ReportPart, titleOf, type Told, wordsOf } from '../item.ts';
import { type Deck, fitting, heightOfAll, within } from './slide-kit.ts';
import type { Paragraph } from './slide-xml.ts';
import { bodyOf } from './template/places.ts';
import { roomOn } from './template/room.ts';
import type { Box } from './template/xml.ts';
import { groundOf, type SlideInks } from './theme-colors.ts';

/** Room and colours of a page of text. */
function pageOf(deck: Deck): { box: Pick<Box, 'w' | 'h'>; inks: SlideInks } | null {
	const layout = deck.layouts.text;
	if (!layout) return null;
	const place = bodyOf(layout);
	const room = roomOn(layout, place);
	return { box: within(room, place), inks: deck.inksOn(groundOf(layout, room)) };
}

/** A slide of paragraphs under a title. */
function textSlide(deck: Deck, locale: ReportPart['locale'], title: string, paragraphs: readonly Paragraph[]): void {
	const slide = deck.slide('text', locale);
	slide.title(title);
	const place = bodyOf(slide.layout);
	const box = roomOn(slide.layout, place);
	const plain = paragraphs.map((paragraph) => ({ ...paragraph, plain: true }));
	slide.text('Text', place, plain, box === place?.box ? undefined : box);
	slide.notes = [title, ...paragraphs.map(({ text }) => text)].join('\n');
}

/** Groups of paragraphs on as many slides as they need, none of them torn. */
function textSlides(
	deck: Deck,
	locale: ReportPart['locale'],
	title: string,
	groups: readonly (readonly Paragraph[])[]
): void {
	const page = pageOf(deck);
	if (!page) return;
	const { w, h } = page.box;
	const pages: Paragraph[][] = [];
	let used = Infinity;
	for (const group of groups) {
		const height = heightOfAll(group, w * 0.95);
		if (used + height > h * 0.95) {
			pages.push([]);
			used = 0;
		}
		pages.at(-1)?.push(...group);
		used += height;
	}
	for (const paragraphs of pages) textSlide(deck, locale, title, paragraphs);
}

/** How sure it is, what it costs and what to decide, in the words of the numbers; the last slide of a board report. */
export function decisionSlide(deck: Deck, { brief: told, locale, absent }: ReportPart): void {
	const page = pageOf(deck);
	if (!told || !page) return;
	const { m, format } = wordsOf({ locale });
	const { questions } = brief[locale];
	const { accent, quiet } = page.inks;
	const left =
		absent.length === 0 ? '' : `${m.report.absent}${m.colon}${format.items(absent.map(({ name }) => name))}`;
	const { box } = page;
	const texts = [...told.next, questions.sure, ...told.sure, questions.cost, ...told.cost, left].filter(Boolean);
	const size = fitting(texts, { w: box.w * 0.95, h: box.h * 0.82 }, deck.points(15));
	const body = (text: string): Paragraph => ({ text, size });
	const head = (text: string): Paragraph => ({ text, size, bold: true, color: accent, above: 10 });
	textSlide(
		deck,
		locale,
		questions.next,
		[
			...told.next.map(body),
			head(questions.sure),
			...told.sure.map(body),
			head(questions.cost),
			...told.cost.map(body),
			{ text: left, size: Math.max(9, size - 4), color: quiet, above: 10 }
		].filter(({ text }) => text !== '')
	);
}

function definitionGroup(deck: Deck, definition: Definition): Paragraph[] {
	const { title, denominator, technical } = definition;
	const size = deck.points(11);
	return [
		{ text: title, size: size + 2, bold: true, above: 10 },
		...[definition.definition, denominator, technical]
			.filter(Boolean)
			.map((text) => ({ text, size, color: pageOf(deck)?.inks.quiet, above: 2 }))
	];
}

/** How every number in the report is defined, at the end. */
export function definitionSlides(deck: Deck, part: ReportPart): void {
	const { m } = wordsOf(part);
	textSlides(
		deck,
		part.locale,
		m.report.definitions,
		definitionsOf(part).map((definition) => definitionGroup(deck, definition))
	);
}

/** What is said before or after the figures. */
export function toldSlides(deck: Deck, part: ReportPart, told: readonly Told[] = []): void {
	const size = deck.points(15);
	textSlides(
		deck,
		part.locale,
		titleOf(part),
		told.map(({ heading, lines }) => [
			{ text: heading, size: size + 1, bold: true, color: pageOf(deck)?.inks.accent, above: 10 },
			...lines.map((text) => ({ text, size, above: 3 }))
		])
	);
}

/** What is missing from the report because it could not be computed, with why. */
export function absentSlides(deck: Deck, { absent, locale }: ReportPart): void {
	const { m } = wordsOf({ locale });
	const size = deck.points(12);
	textSlides(
		deck,
		locale,
		m.report.absent,
		absent.map(({ name, reason }) => [
			{ text: name, size: size + 1, bold: true, above: 8 },
			{ text: reason, size, color: pageOf(deck)?.inks.quiet, above: 2 }
		])
	);
}
