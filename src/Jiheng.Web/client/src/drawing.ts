import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, LabelLayout, CanvasRenderer]);

/** Draws a picture into an element. */
export function draw(place: HTMLElement, option: Record<string, unknown>): ECharts {
  const chart = init(place);
  chart.setOption(option);
  return chart;
}
