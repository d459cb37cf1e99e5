import type { SankeySpec, StackedSpec } from '$lib/charts/spec.ts';

/**
 * Bars with what they hide as a last part, so that each is as long as the people it stands for; `wholes` by category.
 */
export function withHidden(chart: StackedSpec, wholes: readonly (number | null)[], name: string): StackedSpec {
	const rests = wholes.map((whole, category) => {
		const rest = whole === null ? 0 : whole - chart.values.reduce((sum, row) => sum + (row[category] ?? 0), 0);
		return rest > 0 ? rest : null;
	});
	if (rests.every((rest) => rest === null)) return chart;
	return { ...chart, parts: [...chart.parts, { name, role: 'hidden' }], values: [...chart.values, rests] };
}

/** A flow with those whose moves are hidden as a band of their own, so that it carries everybody. */
export function flowWithHidden(chart: SankeySpec, whole: number, name: string): SankeySpec {
	const rest = whole - chart.links.reduce((sum, { value }) => sum + value, 0);
	if (rest <= 0) return chart;
	const [source, target] = ['0 hidden', '1 hidden'] as const;
	return {
		...chart,
		nodes: [
			...chart.nodes,
			{ id: source, label: name, level: null, stage: 0 },
			{ id: target, label: name, level: null, stage: 1 }
		],
		links: [...chart.links, { source, target, value: rest, role: 'hidden' }]
	};
}
