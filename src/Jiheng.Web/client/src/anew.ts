import { say } from './make';

const key = 'shown-anew';

interface Left { path: string; places: string[] }

/** Shows the page anew after something was done on it; it says so then, and whoever uses the keyboard goes on where he was. */
export function showAnew(from: HTMLElement): void {
  const [dialog, field] = [from.closest('dialog')?.id, from.id || from.querySelector('[id]')?.id];
  const own = dialog ? [`[data-opens="${dialog}"]`] : field ? [`[id="${field}"]`] : [];
  // What is done may leave the list that is shown: then the next one of it is what comes.
  const next = from.closest('article')?.nextElementSibling?.querySelector('form [id]')?.id;
  if (next) own.push(`[id="${next}"]`);
  const left: Left = { path: window.location.pathname, places: [...own, '.verbs', '#page'] };
  sessionStorage.setItem(key, JSON.stringify(left));
  window.location.reload();
}

/** Says what was done before the page was shown anew, and gives the focus back. */
export function goOnFromBefore(page: Document): void {
  const kept = sessionStorage.getItem(key);
  if (!kept) return;
  sessionStorage.removeItem(key);
  const left = JSON.parse(kept) as Left;
  if (left.path !== window.location.pathname) return;
  say('已办理。');
  for (const place of left.places) {
    const there = page.querySelector<HTMLElement>(place);
    there?.focus({ preventScroll: true });
    if (page.activeElement === page.body) continue;
    // The page stays where it was; a part that scrolls by itself begins at its top again.
    if (place !== '#page') there?.scrollIntoView({ block: 'nearest' });
    return;
  }
}
