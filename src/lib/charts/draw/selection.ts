import type { ChartSpec } from '../spec.ts';

/** What of a picture can be chosen by pointer: a place along its category axis, or its single marks. */
export interface Selectable {
	by: 'x' | 'y' | 'mark';
	labels: string[];
}

/** The choices a picture offers, or null where it has none. */
export function selectable(spec: ChartSpec): Selectable | null {
	switch (spec.kind) {
		case 'line':
			return { by: 'x', labels: spec.x };
		case 'bars':
			return { by: spec.upright ? 'x' : 'y', labels: spec.categories };
		case 'stacked':
		case 'dots':
			return { by: 'y', labels: spec.categories };
		case 'tornado':
			return { by: 'y', labels: spec.items.map(({ name }) => name) };
		case 'points':
			return { by: 'mark', labels: spec.points.map(({ label }) => label) };
		case 'matrix':
			return {
				by: 'mark',
				labels: spec.rows.flatMap((row) => spec.columns.map((column) => `${row} · ${column}`))
			};
		case 'curve':
		case 'sankey':
			return null;
	}
}
