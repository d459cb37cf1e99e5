import { type Frame, line, type Shape, text } from './shapes.ts';
import { type ChartEnv, isNarrow } from './env.ts';
import { LINE, spread } from './layout.ts';
import { type Legend, legendOf } from './legend.ts';
import { fitText, widest } from './text-width.ts';

/** A line to be named: at its end where there is room, else in a legend. */
export interface NamedLine {
	name: string;
	color: string;
	dash?: number[] | undefined;
}

export interface SeriesNames {
	legend: Legend;
	/** Room for names to the right of the plot; 0 when they stand in the legend. */
	gutter: number;
}

/** Share of the width that names beside the plot may take. */
const most = (env: ChartEnv): number => env.width * (isNarrow(env) ? 0.16 : 0.24);

/** Decides where the names of lines go; a single line needs none, the figure says what it is. */
export function seriesNames(lines: readonly NamedLine[], env: ChartEnv): SeriesNames {
	const none = { legend: legendOf([], env), gutter: 0 };
	if (lines.length < 2) return none;
	const width = widest(lines.map(({ name }) => name));
	if (width <= most(env) && lines.length <= 6) return { ...none, gutter: Math.ceil(width) + 14 };
	return {
		...none,
		legend: legendOf(
			lines.map(({ name, color, dash }) => ({ name, mark: { kind: 'line', color, ...(dash && { dash }) } })),
			env
		)
	};
}

/** Names in the right gutter at the height of each line's end, kept apart. */
export function endNames(
	lines: readonly NamedLine[],
	ends: readonly (readonly [number, number] | null)[],
	gutter: number,
	frame: Frame
): Shape[] {
	if (gutter === 0) return [];
	const shown = lines.flatMap((named, index) => {
		const end = ends[index];
		return end ? [{ ...named, x: frame.x(end[0]), y: frame.y(end[1]) }] : [];
	});
	const heights = spread(
		shown.map(({ y }) => y),
		LINE,
		frame.top,
		frame.bottom
	);
	return shown.flatMap(({ name, color, x, y }, index) => {
		const height = heights[index] ?? y;
		const moved = Math.abs(height - y) > 5 || frame.right - x > 8;
		return [
			...(moved ? [line(x + 4, y, frame.right + 6, height, { color, width: 0.75, opacity: 0.5 })] : []),
			text(fitText(name, gutter - 10), frame.right + 9, height, { color })
		];
	});
}
