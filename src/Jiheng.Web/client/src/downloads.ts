import { make, say } from './make';

/**
 * Documents that are made when they are asked for: a[download] to /word, /excel, /pdf, /report. The page says that it is being made, and
 * why there is none, where a browser would only say that a download failed.
 */
export function fetchDocuments(page: Document): void {
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[download]') : null;
    if (!link || !/\/(word|excel|pdf|report|report-pdf)$/.test(link.pathname)) return;
    event.preventDefault();
    if (link.ariaBusy !== 'true') void take(link);
  });
}

async function take(link: HTMLAnchorElement): Promise<void> {
  link.ariaBusy = 'true';
  say(`正在生成${link.textContent?.trim() ?? ''}……`);
  try {
    const answer = await fetch(link.href);
    // Whoever was signed out meanwhile signs in first.
    if (answer.redirected) return window.location.assign(answer.url);
    const name = nameIn(answer.headers.get('Content-Disposition') ?? '');
    if (!answer.ok || name === '') return say(answer.headers.get('Content-Type')?.startsWith('text/plain') ? await answer.text() : `没有生成（${answer.status}）；请稍后再试。`, 'wrong');
    const address = URL.createObjectURL(await answer.blob());
    make('a', { href: address, download: name }).click();
    window.setTimeout(() => URL.revokeObjectURL(address), 60000);
    say(`已下载“${name}”${document.querySelector('form[data-unsaved="true"]') ? '；没有保存的修改不在其中' : ''}。`);
  } catch {
    say('连接已断开，没有下载；恢复后再试。', 'wrong');
  } finally {
    link.ariaBusy = null;
  }
}

function nameIn(disposition: string): string {
  const name = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return name ? decodeURIComponent(name) : /filename="?([^";]+)/.exec(disposition)?.[1] ?? '';
}
