import { type Frame, polygon, type Shape } from './shapes.ts';

export interface BandPoint {
	x: number;
	low: number | null | undefined;
	high: number | null | undefined;
}

interface Known {
	x: number;
	low: number;
	high: number;
}

/** Stretches in which both ends of the band are known. */
function stretches(points: readonly BandPoint[]): Known[][] {
	const runs: Known[][] = [[]];
	for (const { x, low, high } of points) {
		if (typeof low === 'number' && typeof high === 'number') runs.at(-1)?.push({ x, low, high });
		else if (runs.at(-1)?.length) runs.push([]);
	}
	return runs.filter((run) => run.length > 0);
}

/** Corners of a step function: each value holds until the next x. */
function stepped(run: readonly Known[]): Known[] {
	return run.flatMap((point, index) => {
		const next = run[index + 1];
		return next ? [point, { ...point, x: next.x }] : [point];
	});
}

/** The area between `low` and `high`; a lone point becomes a short bar. */
export function bandShapes(
	points: readonly BandPoint[],
	frame: Frame,
	{ fill, opacity, step = false }: { fill: string; opacity: number; step?: boolean }
): Shape[] {
	return stretches(points).map((run) => {
		const corners = step ? stepped(run) : run;
		const lone = corners.length === 1 ? 3 : 0;
		const upper = corners.flatMap(({ x, high }) =>
			lone
				? [
						[frame.x(x) - lone, frame.y(high)],
						[frame.x(x) + lone, frame.y(high)]
					]
				: [[frame.x(x), frame.y(high)]]
		);
		const lower = corners.flatMap(({ x, low }) =>
			lone
				? [
						[frame.x(x) - lone, frame.y(low)],
						[frame.x(x) + lone, frame.y(low)]
					]
				: [[frame.x(x), frame.y(low)]]
		);
		return polygon([...upper, ...lower.reverse()], { fill, opacity });
	});
}
