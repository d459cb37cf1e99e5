import { circle, type Fill, line, rect, type Shape, text } from './shapes.ts';
import type { ChartEnv } from './env.ts';
import { LINE } from './layout.ts';
import { fitText, textWidth } from './text-width.ts';

/** How a series looks in the legend. */
export interface LegendItem {
	name: string;
	mark: { kind: 'line'; color: string; dash?: number[] } | { kind: 'bar'; fill: Fill } | { kind: 'dot'; fill: Fill };
}

const SWATCH = 14;
const GAP = 16;

export interface Legend {
	height: number;
	shapes: Shape[];
}

function swatch(mark: LegendItem['mark'], x: number, y: number): Shape {
	if (mark.kind === 'line')
		return line(x, y, x + SWATCH, y, { color: mark.color, width: 2, ...(mark.dash && { dash: mark.dash }) });
	if (mark.kind === 'dot') return circle(x + SWATCH / 2, y, 4, mark.fill);
	return rect(x + 1, y - 5, x + 12, y + 6, mark.fill);
}

/** Names of the series in one or more rows at the top left, wrapped to the width. */
export function legendOf(items: readonly LegendItem[], env: ChartEnv): Legend {
	const shapes: Shape[] = [];
	let [x, row] = [0, 0];
	for (const { name, mark } of items) {
		const label = fitText(name, env.width - SWATCH - 5);
		const width = SWATCH + 5 + textWidth(label);
		if (x > 0 && x + width > env.width) [x, row] = [0, row + 1];
		const y = row * 20 + LINE / 2;
		shapes.push(swatch(mark, x, y), text(label, x + SWATCH + 5, y, { color: env.palette.ink2 }));
		x += width + GAP;
	}
	return { height: items.length === 0 ? 0 : (row + 1) * 20 + 6, shapes };
}
