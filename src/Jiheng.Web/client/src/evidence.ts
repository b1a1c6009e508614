import { reasonOf, send } from './api';
import { showAnew } from './anew';
import { saveBefore } from './form';

/** Files go to input[type=file][data-attaches] one after the other; then the page shows them, with the paper's new hash. */
export function attachFiles(page: Document): void {
  for (const input of page.querySelectorAll<HTMLInputElement>('input[type="file"][data-attaches]')) {
    input.addEventListener('change', () => void attach(input));
  }
}

async function attach(input: HTMLInputElement): Promise<void> {
  const state = document.getElementById('evidence-state');
  const tell = (text: string, wrong = false): void => {
    if (!state) return;
    state.textContent = text;
    state.classList.toggle('problem', wrong);
  };
  input.disabled = true;
  const unsaved = await saveBefore();
  if (unsaved) {
    input.disabled = false;
    return tell(`表没有保存，附件没有上传：${reasonOf(unsaved)}`, true);
  }
  for (const file of input.files ?? []) {
    tell(`正在上传“${file.name}”……`);
    const field = document.getElementById('evidence-field');
    const of = field instanceof HTMLSelectElement ? `&field=${encodeURIComponent(field.value)}` : '';
    const sent = await send('POST', `${input.dataset['attaches'] ?? ''}?name=${encodeURIComponent(file.name)}${of}`, file);
    if (sent.status === 201) continue;
    input.disabled = false;
    input.value = '';
    return tell(`“${file.name}”没有上传：${reasonOf(sent)}`, true);
  }
  showAnew(input);
}
