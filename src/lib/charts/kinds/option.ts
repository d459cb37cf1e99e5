import type { Format } from '$lib/i18n/format.ts';
import type { ChartOption } from '../echarts.ts';
import type { ChartEnv } from '../build/env.ts';
import { barsOption } from './bars.ts';
import { curveOption } from './curve.ts';
import { dotsOption } from './dots.ts';
import { lineOption } from './line.ts';
import { matrixOption } from './matrix.ts';
import { pointsOption } from './points.ts';
import { sankeyOption } from './sankey.ts';
import { stackedOption } from './stacked.ts';
import { tornadoOption } from './tornado.ts';
import { palettes, type ThemeName } from '../palette.ts';
import type { ChartSpec } from '../spec.ts';

function build(spec: ChartSpec, env: ChartEnv): ChartOption {
	switch (spec.kind) {
		case 'line':
			return lineOption(spec, env);
		case 'stacked':
			return stackedOption(spec, env);
		case 'bars':
			return barsOption(spec, env);
		case 'dots':
			return dotsOption(spec, env);
		case 'curve':
			return curveOption(spec, env);
		case 'points':
			return pointsOption(spec, env);
		case 'sankey':
			return sankeyOption(spec, env);
		case 'matrix':
			return matrixOption(spec, env);
		case 'tornado':
			return tornadoOption(spec, env);
	}
}

/**
 * A picture for the drawing library, laid out for `width` by `height` pixels; complete, so that it replaces the one
 * before.
 */
export function optionOf(
	spec: ChartSpec,
	theme: ThemeName,
	format: Format,
	{ width = 640, height = 320 }: { width?: number; height?: number } = {}
): ChartOption {
	return build(spec, { palette: palettes[theme], format, width, height });
}
