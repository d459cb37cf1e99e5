import type { ChartSpec } from '../spec.ts';

const MIN = 120;

/** Pixels that a picture needs to be readable, so that twenty regions are not pressed into the height of four. */
export function naturalHeight(spec: ChartSpec): number {
	switch (spec.kind) {
		case 'stacked':
			return Math.max(MIN, spec.categories.length * 30 + 56);
		case 'bars':
			return spec.upright
				? 200
				: Math.max(MIN, spec.categories.length * Math.max(26, 23 * spec.series.length) + 48);
		case 'dots':
			return Math.max(
				MIN,
				spec.categories.length * (spec.dumbbell ? 26 : Math.max(26, 10 * spec.series.length + 12)) + 84
			);
		case 'tornado':
			return Math.max(MIN, spec.items.length * 30 + 60);
		case 'matrix':
			return Math.max(MIN, spec.rows.length * 28 + 60);
		case 'sankey':
			return Math.max(
				220,
				Math.max(...spec.stages.map((_, stage) => spec.nodes.filter((node) => node.stage === stage).length)) *
					36 +
					28
			);
		default:
			return 200;
	}
}
