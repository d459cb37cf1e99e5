import * as verdicts from '$lib/i18n/verdicts.ts';
import type { Verdict } from '$lib/metrics/result.ts';
import { isSample, type ReportPart, titleOf, wordsOf } from '../item.ts';
import { shortPrint } from '../provenance.ts';
import { type Deck, fitting, heightOfAll, type Slide } from './slide-kit.ts';
import { EMU, type Paragraph, tableShape } from './slide-xml.ts';
import { bodyOf, contentOf, ownPlace, ownPlaces } from './template/choose.ts';

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

/** Everything that is said below the title, in the one place that a company's title layout has for it. */
function inOnePlace(deck: Deck, slide: Slide, paragraphs: readonly Paragraph[], rest: string[]): void {
	const place = bodyOf(slide.layout);
	const box = place?.box ?? deck.across(0.5, 0.35);
	const all = [...paragraphs, ...rest.slice(0, 2).map((text) => ({ text }))].filter(({ text }) => text !== '');
	const size = fitting(
		all.map(({ text }) => text),
		{ w: box.w, h: box.h * 0.9 },
		deck.points(18)
	);
	const said = all.map((paragraph) => ({ ...paragraph, size, plain: true }));
	slide.text('Subtitle', place, said, place ? undefined : box);
}

/** What the report is, on which data it stands, and that it is simulated where it is. */
export function titleSlide(deck: Deck, part: ReportPart): void {
	const { m } = wordsOf(part);
	const slide = deck.slide('title', part.locale);
	const { layout } = slide;
	slide.title(titleOf(part));
	const told = basis(part, deck.stamp);
	const warning = { text: isSample(part) ? m.simulatedData : '', bold: true, color: deck.inks.warning };
	const headline = ownPlace(layout, ownPlaces.headline);
	if (headline?.box) {
		const guardrails = { text: part.guardrails ?? '', size: 13, above: 6, color: deck.inks.quiet };
		const size = fitting([part.headline, guardrails.text], headline.box, 16);
		slide.text('Subtitle', bodyOf(layout), [{ text: m.report.subtitle }, { ...warning, size: 15 }]);
		slide.text('Headline', headline, [{ text: part.headline, size }, guardrails]);
		slide.text(
			'Basis',
			ownPlace(layout, ownPlaces.basis),
			told.map((text) => ({ text }))
		);
	} else inOnePlace(deck, slide, [{ text: m.report.subtitle }, warning, { text: part.headline }], told);
	slide.notes = [titleOf(part), part.headline, part.guardrails ?? '', ...told].filter(Boolean).join('\n');
}

const certain: readonly (Verdict | null)[] = ['met', 'improved_below'];

/** Shares of the table's width: target, change, from and to, verdict, why. */
const shares = [0.19, 0.13, 0.21, 0.17, 0.3];

/** The targets in a table: change, from and to, verdict, and why. */
export function summarySlide(deck: Deck, part: ReportPart): void {
	const { m } = wordsOf(part);
	const { columns } = m.report;
	const { inks } = deck;
	const slide = deck.slide('text', part.locale);
	slide.title(part.headline || m.report.summary);
	const place = contentOf(slide.layout);
	const box = deck.room(slide.layout, place);
	const size = deck.points(13);
	const verdictColor = (verdict: Verdict | null): string =>
		verdict === 'worse' ? inks.warning : certain.includes(verdict) ? inks.accent : inks.quiet;
	const rows = part.cards.map(({ title, target, headline, fromTo, verdict, why }): Paragraph[][] => [
		[
			{ text: title, size },
			{ text: target, size: size - 2, color: inks.quiet }
		],
		[{ text: headline, size: size + 3, bold: true }],
		[{ text: fromTo, size }],
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
