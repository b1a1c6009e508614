import { reasonOf, send } from './api';
import { showAnew } from './anew';
import { make, say } from './make';
import { showSecret } from './secrets';

/**
 * A form that does one thing: form[data-action="METHOD address"]. Its fields are sent as JSON; {name} in the address is replaced by
 * the field of that name, data-as="reason" goes into the journal beside it. When it is done the page is shown anew, or data-then is
 * opened, or what must be read now, a temporary password, comes first.
 */
export function followActions(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-action]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void run(form);
    });
  }
  for (const again of page.querySelectorAll<HTMLInputElement>('input[data-same]')) repeat(again);
}

// What is typed twice has to be the same twice.
function repeat(again: HTMLInputElement): void {
  const first = again.form?.elements.namedItem(again.dataset['same'] ?? '');
  if (!(first instanceof HTMLInputElement)) return;
  for (const field of [first, again]) field.addEventListener('input', () => again.setCustomValidity(again.value === first.value ? '' : '两次输入的不同。'));
}

async function run(form: HTMLFormElement): Promise<void> {
  const [method, address] = (form.dataset['action'] ?? '').split(' ', 2);
  if (!method || !address) return;
  const body = fieldsOf(form);
  const target = address.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = encodeURIComponent(String(body[name] ?? ''));
    delete body[name];
    return value;
  });
  const reason = form.querySelector<HTMLTextAreaElement>('[data-as="reason"]')?.value;
  const buttons = form.querySelectorAll<HTMLButtonElement>('button');
  for (const b of buttons) b.disabled = true;
  const answer = await send(method, target, method === 'DELETE' && Object.keys(body).length === 0 ? undefined : body, form.dataset['version'], reason);
  for (const b of buttons) b.disabled = false;
  if (answer.status < 200 || answer.status >= 300) return show(form, make('p', { class: 'problem', role: 'alert' }, reasonOf(answer)));
  if (showSecret(form, answer)) return;
  if (!form.dataset['then']) return showAnew(form);
  say('已办理。');
  window.location.assign(form.dataset['then']);
}

function show(form: HTMLFormElement, line: HTMLElement): void {
  form.querySelector('[data-outcome]')?.remove();
  line.dataset['outcome'] = '';
  form.prepend(line);
}

function fieldsOf(form: HTMLFormElement): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('[name]')) {
    const as = field.dataset['as'];
    if (as === 'reason' || field.dataset['same']) continue;
    // Words of one field, each with a box to tick; or a list of them.
    if (as === 'words' || as === 'list') body[field.name] = ticked(form, field.name, as === 'words');
    else if (field instanceof HTMLInputElement && field.type === 'checkbox') body[field.name] = field.checked;
    // Percentages in order are a list of ratios; what people type has at most four decimals.
    else if (as === 'ratios') body[field.name] = [...form.querySelectorAll<HTMLInputElement>(`input[name="${field.name}"]`)].map((f) => Number((Number(f.value) / 100).toFixed(6)));
    else if (as === 'boolean') body[field.name] = field.value === 'true';
    else if (as === 'number') body[field.name] = Number(field.value);
    else body[field.name] = field.value === '' && as === 'optional' ? null : field.value;
  }
  return body;
}

function ticked(form: HTMLFormElement, name: string, joined: boolean): string | string[] {
  const words = [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)].filter((f) => f.checked).map((f) => f.value);
  return joined ? words.join(' ') : words;
}
