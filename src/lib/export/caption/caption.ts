import { escapeHtml } from '$lib/charts/build/escape-html.ts';
import { naturalHeight } from '$lib/charts/build/natural-height.ts';
import { palettes } from '$lib/charts/palette.ts';
import { renderSvg } from '$lib/charts/draw/render.ts';
import type { ChartSpec } from '$lib/charts/spec.ts';
import { languageTag } from '$lib/i18n/locale.ts';
import type { ExportItem, Stamp } from '../item.ts';
import { wordsOf } from '../item.ts';
import type { Preset } from './presets.ts';
import { factsOf, notesOf, smallPrint, warningsOf } from '../provenance.ts';
import { type Block, blockOf, draw, heightOf, pictureFont, type Style, styles } from './text-blocks.ts';
import { wrapLines } from './wrap.ts';

const ink = palettes.report;
const MARGIN = 20;

function blocksOf(item: ExportItem, stamp: Stamp, across: number): { head: Block[]; foot: Block[] } {
	const { figure } = item;
	const room = across - 2 * MARGIN;
	const block = (texts: readonly string[], style: Style, gap: number): Block => blockOf(texts, { room, style, gap });
	return {
		head: [
			block([figure.title], styles.title, 0),
			block([[figure.subtitle, figure.filters].filter(Boolean).join(' · ')], styles.subtitle, 2)
		],
		foot: [
			block([warningsOf(item).join(' · ')], styles.warning, 4),
			block([notesOf(item).join(' ')], styles.note, 4),
			block(smallPrint(item, stamp), styles.small, 8)
		]
	};
}

/** What stands in place of a picture that cannot be drawn. */
function sentence(text: string, across: number, top: number, height: number): string {
	const lines = wrapLines(text, across - 4 * MARGIN, styles.title.size * 0.78);
	const style = { size: 14, leading: 22, color: ink.ink2 };
	return draw([{ lines, style, gap: 0 }], MARGIN, top + Math.max(0, (height - lines.length * style.leading) / 2));
}

function picture(
	item: ExportItem,
	chart: ChartSpec,
	box: { x: number; y: number; width: number; height: number }
): string {
	return renderSvg(chart, { ...box, theme: 'report', format: wordsOf(item).format, idPrefix: `f-${item.figure.id}` });
}

/** Units across at which head, picture and foot find room in the preset's shape. */
function layout(item: ExportItem, stamp: Stamp, preset: Preset) {
	const { figure } = item;
	const wanted = figure.chart && !figure.off ? naturalHeight(figure.chart) : 80;
	let across: number = preset.across;
	// What is too much for the shape is drawn smaller, never cut or crushed.
	for (let step = 0; ; step += 1) {
		const blocks = blocksOf(item, stamp, across);
		const fixed = heightOf(blocks.head) + heightOf(blocks.foot) + 2 * MARGIN + 22;
		const shape = (across * preset.height) / preset.width;
		if (preset.grows) return { ...blocks, across, height: Math.max(shape, fixed + wanted) };
		if (shape - fixed >= wanted || step === 12) return { ...blocks, across, height: shape };
		across = Math.round(across * 1.08);
	}
}

/**
 * The figure as one picture that carries its meaning: finding, measure, chart, warnings, notes, source, n, method,
 * exclusions, fingerprint, version and date. Text stays text; always the light theme.
 */
export function captionedSvg(item: ExportItem, stamp: Stamp, preset: Preset): string {
	const { figure } = item;
	const { head, foot, across, height } = layout(item, stamp, preset);
	const top = MARGIN + heightOf(head) + 12;
	const footTop = height - MARGIN - heightOf(foot);
	const box = { x: MARGIN, y: top, width: across - 2 * MARGIN, height: Math.floor(footTop - 10 - top) };
	const drawn =
		figure.chart && !figure.off
			? picture(item, figure.chart, box)
			: sentence(figure.off ?? wordsOf(item).m.noChart, across, box.y, box.height);
	const size = { width: preset.width, height: Math.round((preset.width * height) / across) };
	const description = factsOf(item, stamp)
		.map(({ label, text }) => `${label}: ${text}`)
		.join('\n');
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${String(size.width)}" height="${String(size.height)}" ` +
		`viewBox="0 0 ${String(across)} ${height.toFixed(1)}" font-family="${pictureFont}" role="img" ` +
		`lang="${languageTag[item.locale]}">` +
		`<title>${escapeHtml(figure.title)}</title><desc>${escapeHtml(description)}</desc>` +
		`<rect width="${String(across)}" height="${height.toFixed(1)}" fill="${ink.surface}"/>` +
		draw(head, MARGIN, MARGIN) +
		drawn +
		`<path d="M${String(MARGIN)} ${(footTop - 2).toFixed(1)}H${String(across - MARGIN)}" stroke="${ink.rule}"/>` +
		`${draw(foot, MARGIN, footTop)}</svg>`
	);
}
