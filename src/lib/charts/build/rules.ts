import { type Frame, line, type Shape, text } from './shapes.ts';
import type { ChartEnv } from './env.ts';
import { type Box, leastCovered, LINE, type PlacedLabel, stripRows } from './layout.ts';
import type { Palette } from '../palette.ts';
import { ruleColor, ruleStroke } from './roles.ts';
import type { Rule } from '../spec.ts';
import { fitText, textWidth } from './text-width.ts';

/** Rules across the plot, at heights of the y axis. */
export function levelRules(rules: readonly Rule[], frame: Frame, palette: Palette): Shape[] {
	return rules.map(({ value, role }) =>
		line(frame.left, frame.y(value), frame.right, frame.y(value), ruleStroke(role, palette))
	);
}

/** A label to be placed near a point or along a line. */
export interface Note {
	text: string;
	color: string;
	boxes: Box[];
}

/** Where a text may stand along a level line, the ends first: shares of the room. */
const ALONG = [0, 1, 0.125, 0.875, 0.25, 0.75, 0.375, 0.625, 0.5];

/** Boxes for a text along a level line, above it and below. */
function besideLevel(label: string, y: number, { left, right }: Frame): Box[] {
	const width = textWidth(label);
	const at = (x: number, top: number): Box => ({ left: x, top, right: x + width, bottom: top + LINE });
	const [above, below] = [y - LINE - 1, y + 2];
	return ALONG.flatMap((share) => {
		const x = left + 4 + share * Math.max(0, right - left - width - 8);
		return [at(x, above), at(x, below)];
	});
}

/** Boxes for a text around a point. */
export function besidePoint(label: string, x: number, y: number, radius = 6): Box[] {
	const width = textWidth(label);
	const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + LINE });
	const middle = y - LINE / 2;
	return [
		at(x + radius, middle),
		at(x - radius - width, middle),
		at(x - width / 2, y - radius - LINE),
		at(x - width / 2, y + radius),
		at(x + radius, y - radius - LINE),
		at(x + radius, y + radius),
		at(x - radius - width, y - radius - LINE),
		at(x - radius - width, y + radius)
	];
}

/** Writes each note where it covers least; with `optional` one that would cover something is left out. */
export function placeNotes(
	notes: readonly Note[],
	obstacles: readonly Box[],
	bounds: Box,
	halo: string,
	optional = false
): Shape[] {
	const taken = [...obstacles];
	return notes.flatMap(({ text: content, color, boxes }) => {
		const { index, cost } = leastCovered(boxes, taken, bounds);
		const box = boxes[index];
		if (!box || (optional && cost > 12)) return [];
		taken.push({ ...box, left: box.left - 4, right: box.right + 4 });
		return [text(content, box.left, (box.top + box.bottom) / 2, { color, halo })];
	});
}

/** Notes naming the rules across the plot. */
export function ruleNotes(rules: readonly Rule[], frame: Frame, palette: Palette): Note[] {
	const room = frame.right - frame.left - 8;
	return [...rules]
		.sort((a, b) => b.value - a.value)
		.map((rule) => {
			const label = fitText(rule.label, room);
			return {
				text: label,
				color: ruleColor(rule.role, palette),
				boxes: besideLevel(label, frame.y(rule.value), frame)
			};
		});
}

/** Obstacles that lines across the plot are for labels, thin so that a label may stand right above or below. */
export function levelBoxes(values: readonly number[], frame: Frame): Box[] {
	return values.map((value) => ({
		left: frame.left,
		right: frame.right,
		top: frame.y(value) - 1,
		bottom: frame.y(value) + 1
	}));
}

/** An upright through the plot with its name above it. */
export interface Upright {
	/** Pixels from the left. */
	x: number;
	label: string;
	stroke: { color: string; width?: number; dash?: number[] };
	color: string;
}

export interface Strip {
	height: number;
	placed: (PlacedLabel & { upright: Upright })[];
}

const MOST_ROWS = 3;

/** Names of uprights in rows above the plot. */
export function stripOf(uprights: readonly Upright[], env: ChartEnv): Strip {
	const byX = [...uprights].sort((a, b) => a.x - b.x);
	const inRows = (room: (index: number) => number) =>
		stripRows(
			byX.map(({ x, label, color }, index) => ({ x, text: fitText(label, room(index)), color })),
			0,
			env.width
		);
	let { placed, rows } = inRows(() => env.width);
	// A staircase of names would leave no room for the plot: each is cut at the next upright, the tooltip has it whole.
	if (rows > MOST_ROWS)
		({ placed, rows } = inRows((index) =>
			Math.max(24, (byX[index + 1]?.x ?? Infinity) - (byX[index]?.x ?? 0) - 14)
		));
	return {
		height: rows === 0 ? 0 : rows * LINE + 4,
		placed: placed.flatMap((label, index) => {
			const upright = byX[index];
			return upright ? [{ ...label, upright }] : [];
		})
	};
}

/** The uprights of a strip, each reaching up to its name. */
export function stripShapes({ placed }: Strip, frame: Frame, surface: string): Shape[] {
	const middle = (row: number): number => frame.top - 4 - row * LINE - LINE / 2;
	return [
		...placed.map(({ upright, row }) =>
			line(upright.x, middle(row) - LINE / 2 + 2, upright.x, frame.bottom, upright.stroke)
		),
		...placed.flatMap(({ left, row, text: content, color }) =>
			content ? [text(content, left, middle(row), { color, halo: surface })] : []
		)
	];
}
