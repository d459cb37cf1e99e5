import { CustomChart } from 'echarts/charts';
import type { CustomSeriesOption } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import { type ComposeOption, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// Axes, tooltips and painting are the library's; every mark is our own shape, so that no chart type weighs on the
// first visit.
use([CustomChart, GridComponent, TooltipComponent, SVGRenderer]);

export { connect, init, registerTheme, type ECharts } from 'echarts/core';
export type { CustomSeriesOption } from 'echarts/charts';

/** The option type for exactly the parts registered above. */
export type ChartOption = ComposeOption<CustomSeriesOption | GridComponentOption | TooltipComponentOption>;
