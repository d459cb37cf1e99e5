import { escapeHtml } from '$lib/charts/build/escape-html.ts';
import { naturalHeight } from '$lib/charts/build/natural-height.ts';
import { renderSvg } from '$lib/charts/draw/render.ts';
import { palettes } from '$lib/charts/palette.ts';
import { languageTag } from '$lib/i18n/locale.ts';
import type { ExportItem, Stamp } from '../item.ts';
import { wordsOf } from '../item.ts';
import { shortPrint, sourceLine, warningsOf } from '../provenance.ts';
import { type Block, blockOf, draw, heightOf, pictureFont, styles } from './text-blocks.ts';

const ink = palettes.report;
const MARGIN = 24;
const GUTTER = 32;
/** Units across of one figure; text is drawn at 12 of them. */
const CELL = 560;
const LEAST = 260;

interface Cell {
	item: ExportItem;
	head: Block[];
	foot: Block[];
	/** Units of height that its picture takes. */
	chart: number;
}

/** Figures that one picture can hold so that each can still be read. */
export const MOST_IN_GRID = 12;

const columnsFor = (count: number): number => (count === 1 ? 1 : count <= 6 ? 2 : 3);

function cellOf(item: ExportItem, number: string): Cell {
	const { figure } = item;
	const { m, format } = wordsOf(item);
	const title = number === '' ? figure.title : `${number} ${figure.title}`;
	const measure = [figure.subtitle, figure.filters].filter(Boolean).join(' · ');
	const n = `${m.labels.n}\u00a0=\u00a0${format.count(figure.n)}`;
	const source = [sourceLine(item), figure.period && `${m.labels.period} ${figure.period}`, n];
	const block = (text: string, style: Block['style'], gap: number): Block =>
		blockOf([text], { room: CELL, style, gap });
	return {
		item,
		head: [
			block(title, { ...styles.title, size: 15, leading: 21 }, 0),
			block(measure, styles.subtitle, 2),
			block(figure.off ?? (figure.chart ? '' : m.noChart), styles.note, 8)
		],
		foot: [block(source.filter(Boolean).join(' · '), styles.small, 4)],
		chart: figure.chart && !figure.off ? Math.max(LEAST, naturalHeight(figure.chart)) : 0
	};
}

/** What holds for all of them, said once: warnings, data, version, day. */
function provenance(items: readonly ExportItem[], stamp: Stamp, room: number): Block[] {
	const [first] = items;
	if (!first) return [];
	const { m } = wordsOf(first);
	const each = (texts: readonly string[]): string => [...new Set(texts)].join(' / ');
	const prints = each(items.map(({ figure }) => shortPrint(figure.fingerprint)));
	const warnings = each(items.flatMap(warningsOf));
	const said = [
		`${m.labels.fingerprint} ${prints}`,
		`${m.product} ${stamp.version}`,
		`${m.labels.date} ${stamp.date}`,
		m.noNames
	];
	return [
		blockOf([warnings], { room, style: styles.warning, gap: 0 }),
		blockOf([said.join(' · ')], { room, style: styles.small, gap: 2 })
	];
}

function rowsOf(cells: readonly Cell[], columns: number): Cell[][] {
	return Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
		cells.slice(row * columns, (row + 1) * columns)
	);
}

/** A row of figures, their pictures beginning and ending at the same heights; returns its elements and its height. */
function rowSvg(row: readonly Cell[], top: number, prefix: string): { svg: string; height: number } {
	const head = Math.max(...row.map((cell) => heightOf(cell.head)));
	const chart = Math.max(...row.map((cell) => cell.chart));
	const foot = Math.max(...row.map((cell) => heightOf(cell.foot)));
	const svg = row.map((cell, index) => {
		const x = MARGIN + index * (CELL + GUTTER);
		const spec = cell.item.figure.off ? null : cell.item.figure.chart;
		const box = { x, y: top + head + 8, width: CELL, height: chart };
		const { format } = wordsOf(cell.item);
		const idPrefix = `${prefix}-${String(index)}`;
		const drawn = spec ? renderSvg(spec, { ...box, theme: 'report', format, idPrefix }) : '';
		return draw(cell.head, x, top) + drawn + draw(cell.foot, x, top + head + 8 + chart);
	});
	return { svg: svg.join(''), height: head + 8 + chart + foot };
}

/**
 * Several figures as one picture: each with its finding, measure, chart and source, numbered in their order, and one
 * line below all of them for the data and the version.
 */
export function figureGrid(items: readonly ExportItem[], stamp: Stamp): string {
	const [first] = items;
	if (!first) throw new RangeError('a picture of no figures');
	const { m } = wordsOf(first);
	const numbers = items.map((_, index) => (items.length === 1 ? '' : String(index + 1)));
	const cells = items.map((item, index) => cellOf(item, numbers[index] ?? ''));
	const columns = columnsFor(cells.length);
	const across = 2 * MARGIN + columns * CELL + (columns - 1) * GUTTER;
	let y = MARGIN;
	let drawn = '';
	for (const [index, row] of rowsOf(cells, columns).entries()) {
		const { svg, height } = rowSvg(row, y, `g${String(index)}`);
		drawn += svg;
		y += height + GUTTER;
	}
	const foot = provenance(items, stamp, across - 2 * MARGIN);
	const height = Math.ceil(y + heightOf(foot) + MARGIN - 6);
	const titles = items.map(({ figure }, index) => [numbers[index], figure.title].filter(Boolean).join(' '));
	const described = items.map(
		({ figure }, index) => `${titles[index] ?? ''}: ${figure.subtitle} · ${figure.source} · ${figure.period}`
	);
	const size = `width="${String(across)}" height="${String(height)}"`;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${String(across)} ${String(height)}" ` +
		`font-family="${pictureFont}" role="img" lang="${languageTag[first.locale]}">` +
		`<title>${escapeHtml(m.grid.description({ n: String(items.length) }) + titles.join(m.listComma))}</title>` +
		`<desc>${escapeHtml(described.join('\n'))}</desc>` +
		`<rect width="${String(across)}" height="${String(height)}" fill="${ink.surface}"/>${drawn}` +
		`<path d="M${String(MARGIN)} ${String(y - 10)}H${String(across - MARGIN)}" stroke="${ink.rule}"/>` +
		`${draw(foot, MARGIN, y)}</svg>`
	);
}
