// Pictures; loaded only by pages that have one.
export { init } from 'echarts';
