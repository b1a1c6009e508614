import { say } from './make';
import { growTo, mostRows } from './rows';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * What was copied in Excel goes into the fields from the focused one on, down its column and to the right: fields carry their
 * column in data-column and follow each other as they stand on the page. Answers whether there was a table to paste.
 */
export function pasteInto(form: HTMLFormElement, event: ClipboardEvent): boolean {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const at = event.target;
  if (!isField(at) || !at.dataset['column'] || !/[\t\n]/.test(text.trim())) return false;
  const copied = rowsOf(text);
  // Where rows are added as they come, heads and sums of the sheet are none of them; where each row is a unit, places have to stay.
  const rows = form.querySelector('table[data-rows]') ? ownRows(copied) : copied;
  const most = mostRows(form);
  if (rows.length > most) {
    event.preventDefault();
    say(`剪贴板里有${rows.length}行，本表最多${most}行，没有粘贴；请合并后分次粘贴。`, 'wrong');
    return false;
  }
  growTo(form, at.dataset['column'], columnsOf(form).find((c) => c.includes(at))!.indexOf(at) + rows.length);
  const columns = columnsOf(form);
  const first = columns.findIndex((c) => c.includes(at));
  const start = columns[first]?.indexOf(at) ?? -1;
  if (first < 0 || start < 0) return false;
  event.preventDefault();
  const lost: string[] = [];
  rows.forEach((cells, r) => cells.forEach((cell, c) => {
    const field = columns[first + c]?.[start + r];
    if (field instanceof HTMLSelectElement) choose(field, cell);
    else if (field && !field.readOnly) field.value = cell;
    // What the sheet computes beside its columns is no loss where its head says what they are.
    else if (cell !== '' && (start + r >= (columns[first]?.length ?? 0) || rows.length === copied.length)) lost.push(cell);
  }));
  if (lost.length > 0) say(`剪贴板里有${rows.length}行，从这一格起放不下：“${lost.slice(0, 3).join('”“')}”${lost.length > 3 ? '等' : ''}${lost.length}格没有粘贴；请核对是否多选了合计行，或错了位。`, 'wrong');
  else if (rows.length < copied.length) say(`已粘贴${rows.length}行；表头、合计等${copied.length - rows.length}行不是数据，没有粘贴。`);
  return true;
}

const sums = /^(本页)?(合计|总计|小计|累计)[:：]?$/;
const notes = /^(注|备注|说明|填表|填报|审核|单位负责|联系)/;
const heads = ['序号', '文号', '指标文号', '发文字号', '项目', '资金性质', '一级指标', '二级指标', '三级指标'];

// Of a sheet that was copied with its head: what stands below it, without sums, notes and the sheet's own numbers of rows, since the
// grid has its own. A blank row stays, it keeps the others in their places.
function ownRows(rows: string[][]): string[][] {
  const head = rows.findIndex((r) => r.filter((c) => heads.includes(plain(c))).length > 1);
  const own = rows.slice(head + 1).filter((r) => !isFrame(r, head >= 0));
  return head >= 0 && plain(rows[head]?.[0] ?? '') === '序号' ? own.map((r) => r.slice(1)) : own;
}

function isFrame(cells: string[], hasHead: boolean): boolean {
  const told = cells.map(plain).filter((c) => c !== '');
  return sums.test(told[0] ?? '') || (hasHead && told.length === 1 && notes.test(told[0] ?? ''));
}

function plain(cell: string): string { return cell.replace(/\s/g, ''); }

/** Rows and cells of text copied from Excel: cells with line breaks are quoted there; blanks at the ends are dropped. */
export function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, quoted] = ['', false];
  const end = (): void => { rows.at(-1)?.push(cell.trim()); cell = ''; };
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? '';
    if (quoted && c === '"' && text[i + 1] === '"') { cell += '"'; i++; }
    else if (c === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && c === '\t') end();
    else if (!quoted && c === '\n') { end(); rows.push([]); }
    else if (c !== '\r') cell += c;
  }
  end();
  while (rows.length > 0 && rows.at(-1)?.every((x) => x === '')) rows.pop();
  return rows;
}

function columnsOf(form: HTMLFormElement): Field[][] {
  const columns = new Map<string, Field[]>();
  for (const field of form.querySelectorAll<Field>('[data-column]')) {
    const column = field.dataset['column'] ?? '';
    const known = columns.get(column);
    if (known) known.push(field);
    else columns.set(column, [field]);
  }
  return [...columns.values()];
}

// What is chosen is found by its words or by its value; other words leave it as it is.
function choose(field: HTMLSelectElement, text: string): void {
  const option = [...field.options].find((o) => o.text === text || o.value === text);
  if (option) field.value = option.value;
}

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
