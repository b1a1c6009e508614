import { reasonOf, send } from './api';
import { unsaved } from './form';
import { make } from './make';

interface Step {
  label: string;
  text: string;
  line: string;
  operands: Step[];
}

/** A click on a computed figure opens the panel 怎么算的, down to what was entered. */
export function showDerivations(page: Document): void {
  page.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const figure = event.target.closest<HTMLElement>('[data-figure]');
    const source = figure?.closest<HTMLElement>('[data-derivations]')?.dataset['derivations'];
    if (figure && source) void open(figure, source, encodeURIComponent(figure.dataset['figure'] ?? ''));
  });
  page.getElementById('derivation-close')?.addEventListener('click', () => close(page));
  page.addEventListener('keydown', (event) => { if (event.key === 'Escape') close(page); });
}

let opener: HTMLElement | null = null;

async function open(figure: HTMLElement, source: string, key: string): Promise<void> {
  const panel = document.getElementById('derivation');
  const content = document.getElementById('derivation-content');
  if (!panel || !content) return;
  opener = figure;
  panel.hidden = false;
  content.replaceChildren(make('p', {}, '正在取数……'));
  // What is typed and not saved is explained by what computes it.
  const typed = figure.closest('form[data-live]') ? unsaved() : null;
  const answer = typed ? await send('POST', `${typed.address}?figure=${key}`, { fields: typed.fields }) : await send('GET', source + key);
  content.replaceChildren(answer.status === 200 ? tree(answer.body as unknown as Step, true) : make('p', { class: 'state-wrong' }, reasonOf(answer)));
  document.getElementById('derivation-title')?.focus();
}

function close(page: Document): void {
  const panel = page.getElementById('derivation');
  if (!panel || panel.hidden) return;
  panel.hidden = true;
  opener?.focus();
}

function tree(step: Step, isOpen: boolean): HTMLElement {
  if (step.operands.length === 0) return make('p', { class: 'derivation-leaf' }, step.line);
  const all = make('details', {}, make('summary', {}, step.line));
  all.open = isOpen;
  all.append(...step.operands.map((o) => tree(o, step.operands.length < 8)));
  return all;
}
