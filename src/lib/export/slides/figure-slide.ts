import { metricTitle } from '$lib/figures/words/metric-title.ts';
import { renderSvg } from '$lib/charts/draw/render.ts';
import type { ChartSpec } from '$lib/charts/spec.ts';
import { type ExportItem, wordsOf } from '../item.ts';
import type { NativeChart } from '../office-chart/native.ts';
import { nativeChart } from '../office-chart/native-chart.ts';
import { beside, columnsOf, rowText, sameScale } from './chart-columns.ts';
import type { ExportWords } from '$lib/i18n/export.ts';
import { questionOf } from '../outline/outline.ts';
import { altOf, factsOf, notesOf, shortPrintOf, warningsOf } from '../provenance.ts';
import { type Deck, fitting, heightOfAll, type Slide, titleHeight } from './slide-kit.ts';
import { chartShape, EMU, type Paragraph, pictureShape } from './slide-xml.ts';
import { heightOf } from './slide-text.ts';
import { contentOf, isTitle, ownPlace, ownPlaces } from './template/places.ts';
import type { Box, Placeholder } from './template/layouts.ts';
import { roomOn } from './template/room.ts';
import { groundOf, themedPicture } from './theme-colors.ts';

/** What is said of a figure above and below its picture. */
interface Said {
	question: string;
	measure: string;
	warnings: string;
	/** What it cannot tell first, then its notes; as many as fit are shown. */
	notes: string[];
	source: string;
}

function saidOf(item: ExportItem): Said {
	const { figure } = item;
	const { m } = wordsOf(item);
	const { question, cannot } = questionOf(item);
	return {
		question,
		measure: [figure.subtitle, figure.filters].filter(Boolean).join(' · '),
		warnings: warningsOf(item).join(' · '),
		notes: [cannot === '' ? '' : `${m.report.cannot}${m.colon}${cannot}`, ...notesOf(item)].filter(Boolean),
		source: shortPrintOf(item)
	};
}

/** As many of the notes as fit a box, in one paragraph; all of them stand in the speaker's notes. */
function fittingNotes(notes: readonly string[], box: Pick<Box, 'w' | 'h'>, wished: number): Paragraph[] {
	for (let count = notes.length; count > 0; count -= 1) {
		const text = notes.slice(0, count).join(' ');
		const size = fitting([text], box, wished);
		const fits = heightOf(text, size, box.w / EMU) * EMU <= box.h;
		if (fits && (size >= Math.min(wished, 11) || count === 1)) return [{ text, size }];
	}
	return notes.slice(0, 1).map((text) => ({ text, size: 9 }));
}

/** The chart as the program's own, in columns where its rows need them; none where a picture has to say it. */
function nativeColumns(spec: ChartSpec, m: ExportWords, box: Box): NativeChart[] {
	const parts = columnsOf(spec, box);
	const charts = parts.flatMap((part) => nativeChart(part, m) ?? []);
	const lying = charts.flatMap((chart) => (chart.kind === 'xy' ? [chart] : []));
	if (parts.length > 1 && lying.length === parts.length) return sameScale(lying);
	const whole = parts.length > 1 ? nativeChart(spec, m) : charts[0];
	return whole ? [whole] : [];
}

async function drawing(
	deck: Deck,
	slide: Slide,
	given: { item: ExportItem; spec: ChartSpec; place: Placeholder | null; box: Box }
) {
	const { item, spec, box } = given;
	const { m, format } = wordsOf(item);
	const on = groundOf(slide.layout, box);
	const charts = nativeColumns(spec, m, box);
	const boxes = beside(box, charts.length);
	for (const [index, chart] of charts.entries()) {
		const part = boxes[index] ?? box;
		const named = slide.named(item.figure.id, altOf(item));
		const relation = slide.hold({ kind: 'chart', chart, item, on, textSize: rowText(chart, part) });
		slide.add(chartShape({ named, place: index === 0 ? given.place : null, box: part, relation }));
	}
	if (charts.length > 0) return;
	const named = slide.named(item.figure.id, altOf(item));
	const points = { width: Math.round((box.w / EMU) * 72), height: Math.round((box.h / EMU) * 72) };
	const { theme, grounded } = themedPicture(on);
	const png = await deck.raster(grounded(renderSvg(spec, { ...points, theme, format })), 3);
	const relation = slide.hold({ kind: 'picture', png });
	// A place for charts takes no picture.
	const place = given.place?.type === 'chart' ? null : given.place;
	slide.add(pictureShape({ named, place, box, relation }));
}

/** Texts in the places of our own layout; returns the room left for the picture. */
function inOwnPlaces(deck: Deck, slide: Slide, said: Said, title: { text: string; size: number }): Box {
	const { layout } = slide;
	const place = (idx: string): Placeholder | null => ownPlace(layout, idx);
	const content = roomOn(layout, contentOf(layout));
	slide.text('Question', place(ownPlaces.question), [{ text: said.question }]);
	const head = layout.placeholders.find(isTitle)?.box;
	const measure = place(ownPlaces.measure);
	let top = content.y;
	if (head && measure?.box) {
		const paragraphs: Paragraph[] = [
			{ text: said.measure, size: fitting([said.measure], { w: head.w, h: 0.5 * EMU }, 13) },
			{ text: said.warnings, size: 12, bold: true, color: slide.inks(content).warning }
		];
		const y = head.y + Math.min(head.h, titleHeight(title.text, title.size, head.w)) + 0.06 * EMU;
		const h = heightOfAll(
			paragraphs.filter(({ text }) => text !== ''),
			head.w
		);
		slide.text('Measure', measure, paragraphs, { ...measure.box, y, h });
		top = y + h + 0.06 * EMU;
	}
	const notes = place(ownPlaces.notes);
	if (notes?.box) slide.text('Notes', notes, fittingNotes(said.notes, notes.box, 12));
	return { ...content, y: top, h: content.y + content.h - top };
}

/** Texts above and below the picture, within the room that a company's layout gives; returns what is left. */
function around(deck: Deck, slide: Slide, said: Said, place: Placeholder | null): Box {
	const room = roomOn(slide.layout, place);
	const inks = slide.inks(room);
	const lead: Paragraph[] = [
		{ text: said.question, size: deck.points(13), color: inks.accent },
		{ text: said.measure, size: deck.points(13), color: inks.quiet },
		{ text: said.warnings, size: deck.points(12), bold: true, color: inks.warning }
	].filter(({ text }) => text !== '');
	const above = Math.min(heightOfAll(lead, room.w), 0.3 * room.h);
	slide.text('Measure', null, lead, { ...room, h: above });
	const below = 0.2 * room.h;
	const notes = fittingNotes(said.notes, { w: room.w, h: below }, deck.points(12)).map((one) => ({
		...one,
		color: inks.quiet
	}));
	const height = Math.min(below, heightOfAll(notes, room.w));
	slide.text('Notes', null, notes, { ...room, y: room.y + room.h - height, h: height });
	return { ...room, y: room.y + above, h: room.h - above - height - 0.05 * EMU };
}

/** One figure: question, finding, measure, picture, notes and source; everything known of it in the speaker's notes. */
export async function figureSlide(deck: Deck, item: ExportItem): Promise<void> {
	const { figure, locale } = item;
	const { m } = wordsOf(item);
	const said = saidOf(item);
	const slide = deck.slide('figure', locale);
	const size = slide.title(figure.title);
	const place = contentOf(slide.layout);
	const own = ownPlace(slide.layout, ownPlaces.measure) !== null;
	const box = own ? inOwnPlaces(deck, slide, said, { text: figure.title, size }) : around(deck, slide, said, place);
	if (figure.chart && !figure.off) await drawing(deck, slide, { item, spec: figure.chart, place, box });
	else slide.text('Text', place, [{ text: figure.off ?? m.noChart, size: deck.points(14), plain: true }], box);
	slide.footer(said.source);
	const definitions = item.explanations.map((one) =>
		[metricTitle(one), one.definition, one.denominator, one.formula].join('\n')
	);
	const facts = factsOf(item, deck.stamp).map(({ label, text }) => `${label}${m.colon}${text}`);
	slide.notes = [said.question, ...facts, ...said.notes.slice(0, 1), ...definitions].filter(Boolean).join('\n');
}
