import type { Answer } from './api';
import { make } from './make';

/** What an answer shows this once, a temporary password, a token, recovery codes, whole identity numbers, takes the place of the form; true when there is any. */
export function showSecret(form: HTMLFormElement, answer: Answer): boolean {
  const [title, ...secrets] = secretOf(answer);
  if (!title) return false;
  const close = make('button', { type: 'button', class: 'btn btn-primary' }, '已记下');
  close.addEventListener('click', () => window.location.assign(form.dataset['then'] ?? window.location.pathname));
  form.replaceChildren(make('p', { class: 'problem', role: 'alert' }, title), make('ul', { class: 'secrets' }, ...secrets.map((s) => make('li', {}, make('code', {}, s)))), close);
  close.focus();
  return true;
}

function secretOf(answer: Answer): string[] {
  const { password, text, recoveryCodes, numbers } = answer.body;
  if (typeof password === 'string') return ['临时口令（只显示这一次）：', password];
  if (typeof text === 'string' && answer.status === 201) return ['令牌（只显示这一次，请存入程序的密钥处，不要写在脚本里）：', text];
  if (Array.isArray(recoveryCodes)) return ['恢复码（只显示这一次，手机丢失时每个可代替一次动态口令，请打印后与手机分开存放）：', ...recoveryCodes.map(String)];
  if (Array.isArray(numbers)) return ['完整证件号码（这次查看已记入日志，请勿外传）：', ...(numbers as { place: string; number: string }[]).map((n) => `${n.place}：${n.number}`)];
  return [];
}
