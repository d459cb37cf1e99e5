import type PptxGenJS from 'pptxgenjs';
import * as brief from '$lib/i18n/pages/brief.ts';
import * as verdicts from '$lib/i18n/verdicts.ts';
import type { Verdict } from '$lib/metrics/result.ts';
import { officeFont } from '../office-chart/chart-xml-pieces.ts';
import { box, type Deck, stack } from './slide-kit.ts';
import type { ReportPart } from '../item.ts';
import { wordsOf } from '../item.ts';
import { shortPrint } from '../provenance.ts';
import { heightOf, hex, ink, room, slide as size, textStyles } from './slide-text.ts';

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

/** What the report is, on which data it stands, and that it is simulated where it is. */
export function titleSlide(deck: Deck, part: ReportPart): void {
	const { m } = wordsOf(part);
	const slide = deck.pptx.addSlide();
	const sample = part.items.some(({ figure }) => figure.sample);
	slide.addShape('rect', {
		x: 0,
		y: 0,
		w: 0.18,
		h: size.height,
		fill: { color: hex(ink.accent) },
		line: { color: hex(ink.accent), width: 0 }
	});
	const next = stack(
		slide,
		[
			[m.report.title, { size: 40, color: ink.ink, bold: true }],
			[m.report.subtitle, { size: 18, color: ink.ink2, bold: false }],
			[sample ? m.simulatedData : '', { ...textStyles.warning, size: 16 }]
		],
		part.locale,
		2
	);
	if (part.headline !== '')
		stack(
			slide,
			[
				[part.headline, { size: 16, color: ink.ink, bold: false }],
				[part.guardrails ?? '', textStyles.note]
			],
			part.locale,
			next + 0.3
		);
	stack(
		slide,
		basis(part, deck.stamp).map((line): [string, typeof textStyles.note] => [line, textStyles.note]),
		part.locale,
		5.6
	);
	slide.addNotes([m.report.title, part.headline, ...basis(part, deck.stamp)].filter(Boolean).join('\n'));
}

const certain: readonly (Verdict | null)[] = ['met', 'improved_below'];

const verdictColor = (verdict: Verdict | null): string =>
	verdict === 'worse' ? ink.concern : certain.includes(verdict) ? ink.accent : ink.ink2;

const widths = [2.3, 1.9, 2.6, 2.2, room - 9];

/** The targets in a table: change, from and to, verdict, and why. */
export function summarySlide(deck: Deck, part: ReportPart): void {
	const { m } = wordsOf(part);
	const { columns } = m.report;
	const slide = deck.pptx.addSlide();
	const sample = part.items.some(({ figure }) => figure.sample);
	const top = stack(
		slide,
		[
			[part.headline || m.report.summary, textStyles.title],
			[sample ? m.simulatedData : '', textStyles.warning]
		],
		part.locale,
		0.42
	);
	const font = {
		fontFace: officeFont,
		fontSize: 13,
		lang: part.locale === 'zh' ? 'zh-CN' : 'en',
		valign: 'top' as const
	};
	const border: [PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps] = [
		{ type: 'none' },
		{ type: 'none' },
		{ type: 'solid', pt: 0.75, color: hex(ink.rule) },
		{ type: 'none' }
	];
	const cell = (text: string, options: PptxGenJS.TableCellProps = {}): PptxGenJS.TableCell => ({
		text,
		options: { ...font, color: hex(ink.ink), border, ...options }
	});
	const rows = part.cards.map(({ title, target, headline, fromTo, verdict, why }) => [
		cell(`${title}\n${target}`),
		cell(headline, { bold: true, fontSize: 16 }),
		cell(fromTo),
		cell(verdict ? verdicts[part.locale][verdict] : m.report.noVerdict, {
			bold: true,
			color: hex(verdictColor(verdict))
		}),
		cell(why, { fontSize: 12, color: hex(ink.ink2) })
	]);
	const header = [columns.target, columns.change, columns.fromTo, columns.verdict, columns.why].map((text) =>
		cell(text, { fontSize: 11, color: hex(ink.ink3) })
	);
	slide.addTable([header, ...rows], {
		x: size.margin,
		y: top + 0.2,
		w: room,
		colW: widths,
		margin: [0.06, 0.1, 0.06, 0],
		autoPage: false
	});
	const limits = m.report.limits;
	slide.addText(
		limits,
		box(
			textStyles.note,
			part.locale,
			size.height - 0.4 - heightOf(limits, textStyles.note.size),
			heightOf(limits, textStyles.note.size)
		)
	);
	slide.addNotes(
		[
			part.headline,
			...part.cards.map(
				({ id, title, headline, fromTo, why, verdict }) =>
					`${id} ${title}${m.colon}${headline} (${fromTo}) ` +
					`${verdict ? verdicts[part.locale][verdict] : ''} ${why}`
			)
		].join('\n')
	);
}

/** How sure it is, what it costs and what to decide, in the words of the numbers; the last slide of a board report. */
export function decisionSlide(deck: Deck, { brief: told, locale, absent }: ReportPart): void {
	if (!told) return;
	const { m, format } = wordsOf({ locale });
	const words = brief[locale].questions;
	const slide = deck.pptx.addSlide();
	const { sure, cost, next } = told;
	const question = { ...textStyles.subtitle, color: ink.accent, bold: true };
	const body = { ...textStyles.note, size: 15, color: ink.ink };
	stack(
		slide,
		[
			[words.next, textStyles.title],
			[next.join('\n'), body],
			[words.sure, question],
			[sure.join('\n'), body],
			[words.cost, question],
			[cost.join('\n'), body],
			[
				absent.length === 0
					? ''
					: `${m.report.absent}${m.colon}${format.items(absent.map(({ name }) => name))}`,
				textStyles.small
			]
		],
		locale,
		0.42
	);
	slide.addNotes(
		[...next, ...sure, ...cost, ...absent.map(({ name, reason }) => `${name}${m.colon}${reason}`)].join('\n')
	);
}
