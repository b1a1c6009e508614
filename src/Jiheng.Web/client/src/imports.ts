import { type Answer, reasonOf, send } from './api';
import type { Fields } from './draft';
import { changing, fill } from './form';
import { make, say } from './make';

interface Line { place: string; severity: string; content: string; message: string }
interface Reading { accepted: number; rejected: number; noted?: number; lines: Line[]; fields?: Fields | null }

const words: Record<string, string> = { note: '提示', warning: '请核对' };
const mostNamed = 12;

/** A filled Word or Excel form is read line by line; what was read goes into the fields when somebody has seen the lines. */
export function importForms(page: Document): void {
  for (const input of page.querySelectorAll<HTMLInputElement>('input[type="file"][data-imports]')) {
    input.addEventListener('change', () => void read(input));
  }
  for (const input of page.querySelectorAll<HTMLInputElement>('input[type="file"][data-fills]')) input.addEventListener('change', () => void fillFrom(input));
  for (const area of page.querySelectorAll<HTMLTextAreaElement>('textarea[data-reads]')) area.addEventListener('input', () => void readPasted(area));
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-lists]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void takeOver(form);
    });
  }
}

// What is taken over at once, good lines beside bad ones: form[data-lists] sends its fields, and every line says what became of it.
async function takeOver(form: HTMLFormElement): Promise<void> {
  const place = document.getElementById(form.dataset['result'] ?? '');
  if (!place) return;
  const buttons = form.querySelectorAll<HTMLButtonElement>('button');
  for (const b of buttons) b.disabled = true;
  place.replaceChildren(make('p', { role: 'status' }, '正在导入……'));
  const answer = await send('POST', form.dataset['lists'] ?? '', Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === 'string')));
  for (const b of buttons) b.disabled = false;
  show(place, answer, '导入');
}

// A file's table as text into the box where it can be looked at and put right.
async function fillFrom(input: HTMLInputElement): Promise<void> {
  const [file, area] = [input.files?.[0], document.getElementById(input.dataset['fills'] ?? '')];
  const problem = input.form?.querySelector<HTMLElement>('[data-problem]');
  if (!file || !(area instanceof HTMLTextAreaElement)) return;
  const answer = await send('POST', `${input.dataset['readsFile'] ?? ''}?name=${encodeURIComponent(file.name)}`, file);
  input.value = '';
  if (problem) [problem.hidden, problem.textContent] = [answer.status === 200, answer.status === 200 ? '' : reasonOf(answer)];
  if (answer.status !== 200) return;
  area.value = String(answer.body['text'] ?? '');
  area.focus();
}

async function read(input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0];
  const place = document.getElementById(input.dataset['result'] ?? '');
  if (!file || !place) return;
  const isLast = beginReading(place);
  place.replaceChildren(make('p', { role: 'status' }, `正在识别“${file.name}”……`));
  const answer = await send('POST', `${input.dataset['imports'] ?? ''}?name=${encodeURIComponent(file.name)}`, file);
  input.value = '';
  if (isLast()) show(place, answer);
}

// What is pasted is read as it comes, under the name by which the server knows the clipboard.
async function readPasted(area: HTMLTextAreaElement): Promise<void> {
  const place = document.getElementById(area.dataset['result'] ?? '');
  if (!place) return;
  const isLast = beginReading(place);
  if (area.value.trim() === '') return place.replaceChildren();
  place.replaceChildren(make('p', { role: 'status' }, '正在识别……'));
  const answer = await send('POST', `${area.dataset['reads'] ?? ''}?name=${encodeURIComponent('粘贴区')}`, new Blob([area.value], { type: 'text/plain' }));
  if (isLast()) show(place, answer);
}

// What was given last is what is shown: an answer that comes late must not change the lines, nor the button, under somebody's hand,
// and nobody takes over what was read before while the new text is being read.
const readings = new WeakMap<HTMLElement, number>();

function beginReading(place: HTMLElement): () => boolean {
  const mine = (readings.get(place) ?? 0) + 1;
  readings.set(place, mine);
  return () => readings.get(place) === mine;
}

function show(place: HTMLElement, answer: Answer, done = '识别'): void {
  place.replaceChildren(...(answer.status === 200 ? shown(place, answer.body as unknown as Reading, done) : [refused(answer)]));
}

function refused(answer: Answer): HTMLElement {
  return make('p', { class: 'state-wrong', role: 'alert' }, reasonOf(answer));
}

function shown(place: HTMLElement, reading: Reading, done: string): HTMLElement[] {
  const rows = reading.lines.map((l) => make('tr', { class: `line-${l.severity}` },
    make('th', { scope: 'row' }, l.place), make('td', {}, l.severity === 'ok' ? `已${done}` : l.severity === 'error' ? `未${done}` : words[l.severity] ?? l.severity), make('td', {}, l.content), make('td', {}, l.message)));
  const table = make('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': '逐行识别结果' }, make('table', { class: 'grid-table' },
    make('thead', {}, make('tr', {}, ...['位置', '结果', '内容', '说明'].map((h) => make('th', { scope: 'col' }, h)))), make('tbody', {}, ...rows)));
  const summary = make('p', { class: 'list-count', role: 'status' }, `${done === '识别' ? '识别出' : `已${done}`} ${reading.accepted} 行，${reading.rejected} 行有误，共 ${reading.accepted + reading.rejected} 行${reading.noted ? `；另有 ${reading.noted} 条请核对` : ''}。`);
  if (!reading.fields || Object.keys(reading.fields).length === 0) return [summary, table];
  const { fields, labels } = changing(reading.fields);
  if (Object.keys(fields).length === 0) return [summary, make('p', { class: 'state-done' }, '没有改动：识别出的各项与表上所填的一致，不用填入。'), table];
  const named = make('p', {}, `将改动：${labels.slice(0, mostNamed).join('、')}${labels.length > mostNamed ? `等${labels.length}项` : ''}。`);
  const take = make('button', { type: 'button', class: 'btn btn-primary' }, `填入表中（${Object.keys(fields).length}处）`);
  take.addEventListener('click', () => {
    const filled = fill(fields);
    say(`已填入${filled}处，核对后请保存。`);
    const dialog = take.closest('dialog');
    for (const area of dialog?.querySelectorAll<HTMLTextAreaElement>('textarea[data-reads]') ?? []) area.value = '';
    place.replaceChildren();
    dialog?.close();
  });
  return [summary, named, take, table];
}
