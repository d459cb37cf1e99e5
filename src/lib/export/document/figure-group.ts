import { naturalHeight } from '$lib/charts/build/natural-height.ts';
import { renderSvg } from '$lib/charts/draw/render.ts';
import { cellText } from '$lib/figures/words/cell-text.ts';
import { type ExportItem, wordsOf } from '../item.ts';
import type { Placed } from '../outline/outline.ts';
import { altOf, notesOf, shortPrintOf, warningsOf } from '../provenance.ts';
import { type PaperBlock, tableBlocks, textBlock } from './blocks.ts';
import type { Group } from './page-flow.ts';
import type { Paper } from './paper.ts';
import { roomOf, type Shape } from './shapes.ts';

/**
 * The chart alone, in a box of points; drawn anew at the height that the page gives it, so that nothing is stretched
 * out of shape.
 */
export function chartBlock(
	shape: Shape,
	item: ExportItem,
	{ across = shape.across, width = roomOf(shape), indent = 0, prefix = '' } = {}
): PaperBlock[] {
	const { figure } = item;
	const { chart } = figure;
	if (!chart) return [];
	const scale = width / across;
	const least = Math.max(200, naturalHeight(chart));
	return [
		{
			height: least * scale,
			stretch: shape.onePerPage ? 2000 : Math.max(60, 420 - least) * scale,
			gap: 6,
			draw: (paper, top, height) => {
				const size = { width: across, height: Math.floor(height / scale) };
				const svg = renderSvg(chart, {
					...size,
					theme: 'report',
					format: wordsOf(item).format,
					idPrefix: `${prefix}${figure.id}`
				});
				paper.picture(svg, { x: shape.margin + indent, y: top, scale, ...size }, altOf(item));
			}
		}
	];
}

const ROWS = 14;

/** A figure without a picture shows its numbers: the first rows, and how many more there are. */
function numbersBlock(shape: Shape, item: ExportItem): PaperBlock[] {
	const { m, format } = wordsOf(item);
	const { columns, rows } = item.figure.table;
	if (columns.length === 0 || rows.length === 0) return textBlock(shape, m.noChart, shape.looks.note, { gap: 6 });
	const look = shape.looks.note;
	const shown = columns.slice(0, 6);
	const widths = shown.map(() => roomOf(shape) / shown.length);
	const cells = rows.slice(0, ROWS).map((row) =>
		shown.map((column, index) => {
			const cell = row[index] ?? null;
			return [{ text: cell === null ? m.suppressedCell : cellText(cell, column, format), look }];
		})
	);
	return [
		...tableBlocks(
			shape,
			shown.map(({ label }) => label),
			cells,
			widths
		),
		...textBlock(
			shape,
			rows.length > ROWS ? m.moreRows({ n: format.count(rows.length - ROWS) }) : '',
			shape.looks.small,
			{ gap: 3 }
		)
	];
}

/** A figure with its question, finding, measure, picture, notes, what it cannot tell, and where it comes from. */
export function figureGroup(shape: Shape, { item, number, question, cannot }: Placed): Group<Paper> {
	const { figure } = item;
	const { m } = wordsOf(item);
	const { looks } = shape;
	const name = `figure-${String(number)}-${item.locale}`;
	const title = m.numbered({ n: String(number), title: figure.title });
	const blocks = [
		...textBlock(shape, question, looks.question, { gap: shape.onePerPage ? 0 : 22 }),
		...textBlock(shape, title, looks.figure, { gap: question === '' ? 22 : 2, tag: 'H3' }),
		...textBlock(shape, [figure.subtitle, figure.filters].filter(Boolean).join(' · '), looks.note, { gap: 2 }),
		...textBlock(shape, warningsOf(item).join(' · '), looks.warning, { gap: 2 }),
		...(figure.chart ? chartBlock(shape, item) : numbersBlock(shape, item)),
		...textBlock(shape, notesOf(item).join(' '), looks.note, { gap: 6 }),
		...textBlock(shape, cannot === '' ? '' : `${m.report.cannot}${m.colon}${cannot}`, looks.note, { gap: 3 }),
		...textBlock(shape, shortPrintOf(item), looks.small, { gap: 4 })
	];
	return {
		blocks,
		breakBefore: shape.onePerPage,
		around: (paper, draw, begins) => {
			if (begins) {
				paper.destination(name);
				paper.bookmark(title, 2);
			}
			paper.within('Sect', draw);
		}
	};
}
