import { textWidth } from './text-width.ts';

/** A rectangle in pixels. */
export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

export const LINE = 16;

function overlap(a: Box, b: Box): number {
	const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
	const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
	return width > 0 && height > 0 ? width * height : 0;
}

/** What of the box lies outside the bounds. */
function outside(box: Box, bounds: Box): number {
	const area = (box.right - box.left) * (box.bottom - box.top);
	return area - overlap(box, bounds);
}

/** The first of the boxes that covers least of the obstacles and stays within bounds, and how much it covers. */
export function leastCovered(
	boxes: readonly Box[],
	obstacles: readonly Box[],
	bounds: Box
): { index: number; cost: number } {
	const costs = boxes.map((box) =>
		obstacles.reduce((sum, obstacle) => sum + overlap(box, obstacle), 20 * outside(box, bounds))
	);
	const cost = Math.min(...costs);
	return { index: costs.indexOf(cost), cost };
}

/** Small boxes along a broken line, so that labels can keep clear of it. */
export function boxesAlong(points: readonly (readonly [number, number] | null)[], thickness = 6): Box[] {
	const half = thickness / 2;
	const boxes: Box[] = [];
	points.forEach((point, index) => {
		if (!point) return;
		const next = points[index + 1] ?? point;
		const steps = Math.max(1, Math.ceil(Math.hypot(next[0] - point[0], next[1] - point[1]) / thickness));
		for (let step = 0; step < steps; step += 1) {
			const [x, y] = [
				point[0] + ((next[0] - point[0]) * step) / steps,
				point[1] + ((next[1] - point[1]) * step) / steps
			];
			boxes.push({ left: x - half, top: y - half, right: x + half, bottom: y + half });
		}
	});
	return boxes;
}

/** Positions moved as little as needed to stand `gap` apart inside `[low, high]`; the order stays. */
export function spread(positions: readonly number[], gap: number, low: number, high: number): number[] {
	const order = positions.map((_, index) => index).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
	const placed = order.map((index) => positions[index] ?? 0);
	for (let pass = 0; pass < 2; pass += 1) {
		for (let i = 0; i < placed.length; i += 1)
			placed[i] = Math.max(placed[i] ?? 0, i === 0 ? low : (placed[i - 1] ?? 0) + gap);
		for (let i = placed.length - 1; i >= 0; i -= 1)
			placed[i] = Math.min(placed[i] ?? 0, i === placed.length - 1 ? high : (placed[i + 1] ?? 0) - gap);
	}
	const result = positions.map(() => 0);
	order.forEach((index, rank) => {
		result[index] = placed[rank] ?? 0;
	});
	return result;
}

/** A text above the plot that belongs to a position on its x axis. */
export interface StripLabel {
	x: number;
	text: string;
	color: string;
}

export interface PlacedLabel extends StripLabel {
	left: number;
	row: number;
}

/**
 * Texts in a strip above the plot, each beside its position, in as few rows as keep them apart; the lowest row is 0.
 * A text that would be crossed by the upright of one further right stands above it.
 */
export function stripRows(
	labels: readonly StripLabel[],
	left: number,
	right: number
): { placed: PlacedLabel[]; rows: number } {
	const placed: PlacedLabel[] = [];
	for (const label of [...labels].sort((a, b) => b.x - a.x)) {
		const width = textWidth(label.text);
		const start = Math.max(left, Math.min(label.x + 5, right - width));
		const crossed = placed.filter((other) => Math.min(other.x, other.left) < start + width + 8);
		placed.push({ ...label, left: start, row: 1 + Math.max(-1, ...crossed.map(({ row }) => row)) });
	}
	return { placed: placed.reverse(), rows: 1 + Math.max(-1, ...placed.map(({ row }) => row)) };
}

/** The end of a lying bar with the text beyond it: `at` is its place on the plot, 0 to 1. */
export interface EndLabel {
	at: number;
	width: number;
	side: 'left' | 'right';
}

/** Margins inside `span` pixels that give every text at the bars' ends just the room it needs. */
export function endMargins(ends: readonly EndLabel[], span: number): { left: number; right: number } {
	let margins = { left: 0, right: 0 };
	for (let pass = 0; pass < 6; pass += 1) {
		const plot = Math.max(span * 0.25, span - margins.left - margins.right);
		const need = (side: 'left' | 'right'): number =>
			ends
				.filter((end) => end.side === side)
				.reduce((most, { at, width }) => Math.max(most, width - (side === 'left' ? at : 1 - at) * plot), 0);
		margins = { left: Math.ceil(need('left')), right: Math.ceil(need('right')) };
	}
	return margins;
}
