import { reasonOf, send } from './api';
import { showAnew } from './anew';
import { saveBefore } from './form';

/** Buttons of the verb bar open their dialog; what is chosen there goes to the desk, and the page shows what came of it. */
export function followVerbs(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-opens]')) {
    button.addEventListener('click', () => {
      const dialog = page.getElementById(button.dataset['opens'] ?? '');
      if (dialog instanceof HTMLDialogElement) dialog.showModal();
    });
  }
  // What was refused is there again, to be put right.
  page.querySelector<HTMLDialogElement>('dialog[data-opened]')?.showModal();
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-closes]')) button.addEventListener('click', () => button.closest('dialog')?.close());
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-verb]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void act(form);
    });
  }
}

async function act(form: HTMLFormElement): Promise<void> {
  const problem = form.querySelector<HTMLElement>('[data-problem]');
  const bar = form.closest<HTMLElement>('[data-papers]');
  const buttons = form.querySelectorAll<HTMLButtonElement>('button');
  for (const b of buttons) b.disabled = true;
  const saved = await saveBefore();
  const answer = saved ?? await send('POST', `${bar?.dataset['papers'] ?? ''}/${form.dataset['verb'] ?? ''}`, request(form, bar?.dataset['hash'] ?? ''));
  for (const b of buttons) b.disabled = false;
  if (answer.status === 200) {
    showAnew(form);
  } else if (problem) {
    problem.textContent = reasonOf(answer);
    problem.hidden = false;
    problem.focus();
  }
}

function request(form: HTMLFormElement, seenHash: string): Record<string, unknown> {
  const given = new FormData(form);
  const text = (name: string): string => String(given.get(name) ?? '');
  const persons = given.getAll('persons').map(String).filter((p) => p.length > 0);
  return {
    seenHash,
    task: text('task') || null,
    step: text('step') || null,
    seat: text('seat') || null,
    persons,
    until: text('until') || null,
    before: text('before') === 'true',
    reason: text('reason'),
  };
}
