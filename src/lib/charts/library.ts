import { init, registerTheme } from './echarts.ts';
import { themes } from './theme.ts';

// What a page loads when its first chart comes up: the drawing library with our themes, and the builders.
for (const [name, theme] of Object.entries(themes)) registerTheme(name, theme);

export { connect, type ECharts } from './echarts.ts';
export { optionOf } from './option.ts';
export { init };
