import type { Format } from '$lib/i18n/format.ts';
import type { ChartOption } from './echarts.ts';
import type { ChartEnv } from './env.ts';
import { barsOption } from './options/bars.ts';
import { curveOption } from './options/curve.ts';
import { dotsOption } from './options/dots.ts';
import { lineOption } from './options/line.ts';
import { matrixOption } from './options/matrix.ts';
import { pointsOption } from './options/points.ts';
import { sankeyOption } from './options/sankey.ts';
import { stackedOption } from './options/stacked.ts';
import { tornadoOption } from './options/tornado.ts';
import { palettes, type ThemeName } from './palette.ts';
import type { ChartSpec } from './spec.ts';

function build(spec: ChartSpec, env: ChartEnv): ChartOption {
	switch (spec.kind) {
		case 'line': return lineOption(spec, env);
		case 'stacked': return stackedOption(spec, env);
		case 'bars': return barsOption(spec, env);
		case 'dots': return dotsOption(spec, env);
		case 'curve': return curveOption(spec, env);
		case 'points': return pointsOption(spec, env);
		case 'sankey': return sankeyOption(spec, env);
		case 'matrix': return matrixOption(spec, env);
		case 'tornado': return tornadoOption(spec, env);
	}
}

/** A picture for the drawing library, laid out for `width` by `height` pixels; complete, so that it replaces the one before. */
export function optionOf(spec: ChartSpec, theme: ThemeName, format: Format, { width = 640, height = 320 }: { width?: number; height?: number } = {}): ChartOption {
	return build(spec, { palette: palettes[theme], format, width, height });
}
