import { type Answer, fragment, reasonOf, send } from './api';
import { Draft, type Fields, type Left } from './draft';
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

/** Of these fields those that would become something else, with what each is called on the page. */
export function changing(fields: Fields): { fields: Fields; labels: string[] } {
  return present?.changing(fields) ?? { fields, labels: [] };
}

class LiveForm {
  private timer = 0;
  private running: AbortController | null = null;
  private readonly draft: Draft;
  /** What is stored, as far as this page knows. */
  private seen: Fields;
  /** What was refused stays to be read until somebody types on; that it is kept as a draft says less. */
  private isRefused = false;

  constructor(private readonly form: HTMLFormElement) {
    this.seen = this.fields();
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
    const filled = this.put(fields);
    if (filled > 0) this.changed();
    return filled;
  }

  // A row that is not there yet comes with what fills it; other fields that are not on the page cannot be filled.
  changing(fields: Fields): { fields: Fields; labels: string[] } {
    const named = this.named();
    const other = Object.entries(fields).filter(([name, value]) => {
      const field = named.get(name);
      return isField(field) ? plain(field.value) !== plain(value) : /^r\[\d+\]\./.test(name) && value !== '';
    });
    const labels = other.map(([name]) => named.get(name)?.getAttribute('aria-label') ?? `第${/^r\[(\d+)\]/.exec(name)?.[1] ?? ''}行`);
    return { fields: Object.fromEntries(other), labels: [...new Set(labels)] };
  }

  private named(): Map<string, Element> { return new Map([...this.form.elements].map((e) => [e.getAttribute('name') ?? '', e])); }

  private put(fields: Fields): number {
    let filled = 0;
    growFor(this.form, Object.keys(fields));
    const named = this.named();
    for (const [name, value] of Object.entries(fields)) {
      const field = named.get(name);
      if (!isField(field)) continue;
      field.value = value;
      filled += 1;
    }
    return filled;
  }

  async saved(): Promise<Answer | null> { return this.isUnsaved ? this.save() : null; }

  private async restore(): Promise<void> {
    const kept = await this.draft.left();
    if (!kept || this.isUnsaved) return;
    if (this.fill(await this.overtaken(kept)) > 0) this.state('已恢复上次没有保存的内容，请核对后保存', true);
  }

  // What others saved into the same fields since it was typed is not covered by it unasked.
  private async overtaken({ fields, was }: Left): Promise<Fields> {
    const stored = this.fields();
    const disputed = Object.entries(fields).filter(([name, value]) => name in was && name in stored && stored[name] !== was[name] && stored[name] !== value);
    if (disputed.length === 0) return fields;
    const note = '您上次键入的内容没有保存，其间他人保存了本表。';
    const chosen = await resolve(this.form, Object.fromEntries(disputed), stored, note, '用他人的', '按所选填入') ?? Object.fromEntries(disputed.map(([name]) => [name, stored[name] ?? '']));
    return { ...fields, ...chosen };
  }

  private changed(): void {
    this.form.dataset['unsaved'] = 'true';
    this.isRefused = false;
    const mine = this.mine();
    this.draft.keep(mine, this.before(mine), (text) => { if (this.isUnsaved && !this.isRefused) this.state(text); });
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
    for (const check of this.form.querySelectorAll<HTMLElement>('[data-checks]')) mark(check);
    this.markFound();
    document.dispatchEvent(new CustomEvent('computed'));
  }

  // What was typed and is named in the checks is marked where it stands; what is not filled in yet is only named.
  private markFound(): void {
    const wrong = new Set([...document.querySelectorAll<HTMLAnchorElement>('#findings .state-wrong a')].map((a) => a.hash.slice(1)));
    for (const field of this.form.querySelectorAll<HTMLElement>('[data-found]')) {
      if (wrong.has(field.id)) continue;
      field.removeAttribute('aria-invalid');
      field.removeAttribute('data-found');
    }
    for (const id of wrong) {
      const field = document.getElementById(id) ?? undefined;
      if (!isField(field) || field.form !== this.form || field.value.trim() === '') continue;
      field.setAttribute('aria-invalid', 'true');
      field.dataset['found'] = '';
    }
  }

  // The mark of the rows; a form without one is saved whole.
  private get layout(): string { return this.form.dataset['layout'] ?? ''; }

  // What this person changed; everything of a form that is saved whole.
  private mine(): Fields {
    const all = this.fields();
    return this.layout ? Object.fromEntries(Object.entries(all).filter(([name, value]) => this.seen[name] !== value)) : all;
  }

  private before(mine: Fields): Fields { return Object.fromEntries(Object.keys(mine).map((name) => [name, this.seen[name] ?? ''])); }

  // Null when it was saved; otherwise what stood against it.
  private async save(): Promise<Answer | null> {
    const [all, mine] = [this.fields(), this.mine()];
    const before = this.before(mine);
    const sent = this.layout ? { fields: mine, seen: before, layout: this.layout } : { fields: mine };
    const answer = await send('PUT', this.form.dataset['save'] ?? '', sent, this.form.dataset['version'] ?? '0');
    if (answer.status === 412) {
      const current = (answer.body['current'] as { fields?: Fields; layout?: string; note?: string } | undefined) ?? {};
      const theirs = current.fields ?? {};
      if (this.layout && current.layout !== this.layout) {
        this.state('他人改动了指标行，没有保存；请重新打开本表，指标行以外所填的内容留作草稿', true);
        return answer;
      }
      const chosen = await resolve(this.form, this.layout ? this.disputed(mine, theirs) : mine, theirs, current.note);
      if (!chosen) return answer;
      this.form.dataset['version'] = String(answer.body['current_version']);
      this.fill(this.layout ? { ...theirs, ...mine, ...chosen } : chosen);
      this.seen = { ...this.seen, ...theirs };
      return this.save();
    }
    if (answer.status !== 200) {
      this.isRefused = true;
      this.state(reasonOf(answer), true);
      return answer;
    }
    const others = this.take(all, (answer.body['fields'] as Fields | undefined) ?? {});
    this.form.dataset['unsaved'] = 'false';
    this.form.dataset['version'] = answer.etag;
    const bar = document.querySelector<HTMLElement>('[data-papers]');
    if (bar && typeof answer.body['hash'] === 'string') bar.dataset['hash'] = answer.body['hash'];
    this.draft.forget();
    // With this saving the paper began, or began anew: what may be done with it now is on the page as it comes.
    if (answer.body['reload'] === true) location.reload();
    this.state(`已保存 ${new Date().toLocaleTimeString('zh-CN', { hour12: false })}${others > 0 ? `，并带入他人保存的${others}处，请核对` : ''}`);
    return null;
  }

  // What both changed, each to something else.
  private disputed(mine: Fields, theirs: Fields): Fields {
    const both = Object.entries(mine).filter(([name]) => theirs[name] !== this.seen[name]);
    return Object.fromEntries(both.length > 0 ? both : Object.entries(mine));
  }

  // What is stored now, with what others saved meanwhile; what was typed since it was sent stays. Answers how many fields others changed.
  private take(sent: Fields, stored: Fields): number {
    if (!this.layout) return 0;
    const now = this.fields();
    const fresh = Object.entries(stored).filter(([name, value]) => name in sent && sent[name] !== value && now[name] === sent[name]);
    const others = fresh.filter(([name]) => sent[name] === this.seen[name]);
    // What is never stored, a reason, is sent every time.
    this.seen = { ...this.seen, ...stored };
    this.put(Object.fromEntries(fresh));
    if (others.length > 0) void this.compute();
    return others.length;
  }

  private state(text: string, warning = false): void {
    const place = document.getElementById('form-state');
    if (!place) return;
    place.textContent = text;
    place.classList.toggle('state-due', warning);
  }
}

function isField(element: Element | undefined): element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}

// A field below which something is said against it is wrong.
function mark(check: HTMLElement): void {
  const field = document.getElementById(check.dataset['checks'] ?? '');
  if (check.childElementCount > 0) field?.setAttribute('aria-invalid', 'true');
  else field?.removeAttribute('aria-invalid');
}

// A box for text has its own line ends; blanks at the ends say nothing.
function plain(text: string): string { return text.replace(/\r\n?/g, '\n').trim(); }
