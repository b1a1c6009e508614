import { type Answer, reasonOf, send } from './api';
import { showAnew } from './anew';
import { make } from './make';

/**
 * A form that does one thing: form[data-action="METHOD address"]. Its fields are sent as JSON; {name} in the address is replaced by
 * the field of that name. When it is done the page is shown anew, or what must be read now, a temporary password, first.
 */
export function followActions(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-action]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void run(form);
    });
  }
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
  const buttons = form.querySelectorAll<HTMLButtonElement>('button');
  for (const b of buttons) b.disabled = true;
  const answer = await send(method, target, method === 'DELETE' ? undefined : body, form.dataset['version']);
  for (const b of buttons) b.disabled = false;
  if (answer.status >= 200 && answer.status < 300) await finish(form, answer);
  else show(form, make('p', { class: 'problem', role: 'alert' }, reasonOf(answer)));
}

async function finish(form: HTMLFormElement, answer: Answer): Promise<void> {
  const password = answer.body['password'];
  if (typeof password !== 'string') return showAnew(form);
  const close = make('button', { type: 'button', class: 'btn btn-primary' }, '已记下');
  close.addEventListener('click', () => window.location.reload());
  show(form, make('p', { class: 'problem', role: 'alert' }, '临时口令（只显示这一次）：', make('code', {}, password), ' ', close));
}

function show(form: HTMLFormElement, line: HTMLElement): void {
  form.querySelector('[data-outcome]')?.remove();
  line.dataset['outcome'] = '';
  form.prepend(line);
}

function fieldsOf(form: HTMLFormElement): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('[name]')) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox') body[field.name] = field.checked;
    else if (field.dataset['as'] === 'number') body[field.name] = Number(field.value);
    else body[field.name] = field.value === '' && field.dataset['as'] === 'optional' ? null : field.value;
  }
  return body;
}
