import { type Answer, fragment, reasonOf, send } from './api';
import { Draft, type Fields } from './draft';
import { resolve } from './conflict';
import { pasteInto } from './paste';
import { say } from './make';
import { growFor } from './rows';

const pause = 500;
let present: LiveForm | null = null;

/**
 * A form of fields: form[data-live][data-save][data-version]. What is typed is computed at once by the address in data-live, whose
 * answer replaces every element that bears data-live and an id; saving sends the fields to data-save.
 */
export function liveForms(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-save]')) present = new LiveForm(form);
}

/** Saves what is open; null when nothing stands against going on. */
export async function saveBefore(): Promise<Answer | null> {
  return present ? present.saved() : null;
}

/** What is typed and not saved, with the address that computes it; null when everything is saved. */
export function unsaved(): { address: string; fields: Fields } | null {
  return present?.isUnsaved && present.address ? { address: present.address, fields: present.fields() } : null;
}

/** Fills fields as if they were typed; answers how many there were. */
export function fill(fields: Fields): number {
  return present?.fill(fields) ?? 0;
}

class LiveForm {
  private timer = 0;
  private running: AbortController | null = null;
  private readonly draft: Draft;

  constructor(private readonly form: HTMLFormElement) {
    this.draft = new Draft(form);
    form.addEventListener('input', () => this.changed());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.save().then((a) => { if (a) say(reasonOf(a), 'wrong'); });
    });
    form.addEventListener('paste', (event) => { if (pasteInto(form, event)) this.changed(); });
    window.addEventListener('beforeunload', (event) => { if (this.isUnsaved) event.preventDefault(); });
    if (form.dataset['save']) void this.restore();
  }

  get address(): string { return this.form.dataset['live'] ?? ''; }

  get isUnsaved(): boolean { return this.form.dataset['unsaved'] === 'true'; }

  fields(): Fields {
    const all: Fields = {};
    for (const [name, value] of new FormData(this.form)) if (typeof value === 'string') all[name] = value;
    return all;
  }

  fill(fields: Fields): number {
    let filled = 0;
    growFor(this.form, Object.keys(fields));
    const named = new Map([...this.form.elements].map((e) => [e.getAttribute('name') ?? '', e]));
    for (const [name, value] of Object.entries(fields)) {
      const field = named.get(name);
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)) continue;
      field.value = value;
      filled += 1;
    }
    if (filled > 0) this.changed();
    return filled;
  }

  async saved(): Promise<Answer | null> { return this.isUnsaved ? this.save() : null; }

  private async restore(): Promise<void> {
    const kept = await this.draft.left();
    if (!kept || this.isUnsaved) return;
    this.fill(kept);
    this.state('已恢复上次没有保存的内容，请核对后保存', true);
  }

  private changed(): void {
    this.form.dataset['unsaved'] = 'true';
    this.draft.keep(this.fields(), (text) => { if (this.isUnsaved) this.state(text); });
    this.state('有未保存的修改');
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.compute(), pause);
  }

  private async compute(): Promise<void> {
    if (!this.address) return;
    this.running?.abort();
    this.running = new AbortController();
    const computed = await fragment('POST', this.address, { fields: this.fields() }, this.running.signal);
    for (const fresh of computed?.querySelectorAll<HTMLElement>('[data-live][id]') ?? []) {
      const shown = document.getElementById(fresh.id);
      if (shown && shown.innerHTML !== fresh.innerHTML) shown.replaceChildren(...fresh.childNodes);
    }
    document.dispatchEvent(new CustomEvent('computed'));
  }

  // Null when it was saved; otherwise what stood against it.
  private async save(): Promise<Answer | null> {
    const mine = this.fields();
    const answer = await send('PUT', this.form.dataset['save'] ?? '', { fields: mine }, this.form.dataset['version'] ?? '0');
    if (answer.status === 412) {
      const chosen = await resolve(this.form, mine, ((answer.body['current'] as { fields?: Fields } | undefined)?.fields ?? {}));
      if (!chosen) return answer;
      this.form.dataset['version'] = String(answer.body['current_version']);
      this.fill(chosen);
      return this.save();
    }
    if (answer.status !== 200) {
      this.state(reasonOf(answer), true);
      return answer;
    }
    this.form.dataset['unsaved'] = 'false';
    this.form.dataset['version'] = answer.etag;
    const bar = document.querySelector<HTMLElement>('[data-papers]');
    if (bar && typeof answer.body['hash'] === 'string') bar.dataset['hash'] = answer.body['hash'];
    this.draft.forget();
    // With this saving the paper began, or began anew: what may be done with it now is on the page as it comes.
    if (answer.body['reload'] === true) location.reload();
    this.state(`已保存 ${new Date().toLocaleTimeString('zh-CN', { hour12: false })}`);
    return null;
  }

  private state(text: string, warning = false): void {
    const place = document.getElementById('form-state');
    if (!place) return;
    place.textContent = text;
    place.classList.toggle('state-due', warning);
  }
}
