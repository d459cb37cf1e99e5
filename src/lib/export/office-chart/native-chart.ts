import type { ChartSpec } from '$lib/charts/spec.ts';
import type { ExportWords } from '$lib/i18n/export.ts';
import { inHundreds } from './hundreds.ts';
import type { NativeChart } from './native.ts';
import { nativeBars, nativeStacked } from './native-bars.ts';
import { nativeDots } from './native-dots.ts';
import { nativeLine } from './native-line.ts';
import { nativeCurve, nativePoints } from './native-xy.ts';

/** The chart where bars, lines, areas or points can say all of it, else null and a picture says it. */
export function nativeChart(given: ChartSpec, m: ExportWords): NativeChart | null {
	const spec = inHundreds(given, m);
	switch (spec.kind) {
		case 'line':
			return nativeLine(spec, m);
		case 'stacked':
			return nativeStacked(spec);
		case 'bars':
			return nativeBars(spec);
		case 'dots':
			return nativeDots(spec, m);
		case 'curve':
			return nativeCurve(spec, m);
		case 'points':
			return nativePoints(spec);
		case 'sankey':
		case 'matrix':
		case 'tornado':
			return null;
	}
}
