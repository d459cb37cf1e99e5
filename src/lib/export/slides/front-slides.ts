import * as verdicts from '$lib/i18n/verdicts.ts';
import type { Verdict } from '$lib/metrics/result.ts';
import { isSample, type ReportPart, titleOf, wordsOf } from '../item.ts';
import { shortPrint } from '../provenance.ts';
import { type Deck, fitting, heightOfAll, type Slide, within } from './slide-kit.ts';
import { EMU, type Paragraph, tableShape } from './slide-xml.ts';
import { contentOf, ownPlace, ownPlaces, subtitleOf } from './template/places.ts';
import { freeBelow, roomOn } from './template/room.ts';
import type { Box } from './template/xml.ts';

/** Files, period and data behind the figures, each said once. */
function basis(part: ReportPart, stamp: Deck['stamp']): string[] {
	const { m } = wordsOf(part);
	const { labels } = m;
	const each = (pick: (figure: ReportPart['items'][number]['figure']) => string): string =>
		[...new Set(part.items.map(({ figure }) => pick(figure)))].filter(Boolean).join(' / ');
	return [
		`${labels.period}${m.colon}${each(({ period }) => period)}`,
		`${labels.asOf}${m.colon}${each(({ asOf }) => asOf.slice(0, 10))}`,
		`${labels.fingerprint}${m.colon}${each(({ fingerprint }) => shortPrint(fingerprint))}`,
		`${m.report.prepared({ date: stamp.date })} · ${m.product} ${stamp.version}`,
		m.noNames
	];
}

/** As many paragraphs as fit a box at a size that can be read from the back of a room, the first two at least. */
function shortened(
	deck: Deck,
	paragraphs: readonly Paragraph[],
	box: Pick<Box, 'w' | 'h'>,
	wished: number
): Paragraph[] {
	const least = deck.points(12);
	for (let count = paragraphs.length; ; count -= 1) {
		const kept = paragraphs.slice(0, count);
		const size = fitting(
			kept.map(({ text }) => text),
			{ w: box.w, h: box.h * 0.9 },
			wished
		);
		if (size >= least || count <= 2) return kept.map((paragraph) => ({ ...paragraph, size, plain: true }));
	}
}

/** What is said below the title of a company's slides: in its place for that, and in room below it. */
function belowTitle(deck: Deck, slide: Slide, first: readonly Paragraph[], rest: readonly Paragraph[]): void {
	const { layout } = slide;
	const place = subtitleOf(layout);
	const lead = first.filter(({ text }) => text !== '');
	const more = rest.filter(({ text }) => text !== '');
	const box = place?.box ?? null;
	if (!place || !box) {
		slide.text(
			'Subtitle',
			null,
			shortened(deck, [...lead, ...more], roomOn(layout, null), deck.points(18)),
			roomOn(layout, null)
		);
		return;
	}
	const wished = Math.min(place.size ?? 24, deck.points(20));
	const inside = within(box, place);
	const whole = shortened(deck, [...lead, ...more], inside, wished);
	const free = freeBelow(layout, box);
	const fits = whole.length === lead.length + more.length && (whole[0]?.size ?? 0) >= deck.points(14);
	slide.text('Subtitle', place, fits || !free ? whole : shortened(deck, lead, inside, wished));
	if (fits || !free) return;
	const align = place.align ?? undefined;
	slide.text(
		'Headline',
		null,
		shortened(deck, more, free, deck.points(16)).map((one) => ({ above: 4, ...one, ...(align && { align }) })),
		free
	);
}

/** What the report is, on which data it stands, and that it is simulated where it is. */
export function titleSlide(deck: Deck, part: ReportPart): void {
	const { m } = wordsOf(part);
	const slide = deck.slide('title', part.locale);
	const { layout } = slide;
	slide.title(titleOf(part));
	const told = basis(part, deck.stamp);
	const warning = {
		text: isSample(part) ? m.simulatedData : '',
		bold: true,
		color: slide.inks(subtitleOf(layout)?.box ?? null).warning
	};
	const headline = ownPlace(layout, ownPlaces.headline);
	if (headline?.box) {
		const guardrails = { text: part.guardrails ?? '', size: 13, above: 6, color: slide.inks(headline.box).quiet };
		const size = fitting([part.headline, guardrails.text], headline.box, 16);
		slide.text('Subtitle', subtitleOf(layout), [{ text: m.report.subtitle }, { ...warning, size: 15 }]);
		slide.text('Headline', headline, [{ text: part.headline, size }, guardrails]);
		slide.text(
			'Basis',
			ownPlace(layout, ownPlaces.basis),
			told.map((text) => ({ text }))
		);
	} else {
		const quiet = slide.inks(subtitleOf(layout)?.box ?? null).quiet;
		const basis = [{ text: told.slice(0, 2).join(' · '), color: quiet, above: 6 }];
		belowTitle(deck, slide, [{ text: m.report.subtitle }, warning], [{ text: part.headline, above: 8 }, ...basis]);
	}
	slide.notes = [titleOf(part), part.headline, part.guardrails ?? '', ...told].filter(Boolean).join('\n');
}

const certain: readonly (Verdict | null)[] = ['met', 'improved_below'];

/** Shares of the table's width: target, change, from and to, verdict, why. */
const shares = [0.19, 0.13, 0.21, 0.17, 0.3];

/** The targets in a table: change, from and to, verdict, and why. */
export function summarySlide(deck: Deck, part: ReportPart): void {
	const { m } = wordsOf(part);
	const { columns } = m.report;
	const slide = deck.slide('text', part.locale);
	slide.title(part.headline || m.report.summary);
	const place = contentOf(slide.layout);
	const box = roomOn(slide.layout, place);
	const inks = slide.inks(box);
	const size = deck.points(13);
	const verdictColor = (verdict: Verdict | null): string =>
		verdict === 'worse' ? inks.warning : certain.includes(verdict) ? inks.accent : inks.quiet;
	const rows = part.cards.map(({ title, target, headline, fromTo, verdict, why }): Paragraph[][] => [
		[
			{ text: title, size, color: inks.text },
			{ text: target, size: size - 2, color: inks.quiet }
		],
		[{ text: headline, size: size + 3, bold: true, color: inks.text }],
		[{ text: fromTo, size, color: inks.text }],
		[
			{
				text: verdict ? verdicts[part.locale][verdict] : m.report.noVerdict,
				size,
				bold: true,
				color: verdictColor(verdict)
			}
		],
		[{ text: why, size: size - 1.5, color: inks.quiet }]
	]);
	const header = [columns.target, columns.change, columns.fromTo, columns.verdict, columns.why].map(
		(text): Paragraph[] => [{ text, size: size - 2, color: inks.quiet }]
	);
	const below: Paragraph[] = [
		{ text: isSample(part) ? m.simulatedData : '', size: size - 1, bold: true, color: inks.warning },
		{ text: part.guardrails ?? '', size: size - 1, color: inks.quiet },
		{ text: m.report.limits, size: size - 1, color: inks.quiet }
	].filter(({ text }) => text !== '');
	const foot = heightOfAll(below, box.w);
	slide.add(
		tableShape(
			{
				named: slide.named('Targets', part.headline || m.report.summary),
				place,
				box: { ...box, h: box.h - foot }
			},
			{
				widths: shares.map((share) => share * box.w),
				rows: [header, ...rows],
				rule: inks.rule,
				lang: slide.lang,
				rowHeight: 0.4 * EMU
			}
		)
	);
	slide.text('Limits', null, below, { ...box, y: box.y + box.h - foot, h: foot });
	slide.notes = [
		part.headline,
		...part.cards.map(
			({ id, title, headline, fromTo, why, verdict }) =>
				`${id} ${title}${m.colon}${headline} (${fromTo}) ` +
				`${verdict ? verdicts[part.locale][verdict] : ''} ${why}`
		)
	].join('\n');
}
