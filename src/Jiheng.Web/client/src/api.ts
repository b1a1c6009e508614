/** What the server answered: its JSON, or why it refused. */
export interface Answer {
  status: number;
  etag: string;
  body: Record<string, unknown>;
}

const lost: Answer = { status: 0, etag: '', body: { detail: '连接已断开；内容留在本机，恢复后可以继续。' } };

/** Sends a request as this page's session; never throws, a lost connection is status 0. */
export async function send(method: string, address: string, content?: unknown, version?: string, reason?: string): Promise<Answer> {
  const headers: Record<string, string> = { 'X-CSRF-Token': csrf(), 'Accept': 'application/json' };
  if (version) headers['If-Match'] = `"${version}"`;
  if (reason) headers['X-Reason'] = encodeURIComponent(reason);
  const isFile = content instanceof Blob;
  if (content !== undefined) headers['Content-Type'] = isFile ? 'application/octet-stream' : 'application/json';
  try {
    const given = await fetch(address, { method, headers, body: content === undefined ? null : isFile ? content : JSON.stringify(content) });
    const text = await given.text();
    return { status: given.status, etag: (given.headers.get('ETag') ?? '').replaceAll('"', ''), body: read(text) };
  } catch {
    return lost;
  }
}

/** The fragment of a page that an address answers with; null when it does not. */
export async function fragment(method: string, address: string, content?: unknown, signal?: AbortSignal): Promise<Document | null> {
  const headers: Record<string, string> = { 'X-CSRF-Token': csrf() };
  if (content !== undefined) headers['Content-Type'] = 'application/json';
  try {
    const given = await fetch(address, { method, headers, body: content === undefined ? null : JSON.stringify(content), signal: signal ?? null });
    return given.ok ? new DOMParser().parseFromString(await given.text(), 'text/html') : null;
  } catch {
    return null;
  }
}

/** Why it was refused, for people. */
export function reasonOf(answer: Answer): string {
  const detail = answer.body['detail'] ?? answer.body['title'];
  return typeof detail === 'string' ? detail : `没有办成（${answer.status}）；请重新打开页面后再试。`;
}

function csrf(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csrf"]')?.content ?? '';
}

function read(text: string): Record<string, unknown> {
  try {
    return text ? JSON.parse(text) as Record<string, unknown> : {};
  } catch {
    return { detail: text };
  }
}
