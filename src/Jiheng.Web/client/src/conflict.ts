import type { Fields } from './draft';
import { make } from './make';

/** Two people wrote on one form: shows where they differ and asks which holds; null when nothing is decided. */
export function resolve(form: HTMLFormElement, mine: Fields, theirs: Fields, note = '', no = '先不保存', yes = '按所选保存'): Promise<Fields | null> {
  const different = Object.keys(mine).filter((name) => name in theirs && theirs[name] !== mine[name]);
  const rows = different.map((name) => make('tr', {},
    make('th', { scope: 'row' }, labelOf(form, name)),
    make('td', {}, choice(name, 'theirs', theirs[name] ?? '', false)),
    make('td', {}, choice(name, 'mine', mine[name] ?? '', true))));
  const given = make('form', { method: 'dialog' },
    make('h2', {}, '他人已修改本表'),
    ...(note ? [make('p', { class: 'state-due' }, note)] : []),
    make('p', {}, different.length === 0 ? '内容相同，可以直接保存。' : `有${different.length}处不同，请逐处选定。`),
    make('div', { class: 'table-scroll' }, make('table', { class: 'grid-table' },
      make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, '位置'), make('th', { scope: 'col' }, '他人已保存'), make('th', { scope: 'col' }, '我的'))),
      make('tbody', {}, ...rows))),
    make('p', { class: 'dialog-actions' }, make('button', { class: 'btn', value: 'no' }, no), make('button', { class: 'btn btn-primary', value: 'yes' }, yes)));
  const dialog = make('dialog', { class: 'dialog', 'aria-label': '他人已修改本表' }, given);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((done) => dialog.addEventListener('close', () => {
    const chosen = new FormData(given);
    dialog.remove();
    if (dialog.returnValue !== 'yes') return done(null);
    const all: Fields = { ...mine };
    for (const name of different) if (chosen.get(name) === 'theirs') all[name] = theirs[name] ?? '';
    done(all);
  }));
}

function choice(name: string, whose: string, text: string, isChosen: boolean): HTMLElement {
  const radio = make('input', { type: 'radio', name, value: whose });
  radio.checked = isChosen;
  return make('label', {}, radio, ' ', text || '（空）');
}

function labelOf(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  return field instanceof Element ? field.getAttribute('aria-label') ?? name : name;
}
