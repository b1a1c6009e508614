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
  const rows = rowsOf(text);
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
  rows.forEach((cells, r) => cells.forEach((cell, c) => {
    const field = columns[first + c]?.[start + r];
    if (field instanceof HTMLSelectElement) choose(field, cell);
    else if (field && !field.readOnly) field.value = cell;
  }));
  return true;
}

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
