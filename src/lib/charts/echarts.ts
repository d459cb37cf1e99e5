import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import type { BarSeriesOption, CustomSeriesOption, LineSeriesOption } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import { type ComposeOption, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// Every picture is made of bars, lines and our own shapes: legends, rules, labels and flows need no further part.
use([BarChart, CustomChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

export { connect, init, registerTheme, use, type ECharts } from 'echarts/core';
export type { BarSeriesOption, CustomSeriesOption, LineSeriesOption } from 'echarts/charts';

/** The option type for exactly the parts registered above. */
export type ChartOption = ComposeOption<BarSeriesOption | CustomSeriesOption | LineSeriesOption | GridComponentOption | TooltipComponentOption>;
