import { strToU8 } from 'fflate';
import { renderSvg } from '$lib/charts/draw/render.ts';
import type { ChartSpec } from '$lib/charts/spec.ts';
import { languageTag } from '$lib/i18n/locale.ts';
import { chartXml } from '../office-chart/chart-xml.ts';
import { officeFont } from '../office-chart/chart-xml-pieces.ts';
import { absentSlides, definitionSlides } from './definition-slides.ts';
import { type ReportKind, questionOf } from '../outline/outline.ts';
import { decisionSlide, summarySlide, titleSlide } from './front-slides.ts';
import { type ExportItem, type Report, wordsOf } from '../item.ts';
import { nativeChart } from '../office-chart/native-chart.ts';
import { factsOf, notesOf, smallPrint, warningsOf } from '../provenance.ts';
import { renumberCharts, repairPptx } from './repair-pptx.ts';
import { type Deck, stack } from './slide-kit.ts';
import { heightOf, hex, ink, room, slide as size, textStyles } from './slide-text.ts';
import { chartWorkbook } from '../workbook/book.ts';
import type { Progress, Rasterize } from '../work.ts';
import { pack, unpack } from '../zip.ts';

async function drawing(
	deck: Deck,
	slide: ReturnType<Deck['pptx']['addSlide']>,
	item: ExportItem,
	spec: ChartSpec,
	y: number,
	h: number
): Promise<void> {
	const { m, format } = wordsOf(item);
	const place = { x: size.margin, y, w: room, h };
	const chart = nativeChart(spec, m);
	if (chart) {
		// The part that this leads to is replaced; what is given here only makes the writer lay the tracks.
		slide.addChart('bar', [{ name: item.figure.id, labels: ['1'], values: [1] }], {
			...place,
			altText: item.figure.title
		});
		deck.pending.push({ chart, item });
		return;
	}
	const svg = renderSvg(spec, { width: Math.round(room * 72), height: Math.round(h * 72), theme: 'report', format });
	const png = await deck.raster(svg, 3);
	slide.addImage({ ...place, data: `image/png;base64,${base64(png)}`, altText: item.figure.title });
}

function base64(bytes: Uint8Array): string {
	let text = '';
	for (let start = 0; start < bytes.length; start += 32_768)
		text += String.fromCharCode(...bytes.subarray(start, start + 32_768));
	return btoa(text);
}

/** One figure: finding, measure, chart, notes, small print; everything known of it in the speaker's notes. */
async function figureSlide(deck: Deck, item: ExportItem): Promise<void> {
	const { figure, locale } = item;
	const { m } = wordsOf(item);
	const { question, cannot } = questionOf(item);
	const slide = deck.pptx.addSlide();
	const top =
		stack(
			slide,
			[
				[question, { ...textStyles.subtitle, color: ink.accent }],
				[figure.title, textStyles.title],
				[[figure.subtitle, figure.filters].filter(Boolean).join(' · '), textStyles.subtitle],
				[warningsOf(item).join(' · '), textStyles.warning]
			],
			locale,
			0.42
		) + 0.08;
	const notes = [...notesOf(item), cannot === '' ? '' : `${m.report.cannot}${m.colon}${cannot}`]
		.filter(Boolean)
		.join(' ');
	const small = smallPrint(item, deck.stamp).join('\n');
	const feet = heightOf(notes, textStyles.note.size) + heightOf(small, textStyles.small.size) + 0.2;
	const bottom = size.height - 0.3 - feet;
	if (figure.chart && !figure.off) await drawing(deck, slide, item, figure.chart, top, bottom - top - 0.1);
	else stack(slide, [[figure.off ?? m.noChart, textStyles.subtitle]], locale, top + 0.4);
	slide.addShape('line', { x: size.margin, y: bottom, w: room, h: 0, line: { color: hex(ink.rule), width: 0.75 } });
	stack(
		slide,
		[
			[notes, textStyles.note],
			[small, textStyles.small]
		],
		locale,
		bottom + 0.08
	);
	slide.slideNumber = {
		x: size.width - 0.85,
		y: size.height - 0.42,
		w: 0.4,
		h: 0.25,
		fontFace: officeFont,
		fontSize: 9,
		color: hex(ink.ink3),
		align: 'right'
	};
	const definitions = item.explanations.map(({ id, name, definition, denominator, formula }) =>
		[`${id} ${name}`, definition, denominator, formula].join('\n')
	);
	slide.addNotes(
		[...factsOf(item, deck.stamp).map(({ label, text }) => `${label}${m.colon}${text}`), ...definitions].join('\n')
	);
}

const SHEET = 'Sheet1';

/** The writer's package with our charts, each over a workbook of its own, repaired. */
async function finish(bytes: Uint8Array, { pending, stamp }: Deck): Promise<Uint8Array> {
	const parts = renumberCharts(unpack(bytes));
	for (const [index, { chart, item }] of pending.entries()) {
		const { m } = wordsOf(item);
		const number = String(index + 1);
		parts[`ppt/charts/chart${number}.xml`] = strToU8(
			chartXml(chart, m, { sheet: SHEET, textSize: 12, locale: languageTag[item.locale] }, 'rId1')
		);
		parts[`ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`] = await chartWorkbook(chart, m, SHEET, stamp);
	}
	return pack(repairPptx(parts, stamp.date));
}

/**
 * The report as slides with charts that can be edited: title, verdicts, one figure a slide, and either definitions or,
 * for a board, what to decide; once per language.
 */
export async function reportPptx(
	report: Report,
	raster: Rasterize,
	{ kind = 'full', progress }: { kind?: ReportKind; progress?: Progress | undefined } = {}
): Promise<Uint8Array> {
	const { default: Writer } = await import('pptxgenjs');
	const pptx = new Writer();
	pptx.layout = 'LAYOUT_WIDE';
	pptx.theme = { headFontFace: officeFont, bodyFontFace: officeFont };
	pptx.title = 'Grading Outcomes';
	pptx.author = `Grading Outcomes ${report.stamp.version}`;
	pptx.company = '';
	const deck: Deck = { pptx, stamp: report.stamp, pending: [], raster };
	const total = report.parts.reduce((sum, { items }) => sum + items.length, 0);
	let done = 0;
	for (const part of report.parts) {
		titleSlide(deck, part);
		if (part.cards.length > 0) summarySlide(deck, part);
		for (const item of part.items) {
			await progress?.step(done, total);
			await figureSlide(deck, item);
			done += 1;
		}
		if (kind === 'board') decisionSlide(deck, part);
		else {
			absentSlides(deck, part);
			definitionSlides(deck, part);
		}
	}
	await progress?.step(done, total);
	const written = await pptx.write({ outputType: 'uint8array' });
	if (!(written instanceof Uint8Array)) throw new TypeError('slides were not written as bytes');
	return finish(written, deck);
}
