import { wordsOf } from '../item.ts';
import type { Placed } from '../outline/outline.ts';
import { type PaperBlock, textBlock } from './blocks.ts';
import { chartBlock } from './figure-group.ts';
import type { Group } from './page-flow.ts';
import type { Paper } from './paper.ts';
import { roomOf, type Shape } from './shapes.ts';

const GUTTER = 22;
/** Units across of a small picture: its text is then nearly eight points high. */
const ACROSS = 240;
const COLUMNS = 3;
/** Units of height below which a small picture cannot be read. */
const LEAST = 170;

const widthIn = (shape: Shape): number => (roomOf(shape) - GUTTER * (COLUMNS - 1)) / COLUMNS;

/** A figure in a third of the page's width: question, finding, picture. */
function cellOf(
	shape: Shape,
	{ item, question }: Placed,
	indent: number
): { blocks: PaperBlock[]; chart: PaperBlock[] } {
	const width = widthIn(shape);
	const { looks } = shape;
	return {
		blocks: [
			...textBlock(shape, question, looks.question, { indent, width }),
			...textBlock(shape, item.figure.title, looks.strong, { indent, width, tag: 'H3' })
		],
		chart: chartBlock(shape, item, { across: ACROSS, width, indent, prefix: 'small-' })
	};
}

const total = (blocks: readonly PaperBlock[]): number => blocks.reduce((sum, { height, gap }) => sum + height + gap, 0);

function rowOf(shape: Shape, figures: readonly Placed[]): PaperBlock {
	const cells = figures.map((figure, index) => cellOf(shape, figure, index * (widthIn(shape) + GUTTER)));
	const head = Math.max(...cells.map(({ blocks }) => total(blocks)));
	const chart = (LEAST * widthIn(shape)) / ACROSS;
	return {
		height: head + 4 + chart,
		stretch: 70,
		gap: 12,
		draw: (paper, top, height) => {
			for (const { blocks, chart: own } of cells) {
				blocks.reduce((y, block) => {
					block.draw(paper, y + block.gap, block.height);
					return y + block.gap + block.height;
				}, top);
				own[0]?.draw(paper, top + head + 4, height - head - 4);
			}
		}
	};
}

/** The first figures of a one-page report beside each other, with their sources in one line. */
export function smallCharts(shape: Shape, figures: readonly Placed[]): Group<Paper>[] {
	const first = figures[0]?.item;
	if (!first) return [];
	const { m, format } = wordsOf(first);
	const shown = figures.slice(0, COLUMNS);
	const named = shown.map(({ item }) => item.figure.sourceShort ?? item.figure.source);
	const tables = new Set(named.flatMap((source) => source.split(/、|, /)));
	const sources = `${m.labels.source} ${format.items([...tables])}`;
	return [{ blocks: [rowOf(shape, shown), ...textBlock(shape, sources, shape.looks.small, { gap: 4 })] }];
}
