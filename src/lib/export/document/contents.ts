import { wordsOf } from '../item.ts';
import type { Outline } from '../outline/outline.ts';
import { type PaperBlock, textBlock } from './blocks.ts';
import type { Group } from './page-flow.ts';
import type { Paper } from './paper.ts';
import { type Look, roomOf, type Shape } from './shapes.ts';

/** An entry of the contents; its page is filled in when the pages are laid out. */
export interface Entry {
	text: string;
	name: string;
	level: 1 | 2;
	page: number;
}

const LEADING = 1.15;

/** One line that leads to its page: its text, cut where it is too long, and the page's number at the right. */
function line(
	shape: Shape,
	entry: Entry,
	{ x, width, height }: { x: number; width: number; height: number }
): Pick<PaperBlock, 'height' | 'draw'> {
	const own: Look = entry.level === 1 ? shape.looks.strong : shape.looks.note;
	const look = { ...own, size: Math.min(own.size, height / 1.3) };
	const indent = entry.level === 1 ? 0 : 12;
	const [first = '', ...more] = shape.wrap(entry.text, width - indent - 36, look);
	return {
		height,
		draw: (paper, top) => {
			paper.text(
				[more.length > 0 ? `${first}…` : first],
				{ x: x + indent, y: top, leading: height },
				look,
				'TOCI'
			);
			paper.text(
				[String(entry.page)],
				{ x: x + width - 30, y: top, width: 30, leading: height, align: 'right' },
				look,
				'TOCI'
			);
			paper.link({ x, y: top, width, height }, entry.name);
		}
	};
}

/** Two entries beside each other where the page is wide, one below the other where it is tall. */
function rows(shape: Shape, entries: readonly Entry[]): PaperBlock[] {
	const columns = shape.name === 'wide' ? 2 : 1;
	const gutter = 30;
	const width = (roomOf(shape) - gutter * (columns - 1)) / columns;
	const deep = Math.ceil(entries.length / columns);
	// A few lines too many are set closer, so that no page carries three of them alone.
	const natural = shape.looks.note.leading * LEADING;
	const close = (shape.bottom - shape.top - shape.looks.section.leading - 7) / deep;
	const height = close < natural && close > natural * 0.72 ? close : natural;
	return Array.from({ length: deep }, (_, row): PaperBlock => {
		const cells = Array.from({ length: columns }, (__, column) => entries[column * deep + row]).map(
			(entry, column) =>
				entry ? line(shape, entry, { x: shape.margin + column * (width + gutter), width, height }) : null
		);
		return {
			height: Math.max(...cells.map((cell) => cell?.height ?? 0)),
			stretch: 0,
			gap: 0,
			draw: (paper, top, height) => {
				for (const cell of cells) cell?.draw(paper, top, height);
			}
		};
	});
}

/** The contents on a page of their own, with entries that are clicked. */
export function contentsGroups(shape: Shape, { part }: Outline, entries: readonly Entry[]): Group<Paper>[] {
	if (entries.length < 4) return [];
	const { m } = wordsOf(part);
	const heading = textBlock(shape, m.report.contents, shape.looks.section, { tag: 'H2' });
	return [
		{ blocks: heading, breakBefore: true, keepWithNext: true },
		{
			blocks: rows(shape, entries).map((block, index) => (index === 0 ? { ...block, gap: 6 } : block)),
			around: (paper, draw) => {
				paper.within('TOC', draw);
			}
		}
	];
}
