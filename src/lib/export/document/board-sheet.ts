import type { Stamp } from '../item.ts';
import { figuresIn, type Outline } from '../outline/outline.ts';
import { briefBlocks, leftGroups, titleBlocks, verdictGroups, withoutNumbers } from './front.ts';
import { flow, type Group } from './page-flow.ts';
import type { Paper } from './paper.ts';
import { nearer, type Shape, smaller } from './shapes.ts';
import { smallCharts } from './small-charts.ts';

/** Everything that a board reads on one sheet of paper. */
export function boardSheet(shape: Shape, outline: Outline, stamp: Stamp): Group<Paper>[] {
	return [
		{ blocks: titleBlocks(shape, outline, stamp) },
		{ blocks: briefBlocks(shape, withoutNumbers(outline)) },
		...verdictGroups(shape, outline),
		...smallCharts(shape, figuresIn(outline)),
		...leftGroups(shape, outline)
	];
}

/** Sizes that a board's sheet is tried in; below the last, print can't be read and a second page is better. */
const sizes = [1, 0.97, 0.95, 0.93, 0.9, 0.88, 0.86, 0.84, 0.82, 0.79, 0.76];

/** A board's sheet: Latin lines can stand nearer to each other than Chinese ones, which leaves room for larger text. */
export const sheetShape = (shape: Shape, { part: { locale } }: Outline): Shape =>
	locale === 'zh' ? shape : nearer(shape, 0.9);

/** The largest size of text at which a board's report stands on one sheet; the smallest where none does. */
export function boardShare(shape: Shape, outline: Outline, stamp: Stamp): number {
	const fits = (share: number): boolean =>
		flow(boardSheet(smaller(shape, share), outline, stamp), shape.bottom - shape.top).length === 1;
	return sizes.find(fits) ?? sizes.at(-1) ?? 1;
}
