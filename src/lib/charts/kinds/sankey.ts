import { hatch, indices, items, overlay, path, rect, type Shape, text } from '../build/shapes.ts';
import type { ChartOption } from '../echarts.ts';
import { type ChartEnv, isNarrow } from '../build/env.ts';
import { flowLayout, type FlowLayout, type PlacedLink, type PlacedNode } from '../build/flow-layout.ts';
import { onRamp } from '../build/roles.ts';
import type { SankeySpec } from '../spec.ts';
import { fitText, textWidth, widest } from '../build/text-width.ts';
import { tooltipHtml, tooltipOf } from '../build/tooltip.ts';

const NODE = 10;
/** Share of the width that names beside the flows may take on either side. */
const SIDE = 0.35;

const colorOf = (level: number | null | undefined, { palette }: ChartEnv): string =>
	level === null || level === undefined ? palette.previous : onRamp(palette.levels, level);

function ribbon({ from, to, thickness }: PlacedLink): string {
	const middle = (from.x + to.x) / 2;
	const p = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
	return (
		`M${p(from.x, from.y)}C${p(middle, from.y)} ${p(middle, to.y)} ${p(to.x, to.y)}L${p(to.x, to.y + thickness)}` +
		`C${p(middle, to.y + thickness)} ${p(middle, from.y + thickness)} ${p(from.x, from.y + thickness)}Z`
	);
}

function linkShape(placed: PlacedLink, levels: ReadonlyMap<string, number | null>, env: ChartEnv): Shape {
	const { link } = placed;
	const [from, to] = [levels.get(link.source) ?? null, levels.get(link.target) ?? null];
	const moved = from !== to;
	// Those who stay are ground; those who move are what the picture is about.
	const fill = moved ? (link.role === 'previous' ? env.palette.previous : env.palette.accent) : env.palette.band;
	return path(ribbon(placed), {
		fill,
		opacity: moved ? 0.5 : 0.9,
		...(link.role === 'simulated' && { decal: hatch(env.palette.surface) })
	});
}

/** Name and size of a node; a name too long for its side gives way, the size never. */
function nodeText({ node, value }: PlacedNode, { format, width }: ChartEnv): string {
	const size = ` ${format.count(value)}`;
	return fitText(node.label, width * SIDE - 10 - textWidth(size)) + size;
}

/**
 * Names beside their nodes: on the outer side of the last stage to the left, else to the right; too thin a node keeps
 * its name off.
 */
function nodeLabels(layout: FlowLayout, spec: SankeySpec, env: ChartEnv): Shape[] {
	const last = spec.stages.length - 1;
	const gap = (layout.nodes.at(-1)?.x ?? 0) - (layout.nodes[0]?.x ?? 0);
	const room = gap / Math.max(1, last) - NODE - 10;
	let bottom = { stage: -1, y: -Infinity };
	return layout.nodes.flatMap((placed) => {
		const y = (placed.top + placed.bottom) / 2;
		if (bottom.stage === placed.node.stage && y < bottom.y + 14) return [];
		bottom = { stage: placed.node.stage, y };
		const right = placed.node.stage === last;
		const label = nodeText(placed, env);
		return [
			right
				? text(label, placed.x + NODE + 6, y, { color: env.palette.ink })
				: placed.node.stage === 0
					? text(label, placed.x - 6, y, { color: env.palette.ink, align: 'right' })
					: text(textWidth(label) <= room ? label : env.format.count(placed.value), placed.x + NODE + 6, y, {
							color: env.palette.ink,
							halo: env.palette.surface
						})
		];
	});
}

function heads(spec: SankeySpec, left: number, right: number, { palette, width }: ChartEnv): Shape[] {
	const last = spec.stages.length - 1;
	const room = width / spec.stages.length - 8;
	return spec.stages.map((stage, index) => {
		const x = left + (index / Math.max(1, last)) * (right - left - NODE);
		const label = fitText(stage, room);
		if (index === 0) return text(label, Math.max(0, x + NODE - textWidth(label)), 8, { color: palette.ink2 });
		if (index === last) return text(label, Math.min(x, width - textWidth(label)), 8, { color: palette.ink2 });
		return text(label, x + NODE / 2, 8, { color: palette.ink2, align: 'center' });
	});
}

/** Flows between stages, levels in their order, moves in the accent colour. */
export function sankeyOption(spec: SankeySpec, env: ChartEnv): ChartOption {
	const { palette, format } = env;
	const all = (stage: number): string[] =>
		spec.nodes
			.filter((node) => node.stage === stage)
			.map((node) => `${node.label} ${format.count(spec.links.reduce((sum, { value }) => sum + value, 0))}`);
	const most = env.width * SIDE;
	const left = Math.min(most, Math.ceil(widest(all(0))) + 10);
	const right = env.width - Math.min(most, Math.ceil(widest(all(spec.stages.length - 1))) + 10);
	const layout = flowLayout(
		spec,
		{ left, right, top: 24, bottom: env.height - 8 },
		{ node: NODE, gap: isNarrow(env) ? 6 : 8 }
	);
	const levels = new Map(spec.nodes.map(({ id, level }) => [id, level]));
	const names = new Map(spec.nodes.map(({ id, label }) => [id, label]));
	const html = ({ dataIndex, seriesId }: { dataIndex: number; seriesId: string }): string => {
		if (seriesId === 'nodes') {
			const placed = layout.nodes[dataIndex];
			return placed
				? tooltipHtml(placed.node.label, [
						{ name: spec.stages[placed.node.stage] ?? '', value: format.count(placed.value) }
					])
				: '';
		}
		const link = layout.links[dataIndex]?.link;
		return link
			? tooltipHtml(`${names.get(link.source) ?? ''} → ${names.get(link.target) ?? ''}`, [
					{ name: '', value: format.count(link.value) }
				])
			: '';
	};
	return {
		tooltip: tooltipOf('item', env, html),
		series: [
			items(
				'links',
				2,
				indices(layout.links.length),
				(index) => {
					const placed = layout.links[index];
					return placed ? [linkShape(placed, levels, env)] : [];
				},
				'none'
			),
			items(
				'nodes',
				3,
				indices(layout.nodes.length),
				(index) => {
					const placed = layout.nodes[index];
					return placed
						? [
								rect(placed.x, placed.top, placed.x + NODE, placed.bottom, {
									fill: colorOf(placed.node.level, env)
								})
							]
						: [];
				},
				'none'
			),
			overlay('labels', 6, () => [...nodeLabels(layout, spec, env), ...heads(spec, left, right, env)], 'none'),
			overlay(
				'edges',
				4,
				() =>
					layout.nodes.map(({ x, top, bottom }) =>
						rect(x, top, x + NODE, bottom, { fill: 'none', stroke: palette.previous, lineWidth: 0.75 })
					),
				'none'
			)
		]
	};
}
