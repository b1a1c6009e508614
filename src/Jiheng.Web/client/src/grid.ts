// Excel-like grids; loaded only by pages that have one.
export { TabulatorFull as Tabulator } from 'tabulator-tables';
