import { reasonOf, send } from './api';
import { make } from './make';

interface Job { job: { id: string; state: string; done: number; total: number; stage: string; problem: string } }

const pause = 700;

/** form[data-job="address"] sends its files, orders the job, shows how far it is, and goes to data-then when it is done. */
export function orderJobs(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-job]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void orderOnce(form);
    });
    dropInto(form);
  }
  const open = page.querySelector<HTMLElement>('[data-watches]');
  if (open) void watch(open.dataset['watches'] ?? '', open).then((end) => { if (end !== 'lost') window.location.reload(); });
}

function dropInto(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type="file"]');
  form.addEventListener('dragover', (event) => event.preventDefault());
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    if (!input || !event.dataTransfer) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change'));
  });
}

// Who presses again while it is under way does not mean another job.
async function orderOnce(form: HTMLFormElement): Promise<void> {
  const buttons = form.querySelectorAll<HTMLButtonElement>('button:not([data-closes])');
  for (const b of buttons) b.disabled = true;
  await order(form);
  for (const b of buttons) b.disabled = false;
}

async function order(form: HTMLFormElement): Promise<void> {
  const place = form.querySelector<HTMLElement>('[data-progress]');
  if (!place) return;
  const body: Record<string, unknown> = {};
  const refused: string[] = [];
  for (const input of form.querySelectorAll<HTMLInputElement>('input[name]')) {
    if (input.type !== 'file') {
      body[input.name] = input.type === 'checkbox' ? input.checked : input.dataset['as'] === 'number' ? Number(input.value) : input.value;
      continue;
    }
    const sent = await upload([...input.files ?? []], place);
    refused.push(...sent.refused);
    body[input.name] = sent.ids;
    // Files that are one set are handled together or not at all; of reports that stand alone the others are.
    if (sent.refused.length > 0 && (sent.ids.length === 0 || !('apart' in form.dataset))) return list(place, refused);
  }
  const ordered = await send('POST', form.dataset['job'] ?? '', body);
  if (ordered.status !== 202) return say(place, reasonOf(ordered), true);
  const id = String(ordered.body['id']);
  if (await watch(id, place) !== 'done') return;
  const then = (form.dataset['then'] ?? '').replace('{id}', id) || window.location.pathname;
  if (refused.length === 0) window.location.assign(then);
  else list(place, refused, make('p', { role: 'status' }, '其余文件已办理：', make('a', { href: then }, '看结果')));
}

// What was taken in, and why the others were not.
async function upload(files: File[], place: HTMLElement): Promise<{ ids: unknown[]; refused: string[] }> {
  const [ids, refused]: [unknown[], string[]] = [[], []];
  for (const file of files) {
    say(place, `正在上传“${file.name}”……`);
    const sent = await send('POST', `/api/v1/files?name=${encodeURIComponent(file.name)}`, file);
    if (sent.status === 201) ids.push(sent.body['id']);
    else refused.push(`“${file.name}”没有上传：${reasonOf(sent)}`);
  }
  return { ids, refused };
}

function list(place: HTMLElement, refused: string[], ...after: HTMLElement[]): void {
  place.replaceChildren(make('div', { class: 'problem', role: 'alert' }, ...refused.map((r) => make('p', {}, r))), ...after);
}

// Whether it was done, is over without that, or nothing more is heard of it.
async function watch(id: string, place: HTMLElement): Promise<'done' | 'over' | 'lost'> {
  for (;;) {
    const answer = await send('GET', `/api/v1/jobs/${id}`);
    if (answer.status !== 200 && answer.status !== 0) {
      say(place, reasonOf(answer), true);
      return 'lost';
    }
    const { job } = answer.body as unknown as Partial<Job>;
    if (job?.state === 'succeeded') return 'done';
    if (job?.state === 'failed' || job?.state === 'cancelled') {
      say(place, job.problem || '任务已取消。', true);
      return 'over';
    }
    if (job) place.replaceChildren(make('p', { role: 'status' }, job.stage || '正在等待办理……'), make('progress', { max: String(job.total || 1), value: String(job.done), 'aria-label': '进度' }));
    await new Promise((done) => window.setTimeout(done, pause));
  }
}

function say(place: HTMLElement, text: string, wrong = false): void {
  place.replaceChildren(make('p', wrong ? { class: 'problem', role: 'alert' } : { role: 'status' }, text));
}
