import type { ChartSpec } from '../spec.ts';

/** What of a picture can be chosen by pointer: a place along its category axis, or its single marks. */
export interface Selectable {
	by: 'x' | 'y' | 'mark';
	count: number;
}

/** The choices a picture offers, or null where it has none. */
export function selectable(spec: ChartSpec): Selectable | null {
	switch (spec.kind) {
		case 'line':
			return { by: 'x', count: spec.x.length };
		case 'bars':
			return { by: spec.upright ? 'x' : 'y', count: spec.categories.length };
		case 'stacked':
		case 'dots':
			return { by: 'y', count: spec.categories.length };
		case 'tornado':
			return { by: 'y', count: spec.items.length };
		case 'points':
			return { by: 'mark', count: spec.points.length };
		case 'matrix':
			return { by: 'mark', count: spec.rows.length * spec.columns.length };
		case 'curve':
		case 'sankey':
			return null;
	}
}
