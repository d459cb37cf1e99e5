import type { Block } from './page-flow.ts';
import type { Paper, Tag } from './paper.ts';
import { type Look, roomOf, type Shape } from './shapes.ts';

export type PaperBlock = Block<Paper>;

interface Place {
	gap?: number;
	tag?: Tag;
	/** From the left margin. */
	indent?: number;
	/** Points across; the body's by default. */
	width?: number;
}

/** A text of any length, broken into lines; nothing where it is empty. */
export function textBlock(
	shape: Shape,
	text: string,
	look: Look,
	{ gap = 0, tag = 'P', indent = 0, width = roomOf(shape) - indent }: Place = {}
): PaperBlock[] {
	if (text === '') return [];
	const lines = text.split('\n').flatMap((line) => shape.wrap(line, width, look));
	return [
		{
			height: lines.length * look.leading,
			stretch: 0,
			gap,
			draw: (paper, top) => {
				paper.text(lines, { x: shape.margin + indent, y: top, leading: look.leading }, look, tag);
			}
		}
	];
}

/** One cell of a table: texts below each other, each in its own look. */
export type TableCell = readonly { text: string; look: Look }[];

const PADDING = 4;

/** Rows of a table with columns of given widths, each a block of its own so that pages break between them. */
export function tableBlocks(
	shape: Shape,
	header: readonly string[],
	rows: readonly (readonly TableCell[])[],
	widths: readonly number[]
): PaperBlock[] {
	const { note } = shape.looks;
	const row = (cells: readonly TableCell[], tag: 'TH' | 'TD'): PaperBlock => {
		const wrapped = cells.map((cell, index) =>
			cell.map(({ text, look }) => ({
				lines: text === '' ? [] : shape.wrap(text, (widths[index] ?? 0) - 10, look),
				look
			}))
		);
		const height =
			Math.max(
				...wrapped.map((cell) => cell.reduce((sum, { lines, look }) => sum + lines.length * look.leading, 0))
			) +
			2 * PADDING;
		return {
			height,
			stretch: 0,
			gap: 0,
			draw: (paper, top) => {
				paper.within('TR', () => {
					let x = shape.margin;
					wrapped.forEach((cell, index) => {
						let y = top + PADDING;
						for (const { lines, look } of cell) {
							paper.text(lines, { x, y, leading: look.leading }, look, tag);
							y += lines.length * look.leading;
						}
						x += widths[index] ?? 0;
					});
				});
				paper.rule(shape.margin, top + height, roomOf(shape), '#d9d6d1');
			}
		};
	};
	return [
		row(
			header.map((text) => [{ text, look: note }]),
			'TH'
		),
		...rows.map((cells) => row(cells, 'TD'))
	];
}
