import type * as Docx from 'docx';
import { type Brief, briefParts } from '$lib/figures/report/brief.ts';
import * as brief from '$lib/i18n/pages/brief.ts';
import * as verdicts from '$lib/i18n/verdicts.ts';
import { definitionsOf } from '../definitions.ts';
import { isSample, type Stamp, titleOf, type Told, wordsOf } from '../item.ts';
import type { Outline } from '../outline/outline.ts';
import type { Rasterize } from '../work.ts';
import { basisOf, earlierOf, verdictWidths, withoutNumbers } from './front.ts';
import type { Child, WordKit } from './word-kit.ts';

/** A4 with margins, in twentieths of a point. */
export const page = { width: 11_906, height: 16_838, margin: 1020, header: 420 } as const;
export const ROOM = page.width - 2 * page.margin;
/** Pixels at 96 to the inch that Word counts a picture in. */
export const PIXELS = ROOM / 15;

/** What the parts of a Word report are made with. */
export interface Making {
	kit: WordKit;
	outline: Outline;
	stamp: Stamp;
	raster: Rasterize;
}

export function front({ kit, outline, stamp }: Making): Child[] {
	const { part, kind } = outline;
	const { m } = wordsOf(part);
	return [
		new kit.docx.Paragraph({
			text: titleOf(part),
			heading: kit.docx.HeadingLevel.TITLE,
			...(kit.face && { border: { bottom: kit.rule(kit.face.second) } })
		}),
		...kit.text(`${m.report.kinds[kind]} · ${m.report.subtitle}`, 'lead'),
		...kit.text(basisOf(outline, stamp), 'small'),
		...kit.text(isSample(outline.part) ? m.simulatedData : '', 'warning')
	];
}

/** Paragraphs under their headings. */
export const told = ({ kit }: Making, all: readonly Told[] = []): Child[] =>
	all.flatMap(({ heading, lines }) => [
		kit.heading(heading, 1),
		...lines.flatMap((line) => kit.text(line, 'body', { after: 2 }))
	]);

/** The report in a minute, two questions beside each other. */
export function minute({ kit, outline }: Making): Child[] {
	const { brief: told, part } = outline.kind === 'board' ? withoutNumbers(outline) : outline;
	if (!told) return kit.text(part.headline, 'lead', { before: 8 });
	const cell = (key: keyof Brief): Docx.Paragraph[] => [
		...kit.text(brief[part.locale].questions[key], 'question', { before: 6 }),
		...told[key].flatMap((sentence) => kit.text(sentence, 'body', { after: 1 }))
	];
	const rows = [briefParts.slice(0, 2), briefParts.slice(2)];
	return rows.map((keys) => kit.columns(keys.map(cell), [ROOM / 2, ROOM / 2]));
}

export function verdictTable({ kit, outline: { part, kind } }: Making): Child[] {
	const month = earlierOf(part, kind);
	const board = kind === 'board';
	const { m } = wordsOf(part);
	if (part.cards.length === 0) return [];
	const { target, change, fromTo, verdict, why } = m.report.columns;
	const rows = part.cards.map((card, index) => [
		[...kit.text(card.title, 'strong', { after: 0 }), ...kit.text(card.target, 'note', { after: 0 })],
		...(board
			? [[...kit.text(card.headline, 'strong', { after: 0 }), ...kit.text(card.fromTo, 'note')]]
			: [
					kit.text(card.headline, 'strong'),
					[...kit.text(card.fromTo, 'body', { after: 0 }), ...kit.text(month.texts[index] ?? '', 'small')]
				]),
		kit.text(card.verdict ? verdicts[part.locale][card.verdict] : m.report.noVerdict, 'strong'),
		kit.text(board ? (card.short ?? card.why) : card.why, 'note')
	]);
	return [
		kit.heading(m.report.summary, 1),
		kit.table(
			[target, change, ...(board ? [] : [fromTo]), verdict, why],
			rows,
			verdictWidths(kind).map((share) => share * ROOM)
		),
		...kit.text([m.report.limits, month.note].filter(Boolean).join(' '), 'note', { before: 3 })
	];
}

export function leftOut({ kit, outline: { part, left, kind } }: Making): Child[] {
	const { m, format } = wordsOf(part);
	if (left.length === 0) return [];
	if (kind === 'board')
		return kit.text(`${m.report.absent}${m.colon}${format.items(left.map(({ title }) => title))}`, 'small');
	return [
		kit.heading(m.report.absent, 1),
		...left.flatMap(({ title, why }) => kit.text(`${title}${m.colon}${why}`, 'note'))
	];
}

export function definitions({ kit, outline: { part } }: Making): Child[] {
	const { m } = wordsOf(part);
	return [
		kit.heading(m.report.definitions, 1, true),
		...definitionsOf(part).flatMap(({ title, definition, denominator, technical }) => [
			...kit.text(title, 'strong', { before: 6, keepNext: true }),
			...kit.text([definition, denominator].filter(Boolean).join('\n'), 'note'),
			...kit.text(technical, 'small')
		])
	];
}
