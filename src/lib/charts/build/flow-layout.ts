import type { SankeySpec } from '../spec.ts';

type Node = SankeySpec['nodes'][number];
type Link = SankeySpec['links'][number];

export interface PlacedNode {
	node: Node;
	value: number;
	x: number;
	top: number;
	bottom: number;
}

export interface PlacedLink {
	link: Link;
	/** Upper edges and thickness at both ends. */
	from: { x: number; y: number };
	to: { x: number; y: number };
	thickness: number;
}

export interface FlowLayout {
	nodes: PlacedNode[];
	links: PlacedLink[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Stages as columns from left to right, nodes within a stage in the given order from top to bottom: levels keep their
 * order, which a layout that minimises crossings would not.
 */
export function flowLayout(
	spec: SankeySpec,
	area: { left: number; right: number; top: number; bottom: number },
	{ node: width, gap }: { node: number; gap: number }
): FlowLayout {
	const value = ({ id }: Node): number =>
		Math.max(
			sum(spec.links.filter(({ source }) => source === id).map((link) => link.value)),
			sum(spec.links.filter(({ target }) => target === id).map((link) => link.value))
		);
	const stages = spec.stages.map((_, stage) => spec.nodes.filter((node) => node.stage === stage && value(node) > 0));
	const height = area.bottom - area.top;
	const scale = Math.min(
		...stages
			.filter((nodes) => nodes.length > 0)
			.map((nodes) => (height - gap * (nodes.length - 1)) / sum(nodes.map(value)))
	);
	const nodes = stages.flatMap((own, stage) => {
		let y = area.top;
		const x = area.left + (stage / Math.max(1, stages.length - 1)) * (area.right - area.left - width);
		return own.map((node) => {
			const placed = { node, value: value(node), x, top: y, bottom: y + value(node) * scale };
			y = placed.bottom + gap;
			return placed;
		});
	});
	return { nodes, links: placedLinks(spec, nodes, width, scale) };
}

function placedLinks(spec: SankeySpec, nodes: readonly PlacedNode[], width: number, scale: number): PlacedLink[] {
	const rank = new Map(nodes.map(({ node }, index) => [node.id, index]));
	const at = (id: string): PlacedNode | undefined => nodes[rank.get(id) ?? -1];
	const used = { out: new Map<string, number>(), in: new Map<string, number>() };
	const ordered = [...spec.links].sort(
		(a, b) =>
			(rank.get(a.source) ?? 0) - (rank.get(b.source) ?? 0) ||
			(rank.get(a.target) ?? 0) - (rank.get(b.target) ?? 0)
	);
	const placed = ordered.flatMap((link) => {
		const [source, target] = [at(link.source), at(link.target)];
		if (!source || !target || link.value <= 0) return [];
		const [left, right] = [used.out.get(link.source) ?? 0, used.in.get(link.target) ?? 0];
		const thickness = link.value * scale;
		used.out.set(link.source, left + thickness);
		used.in.set(link.target, right + thickness);
		return [
			{
				link,
				from: { x: source.x + width, y: source.top + left },
				to: { x: target.x, y: target.top + right },
				thickness
			}
		];
	});
	return placed;
}
