const pause = 2000;

/**
 * Keeps what is typed into a form with data-draft="ADDRESS": a few seconds after the last key it is sent there, and kept in
 * this browser until the server has confirmed it, so that a lost connection loses nothing.
 */
export function keepDrafts(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-draft]')) new Draft(form).watch();
}

class Draft {
  private timer = 0;

  constructor(private readonly form: HTMLFormElement) {}

  watch(): void {
    this.form.addEventListener('input', () => this.changed());
    window.addEventListener('online', () => void this.send());
    this.restore();
  }

  private get key(): string {
    return `draft:${this.form.dataset['draft'] ?? ''}`;
  }

  private changed(): void {
    this.form.dataset['unsaved'] = 'true';
    localStorage.setItem(this.key, JSON.stringify(this.values()));
    this.say('正在编辑……');
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.send(), pause);
  }

  private values(): Record<string, string> {
    const values: Record<string, string> = {};
    for (const [name, value] of new FormData(this.form)) {
      if (typeof value === 'string' && !name.startsWith('__')) values[name] = value;
    }
    return values;
  }

  private async send(): Promise<void> {
    if (this.form.dataset['unsaved'] !== 'true') return;
    try {
      const answer = await fetch(this.form.dataset['draft'] ?? '', { method: 'POST', body: new FormData(this.form) });
      if (!answer.ok) {
        this.say(answer.status === 409 ? '他人已修改本表，请先核对两个版本' : '草稿未能保存到服务器，已留在本机', true);
        return;
      }
      this.form.dataset['unsaved'] = 'false';
      localStorage.removeItem(this.key);
      this.say(`草稿已保存 ${new Date().toLocaleTimeString('zh-CN', { hour12: false })}`);
    } catch {
      this.say('连接已断开，草稿已留在本机，恢复后自动保存', true);
    }
  }

  private restore(): void {
    const kept = localStorage.getItem(this.key);
    if (!kept) return;
    for (const [name, value] of Object.entries(JSON.parse(kept) as Record<string, string>)) {
      const field = this.form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) field.value = value;
    }
    this.form.dataset['unsaved'] = 'true';
    this.say('已恢复上次未保存的草稿', true);
    void this.send();
  }

  private say(text: string, warning = false): void {
    const place = this.form.querySelector<HTMLElement>('[data-draft-state]');
    if (!place) return;
    place.textContent = text;
    place.classList.toggle('state-due', warning);
  }
}
