import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams, CustomSeriesRenderItemReturn } from 'echarts';
import type { CustomSeriesOption } from '../echarts.ts';
import { chartFont, chartText } from '../palette.ts';

type Root = NonNullable<CustomSeriesRenderItemReturn>;
export type Shape = Extract<Root, { type: 'group' }>['children'][number];

/** Where things are on the canvas, in pixels; `x` and `y` map axis values (indices on category axes). */
export interface Frame {
	left: number;
	top: number;
	right: number;
	bottom: number;
	canvas: { width: number; height: number };
	x: (value: number) => number;
	y: (value: number) => number;
	/** Extent of one category, or of one unit of a number axis. */
	unitX: number;
	unitY: number;
}

interface Stroke {
	color: string;
	width?: number;
	dash?: number[];
	opacity?: number;
}

const strokeOf = ({ color, width = 1, dash, opacity }: Stroke) => ({
	stroke: color,
	lineWidth: width,
	fill: 'none',
	...(dash && { lineDash: dash }),
	...(opacity !== undefined && { opacity })
});

export function line(x1: number, y1: number, x2: number, y2: number, stroke: Stroke): Shape {
	return { type: 'line', shape: { x1, y1, x2, y2 }, style: strokeOf(stroke) };
}

export function polyline(points: number[][], stroke: Stroke): Shape {
	return { type: 'polyline', shape: { points }, style: { ...strokeOf(stroke), lineJoin: 'round' } };
}

/** A line that breaks where a point is missing. */
export function brokenLine(points: readonly (readonly [number, number] | null)[], stroke: Stroke): Shape[] {
	const runs: number[][][] = [[]];
	for (const point of points) {
		if (point) runs.at(-1)?.push([...point]);
		else runs.push([]);
	}
	return runs.filter((run) => run.length > 1).map((run) => polyline(run, stroke));
}

/** A square on its corner, for what asks for attention. */
export function diamond(x: number, y: number, radius: number, style: Fill): Shape {
	return polygon(
		[
			[x, y - radius],
			[x + radius, y],
			[x, y + radius],
			[x - radius, y]
		],
		style
	);
}

export interface Fill {
	fill: string;
	stroke?: string;
	lineWidth?: number;
	lineDash?: number[];
	opacity?: number;
	decal?: ReturnType<typeof hatch>;
}

export function rect(left: number, top: number, right: number, bottom: number, style: Fill, radius = 0): Shape {
	return {
		type: 'rect',
		shape: {
			x: Math.min(left, right),
			y: Math.min(top, bottom),
			width: Math.abs(right - left),
			height: Math.abs(bottom - top),
			r: radius
		},
		style
	};
}

export function circle(x: number, y: number, radius: number, style: Fill): Shape {
	return { type: 'circle', shape: { cx: x, cy: y, r: radius }, style };
}

export function polygon(points: number[][], style: Fill): Shape {
	return { type: 'polygon', shape: { points }, style };
}

/** A closed path in SVG notation. */
export function path(pathData: string, style: Fill): Shape {
	return { type: 'path', shape: { pathData }, style };
}

interface TextStyle {
	color: string;
	align?: 'left' | 'center' | 'right';
	/** Ground colour drawn around the letters, where they stand on lines. */
	halo?: string;
	/** Ground colour behind the whole text, where a line would cross it. */
	plate?: string;
	bold?: boolean;
}

/** Text whose middle stands at `y`. */
export function text(
	content: string,
	x: number,
	y: number,
	{ color, align = 'left', halo, plate, bold = false }: TextStyle
): Shape {
	return {
		type: 'text',
		x,
		y,
		style: {
			text: content,
			fill: color,
			align,
			verticalAlign: 'middle',
			fontFamily: chartFont,
			fontSize: chartText,
			...(bold && { fontWeight: 600 }),
			...(halo && { stroke: halo, lineWidth: 3 }),
			...(plate && { backgroundColor: plate, padding: [1, 3] })
		}
	};
}

/** Diagonal stripes in the ground's colour over a fill: simulated, not measured. */
export function hatch(color: string) {
	return {
		symbol: 'rect',
		symbolSize: 1,
		color,
		dashArrayX: [1, 0] as [number, number],
		dashArrayY: [2, 3] as [number, number],
		rotation: -Math.PI / 4
	};
}

interface Rect {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** The frame that a custom series is drawn in; without axes it is the whole canvas. */
export function frameOf(params: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI): Frame {
	const canvas = { width: api.getWidth(), height: api.getHeight() };
	const area = params.coordSys as unknown as Rect | undefined;
	if (!area || typeof area.width !== 'number') {
		return {
			left: 0,
			top: 0,
			right: canvas.width,
			bottom: canvas.height,
			canvas,
			x: (value) => value,
			y: (value) => value,
			unitX: 1,
			unitY: 1
		};
	}
	const size = api.size?.([1, 1]);
	const [unitX = 0, unitY = 0] = Array.isArray(size) ? size : [];
	return {
		left: area.x,
		top: area.y,
		right: area.x + area.width,
		bottom: area.y + area.height,
		canvas,
		x: (value) => api.coord([value, 0])[0] ?? 0,
		y: (value) => api.coord([0, value])[1] ?? 0,
		unitX,
		unitY
	};
}

/**
 * A series that draws shapes once over the whole plot; it answers no pointer and appears in no tooltip.
 * Shapes are made anew each time (`$mergeChildren`): one that took the place of a text would keep that text's position.
 */
export function overlay(
	id: string,
	z: number,
	shapes: (frame: Frame) => Shape[],
	coordinateSystem: 'cartesian2d' | 'none' = 'cartesian2d'
): CustomSeriesOption {
	return {
		type: 'custom',
		id,
		z,
		silent: true,
		coordinateSystem,
		tooltip: { show: false },
		animation: false,
		data: [[0, 0]],
		renderItem: (params, api) => ({ type: 'group', $mergeChildren: false, children: shapes(frameOf(params, api)) })
	};
}

/** Places of marks along a category axis: nothing but their indices. */
export const indices = (count: number): [number, number][] =>
	Array.from({ length: count }, (_, index) => [index, index]);

/** A series with one group of shapes per datum, which answers the pointer; `data` are places on the axes. */
export function items(
	id: string,
	z: number,
	data: [number, number][],
	shapes: (index: number, frame: Frame) => Shape[],
	coordinateSystem: 'cartesian2d' | 'none' = 'cartesian2d'
): CustomSeriesOption {
	return {
		type: 'custom',
		id,
		z,
		coordinateSystem,
		animation: false,
		data,
		renderItem: (params, api) => ({
			type: 'group',
			$mergeChildren: false,
			children: shapes(params.dataIndex, frameOf(params, api))
		})
	};
}
