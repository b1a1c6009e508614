interface Series { kind: 'line' | 'bar'; names: string[]; expected: number[]; actual: (number | null)[] }

const ink = '#1b2733';
const blue = '#1f5fa8';
const amber = '#8a5a00';
const red = '#b3261e';

/** Draws what elements carry in data-chart; the library comes only where there is a picture. */
export async function drawCharts(page: Document): Promise<void> {
  const places = page.querySelectorAll<HTMLElement>('[data-chart]');
  if (places.length === 0) return;
  const { draw } = await import('./drawing');
  for (const place of places) {
    const series = JSON.parse(place.dataset['chart'] ?? '{}') as Series;
    if (series.kind === 'bar') place.style.height = `${series.names.length * bar + margins}px`;
    const chart = draw(place, series.kind === 'line' ? curve(series) : bars(series, place.clientWidth < narrow));
    new ResizeObserver(() => chart.resize()).observe(place);
    window.addEventListener('beforeprint', () => chart.resize());
  }
}

// So high is a bar with the room about it, and what stands above and below all of them; below this width names are broken over lines.
const bar = 34;
const margins = 72;
const narrow = 480;

const common = { animation: false, textStyle: { fontFamily: 'inherit', color: ink }, legend: { top: 0 }, grid: { left: 48, right: 24, top: 36, bottom: 28 }, tooltip: { trigger: 'axis', renderMode: 'richText', valueFormatter: percent } };

// Actual solid with marks, expected dashed: told apart without colour, too.
function curve(s: Series): Record<string, unknown> {
  return {
    ...common,
    xAxis: { type: 'category', data: s.names },
    yAxis: { type: 'value', min: 0, axisLabel: { formatter: '{value}%' } },
    series: [
      { name: '序时进度', type: 'line', data: s.expected, symbol: 'none', lineStyle: { type: 'dashed', color: amber }, itemStyle: { color: amber } },
      { name: '支出进度', type: 'line', data: s.actual, symbolSize: 8, lineStyle: { width: 2, color: blue }, itemStyle: { color: blue }, label: { show: true, formatter: (p: { value: unknown }) => percent(p.value) }, labelLayout: { hideOverlap: true } },
    ],
  };
}

// Whoever is here is behind, and the label says so: not the colour alone.
function bars(s: Series, isNarrow: boolean): Record<string, unknown> {
  return {
    ...common,
    grid: { left: 8, right: 84, top: 36, bottom: 8, containLabel: true },
    xAxis: { type: 'value', min: 0, axisLabel: { formatter: '{value}%', hideOverlap: true } },
    yAxis: { type: 'category', data: s.names, inverse: true, axisLabel: { interval: 0, ...(isNarrow ? { width: 84, overflow: 'break', fontSize: 11 } : {}) } },
    series: [
      { name: '支出进度', type: 'bar', barMaxWidth: 18, itemStyle: { color: red }, data: s.actual, label: { show: true, position: 'right', backgroundColor: '#fff', padding: [1, 3], formatter: (p: { value: unknown }) => `${percent(p.value)} 落后` } },
      { name: '序时进度', type: 'line', z: 1, data: s.expected, symbol: 'none', lineStyle: { type: 'dashed', color: amber }, itemStyle: { color: amber } },
    ],
  };
}

function percent(value: unknown): string {
  return typeof value === 'number' ? `${Math.round(value * 100) / 100}%` : '';
}
