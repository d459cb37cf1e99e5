import { init, registerTheme } from '../echarts.ts';
import { themes } from './theme.ts';

// What a page loads when its first chart comes up: the drawing library with our themes, and the builders.
for (const [name, theme] of Object.entries(themes)) registerTheme(name, theme);

/**
 * How a picture takes another's place: all of it anew but the tooltip, whose element the library would measure the
 * page for.
 */
export const redrawing = { replaceMerge: ['grid', 'xAxis', 'yAxis', 'series'] };

export { connect, type ECharts } from '../echarts.ts';
export { optionOf } from '../kinds/option.ts';
export { init };
