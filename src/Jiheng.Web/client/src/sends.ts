import { reasonOf, send } from './api';
import { showAnew } from './anew';
import { saveBefore } from './form';
import { say } from './make';

/**
 * A form whose fields go to an address of the API: form[data-sends], with the version of form#data-of, or its own data-version. Then
 * the page named in data-then, {id} from the answer, or this one again.
 */
export function sendForms(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-sends]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void act(form);
    });
  }
}

async function act(form: HTMLFormElement): Promise<void> {
  const buttons = form.querySelectorAll<HTMLButtonElement>('button');
  for (const b of buttons) b.disabled = true;
  const saved = await saveBefore();
  const answer = saved ?? await send(form.dataset['method'] ?? 'POST', form.dataset['sends'] ?? '', request(form), version(form), form.dataset['reason'] ? String(new FormData(form).get('reason') ?? '') : undefined);
  for (const b of buttons) b.disabled = false;
  if (answer.status >= 200 && answer.status < 300) {
    const then = form.dataset['then'];
    if (!then) return showAnew(form);
    say('已办理。');
    window.location.assign(then.replace('{id}', String(answer.body['id'] ?? '')));
    return;
  }
  const problem = form.querySelector<HTMLElement>('[data-problem]');
  if (!problem) return say(reasonOf(answer), 'wrong');
  problem.textContent = reasonOf(answer);
  problem.hidden = false;
  problem.focus();
}

function version(form: HTMLFormElement): string | undefined {
  const of = form.dataset['of'];
  return of ? document.getElementById(of)?.dataset['version'] : form.dataset['version'];
}

// A number or nothing where data-type says number; true or false where it says boolean.
function request(form: HTMLFormElement): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') continue;
    const field = form.elements.namedItem(name);
    const type = field instanceof HTMLElement ? field.dataset['type'] : undefined;
    body[name] = type === 'number' ? (value === '' ? null : Number(value)) : type === 'boolean' ? value === 'true' : value;
  }
  return body;
}
