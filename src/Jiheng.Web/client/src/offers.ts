import type { Fields } from './draft';
import { fill } from './form';
import { say } from './make';

/** What stands beside a field goes into it at a click: button[data-offers][data-value]; button[data-takes-offers] takes all of a form,
 *  button[data-fills-fields] what it has in it. */
export function takeOffers(page: Document): void {
  page.addEventListener('click', (event) => {
    const whole = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[data-fills-fields]') : null;
    if (whole) return say(`已填入${fill(JSON.parse(whole.dataset['fillsFields'] ?? '{}') as Fields)}处，核对后请保存。`);
    const at = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[data-offers], button[data-takes-offers]') : null;
    if (!at) return;
    const of = at.dataset['takesOffers'];
    const all = of === undefined ? [at] : [...page.querySelectorAll<HTMLButtonElement>(`#${of} button[data-offers]`)];
    const filled = fill(Object.fromEntries(all.map((b) => [b.dataset['offers'] ?? '', b.dataset['value'] ?? ''])));
    say(filled > 0 ? `已按指标文填入${filled}处，核对后请保存。` : '各处都与指标文一致，没有要填的。');
    // The button goes with what it offered: whoever uses the keyboard goes on at the field.
    if (of === undefined) page.querySelector<HTMLElement>(`[name="${CSS.escape(at.dataset['offers'] ?? '')}"]`)?.focus();
  });
}
