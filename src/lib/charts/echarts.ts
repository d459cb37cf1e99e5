import { BarChart, BoxplotChart, CustomChart, HeatmapChart, LineChart, SankeyChart, ScatterChart } from 'echarts/charts';
import type {
	BarSeriesOption, BoxplotSeriesOption, CustomSeriesOption, HeatmapSeriesOption, LineSeriesOption, SankeySeriesOption,
	ScatterSeriesOption
} from 'echarts/charts';
import {
	DatasetComponent, GraphicComponent, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent, MarkPointComponent,
	TitleComponent, TooltipComponent, VisualMapComponent
} from 'echarts/components';
import type {
	DatasetComponentOption, GraphicComponentOption, GridComponentOption, LegendComponentOption, TitleComponentOption,
	TooltipComponentOption, VisualMapComponentOption
} from 'echarts/components';
import { type ComposeOption, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';

use([
	BarChart, BoxplotChart, CustomChart, HeatmapChart, LineChart, SankeyChart, ScatterChart, DatasetComponent, GraphicComponent,
	GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent, MarkPointComponent, TitleComponent, TooltipComponent,
	VisualMapComponent, LabelLayout, CanvasRenderer, SVGRenderer
]);

export { connect, init, registerTheme, type ECharts } from 'echarts/core';
export type {
	BarSeriesOption, BoxplotSeriesOption, CustomSeriesOption, HeatmapSeriesOption, LineSeriesOption, SankeySeriesOption,
	ScatterSeriesOption
} from 'echarts/charts';

/** The option type for exactly the parts registered above. */
export type ChartOption = ComposeOption<
	| BarSeriesOption | BoxplotSeriesOption | CustomSeriesOption | HeatmapSeriesOption | LineSeriesOption | SankeySeriesOption
	| ScatterSeriesOption | DatasetComponentOption | GraphicComponentOption | GridComponentOption | LegendComponentOption
	| TitleComponentOption | TooltipComponentOption | VisualMapComponentOption
>;
