import { make } from './make';

/** Every field for files says in the page's own words what it is for and what was chosen: a browser says it in the language of its computer. */
export function nameFiles(page: Document): void {
  for (const input of page.querySelectorAll<HTMLInputElement>('input[type="file"]')) {
    const names = make('span', { 'aria-hidden': 'true' }, '没有选择文件');
    const box = make('span', { class: 'file-box form-control' }, make('span', { 'class': 'file-button', 'aria-hidden': 'true' }, '选择文件'), names);
    input.classList.remove('form-control');
    input.before(box);
    box.append(input);
    input.addEventListener('change', () => { names.textContent = [...input.files ?? []].map((f) => f.name).join('、') || '没有选择文件'; });
  }
}
