import { reasonOf, send } from './api';

export type Fields = Record<string, string>;

/** What was typed, what stood there before, over which version of the form, and the mark of its rows then. */
interface Kept { fields: Fields; was?: Fields; seen: number; layout?: string }

/** What was typed and not saved, with what stood there when it was typed. */
export interface Left { fields: Fields; was: Fields }

const pause = 3000;

/**
 * Keeps what is typed until the form is saved: at once in this browser, so that a lost connection loses nothing, and a few seconds
 * later on the server, so that another machine finds it.
 */
export class Draft {
  private timer = 0;
  private readonly key: string;
  private readonly address: string;

  constructor(private readonly form: HTMLFormElement) {
    // /self-evaluations/{id}/fields is known as self-evaluations.{id}.
    const name = (form.dataset['save'] ?? '').split('/').filter((part) => part && part !== 'fields').join('.');
    // Of whoever typed it: the next person at this browser must not find it.
    const person = document.querySelector<HTMLMetaElement>('meta[name=person]')?.content ?? '';
    (this.key = `draft:${person}:${name}`, this.address = `/api/v1/drafts/${name}`);
  }

  keep(fields: Fields, was: Fields, told: (text: string) => void): void {
    this.keepHere(fields, was);
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.send(fields, was, told), pause);
  }

  forget(): void {
    window.clearTimeout(this.timer);
    localStorage.removeItem(this.key);
    void send('DELETE', this.address);
  }

  /** What was typed and not saved, here or elsewhere. */
  async left(): Promise<Left | null> {
    const here = localStorage.getItem(this.key);
    if (here) return this.placed(JSON.parse(here) as Kept);
    const there = await send('GET', this.address);
    return there.status === 200 ? this.placed(there.body['content'] as Kept) : null;
  }

  // A field of a row is known by its place: over other rows it would be another indicator's.
  private placed(kept: Kept): Left | null {
    const was = kept.was ?? {};
    if (kept.layout === undefined || kept.layout === this.layout) return { fields: kept.fields, was };
    const rest = Object.entries(kept.fields).filter(([name]) => !name.includes('['));
    return rest.length > 0 ? { fields: Object.fromEntries(rest), was } : null;
  }

  private get layout(): string { return this.form.dataset['layout'] ?? ''; }

  // What is too much for the browser is kept by the server alone.
  private keepHere(fields: Fields, was: Fields): void {
    try {
      localStorage.setItem(this.key, JSON.stringify(this.kept(fields, was)));
    } catch {
      localStorage.removeItem(this.key);
    }
  }

  private kept(fields: Fields, was: Fields): Kept { return { fields, was, seen: Number(this.form.dataset['version'] ?? 0), layout: this.layout }; }

  private async send(fields: Fields, was: Fields, told: (text: string) => void): Promise<void> {
    const content = this.kept(fields, was);
    const answer = await send('PUT', this.address, { content, seen: content.seen });
    if (answer.status === 200) told(`草稿已暂存 ${new Date().toLocaleTimeString('zh-CN', { hour12: false })}，尚未保存`);
    else if (answer.status === 0) told('连接已断开，内容留在本机，恢复后可以继续');
    else told(`草稿没有暂存到服务器：${reasonOf(answer)}`);
  }
}
